// Every shipped dataset is sound, and says of sample days what its sources say: written by hand from them.
#include "dataset/read.hpp"
#include "dataset/starter.hpp"
#include "model/timeline.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace {

const std::string root = PACTMAP_SOURCE_ROOT;

const std::vector<model::State>& states() {
    static const auto read = dataset::readStates(root + "/geodata/states.json");
    REQUIRE(read);
    return *read;
}

/// Who had the status at the end of the year (or on the day), by code.
std::string who(const std::string& organization, const std::string& status, std::string_view date) {
    const auto read =
        dataset::readDataset(root + "/assets/organizations/" + organization + ".json", states());
    REQUIRE(read);
    const auto span = model::parseDateSpan(date);
    REQUIRE(span);
    std::string codes;
    const model::Snapshot snapshot = model::Timeline(*read).snapshot(span->last);
    for (const model::StateStatus& state : snapshot.states)
        if (state.status == status) codes += (codes.empty() ? "" : " ") + state.code;
    return codes;
}

}  // namespace

TEST_CASE("every shipped dataset is read strictly without a word") {
    std::vector<std::string> ids;
    for (const auto& entry : std::filesystem::directory_iterator(root + "/assets/organizations")) {
        const std::filesystem::path& path = entry.path();
        if (path.extension() != ".json" || path.stem().string().find('.') != std::string::npos) continue;
        CAPTURE(path.string());
        const auto read = dataset::readDataset(path, states(), dataset::Strictness::strict);
        for (const base::Issue& issue : read.issues) MESSAGE(base::formatIssue(issue));
        REQUIRE(read);
        CHECK(read.issues.empty());
        CHECK(read->id == path.stem().string());
        CHECK_FALSE(read->description.empty());
        CHECK(read->translations.contains("ru"));  // and strictly read, it lacks no text
        const model::Timeline timeline(*read);
        for (const model::ChangeDay& day : timeline.changes()) {
            CAPTURE(model::formatIso(day.date));
            CHECK_FALSE(day.caption.empty());
            CHECK_FALSE(day.sources.empty());
        }
        ids.push_back(read->id);
    }
    std::sort(ids.begin(), ids.end());
    CHECK(ids == std::vector<std::string>{"cis", "csto", "eaeu", "eu", "guam", "nato", "sco", "union-state"});
}

TEST_CASE("CIS") {
    CHECK(who("cis", "member", "1991") == "ARM BLR KAZ KGZ MDA RUS TJK UZB");
    CHECK(who("cis", "participating", "1991") == "AZE TKM UKR");
    CHECK(who("cis", "participating", "1992") == "TKM UKR");
    CHECK(who("cis", "member", "1993") == "ARM AZE BLR GEO KAZ KGZ MDA RUS TJK UZB");
    CHECK(who("cis", "associate", "2005") == "TKM");
    CHECK(who("cis", "member", "2009-08-17") == "ARM AZE BLR GEO KAZ KGZ MDA RUS TJK UZB");
    CHECK(who("cis", "former", "2009-08-18") == "GEO");
    CHECK(who("cis", "former-participant", "2018") == "UKR");
    CHECK(who("cis", "member", "2026") == "ARM AZE BLR KAZ KGZ MDA RUS TJK UZB");
}

TEST_CASE("GUAM with Uzbekistan from 1999 to 2005") {
    CHECK(who("guam", "member", "1997-10-09").empty());
    CHECK(who("guam", "member", "1998") == "AZE GEO MDA UKR");
    CHECK(who("guam", "member", "1999") == "AZE GEO MDA UKR UZB");
    CHECK(who("guam", "member", "2005-05-04") == "AZE GEO MDA UKR UZB");
    CHECK(who("guam", "member", "2005-05-05") == "AZE GEO MDA UKR");
    CHECK(who("guam", "former", "2026") == "UZB");
}

TEST_CASE("EAEU") {
    CHECK(who("eaeu", "member", "2014").empty());
    CHECK(who("eaeu", "member", "2015-01-01") == "BLR KAZ RUS");
    CHECK(who("eaeu", "member", "2015-01-02") == "ARM BLR KAZ RUS");
    CHECK(who("eaeu", "member", "2015-08-06") == "ARM BLR KAZ KGZ RUS");
    CHECK(who("eaeu", "observer", "2020") == "CUB MDA UZB");
    CHECK(who("eaeu", "observer", "2024") == "CUB IRN MDA UZB");
}

TEST_CASE("SCO: observers and dialogue partners become one status") {
    CHECK(who("sco", "member", "2001") == "CHN KAZ KGZ RUS TJK UZB");
    CHECK(who("sco", "observer", "2005") == "IND IRN MNG PAK");
    CHECK(who("sco", "member", "2017") == "CHN IND KAZ KGZ PAK RUS TJK UZB");
    CHECK(who("sco", "member", "2024") == "BLR CHN IND IRN KAZ KGZ PAK RUS TJK UZB");
    CHECK(who("sco", "dialogue-partner", "2024") ==
          "ARE ARM AZE BHR EGY KHM KWT LKA MDV MMR NPL QAT SAU TUR");
    CHECK(who("sco", "observer", "2025").empty());
    CHECK(who("sco", "dialogue-partner", "2025").empty());
    CHECK(who("sco", "partner", "2025") ==
          "AFG ARE ARM AZE BHR EGY KHM KWT LAO LKA MDV MMR MNG NPL QAT SAU TUR");
}

TEST_CASE("NATO and EU count as many members as they had") {
    const auto count = [](const std::string& organization, std::string_view date) {
        const std::string codes = who(organization, "member", date);
        return codes.empty() ? 0 : std::count(codes.begin(), codes.end(), ' ') + 1;
    };
    CHECK(count("nato", "1949-08-23") == 0);
    const std::vector<std::pair<const char*, int>> nato = {
        {"1949", 12}, {"1952", 14}, {"1955", 15}, {"1982", 16}, {"1999", 19}, {"2004", 26},
        {"2009", 28}, {"2017", 29}, {"2020", 30}, {"2023", 31}, {"2024", 32}};
    for (const auto& [year, members] : nato) CHECK_MESSAGE(count("nato", year) == members, year);
    const std::vector<std::pair<const char*, int>> eu = {
        {"1957", 0},  {"1958", 6},  {"1973", 9},  {"1981", 10},       {"1986", 12},      {"1995", 15},
        {"2004", 25}, {"2007", 27}, {"2013", 28}, {"2020-01-31", 28}, {"2020-02-01", 27}};
    for (const auto& [date, members] : eu) CHECK_MESSAGE(count("eu", date) == members, date);
    CHECK(who("eu", "former", "2026") == "GBR");
    CHECK(who("eu", "candidate", "2022") == "MDA UKR");
    CHECK(who("eu", "candidate", "2023") == "GEO MDA UKR");
}

TEST_CASE("Union State") {
    CHECK(who("union-state", "signatory", "1999") == "BLR RUS");
    CHECK(who("union-state", "member", "2000") == "BLR RUS");
}

TEST_CASE("the file that an own dataset begins with is sound, whatever it is called") {
    for (const char* name : {"my-league", "Hanseatic League", "\"quoted\" \\ name", "Лига", "--"}) {
        CAPTURE(name);
        const auto read =
            dataset::parseDataset(dataset::starterDataset(name), "f", states(), dataset::Strictness::strict);
        for (const base::Issue& issue : read.issues) MESSAGE(base::formatIssue(issue));
        REQUIRE(read);
        CHECK(read.issues.empty());
        CHECK(read->name == name);
        CHECK(read->events.size() == 1);
    }
}
