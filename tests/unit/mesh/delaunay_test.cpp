#include "mesh/delaunay.hpp"

#include "mesh/tessellate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <random>

namespace {

using base::Vec2;

double turn(Vec2 a, Vec2 b, Vec2 c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// A ring round the origin, its points at random distances: a star without crossings, and its like as a hole.
std::vector<Vec2> star(std::size_t points, double leastM, double mostM, std::mt19937& random) {
    std::uniform_real_distribution<double> distance(leastM, mostM);
    std::vector<Vec2> ring;
    for (std::size_t i = 0; i < points; ++i) {
        const double at = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(points);
        const double away = distance(random);
        ring.push_back({away * std::cos(at), away * std::sin(at)});
    }
    return ring;
}

double areaOf(const std::vector<Vec2>& ring) {
    double area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Vec2 a = ring[i], b = ring[(i + 1) % ring.size()];
        area += (a.x * b.y - b.x * a.y) / 2;
    }
    return std::abs(area);
}

struct Triangles {
    std::vector<Vec2> points;
    std::vector<std::uint32_t> indices;
    double areaM2() const {
        double area = 0;
        for (std::size_t i = 0; i < indices.size(); i += 3)
            area += turn(points[indices[i]], points[indices[i + 1]], points[indices[i + 2]]) / 2;
        return area;
    }
    /// How often each edge belongs to a triangle, by its ends.
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> edges() const {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> found;
        for (std::size_t i = 0; i < indices.size(); i += 3)
            for (std::size_t k = 0; k < 3; ++k)
                found[std::minmax(indices[i + k], indices[i + (k + 1) % 3])].push_back(
                    indices[i + (k + 2) % 3]);
        return found;
    }
};

/// The angle at c of the triangle with a and b, radians.
double angleAt(Vec2 c, Vec2 a, Vec2 b) {
    const Vec2 p = a - c, q = b - c;
    return std::atan2(std::abs(p.x * q.y - p.y * q.x), p.x * q.x + p.y * q.y);
}

}  // namespace

TEST_CASE("a triangulated polygon is Delaunay within its edges") {
    std::mt19937 random(7);
    for (const std::size_t size : {4u, 9u, 60u, 400u}) {
        CAPTURE(size);
        const std::vector<Vec2> outside = star(size, 4e6, 5e6, random), hole = star(size, 1e6, 3e6, random);
        Triangles found;
        mesh::Tessellator tessellator;
        tessellator.add({outside, hole}, found.points, found.indices);
        CHECK(found.areaM2() == doctest::Approx(areaOf(outside) - areaOf(hole)).epsilon(1e-12));
        std::size_t inner = 0;
        for (const auto& [edge, apexes] : found.edges()) {
            CHECK(apexes.size() <= 2);
            if (apexes.size() < 2) continue;
            ++inner;
            const Vec2 a = found.points[edge.first], b = found.points[edge.second],
                       c = found.points[apexes[0]], d = found.points[apexes[1]];
            // A quadrilateral with a corner that bends inwards has one diagonal only.
            if (turn(c, d, a) * turn(c, d, b) >= 0) continue;
            CHECK(angleAt(c, a, b) + angleAt(d, a, b) <= std::numbers::pi + 1e-6);
        }
        CHECK(inner == 2 * size);
    }
}

TEST_CASE("a fan of slivers becomes round triangles that cover the same") {
    // A strip whose points alternate, triangulated from one corner.
    Triangles strip;
    constexpr std::uint32_t across = 20;
    for (std::uint32_t i = 0; i <= across; ++i) strip.points.push_back({i * 1e5, 0});
    for (std::uint32_t i = 0; i <= across; ++i) strip.points.push_back({(across - i) * 1e5, 1e5 + i % 2});
    for (std::uint32_t i = across + 1; i + 1 < strip.points.size(); ++i)
        strip.indices.insert(strip.indices.end(), {0, i, i + 1});
    for (std::uint32_t i = 0; i < across; ++i)
        strip.indices.insert(strip.indices.end(), {i, i + 1, across + 1});
    const auto longest = [](const Triangles& of) {
        double most = 0;
        for (const auto& [edge, apexes] : of.edges())
            most = std::max(most, base::length(of.points[edge.first] - of.points[edge.second]));
        return most;
    };
    const double areaM2 = strip.areaM2();
    CHECK(longest(strip) > 1.9e6);
    mesh::makeDelaunay(strip.points, strip.indices);
    CHECK(longest(strip) < 2e5);
    CHECK(strip.areaM2() == doctest::Approx(areaM2));
}

TEST_CASE("nothing and a single triangle stay") {
    std::vector<std::uint32_t> none;
    mesh::makeDelaunay({}, none);
    CHECK(none.empty());
    std::vector<std::uint32_t> one{2, 0, 1};
    mesh::makeDelaunay({{0, 0}, {1, 0}, {0, 1}}, one);
    CHECK(one == std::vector<std::uint32_t>{2, 0, 1});
}
