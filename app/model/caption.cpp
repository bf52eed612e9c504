#include "model/caption.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace model {
namespace {

using Codes = std::vector<std::string>;
using phrases::arg;

/// More names than this do not fit the timeline's caption.
constexpr std::size_t mostNames = 6;

std::string labelOf(const Organization& organization, const std::string& status) {
    const StatusDefinition* definition = findStatus(organization, status);
    return definition ? definition->label : status;
}

StatusKind kindOf(const Organization& organization, const std::string& status) {
    const StatusDefinition* definition = findStatus(organization, status);
    return definition ? definition->kind : StatusKind::none;
}

bool hasMembersOn(const Grouping& grouping, Date date) {
    return std::any_of(grouping.members.begin(), grouping.members.end(),
                       [&](const GroupingMember& member) { return member.period.contains(date); });
}

/// Puts the parts of a day's caption into words.
class Composer {
  public:
    Composer(const Organization& organization, const phrases::Phrases& phrases)
        : organization_(organization), phrases_(phrases) {}

    void add(const Codes& codes, const char* key) {
        if (!codes.empty()) parts.push_back(phrases_.count(key, size(codes), arg("states", states(codes))));
    }

    /// States that went from one status to another without joining or leaving.
    void addStatus(const std::string& before, const std::string& after, const Codes& codes) {
        const std::string from = labelOf(organization_, before);
        const std::string to = labelOf(organization_, after);
        const StatusKind kind = kindOf(organization_, after);
        if (kind == StatusKind::member) {
            // "Member, participation frozen" after "Member" only needs the part that is new.
            const std::string common = from + ", ";
            const bool extends = to.size() > common.size() && to.starts_with(common);
            const std::string status = labelInSentence(extends ? to.substr(common.size()) : to);
            parts.push_back(
                phrases_.say("caption.has-status", arg("states", states(codes)), arg("status", status)));
        } else if (kind == StatusKind::none) {
            parts.push_back(phrases_.say("caption.status-ends", arg("states", states(codes)),
                                         arg("status", statusOf(from, codes))));
        } else {
            parts.push_back(phrases_.count("caption.becomes", size(codes), arg("states", states(codes)),
                                           arg("status", statusOf(to, codes))));
        }
    }

    void addGroupings(Date date, const std::vector<Change>& changes) {
        for (const Grouping& grouping : organization_.groupings) {
            Codes gained;
            Codes lost;
            for (const Change& change : changes) {
                if (change.kind != ChangeKind::grouping) continue;
                const auto has = [&](const std::string& joined) {
                    const auto ids = splitGroupingIds(joined);
                    return std::find(ids.begin(), ids.end(), grouping.id) != ids.end();
                };
                const bool before = has(change.before);
                const bool after = has(change.after);
                if (after && !before) gained.push_back(change.state);
                if (before && !after) lost.push_back(change.state);
            }
            addGrouping(grouping, date, gained, lost);
        }
    }

    std::vector<std::string> parts;

  private:
    static std::int64_t size(const Codes& codes) { return static_cast<std::int64_t>(codes.size()); }

    std::string states(const Codes& codes) const {
        if (codes.size() > mostNames) return phrases_.count("caption.states", size(codes));
        std::vector<std::string> names;
        for (const std::string& code : codes) names.push_back(stateName(organization_, code));
        std::sort(names.begin(), names.end());
        return phrases_.list(names);
    }

    std::string statusOf(const std::string& label, const Codes& codes) const {
        const std::string words = labelInSentence(label);
        return codes.size() == 1 ? words : phrases_.severalOf(words);
    }

    void addGrouping(const Grouping& grouping, Date date, const Codes& gained, const Codes& lost) {
        const std::string title = phrases_.say("grouping.title", arg("name", grouping.name));
        const auto counted = [&](const char* key, const Codes& codes) {
            return phrases_.count(key, size(codes), arg("grouping", title), arg("states", states(codes)));
        };
        const bool existed = hasMembersOn(grouping, addDays(date, -1));
        if (!gained.empty() && !existed)
            parts.push_back(phrases_.say("caption.grouping-begins", arg("grouping", title),
                                         arg("states", states(gained))));
        else if (!gained.empty())
            parts.push_back(counted(phrases::key("caption.grouping-joins"), gained));
        if (!lost.empty() && !hasMembersOn(grouping, date))
            parts.push_back(phrases_.say("caption.grouping-ends", arg("grouping", title)));
        else if (!lost.empty())
            parts.push_back(counted(phrases::key("caption.grouping-leaves"), lost));
    }

    const Organization& organization_;
    const phrases::Phrases& phrases_;
};

}  // namespace

std::string labelInSentence(std::string_view label) {
    return phrases::Phrases::inSentence(label);
}

std::vector<std::string> splitGroupingIds(std::string_view joined) {
    std::vector<std::string> ids;
    while (!joined.empty()) {
        const std::size_t plus = joined.find('+');
        ids.emplace_back(joined.substr(0, plus));
        joined.remove_prefix(plus == std::string_view::npos ? joined.size() : plus + 1);
    }
    return ids;
}

std::string composeCaption(const Organization& organization, Date date, const std::vector<Change>& changes,
                           const std::set<std::string>& returning, const phrases::Phrases& phrases) {
    Codes joining;
    Codes back;
    Codes leaving;
    std::map<std::pair<std::string, std::string>, Codes> others;
    for (const Change& change : changes) {
        if (change.kind == ChangeKind::join)
            (returning.contains(change.state) ? back : joining).push_back(change.state);
        else if (change.kind == ChangeKind::leave)
            leaving.push_back(change.state);
        else if (change.kind == ChangeKind::status)
            others[{change.before, change.after}].push_back(change.state);
    }
    Composer composer(organization, phrases);
    composer.add(joining, phrases::key("caption.joins"));
    composer.add(back, phrases::key("caption.returns"));
    composer.add(leaving, phrases::key("caption.leaves"));
    for (const auto& [statuses, codes] : others) composer.addStatus(statuses.first, statuses.second, codes);
    composer.addGroupings(date, changes);

    std::string caption;
    for (const std::string& part : composer.parts) caption += (caption.empty() ? "" : "; ") + part;
    return caption;
}

}  // namespace model
