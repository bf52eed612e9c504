#include "cli/query.hpp"

#include "cli/options.hpp"
#include "cli/terminal.hpp"

namespace cli {

void Query::setup(CLI::App& app) {
    addDateOption(app, date_);
    addOrganizationOption(app, organization_);
    addFormatOption(app, format_);
    app.footer(
        R"(States with a status other than none, by ISO 3166-1 alpha-3 code. "since" is the first day of the
present status, as exactly as it is known.

Examples:
  pactmap query --date 1994-04-19                the day before the treaty entered into force
  pactmap query --date 2006 --format csv         as of 31 December 2006, for a spreadsheet
  pactmap query --organization ./mine.json       an own dataset, today)");
}

ExitCode Query::run() {
    std::vector<base::Issue> issues;
    const auto date = collect(parseDate(date_, "--date", today()), issues);
    const auto format = collect(parseFormat(format_), issues);
    auto organization = collect(loadOrganization(organization_), issues);
    const ExitCode code = report(issues);
    if (!date || !format || !organization) return code;

    const model::Timeline timeline(std::move(*organization));
    return answer(
        formatReport(dataset::reportSnapshot(timeline.organization(), timeline.snapshot(*date)), *format));
}

}  // namespace cli
