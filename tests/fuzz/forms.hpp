// What a walk can do: the text forms of every action with words that can stand in them, good and bad ones.
#pragma once

#include <string_view>
#include <vector>

namespace fuzz {

/// One form of a verb: for each of its words, what can stand there (empty: nothing). `weight`: how often it
/// is taken.
struct Form {
    std::string_view verb;
    std::vector<std::vector<std::string_view>> words;
    int weight = 10;
};

/// Of all topics.
const std::vector<Form>& forms();

}  // namespace fuzz
