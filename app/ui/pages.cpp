#include "ui/side_panel.hpp"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using session::Page;

struct Tab {
    Page page;
    const char* key;
};

constexpr Tab tabs[] = {{Page::about, phrases::key("page.about")},
                        {Page::bodies, phrases::key("page.bodies")},
                        {Page::offices, phrases::key("page.offices")},
                        {Page::stages, phrases::key("page.stages")},
                        {Page::groupings, phrases::key("page.groupings")},
                        {Page::disagreements, phrases::key("page.disagreements")},
                        {Page::sources, phrases::key("page.sources")}};

bool hasContent(const model::Organization& organization, Page page) {
    switch (page) {
        case Page::bodies:
            return !organization.bodies.empty();
        case Page::offices:
            return !organization.offices.empty();
        case Page::stages:
            return !organization.stagePlans.empty();
        case Page::groupings:
            return !organization.groupings.empty();
        case Page::disagreements:
            return !organization.contradictions.empty();
        case Page::sources:
            return !organization.sources.empty();
        case Page::none:
        case Page::about:
            break;
    }
    return true;
}

/// In as many rows as they need.
void drawTabs(const PanelInput& input, std::vector<session::Action>& actions) {
    const model::Organization& organization = input.state.timeline->organization();
    const double s = input.scale;
    ImGui::PushFont(input.fonts.small);
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    bool first = true;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, vec(4 * s, 4 * s));
    for (const Tab& tab : tabs) {
        if (!hasContent(organization, tab.page)) continue;
        const std::string label = input.say(tab.key);
        const double width = ImGui::CalcTextSize(label.c_str()).x + 28 * s;
        if (!first) ImGui::SameLine();
        if (!first && ImGui::GetCursorScreenPos().x + width > right) ImGui::NewLine();
        first = false;
        if (flatButton(input, tab.key, label, input.state.page == tab.page, 0, true))
            actions.push_back(session::ShowPage{tab.page});
    }
    ImGui::PopStyleVar();
    ImGui::PopFont();
    ImGui::Dummy(vec(1, 4 * s));
}

void drawAbout(const PanelInput& input, Footnotes&) {
    const model::Organization& organization = input.state.timeline->organization();
    if (!organization.description.empty()) ImGui::TextWrapped("%s", organization.description.c_str());
    ImGui::Dummy(vec(1, 4 * input.scale));
    const std::string date = model::formatLong(input.state.date, model::Precision::day, input.phrases());
    heading(input, input.say("title.as-of", phrases::arg("date", date)));
    const int members = input.state.snapshot->countKind(organization, model::StatusKind::member);
    datedLine(input, input.say("about.members"), input.phrases().number(members), "");
    for (const model::Incumbent& each : model::officeHolders(organization, input.state.date)) {
        const std::string state = each.holder->state.empty() ? "" : nameOf(input, each.holder->state);
        const std::string& name = each.holder->name;
        const std::string both =
            name.empty() || state.empty() ? name + state : fmt::format("{}, {}", name, state);
        datedLine(
            input, each.office->name, both,
            model::formatSince(each.holder->period.from, each.holder->period.fromPrecision, input.phrases()));
    }
    for (const model::StageInPlan& each : model::stagesAt(organization, input.state.date))
        datedLine(input, input.say("about.stage"), each.stage->name, each.plan->name);
    datedLine(input, input.say("about.sources"),
              input.phrases().number(static_cast<std::int64_t>(organization.sources.size())), "");
}

/// A body with those that work for it below it.
void drawBody(const PanelInput& input, const model::Body& body, int depth, Footnotes& notes) {
    const double s = input.scale;
    const auto indent = static_cast<float>(22 * s * depth + 0.001);
    ImGui::Indent(indent);
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, body.period.contains(input.state.date) ? 1.0f : 0.55f);
    ImGui::PushTextWrapPos(0);
    ImGui::PushFont(input.fonts.bold);
    ImGui::TextUnformatted(body.name.c_str());
    ImGui::PopFont();
    ImGui::TextUnformatted((periodWords(input, body.period) + notes.marks(body.sources)).c_str());
    ImGui::PopTextWrapPos();
    std::string quiet = remark(input, body.note, body.verification);
    if (!body.contradictions.empty()) quiet = joined(quiet, input.say("disagreement.marked"));
    quietText(input, quiet);
    ImGui::PopStyleVar();
    ImGui::Dummy(vec(1, 3 * s));
    ImGui::Unindent(indent);
    constexpr int deepest = 8;
    if (depth < deepest)
        for (const model::Body& other : input.state.timeline->organization().bodies)
            if (other.partOf == body.id) drawBody(input, other, depth + 1, notes);
}

void drawBodies(const PanelInput& input, Footnotes& notes) {
    for (const model::Body& body : input.state.timeline->organization().bodies)
        if (body.partOf.empty()) drawBody(input, body, 0, notes);
}

/// Where a holder's time lies within the slider's, with a mark for now.
void drawTerm(const PanelInput& input, const model::Period& period) {
    const double s = input.scale;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const double width = ImGui::GetContentRegionAvail().x, first = input.state.firstDate.days(),
                 span = input.state.lastDate.days() - first + 1;
    const auto x = [&](model::Date date) {
        return at.x + width * std::clamp((date.days() - first) / span, 0.0, 1.0);
    };
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const double y = at.y + 2 * s, height = 7 * s;
    list.AddRectFilled(vec(at.x, y), vec(at.x + width, y + height), color(input.theme.panelText, 0.07),
                       static_cast<float>(3 * s));
    const bool now = period.contains(input.state.date);
    const double from = x(period.from), to = period.to ? x(*period.to) : at.x + width;
    list.AddRectFilled(vec(from, y), vec(std::max(to, from + 2 * s), y + height),
                       color(input.theme.member, now ? 1 : 0.5), static_cast<float>(3 * s));
    list.AddRectFilled(vec(x(input.state.date) - s, y - 2 * s),
                       vec(x(input.state.date) + s, y + height + 2 * s), color(input.theme.accent));
    ImGui::Dummy(vec(width, 14 * s));
}

void drawOffices(const PanelInput& input, Footnotes& notes) {
    for (const model::Office& office : input.state.timeline->organization().offices) {
        heading(input, office.name);
        quietText(input, remark(input, office.note, office.verification));
        for (const model::OfficeHolder& holder : office.holders) {
            const std::string state = holder.state.empty() ? "" : nameOf(input, holder.state);
            std::string who = holder.name.empty() ? state : holder.name + (state.empty() ? "" : ", " + state);
            if (holder.acting) who += ", " + input.say("office.acting");
            const bool faded = holder.period.from > input.state.date;
            ImGui::PushStyleVar(ImGuiStyleVar_Alpha, faded ? 0.55f : 1.0f);
            ImGui::PushFont(holder.period.contains(input.state.date) ? input.fonts.bold : input.fonts.text);
            ImGui::TextWrapped("%s", who.c_str());
            ImGui::PopFont();
            std::string quiet = periodWords(input, holder.period) + notes.marks(holder.sources);
            const std::string doubt = remark(input, holder.note, holder.verification);
            if (!doubt.empty()) quiet += "; " + doubt;
            if (!holder.contradictions.empty()) quiet += "; " + input.say("disagreement.marked");
            quietText(input, quiet);
            drawTerm(input, holder.period);
            ImGui::PopStyleVar();
        }
    }
}

void drawStages(const PanelInput& input, Footnotes& notes) {
    for (const model::StagePlan& plan : input.state.timeline->organization().stagePlans) {
        heading(input, plan.planned ? plan.name + ", " + input.say("event.planned") : plan.name);
        quietText(input, remark(input, plan.note, plan.verification) + notes.marks(plan.sources));
        for (const model::Stage& stage : plan.stages) {
            ImGui::Dummy(vec(1, 2 * input.scale));
            ImGui::PushFont(stage.period.contains(input.state.date) ? input.fonts.bold : input.fonts.text);
            ImGui::TextWrapped("%s", stage.name.c_str());
            ImGui::PopFont();
            quietText(input, periodWords(input, stage.period) + notes.marks(stage.sources));
            drawTerm(input, stage.period);
            quietText(input, remark(input, stage.note, stage.verification));
            for (const model::Milestone& milestone : stage.milestones)
                datedLine(input, model::formatShort(milestone.date, milestone.precision, input.phrases()),
                          milestone.text + notes.marks(milestone.sources),
                          verificationWords(input, milestone.verification),
                          milestone.date > input.state.date);
        }
    }
}

void drawGroupings(const PanelInput& input, Footnotes& notes) {
    for (const model::Grouping& grouping : input.state.timeline->organization().groupings) {
        heading(input, groupingTitle(input, grouping));
        std::vector<std::string> names;
        for (const model::GroupingMember& member : grouping.members)
            if (member.period.contains(input.state.date)) names.push_back(nameOf(input, member.state));
        if (!names.empty()) ImGui::TextWrapped("%s", input.phrases().list(names).c_str());
        quietText(input, remark(input, grouping.note, grouping.verification) + notes.marks(grouping.sources));
        for (const model::Strength& strength : grouping.strengths) {
            std::string words = model::formatStrength(strength, input.phrases());
            if (!strength.by.empty())
                words += ", " + input.say("strength.by", phrases::arg("who", strength.by));
            std::string quiet = remark(input, strength.note, strength.verification);
            if (!strength.contradictions.empty()) quiet = joined(quiet, input.say("disagreement.marked"));
            datedLine(input, model::formatShort(strength.date, strength.precision, input.phrases()),
                      words + notes.marks(strength.sources), quiet, strength.date > input.state.date);
        }
        for (const model::Milestone& act : grouping.basis)
            datedLine(input, model::formatShort(act.date, act.precision, input.phrases()),
                      act.text + notes.marks(act.sources), verificationWords(input, act.verification),
                      act.date > input.state.date);
    }
}

void drawAllDisagreements(const PanelInput& input, Footnotes& notes) {
    std::vector<const model::Contradiction*> all;
    for (const model::Contradiction& each : input.state.timeline->organization().contradictions)
        all.push_back(&each);
    drawDisagreements(input, all, notes);
}

/// All sources with where they are found; not only those that a page names.
void drawRegister(const PanelInput& input) {
    ImGui::PushTextWrapPos(0);
    for (const model::Source& source : input.state.timeline->organization().sources) {
        ImGui::TextUnformatted(sourceWords(source).c_str());
        quietText(input, source.place.empty() ? source.key : source.place + "  \u00b7  " + source.key);
        ImGui::Dummy(vec(1, 2 * input.scale));
    }
    ImGui::PopTextWrapPos();
}

void drawPage(const PanelInput& input, Footnotes& notes) {
    switch (input.state.page) {
        case Page::bodies:
            return drawBodies(input, notes);
        case Page::offices:
            return drawOffices(input, notes);
        case Page::stages:
            return drawStages(input, notes);
        case Page::groupings:
            return drawGroupings(input, notes);
        case Page::disagreements:
            return drawAllDisagreements(input, notes);
        case Page::sources:
            return drawRegister(input);
        case Page::none:
        case Page::about:
            break;
    }
    drawAbout(input, notes);
}

}  // namespace

void drawPages(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    if (input.state.page == Page::none) return;
    const model::Organization& organization = input.state.timeline->organization();
    SidePanel panel(input, panels, "page",
                    organization.shortName.empty() ? organization.name : organization.shortName, 560);
    if (!panel) return;
    if (panel.closed()) actions.push_back(session::ShowPage{Page::none});
    drawTabs(input, actions);
    Footnotes notes;
    drawPage(input, notes);
    drawSources(input, notes);
}

}  // namespace ui
