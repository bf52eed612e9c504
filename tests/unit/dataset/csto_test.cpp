// The shipped dataset answers as the sources say: written by hand from them, not from the program.
#include "dataset/read.hpp"
#include "model/timeline.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace {

const std::string root = PACTMAP_SOURCE_ROOT;

const model::Timeline& csto() {
    static const model::Timeline timeline = [] {
        const auto states = dataset::readStates(root + "/geodata/states.json");
        REQUIRE(states);
        const auto read = dataset::readDataset(root + "/assets/organizations/csto.json", *states);
        for (const base::Issue& issue : read.issues) MESSAGE(base::formatIssue(issue));
        REQUIRE(read);
        REQUIRE(read.issues.empty());
        return model::Timeline(*read);
    }();
    return timeline;
}

model::Date date(std::string_view text) {
    return model::parseDateSpan(text)->first;
}

std::string statusOn(const std::string& state, std::string_view day) {
    const model::Snapshot snapshot = csto().snapshot(date(day));
    const model::StateStatus* found = snapshot.find(state);
    return found ? found->status + " " + model::formatIso(found->since, found->sincePrecision) : "none";
}

struct Row {
    int first;
    int last;
    const char* letters;  // one for each of the states below
};

// s signatory, m member, z member with frozen participation, f former member, o observer, - none
const std::vector<std::string> columns = {"ARM", "AZE", "BLR", "GEO", "KAZ", "KGZ",
                                          "RUS", "TJK", "UZB", "AFG", "SRB"};
const std::vector<Row> onNewYearsEve = {
    {1991, 1991, "-----------"},  // before the treaty
    {1992, 1992, "s---sssss--"},  // six sign in Tashkent
    {1993, 1993, "sssssssss--"},  // three more sign, Belarus on this very day
    {1994, 1998, "mmmmmmmmm--"},  // in force for nine
    {1999, 2005, "mfmfmmmmf--"},  // three do not prolong
    {2006, 2011, "mfmfmmmmm--"},  // Uzbekistan is back
    {2012, 2012, "mfmfmmmmf--"},  // and suspends again
    {2013, 2020, "mfmfmmmmfoo"},  // two parliaments observe the assembly
    {2021, 2023, "mfmfmmmmf-o"},  // the Islamic Republic of Afghanistan is no more
    {2024, 2026, "zfmfmmmmf-o"},  // Armenia freezes its participation
};

}  // namespace

TEST_CASE("every state has its status on 31 December of each year") {
    const std::map<char, std::string> names = {
        {'s', "signatory"}, {'m', "member"}, {'z', "member-frozen"}, {'f', "former"}, {'o', "observer"}};
    int year = 1991;
    for (const Row& row : onNewYearsEve) {
        REQUIRE(row.first == year);
        for (; year <= row.last; ++year) {
            CAPTURE(year);
            const model::Snapshot snapshot = csto().snapshot(model::endOfYear(year));
            std::size_t withStatus = 0;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                CAPTURE(columns[i]);
                const model::StateStatus* found = snapshot.find(columns[i]);
                const char letter = row.letters[i];
                REQUIRE((found != nullptr) == (letter != '-'));
                if (!found) continue;
                ++withStatus;
                CHECK(found->status == names.at(letter));
                CHECK_FALSE(found->sources.empty());
            }
            CHECK(snapshot.states.size() == withStatus);  // and nobody else has one
        }
    }
    CHECK(year == 2027);
}

TEST_CASE("statuses change on their days") {
    CHECK(statusOn("RUS", "1992-05-14") == "none");
    CHECK(statusOn("RUS", "1992-05-15") == "signatory 1992-05-15");
    CHECK(statusOn("RUS", "1994-04-19") == "signatory 1992-05-15");
    CHECK(statusOn("RUS", "1994-04-20") == "member 1994-04-20");
    CHECK(statusOn("AZE", "1993-09-23") == "none");
    CHECK(statusOn("AZE", "1993-09-24") == "signatory 1993-09-24");
    CHECK(statusOn("GEO", "1993-12-08") == "none");
    CHECK(statusOn("GEO", "1993-12-09") == "signatory 1993-12-09");
    CHECK(statusOn("BLR", "1993-12-30") == "none");
    CHECK(statusOn("BLR", "1993-12-31") == "signatory 1993-12-31");
    CHECK(statusOn("GEO", "1999-04-19") == "member 1994-04-20");
    CHECK(statusOn("GEO", "1999-04-20") == "former 1999-04-20");
    // Signing the Charter changes nothing for a party to the treaty in force.
    CHECK(statusOn("ARM", "1999-12-31") == "member 1994-04-20");
    CHECK(statusOn("ARM", "2002-12-31") == "member 1994-04-20");
    CHECK(statusOn("ARM", "2003-09-18") == "member 1994-04-20");
    CHECK(statusOn("ARM", "2024-02-21") == "member 1994-04-20");
    CHECK(statusOn("ARM", "2024-02-22") == "member-frozen 2024-02-22");
    CHECK(statusOn("ARM", "2026-11-22") == "member-frozen 2024-02-22");
    // An announced return is none yet, a requested suspension neither.
    CHECK(statusOn("UZB", "2006-06-23") == "former 1999-04-20");
    CHECK(statusOn("UZB", "2006-08-15") == "former 1999-04-20");
    CHECK(statusOn("UZB", "2006-08-16") == "member 2006-08-16");
    CHECK(statusOn("UZB", "2012-06-28") == "member 2006-08-16");
    CHECK(statusOn("UZB", "2012-12-18") == "member 2006-08-16");
    CHECK(statusOn("UZB", "2012-12-19") == "former 2012-12-19");
    CHECK(statusOn("SRB", "2013-12-31") == "observer 2013");  // the day is not known
    CHECK(statusOn("AFG", "2021-08-14") == "observer 2013");
    CHECK(statusOn("AFG", "2021-08-15") == "none");
}

TEST_CASE("groupings begin as planned from 1999 on") {
    const auto groupings = [](const std::string& state, std::string_view day) {
        const model::Snapshot snapshot = csto().snapshot(date(day));
        std::string ids;
        if (const model::StateStatus* found = snapshot.find(state))
            for (const std::string& id : found->groupings) ids += (ids.empty() ? "" : " ") + id;
        return ids;
    };
    CHECK(groupings("RUS", "1998-12-31").empty());
    CHECK(groupings("RUS", "1999-12-31") == "eastern-european");
    CHECK(groupings("BLR", "1999-12-31") == "eastern-european");
    CHECK(groupings("ARM", "1999-12-31").empty());
    CHECK(groupings("ARM", "2000-08-31").empty());
    CHECK(groupings("ARM", "2000-12-31") == "caucasus");
    CHECK(groupings("RUS", "2000-12-31") == "eastern-european caucasus");
    CHECK(groupings("KAZ", "2001-05-24").empty());
    CHECK(groupings("RUS", "2001-05-25") == "eastern-european caucasus central-asian");
    for (const char* state : {"KAZ", "KGZ", "TJK"}) CHECK(groupings(state, "2026-12-31") == "central-asian");
    for (const char* state : {"UZB", "AZE", "GEO", "SRB"}) CHECK(groupings(state, "2007-12-31").empty());
}

TEST_CASE("the timeline has a caption for each change") {
    std::vector<std::string> lines;
    for (const model::ChangeDay& day : csto().changes())
        lines.push_back(model::formatIso(day.date, day.precision) + " " + day.caption);
    const std::vector<std::string> expected = {
        "1992-05-15 Six states sign the treaty in Tashkent",
        "1993-09-24 Azerbaijan signs the treaty",
        "1993-12-09 Georgia signs the treaty",
        "1993-12-31 Belarus joins the treaty",
        "1994-04-20 Treaty enters into force",
        "1999 Eastern European grouping: Belarus and Russia",
        "1999-04-20 Azerbaijan, Georgia and Uzbekistan leave",
        "2000-09 Caucasus grouping: Armenia and Russia",
        "2001-05-25 Central Asian grouping: Kazakhstan, Kyrgyzstan, Russia and Tajikistan",
        "2006-08-16 Uzbekistan returns",
        "2012-12-19 Uzbekistan leaves: the council accepts its suspension",
        "2013 Serbian and Afghan parliaments become assembly observers",
        "2021-08-15 Afghanistan no longer assembly observer",
        "2024-02-22 Armenia: participation frozen",
    };
    CHECK(lines == expected);
    for (const model::ChangeDay& day : csto().changes()) CHECK_FALSE(day.sources.empty());
}

TEST_CASE("the number of members goes nine, six, seven, six") {
    const std::vector<model::CountStep> expected = {
        {date("1994-04-20"), 9}, {date("1999-04-20"), 6}, {date("2006-08-16"), 7}, {date("2012-12-19"), 6}};
    CHECK(csto().memberCounts() == expected);
}

TEST_CASE("the card of Uzbekistan tells its way in and out, twice") {
    std::string text;
    for (const model::HistoryLine& line : csto().history("UZB")) {
        text += model::formatIso(line.date, line.precision) + " [" + line.status + "]\n";
        CHECK_FALSE(line.sources.empty());
        CHECK_FALSE(line.text.empty());
    }
    CHECK(text ==
          "1992-05-15 [signatory]\n1992-07-06 []\n1994-04-20 [member]\n1999-02-02 []\n1999-04-20 [former]\n"
          "2006-06-23 []\n2006-08-16 [member]\n2006-12-13 []\n2008-03-28 []\n2010-12-10 []\n2012-06-28 []\n"
          "2012-12-19 [former]\n2021-08-23 []\n");
}

TEST_CASE("every claim names a source and doubtful ones say so") {
    const model::Organization& organization = csto().organization();
    CHECK(organization.id == "csto");
    CHECK(organization.firstYear == 1991);
    CHECK_FALSE(organization.lastYear.has_value());
    for (const model::Membership& claim : organization.memberships) {
        CHECK_FALSE(claim.sources.empty());
        CHECK_FALSE(claim.act.empty());
        CHECK_FALSE(claim.instrument.empty());
    }
    for (const model::Act& act : organization.acts) CHECK_FALSE(act.sources.empty());
    for (const model::Source& source : organization.sources) {
        CAPTURE(source.key);
        CHECK((!source.author.empty() || !source.place.empty()));
    }
    const auto caucasus = std::find_if(organization.groupings.begin(), organization.groupings.end(),
                                       [](const model::Grouping& g) { return g.id == "caucasus"; });
    REQUIRE(caucasus != organization.groupings.end());
    CHECK(caucasus->verification == model::Verification::interpretation);
    const auto disputed = std::find_if(
        organization.memberships.begin(), organization.memberships.end(),
        [](const model::Membership& claim) { return claim.state == "AZE" && claim.status == "member"; });
    CHECK(disputed->note.find("never been deposited") != std::string::npos);
}
