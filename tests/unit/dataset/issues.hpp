// What the reader says about small datasets written in a test.
#pragma once

#include "dataset/read.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace issues {

using Lines = std::vector<std::string>;

inline const std::vector<model::State>& states() {
    static const auto read =
        dataset::readStates(std::string(PACTMAP_SOURCE_ROOT) + "/tests/data/datasets/states.json");
    REQUIRE(read);
    return *read;
}

inline Lines linesOf(const std::vector<base::Issue>& found) {
    Lines lines;
    for (const base::Issue& issue : found) lines.push_back(base::formatIssue(issue));
    return lines;
}

/// The issues of a dataset called "f" with a source "s", a membership and the given further fields.
inline Lines of(std::string_view fields, dataset::Strictness strictness = dataset::Strictness::lenient) {
    const std::string text = R"({"format": "pactmap-dataset", "version": 1, "id": "x", "name": "X",
        "years": {"first": 1990}, "sources": {"s": {"title": "S"}},
        "memberships": [{"state": "ARM", "status": "member", "from": "1999", "sources": ["s"]}], )" +
                             std::string(fields) + "}";
    return linesOf(dataset::parseDataset(text, "f", states(), strictness).issues);
}

}  // namespace issues
