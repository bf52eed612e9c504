#include "model/timeline.hpp"

#include "model/changes.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

namespace model {
namespace {

void cite(std::vector<std::string>& sources, const std::vector<std::string>& keys) {
    for (const std::string& key : keys)
        if (std::find(sources.begin(), sources.end(), key) == sources.end()) sources.push_back(key);
}

/// The status part of a state's situation: the stretch that holds and the claims that carry it.
StateStatus statusOf(const Organization& organization, const StateLine& line, const Stretch& stretch,
                     Date date) {
    StateStatus result{{}, stretch.status,        stretch.from, stretch.fromPrecision, {},
                       {}, Verification::verified};
    for (const std::size_t index : line.memberships) {
        const Membership& claim = organization.memberships[index];
        if (claim.status != stretch.status || !claim.period.contains(date)) continue;
        cite(result.sources, claim.sources);
        result.verification = std::max(result.verification, claim.verification);
    }
    return result;
}

/// A state that has no status and yet belongs to a grouping.
StateStatus groupedOnly(const Organization& organization,
                        const std::vector<StateLine::GroupingRef>& inForce) {
    StateStatus result{{}, "none", {Date::fromDays(0)}, Precision::day, {}, {}, Verification::verified};
    bool first = true;
    for (const StateLine::GroupingRef& ref : inForce) {
        const Grouping& grouping = organization.groupings[ref.grouping];
        const GroupingMember& member = grouping.members[ref.member];
        if (first || member.period.from < result.since) {
            result.since = member.period.from;
            result.sincePrecision = member.period.fromPrecision;
        }
        first = false;
        cite(result.sources, member.sources);
        cite(result.sources, grouping.sources);
        result.verification = std::max(result.verification, grouping.verification);
    }
    return result;
}

std::uint64_t nextSerial() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

}  // namespace

const StateStatus* Snapshot::find(const std::string& code) const {
    const auto at =
        std::lower_bound(states.begin(), states.end(), code,
                         [](const StateStatus& state, const std::string& c) { return state.code < c; });
    return at != states.end() && at->code == code ? &*at : nullptr;
}

int Snapshot::countKind(const Organization& organization, StatusKind kind) const {
    return static_cast<int>(std::count_if(states.begin(), states.end(), [&](const StateStatus& state) {
        const StatusDefinition* status = findStatus(organization, state.status);
        return status && status->kind == kind;
    }));
}

std::string datedCaption(const Timeline& timeline, const ChangeDay& day) {
    return timeline.phrases().say(
        "caption.dated", phrases::arg("date", formatShort(day.date, day.precision, timeline.phrases())),
        phrases::arg("caption", day.caption));
}

Timeline::Timeline(Organization organization, phrases::Phrases phrases)
    : serial_(nextSerial()),
      organization_(std::move(organization)),
      phrases_(std::move(phrases)),
      lines_(buildStateLines(organization_)),
      changes_(findChanges(organization_, lines_, phrases_)),
      memberCounts_(countMembers(lines_)) {}

Snapshot Timeline::snapshot(Date date) const {
    Snapshot result{date, {}};
    for (const auto& [code, line] : lines_) {
        std::vector<StateLine::GroupingRef> inForce;
        for (const StateLine::GroupingRef& ref : line.groupings)
            if (organization_.groupings[ref.grouping].members[ref.member].period.contains(date))
                inForce.push_back(ref);
        const Stretch* stretch = stretchAt(line, date);
        if (!stretch && inForce.empty()) continue;
        StateStatus state =
            stretch ? statusOf(organization_, line, *stretch, date) : groupedOnly(organization_, inForce);
        state.code = code;
        for (const StateLine::GroupingRef& ref : inForce) {
            const std::string& id = organization_.groupings[ref.grouping].id;
            if (state.groupings.empty() || state.groupings.back() != id) state.groupings.push_back(id);
        }
        result.states.push_back(std::move(state));
    }
    return result;
}

const std::vector<Stretch>& Timeline::stretches(const std::string& state) const {
    static const std::vector<Stretch> none;
    const auto line = lines_.find(state);
    return line == lines_.end() ? none : line->second.stretches;
}

const ChangeDay* Timeline::changeAtOrBefore(Date date) const {
    const auto after = std::upper_bound(changes_.begin(), changes_.end(), date,
                                        [](Date d, const ChangeDay& day) { return d < day.date; });
    return after == changes_.begin() ? nullptr : &*std::prev(after);
}

const ChangeDay* Timeline::changeAfter(Date date) const {
    const auto after = std::upper_bound(changes_.begin(), changes_.end(), date,
                                        [](Date d, const ChangeDay& day) { return d < day.date; });
    return after == changes_.end() ? nullptr : &*after;
}

const ChangeDay* Timeline::changeBefore(Date date) const {
    const auto from = std::lower_bound(changes_.begin(), changes_.end(), date,
                                       [](const ChangeDay& day, Date d) { return day.date < d; });
    return from == changes_.begin() ? nullptr : &*std::prev(from);
}

}  // namespace model
