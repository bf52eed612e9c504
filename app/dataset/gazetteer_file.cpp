#include "dataset/gazetteer_file.hpp"

#include "base/file.hpp"
#include "base/program_files.hpp"
#include "dataset/json_text.hpp"
#include "dataset/prepared.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace dataset {
namespace {

constexpr std::size_t maxBytesOfNames = 16u << 20;
constexpr std::array fileNames{"states.json", "own_states.json", "regions.json", "places.json"};

using Object = nlohmann::json::object_t;
using NamesByCode = std::map<std::string, names::ByLanguage, std::less<>>;

/// One of the files.
class NameFile {
  public:
    NameFile(const std::filesystem::path& path, std::string_view bytes) : problems_(path.string()) {
        if (auto read = parseJson(bytes, problems_)) document_ = std::move(*read);
    }

    NamesByCode namesBy(const std::string& field) {
        NamesByCode all;
        if (const Object* list = object(document_, field, ""))
            for (const auto& [code, value] : *list)
                all.emplace(code, namesOf(value, childPointer("/" + field, code)));
        return all;
    }

    std::map<std::string, std::string, std::less<>> texts(const std::string& field) {
        std::map<std::string, std::string, std::less<>> all;
        const Object* list = object(document_, field, "");
        if (!list) return all;
        for (const auto& [key, value] : *list) {
            if (const auto* text = value.get_ptr<const std::string*>())
                all.emplace(key, *text);
            else
                problems_.error(childPointer("/" + field, key), "expected a text, found " + describe(value));
        }
        return all;
    }

    std::vector<names::Place> places() {
        std::vector<names::Place> all;
        const auto list = document_.is_object() ? document_.find("places") : document_.end();
        if (!document_.is_object() || list == document_.end() || !list->is_array()) {
            fail("/places", "expected a list of places");
            return all;
        }
        for (std::size_t i = 0; i < list->size(); ++i) addPlace((*list)[i], childPointer("/places", i), all);
        return all;
    }

    void takeIssues(std::vector<base::Issue>& issues) {
        const auto more = problems_.take();
        issues.insert(issues.end(), more.begin(), more.end());
    }

  private:
    /// A file that could not be read is named once.
    void fail(const std::string& pointer, const std::string& message) {
        if (!document_.is_null()) problems_.error(pointer, message);
    }

    const Object* object(const nlohmann::json& parent, const std::string& field, const std::string& pointer) {
        const auto* fields = parent.get_ptr<const Object*>();
        const auto at = fields ? fields->find(field) : Object::const_iterator();
        const auto* found = fields && at != fields->end() ? at->second.get_ptr<const Object*>() : nullptr;
        if (!found) fail(pointer + "/" + field, "expected an object");
        return found;
    }

    names::ByLanguage namesOf(const nlohmann::json& value, const std::string& pointer) {
        names::ByLanguage names;
        if (const auto* fields = value.get_ptr<const Object*>())
            for (const auto& [language, name] : *fields)
                if (const auto* text = name.get_ptr<const std::string*>(); text && !text->empty())
                    names.emplace(language, *text);
        if (!names.contains("en"))
            problems_.error(pointer, "expected names with the English one under \"en\"");
        return names;
    }

    void addPlace(const nlohmann::json& value, const std::string& pointer, std::vector<names::Place>& all) {
        names::Place place;
        const Object* names = object(value, "names", pointer);
        if (!names) return;
        place.names = namesOf(value.at("names"), pointer + "/names");
        const auto text = [&](const char* field) {
            const auto at = value.find(field);
            const auto* found = at == value.end() ? nullptr : at->get_ptr<const std::string*>();
            return found ? *found : std::string();
        };
        const auto number = [&](const char* field, double limit) {
            const auto at = value.find(field);
            const double found = at != value.end() && at->is_number() ? at->get<double>() : 1e9;
            if (!(std::abs(found) <= limit)) problems_.error(pointer + "/" + field, "expected degrees");
            return found;
        };
        place.country = text("country");
        place.capitalOf = text("capital_of");
        place.at = {number("lon", 180), number("lat", 90)};
        place.since = text("since");
        place.until = text("until");
        all.push_back(std::move(place));
    }

    Problems problems_;
    nlohmann::json document_;
};

}  // namespace

base::Result<names::Gazetteer> readGazetteer(const std::filesystem::path& folder) {
    const auto sources = readGazetteerSources(folder);
    if (!sources) return base::Result<names::Gazetteer>::failure(sources.issues);
    if (auto known = preparedGazetteer(base::programFolders(), *sources))
        return base::Result<names::Gazetteer>::success(std::move(*known));
    return parseGazetteer(folder, *sources);
}

base::Result<std::vector<std::string>> readGazetteerSources(const std::filesystem::path& folder) {
    std::vector<std::string> sources;
    std::vector<base::Issue> issues;
    for (const char* name : fileNames) {
        auto bytes = base::readFile(folder / name, maxBytesOfNames);
        issues.insert(issues.end(), bytes.issues.begin(), bytes.issues.end());
        if (bytes) sources.push_back(std::move(*bytes));
    }
    if (base::hasError(issues)) return base::Result<std::vector<std::string>>::failure(std::move(issues));
    return base::Result<std::vector<std::string>>::success(std::move(sources), std::move(issues));
}

base::Result<names::Gazetteer> parseGazetteer(const std::filesystem::path& folder,
                                              const std::vector<std::string>& sources) {
    using Result = base::Result<names::Gazetteer>;
    std::vector<NameFile> files;
    for (std::size_t i = 0; i < fileNames.size(); ++i)
        files.emplace_back(folder / fileNames[i], sources.at(i));
    NameFile &states = files[0], &own = files[1], &regions = files[2], &places = files[3];
    NamesByCode byCode = states.namesBy("states");
    byCode.merge(own.namesBy("states"));
    names::Gazetteer gazetteer(
        {std::move(byCode), regions.namesBy("regions"), places.places(), own.texts("languages")});
    std::vector<base::Issue> issues;
    for (NameFile& file : files) file.takeIssues(issues);
    if (base::hasError(issues)) return Result::failure(std::move(issues));
    return Result::success(std::move(gazetteer), std::move(issues));
}

}  // namespace dataset
