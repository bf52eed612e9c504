// Short ways to write organizations in tests.
#pragma once

#include "model/organization.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace make {

/// The first day that the text covers; the test stops where it is no date.
inline model::Date date(std::string_view text) {
    const auto span = model::parseDateSpan(text);
    REQUIRE_MESSAGE(span.has_value(), "not a date: ", std::string(text));
    return span->first;
}

/// A period of two written dates with their precision; an empty `to` is open.
inline model::Period period(std::string_view from, std::string_view to) {
    const auto first = model::parseDateSpan(from);
    REQUIRE(first.has_value());
    model::Period result{first->first, {}, first->precision, model::Precision::day};
    if (!to.empty()) {
        const auto last = model::parseDateSpan(to);
        REQUIRE(last.has_value());
        result.to = last->first;
        result.toPrecision = last->precision;
    }
    return result;
}

inline model::Membership membership(std::string state, std::string status, std::string_view from,
                                    std::string_view to, std::vector<std::string> sources = {},
                                    std::string instrument = {}) {
    model::Membership result{std::move(state),
                             std::move(status),
                             period(from, to),
                             std::move(instrument),
                             {},
                             {},
                             std::move(sources),
                             model::Verification::verified};
    return result;
}

inline model::Grouping grouping(std::string id, std::string name,
                                std::vector<model::GroupingMember> members) {
    return {std::move(id), std::move(name), {}, {}, std::move(members), {}, model::Verification::verified};
}

/// An organization with the built-in statuses and the names of a few states.
inline model::Organization organization(std::vector<model::Membership> memberships) {
    model::Organization result;
    result.id = "test";
    result.statuses = model::builtinStatuses();
    result.states = {{"ARM", "Armenia"}, {"AZE", "Azerbaijan"}, {"GEO", "Georgia"},
                     {"RUS", "Russia"},  {"SRB", "Serbia"},     {"UZB", "Uzbekistan"}};
    result.memberships = std::move(memberships);
    return result;
}

}  // namespace make
