// What a text of a dataset may hold, and how foreign text is shown in a message.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dataset {

/// What is wrong with the text, or nothing: only blanks, more than maxLength code points, a control character
/// (a line break is one), or a mark that reorders the text round it (U+202A to U+202E, U+2066 to U+2069).
/// `text` is valid UTF-8.
std::optional<std::string> textProblem(std::string_view text, std::size_t maxLength);

/// True for one or more groups of lower-case letters and digits, joined by single hyphens: "member-frozen".
bool isIdentifier(std::string_view text);

/// An identifier from any text: its ASCII letters in lower case and its digits, with a hyphen in the place of
/// all else; at most 64 bytes, "dataset" where nothing is left.
std::string makeIdentifier(std::string_view text);

/// What is wrong with the bytes as UTF-8 text, or nothing: UTF-16, a zero byte, bytes that are no UTF-8 (with
/// the line).
std::optional<std::string> encodingProblem(std::string_view bytes);

/// The text made fit for one line of a terminal: at most maxLength code points (then "..."), with control and
/// reordering characters written as \uXXXX and bytes that are not UTF-8 as "?".
std::string printable(std::string_view text, std::size_t maxLength = 60);

}  // namespace dataset
