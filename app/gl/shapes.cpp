#include "gl/shapes.hpp"

#include "mesh/tessellate.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gl {
namespace {

constexpr double softPx = 0.5;  ///< by which an edge fades to either side

using base::faded;

base::Vec2 unit(base::Vec2 v) {
    const double length = base::length(v);
    return length > 1e-9 ? v * (1 / length) : base::Vec2{0, 0};
}

double doubleArea(const std::vector<base::Vec2>& outline) {
    double sum = 0;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++)
        sum += outline[j].x * outline[i].y - outline[i].x * outline[j].y;
    return sum;
}

/// By corner, which way leads out: moved by it, every side moves by one. Sharp corners move less.
std::vector<base::Vec2> outwardsOf(const std::vector<base::Vec2>& outline) {
    const std::size_t count = outline.size();
    const double turn = doubleArea(outline) > 0 ? 1 : -1;
    const auto normal = [&](std::size_t i) {
        const base::Vec2 along = unit(outline[(i + 1) % count] - outline[i]);
        return base::Vec2{along.y * turn, -along.x * turn};
    };
    std::vector<base::Vec2> outwards;
    for (std::size_t i = 0; i < count; ++i) {
        const base::Vec2 a = normal((i + count - 1) % count), b = normal(i);
        outwards.push_back((a + b) * (1 / std::max(1 + a.x * b.x + a.y * b.y, 0.3)));
    }
    return outwards;
}

std::vector<base::Vec2> moved(const std::vector<base::Vec2>& outline, const std::vector<base::Vec2>& outwards,
                              double byPx) {
    std::vector<base::Vec2> result;
    for (std::size_t i = 0; i < outline.size(); ++i) result.push_back(outline[i] + outwards[i] * byPx);
    return result;
}

int stepsOfCorner(double radiusPx) {
    return radiusPx <= 0 ? 0 : std::clamp(static_cast<int>(std::ceil(1.5 * std::sqrt(radiusPx))), 2, 16);
}

/// Clockwise on the screen from the left end of the upper side; every corner has as many points.
std::vector<base::Vec2> outlineOf(const scene::Box& box) {
    const double radius =
        std::clamp(box.radiusPx, 0.0, std::max(0.0, std::min(box.widthPx, box.heightPx) / 2));
    const int steps = stepsOfCorner(radius);
    const double left = box.xPx + radius, right = box.xPx + box.widthPx - radius, top = box.yPx + radius,
                 bottom = box.yPx + box.heightPx - radius;
    const base::Vec2 middles[4] = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    std::vector<base::Vec2> outline;
    for (int corner = 0; corner < 4; ++corner)
        for (int i = 0; i <= steps; ++i) {
            const double share = steps == 0 ? 0 : static_cast<double>(i) / steps;
            const double angle = (corner + share) * std::numbers::pi / 2;
            outline.push_back(middles[corner] + base::Vec2{-std::cos(angle), -std::sin(angle)} * radius);
        }
    return outline;
}

}  // namespace

base::Box insideOf(const scene::Box& box) {
    const double rim = std::ceil(box.radiusPx + box.edgePx) + 1;
    base::Box inside;
    if (box.widthPx <= 4 * rim || box.heightPx <= 4 * rim) return inside;
    inside.add(base::Vec2{std::ceil(box.xPx + rim), std::ceil(box.yPx + rim)});
    inside.add(base::Vec2{std::floor(box.xPx + box.widthPx - rim), std::floor(box.yPx + box.heightPx - rim)});
    return inside;
}

void ShapeList::corner(base::Vec2 at, base::Color color) {
    vertices_.push_back({static_cast<float>(at.x), static_cast<float>(at.y), u_, v_, color, {0, 0, 0, 0}});
}

void ShapeList::quad(base::Vec2 a, base::Color ofA, base::Vec2 b, base::Color ofB, base::Vec2 c,
                     base::Color ofC, base::Vec2 d, base::Color ofD) {
    corner(a, ofA);
    corner(b, ofB);
    corner(c, ofC);
    corner(c, ofC);
    corner(b, ofB);
    corner(d, ofD);
}

void ShapeList::band(const Points& outline, const Points& outwards, double from, base::Color ofFrom,
                     double to, base::Color ofTo) {
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const std::size_t j = (i + 1) % outline.size();
        quad(outline[i] + outwards[i] * from, ofFrom, outline[j] + outwards[j] * from, ofFrom,
             outline[i] + outwards[i] * to, ofTo, outline[j] + outwards[j] * to, ofTo);
    }
}

void ShapeList::stroke(const Points& outline, const Points& outwards, double away, double widthPx,
                       base::Color color) {
    const double core = std::max(0.0, widthPx / 2 - softPx), reach = widthPx / 2 + softPx;
    const base::Color full = faded(color, widthPx), none = faded(color, 0);
    band(outline, outwards, away - reach, none, away - core, full);
    if (core > 0) band(outline, outwards, away - core, full, away + core, full);
    band(outline, outwards, away + core, full, away + reach, none);
}

void ShapeList::add(const scene::Box& box, const base::Box& hole) {
    const Points outline = outlineOf(box), outwards = outwardsOf(outline);
    if (box.shadowPx > 0) {
        // Falls with the square of the distance; two bands are close enough to that.
        constexpr int bands = 2;
        const auto shade = [](int i) {
            const double near = 1 - static_cast<double>(i) / bands;
            return base::Color{0, 0, 0, static_cast<std::uint8_t>(std::lround(255 * 0.16 * near * near))};
        };
        for (int i = 0; i < bands; ++i)
            band(outline, outwards, i * box.shadowPx / bands, shade(i), (i + 1) * box.shadowPx / bands,
                 shade(i + 1));
    }
    const base::Color ground = box.fill.colors[0];
    if (ground.a > 0) {
        const Points within = moved(outline, outwards, -softPx);
        if (hole.empty()) {
            for (std::size_t i = 1; i + 1 < within.size(); ++i)
                for (const std::size_t at : {std::size_t{0}, i, i + 1}) corner(within[at], ground);
        } else {
            const base::Vec2 corners[4] = {{hole.minX, hole.minY},
                                           {hole.maxX, hole.minY},
                                           {hole.maxX, hole.maxY},
                                           {hole.minX, hole.maxY}};
            const std::size_t each = within.size() / 4;
            for (std::size_t i = 0; i < within.size(); ++i) {
                const std::size_t j = (i + 1) % within.size();
                quad(within[i], ground, within[j], ground, corners[i / each], ground, corners[j / each],
                     ground);
            }
        }
        band(outline, outwards, -softPx, ground, softPx, faded(ground, 0));
    }
    if (box.edge.a > 0 && box.edgePx > 0) stroke(outline, outwards, -box.edgePx / 2, box.edgePx, box.edge);
}

void ShapeList::add(const scene::Line& line) {
    const base::Vec2 along = unit(line.toPx - line.fromPx), across{-along.y, along.x};
    const double half = line.widthPx / 2;
    const base::Vec2 from = line.fromPx - along * half, to = line.toPx + along * half;
    const double core = std::max(0.0, half - softPx), reach = half + softPx;
    const base::Color full = faded(line.color, line.widthPx), none = faded(line.color, 0);
    const auto strip = [&](double a, base::Color ofA, double b, base::Color ofB) {
        quad(from + across * a, ofA, to + across * a, ofA, from + across * b, ofB, to + across * b, ofB);
    };
    strip(-reach, none, -core, full);
    if (core > 0) strip(-core, full, core, full);
    strip(core, full, reach, none);
}

void ShapeList::add(const scene::Polygon& polygon) {
    const Points& outline = polygon.pointsPx;
    if (outline.size() < 3) return;
    const Points outwards = outwardsOf(outline);
    if (polygon.fill.a > 0) {
        mesh::Tessellator tessellator;
        Points points;
        std::vector<std::uint32_t> triangles;
        tessellator.add({moved(outline, outwards, -softPx)}, points, triangles);
        for (const std::uint32_t i : triangles) corner(points[i], polygon.fill);
        band(outline, outwards, -softPx, polygon.fill, softPx, faded(polygon.fill, 0));
    }
    if (polygon.edge.a > 0 && polygon.edgePx > 0) stroke(outline, outwards, 0, polygon.edgePx, polygon.edge);
}

}  // namespace gl
