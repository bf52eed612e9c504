#include "scene/lands.hpp"

#include <algorithm>
#include <atomic>

namespace scene {
namespace {

/// A land's name goes where its largest unit has it; what borders on that unit makes the land wider.
void shape(const mesh::MapGeometry& geometry, const std::vector<std::vector<std::size_t>>& neighbours,
           Land& land) {
    std::size_t main = land.features.front();
    for (const std::size_t f : land.features) {
        land.boundsM.add(geometry.features[f].boundsM);
        if (geometry.features[f].areaM2 > geometry.features[main].areaM2) main = f;
    }
    const mesh::FeatureShape& largest = geometry.features[main];
    land.labelM = largest.labelM;
    land.labelRadiusM = largest.labelRadiusM;
    land.mainBoundsM = largest.mainBoundsM;
    for (const std::size_t f : neighbours[main])
        if (std::find(land.features.begin(), land.features.end(), f) != land.features.end())
            land.mainBoundsM.add(geometry.features[f].mainBoundsM);
}

}  // namespace

const Land* Lands::find(const std::string& code) const {
    const auto at =
        std::find_if(lands.begin(), lands.end(), [&](const Land& land) { return land.code == code; });
    return at == lands.end() ? nullptr : &*at;
}

std::shared_ptr<const Lands> makeLands(const mesh::MapGeometry& geometry,
                                       const territory::Territory& territory,
                                       const territory::Ownership& ownership) {
    static std::atomic<std::uint64_t> serial{0};
    auto made = std::make_shared<Lands>();
    made->serial = ++serial;
    made->disputes = ownership.disputes;
    std::vector<std::size_t> ofState(territory.states().size(), territory.states().size());
    for (std::size_t f = 0; f < ownership.owners.size(); ++f) {
        const territory::StateNumber owner = ownership.owners[f];
        if (ofState[owner] == territory.states().size()) {
            ofState[owner] = made->lands.size();
            Land land;
            land.code = territory.states()[owner].code;
            land.name = territory.states()[owner].name;
            made->lands.push_back(std::move(land));
        }
        made->lands[ofState[owner]].features.push_back(f);
        made->ofFeature.push_back(ofState[owner]);
        made->featureKeys.push_back(territory.units()[f].key);
    }
    std::vector<territory::BorderLine> borders;
    std::vector<std::vector<std::size_t>> neighbours(geometry.features.size());
    for (const mesh::BorderChunk& chunk : geometry.borderChunks) {
        const auto left = static_cast<std::size_t>(chunk.left), right = static_cast<std::size_t>(chunk.right);
        borders.push_back(territory::lineBetween(territory, ownership, left, right));
        neighbours[left].push_back(right);
        neighbours[right].push_back(left);
    }
    made->borders = std::make_shared<const std::vector<territory::BorderLine>>(std::move(borders));
    for (Land& land : made->lands) shape(geometry, neighbours, land);
    return made;
}

}  // namespace scene
