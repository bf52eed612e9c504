// Plane and geographic coordinates shared by all rooms.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace base {

/// A point of the plane. What its unit is (metres of a projection, pixels) is said where it is used.
struct Vec2 {
    double x = 0;
    double y = 0;
    bool operator==(const Vec2&) const = default;
};

inline Vec2 operator+(Vec2 a, Vec2 b) {
    return {a.x + b.x, a.y + b.y};
}
inline Vec2 operator-(Vec2 a, Vec2 b) {
    return {a.x - b.x, a.y - b.y};
}
inline Vec2 operator*(Vec2 a, double k) {
    return {a.x * k, a.y * k};
}
inline double length(Vec2 a) {
    return std::sqrt(a.x * a.x + a.y * a.y);
}

/// A geographic position in degrees, longitude first. Latitude is in [-90, 90].
struct LonLat {
    double lonDeg = 0;
    double latDeg = 0;
    bool operator==(const LonLat&) const = default;
};

/// An axis-parallel box; empty until a point is added.
struct Box {
    double minX = std::numeric_limits<double>::infinity();
    double minY = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double maxY = -std::numeric_limits<double>::infinity();

    bool operator==(const Box&) const = default;
    bool empty() const { return minX > maxX || minY > maxY; }
    double width() const { return empty() ? 0 : maxX - minX; }
    double height() const { return empty() ? 0 : maxY - minY; }
    Vec2 center() const { return {(minX + maxX) / 2, (minY + maxY) / 2}; }
    void add(Vec2 p) {
        minX = std::min(minX, p.x);
        minY = std::min(minY, p.y);
        maxX = std::max(maxX, p.x);
        maxY = std::max(maxY, p.y);
    }
    void add(const Box& other) {
        if (other.empty()) return;
        add(Vec2{other.minX, other.minY});
        add(Vec2{other.maxX, other.maxY});
    }
    bool contains(Vec2 p) const { return p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY; }
    bool intersects(const Box& o) const {
        return !(o.minX > maxX || o.maxX < minX || o.minY > maxY || o.maxY < minY);
    }
};

}  // namespace base
