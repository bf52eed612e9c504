#include "territory/territory.hpp"

#include "territory/state_names.hpp"

#include <algorithm>

namespace territory {

const std::vector<ViewpointDescription>& viewpoints() {
    static const std::vector<ViewpointDescription> all{{Viewpoint::un, "un"},
                                                       {Viewpoint::deFacto, "de-facto"}};
    return all;
}

std::optional<Viewpoint> findViewpoint(std::string_view id) {
    for (const ViewpointDescription& description : viewpoints())
        if (description.id == id) return description.viewpoint;
    return std::nullopt;
}

const ViewpointDescription& describe(Viewpoint viewpoint) {
    return viewpoints()[static_cast<std::size_t>(viewpoint)];
}

Territory Territory::plain(const std::vector<std::string>& keys, const std::vector<std::string>& names) {
    Territory territory;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const StateNumber owner = territory.numberOf(keys[i]);
        territory.units_.push_back({keys[i], names[i], {{std::nullopt, owner, owner}}, {}, keys[i]});
    }
    territory.finish();
    return territory;
}

StateNumber Territory::numberOf(const std::string& code) {
    if (const auto known = findState(code)) return *known;
    states_.push_back({code, {}});
    return static_cast<StateNumber>(states_.size() - 1);
}

std::optional<StateNumber> Territory::findState(std::string_view code) const {
    const auto at =
        std::find_if(states_.begin(), states_.end(), [&](const State& state) { return state.code == code; });
    if (at == states_.end()) return std::nullopt;
    return static_cast<StateNumber>(at - states_.begin());
}

void Territory::finish() {
    homes_.clear();
    former_.assign(states_.size(), true);
    for (const Unit& unit : units_) {
        const Term& today = unit.terms.back();
        homes_.push_back(states_[today.un].code);
        former_[today.un] = former_[today.deFacto] = false;
    }
    for (State& state : states_) {
        state.name = nameOfOwnCode(state.code);
        if (!state.name.empty()) continue;
        const auto main = std::find_if(units_.begin(), units_.end(),
                                       [&](const Unit& unit) { return unit.whole == state.code; });
        state.name = main == units_.end() ? state.code : main->name;
    }
}

const Term& Territory::termAt(std::size_t unit, model::Date date) const {
    const std::vector<Term>& terms = units_[unit].terms;
    for (const Term& term : terms)
        if (!term.until || date < *term.until) return term;
    return terms.back();
}

StateNumber Territory::ownerAt(std::size_t unit, Viewpoint viewpoint, model::Date date) const {
    const Term& term = termAt(unit, date);
    return viewpoint == Viewpoint::un ? term.un : term.deFacto;
}

const Dispute* Territory::disputeAt(std::size_t unit, model::Date date) const {
    for (const Dispute& dispute : units_[unit].disputes)
        if (date >= dispute.since && (!dispute.until || date < *dispute.until)) return &dispute;
    return nullptr;
}

bool Territory::isFormer(StateNumber state) const {
    return former_[state];
}

}  // namespace territory
