// Our formulas against PROJ, which knows them from elsewhere.
#include "places.hpp"

#include <doctest/doctest.h>
#include <proj.h>

#include <memory>

namespace {

struct Closer {
    void operator()(PJ* p) const { proj_destroy(p); }
};
using Pipeline = std::unique_ptr<PJ, Closer>;

Pipeline open(const projection::Projection& p) {
    return Pipeline(proj_create(PJ_DEFAULT_CTX, projection::projString(p).c_str()));
}

std::optional<base::Vec2> forward(PJ* pipeline, base::LonLat p) {
    const PJ_COORD out =
        proj_trans(pipeline, PJ_FWD, proj_coord(p.lonDeg * places::degree, p.latDeg * places::degree, 0, 0));
    const bool failed = proj_errno(pipeline) != 0 || !std::isfinite(out.xy.x);
    proj_errno_reset(pipeline);
    if (failed) return std::nullopt;
    return base::Vec2{out.xy.x, out.xy.y};
}

std::optional<base::LonLat> backward(PJ* pipeline, base::Vec2 p) {
    const PJ_COORD out = proj_trans(pipeline, PJ_INV, proj_coord(p.x, p.y, 0, 0));
    const bool failed = proj_errno(pipeline) != 0 || !std::isfinite(out.lp.lam);
    proj_errno_reset(pipeline);
    if (failed) return std::nullopt;
    return base::LonLat{out.lp.lam / places::degree, out.lp.phi / places::degree};
}

/// Positions where one of the two has a say of its own: on the seam either side is right; PROJ loses digits
/// within half a degree of the antipode and takes no view on the very horizon; Mercator beyond 85 degrees is
/// our cut.
bool comparable(const projection::Projection& p, base::LonLat position) {
    if (std::holds_alternative<projection::Mercator>(p)) {
        if (std::abs(position.latDeg) > 85) return false;
    }
    // PROJ 9.1's inverse of this one takes a quarter turn from the centre for the central meridian itself.
    if (std::holds_alternative<projection::LambertAzimuthal>(p) &&
        std::abs(places::seamDistanceDeg(p, position) - 90) < 1e-9)
        return false;
    if (const auto antipode = projection::antipode(p)) {
        const double distance = places::angle(position, *antipode) / places::degree;
        if (std::holds_alternative<projection::Orthographic>(p)) return std::abs(distance - 90) > 1e-6;
        return distance > 0.5;
    }
    return places::seamDistanceDeg(p, position) > 1e-8;
}

}  // namespace

TEST_CASE("project agrees with PROJ to a billionth of the radius") {
    const std::vector<base::LonLat> positions = places::positions();
    for (const projection::Projection& p : places::projections()) {
        CAPTURE(projection::projString(p));
        const Pipeline pipeline = open(p);
        REQUIRE(pipeline);
        double worst = 0;
        int compared = 0;
        for (const base::LonLat position : positions) {
            if (!comparable(p, position)) continue;
            CAPTURE(position.lonDeg);
            CAPTURE(position.latDeg);
            const auto theirs = forward(pipeline.get(), position);
            const auto ours = projection::project(p, position);
            REQUIRE(ours.has_value() == theirs.has_value());
            if (!ours) continue;
            worst = std::max(worst, base::length(*ours - *theirs));
            ++compared;
        }
        CHECK(worst <= 1e-9 * projection::radiusM);
        CHECK(compared > 1500);
    }
}

TEST_CASE("unproject agrees with PROJ to a billionth of a radian") {
    const std::vector<base::LonLat> positions = places::positions();
    for (const projection::Projection& p : places::projections()) {
        CAPTURE(projection::projString(p));
        const Pipeline pipeline = open(p);
        REQUIRE(pipeline);
        double worst = 0;
        int compared = 0;
        for (const base::LonLat position : positions) {
            // At a pole drawn as a line the height is flat in the latitude, and half of the digits are lost
            // to all.
            if (!comparable(p, position) || std::abs(position.latDeg) > 89.9) continue;
            const auto point = forward(pipeline.get(), position);
            if (!point) continue;
            CAPTURE(position.lonDeg);
            CAPTURE(position.latDeg);
            const auto theirs = backward(pipeline.get(), *point);
            const auto ours = projection::unproject(p, *point);
            REQUIRE(theirs);
            REQUIRE(ours);
            worst = std::max(worst, places::angle(*ours, *theirs));
            ++compared;
        }
        CHECK(worst <= 1e-9);
        CHECK(compared > 1500);
    }
}
