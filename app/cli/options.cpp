#include "cli/options.hpp"

#include "library/languages.hpp"
#include "library/shipped.hpp"
#include "scene/build_scene.hpp"

#include <time.h>

#include <ctime>

namespace cli {
namespace {

constexpr char dateForms[] = "YYYY, YYYY-MM, YYYY-MM-DD or today";

/// True for four digits, then at most twice a hyphen and two digits: the form of a date, whether or not there
/// is such a day.
bool looksLikeDate(const std::string& text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool hyphen = i == 4 || i == 7;
        if (hyphen ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
    }
    return true;
}

}  // namespace

model::Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::tzset();  // which localtime_r need not do
    ::localtime_r(&now, &local);
    const auto date = model::Date::fromYmd(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                                           static_cast<unsigned>(local.tm_mday));
    return date ? *date : model::Date::fromDays(0);
}

base::Result<model::Date> parseDate(const std::string& text, const std::string& option, model::Date today) {
    using Parsed = base::Result<model::Date>;
    if (text == "today") return Parsed::success(today);
    if (const auto span = model::parseDateSpan(text)) return Parsed::success(span->last);
    const std::string where = option + " " + text;
    if (looksLikeDate(text))
        return Parsed::failure(where, std::string("there is no such date; expected ") + dateForms);
    return Parsed::failure(where, std::string("is no date; expected ") + dateForms);
}

base::Result<Format> parseFormat(const std::string& text) {
    if (text == "table") return base::Result<Format>::success(Format::table);
    if (text == "json") return base::Result<Format>::success(Format::json);
    if (text == "csv") return base::Result<Format>::success(Format::csv);
    return base::Result<Format>::failure("--format " + text, "no such format; expected table, json or csv");
}

std::string formatReport(const dataset::Report& report, Format format) {
    switch (format) {
        case Format::json:
            return dataset::formatJson(report);
        case Format::csv:
            return dataset::formatCsv(report);
        case Format::table:
            break;
    }
    return dataset::formatTable(report);
}

base::Result<model::Organization> loadOrganization(const std::string& idOrFile) {
    return library::readOrganization(idOrFile, "--organization");
}

base::Result<Languages> loadLanguages(const std::string& code, const std::string& option) {
    auto all = library::readLanguages();
    if (!all) return base::Result<Languages>::failure(std::move(all.issues));
    auto chosen = library::chooseLanguage(code, *all, option);
    std::vector<base::Issue> issues = std::move(all.issues);
    issues.insert(issues.end(), chosen.issues.begin(), chosen.issues.end());
    if (!chosen) return base::Result<Languages>::failure(std::move(issues));
    return base::Result<Languages>::success({std::move(*all), std::move(*chosen)}, std::move(issues));
}

void addDateOption(CLI::App& app, std::string& date) {
    app.add_option("--date", date,
                   "YYYY (its 31 December), YYYY-MM (its last day), YYYY-MM-DD, or today, the default")
        ->type_name("DATE");
}

void addOrganizationOption(CLI::App& app, std::string& idOrFile) {
    app.add_option("--organization", idOrFile,
                   "One of pactmap list organizations, or a dataset file; csto is the default")
        ->type_name("ID|FILE");
}

void addInterfaceLanguageOption(CLI::App& app, std::string& code) {
    app.add_option("--interface-language", code, "en or ru; that of the environment (LANG) is the default")
        ->type_name("CODE");
}

void addFormatOption(CLI::App& app, std::string& format) {
    app.add_option("--format", format, "table, the default, is for people; json and csv are for programs")
        ->type_name("table|json|csv");
}

}  // namespace cli
