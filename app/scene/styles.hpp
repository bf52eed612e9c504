// What colour every feature has on a date. Private to this room.
#pragma once

#include "scene/build_scene.hpp"

namespace scene {

/// Of lines and points that can be seen on the ground and leave it its colour.
base::Color markInk(const Theme& theme, base::Color ground);

/// The fill that stands for a status, on the map and in the legend alike.
Fill statusFill(const Theme& theme, const model::StatusDefinition& status);
/// The fill of a set of groupings, by their positions in the dataset; more than Fill::maxColors show the
/// first ones.
Fill groupingsFill(const Theme& theme, const model::Organization& organization,
                   const std::vector<std::size_t>& positions);

/// Which legend entry a state belongs to: "member", "central-asian", "caucasus+central-asian", "none".
std::string legendKey(const model::Organization& organization, const Layer& layer,
                      const model::StateStatus* state);
/// Of the state on the snapshot's date, or what became of it where a difference is shown.
std::string legendKey(const SceneInput& input, const model::Snapshot& snapshot, const std::string& code);
/// The fill of that legend entry.
/// Of the legend's entry for disputed land: no id of a dataset has this form.
inline constexpr char disputedKey[] = "*disputed";
/// And of that for states whose situation is not certain.
inline constexpr char uncertainKey[] = "*uncertain";

/// True where no source bears out what is shown of the state, or where it began on some day of a month or
/// year of which the date shown is a part.
bool isUncertain(const model::StateStatus& state, model::Date date);

Fill legendFill(const SceneInput& input, const std::string& key);

/// Styles of all features, by feature number.
std::vector<FeatureStyle> featureStyles(const SceneInput& input);

}  // namespace scene
