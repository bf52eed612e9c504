#include "model/changes.hpp"

#include "model/caption.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace model {
namespace {

/// A day in the making.
struct DraftDay {
    std::vector<Change> changes;
    std::set<std::string> returning;
    Precision precision = Precision::day;
    std::vector<std::string> sources;

    void cite(const std::vector<std::string>& keys) {
        for (const std::string& key : keys)
            if (std::find(sources.begin(), sources.end(), key) == sources.end()) sources.push_back(key);
    }
    void coarsen(Precision other) { precision = std::max(precision, other); }
};

using Draft = std::map<Date, DraftDay>;

ChangeKind kindOfChange(StatusKind before, StatusKind after) {
    const bool was = before == StatusKind::member;
    const bool is = after == StatusKind::member;
    if (is && !was) return ChangeKind::join;
    if (was && !is) return ChangeKind::leave;
    return ChangeKind::status;
}

/// Cites the claims that make the day: those of the new status that begin on it; where there are none, those
/// that end on it.
void citeStatusClaims(const Organization& organization, const StateLine& line, Date date,
                      const std::string& after, DraftDay& day) {
    bool any = false;
    for (const std::size_t index : line.memberships) {
        const Membership& claim = organization.memberships[index];
        if (claim.status != after || claim.period.from != date) continue;
        day.cite(claim.sources);
        day.coarsen(claim.period.fromPrecision);
        any = true;
    }
    if (any) return;
    for (const std::size_t index : line.memberships) {
        const Membership& claim = organization.memberships[index];
        if (claim.period.to != date) continue;
        day.cite(claim.sources);
        day.coarsen(claim.period.toPrecision);
    }
}

void addStatusChanges(const Organization& organization, const std::string& state, const StateLine& line,
                      Draft& draft) {
    const auto add = [&](Date date, const Stretch* before, const Stretch* after, bool wasMember) {
        DraftDay& day = draft[date];
        const ChangeKind kind =
            kindOfChange(before ? before->kind : StatusKind::none, after ? after->kind : StatusKind::none);
        const std::string to = after ? after->status : "none";
        day.changes.push_back({state, kind, before ? before->status : "none", to});
        if (kind == ChangeKind::join && wasMember) day.returning.insert(state);
        citeStatusClaims(organization, line, date, to, day);
    };
    bool wasMember = false;
    const std::vector<Stretch>& stretches = line.stretches;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const Stretch& stretch = stretches[i];
        const bool touches = i > 0 && stretches[i - 1].to == stretch.from;
        add(stretch.from, touches ? &stretches[i - 1] : nullptr, &stretch, wasMember);
        wasMember = wasMember || stretch.kind == StatusKind::member;
        const bool followed = i + 1 < stretches.size() && stretches[i + 1].from == stretch.to;
        if (stretch.to && !followed) add(*stretch.to, &stretch, nullptr, wasMember);
    }
}

const GroupingMember& memberOf(const Organization& organization, const StateLine::GroupingRef& ref) {
    return organization.groupings[ref.grouping].members[ref.member];
}

std::string joinIds(const Organization& organization, const std::map<std::size_t, int>& inForce) {
    std::string ids;
    for (const auto& [grouping, count] : inForce)
        if (count > 0) ids += (ids.empty() ? "" : "+") + organization.groupings[grouping].id;
    return ids;
}

void addGroupingChanges(const Organization& organization, const std::string& state, const StateLine& line,
                        Draft& draft) {
    struct Bound {
        const StateLine::GroupingRef* ref;
        bool begins;
    };
    std::map<Date, std::vector<Bound>> bounds;
    for (const StateLine::GroupingRef& ref : line.groupings) {
        const Period& period = memberOf(organization, ref).period;
        if (period.to && *period.to <= period.from) continue;
        bounds[period.from].push_back({&ref, true});
        if (period.to) bounds[*period.to].push_back({&ref, false});
    }
    std::map<std::size_t, int> inForce;  // by grouping: how many claims hold
    std::string before;
    for (const auto& [date, ofDay] : bounds) {
        for (const Bound& bound : ofDay) inForce[bound.ref->grouping] += bound.begins ? 1 : -1;
        const std::string after = joinIds(organization, inForce);
        if (after == before) continue;
        DraftDay& day = draft[date];
        day.changes.push_back({state, ChangeKind::grouping, before, after});
        for (const Bound& bound : ofDay) {
            const GroupingMember& member = memberOf(organization, *bound.ref);
            day.cite(member.sources);
            day.cite(organization.groupings[bound.ref->grouping].sources);
            day.coarsen(bound.begins ? member.period.fromPrecision : member.period.toPrecision);
        }
        before = after;
    }
}

using Captions = std::map<Date, std::vector<const Act*>>;

Captions captionsByDate(const Organization& organization) {
    Captions captions;
    for (const Act& act : organization.acts)
        if (act.caption) captions[act.date].push_back(&act);
    return captions;
}

/// The dataset's own words for the day, and their sources; empty where it has none.
std::string captionOfActs(const Captions& captions, Date date, DraftDay& day) {
    std::string caption;
    const auto at = captions.find(date);
    if (at == captions.end()) return caption;
    for (const Act* act : at->second) {
        caption += (caption.empty() ? "" : "; ") + act->text;
        day.cite(act->sources);
    }
    return caption;
}

}  // namespace

std::vector<ChangeDay> findChanges(const Organization& organization,
                                   const std::map<std::string, StateLine>& lines,
                                   const phrases::Phrases& phrases) {
    Draft draft;
    for (const auto& [state, line] : lines) {
        addStatusChanges(organization, state, line, draft);
        addGroupingChanges(organization, state, line, draft);
    }
    const Captions captions = captionsByDate(organization);
    std::vector<ChangeDay> days;
    for (auto& [date, day] : draft) {
        std::sort(day.changes.begin(), day.changes.end(), [](const Change& a, const Change& b) {
            return std::tie(a.kind, a.state) < std::tie(b.kind, b.state);
        });
        std::string caption = captionOfActs(captions, date, day);
        if (caption.empty())
            caption = composeCaption(organization, date, day.changes, day.returning, phrases);
        days.push_back(
            {date, day.precision, std::move(day.changes), std::move(caption), std::move(day.sources)});
    }
    return days;
}

std::vector<CountStep> countMembers(const std::map<std::string, StateLine>& lines) {
    std::map<Date, int> differences;
    for (const auto& [state, line] : lines) {
        for (const Stretch& stretch : line.stretches) {
            if (stretch.kind != StatusKind::member) continue;
            ++differences[stretch.from];
            if (stretch.to) --differences[*stretch.to];
        }
    }
    std::vector<CountStep> steps;
    int members = 0;
    for (const auto& [date, difference] : differences) {
        if (difference == 0) continue;
        members += difference;
        steps.push_back({date, members});
    }
    return steps;
}

}  // namespace model
