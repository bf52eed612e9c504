// The projections cut along the meridian opposite to their central one, with their constants worked out.
// Private to this room.
#pragma once

#include "projection/degrees.hpp"
#include "projection/projection.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace projection {

/// How far beyond the edge of the map a point still counts as on it, in radii (6 mm).
inline constexpr double edgeTolerance = 1e-9;

/// The highest latitude that Mercator shows, degrees.
inline constexpr double mercatorLimitDeg = 85;

/// A longitude from the central meridian in radians, back to degrees; nothing beyond the seam.
inline std::optional<double> longitudeFrom(double centerDeg, double lambda) {
    if (!(std::abs(lambda) <= std::numbers::pi * (1 + edgeTolerance))) return std::nullopt;
    return wrapDegrees(centerDeg + clampSymmetric(lambda / radiansPerDegree, 180));
}

/// Albers (Snyder eq. 14-1 to 14-11), written so that it passes into the cylindrical equal-area projection
/// when the parallels become symmetric (n = 0), where Snyder's rho grows without end: with
/// s = n rho / R = sqrt(C - 2 n sin phi) every difference is expanded before it can cancel.
class AlbersFormula {
  public:
    explicit AlbersFormula(const Albers& p) : lonDeg_(wrapDegrees(p.lonDeg)) {
        const double sin1 = sinCosLatitude(clampSymmetric(p.parallel1Deg, 90)).sin;
        const double sin2 = sinCosLatitude(clampSymmetric(p.parallel2Deg, 90)).sin;
        n_ = (sin1 + sin2) / 2;
        c_ = 1 + sin1 * sin2;
        originSin_ = sinCosLatitude(clampSymmetric(p.latDeg, 90)).sin;
        originS_ = sAt(originSin_);
    }

    base::Vec2 forward(base::LonLat position) const {
        const double sinLat = sinCosLatitude(clampSymmetric(position.latDeg, 90)).sin;
        const double lambdaDeg = wrapDegrees(position.lonDeg - lonDeg_);
        const double lambda = lambdaDeg * radiansPerDegree;
        const double s = sAt(sinLat);
        const SinCos half = sinCosLongitude(n_ * lambdaDeg / 2);  // of theta / 2; |n| is at most 1
        // sin(theta / 2) / n, which tends to lambda / 2
        const double halfOverN = std::abs(n_) > 1e-9 ? half.sin / n_ : lambda / 2;
        const double sum = originS_ + s;
        // rho0 - rho = (s0^2 - s^2) / (n (s0 + s))
        const double radial = 2 * (sinLat - originSin_) / (sum > 1e-150 ? sum : 1e-150);
        return {radiusM * s * 2 * halfOverN * half.cos, radiusM * (radial + s * 2 * halfOverN * half.sin)};
    }

    bool contains(base::LonLat) const { return true; }

    std::optional<base::LonLat> inverse(base::Vec2 unit) const {
        const double across = n_ * unit.x;
        const double along = originS_ - n_ * unit.y;
        const double lambda = std::abs(n_) > 1e-12 ? std::atan2(across, along) / n_ : unit.x / originS_;
        double sinLat = originSin_ + unit.y * originS_ - n_ * (unit.x * unit.x + unit.y * unit.y) / 2;
        if (!(std::abs(sinLat) <= 1 + edgeTolerance)) return std::nullopt;
        sinLat = clampSymmetric(sinLat, 1);
        const std::optional<double> lon = longitudeFrom(lonDeg_, lambda);
        if (!lon) return std::nullopt;
        return base::LonLat{*lon, std::asin(sinLat) / radiansPerDegree};
    }

  private:
    double sAt(double sinLat) const {
        const double square = c_ - 2 * n_ * sinLat;
        return std::sqrt(square > 0 ? square : 0);
    }

    double lonDeg_;
    double n_ = 0;
    double c_ = 1;
    double originSin_ = 0;
    double originS_ = 1;
};

/// Equal Earth (B. Savric, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of
/// Geographical Information Science, 2018, eq. 9 to 11).
class EqualEarthFormula {
  public:
    explicit EqualEarthFormula(const EqualEarth& p) : lonDeg_(wrapDegrees(p.lonDeg)) {}

    base::Vec2 forward(base::LonLat position) const {
        const double sinLat = sinCosLatitude(clampSymmetric(position.latDeg, 90)).sin;
        const double lambda = wrapDegrees(position.lonDeg - lonDeg_) * radiansPerDegree;
        const double sinTheta = clampSymmetric(sinLat, 1) * (std::numbers::sqrt3 / 2);
        const Height h = heightAt(std::asin(sinTheta));
        const double cosTheta = std::sqrt(1 - sinTheta * sinTheta);
        return {radiusM * (2 / std::numbers::sqrt3) * lambda * cosTheta / h.slope, radiusM * h.y};
    }

    bool contains(base::LonLat) const { return true; }

    std::optional<base::LonLat> inverse(base::Vec2 unit) const {
        constexpr double poleTheta = std::numbers::pi / 3;
        if (!(std::abs(unit.y) <= heightAt(poleTheta).y + edgeTolerance)) return std::nullopt;
        const double theta = solveIncreasing(
            [&](double t) {
                const Height h = heightAt(t);
                return Height{h.y - unit.y, h.slope};
            },
            poleTheta, unit.y / a1);
        const double lambda = unit.x * (std::numbers::sqrt3 / 2) * heightAt(theta).slope / std::cos(theta);
        const std::optional<double> lon = longitudeFrom(lonDeg_, lambda);
        if (!lon) return std::nullopt;
        const double sinLat = clampSymmetric(std::sin(theta) * (2 / std::numbers::sqrt3), 1);
        return base::LonLat{*lon, std::asin(sinLat) / radiansPerDegree};
    }

  private:
    static constexpr double a1 = 1.340264;
    static constexpr double a2 = -0.081106;
    static constexpr double a3 = 0.000893;
    static constexpr double a4 = 0.003796;
    struct Height {
        double y;
        double slope;
    };
    static Height heightAt(double theta) {
        const double q = theta * theta;
        const double q3 = q * q * q;
        return {theta * (a1 + a2 * q + q3 * (a3 + a4 * q)), a1 + 3 * a2 * q + q3 * (7 * a3 + 9 * a4 * q)};
    }

    double lonDeg_;
};

/// Natural Earth in its polynomial form (B. Savric, B. Jenny, T. Patterson, D. Petrovic, L. Hurni, "A
/// polynomial equation for the Natural Earth projection", Cartography and Geographic Information Science
/// 38(4), 2011).
class NaturalEarthFormula {
  public:
    explicit NaturalEarthFormula(const NaturalEarth& p) : lonDeg_(wrapDegrees(p.lonDeg)) {}

    base::Vec2 forward(base::LonLat position) const {
        const double phi = clampSymmetric(position.latDeg, 90) * radiansPerDegree;
        const double lambda = wrapDegrees(position.lonDeg - lonDeg_) * radiansPerDegree;
        return {radiusM * lambda * widthAt(phi), radiusM * heightAt(phi).y};
    }

    bool contains(base::LonLat) const { return true; }

    std::optional<base::LonLat> inverse(base::Vec2 unit) const {
        constexpr double pole = std::numbers::pi / 2;
        if (!(std::abs(unit.y) <= heightAt(pole).y + edgeTolerance)) return std::nullopt;
        const double phi = solveIncreasing(
            [&](double t) {
                const Height h = heightAt(t);
                return Height{h.y - unit.y, h.slope};
            },
            pole, unit.y);
        const std::optional<double> lon = longitudeFrom(lonDeg_, unit.x / widthAt(phi));
        if (!lon) return std::nullopt;
        return base::LonLat{*lon, clampSymmetric(phi / radiansPerDegree, 90)};
    }

  private:
    struct Height {
        double y;
        double slope;
    };
    static double widthAt(double phi) {
        const double q = phi * phi;
        const double q5 = q * q * q * q * q;
        return 0.8707 + q * (-0.131979 - 0.013791 * q) + q5 * (0.003971 - 0.001529 * q);
    }
    static Height heightAt(double phi) {
        const double q = phi * phi;
        const double q3 = q * q * q;
        const double y = phi * (1.007226 + 0.015085 * q + q3 * (-0.044475 + q * (0.028874 - 0.005916 * q)));
        const double slope =
            1.007226 + 3 * 0.015085 * q + q3 * (-7 * 0.044475 + q * (9 * 0.028874 - 11 * 0.005916 * q));
        return {y, slope};
    }

    double lonDeg_;
};

/// Mercator (Snyder eq. 7-1, 7-2, in their hyperbolic form).
class MercatorFormula {
  public:
    explicit MercatorFormula(const Mercator& p) : lonDeg_(wrapDegrees(p.lonDeg)) {}

    base::Vec2 forward(base::LonLat position) const {
        const SinCos lat = sinCosLatitude(clampSymmetric(position.latDeg, mercatorLimitDeg));
        const double lambda = wrapDegrees(position.lonDeg - lonDeg_) * radiansPerDegree;
        return {radiusM * lambda, radiusM * std::asinh(lat.sin / lat.cos)};
    }

    bool contains(base::LonLat position) const {
        return std::abs(position.latDeg) <= mercatorLimitDeg + edgeToleranceDeg;
    }

    std::optional<base::LonLat> inverse(base::Vec2 unit) const {
        const double lat = std::atan(std::sinh(clampSymmetric(unit.y, 10))) / radiansPerDegree;
        if (std::isnan(unit.y) || std::abs(lat) > mercatorLimitDeg + edgeToleranceDeg) return std::nullopt;
        const std::optional<double> lon = longitudeFrom(lonDeg_, unit.x);
        if (!lon) return std::nullopt;
        return base::LonLat{*lon, clampSymmetric(lat, mercatorLimitDeg)};
    }

  private:
    double lonDeg_;
};

}  // namespace projection
