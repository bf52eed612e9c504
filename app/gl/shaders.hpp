// GLSL sources, version 3.30 core. Private to this room.
#pragma once

#include <string>

namespace gl::shaders {

/// Features into the survey: their numbers in red and green.
extern const std::string fillVertex;
extern const std::string fillFragment;
/// Features in their colours.
extern const std::string sketchVertex;
extern const std::string sketchFragment;
/// Lines of constant width on the screen: noted in the survey, painted as borders.
extern const std::string lineVertex;
extern const std::string lineFragment;
extern const std::string edgeFragment;
/// Such lines painted plain, unbroken or dashed.
extern const std::string outlineVertex;
extern const std::string outlineFragment;
/// The survey with a table of styles to colours.
extern const std::string screenVertex;
extern const std::string mapFragment;
/// Features with a pattern, above that.
extern const std::string patternVertex;
extern const std::string patternFragment;
/// The lines over disputed land, the points over what is not certain.
extern const std::string markFragment;
/// The inside of a box with a pattern.
extern const std::string swatchVertex;
extern const std::string swatchFragment;
/// Triangles with a texture of coverage: shapes, text, panels.
extern const std::string sheetVertex;
extern const std::string sheetFragment;

}  // namespace gl::shaders
