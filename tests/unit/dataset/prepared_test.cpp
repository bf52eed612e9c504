#include "dataset/prepared.hpp"

#include "../base/scratch_folder.hpp"
#include "base/file.hpp"
#include "dataset/gazetteer_file.hpp"
#include "dataset/read.hpp"

#include <doctest/doctest.h>

namespace {

const std::filesystem::path geodata = std::filesystem::path(PACTMAP_SOURCE_ROOT) / "geodata";

/// The names of "geodata" as the build prepares them.
struct Prepared {
    ScratchFolder folder;
    std::filesystem::path files = folder.path() / "prepared";
    std::vector<std::string> sources;

    Prepared() {
        std::filesystem::create_directory(files);
        REQUIRE(dataset::prepareNames(geodata, files).empty());
        const auto read = dataset::readGazetteerSources(geodata);
        REQUIRE(read);
        sources = *read;
    }
    auto states(std::string_view source) const { return dataset::preparedStates({folder.path()}, source); }
    auto gazetteer(const std::vector<std::string>& of) const {
        return dataset::preparedGazetteer({"/nowhere", folder.path()}, of);
    }
};

}  // namespace

TEST_CASE("names that the build has read are those of the files") {
    const Prepared prepared;
    const auto states = dataset::parseStates(prepared.sources[0], "states.json");
    const auto gazetteer = dataset::parseGazetteer(geodata, prepared.sources);
    REQUIRE(states);
    REQUIRE(gazetteer);
    CHECK(states->size() > 200);
    CHECK(gazetteer->places().size() > 100);
    CHECK(prepared.states(prepared.sources[0]) == *states);
    const auto found = prepared.gazetteer(prepared.sources);
    REQUIRE(found);
    CHECK(found->lists() == gazetteer->lists());
    CHECK(found->languages() == gazetteer->languages());
}

TEST_CASE("names are read anew where a file is another, or what the build has left is damaged") {
    const Prepared prepared;
    CHECK_FALSE(prepared.states(prepared.sources[0] + " "));
    for (std::size_t i = 0; i < prepared.sources.size(); ++i) {
        std::vector<std::string> others = prepared.sources;
        others[i] += " ";
        CHECK_FALSE(prepared.gazetteer(others));
    }
    for (const std::string name : {"states.names", "gazetteer.names"}) {
        std::string bytes = prepared.folder.read("prepared/" + name);
        REQUIRE(bytes.size() > 1000);
        bytes[bytes.size() / 2] ^= 1;
        prepared.folder.write("prepared/" + name, bytes);
    }
    CHECK_FALSE(prepared.states(prepared.sources[0]));
    CHECK_FALSE(prepared.gazetteer(prepared.sources));
    std::filesystem::remove_all(prepared.files);
    CHECK_FALSE(prepared.states(prepared.sources[0]));
    CHECK_FALSE(prepared.gazetteer(prepared.sources));
}

TEST_CASE("names that something is to be said of are not prepared") {
    const ScratchFolder source, folder;
    for (const char* name : {"states.json", "own_states.json", "regions.json", "places.json"})
        source.write(name, *base::readFile(geodata / name, 16 << 20));
    source.write("places.json", R"({"places": [{"names": {"en": "A"}, "lon": 999, "lat": 0}]})");
    CHECK(dataset::prepareNames(source.path(), folder.path()).empty());
    CHECK(folder.names().empty());
    std::filesystem::remove(source.path() / "regions.json");
    CHECK_FALSE(dataset::prepareNames(source.path(), folder.path()).empty());
}
