#include "model/description.hpp"

#include "model/lookup.hpp"

#include <algorithm>
#include <set>

namespace model {
namespace {

using phrases::arg;

class Describer {
  public:
    Describer(const Timeline& timeline, Date date)
        : timeline_(timeline),
          organization_(timeline.organization()),
          say_(timeline.phrases()),
          snapshot_(timeline.snapshot(date)) {}

    std::vector<std::string> describe() {
        members();
        statuses();
        groupings();
        stages();
        offices();
        changes();
        sources();
        return std::move(sentences_);
    }

  private:
    using Codes = std::vector<std::string>;
    static std::int64_t size(const Codes& codes) { return static_cast<std::int64_t>(codes.size()); }

    std::string names(const Codes& codes) const {
        std::vector<std::string> all;
        for (const std::string& code : codes) all.push_back(stateName(organization_, code));
        std::sort(all.begin(), all.end());
        return say_.list(all);
    }
    std::string dateWords(Date date, Precision precision = Precision::day) const {
        return formatLong(date, precision, say_);
    }
    template <class Wanted>
    Codes statesWith(Wanted wanted) const {
        Codes codes;
        for (const StateStatus& state : snapshot_.states)
            if (wanted(state)) codes.push_back(state.code);
        return codes;
    }

    void members() {
        const Codes codes = statesWith([&](const StateStatus& state) {
            const StatusDefinition* status = findStatus(organization_, state.status);
            return status && status->kind == StatusKind::member;
        });
        const std::string date = dateWords(snapshot_.date);
        if (codes.empty())
            sentences_.push_back(
                say_.say("describe.no-members", arg("date", date), arg("name", organization_.name)));
        else
            sentences_.push_back(say_.count("describe.members", size(codes), arg("date", date),
                                            arg("name", organization_.name), arg("states", names(codes))));
    }

    /// All but the plain members, whom the first sentence has named.
    void statuses() {
        for (const StatusDefinition& status : organization_.statuses) {
            if (status.id == "member" || status.kind == StatusKind::none) continue;
            const Codes codes =
                statesWith([&](const StateStatus& state) { return state.status == status.id; });
            if (!codes.empty())
                sentences_.push_back(say_.count("describe.status", size(codes), arg("states", names(codes)),
                                                arg("status", status.label)));
        }
    }

    void groupings() {
        for (const Grouping& grouping : organization_.groupings) {
            const Codes codes = statesWith([&](const StateStatus& state) {
                return std::find(state.groupings.begin(), state.groupings.end(), grouping.id) !=
                       state.groupings.end();
            });
            if (codes.empty()) continue;
            const std::string title = say_.say("grouping.title", arg("name", grouping.name));
            sentences_.push_back(say_.count("describe.grouping", size(codes), arg("grouping", title),
                                            arg("states", names(codes))));
        }
    }

    void stages() {
        for (const StageInPlan& in : stagesAt(organization_, snapshot_.date))
            sentences_.push_back(
                say_.say("describe.stage", arg("plan", in.plan->name), arg("stage", in.stage->name)));
    }

    void offices() {
        for (const Incumbent& incumbent : officeHolders(organization_, snapshot_.date)) {
            const OfficeHolder& holder = *incumbent.holder;
            const std::string who =
                holder.name.empty() ? stateName(organization_, holder.state) : holder.name;
            sentences_.push_back(
                say_.say("describe.office", arg("office", incumbent.office->name), arg("who", who)));
        }
    }

    void changes() {
        if (const ChangeDay* day = timeline_.changeAtOrBefore(snapshot_.date))
            sentences_.push_back(say_.say("describe.last-change",
                                          arg("date", dateWords(day->date, day->precision)),
                                          arg("caption", day->caption)));
        if (const ChangeDay* day = timeline_.changeAfter(snapshot_.date))
            sentences_.push_back(say_.say("describe.next-change",
                                          arg("date", dateWords(day->date, day->precision)),
                                          arg("caption", day->caption)));
    }

    void sources() {
        std::set<std::string> keys;
        for (const StateStatus& state : snapshot_.states)
            keys.insert(state.sources.begin(), state.sources.end());
        if (!keys.empty())
            sentences_.push_back(say_.count("describe.sources", static_cast<std::int64_t>(keys.size())));
    }

    const Timeline& timeline_;
    const Organization& organization_;
    const phrases::Phrases& say_;
    Snapshot snapshot_;
    std::vector<std::string> sentences_;
};

}  // namespace

std::vector<std::string> describeSnapshot(const Timeline& timeline, Date date) {
    return Describer(timeline, date).describe();
}

}  // namespace model
