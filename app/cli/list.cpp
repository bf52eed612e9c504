#include "cli/list.hpp"

#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "dataset/chronicle_report.hpp"
#include "library/shipped.hpp"
#include "library/stories.hpp"
#include "projection/projection.hpp"
#include "scene/build_scene.hpp"

#include <optional>
#include <vector>

namespace cli {
namespace {

dataset::Report reportLayers(const model::Organization& organization) {
    dataset::Report report;
    report.rowsKey = "layers";
    report.columns = {{"id", "Id"}, {"name", "Layer"}};
    for (const scene::LayerDescription& each : scene::layersOf(organization))
        report.rows.push_back({each.id, each.name});
    return report;
}

dataset::Report reportThemes() {
    dataset::Report report;
    report.rowsKey = "themes";
    report.columns = {{"id", "Id"}, {"name", "Theme"}, {"dark", "Dark"}};
    for (const scene::Theme& each : scene::themes()) report.rows.push_back({each.id, each.name, each.dark});
    return report;
}

dataset::Report reportProjections() {
    dataset::Report report;
    report.rowsKey = "projections";
    report.columns = {{"id", "Id"}, {"name", "Projection"}, {"equalArea", "Equal area"}};
    for (const projection::Description& each : projection::catalogue())
        report.rows.push_back({each.id, each.name, each.equalArea});
    return report;
}

std::optional<dataset::Report> reportAllOrganizations(std::vector<base::Issue>& issues) {
    const auto ids = collect(library::shippedIds(), issues);
    if (!ids) return std::nullopt;
    std::vector<model::Organization> organizations;
    for (const std::string& id : *ids)
        if (auto organization = collect(loadOrganization(id), issues))
            organizations.push_back(std::move(*organization));
    return dataset::reportOrganizations(organizations);
}

std::optional<dataset::Report> reportStories(std::vector<base::Issue>& issues) {
    const auto ids = collect(library::shippedStories(), issues);
    if (!ids) return std::nullopt;
    dataset::Report report;
    report.rowsKey = "stories";
    report.columns = {{"id", "Id"},
                      {"title", "Story"},
                      {"organization", "Organization"},
                      {"steps", "Steps"},
                      {"languages", "Languages"}};
    library::StoryShelf shelf;
    for (const std::string& id : *ids)
        if (const auto story = collect(shelf.read(id, "story"), issues))
            report.rows.push_back({story->id, story->title, story->organization,
                                   static_cast<int>(story->steps.size()), model::languagesOf(*story)});
    return report;
}

bool isAboutOrganization(const std::string& what) {
    return what == "layers" || what == "events" || what == "changes" || what == "sources" ||
           what == "contradictions";
}

std::optional<dataset::Report> reportOnOrganization(const std::string& what, const std::string& idOrFile,
                                                    std::vector<base::Issue>& issues) {
    auto organization = collect(loadOrganization(idOrFile), issues);
    if (!organization) return std::nullopt;
    if (what == "layers") return reportLayers(*organization);
    if (what == "events") return dataset::reportEvents(*organization);
    if (what == "sources") return dataset::reportSources(*organization);
    if (what == "contradictions") return dataset::reportContradictions(*organization);
    return dataset::reportChanges(model::Timeline(std::move(*organization)));
}

std::optional<dataset::Report> reportAbout(const std::string& what, const std::string& organization,
                                           std::vector<base::Issue>& issues) {
    if (what == "organizations") return reportAllOrganizations(issues);
    if (what == "stories") return reportStories(issues);
    if (what == "projections") return reportProjections();
    if (what == "themes") return reportThemes();
    if (isAboutOrganization(what)) return reportOnOrganization(what, organization, issues);
    issues.push_back({base::Severity::error, "list " + what,
                      "there is no such list; expected organizations, stories, layers, projections, themes, "
                      "events, changes, "
                      "sources or contradictions"});
    return std::nullopt;
}

}  // namespace

void List::setup(CLI::App& app) {
    app.add_option(
           "WHAT", what_,
           "organizations, layers, projections, themes; of an organization its events, changes, sources or "
           "contradictions")
        ->required()
        ->type_name("");
    addOrganizationOption(app, organization_);
    addFormatOption(app, format_);
    app.footer(R"(Examples:
  pactmap list organizations
  pactmap list events --organization csto --format csv   what happened where, with positions
  pactmap list changes --organization nato               who came and went, and acts that changed no status
  pactmap list contradictions                            what the sources say differently, and which is followed)");
}

ExitCode List::run() {
    std::vector<base::Issue> issues;
    const auto format = collect(parseFormat(format_), issues);
    const auto rows = reportAbout(what_, organization_, issues);
    const ExitCode problems = report(issues);
    if (!format || !rows) return problems;
    const ExitCode written = answer(formatReport(*rows, *format));
    return problems == ExitCode::success ? written : problems;
}

}  // namespace cli
