#include "scene/layer.hpp"

#include <algorithm>
#include <set>

namespace scene {

std::string layerId(const Layer& layer) {
    switch (layer.kind) {
        case Layer::Kind::status:
            return "status";
        case Layer::Kind::groupings:
            return "groupings";
        case Layer::Kind::proposal:
            break;
    }
    return layer.proposal;
}

Layer layerOf(const std::string& id) {
    if (id == "status") return Layer::status;
    if (id == "groupings") return Layer::groupings;
    return {Layer::Kind::proposal, id};
}

std::vector<LayerDescription> layersOf(const model::Organization& organization,
                                       const phrases::Phrases& phrases) {
    std::vector<LayerDescription> own{{Layer::status, "status", phrases.say("layer.status")}};
    if (!organization.groupings.empty())
        own.push_back({Layer::groupings, "groupings", phrases.say("layer.groupings")});
    for (const model::Proposal& proposal : organization.proposals)
        own.push_back({layerOf(proposal.id), proposal.id, proposal.name});
    return own;
}

bool hasLayer(const model::Organization& organization, const Layer& layer) {
    if (layer.kind == Layer::Kind::groupings) return !organization.groupings.empty();
    return layer.kind == Layer::Kind::status || proposalOf(organization, layer);
}

const model::Proposal* proposalOf(const model::Organization& organization, const Layer& layer) {
    if (layer.kind != Layer::Kind::proposal) return nullptr;
    const auto at = std::find_if(organization.proposals.begin(), organization.proposals.end(),
                                 [&](const model::Proposal& each) { return each.id == layer.proposal; });
    return at == organization.proposals.end() ? nullptr : &*at;
}

std::vector<std::string> dividedStates(const model::Organization& organization, const Layer& layer) {
    std::set<std::string> codes;
    if (const model::Proposal* proposal = proposalOf(organization, layer))
        for (const model::Zone& zone : proposal->zones)
            for (const model::ZonePart& part : zone.parts)
                if (!part.subdivisions.empty()) codes.insert(part.state);
    return {codes.begin(), codes.end()};
}

}  // namespace scene
