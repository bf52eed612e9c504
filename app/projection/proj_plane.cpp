#include "projection/proj_plane.hpp"

#include "base/module.hpp"
#include "base/program_files.hpp"
#include "projection/degrees.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace projection {
namespace {

constexpr double farthestM = 6 * radiusM;  ///< of a map's edge from its origin
constexpr double farthestConeM = 4.5 * radiusM;
constexpr double closeM = 0.01;           ///< how near a place found must come
constexpr double nearAntipodeDeg = 0.01;  ///< nearer to it PROJ gives up

bool isFinite(base::Vec2 p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

std::string placeWords(base::LonLat p) {
    const auto whole = [](double deg) { return std::to_string(std::lround(deg)); };
    return "longitude " + whole(wrapDegrees(p.lonDeg)) + ", latitude " + whole(p.latDeg);
}

}  // namespace

/// The nearest place that the map shows, with the longitude from the central meridian.
base::LonLat ProjPlane::held(base::LonLat position) const {
    const Extent& extent = text_.extent;
    base::LonLat p{clampSymmetric(wrapDegrees(position.lonDeg - text_.lonDeg), extent.reachDeg),
                   std::clamp(position.latDeg, extent.southDeg, extent.northDeg)};
    if (!extent.center) return p;
    const base::LonLat center{0, extent.center->latDeg};
    const double limitDeg = std::min(extent.radiusDeg, 180 - nearAntipodeDeg);
    if (distanceDeg(center, p) <= limitDeg) return p;
    p = destination(center, bearingDeg(center, p), limitDeg);
    return {wrapDegrees(p.lonDeg), p.latDeg};
}

std::optional<base::Vec2> ProjPlane::forward(base::LonLat position) const {
    if (!text_.extent.contains(text_.lonDeg, position)) return std::nullopt;
    base::Vec2 point;
    forwardAll({&position, 1}, {&point, 1});
    return isFinite(point) ? std::optional(point) : std::nullopt;
}

void ProjPlane::forwardAll(std::span<const base::LonLat> in, std::span<base::Vec2> out) const {
    const std::size_t count = std::min(in.size(), out.size());
    for (std::size_t i = 0; i < count; ++i) {
        const base::LonLat p = held(in[i]);
        out[i] = {p.lonDeg * radiansPerDegree, p.latDeg * radiansPerDegree};
    }
    const std::lock_guard lock(mutex_);
    operation_->forward(out.subspan(0, count));
}

/// Towards the place at `pointM` by Newton's steps: PROJ's own way back is missing or coarse for some. The
/// longitude counts from the central meridian.
std::optional<base::LonLat> ProjPlane::refined(base::LonLat start, base::Vec2 pointM) const {
    constexpr double enoughM = 1e-4, stepDeg = 1e-4, longestDeg = 20;
    const auto at = [&](base::LonLat p) {
        const base::LonLat place{p.lonDeg + text_.lonDeg, p.latDeg};
        base::Vec2 point;
        forwardAll({&place, 1}, {&point, 1});
        return point;
    };
    base::LonLat p = start;
    for (int round = 0; round < 40; ++round) {
        const base::Vec2 here = at(p), off = pointM - here;
        if (!isFinite(here)) return std::nullopt;
        if (base::length(off) < enoughM) return p;
        // Away from the edge, beyond which nothing is projected.
        const double east = p.lonDeg > 0 ? -stepDeg : stepDeg, north = p.latDeg > 0 ? -stepDeg : stepDeg;
        const base::Vec2 x = (at({p.lonDeg + east, p.latDeg}) - here) * (1 / east),
                         y = (at({p.lonDeg, p.latDeg + north}) - here) * (1 / north);
        const double area = x.x * y.y - x.y * y.x;
        if (!(std::abs(area) > 1e-3)) return std::nullopt;
        const base::Vec2 step{(off.x * y.y - off.y * y.x) / area, (x.x * off.y - x.y * off.x) / area};
        const double shorter = std::min(1.0, longestDeg / base::length(step));
        p = {clampSymmetric(p.lonDeg + step.x * shorter, text_.extent.reachDeg),
             std::clamp(p.latDeg + step.y * shorter, text_.extent.southDeg, text_.extent.northDeg)};
    }
    return std::nullopt;
}

std::optional<base::LonLat> ProjPlane::inverse(base::Vec2 pointM) const {
    base::Vec2 found = pointM;
    {
        const std::lock_guard lock(mutex_);
        operation_->inverse({&found, 1});
    }
    const auto isHere = [&](base::LonLat p) {
        const auto back = forward({p.lonDeg + text_.lonDeg, p.latDeg});
        return back && base::length(*back - pointM) <= closeM;
    };
    const auto placed = [&](base::LonLat p) {
        return base::LonLat{wrapDegrees(p.lonDeg + text_.lonDeg), p.latDeg};
    };
    base::LonLat p{};
    if (isFinite(found) && std::abs(found.x) <= std::numbers::pi + 1e-9) {
        p = {clampSymmetric(found.x / radiansPerDegree, 180), clampSymmetric(found.y / radiansPerDegree, 90)};
        if (isHere(p)) return placed(p);
    }
    // Beside the map PROJ may find a place as well.
    const auto better = refined(p, pointM);
    return better && isHere(*better) ? std::optional(placed(*better)) : std::nullopt;
}

std::string ProjPlane::tryPlace(base::LonLat place) const {
    const auto point = forward(place);
    if (!point) return "PROJ does not project " + placeWords(place);
    if (base::length(*point) > farthestM) return "it reaches too far at " + placeWords(place);
    // At poles, edges and seams several places may share a point.
    const bool inner =
        std::abs(place.latDeg) < 85 &&
        std::abs(wrapDegrees(place.lonDeg - text_.lonDeg)) < text_.extent.reachDeg - 1 &&
        (!text_.extent.center || distanceDeg(*text_.extent.center, place) < text_.extent.radiusDeg - 1);
    if (!inner) return "";
    const auto back = inverse(*point);
    if (!back || distanceDeg(*back, place) > 1e-4)
        return "two places share a point with " + placeWords(place);
    return "";
}

std::string ProjPlane::tryOut() {
    constexpr double stepDeg = 10;
    Extent& extent = text_.extent;
    if (text_.isCone) {
        double& limit = extent.southDeg > -90 ? extent.southDeg : extent.northDeg;
        while (std::abs(limit) > 5) {
            const auto edge = forward({text_.lonDeg + 180, limit}), middle = forward({text_.lonDeg, limit});
            if (edge && middle && std::max(base::length(*edge), base::length(*middle)) <= farthestConeM)
                break;
            limit -= std::copysign(5, limit);
        }
    }
    for (double lat = extent.southDeg; lat <= extent.northDeg; lat += stepDeg)
        for (double lon = -extent.reachDeg; lon <= extent.reachDeg; lon += stepDeg) {
            const base::LonLat place{text_.lonDeg + lon, lat};
            if (!extent.contains(text_.lonDeg, place)) continue;
            if (std::string problem = tryPlace(place); !problem.empty()) return problem;
        }
    return "";
}

namespace {

base::Result<std::shared_ptr<const ProjPlane>> open(std::string_view text, const std::string& where) {
    using Opened = base::Result<std::shared_ptr<const ProjPlane>>;
    auto parsed = parseProjText(text, where);
    if (!parsed) return Opened::failure(std::move(parsed.issues));
    static const auto module =
        base::loadModule("pactmap-proj.so", "pactmapProj", "reads PROJ strings", base::programFolders());
    if (!module) return Opened::failure(module.issues);
    std::string problem;
    auto operation = static_cast<const ProjModule*>(*module)->open(parsed->definition, problem);
    if (!operation) return Opened::failure(where, "PROJ refuses it: " + problem);
    auto plane = std::make_shared<ProjPlane>(std::move(*parsed), std::move(operation));
    if (problem = plane->tryOut(); !problem.empty())
        return Opened::failure(where, "gives no map that can be drawn: " + problem);
    return Opened::success(std::move(plane));
}

}  // namespace

base::Result<std::shared_ptr<const ProjPlane>> projPlane(std::string_view text, const std::string& where) {
    constexpr std::size_t mostKept = 32;
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const ProjPlane>, std::less<>> kept;
    const std::lock_guard lock(mutex);
    if (const auto at = kept.find(text); at != kept.end())
        return base::Result<std::shared_ptr<const ProjPlane>>::success(at->second);
    auto opened = open(text, where);
    if (!opened) return opened;
    if (kept.size() >= mostKept) kept.clear();
    kept.emplace(std::string(text), *opened);
    return opened;
}

}  // namespace projection
