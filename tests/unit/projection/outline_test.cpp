#include "places.hpp"

#include <doctest/doctest.h>

using base::Vec2;
using projection::Projection;
using projection::radiusM;

namespace {

double cross(Vec2 a, Vec2 b) {
    return a.x * b.y - a.y * b.x;
}

double signedArea(const std::vector<Vec2>& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) twice += cross(ring[i], ring[(i + 1) % ring.size()]);
    return twice / 2;
}

bool properlyCross(Vec2 a, Vec2 b, Vec2 c, Vec2 d) {
    const double abc = cross(b - a, c - a);
    const double abd = cross(b - a, d - a);
    const double cda = cross(d - c, a - c);
    const double cdb = cross(d - c, b - c);
    return (abc > 0) != (abd > 0) && (cda > 0) != (cdb > 0);
}

int selfCrossings(const std::vector<Vec2>& ring) {
    const std::size_t n = ring.size();
    int found = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 2; j < n; ++j) {
            if (i == 0 && j == n - 1) continue;
            if (properlyCross(ring[i], ring[i + 1], ring[j], ring[(j + 1) % n])) ++found;
        }
    return found;
}

bool inside(const std::vector<Vec2>& ring, Vec2 p) {
    bool in = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Vec2 a = ring[i];
        const Vec2 b = ring[(i + 1) % ring.size()];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) in = !in;
    }
    return in;
}

double distanceTo(const std::vector<Vec2>& ring, Vec2 p) {
    double best = 1e300;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Vec2 a = ring[i];
        const Vec2 along = ring[(i + 1) % ring.size()] - a;
        const double square = along.x * along.x + along.y * along.y;
        const double t = std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) / square, 0.0, 1.0);
        best = std::min(best, base::length(a + along * t - p));
    }
    return best;
}

}  // namespace

TEST_CASE("the outline is a simple ring, counter-clockwise, on the map") {
    for (const Projection& p : places::projections()) {
        CAPTURE(projection::projString(p));
        const std::vector<Vec2> ring = projection::outline(p);
        REQUIRE(ring.size() >= 4);
        CHECK(signedArea(ring) > 0);
        CHECK(selfCrossings(ring) == 0);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            CHECK(projection::unproject(p, ring[i]));
            CHECK(ring[i] != ring[(i + 1) % ring.size()]);
        }
    }
}

TEST_CASE("the outline of an equal-area map holds the area of the sphere") {
    const double sphere = 4 * std::numbers::pi * radiusM * radiusM;
    for (const Projection& p : places::projections()) {
        if (!projection::describe(p).equalArea) continue;
        CAPTURE(projection::projString(p));
        CHECK(signedArea(projection::outline(p)) == doctest::Approx(sphere).epsilon(1e-4));
    }
}

TEST_CASE("inside the outline is the map, outside is nothing") {
    std::mt19937_64 random(11);
    for (const Projection& p : places::projections()) {
        CAPTURE(projection::projString(p));
        const std::vector<Vec2> ring = projection::outline(p);
        base::Box box;
        for (const Vec2 point : ring) box.add(point);
        std::uniform_real_distribution<double> x(box.minX * 1.1, box.maxX * 1.1);
        std::uniform_real_distribution<double> y(box.minY - 0.1 * box.height(),
                                                 box.maxY + 0.1 * box.height());
        int insideCount = 0;
        int outsideCount = 0;
        for (int i = 0; i < 1000; ++i) {
            const Vec2 point{x(random), y(random)};
            if (distanceTo(ring, point) < 1e-3 * radiusM) continue;
            const bool in = inside(ring, point);
            CHECK(projection::unproject(p, point).has_value() == in);
            ++(in ? insideCount : outsideCount);
        }
        CHECK(insideCount > 100);
        CHECK(outsideCount > 50);
    }
}
