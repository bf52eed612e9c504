// Map projections of the sphere, as values.
#pragma once

#include "base/geometry.hpp"
#include "base/result.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace projection {

/// Radius of the sphere that has the area of the WGS 84 ellipsoid, metres (authalic radius; J. P. Snyder, Map
/// Projections: A Working Manual, USGS 1395, 1987, p. 16).
inline constexpr double radiusM = 6371007.1809;

/// Lambert azimuthal equal-area, oblique (Snyder p. 182). Everything but the antipode of the centre.
struct LambertAzimuthal {
    double lonDeg = 0;
    double latDeg = 0;
    bool operator==(const LambertAzimuthal&) const = default;
};
/// Albers equal-area conic with two standard parallels (Snyder p. 98).
struct Albers {
    double lonDeg = 0;
    double latDeg = 0;
    double parallel1Deg = 0;
    double parallel2Deg = 0;
    bool operator==(const Albers&) const = default;
};
/// Equal Earth (Savric, Patterson, Jenny 2018).
struct EqualEarth {
    double lonDeg = 0;
    bool operator==(const EqualEarth&) const = default;
};
/// Natural Earth (Savric, Jenny, Patterson, Petrovic, Hurni 2011).
struct NaturalEarth {
    double lonDeg = 0;
    bool operator==(const NaturalEarth&) const = default;
};
/// Mercator (Snyder p. 38), cut at 85 degrees of latitude.
struct Mercator {
    double lonDeg = 0;
    bool operator==(const Mercator&) const = default;
};
/// The globe seen from far away (Snyder p. 145): only the near hemisphere.
struct Orthographic {
    double lonDeg = 0;
    double latDeg = 0;
    bool operator==(const Orthographic&) const = default;
};

class ProjPlane;
/// What a PROJ string says, through the PROJ library.
struct FromProj {
    std::shared_ptr<const ProjPlane> plane;  ///< never empty
    bool operator==(const FromProj& other) const;
};

using Projection =
    std::variant<LambertAzimuthal, Albers, EqualEarth, NaturalEarth, Mercator, Orthographic, FromProj>;

/// What a command or a menu says of a projection.
struct Description {
    std::string id;    ///< "laea", "albers", "equal-earth", "natural-earth", "mercator", "globe"
    std::string name;  ///< "Lambert azimuthal equal-area"
    bool equalArea;
};

/// Those with a name of their own, in the order of the menu; "laea" first, the default.
const std::vector<Description>& catalogue();

/// True where `id` is a PROJ string rather than a name of the catalogue, well-formed or not.
bool isProjString(std::string_view id);

/// The projection with that id, placed for a region around `center` (parallels of Albers 15 degrees north and
/// south of it). A PROJ string is an id too: it stays where it says. A failure names `where` and what was
/// expected; a PROJ string may be wrong in several ways.
base::Result<Projection> parse(std::string_view id, base::LonLat center, const std::string& where);
/// The same without the reasons.
std::optional<Projection> make(std::string_view id, base::LonLat center);

/// Of one that has no name of its own the id is its PROJ string.
Description describe(const Projection& projection);

/// Metres from the projection's origin, x to the east, y to the north. Nothing outside the projection's
/// domain (the far side of the globe, beyond 85 degrees in Mercator, within 6 metres of the antipode), for a
/// latitude beyond the poles, or for a number that is not finite. Longitudes are taken whole turns away where
/// needed, with one rule at the seam: centralMeridianDeg() + 180 is the eastern edge of the map and
/// centralMeridianDeg() - 180 the western one (to 1e-9 degrees), so whoever cuts a line at the seam says by
/// this which side a piece ends on.
std::optional<base::Vec2> project(const Projection& projection, base::LonLat position);

/// The inverse, to 1e-12 radians where the projection is not flat (Albers and Equal Earth are at a pole);
/// longitude in [-180, 180]. Nothing for a point off the map. A point less than 1 cm beyond the edge counts
/// as on it.
std::optional<base::LonLat> unproject(const Projection& projection, base::Vec2 pointM);

/// Projects many points; the caller has made sure that all lie in the domain (outside it the result is
/// clamped to the domain's edge, never NaN). `out` has the size of `in`; the same rule at the seam as
/// project().
void projectAll(const Projection& projection, std::span<const base::LonLat> in, std::span<base::Vec2> out);

/// The meridian in the middle; the map is cut 180 degrees away from it (azimuthal ones only touch there).
double centralMeridianDeg(const Projection& projection);

/// The centre's antipode, which an azimuthal projection cannot show; nothing for the others.
std::optional<base::LonLat> antipode(const Projection& projection);

/// The middle of a globe that is turned, north up, so that the place at `from` comes to `to` (metres, as
/// seen). Where no such turn is, and beside the globe, it goes as near as it can.
base::LonLat turned(const Orthographic& globe, base::Vec2 from, base::Vec2 to);

/// The outline of the mapped world in metres, counter-clockwise, closed without repeating the first point.
std::vector<base::Vec2> outline(const Projection& projection);

/// The same projection as a PROJ string on the sphere of radiusM, for checks and for the scale of an export;
/// of one that was given as such, the string itself.
std::string projString(const Projection& projection);

}  // namespace projection
