// Small files for the tests of the room, made in a folder that goes with the test.
#pragma once

#include "geo/boundaries.hpp"

#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <string>
#include <vector>

namespace test {

class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "pactmap-geo-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
        return path_ / name;
    }
    std::size_t fileCount() const {
        std::size_t n = 0;
        for (const auto& entry : std::filesystem::directory_iterator(path_)) n += entry.exists() ? 1 : 0;
        return n;
    }

  private:
    std::filesystem::path path_;
};

inline std::string feature(const std::string& properties, const std::string& geometry) {
    return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":)" + geometry + "}";
}

inline std::string state(const std::string& key, const std::string& geometry) {
    return feature(R"({"iso_a3":")" + key + R"(","name":"Name of )" + key + "\"}", geometry);
}

inline std::string polygon(const std::string& rings) {
    return R"({"type":"Polygon","coordinates":[)" + rings + "]}";
}

inline std::string collection(const std::vector<std::string>& features, const std::string& extra = "") {
    std::string text = R"({"type":"FeatureCollection",)" + extra + R"("features":[)";
    for (std::size_t i = 0; i < features.size(); ++i) text += (i == 0 ? "" : ",") + features[i];
    return text + "]}";
}

inline const std::string square = "[[0,0],[10,0],[10,10],[0,10],[0,0]]";
inline const std::string otherSquare = "[[20,0],[30,0],[30,10],[20,10],[20,0]]";

/// Square degrees, holes taken off.
inline double area(const std::vector<geo::Polygon>& polygons) {
    double sum = 0;
    for (const geo::Polygon& part : polygons)
        for (std::size_t r = 0; r < part.rings.size(); ++r) {
            const geo::Ring& ring = part.rings[r];
            double twice = 0;
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const base::LonLat a = ring[i];
                const base::LonLat b = ring[(i + 1) % ring.size()];
                twice += a.lonDeg * b.latDeg - b.lonDeg * a.latDeg;
            }
            sum += (r == 0 ? 0.5 : -0.5) * std::abs(twice);
        }
    return sum;
}

/// Twice the area of the WGS 84 ellipsoid between the equator and a latitude for a radian of longitude, in
/// units of the square of the major axis. Source: J. P. Snyder, Map Projections: A Working Manual (1987),
/// equation 3-12.
inline double authalicQ(double latDeg) {
    constexpr double e = 0.0818191908426215;
    const double s = std::sin(latDeg * std::numbers::pi / 180);
    return (1 - e * e) * (s / (1 - e * e * s * s) - std::log((1 - e * s) / (1 + e * s)) / (2 * e));
}

/// Square kilometres on the WGS 84 ellipsoid, edges straight in the cylindrical equal-area projection.
inline double areaKm2(const std::vector<geo::Polygon>& polygons) {
    constexpr double majorKm = 6378.137;
    double sum = 0;
    for (const geo::Polygon& part : polygons)
        for (std::size_t r = 0; r < part.rings.size(); ++r) {
            const geo::Ring& ring = part.rings[r];
            double one = 0;
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const base::LonLat a = ring[i];
                const base::LonLat b = ring[(i + 1) % ring.size()];
                one += (b.lonDeg - a.lonDeg) * (authalicQ(a.latDeg) + authalicQ(b.latDeg)) / 2;
            }
            sum += (r == 0 ? 1 : -1) * std::abs(one) * std::numbers::pi / 180 * majorKm * majorKm / 2;
        }
    return sum;
}

/// What every result promises.
inline bool keepsContract(const geo::Boundaries& boundaries) {
    for (const geo::Feature& f : boundaries.features)
        for (const geo::Polygon& part : f.polygons) {
            if (part.rings.empty()) return false;
            for (const geo::Ring& ring : part.rings) {
                if (ring.size() < 3 || ring.front() == ring.back()) return false;
                double before = ring.back().lonDeg;
                for (const base::LonLat p : ring) {
                    if (!(std::abs(p.lonDeg) <= 180) || !(std::abs(p.latDeg) <= 90)) return false;
                    if (std::abs(p.lonDeg - before) > 180) return false;
                    before = p.lonDeg;
                }
            }
        }
    return !boundaries.features.empty();
}

/// True when an issue of this severity says all of the text.
inline bool says(const std::vector<base::Issue>& issues, base::Severity severity, const std::string& text) {
    for (const base::Issue& issue : issues)
        if (issue.severity == severity && base::formatIssue(issue).find(text) != std::string::npos)
            return true;
    return false;
}

}  // namespace test
