// What the colours of the map stand for.
#pragma once

#include "model/organization.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace scene {

/// One of the two that every dataset can have, or a proposal of the dataset.
struct Layer {
    enum class Kind { status, groupings, proposal };
    Kind kind = Kind::status;
    std::string proposal;  ///< its id; empty for the other kinds
    bool operator==(const Layer&) const = default;

    static const Layer status, groupings;
};
inline const Layer Layer::status{Layer::Kind::status, {}};
inline const Layer Layer::groupings{Layer::Kind::groupings, {}};

/// "status", "groupings", or the proposal's id.
std::string layerId(const Layer& layer);
/// The layer of that id, whether or not a dataset has it.
Layer layerOf(const std::string& id);

struct LayerDescription {
    Layer layer;
    std::string id;
    std::string name;  ///< "Status", "Proposal of the 1990s"
};
/// Those that the dataset can fill: groupings and proposals only where it has some.
std::vector<LayerDescription> layersOf(const model::Organization& organization,
                                       const phrases::Phrases& phrases = {});
bool hasLayer(const model::Organization& organization, const Layer& layer);

/// nullptr for layers of other kinds, and for a proposal that the dataset does not have.
const model::Proposal* proposalOf(const model::Organization& organization, const Layer& layer);
/// Codes of the states of which the layer needs the divisions; empty where states alone will do.
std::vector<std::string> dividedStates(const model::Organization& organization, const Layer& layer);

}  // namespace scene
