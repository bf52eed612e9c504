#include "geo/repair.hpp"

#include "geo/geos_calls.hpp"
#include "geo/rings.hpp"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <unordered_map>

namespace geo {
namespace {

/// A GEOS context that keeps its last message, and geometries that are freed with it. GEOS errors are thrown
/// and caught in repair() only.
class Geos {
  public:
    Geos() : handle_(geosCalls().init()) {
        geosCalls().contextSetErrorMessageHandler(handle_, &Geos::keep, &message_);
    }
    ~Geos() { geosCalls().finish(handle_); }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    struct Free {
        GEOSContextHandle_t handle;
        void operator()(GEOSGeometry* g) const { geosCalls().geomDestroy(handle, g); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Free>;

    Geometry own(GEOSGeometry* g) const {
        if (g == nullptr) throw std::runtime_error(message_.empty() ? "GEOS failed" : message_);
        return Geometry(g, Free{handle_});
    }

    Geometry polygon(const Polygon& polygon) const {
        std::vector<GEOSGeometry*> holes;
        for (std::size_t i = 1; i < polygon.rings.size(); ++i)
            holes.push_back(ring(polygon.rings[i]).release());
        GEOSGeometry* shell = ring(polygon.rings.front()).release();
        return own(
            geosCalls().geomCreatePolygon(handle_, shell, holes.data(), static_cast<unsigned>(holes.size())));
    }

    Geometry multiPolygon(const std::vector<Polygon>& polygons) const {
        std::vector<GEOSGeometry*> parts;
        for (const Polygon& part : polygons) parts.push_back(polygon(part).release());
        return own(geosCalls().geomCreateCollection(handle_, GEOS_MULTIPOLYGON, parts.data(),
                                                    static_cast<unsigned>(parts.size())));
    }

    /// Appends the polygons of a geometry; points and lines that an operation left over are no land.
    void append(const GEOSGeometry* g, std::vector<Polygon>& out) const {
        const int type = geosCalls().geomTypeId(handle_, g);
        if (type == GEOS_POLYGON) {
            if (geosCalls().isEmpty(handle_, g) != 0) return;
            Polygon part;
            part.rings.push_back(points(geosCalls().getExteriorRing(handle_, g)));
            const int holes = geosCalls().getNumInteriorRings(handle_, g);
            for (int i = 0; i < holes; ++i)
                part.rings.push_back(points(geosCalls().getInteriorRingN(handle_, g, i)));
            out.push_back(std::move(part));
        } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
            const int parts = geosCalls().getNumGeometries(handle_, g);
            for (int i = 0; i < parts; ++i) append(geosCalls().getGeometryN(handle_, g, i), out);
        }
    }

    bool valid(const GEOSGeometry* g) const { return geosCalls().isValid(handle_, g) == 1; }

    std::string whyInvalid(const GEOSGeometry* g) const {
        char* text = geosCalls().isValidReason(handle_, g);
        if (text == nullptr) return "invalid";
        std::string out = text;
        geosCalls().free(handle_, text);
        return out;
    }

    Geometry makeValid(const GEOSGeometry* g) const {
        const auto freeParams = [this](GEOSMakeValidParams* p) {
            geosCalls().makeValidParamsDestroy(handle_, p);
        };
        const std::unique_ptr<GEOSMakeValidParams, decltype(freeParams)> params(
            geosCalls().makeValidParamsCreate(handle_), freeParams);
        geosCalls().makeValidParamsSetMethod(handle_, params.get(), GEOS_MAKE_VALID_STRUCTURE);
        return own(geosCalls().makeValidWithParams(handle_, g, params.get()));
    }

    /// One geometry without common edges between its parts; the parts must be valid.
    Geometry joined(const GEOSGeometry* g) const { return own(geosCalls().unaryUnion(handle_, g)); }

    /// The part between two meridians.
    Geometry between(const GEOSGeometry* g, double westDeg, double eastDeg) const {
        const Geometry window = polygon({{{{westDeg, -90}, {eastDeg, -90}, {eastDeg, 90}, {westDeg, 90}}}});
        return own(geosCalls().intersection(handle_, g, window.get()));
    }

  private:
    static void keep(const char* text, void* message) { *static_cast<std::string*>(message) = text; }

    Geometry ring(const Ring& ring) const {
        std::vector<double> flat;
        flat.reserve(2 * ring.size() + 2);
        for (const base::LonLat p : ring) flat.insert(flat.end(), {p.lonDeg, p.latDeg});
        flat.insert(flat.end(), {ring.front().lonDeg, ring.front().latDeg});
        GEOSCoordSequence* points = geosCalls().coordSeqCopyFromBuffer(
            handle_, flat.data(), static_cast<unsigned>(flat.size() / 2), 0, 0);
        if (points == nullptr) throw std::runtime_error("GEOS failed");
        return own(geosCalls().geomCreateLinearRing(handle_, points));
    }

    Ring points(const GEOSGeometry* linearRing) const {
        const GEOSCoordSequence* sequence = geosCalls().geomGetCoordSeq(handle_, linearRing);
        unsigned size = 0;
        geosCalls().coordSeqGetSize(handle_, sequence, &size);
        std::vector<double> flat(std::size_t{2} * size);
        geosCalls().coordSeqCopyToBuffer(handle_, sequence, flat.data(), 0, 0);
        Ring out(size);
        for (std::size_t i = 0; i < size; ++i) out[i] = {flat[2 * i], flat[2 * i + 1]};
        dropRepeatedPoints(out);
        return out;
    }

    GEOSContextHandle_t handle_;
    std::string message_;
};

/// Drops rings without area (and polygons without a shell), and says how many rings went.
std::size_t dropThinRings(std::vector<Polygon>& polygons) {
    std::size_t dropped = 0;
    for (Polygon& polygon : polygons) {
        for (Ring& ring : polygon.rings) dropRepeatedPoints(ring);
        if (polygon.rings.empty() || polygon.rings.front().size() < 3) {
            dropped += std::max<std::size_t>(polygon.rings.size(), 1);
            polygon.rings.clear();
            continue;
        }
        dropped += std::erase_if(polygon.rings, [](const Ring& ring) { return ring.size() < 3; });
    }
    std::erase_if(polygons, [](const Polygon& polygon) { return polygon.rings.empty(); });
    return dropped;
}

bool allStayOnSheet(std::vector<Polygon>& polygons) {
    bool all = true;
    for (Polygon& polygon : polygons)
        for (Ring& ring : polygon.rings) {
            if (staysOnSheet(ring)) continue;
            splitEdgesAlongPoles(ring);
            all = all && staysOnSheet(ring);
        }
    return all;
}

/// Makes the polygons valid where they are not; true when they were not.
bool makeValid(const Geos& geos, std::vector<Polygon>& polygons, std::string& reason) {
    if (certainlyValid(polygons)) return false;
    const Geos::Geometry before = geos.multiPolygon(polygons);
    if (geos.valid(before.get())) return false;
    reason = geos.whyInvalid(before.get());
    const Geos::Geometry after = geos.makeValid(before.get());
    polygons.clear();
    geos.append(after.get(), polygons);
    return true;
}

/// Longitudes before they were moved by whole turns. Adding and taking away a turn loses bits, and with them
/// the vertices that neighbours share; looking them up does not.
using Originals = std::unordered_map<double, double>;

Polygon unwrapPolygon(const Polygon& polygon, Originals& originals, bool& roundPole) {
    Polygon out;
    for (const Ring& ring : polygon.rings) {
        UnwrappedRing unwrapped = unwrap(ring);
        roundPole = roundPole || unwrapped.roundPole;
        if (!out.rings.empty()) {
            const Ring& shell = out.rings.front();
            const auto [west, east] =
                std::minmax_element(shell.begin(), shell.end(),
                                    [](base::LonLat a, base::LonLat b) { return a.lonDeg < b.lonDeg; });
            shiftByTurnsTowards(unwrapped.points, (west->lonDeg + east->lonDeg) / 2);
        }
        for (const base::LonLat p : ring)
            for (int turns = -3; turns <= 3; ++turns) originals.emplace(p.lonDeg + 360.0 * turns, p.lonDeg);
        if (unwrapped.points.size() >= 3) out.rings.push_back(std::move(unwrapped.points));
        if (out.rings.empty()) break;
    }
    return out;
}

/// Appends the parts of the polygons on each sheet, moved to the sheet from -180 to 180.
void cut(const Geos& geos, const std::vector<Polygon>& unwrapped, const Originals& originals,
         std::vector<Polygon>& out) {
    double west = 0;
    double east = 0;
    for (const Polygon& polygon : unwrapped)
        for (const base::LonLat p : polygon.rings.front()) {
            west = std::min(west, p.lonDeg);
            east = std::max(east, p.lonDeg);
        }
    const Geos::Geometry whole = geos.multiPolygon(unwrapped);
    const int first = static_cast<int>(std::floor((west + 180) / 360));
    const int last = static_cast<int>(std::ceil((east - 180) / 360));
    for (int turn = first; turn <= last; ++turn) {
        const double shift = 360.0 * turn;
        std::vector<Polygon> parts;
        geos.append(geos.between(whole.get(), shift - 180, shift + 180).get(), parts);
        for (Polygon& part : parts) {
            for (Ring& ring : part.rings)
                for (base::LonLat& p : ring) {
                    const auto original = originals.find(p.lonDeg);
                    const double moved = p.lonDeg - shift;
                    const bool same =
                        original != originals.end() && std::abs(original->second - moved) < 1e-9;
                    p.lonDeg = same ? original->second : std::clamp(moved, -180.0, 180.0);
                }
            out.push_back(std::move(part));
        }
    }
}

/// Parts that were cut can share an edge: on the meridian where a ring round a pole was opened, or on the
/// seam with a polygon that the file had cut there itself.
void joinParts(const Geos& geos, std::vector<Polygon>& polygons) {
    if (polygons.empty() || certainlyValid(polygons)) return;
    for (const Polygon& polygon : polygons)
        if (!geos.valid(geos.polygon(polygon).get())) return;
    const Geos::Geometry joined = geos.joined(geos.multiPolygon(polygons).get());
    polygons.clear();
    geos.append(joined.get(), polygons);
}

/// The polygons with rings that leave the sheet: unwrapped, made valid there (a plane repair of the stitched
/// rings would be silent nonsense), cut. The others stay as they are.
void foldOntoSheet(const Geos& geos, std::vector<Polygon>& polygons, Repairs& repairs) {
    std::vector<Polygon> onSheet;
    std::vector<Polygon> moved;
    for (Polygon& polygon : polygons) {
        const bool stays = std::all_of(polygon.rings.begin(), polygon.rings.end(), staysOnSheet);
        (stays ? onSheet : moved).push_back(std::move(polygon));
    }
    for (const Polygon& polygon : moved) {
        Originals originals;
        std::vector<Polygon> one{unwrapPolygon(polygon, originals, repairs.closedThroughPole)};
        repairs.droppedRings += dropThinRings(one);
        if (one.empty()) continue;
        if (makeValid(geos, one, repairs.reason)) repairs.madeValid = true;
        cut(geos, one, originals, onSheet);
    }
    repairs.cutAtAntimeridian = true;
    polygons = std::move(onSheet);
    joinParts(geos, polygons);
}

}  // namespace

Repairs repair(std::vector<Polygon>& polygons) {
    Repairs out;
    out.droppedRings = dropThinRings(polygons);
    const bool onSheet = allStayOnSheet(polygons);
    if (polygons.empty() || (onSheet && certainlyValid(polygons))) return out;
    try {
        const Geos geos;
        if (!onSheet) foldOntoSheet(geos, polygons, out);
        out.droppedRings += dropThinRings(polygons);
        if (makeValid(geos, polygons, out.reason)) out.madeValid = true;
        out.droppedRings += dropThinRings(polygons);
    } catch (const std::exception& e) {
        polygons.clear();
        out.failure = e.what();
    }
    return out;
}

}  // namespace geo
