#include "projection/graticule.hpp"

#include "places.hpp"

#include <doctest/doctest.h>

#include <limits>

using base::LonLat;
using base::Vec2;
using projection::Projection;
using projection::radiusM;
using Line = std::vector<Vec2>;

namespace {

Projection at(std::string_view id, LonLat center) {
    return *projection::make(id, center);
}

double distanceToSegment(Vec2 p, Vec2 a, Vec2 b) {
    const Vec2 along = b - a;
    const double square = along.x * along.x + along.y * along.y;
    if (square == 0) return base::length(p - a);
    const double t = std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) / square, 0.0, 1.0);
    return base::length(a + along * t - p);
}

double distanceToLines(const std::vector<Line>& lines, Vec2 p) {
    double best = std::numeric_limits<double>::infinity();
    for (const Line& line : lines)
        for (std::size_t i = 1; i < line.size(); ++i)
            best = std::min(best, distanceToSegment(p, line[i - 1], line[i]));
    return best;
}

/// How far an angle is from the nearest multiple of the step, degrees.
double offStep(double deg, double step) {
    return std::abs(std::remainder(deg, step));
}

bool closed(const Line& line) {
    return base::length(line.front() - line.back()) < 1;
}

}  // namespace

TEST_CASE("no segment of the graticule leaps, and every point is on the map and on a line of the net") {
    for (const Projection& p : places::projections()) {
        CAPTURE(projection::projString(p));
        const std::vector<Line> lines = projection::graticule(p, 15);
        CHECK(lines.size() >= 20);
        double longest = 0;
        for (const Line& line : lines) {
            REQUIRE(line.size() >= 2);
            for (std::size_t i = 1; i < line.size(); ++i)
                longest = std::max(longest, base::length(line[i] - line[i - 1]));
            int astray = 0;
            for (const Vec2 point : line) {
                const auto position = projection::unproject(p, point);
                REQUIRE(position);
                // At a pole the longitude means nothing, and at a rim the angles lose half of their digits.
                if (std::abs(position->latDeg) < 89.99 && offStep(position->latDeg, 15) > 1e-4 &&
                    offStep(position->lonDeg, 15) > 1e-4)
                    ++astray;
            }
            CHECK(astray == 0);
        }
        CHECK(longest <= radiusM / 20);
    }
}

TEST_CASE("the graticule is complete and follows its curves within the tolerance") {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> lat(-90, 90);
    std::uniform_real_distribution<double> lon(-180, 180);
    for (const Projection& p : places::projections()) {
        CAPTURE(projection::projString(p));
        const std::vector<Line> lines = projection::graticule(p, 30);
        double worst = 0;
        const auto look = [&](LonLat position) {
            if (const auto point = projection::project(p, position))
                worst = std::max(worst, distanceToLines(lines, *point));
        };
        for (int i = -6; i < 6; ++i)
            for (int k = 0; k < 15; ++k) look({i * 30.0, lat(random)});
        for (int i = -2; i <= 2; ++i)
            for (int k = 0; k < 30; ++k) look({lon(random), i * 30.0});
        CHECK(worst <= projection::graticuleToleranceM);
    }
}

TEST_CASE("the number of lines is that of the net") {
    // 12 meridians, of which the seam counts twice when it is one of them, and 5 parallels.
    CHECK(projection::graticule(at("equal-earth", {0, 0}), 30).size() == 13 + 5);
    CHECK(projection::graticule(at("equal-earth", {65, 0}), 30).size() == 12 + 5);
    CHECK(projection::graticule(at("mercator", {180, 0}), 30).size() == 13 + 5);
    CHECK(projection::graticule(at("mercator", {0, 0}), 5).size() == 73 + 33);
    CHECK(projection::graticule(at("laea", {0, 90}), 30).size() == 12 + 5);
    CHECK(projection::graticule(at("globe", {0, 90}), 30).size() == 12 + 3);
    // A step that does not divide the circle starts from Greenwich and the equator both ways.
    CHECK(projection::graticule(at("natural-earth", {0, 0}), 50).size() == 7 + 3);
}

TEST_CASE("a seam that is a meridian is drawn on both edges") {
    const Projection p = at("equal-earth", {60, 0});
    const std::vector<Line> lines = projection::graticule(p, 30);
    for (const double side : {-180.0, 180.0})
        for (const double lat : {-80.0, 0.0, 45.0})
            CHECK(distanceToLines(lines, *projection::project(p, {60 + side, lat})) <=
                  projection::graticuleToleranceM);
}

TEST_CASE("on the globe an open line ends at the horizon or a pole") {
    for (const LonLat center : std::vector<LonLat>{{65, 48}, {0, 0}, {-20, -70}}) {
        const Projection p = at("globe", center);
        for (const Line& line : projection::graticule(p, 15)) {
            if (closed(line)) continue;
            for (const Vec2 end : {line.front(), line.back()}) {
                const auto position = projection::unproject(p, end);
                REQUIRE(position);
                const bool atPole = std::abs(position->latDeg) > 89.999;
                const bool atHorizon = std::abs(base::length(end) - radiusM) < 1;
                CHECK((atPole || atHorizon));
            }
        }
    }
}

TEST_CASE("the meridian through the antipode is cut at the rim, on a sample and between two") {
    for (const double lat : {48.0, 48.37, 0.0}) {
        CAPTURE(lat);
        const Projection p = at("laea", {60, lat});
        int ends = 0;
        for (const Line& line : projection::graticule(p, 30))
            for (const Vec2 end : {line.front(), line.back()})
                if (!closed(line) && std::abs(base::length(end) - 2 * radiusM) < 10) ++ends;
        // The opposite meridian comes in two pieces; where the antipode is on the equator, so does that.
        CHECK(ends == (lat == 0 ? 4 : 2));
    }
}

TEST_CASE("a line that just misses the antipode swings around the rim without a leap") {
    for (const double missM : {6.6, 100.0, 10e3}) {
        CAPTURE(missM);
        // The meridian of 180 degrees and the equator pass the antipode at this distance.
        const double miss = missM / radiusM / places::degree;
        const Projection p = at("laea", {-miss, miss});
        double longest = 0;
        std::size_t swinging = 0;
        for (const Line& line : projection::graticule(p, 90)) {
            std::size_t nearRim = 0;
            for (std::size_t i = 1; i < line.size(); ++i) {
                longest = std::max(longest, base::length(line[i] - line[i - 1]));
                if (base::length(line[i]) > 1.99 * radiusM) ++nearRim;
            }
            if (nearRim > 100) ++swinging;
        }
        CHECK(longest <= radiusM / 20);
        CHECK(swinging >= 1);
    }
}

TEST_CASE("a step that makes no net gives no lines") {
    for (const double step : {0.0, -10.0, 0.49, 90.1, std::numeric_limits<double>::quiet_NaN(),
                              std::numeric_limits<double>::infinity()})
        CHECK(projection::graticule(at("laea", {65, 48}), step).empty());
    CHECK_FALSE(projection::graticule(at("laea", {65, 48}), 0.5).empty());
}
