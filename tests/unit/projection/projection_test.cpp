#include "projection/projection.hpp"

#include "places.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <set>

using base::LonLat;
using base::Vec2;
using projection::Projection;
using projection::radiusM;

namespace {

constexpr double notNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

Projection at(std::string_view id, LonLat center) {
    return *projection::make(id, center);
}

/// Area on the map for area on the ground, signed by the sense of rotation, by central differences.
double areaScale(const Projection& p, LonLat position) {
    constexpr double h = 1e-3;
    const Vec2 east = *projection::project(p, {position.lonDeg + h, position.latDeg});
    const Vec2 west = *projection::project(p, {position.lonDeg - h, position.latDeg});
    const Vec2 north = *projection::project(p, {position.lonDeg, position.latDeg + h});
    const Vec2 south = *projection::project(p, {position.lonDeg, position.latDeg - h});
    const Vec2 byLon = east - west;
    const Vec2 byLat = north - south;
    const double ground =
        std::pow(2 * h * places::degree * radiusM, 2) * std::cos(position.latDeg * places::degree);
    return (byLon.x * byLat.y - byLon.y * byLat.x) / ground;
}

}  // namespace

TEST_CASE("the catalogue, make and describe speak of the same projections") {
    std::set<std::string> ids;
    for (const projection::Description& entry : projection::catalogue()) {
        CHECK(ids.insert(entry.id).second);
        CHECK_FALSE(entry.name.empty());
        const auto made = projection::make(entry.id, {65, 48});
        REQUIRE(made);
        CHECK(projection::describe(*made).id == entry.id);
        CHECK(projection::centralMeridianDeg(*made) == 65);
    }
    CHECK(ids ==
          std::set<std::string>{"laea", "albers", "equal-earth", "natural-earth", "mercator", "globe"});
    CHECK(projection::catalogue().front().id == "laea");
    for (const char* id : {"", "LAEA", "laea ", "utm"}) CHECK_FALSE(projection::make(id, {65, 48}));
}

TEST_CASE("make places for the region and mends a centre that is none") {
    CHECK(at("albers", {65, 48}) == Projection(projection::Albers{65, 48, 33, 63}));
    CHECK(at("albers", {65, 80}) == Projection(projection::Albers{65, 80, 65, 90}));
    CHECK(at("laea", {425, 95}) == Projection(projection::LambertAzimuthal{65, 90}));
    CHECK(at("globe", {notNumber, infinite}) == Projection(projection::Orthographic{0, 0}));
}

TEST_CASE("the centre is the origin, and what lies east or north of it is right or above") {
    for (const projection::Description& entry : projection::catalogue()) {
        CAPTURE(entry.id);
        const bool followsLatitude = entry.id == "laea" || entry.id == "albers" || entry.id == "globe";
        const double lat = followsLatitude ? 48 : 0;
        const Projection p = at(entry.id, {65, lat});
        const Vec2 origin = *projection::project(p, {65, lat});
        CHECK(base::length(origin) < 1e-6);
        CHECK(projection::project(p, {66, lat})->x > 50e3);
        CHECK(projection::project(p, {65, lat + 1})->y > 50e3);
    }
}

TEST_CASE("there and back again") {
    for (const Projection& p : places::projections()) {
        CAPTURE(projection::projString(p));
        for (const LonLat position : places::positions()) {
            const auto point = projection::project(p, position);
            if (!point) continue;
            CAPTURE(position.lonDeg);
            CAPTURE(position.latDeg);
            const auto back = projection::unproject(p, *point);
            REQUIRE(back);
            CHECK(std::abs(back->lonDeg) <= 180);
            CHECK(std::abs(back->latDeg) <= 90);
            // The horizon of the globe is flat in the angle as a pole line is in the latitude: on both the
            // point on the map comes back to the last digits, the angle to half of them.
            const bool flat =
                std::abs(position.latDeg) > 89.9 || (std::holds_alternative<projection::Orthographic>(p) &&
                                                     base::length(*point) > radiusM * (1 - 1e-6));
            const double near = std::holds_alternative<projection::LambertAzimuthal>(p)
                                    ? std::max(1e-3, places::angle(*projection::antipode(p), position))
                                    : 1;
            CHECK(places::angle(position, *back) <= (flat ? 1e-7 : 1e-12 / near));
        }
    }
}

TEST_CASE("a point on the map comes from a position that projects to it") {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> metres(-1.8e7, 1.8e7);
    for (const Projection& p : places::projections()) {
        CAPTURE(projection::projString(p));
        int onMap = 0;
        for (int i = 0; i < 2000; ++i) {
            const Vec2 point{metres(random), metres(random)};
            const auto position = projection::unproject(p, point);
            if (!position) continue;
            ++onMap;
            const auto back = projection::project(p, *position);
            REQUIRE(back);
            CHECK(base::length(*back - point) <= 1e-9 * radiusM);
        }
        CHECK(onMap > 100);
    }
}

TEST_CASE("projectAll gives what project gives") {
    const std::vector<LonLat> positions = places::positions();
    std::vector<Vec2> all(positions.size());
    for (const Projection& p : places::projections()) {
        CAPTURE(projection::projString(p));
        projection::projectAll(p, positions, all);
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const auto one = projection::project(p, positions[i]);
            if (one) CHECK(base::length(*one - all[i]) <= 1e-13 * radiusM);
        }
    }
}

TEST_CASE("the equal-area ones keep areas, the others do not, none turns the map over") {
    for (const Projection& p : places::projections()) {
        CAPTURE(projection::projString(p));
        double worst = 0;
        for (const LonLat position : places::positions()) {
            if (std::abs(position.latDeg) > 80 || places::seamDistanceDeg(p, position) < 0.1) continue;
            const auto antipode = projection::antipode(p);
            const bool globe = std::holds_alternative<projection::Orthographic>(p);
            if (antipode && places::angle(*antipode, position) < (globe ? 92 : 15) * places::degree) continue;
            const double scale = areaScale(p, position);
            REQUIRE(scale > 0);
            worst = std::max(worst, std::abs(scale - 1));
        }
        if (projection::describe(p).equalArea)
            CHECK(worst < 1e-6);
        else
            CHECK(worst > 0.05);
    }
}

TEST_CASE("the two sides of the seam are told apart by the longitude") {
    for (const char* id : {"albers", "equal-earth", "natural-earth", "mercator"}) {
        for (const double center : {0.0, 65.0, 65.3, -179.9, 180.0}) {
            CAPTURE(id);
            CAPTURE(center);
            const Projection p = at(id, {center, 40});
            const double middle = projection::centralMeridianDeg(p);
            const Vec2 east = *projection::project(p, {middle + 180, 20});
            const Vec2 west = *projection::project(p, {middle - 180, 20});
            CHECK(east.x > 1e6);
            CHECK(west.x == doctest::Approx(-east.x).epsilon(1e-12));
            CHECK(west.y == doctest::Approx(east.y).epsilon(1e-12));
            CHECK(base::length(*projection::project(p, {middle + 180 + 1e-10, 20}) - east) < 1e-3);
            CHECK(base::length(*projection::project(p, {middle - 180 - 1e-10, 20}) - west) < 1e-3);
            CHECK(base::length(*projection::project(p, {middle + 180 + 1e-6, 20}) - west) < 1);
            const Vec2 inside = *projection::project(p, {middle + 30, 20});
            CHECK(base::length(*projection::project(p, {middle + 390, 20}) - inside) < 1e-5);
            CHECK(base::length(*projection::project(p, {middle - 690, 20}) - inside) < 1e-5);
        }
    }
}

TEST_CASE("Lambert azimuthal holds its digits up to the antipode and refuses that") {
    const std::vector<LonLat> centers = {{65, 48}, {0, 0}, {180, 90}, {10, -90}};
    for (const LonLat center : centers) {
        const Projection p = at("laea", center);
        const LonLat antipode = *projection::antipode(p);
        CHECK(places::angle(antipode, center) == doctest::Approx(std::numbers::pi));
        CHECK_FALSE(projection::project(p, antipode));
        // delta degrees from the antipode along a meridian: rho = 2 R sin(c / 2) = 2 R cos(delta / 2)
        for (const double delta : {1.0, 0.1, 1e-2, 1e-3, 1e-4}) {
            const double lat = antipode.latDeg + (antipode.latDeg > 0 ? -delta : delta);
            const auto point = projection::project(p, {antipode.lonDeg, lat});
            REQUIRE(point);
            const double rho = 2 * radiusM * std::cos(delta * places::degree / 2);
            CHECK(std::abs(base::length(*point) - rho) < 1e-9 * radiusM);
            if (std::abs(center.latDeg) < 90) {
                CHECK(std::abs(point->x) < 1e-8 * radiusM);
                CHECK(point->y > 0);
            }
        }
    }
}

TEST_CASE("Albers passes smoothly into the cylinder as its parallels become symmetric") {
    const Projection cylinder = projection::Albers{20, 10, -30, 30};
    for (const double shift : {1e-3, 1e-5, 1e-7, 1e-9, 1e-11, 1e-13}) {
        CAPTURE(shift);
        const Projection cone = projection::Albers{20, 10, -30, 30 + shift};
        for (const LonLat position : places::positions()) {
            const Vec2 expected = *projection::project(cylinder, position);
            const Vec2 point = *projection::project(cone, position);
            if (places::seamDistanceDeg(cone, position) < 1e-6) continue;
            CHECK(base::length(point - expected) < radiusM * (shift * 0.2 + 1e-13));
            if (std::abs(position.latDeg) < 89)
                CHECK(places::angle(*projection::unproject(cone, point), position) < 1e-12);
        }
    }
}

TEST_CASE("the globe shows the near half only") {
    const Projection p = at("globe", {65, 48});
    CHECK_FALSE(projection::project(p, {-115, -48}));
    CHECK_FALSE(projection::project(p, {-100, 0}));
    CHECK_FALSE(projection::project(p, {65, -42.01}));
    CHECK(projection::project(p, {65, -41.99}));
    CHECK(projection::project(p, {-115, 42.01}));
    CHECK_FALSE(projection::unproject(p, {radiusM * 0.8, radiusM * 0.61}));
    CHECK(projection::unproject(p, {radiusM * 0.8, radiusM * 0.59}));
}

TEST_CASE("Mercator ends at 85 degrees") {
    const Projection p = at("mercator", {0, 0});
    const auto top = projection::project(p, {0, 85});
    REQUIRE(top);
    CHECK(top->y == doctest::Approx(radiusM * std::log(std::tan(87.5 * places::degree))).epsilon(1e-12));
    CHECK_FALSE(projection::project(p, {0, 85.001}));
    CHECK_FALSE(projection::project(p, {0, -90}));
    CHECK(projection::unproject(p, *top));
    CHECK_FALSE(projection::unproject(p, *top + Vec2{0, 100}));
    CHECK_FALSE(projection::unproject(p, {0, 1e300}));
    CHECK_FALSE(projection::unproject(p, {radiusM * 3.15, 0}));
}

TEST_CASE("numbers that are no position give nothing, and never a NaN") {
    const std::vector<LonLat> bad = {{notNumber, 0},  {0, notNumber}, {infinite, 0},
                                     {-infinite, 50}, {0, infinite},  {0, 90.1}};
    const std::vector<LonLat> far = {{1e300, 10}, {1e17, 0}, {-1e12, 90}, {0, 90},  {0, -90},   {180, 0},
                                     {-180, 0},   {65, 48},  {-115, -48}, {0, 1e9}, {5, -1e300}};
    for (const Projection& p : places::projections()) {
        CAPTURE(projection::projString(p));
        std::vector<LonLat> all = bad;
        for (const LonLat position : bad) CHECK_FALSE(projection::project(p, position));
        all.insert(all.end(), far.begin(), far.end());
        if (const auto antipode = projection::antipode(p)) all.push_back(*antipode);
        std::vector<Vec2> out(all.size());
        projection::projectAll(p, all, out);
        for (const Vec2 point : out) {
            CHECK(std::isfinite(point.x));
            CHECK(std::isfinite(point.y));
            CHECK(projection::unproject(p, point));
        }
        const std::vector<Vec2> nowhere = {{notNumber, 0}, {0, notNumber}, {infinite, 0},
                                           {0, -infinite}, {1e300, 1e300}, {-1e9, 1e9}};
        for (const Vec2 point : nowhere) CHECK_FALSE(projection::unproject(p, point));
    }
}

TEST_CASE("projectAll sends what is off the domain to its edge") {
    const std::vector<LonLat> in = {{65, -60}, {-115, -48}, {-115, -47}};
    std::vector<Vec2> out(in.size());
    projection::projectAll(at("globe", {65, 48}), in, out);
    for (const Vec2 point : out) CHECK(base::length(point) == doctest::Approx(radiusM).epsilon(1e-12));
    CHECK(out[0].y < 0);
    projection::projectAll(at("laea", {65, 48}), in, out);
    CHECK(base::length(out[1]) == doctest::Approx(2 * radiusM).epsilon(1e-12));
    const std::vector<LonLat> pole = {{65, 89}};
    const Projection mercator = at("mercator", {65, 0});
    projection::projectAll(mercator, pole, out);
    CHECK(base::length(out[0] - *projection::project(mercator, {65, 85})) < 1e-6);
}
