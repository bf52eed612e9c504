// The projections seen from a centre, with their constants worked out. Private to this room.
#pragma once

#include "projection/degrees.hpp"
#include "projection/projection.hpp"

#include <cmath>
#include <optional>

namespace projection {

/// The turn of the sphere that brings the centre of the map to the top: shared by both azimuthal projections.
class Aspect {
  public:
    Aspect(double lonDeg, double latDeg)
        : lonDeg_(wrapDegrees(lonDeg)), center_(sinCosLatitude(clampSymmetric(latDeg, 90))) {}

    /// A position as a unit vector: to the east, to the north and up at the centre (Snyder eq. 5-3, 20-3 to
    /// 20-5).
    struct Local {
        double east;
        double north;
        double up;
    };

    Local toLocal(base::LonLat p) const {
        const SinCos lat = sinCosLatitude(clampSymmetric(p.latDeg, 90));
        const SinCos lon = sinCosLongitude(wrapDegrees(p.lonDeg - lonDeg_));
        const double toCenter = lat.cos * lon.cos;
        return {lat.cos * lon.sin, center_.cos * lat.sin - center_.sin * toCenter,
                center_.sin * lat.sin + center_.cos * toCenter};
    }

    base::LonLat fromLocal(Local v) const {
        const double axis = v.up * center_.sin + v.north * center_.cos;
        const double toCenter = v.up * center_.cos - v.north * center_.sin;
        const double across = std::hypot(toCenter, v.east);
        // On the axis itself the longitude is free; rounding must not choose a wild one.
        const double lon = across < 1e-15 ? 0 : std::atan2(v.east, toCenter);
        return {wrapDegrees(lonDeg_ + lon / radiansPerDegree), std::atan2(axis, across) / radiansPerDegree};
    }

  private:
    double lonDeg_;
    SinCos center_;
};

/// Lambert azimuthal equal-area (Snyder eq. 22-4, 24-2, 24-13, 24-14).
class LambertAzimuthalFormula {
  public:
    explicit LambertAzimuthalFormula(const LambertAzimuthal& p) : aspect_(p.lonDeg, p.latDeg) {}

    base::Vec2 forward(base::LonLat position) const {
        Aspect::Local v = aspect_.toLocal(position);
        const double across = v.east * v.east + v.north * v.north;
        // The antipode is the whole rim; one point of it has to do.
        const bool atAntipode = v.up < 0 && across < 1e-28;
        const double east = atAntipode ? 0 : v.east;
        const double north = atAntipode ? -1e-14 : v.north;
        const double acrossOff0 = atAntipode ? 1e-28 : across;
        // 1 + cos c, which cancels beyond the quadrant: there by sin^2 c / (1 - cos c).
        const double onePlusUp = v.up > 0 ? 1 + v.up : acrossOff0 / (1 - v.up);
        const double scale = radiusM * std::sqrt(2 / onePlusUp);
        return {scale * east, scale * north};
    }

    /// False within a millionth of a radian of the antipode, where the direction would drown in rounding.
    bool contains(base::LonLat position) const {
        const Aspect::Local v = aspect_.toLocal(position);
        return v.up > 0 || std::hypot(v.east, v.north) > 1e-6;
    }

    std::optional<base::LonLat> inverse(base::Vec2 unit) const {
        const double rho = std::hypot(unit.x, unit.y);
        if (!(rho <= 2 * (1 + 1e-9))) return std::nullopt;
        const double half = std::min(rho / 2, 1.0);  // sin(c / 2)
        const double scale = std::sqrt((1 - half) * (1 + half));
        return aspect_.fromLocal({unit.x * scale, unit.y * scale, 1 - 2 * half * half});
    }

  private:
    Aspect aspect_;
};

/// Orthographic (Snyder eq. 20-3, 20-4, 20-14, 20-15).
class OrthographicFormula {
  public:
    explicit OrthographicFormula(const Orthographic& p) : aspect_(p.lonDeg, p.latDeg) {}

    /// A position of the far side goes to the nearest point of the horizon.
    base::Vec2 forward(base::LonLat position) const {
        const Aspect::Local v = aspect_.toLocal(position);
        const double across = v.east * v.east + v.north * v.north;
        const bool atAntipode = v.up < 0 && across < 1e-28;
        const double east = atAntipode ? 0 : v.east;
        const double north = atAntipode ? -1 : v.north;
        const double acrossOff0 = atAntipode ? 1 : across;
        const double scale = v.up < 0 ? radiusM / std::sqrt(acrossOff0) : radiusM;
        return {scale * east, scale * north};
    }

    bool contains(base::LonLat position) const { return aspect_.toLocal(position).up >= -1e-12; }

    std::optional<base::LonLat> inverse(base::Vec2 unit) const {
        const double rho = std::hypot(unit.x, unit.y);
        if (!(rho <= 1 + 1e-9)) return std::nullopt;
        return aspect_.fromLocal({unit.x, unit.y, rho < 1 ? std::sqrt((1 - rho) * (1 + rho)) : 0});
    }

  private:
    Aspect aspect_;
};

}  // namespace projection
