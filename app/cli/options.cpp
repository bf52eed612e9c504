#include "cli/options.hpp"

#include "base/data_path.hpp"
#include "dataset/read.hpp"

#include <time.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <system_error>

namespace cli {
namespace {

namespace fs = std::filesystem;

constexpr char dateForms[] = "YYYY, YYYY-MM, YYYY-MM-DD or today";
constexpr char organizationFolder[] = "assets/organizations";

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

bool isId(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string join(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
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

base::Result<std::vector<model::State>> loadKnownStates() {
    const auto path = base::dataPath("geodata/states.json");
    if (!path) return base::Result<std::vector<model::State>>::failure(path.issues);
    return dataset::readStates(*path);
}

base::Result<std::vector<std::string>> organizationIds() {
    using Ids = base::Result<std::vector<std::string>>;
    const auto folder = base::dataPath(organizationFolder);
    if (!folder) return Ids::failure(folder.issues);
    std::error_code error;
    std::vector<std::string> ids;
    for (fs::directory_iterator entry(*folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& file = entry->path();
        if (file.extension() == ".json" && isId(file.stem().string())) ids.push_back(file.stem().string());
    }
    if (error) return Ids::failure(folder->string(), "cannot be listed: " + error.message());
    std::sort(ids.begin(), ids.end());
    return Ids::success(std::move(ids));
}

base::Result<model::Organization> loadOrganization(const std::string& idOrFile) {
    using Loaded = base::Result<model::Organization>;
    fs::path file = idOrFile;
    if (isId(idOrFile)) {
        const auto ids = organizationIds();
        if (!ids) return Loaded::failure(ids.issues);
        if (std::find(ids->begin(), ids->end(), idOrFile) == ids->end())
            return Loaded::failure("--organization " + idOrFile,
                                   "no such organization; expected " + join(*ids) +
                                       ", or the path of a dataset file, such as ./" + idOrFile + ".json");
        const auto path = base::dataPath(std::string(organizationFolder) + "/" + idOrFile + ".json");
        if (!path) return Loaded::failure(path.issues);
        file = *path;
    }
    const auto states = loadKnownStates();
    if (!states) return Loaded::failure(states.issues);
    return dataset::readDataset(file, *states);
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

void addFormatOption(CLI::App& app, std::string& format) {
    app.add_option("--format", format, "table, the default, is for people; json and csv are for programs")
        ->type_name("table|json|csv");
}

}  // namespace cli
