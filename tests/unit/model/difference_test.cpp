#include "model/difference.hpp"

#include "make.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using make::date;
using make::membership;
using model::DifferenceKind;

namespace {

/// ARM leaves and returns, AZE leaves, GEO joins late, RUS stays, SRB observes, KAZ is frozen.
const model::Timeline& timeline() {
    static const model::Timeline made(make::organization({
        membership("ARM", "member", "1994", "1999"),
        membership("ARM", "member", "2006", ""),
        membership("AZE", "member", "1994", "1999"),
        membership("AZE", "former", "1999", ""),
        membership("GEO", "member", "2010", ""),
        membership("RUS", "member", "1994", ""),
        membership("SRB", "observer", "2013", ""),
        membership("KAZ", "member", "1994", "2024"),
        membership("KAZ", "member-frozen", "2024", ""),
    }));
    return made;
}

std::string kindOf(const char* from, const char* to, const char* state) {
    const model::Difference difference = model::compareDates(timeline(), date(from), date(to));
    const model::StateDifference* found = difference.find(state);
    return found ? model::differenceId(found->kind) : "not there";
}

}  // namespace

TEST_CASE("what became of each state between two dates") {
    CHECK(kindOf("1995", "2000", "ARM") == "left");
    CHECK(kindOf("2000", "2007", "ARM") == "returned");
    CHECK(kindOf("1995", "2007", "ARM") == "returned");
    CHECK(kindOf("2007", "2012", "ARM") == "unchanged");
    CHECK(kindOf("1993", "1995", "ARM") == "joined");
    // Its first joining and its return both lie between: it had not been a member before the first date.
    CHECK(kindOf("1993", "2007", "ARM") == "joined");
    CHECK(kindOf("1995", "2007", "AZE") == "left");
    CHECK(kindOf("2000", "2007", "AZE") == "not there");
    CHECK(kindOf("2000", "2012", "GEO") == "joined");
    CHECK(kindOf("1995", "2025", "RUS") == "unchanged");
    CHECK(kindOf("2000", "2014", "SRB") == "changed");
    CHECK(kindOf("2014", "2020", "SRB") == "not there");
    CHECK(kindOf("2020", "2025", "KAZ") == "changed");
}

TEST_CASE("the earlier date comes first, whichever is given first; the same date differs in nothing") {
    const model::Difference there = model::compareDates(timeline(), date("1995"), date("2012")),
                            back = model::compareDates(timeline(), date("2012"), date("1995"));
    CHECK(there == back);
    CHECK(there.from == date("1995"));
    CHECK(std::is_sorted(there.states.begin(), there.states.end(),
                         [](const auto& a, const auto& b) { return a.code < b.code; }));
    const model::Difference none = model::compareDates(timeline(), date("1995"), date("1995"));
    for (const DifferenceKind kind : model::allDifferenceKinds)
        CHECK(none.statesOf(kind).size() == (kind == DifferenceKind::unchanged ? 4 : 0));
}
