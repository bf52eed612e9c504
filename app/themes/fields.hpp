// The fields of a theme file: the reader checks against them, and the JSON Schema (assets/themes/
// pactmap-theme.schema.json) is held against them by a test. Private to this room and its tests.
#pragma once

#include "dataset/fields.hpp"
#include "scene/theme.hpp"

#include <string_view>
#include <vector>

namespace themes {

inline constexpr std::string_view formatName = "pactmap-theme";
inline constexpr int formatVersion = 1;
inline constexpr std::size_t mostGroupings = 24;

extern const dataset::ObjectKind themeKind;   ///< the whole file
extern const dataset::ObjectKind colorsKind;  ///< its "colors"

struct ColorField {
    std::string_view name;
    base::Color scene::Theme::*color;
};
/// The colours that are one colour each; "groupings", a list, is not among them.
const std::vector<ColorField>& colorFields();

}  // namespace themes
