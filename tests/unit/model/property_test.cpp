// Random organizations: what a Timeline answers is what a day-by-day reading of the claims gives.
#include "make.hpp"
#include "model/timeline.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

using model::Date;

namespace {

const std::vector<std::string> codes = {"ARM", "GEO", "RUS", "UZB"};
const std::vector<std::string> statuses = {"signatory", "member", "member-frozen",
                                           "observer",  "former", "none"};
constexpr int firstDay = 11000;  // in February 2000, so that a leap day lies within
constexpr int span = 60;

model::Organization randomOrganization(std::mt19937& random) {
    const auto pick = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
    const auto period = [&] {
        model::Period result{
            Date::fromDays(firstDay + pick(0, span)), {}, model::Precision::day, model::Precision::day};
        if (pick(0, 4) > 0) result.to = model::addDays(result.from, pick(0, 20));  // 0: never holds
        return result;
    };
    model::Organization organization = make::organization({});
    for (int i = pick(0, 14); i > 0; --i) {
        model::Membership claim = make::membership(codes[pick(0, 3)], statuses[pick(0, 5)], "2000", "",
                                                   {std::to_string(pick(0, 4))});
        claim.period = period();
        claim.verification = static_cast<model::Verification>(pick(0, 3));
        organization.memberships.push_back(claim);
    }
    for (int g = pick(0, 3); g > 0; --g) {
        model::Grouping grouping = make::grouping(std::to_string(g), "G", {});
        for (int i = pick(0, 4); i > 0; --i) grouping.members.push_back({codes[pick(0, 3)], period(), {}});
        organization.groupings.push_back(grouping);
    }
    return organization;
}

/// The status shown, by looking at every claim.
std::string naiveStatus(const model::Organization& organization, const std::string& state, Date date) {
    const model::Membership* best = nullptr;
    for (const model::Membership& claim : organization.memberships) {
        if (claim.state != state || !claim.period.contains(date)) continue;
        const int rank = model::findStatus(organization, claim.status)->rank;
        const int bestRank = best ? model::findStatus(organization, best->status)->rank : -1;
        if (!best || rank > bestRank || (rank == bestRank && claim.period.from >= best->period.from))
            best = &claim;
    }
    return best ? best->status : "none";
}

std::vector<std::string> naiveGroupings(const model::Organization& organization, const std::string& state,
                                        Date date) {
    std::vector<std::string> ids;
    for (const model::Grouping& grouping : organization.groupings)
        if (std::any_of(grouping.members.begin(), grouping.members.end(), [&](const auto& member) {
                return member.state == state && member.period.contains(date);
            }))
            ids.push_back(grouping.id);
    return ids;
}

Date naiveSince(const model::Organization& organization, const std::string& state, Date date) {
    const std::string status = naiveStatus(organization, state, date);
    while (naiveStatus(organization, state, model::addDays(date, -1)) == status)
        date = model::addDays(date, -1);
    return date;
}

bool isMember(const std::string& status) {
    return status.starts_with("member");
}

void checkState(const model::Organization& organization, const model::Snapshot& snapshot,
                const std::string& code) {
    const std::string status = naiveStatus(organization, code, snapshot.date);
    const std::vector<std::string> groupings = naiveGroupings(organization, code, snapshot.date);
    const model::StateStatus* found = snapshot.find(code);
    REQUIRE((found != nullptr) == (status != "none" || !groupings.empty()));
    if (!found) return;
    CHECK(found->status == status);
    CHECK(found->groupings == groupings);
    if (status == "none") return;
    CHECK(found->since == naiveSince(organization, code, snapshot.date));
    std::set<std::string> sources;
    model::Verification weakest = model::Verification::verified;
    for (const model::Membership& claim : organization.memberships) {
        if (claim.state != code || claim.status != status || !claim.period.contains(snapshot.date)) continue;
        sources.insert(claim.sources.begin(), claim.sources.end());
        weakest = std::max(weakest, claim.verification);
    }
    CHECK(std::set<std::string>(found->sources.begin(), found->sources.end()) == sources);
    CHECK(found->sources.size() == sources.size());
    CHECK(found->verification == weakest);
}

/// The changes of the day, compared with the situation on the day before.
void checkChanges(const model::Timeline& timeline, Date date) {
    const model::Organization& organization = timeline.organization();
    const Date dayBefore = model::addDays(date, -1);
    const model::ChangeDay* day = timeline.changeAtOrBefore(date);
    if (day && day->date != date) day = nullptr;
    std::size_t expected = 0;
    int members = 0;
    for (const std::string& code : codes) {
        const std::string before = naiveStatus(organization, code, dayBefore);
        const std::string after = naiveStatus(organization, code, date);
        members += isMember(after) ? 1 : 0;
        if (before != after) {
            ++expected;
            REQUIRE(day);
            const model::ChangeKind kind = isMember(before) == isMember(after) ? model::ChangeKind::status
                                           : isMember(after)                   ? model::ChangeKind::join
                                                                               : model::ChangeKind::leave;
            const model::Change change{code, kind, before, after};
            CHECK(std::count(day->changes.begin(), day->changes.end(), change) == 1);
        }
        if (naiveGroupings(organization, code, dayBefore) != naiveGroupings(organization, code, date))
            ++expected;
    }
    CHECK((day ? day->changes.size() : 0) == expected);
    CHECK((day == nullptr || !day->caption.empty()));
    int counted = 0;
    for (const model::CountStep& step : timeline.memberCounts())
        if (step.from <= date) counted = step.members;
    CHECK(counted == members);
}

}  // namespace

TEST_CASE("a timeline agrees with a day-by-day reading of the claims") {
    std::mt19937 random(19920515);
    for (int round = 0; round < 150; ++round) {
        CAPTURE(round);
        const model::Timeline timeline(randomOrganization(random));
        for (int day = firstDay - 2; day < firstDay + span + 25; ++day) {
            const model::Snapshot snapshot = timeline.snapshot(Date::fromDays(day));
            CAPTURE(model::formatIso(snapshot.date));
            for (const std::string& code : codes) checkState(timeline.organization(), snapshot, code);
            checkChanges(timeline, snapshot.date);
            CHECK(std::is_sorted(snapshot.states.begin(), snapshot.states.end(),
                                 [](const auto& a, const auto& b) { return a.code < b.code; }));
        }
        const auto& changes = timeline.changes();
        CHECK(std::is_sorted(changes.begin(), changes.end(),
                             [](const auto& a, const auto& b) { return a.date < b.date; }));
    }
}
