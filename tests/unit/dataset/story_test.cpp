// Stories: what is read, what is refused, and the schema beside them.
#include "dataset/story.hpp"

#include "base/file.hpp"
#include "dataset/story_fields.hpp"
#include "issues.hpp"

#include <nlohmann/json.hpp>

#include <set>

using nlohmann::json;

namespace {

const std::string root = PACTMAP_SOURCE_ROOT;

const model::Organization& league() {
    static const auto read = dataset::readDataset(root + "/tests/data/datasets/full.json", issues::states());
    REQUIRE(read);
    return *read;
}

dataset::StorySurroundings around() {
    return {issues::states(), [](const std::string& id) { return id == "league" ? &league() : nullptr; }};
}

base::Result<model::Story> parse(const json& document) {
    return dataset::parseStory(document.dump(), "f", around());
}

json small() {
    return json::parse(R"({"format": "pactmap-story", "version": 1, "id": "s", "title": "S",
        "organization": "league", "steps": [{"date": "1999", "title": "One", "sources": ["gazette"]}]})");
}

/// What is said of the small story with one step changed.
issues::Lines ofStep(const char* fields) {
    json document = small();
    document["steps"][0].update(json::parse(fields));
    return issues::linesOf(parse(document).issues);
}

issues::Lines error(const std::string& place, const std::string& message) {
    return {"error: f#" + place + ": " + message};
}

}  // namespace

TEST_CASE("a whole story is read and written back the same") {
    json document = small();
    document["author"] = "A";
    document["steps"].push_back(json::parse(R"({"card": "opening", "title": "Begin"})"));
    document["steps"].push_back(json::parse(R"({"date": "2000-05", "to": "2003", "layer": "groupings",
        "view": {"lon": 60.5, "lat": 45, "widthKm": 3000}, "highlight": ["ARM"],
        "compare": {"mode": "swipe", "with": "1999-04-20"}, "title": "Two", "text": "Words",
        "notes": "Say this", "sources": []})"));
    document["steps"].push_back(
        json::parse(R"({"view": {"states": ["ARM"]}, "title": "Three", "sources": []})"));
    const auto story = parse(document);
    REQUIRE(story);
    CHECK(story.issues.empty());
    REQUIRE(story->steps.size() == 4);
    CHECK(story->steps[1].card == model::StoryCard::opening);
    const model::StoryStep& step = story->steps[2];
    CHECK(model::formatIso(step.date->last) == "2000-05-31");
    CHECK(model::formatIso(step.to->last) == "2003-12-31");
    CHECK(step.view.center->lonDeg == 60.5);
    CHECK(step.view.widthKm == 3000);
    CHECK(step.compare->mode == "swipe");
    const auto again = dataset::parseStory(dataset::formatStory(*story), "g", around());
    REQUIRE(again);
    CHECK(*again == *story);
    CHECK(dataset::looksLikeStory(dataset::formatStory(*story)));
    CHECK_FALSE(dataset::looksLikeStory(R"({"format": "pactmap-dataset"})"));
}

TEST_CASE("what is wrong with a step is named with its place") {
    CHECK(ofStep(R"({"date": "1999-02-30"})").size() == 1);
    CHECK(ofStep(R"({"to": "1998"})") == error("/steps/0/to", "does not lie after \"date\""));
    CHECK(ofStep(R"({"layer": "borders"})").size() == 1);
    CHECK(ofStep(R"({"highlight": ["ARM", "Xyz", 3]})").size() == 2);
    CHECK(ofStep(R"({"sources": ["gazete"]})").size() == 1);
    CHECK(ofStep(R"({"organization": "nowhere"})").size() == 1);
    CHECK(ofStep(R"({"view": {"lon": 200, "lat": 0, "widthKm": 100}})").size() == 1);
    CHECK(ofStep(R"({"view": {"lon": 20}})") ==
          error("/steps/0/view", "expected \"lon\", \"lat\" and \"widthKm\" together"));
    CHECK(ofStep(R"({"view": {"states": ["ARM"], "lon": 1, "lat": 1, "widthKm": 100}})") ==
          error("/steps/0/view", "expected either \"states\" or a place, not both"));
    CHECK(ofStep(R"({"compare": {"mode": "blink", "with": "1999"}})").size() == 1);
    CHECK(ofStep(R"({"compare": {"mode": "side"}})").size() == 1);
    CHECK(ofStep(R"({"titel": "x"})") ==
          issues::Lines{"warning: f#/steps/0/titel: unknown field \"titel\"; did you mean \"title\"?"});
    CHECK(ofStep(R"({"text": 5})").size() == 1);
}

TEST_CASE("a story in several languages is read and written back; what is not translated is told") {
    json document = small();
    document["translations"]["ru"]["title"] = "\u0421";
    CHECK(issues::linesOf(parse(document).issues) ==
          issues::Lines{"warning: f#/steps/0: is not translated to \"ru\", as the story's title is"});
    document["steps"][0]["text"] = "Words";
    document["steps"][0]["translations"]["ru"] = {{"title", "\u041e\u0434\u0438\u043d"}};
    CHECK(parse(document).issues.size() == 1);  // its text is not
    document["steps"][0]["translations"]["ru"]["text"] = "\u0421\u043b\u043e\u0432\u0430";
    const auto story = parse(document);
    REQUIRE(story);
    CHECK(story.issues.empty());
    CHECK(model::titleOf(*story, "ru") == "\u0421");
    CHECK(model::titleOf(*story, "hy") == "S");
    const model::StoryStep& step = story->steps[0];
    CHECK(model::textsOf(*story, step, "ru").title == "\u041e\u0434\u0438\u043d");
    CHECK(model::textsOf(*story, step, "en").text == "Words");
    CHECK(model::speaks(*story, step, "ru"));
    CHECK_FALSE(model::speaks(*story, step, "hy"));
    CHECK(model::languagesOf(*story) == std::vector<std::string>{"en", "ru"});
    const auto again = dataset::parseStory(dataset::formatStory(*story), "g", around());
    REQUIRE(again);
    CHECK(*again == *story);
}

TEST_CASE("what is wrong with a translation is named with its place") {
    CHECK(ofStep(R"({"translations": []})") ==
          error("/steps/0/translations",
                "expected an object with the texts of a language under its code, found an empty list"));
    CHECK(ofStep(R"({"translations": {"RU": {}}})") ==
          error("/steps/0/translations/RU", "expected the code of a language, such as \"ru\""));
    CHECK(ofStep(R"({"translations": {"en": {"title": "One"}}})") ==
          error("/steps/0/translations/en", "is the language of the story itself"));
    CHECK(ofStep(R"({"translations": {"ru": {"title": 5, "words": "x"}}})").size() == 2);
    json document = small();
    document["translations"]["ru"] = json::object();
    CHECK_FALSE(parse(document));
}

TEST_CASE("a step's layer is one of the dataset that it shows") {
    CHECK(ofStep(R"({"layer": "groupings"})").empty());
    CHECK(ofStep(R"({"layer": "halves"})").empty());
    CHECK(ofStep(R"({"layer": "proposal-1990s"})").size() == 1);
}

TEST_CASE("a step that cites nothing is a warning, a card need not cite") {
    json document = small();
    document["steps"][0].erase("sources");
    CHECK(issues::linesOf(parse(document).issues) == issues::Lines{"warning: f#/steps/0: cites no source"});
    document["steps"][0]["card"] = "closing";
    CHECK(parse(document).issues.empty());
}

TEST_CASE("every problem of a file at once; no file breaks the reader") {
    const auto story = dataset::parseStory(
        R"({"format": "pactmap-tale", "version": 2, "id": "Big Story", "organization": "x", "steps": []})",
        "f", around());
    CHECK_FALSE(story);
    CHECK(story.issues.size() == 6);
    for (const char* text :
         {"", "[]", "null", "{", "{\"steps\": 3}", "{\"steps\": [3, null, []]}", "\xFF\xFE"})
        CHECK_FALSE(dataset::parseStory(text, "f", around()));
    json many = small();
    for (int i = 0; i < 300; ++i) many["steps"].push_back(many["steps"][0]);
    CHECK_FALSE(parse(many));
    json longText = small();
    longText["steps"][0]["text"] = std::string(1 << 20, 'x');
    CHECK_FALSE(parse(longText));
}

TEST_CASE("the schema has the fields that the reader has") {
    const auto bytes = base::readFile(root + "/assets/stories/pactmap-story.schema.json", 1 << 20);
    REQUIRE(bytes);
    const json schema = json::parse(*bytes);
    REQUIRE(schema["$defs"].size() == dataset::storyKinds().size());
    for (const dataset::ObjectKind* kind : dataset::storyKinds()) {
        CAPTURE(std::string(kind->name));
        const json& definition = schema["$defs"][std::string(kind->name)];
        std::set<std::string> fields, required;
        for (const dataset::Field& field : kind->fields) {
            fields.insert(std::string(field.name));
            if (field.required) required.insert(std::string(field.name));
            if (field.maxLength > 0)
                CHECK(definition["properties"][std::string(field.name)]["maxLength"] == field.maxLength);
        }
        std::set<std::string> described;
        for (const auto& [name, unused] : definition["properties"].items())
            if (name != "$comment") described.insert(name);
        CHECK(described == fields);
        CHECK(definition["required"].get<std::set<std::string>>() == required);
    }
}
