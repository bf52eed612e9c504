// Text in lines of limited width.
#pragma once

#include "text/fonts.hpp"

namespace text {

/// The pieces joined by blanks, in as few lines no wider than `widthPx` as their order allows. No piece is
/// broken; one that is wider than a line stands alone and ends in an ellipsis. No line for no pieces.
std::vector<std::string> wrap(const std::vector<std::string>& pieces, const Style& style, double widthPx,
                              const Fonts& fonts);

/// The same for a text whose lines end at '\n' and are broken at blanks; an empty line of the text stays one.
/// No line for an empty text.
std::vector<std::string> wrap(std::string_view words, const Style& style, double widthPx, const Fonts& fonts);

}  // namespace text
