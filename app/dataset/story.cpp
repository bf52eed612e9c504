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
        for (const std::string& layer : surroundings.layers) layers_.emplace_back(layer, layer);
    }

    model::Story read(const nlohmann::json& document) {
        const ObjectReader root(document, "", kinds::story, problems_);
        model::Story story;
        if (!root.isObject()) return story;
        checkFormat(root);
        story.id = root.identifier("id");
        story.title = root.text("title");
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
        step.layer = reader.choice("layer", layers_).value_or("");
        if (const nlohmann::json* view = reader.find("view"))
            step.view = readView(*view, reader.pointerTo("view"));
        step.highlight = stateList(reader, "highlight");
        if (const nlohmann::json* compare = reader.find("compare"))
            step.compare = readComparison(*compare, reader.pointerTo("compare"));
        step.title = reader.text("title");
        step.text = reader.text("text");
        step.notes = reader.text("notes");
        step.sources = sourceList(reader, step.organization.empty() ? ofStory : step.organization);
        if (step.card == model::StoryCard::none && step.sources.empty() && !reader.has("sources"))
            problems_.warning(pointer, "cites no source");
        return step;
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
    std::vector<std::string> texts(const ObjectReader& reader, std::string_view field, Check check) {
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
        return texts(reader, field, [&](const std::string& code) {
            return states_.contains(code) ? "" : "is no state's code (ISO 3166-1 alpha-3)";
        });
    }

    std::vector<std::string> sourceList(const ObjectReader& reader, const std::string& organizationId) {
        const model::Organization* organization =
            around_.organization ? around_.organization(organizationId) : nullptr;
        return texts(reader, "sources", [&](const std::string& key) -> std::string {
            if (!organization || model::findSource(*organization, key)) return "";
            return "is no source of the dataset " + organizationId;
        });
    }

    const StorySurroundings& around_;
    Problems& problems_;
    std::set<std::string> states_;
    std::vector<std::pair<std::string_view, std::string>> layers_;
};

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
    json["title"] = step.title;
    if (!step.text.empty()) json["text"] = step.text;
    if (!step.notes.empty()) json["notes"] = step.notes;
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
    json["title"] = story.title;
    if (!story.author.empty()) json["author"] = story.author;
    json["organization"] = story.organization;
    json["steps"] = nlohmann::ordered_json::array();
    for (const model::StoryStep& step : story.steps) json["steps"].push_back(toJson(step));
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace dataset
