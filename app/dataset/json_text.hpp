// JSON text to a tree, with the limits and the checks that the library leaves to its user.
#pragma once

#include "dataset/problems.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dataset {

/// A document with more values than this (numbers, texts, lists, objects together) is refused: small ones
/// could otherwise take fifty times the memory of their text.
inline constexpr std::size_t maxValues = 2'000'000;

/// The tree of the text, or nothing and at least one error: empty, binary or UTF-16 content, malformed JSON
/// (with line and column), invalid UTF-8, nesting deeper than maxDepth, too many values. A key that an object
/// has twice is an error too, but the rest is still read, so that its problems can be found in the same run.
/// A byte order mark is passed over with a warning. Never throws.
std::optional<nlohmann::json> parseJson(std::string_view text, Problems& problems);

/// "the number 12", "the text "abc"", "an empty list": what a message says was found.
std::string describe(const nlohmann::json& value);

}  // namespace dataset
