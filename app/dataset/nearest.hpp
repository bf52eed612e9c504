// The known word that a misspelt one was probably meant to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dataset {

/// The number of letters inserted, left out, changed or swapped with their neighbour between a and b, without
/// regard to the case of ASCII letters. Texts are compared by bytes.
/// Source: the optimal string alignment distance, after F. Damerau, Communications of the ACM 7 (1964),
/// 171-176.
std::size_t editDistance(std::string_view a, std::string_view b);

/// The first of the candidates with the smallest distance; empty where even that is more than a third of the
/// word's length (at least one letter).
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace dataset
