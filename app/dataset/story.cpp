#include "dataset/story.hpp"

#include "base/file.hpp"
#include "dataset/json_text.hpp"
#include "dataset/object_reader.hpp"
#include "dataset/read.hpp"
#include "dataset/story_fields.hpp"
#include "dataset/texts.hpp"

#include <algorithm>
#include <set>

namespace dataset {
namespace {

constexpr std::size_t maxStates = 64;

const std::vector<std::pair<std::string_view, model::StoryCard>> cards = {
    {"opening", model::StoryCard::opening}, {"closing", model::StoryCard::closing}};
const std::vector<std::pair<std::string_view, std::string_view>> compareModes = {
    {"side", "side"}, {"swipe", "swipe"}, {"difference", "difference"}};

class StoryReader {
  public:
    StoryReader(const StorySurroundings& surroundings, Problems& problems)
        : around_(surroundings), problems_(problems) {
        for (const model::State& state : surroundings.states) states_.insert(state.code);
    }

    model::Story read(const nlohmann::json& document) {
        const ObjectReader root(document, "", kinds::story, problems_);
        model::Story story;
        if (!root.isObject()) return story;
        checkFormat(root);
        story.id = root.identifier("id");
        story.language = root.has("language") ? root.identifier("language") : "en";
        language_ = story.language;
        story.title = root.text("title");
        readTranslations(root, kinds::storyTitle,
                         [&](const std::string& language, const ObjectReader& reader) {
                             translatedTo_.insert(language);
                             if (std::string title = reader.text("title"); !title.empty())
                                 story.titles[language] = std::move(title);
                         });
        story.author = root.text("author");
        story.organization = organization(root);
        if (const nlohmann::json* list = root.list("steps", model::mostStorySteps)) {
            if (list->empty()) root.error("steps", "is empty; expected one step or more");
            for (std::size_t i = 0; i < list->size(); ++i)
                story.steps.push_back(
                    step((*list)[i], childPointer(root.pointerTo("steps"), i), story.organization));
        }
        return story;
    }

  private:
    void checkFormat(const ObjectReader& root) {
        static const std::vector<std::pair<std::string_view, bool>> formats = {{storyFormatName, true}};
        root.choice("format", formats);
        const auto version = root.integer("version", 1, 1'000'000);
        if (version && *version != storyFormatVersion)
            root.error("version", "is " + std::to_string(*version) + "; this program reads version 1");
    }

    std::string organization(const ObjectReader& reader) {
        std::string id = reader.identifier("organization");
        if (!id.empty() && around_.organization && !around_.organization(id))
            reader.error("organization", "\"" + id + "\" is not the id of a shipped dataset");
        return id;
    }

    model::StoryStep step(const nlohmann::json& value, const std::string& pointer,
                          const std::string& ofStory) {
        const ObjectReader reader(value, pointer, kinds::storyStep, problems_);
        model::StoryStep step;
        if (!reader.isObject()) return step;
        step.card = reader.choice("card", cards).value_or(model::StoryCard::none);
        step.date = reader.date("date");
        step.to = reader.date("to");
        if (step.to && !reader.has("date")) reader.error("to", "needs a \"date\" to begin with");
        if (step.date && step.to && step.to->last <= step.date->last)
            reader.error("to", "does not lie after \"date\"");
        step.organization = organization(reader);
        const std::string& shown = step.organization.empty() ? ofStory : step.organization;
        step.layer = layer(reader, shown);
        if (const nlohmann::json* view = reader.find("view"))
            step.view = readView(*view, reader.pointerTo("view"));
        step.highlight = stateList(reader, "highlight");
        if (const nlohmann::json* compare = reader.find("compare"))
            step.compare = readComparison(*compare, reader.pointerTo("compare"));
        step.texts = texts(reader);
        readTranslations(reader, kinds::stepTexts,
                         [&](const std::string& language, const ObjectReader& each) {
                             step.translations[language] = texts(each);
                         });
        warnUntranslated(step, pointer);
        step.sources = sourceList(reader, shown);
        if (step.card == model::StoryCard::none && step.sources.empty() && !reader.has("sources"))
            problems_.warning(pointer, "cites no source");
        return step;
    }

    /// Of the dataset that the step shows.
    std::string layer(const ObjectReader& reader, const std::string& organizationId) {
        std::vector<std::pair<std::string_view, std::string>> layers{{"status", "status"},
                                                                     {"groupings", "groupings"}};
        const model::Organization* organization =
            around_.organization ? around_.organization(organizationId) : nullptr;
        if (organization)
            for (const model::Proposal& proposal : organization->proposals)
                layers.emplace_back(proposal.id, proposal.id);
        return reader.choice("layer", layers).value_or("");
    }

    static model::StoryTexts texts(const ObjectReader& reader) {
        return {reader.text("title"), reader.text("text"), reader.text("notes")};
    }

    /// Calls `read` with each language of the object's translations.
    template <class Read>
    void readTranslations(const ObjectReader& reader, const ObjectKind& kind, Read read) {
        const nlohmann::json* languages = reader.find("translations");
        if (!languages) return;
        const std::string pointer = reader.pointerTo("translations");
        if (!languages->is_object())
            return problems_.error(pointer,
                                   "expected an object with the texts of a language under its code, found " +
                                       describe(*languages));
        for (const auto& [language, value] : languages->items()) {
            const std::string at = childPointer(pointer, language);
            if (!isIdentifier(language))
                problems_.error(at, "expected the code of a language, such as \"ru\"");
            else if (language == language_)
                problems_.error(at, "is the language of the story itself");
            else if (const ObjectReader each(value, at, kind, problems_); each.isObject())
                read(language, each);
        }
    }

    /// A talk would change its language in the middle.
    void warnUntranslated(const model::StoryStep& step, const std::string& pointer) {
        for (const std::string& language : translatedTo_) {
            const auto at = step.translations.find(language);
            const bool all = at != step.translations.end() && !at->second.title.empty() &&
                             (step.texts.text.empty() || !at->second.text.empty());
            if (!all)
                problems_.warning(pointer,
                                  "is not translated to \"" + language + "\", as the story's title is");
        }
    }

    model::StoryView readView(const nlohmann::json& value, const std::string& pointer) {
        const ObjectReader reader(value, pointer, kinds::storyView, problems_);
        model::StoryView view;
        if (!reader.isObject()) return view;
        view.states = stateList(reader, "states");
        const auto lon = reader.number("lon", -180, 180), lat = reader.number("lat", -90, 90);
        const auto width = reader.number("widthKm", model::leastViewKm, model::mostViewKm);
        const bool any = reader.has("lon") || reader.has("lat") || reader.has("widthKm");
        const bool all = reader.has("lon") && reader.has("lat") && reader.has("widthKm");
        if (any && !all) problems_.error(pointer, "expected \"lon\", \"lat\" and \"widthKm\" together");
        if (any && reader.has("states"))
            problems_.error(pointer, "expected either \"states\" or a place, not both");
        if (lon && lat && width) {
            view.center = base::LonLat{*lon, *lat};
            view.widthKm = *width;
        }
        return view;
    }

    std::optional<model::StoryComparison> readComparison(const nlohmann::json& value,
                                                         const std::string& pointer) {
        const ObjectReader reader(value, pointer, kinds::storyComparison, problems_);
        if (!reader.isObject()) return std::nullopt;
        const auto mode = reader.choice("mode", compareModes);
        const auto with = reader.date("with");
        if (!mode || !with) return std::nullopt;
        return model::StoryComparison{std::string(*mode), *with};
    }

    /// The texts of a list, each checked; `what` says what is wrong with one, or nothing.
    template <class Check>
    std::vector<std::string> textList(const ObjectReader& reader, std::string_view field, Check check) {
        std::vector<std::string> found;
        const nlohmann::json* list = reader.list(field, maxStates);
        if (!list) return found;
        for (std::size_t i = 0; i < list->size(); ++i) {
            const std::string at = childPointer(reader.pointerTo(field), i);
            const auto* text = (*list)[i].get_ptr<const std::string*>();
            if (!text) {
                problems_.error(at, "expected a text, found " + describe((*list)[i]));
                continue;
            }
            const std::string problem = textProblem(*text, 64) ? "is no such key" : check(*text);
            if (problem.empty())
                found.push_back(*text);
            else
                problems_.error(at, describe((*list)[i]) + " " + problem);
        }
        return found;
    }

    std::vector<std::string> stateList(const ObjectReader& reader, std::string_view field) {
        return textList(reader, field, [&](const std::string& code) {
            return states_.contains(code) ? "" : "is no state's code (ISO 3166-1 alpha-3)";
        });
    }

    std::vector<std::string> sourceList(const ObjectReader& reader, const std::string& organizationId) {
        const model::Organization* organization =
            around_.organization ? around_.organization(organizationId) : nullptr;
        return textList(reader, "sources", [&](const std::string& key) -> std::string {
            if (!organization || model::findSource(*organization, key)) return "";
            return "is no source of the dataset " + organizationId;
        });
    }

    const StorySurroundings& around_;
    Problems& problems_;
    std::set<std::string> states_;
    std::string language_;                ///< of the story
    std::set<std::string> translatedTo_;  ///< by its title
};

void addTexts(nlohmann::ordered_json& json, const model::StoryTexts& texts) {
    if (!texts.title.empty()) json["title"] = texts.title;
    if (!texts.text.empty()) json["text"] = texts.text;
    if (!texts.notes.empty()) json["notes"] = texts.notes;
}

nlohmann::ordered_json toJson(const model::StoryStep& step) {
    nlohmann::ordered_json json;
    if (step.card != model::StoryCard::none)
        json["card"] = step.card == model::StoryCard::opening ? "opening" : "closing";
    const auto date = [](const model::DateSpan& span) { return model::formatIso(span.last, span.precision); };
    if (step.date) json["date"] = date(*step.date);
    if (step.to) json["to"] = date(*step.to);
    if (!step.organization.empty()) json["organization"] = step.organization;
    if (!step.layer.empty()) json["layer"] = step.layer;
    if (!step.view.states.empty()) json["view"]["states"] = step.view.states;
    if (step.view.center) {
        json["view"]["lon"] = step.view.center->lonDeg;
        json["view"]["lat"] = step.view.center->latDeg;
        json["view"]["widthKm"] = step.view.widthKm;
    }
    if (!step.highlight.empty()) json["highlight"] = step.highlight;
    if (step.compare) json["compare"] = {{"mode", step.compare->mode}, {"with", date(step.compare->with)}};
    addTexts(json, step.texts);
    for (const auto& [language, texts] : step.translations) addTexts(json["translations"][language], texts);
    if (!step.sources.empty() || step.card == model::StoryCard::none) json["sources"] = step.sources;
    return json;
}

}  // namespace

bool looksLikeStory(std::string_view json) {
    return json.substr(0, 4096).find("\"" + std::string(storyFormatName) + "\"") != std::string_view::npos;
}

base::Result<model::Story> readStory(const std::filesystem::path& path,
                                     const StorySurroundings& surroundings) {
    const base::Result<std::string> bytes = base::readFile(path, maxBytes);
    if (!bytes) return base::Result<model::Story>::failure(bytes.issues);
    return parseStory(*bytes, path.string(), surroundings);
}

base::Result<model::Story> parseStory(std::string_view json, const std::string& name,
                                      const StorySurroundings& surroundings) {
    using Result = base::Result<model::Story>;
    Problems problems(name);
    const auto document = parseJson(json, problems);
    if (!document) return Result::failure(problems.take());
    model::Story story = StoryReader(surroundings, problems).read(*document);
    if (problems.hasError()) return Result::failure(problems.take());
    return Result::success(std::move(story), problems.take());
}

std::string formatStory(const model::Story& story) {
    nlohmann::ordered_json json;
    json["format"] = storyFormatName;
    json["version"] = storyFormatVersion;
    json["id"] = story.id;
    json["language"] = story.language;
    json["title"] = story.title;
    for (const auto& [language, title] : story.titles) json["translations"][language]["title"] = title;
    if (!story.author.empty()) json["author"] = story.author;
    json["organization"] = story.organization;
    json["steps"] = nlohmann::ordered_json::array();
    for (const model::StoryStep& step : story.steps) json["steps"].push_back(toJson(step));
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace dataset
