// Arguments that several commands share, and what they mean.
#pragma once

#include "base/result.hpp"
#include "dataset/report.hpp"
#include "model/date.hpp"
#include "model/organization.hpp"
#include "phrases/phrases.hpp"

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace cli {

/// The current day where the program runs.
model::Date today();

/// "YYYY", "YYYY-MM" (their last day), "YYYY-MM-DD" or "today". Issues are placed at `option` ("--date").
base::Result<model::Date> parseDate(const std::string& text, const std::string& option, model::Date today);

enum class Format { table, json, csv };

/// "table", "json" or "csv".
base::Result<Format> parseFormat(const std::string& text);

/// The report in that form.
std::string formatReport(const dataset::Report& report, Format format);

/// A shipped organization by its id (lower-case letters, digits, hyphens), or a dataset file by its path
/// (anything else, "./csto" for example).
base::Result<model::Organization> loadOrganization(const std::string& idOrFile);

/// The interface's languages, and the one to begin with.
struct Languages {
    std::vector<phrases::Phrases> all;
    phrases::Phrases chosen;
};
/// `code` as library::chooseLanguage takes it; `option` is where it was given ("--language").
base::Result<Languages> loadLanguages(const std::string& code, const std::string& option);

void addDateOption(CLI::App& app, std::string& date);
void addOrganizationOption(CLI::App& app, std::string& idOrFile);
void addInterfaceLanguageOption(CLI::App& app, std::string& code);
void addFormatOption(CLI::App& app, std::string& format);

/// Moves the issues of a result to the end of a list and hands the result on, so that a command can look at
/// every argument before it gives up.
template <class T>
base::Result<T> collect(base::Result<T> result, std::vector<base::Issue>& issues) {
    issues.insert(issues.end(), result.issues.begin(), result.issues.end());
    result.issues.clear();
    return result;
}

}  // namespace cli
