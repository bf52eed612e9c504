#include "cli/describe.hpp"

#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "model/description.hpp"
#include "model/translate.hpp"

namespace cli {

void Describe::setup(CLI::App& app) {
    addOrganizationOption(app, organization_);
    addDateOption(app, date_);
    app.add_option("--language", language_, "en or ru; that of the environment (LANG) is the default")
        ->type_name("CODE");
    app.footer(R"(One sentence a line: for those who cannot see the map, and for captions.

Examples:
  pactmap describe --date 1999
  pactmap describe --date 2006-08-16 --language ru
  pactmap describe --organization nato)");
}

ExitCode Describe::run() {
    std::vector<base::Issue> issues;
    const auto date = collect(parseDate(date_, "--date", today()), issues);
    const auto languages = collect(loadLanguages(language_, "--language"), issues);
    const auto organization = collect(loadOrganization(organization_), issues);
    const ExitCode problems = report(issues);
    if (!date || !languages || !organization) return problems;
    const model::Timeline timeline(model::localized(*organization, languages->chosen), languages->chosen);
    std::string text;
    for (const std::string& sentence : model::describeSnapshot(timeline, *date)) text += sentence + '\n';
    const ExitCode written = answer(text);
    return problems == ExitCode::success ? written : problems;
}

}  // namespace cli
