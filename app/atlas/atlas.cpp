#include "atlas/atlas.hpp"

#include "atlas/anchor_file.hpp"
#include "base/sphere.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace atlas {
namespace {

using base::dot;
using base::Vec3;

/// The vector area of a ring: half the sum of the cross products of its edges. For a patch of the sphere it
/// points to the patch's middle and is as long as the patch is large (as seen from afar). Source: the
/// divergence theorem.
Vec3 vectorArea(const geo::Ring& ring) {
    Vec3 sum{};
    if (ring.empty()) return sum;
    Vec3 a = base::direction(ring.back());
    for (const base::LonLat& p : ring) {
        const Vec3 b = base::direction(p);
        sum[0] += (a[1] * b[2] - a[2] * b[1]) / 2;
        sum[1] += (a[2] * b[0] - a[0] * b[2]) / 2;
        sum[2] += (a[0] * b[1] - a[1] * b[0]) / 2;
        a = b;
    }
    return sum;
}

}  // namespace

base::Result<Atlas> Atlas::load(const std::filesystem::path& path, const geo::ReadOptions& options) {
    auto read = geo::readBoundaries(path, options);
    if (!read) return base::Result<Atlas>::failure(std::move(read.issues));
    Atlas atlas = make(std::move(*read));
    atlas.territory_ = territory::Territory::plain(atlas.keys_, atlas.names_);
    return base::Result<Atlas>::success(std::move(atlas), std::move(read.issues));
}

geo::ReadOptions Atlas::unitOptions() {
    geo::ReadOptions options;
    options.keyField = "unit";
    options.texts = {"owner_un", "owner_defacto", "history", "disputed", "claimed_by",
                     "held_by",  "kind",          "since",   "until"};
    return options;
}

base::Result<Atlas> Atlas::loadUnits(const std::filesystem::path& path) {
    auto read = geo::readBoundaries(path, unitOptions());
    if (!read) return base::Result<Atlas>::failure(std::move(read.issues));
    auto atlas = ofUnits(std::move(*read), path.string());
    atlas.issues.insert(atlas.issues.begin(), read.issues.begin(), read.issues.end());
    return atlas;
}

base::Result<Atlas> Atlas::ofUnits(geo::Boundaries boundaries, const std::string& name) {
    std::vector<territory::UnitRow> rows;
    for (const geo::Feature& feature : boundaries.features) {
        const std::vector<std::string>& t = feature.texts;
        rows.push_back({feature.key, feature.name, t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8]});
    }
    auto territory = territory::Territory::read(rows, name);
    if (!territory) return base::Result<Atlas>::failure(std::move(territory.issues));
    Atlas atlas = make(std::move(boundaries));
    atlas.sharesAnchors_ = true;
    atlas.territory_ = std::move(*territory);
    return base::Result<Atlas>::success(std::move(atlas));
}

Atlas Atlas::join(geo::Boundaries boundaries, territory::Territory territory,
                  std::vector<std::vector<std::vector<std::string>>> divisions) {
    Atlas atlas = make(std::move(boundaries));
    atlas.sharesAnchors_ = true;
    atlas.territory_ = std::move(territory);
    atlas.divisions_ = std::move(divisions);
    std::map<std::string_view, std::uint32_t> numbers;
    for (const territory::Unit& unit : atlas.territory_.units())
        atlas.wholes_.push_back(
            numbers.try_emplace(unit.whole, static_cast<std::uint32_t>(numbers.size())).first->second);
    return atlas;
}

Atlas Atlas::make(geo::Boundaries boundaries) {
    Atlas atlas;
    atlas.boundaries_ = std::make_shared<const geo::Boundaries>(std::move(boundaries));
    for (const geo::Feature& feature : atlas.boundaries_->features) {
        atlas.keys_.push_back(feature.key);
        atlas.names_.push_back(feature.name);
    }
    return atlas;
}

int Atlas::featureOf(const std::string& key) const {
    const auto at = std::find(keys_.begin(), keys_.end(), key);
    return at == keys_.end() ? mesh::noFeature : static_cast<int>(at - keys_.begin());
}

namespace {

Vec3 normed(const Vec3& v) {
    const double size = std::sqrt(dot(v, v));
    return {v[0] / size, v[1] / size, v[2] / size};
}

/// Pointing out of the sphere, whichever way the ring runs; as long as the area.
Vec3 outwardArea(const geo::Ring& ring) {
    Vec3 area = vectorArea(ring);
    if (dot(area, base::direction(ring.front())) < 0)
        for (double& v : area) v = -v;
    return area;
}

/// The middle of the smallest circle on the sphere that holds all places, by steps towards the farthest one
/// (Badoiu and Clarkson, 2003).
Vec3 middleOfCircle(const std::vector<Vec3>& places, Vec3 middle) {
    for (int step = 1; step <= 400; ++step) {
        const Vec3* farthest = &places.front();
        for (const Vec3& place : places)
            if (dot(place, middle) < dot(*farthest, middle)) farthest = &place;
        for (std::size_t i = 0; i < 3; ++i) middle[i] += ((*farthest)[i] - middle[i]) / (step + 1);
        middle = normed(middle);
    }
    return middle;
}

}  // namespace

/// Where each of these states has its largest piece of land.
std::vector<base::Vec3> Atlas::mainLands(const std::vector<std::string>& codes) const {
    std::map<std::string, Vec3> largest;
    for (std::size_t f = 0; f < keys_.size(); ++f) {
        const std::string& home = territory_.homes()[f];
        if (std::find(codes.begin(), codes.end(), home) == codes.end()) continue;
        for (const geo::Polygon& polygon : boundaries_->features[f].polygons) {
            const Vec3 area = outwardArea(polygon.rings.front());
            Vec3& known = largest[home];
            if (dot(area, area) > dot(known, known)) known = area;
        }
    }
    std::vector<Vec3> places;
    for (const auto& [home, area] : largest)
        if (dot(area, area) > 0) places.push_back(normed(area));
    return places;
}

base::LonLat Atlas::centerOf(const std::vector<std::string>& codes) const {
    Vec3 sum{};
    for (const bool all : {false, true}) {
        for (std::size_t f = 0; f < keys_.size(); ++f) {
            const std::string& home = territory_.homes()[f];
            if (!all && std::find(codes.begin(), codes.end(), home) == codes.end()) continue;
            for (const geo::Polygon& polygon : boundaries_->features[f].polygons) {
                const Vec3 area = outwardArea(polygon.rings.front());
                for (std::size_t i = 0; i < 3; ++i) sum[i] += area[i];
            }
        }
        if (std::hypot(sum[0], sum[1], sum[2]) > 1e-9) break;
    }
    // Around the middle of all land whoever has less of it may be squeezed at the edge: then all count alike.
    constexpr double farDeg = 45;
    const std::vector<Vec3> places = mainLands(codes);
    if (const double size = std::sqrt(dot(sum, sum)); size > 1e-9)
        for (const Vec3& place : places)
            if (dot(place, sum) / size < std::cos(farDeg * std::numbers::pi / 180)) {
                sum = middleOfCircle(places, normed(sum));
                break;
            }
    const base::LonLat middle = base::placeIn(sum);
    return {std::round(middle.lonDeg), std::round(middle.latDeg)};
}

/// The shipped scales share theirs, so that no name moves where one gives way to another.
void Atlas::findAnchors() const {
    const AnchorTable shared = sharesAnchors_ ? preparedAnchors() : AnchorTable();
    for (const geo::Feature& feature : boundaries_->features) {
        const auto known = shared.find(feature.key);
        anchored_->ofFeatures.push_back(known == shared.end() ? mesh::nameAnchor(feature) : known->second);
    }
    for (std::size_t f = 0; f < wholes_.size(); ++f) {
        if (wholes_[f] >= anchored_->ofWholes.size()) anchored_->ofWholes.resize(wholes_[f] + std::size_t{1});
        const auto known = shared.find(territory_.units()[f].whole);
        if (known != shared.end()) anchored_->ofWholes[wholes_[f]] = known->second;
    }
}

AnchorTable Atlas::anchors() const {
    AnchorTable table;
    for (const geo::Feature& feature : boundaries_->features)
        table.emplace(feature.key, mesh::nameAnchor(feature));
    return table;
}

std::shared_ptr<const mesh::Topology> Atlas::topology(const projection::Projection& projection) const {
    mesh::Topology topology = mesh::buildTopology(*boundaries_, projection);
    topology.wholeOf = wholes_;
    std::call_once(anchored_->once, [this] { findAnchors(); });
    topology.anchors = anchored_->ofFeatures;
    topology.wholeAnchors = anchored_->ofWholes;
    return std::make_shared<const mesh::Topology>(std::move(topology));
}

void Atlas::prepareLookup() const {
    std::call_once(located_->once, [this] { located_->locator.emplace(*boundaries_); });
}

int Atlas::featureAt(base::LonLat p) const {
    prepareLookup();
    return located_->locator->featureAt(p);
}

int Atlas::featureAt(const projection::Projection& projection, base::Vec2 pointM) const {
    const auto position = projection::unproject(projection, pointM);
    return position ? featureAt(*position) : mesh::noFeature;
}

double toleranceAt(double metresPerPx) {
    return std::exp2(std::floor(std::log2(std::max(metresPerPx, 1.0) * 0.5)));
}

}  // namespace atlas
