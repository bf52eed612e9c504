#include "library/library.hpp"

#include "base/file.hpp"
#include "library/shipped.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

namespace {

const char small[] = R"({"format": "pactmap-dataset", "version": 1, "id": "league", "name": "The League",
  "years": {"first": 1990}, "sources": {"s": {"title": "A gazette"}},
  "memberships": [{"state": "FRA", "status": "member", "from": "1990", "sources": ["s"]}]})";

/// A file in the folder for temporary files, gone with the test.
struct ScratchFile {
    std::filesystem::path path = std::filesystem::temp_directory_path() / "pactmap-library-test.json";
    void write(const std::string& text) const { REQUIRE(base::writeFileAtomically(path, text).empty()); }
    ~ScratchFile() { std::filesystem::remove(path); }
};

}  // namespace

TEST_CASE("every shipped organization loads without a remark") {
    const auto ids = library::shippedIds();
    REQUIRE(ids);
    CHECK(ids->size() >= 8);
    CHECK(std::is_sorted(ids->begin(), ids->end()));
    for (const std::string& id : *ids) {
        CAPTURE(id);
        const auto organization = library::readOrganization(id, "test");
        REQUIRE(organization);
        CHECK(organization->id == id);
        CHECK(organization.issues.empty());
    }
}

TEST_CASE("an unknown id is answered with the known ones, a missing file with its path") {
    library::Library datasets;
    const library::Loaded unknown = datasets.load("nosuch");
    CHECK_FALSE(unknown.timeline);
    REQUIRE(unknown.issues.size() == 1);
    CHECK(unknown.issues[0].where == "organization nosuch");
    CHECK(unknown.issues[0].message.find("csto") != std::string::npos);
    const library::Loaded missing = datasets.load("/nowhere/league.json");
    CHECK_FALSE(missing.timeline);
    REQUIRE(missing.issues.size() == 1);
    CHECK(missing.issues[0].where == "/nowhere/league.json");
}

TEST_CASE("a shipped dataset is read once and a file each time") {
    library::Library datasets;
    CHECK(datasets.load("guam").timeline == datasets.load("guam").timeline);
    const ScratchFile file;
    file.write(small);
    const auto first = datasets.load(file.path.string()).timeline;
    REQUIRE(first);
    CHECK(first->organization().name == "The League");
    std::string changed = small;
    changed.replace(changed.find("The League"), 10, "The Pact");
    file.write(changed);
    const auto second = datasets.load(file.path.string()).timeline;
    REQUIRE(second);
    CHECK(second->organization().name == "The Pact");
    CHECK(first->serial() != second->serial());
}

TEST_CASE("the entries are the shipped datasets, then the opened files") {
    library::Library datasets;
    const auto shipped = datasets.entries("en");
    CHECK(shipped.size() == library::shippedIds()->size());
    const auto guam =
        std::find_if(shipped.begin(), shipped.end(), [](const auto& entry) { return entry.key == "guam"; });
    REQUIRE(guam != shipped.end());
    CHECK(guam->shortName == "GUAM");
    const ScratchFile file;
    file.write(small);
    REQUIRE(datasets.load(file.path.string()).timeline);
    REQUIRE(datasets.entries("en").size() == shipped.size() + 1);
    CHECK(datasets.entries("en").back().key == file.path.string());
    CHECK(datasets.entries("en").back().shortName == "The League");
    // One that has become unreadable stays as it was last read.
    file.write("{");
    CHECK_FALSE(datasets.load(file.path.string()).timeline);
    CHECK(datasets.entries("en").back().shortName == "The League");
}

TEST_CASE("the entries are named in the language asked for, or else in English") {
    library::Library datasets;
    const auto nameOf = [&](const char* language) {
        for (const auto& entry : datasets.entries(language))
            if (entry.key == "csto") return entry.shortName;
        return std::string();
    };
    CHECK(nameOf("en") == "CSTO");
    CHECK(nameOf("ru") == "\u041e\u0414\u041a\u0411");
    CHECK(nameOf("xx") == "CSTO");
}
