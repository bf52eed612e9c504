// Projections given as PROJ strings: which are taken, that they agree with PROJ, and where they end.
#include "projection/extent.hpp"
#include "projection/graticule.hpp"
#include "projection/projection.hpp"

#include <doctest/doctest.h>
#include <proj.h>

#include <cmath>
#include <memory>

using base::LonLat;
using projection::Projection;

namespace {

constexpr double degree = 3.14159265358979323846 / 180;

Projection opened(const std::string& text) {
    const auto parsed = projection::parse(text, {}, "here");
    for (const base::Issue& issue : parsed.issues) MESSAGE(base::formatIssue(issue));
    REQUIRE(parsed);
    return *parsed;
}

std::vector<std::string> refusals(const std::string& text) {
    const auto parsed = projection::parse(text, {}, "here");
    std::vector<std::string> messages;
    for (const base::Issue& issue : parsed.issues) {
        CHECK(issue.where == "here");
        messages.push_back(issue.message);
    }
    CHECK(parsed.value.has_value() == messages.empty());
    return messages;
}

bool refusedFor(const std::string& text, const std::string& reason) {
    for (const std::string& message : refusals(text))
        if (message.find(reason) != std::string::npos) return true;
    return false;
}

const std::vector<std::string>& strings() {
    static const std::vector<std::string> all{
        "+proj=robin +lon_0=60",
        "+proj=moll",
        "+proj=wintri +lon_0=-100",
        "+proj=eck4 +lon_0=150 +ellps=WGS84",
        "+proj=sinu +lon_0=20",
        "+proj=goode",
        "+proj=vandg +lon_0=10",
        "+proj=hammer +lon_0=90",
        "+proj=aitoff",
        "+proj=mill +lon_0=-170",
        "+proj=eqc +lat_ts=40 +lon_0=45",
        "+proj=merc +lon_0=60 +datum=WGS84",
        "+proj=lcc +lat_1=40 +lat_2=65 +lat_0=50 +lon_0=60 +x_0=500000 +units=km +no_defs",
        "+proj=lcc +lat_1=-10 +lat_2=-40 +lon_0=-60",
        "+proj=eqdc +lat_1=45 +lat_2=60 +lon_0=80",
        "+proj=aea +lat_1=45 +lat_2=60 +lat_0=50 +lon_0=80",
        "+proj=bonne +lat_1=45 +lon_0=30",
        "+proj=utm +zone=42 +datum=WGS84",
        "+proj=tmerc +lon_0=69 +R=6371000",
        "+proj=laea +lat_0=52 +lon_0=10 +ellps=GRS80",
        "+proj=aeqd +lat_0=43 +lon_0=76",
        "+proj=stere +lat_0=90 +lon_0=45",
        "+proj=stere +lat_0=52 +lon_0=20",
        "+proj=gnom +lat_0=50 +lon_0=60",
        "+proj=ortho +lat_0=-30 +lon_0=150 +R=6371000",
        "+proj=nsper +h=3000000 +lat_0=40 +lon_0=60",
    };
    return all;
}

/// What PROJ itself makes of the string, without false origins and in metres.
std::optional<base::Vec2> byProj(PJ* pj, LonLat p) {
    const PJ_COORD out = proj_trans(pj, PJ_FWD, proj_coord(p.lonDeg * degree, p.latDeg * degree, 0, 0));
    proj_errno_reset(pj);
    if (!std::isfinite(out.xy.x)) return std::nullopt;
    return base::Vec2{out.xy.x, out.xy.y};
}

}  // namespace

TEST_CASE("PROJ strings agree with PROJ, and can be undone") {
    for (const std::string& text : strings()) {
        CAPTURE(text);
        const Projection p = opened(text);
        const projection::Extent extent = projection::extentOf(p);
        const double central = projection::centralMeridianDeg(p);
        // The false origin and the unit are left out of the picture.
        std::string plain = text;
        for (const char* part : {" +x_0=500000", " +units=km", " +no_defs"})
            if (const auto at = plain.find(part); at != std::string::npos)
                plain.erase(at, std::string(part).size());
        if (plain.find("utm") != std::string::npos) plain = "+proj=tmerc +lon_0=69 +k=0.9996 +datum=WGS84";
        const std::unique_ptr<PJ, void (*)(PJ*)> pj(proj_create(PJ_DEFAULT_CTX, plain.c_str()),
                                                    [](PJ* each) { proj_destroy(each); });
        REQUIRE(pj);
        int compared = 0;
        for (double lat = -87; lat <= 87; lat += 6)
            for (double lon = -174; lon <= 180; lon += 7) {
                const LonLat place{lon, lat};
                CAPTURE(lon);
                CAPTURE(lat);
                const auto ours = projection::project(p, place);
                CHECK(ours.has_value() == extent.contains(central, place));
                if (!ours || std::abs(std::remainder(lon - central, 360)) > 179.9) continue;
                const auto theirs = byProj(pj.get(), place);
                REQUIRE(theirs);
                CHECK(base::length(*ours - *theirs) <= 1e-9 * projection::radiusM);
                if (extent.center && projection::distanceDeg(*extent.center, place) > 170) continue;
                const auto back = projection::unproject(p, *ours);
                REQUIRE(back);
                CHECK(projection::distanceDeg(*back, place) < 1e-5);
                ++compared;
            }
        CHECK(compared > 50);
    }
}

TEST_CASE("either side of the seam stays on its side") {
    for (const std::string text :
         {"+proj=robin +lon_0=60", "+proj=eqc +lon_0=-150", "+proj=wintri +lon_0=11"}) {
        CAPTURE(text);
        const Projection p = opened(text);
        const double central = projection::centralMeridianDeg(p);
        const auto east = projection::project(p, {central + 180, 20});
        const auto west = projection::project(p, {central - 180, 20});
        REQUIRE(east);
        REQUIRE(west);
        CHECK(east->x > 1e7);
        CHECK(west->x < -1e7);
    }
}

TEST_CASE("the outline and the graticule of a PROJ string keep to what it shows") {
    for (const std::string& text : strings()) {
        CAPTURE(text);
        const Projection p = opened(text);
        const std::vector<base::Vec2> outline = projection::outline(p);
        REQUIRE(outline.size() > 300);
        double twice = 0, longest = 0;
        for (std::size_t i = 0; i < outline.size(); ++i) {
            const base::Vec2 a = outline[i], b = outline[(i + 1) % outline.size()];
            twice += a.x * b.y - b.x * a.y;
            longest = std::max(longest, base::length(b - a));
        }
        CHECK(twice > 0);  // counter-clockwise
        CHECK(longest < projection::radiusM);
        CHECK(projection::graticule(p, 30).size() > 3);
    }
}

TEST_CASE("what reads files or draws no map is refused, with what was expected") {
    CHECK(refusedFor("+proj=robin +nadgrids=a.gsb", "+nadgrids is not taken"));
    CHECK(refusedFor("+proj=merc +geoidgrids=x", "+geoidgrids is not taken"));
    CHECK(refusedFor("+init=epsg:3857", "+init is not taken"));
    CHECK(refusedFor("+proj=pipeline +step +proj=merc", "+proj is given twice"));
    CHECK(refusedFor("+proj=pipeline +step", "+step is not taken"));
    CHECK(refusedFor("+proj=ob_tran +lon_0=1", "+proj=ob_tran is not taken; expected one of aea"));
    CHECK(refusedFor("+proj=robin +lon_0=east", "expected a number from -360 to 360"));
    CHECK(refusedFor("+proj=robin +lon_0=nan", "expected a number"));
    CHECK(refusedFor("+proj=robin +R=1", "expected a number from 6300000 to 6400000"));
    CHECK(refusedFor("+proj=robin +ellps=../x", "expected a name such as WGS84"));
    CHECK(refusedFor("+proj=robin +ellps=nosuch", "PROJ refuses it"));
    CHECK(refusedFor("+lon_0=12", "+proj= is not taken"));
    CHECK(refusedFor("+proj=utm", "expected +zone=1"));
    CHECK(refusedFor("+proj=bonne", "PROJ refuses it"));
    CHECK(refusedFor("+proj=lcc +lat_1=30 +lat_2=-30", "PROJ refuses it"));
    CHECK(refusedFor("+proj=robin +" + std::string(500, 'x'), "longer than"));
    CHECK(refusedFor("robinson", "is no projection; expected laea"));
    // All problems at once.
    CHECK(refusals("+proj=robin +lon_0=x +nadgrids=y +lat_0=99").size() == 3);
}

TEST_CASE("a PROJ string is its own id, with single blanks") {
    const Projection p = opened("  +proj=robin   +lon_0=60 ");
    CHECK(projection::describe(p).id == "+proj=robin +lon_0=60");
    CHECK(projection::projString(p) == "+proj=robin +lon_0=60");
    CHECK(p == opened("+proj=robin +lon_0=60"));
    CHECK(p != opened("+proj=robin +lon_0=61"));
    CHECK(p != Projection(projection::EqualEarth{60}));
    CHECK(projection::isProjString("+proj=robin"));
    CHECK_FALSE(projection::isProjString("laea"));
}
