#include "model/caption.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>

namespace model {
namespace {

using Codes = std::vector<std::string>;

/// More names than this do not fit the timeline's caption.
constexpr std::size_t mostNames = 6;

std::string listStates(const Organization& organization, const Codes& codes) {
    if (codes.size() > mostNames) return fmt::format("{} states", codes.size());
    std::vector<std::string> names;
    for (const std::string& code : codes) names.push_back(stateName(organization, code));
    std::sort(names.begin(), names.end());
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
        text += names[i];
    }
    return text;
}

std::string verb(const Codes& codes, const char* one, const char* many) {
    return codes.size() == 1 ? one : many;
}

std::string plural(const std::string& noun) {
    if (noun.size() > 1 && noun.back() == 'y' &&
        std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos)
        return noun.substr(0, noun.size() - 1) + "ies";
    return noun.ends_with('s') ? noun : noun + "s";
}

std::string labelOf(const Organization& organization, const std::string& status) {
    const StatusDefinition* definition = findStatus(organization, status);
    return definition ? definition->label : status;
}

StatusKind kindOf(const Organization& organization, const std::string& status) {
    const StatusDefinition* definition = findStatus(organization, status);
    return definition ? definition->kind : StatusKind::none;
}

/// States that went from one status to another without joining or leaving.
std::string statusPart(const Organization& organization, const std::string& before, const std::string& after,
                       const Codes& codes) {
    const std::string states = listStates(organization, codes);
    const std::string from = labelOf(organization, before);
    const std::string to = labelOf(organization, after);
    if (kindOf(organization, after) == StatusKind::none)
        return fmt::format("{} no longer {}", states,
                           codes.size() == 1 ? labelInSentence(from) : plural(labelInSentence(from)));
    if (kindOf(organization, after) == StatusKind::member) {
        // "Member, participation frozen" after "Member" only needs the part that is new.
        const std::string common = from + ", ";
        const bool extends = to.size() > common.size() && to.starts_with(common);
        return fmt::format("{}: {}", states, labelInSentence(extends ? to.substr(common.size()) : to));
    }
    return codes.size() == 1 ? fmt::format("{} becomes {}", states, labelInSentence(to))
                             : fmt::format("{} become {}", states, plural(labelInSentence(to)));
}

bool hasMembersOn(const Grouping& grouping, Date date) {
    return std::any_of(grouping.members.begin(), grouping.members.end(),
                       [&](const GroupingMember& member) { return member.period.contains(date); });
}

void addGroupingParts(const Organization& organization, Date date, const std::vector<Change>& changes,
                      std::vector<std::string>& parts) {
    for (const Grouping& grouping : organization.groupings) {
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
        const std::string title = grouping.name + " grouping";
        const bool existed = hasMembersOn(grouping, addDays(date, -1));
        if (!gained.empty() && !existed)
            parts.push_back(fmt::format("{}: {}", title, listStates(organization, gained)));
        else if (!gained.empty())
            parts.push_back(fmt::format("{}: {} {}", title, listStates(organization, gained),
                                        verb(gained, "joins", "join")));
        if (!lost.empty() && !hasMembersOn(grouping, date))
            parts.push_back(title + " ends");
        else if (!lost.empty())
            parts.push_back(fmt::format("{}: {} {}", title, listStates(organization, lost),
                                        verb(lost, "leaves", "leave")));
    }
}

}  // namespace

std::string labelInSentence(std::string_view label) {
    std::string text(label);
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (!text.empty() && isUpper(text[0]) && !(text.size() > 1 && isUpper(text[1])))
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
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
                           const std::set<std::string>& returning) {
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
    std::vector<std::string> parts;
    const auto add = [&](const Codes& codes, const char* one, const char* many) {
        if (!codes.empty()) parts.push_back(listStates(organization, codes) + " " + verb(codes, one, many));
    };
    add(joining, "joins", "join");
    add(back, "returns", "return");
    add(leaving, "leaves", "leave");
    for (const auto& [statuses, codes] : others)
        parts.push_back(statusPart(organization, statuses.first, statuses.second, codes));
    addGroupingParts(organization, date, changes, parts);

    std::string caption;
    for (const std::string& part : parts) caption += (caption.empty() ? "" : "; ") + part;
    return caption;
}

}  // namespace model
