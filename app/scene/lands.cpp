#include "scene/lands.hpp"

#include <algorithm>
#include <atomic>
#include <set>
#include <string_view>
#include <unordered_set>

namespace scene {
namespace {

/// What of a geometry has a name: its features, or what they are pieces of.
class Named {
  public:
    explicit Named(const mesh::MapGeometry& geometry)
        : geometry_(geometry),
          neighbours_(geometry.wholes.empty() ? geometry.features.size() : geometry.wholes.size()) {}

    std::size_t numberOf(std::size_t feature) const {
        return geometry_.wholes.empty() ? feature : geometry_.wholeOf[feature];
    }
    const mesh::NamedShape& shape(std::size_t number) const {
        return geometry_.wholes.empty() ? geometry_.features[number] : geometry_.wholes[number];
    }
    void meet(std::size_t feature, std::size_t other) {
        neighbours_[numberOf(feature)].push_back(numberOf(other));
        neighbours_[numberOf(other)].push_back(numberOf(feature));
    }
    const std::vector<std::size_t>& neighbours(std::size_t number) const { return neighbours_[number]; }

  private:
    const mesh::MapGeometry& geometry_;
    std::vector<std::vector<std::size_t>> neighbours_;
};

/// A land's name goes where its largest unit has it; what borders on that unit makes the land wider.
void shape(const mesh::MapGeometry& geometry, const Named& named, Land& land) {
    std::set<std::size_t> parts;
    for (const std::size_t f : land.features) {
        land.boundsM.add(geometry.features[f].boundsM);
        parts.insert(named.numberOf(f));
    }
    std::size_t main = named.numberOf(land.features.front());
    for (const std::size_t part : parts)
        if (named.shape(part).areaM2 > named.shape(main).areaM2) main = part;
    const mesh::NamedShape& largest = named.shape(main);
    land.labelM = largest.labelM;
    land.labelRadiusM = largest.labelRadiusM;
    land.mainBoundsM = largest.mainBoundsM;
    for (const std::size_t part : named.neighbours(main))
        if (parts.contains(part)) land.mainBoundsM.add(named.shape(part).mainBoundsM);
}

std::vector<Land> absentStates(const Lands& lands, const territory::Territory& territory) {
    std::unordered_set<std::string_view> present;
    for (const Land& land : lands.lands) present.insert(land.code);
    std::vector<Land> absent;
    for (std::size_t f = 0; f < lands.homes.size(); ++f) {
        if (present.contains(lands.homes[f])) continue;
        auto at = std::find_if(absent.begin(), absent.end(),
                               [&](const Land& land) { return land.code == lands.homes[f]; });
        if (at == absent.end()) {
            at = absent.insert(absent.end(), Land{});
            at->code = lands.homes[f];
            for (const territory::State& state : territory.states())
                if (state.code == at->code) at->name = state.name;
        }
        at->features.push_back(f);
    }
    return absent;
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
    made->homes = territory.homes();
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
        made->regions.push_back(territory.units()[f].region);
    }
    std::vector<territory::BorderLine> borders;
    Named named(geometry);
    for (const mesh::BorderChunk& chunk : geometry.borderChunks) {
        const auto left = static_cast<std::size_t>(chunk.left), right = static_cast<std::size_t>(chunk.right);
        borders.push_back(territory::lineBetween(territory, ownership, left, right));
        named.meet(left, right);
    }
    made->borders = std::make_shared<const std::vector<territory::BorderLine>>(std::move(borders));
    for (Land& land : made->lands) shape(geometry, named, land);
    made->absent = absentStates(*made, territory);
    for (Land& land : made->absent) shape(geometry, named, land);
    return made;
}

}  // namespace scene
