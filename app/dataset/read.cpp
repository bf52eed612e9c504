#include "dataset/read.hpp"

#include "base/file.hpp"
#include "base/program_files.hpp"
#include "dataset/csv_dataset.hpp"
#include "dataset/json_text.hpp"
#include "dataset/organization_reader.hpp"
#include "dataset/prepared.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

namespace dataset {
namespace {

bool isStateCode(std::string_view code) {
    return code.size() == 3 &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isCsv(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return ending == ".csv";
}

/// The names in other languages than English.
std::map<std::string, std::string> otherNames(const nlohmann::json::object_t& names) {
    std::map<std::string, std::string> others;
    for (const auto& [language, name] : names)
        if (const auto* text = name.get_ptr<const std::string*>(); text && !text->empty() && language != "en")
            others.emplace(language, *text);
    return others;
}

std::vector<model::State> statesOf(const nlohmann::json& document, Problems& problems) {
    std::vector<model::State> states;
    const auto list = document.is_object() ? document.find("states") : document.end();
    if (!document.is_object() || list == document.end() || !list->is_object() || list->empty()) {
        problems.error(
            "", "holds no states: expected an object with \"states\": {\"ARM\": {\"en\": \"Armenia\"}, ...}");
        return states;
    }
    for (const auto& [code, names] : list->items()) {
        const std::string pointer = childPointer("/states", code);
        const auto english = names.is_object() ? names.find("en") : names.end();
        const auto* name =
            names.is_object() && english != names.end() ? english->get_ptr<const std::string*>() : nullptr;
        if (!isStateCode(code)) problems.error(pointer, "expected a code of three capital letters");
        if (!name || name->empty())
            problems.error(pointer,
                           "expected an object with the English name under \"en\", found " + describe(names));
        else
            states.push_back({code, *name, otherNames(*names.get_ptr<const nlohmann::json::object_t*>())});
    }
    return states;
}

}  // namespace

base::Result<std::vector<model::State>> readStates(const std::filesystem::path& path) {
    using Result = base::Result<std::vector<model::State>>;
    const base::Result<std::string> bytes = base::readFile(path, maxBytes);
    if (!bytes) return Result::failure(bytes.issues);
    if (auto known = preparedStates(base::programFolders(), *bytes))
        return Result::success(std::move(*known));
    return parseStates(*bytes, path.string());
}

base::Result<std::vector<model::State>> parseStates(std::string_view json, const std::string& name) {
    using Result = base::Result<std::vector<model::State>>;
    Problems problems(name);
    const auto document = parseJson(json, problems);
    if (!document) return Result::failure(problems.take());
    std::vector<model::State> states = statesOf(*document, problems);
    if (problems.hasError()) return Result::failure(problems.take());
    return Result::success(std::move(states), problems.take());
}

base::Result<model::Organization> readDataset(const std::filesystem::path& path,
                                              const std::vector<model::State>& knownStates,
                                              Strictness strictness) {
    const base::Result<std::string> bytes = base::readFile(path, maxBytes);
    if (!bytes) return base::Result<model::Organization>::failure(bytes.issues);
    if (isCsv(path))
        return parseCsvDataset(*bytes, path.string(), path.stem().string(), knownStates, strictness);
    return parseDataset(*bytes, path.string(), knownStates, strictness);
}

base::Result<model::Organization> parseDataset(std::string_view json, const std::string& name,
                                               const std::vector<model::State>& knownStates,
                                               Strictness strictness) {
    using Result = base::Result<model::Organization>;
    Problems problems(name);
    const auto document = parseJson(json, problems);
    if (!document) return Result::failure(problems.take());
    model::Organization organization = OrganizationReader(knownStates, problems, strictness).read(*document);
    if (problems.hasError()) return Result::failure(problems.take());
    return Result::success(std::move(organization), problems.take());
}

}  // namespace dataset
