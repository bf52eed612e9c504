// The shipped dataset answers as the sources say: written by hand from them, not from the program.
#include "dataset/read.hpp"
#include "model/lookup.hpp"
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
          "2006-06-23 []\n2006-08-16 [member]\n2006-11-21 []\n2006-12-01 []\n2006-12-13 []\n2008-03-28 []\n"
          "2010-12-10 []\n2011-12-20 []\n2012-06-28 []\n2012-12-19 [former]\n2021-08-23 []\n");
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

TEST_CASE("one secretary general at a time since October 1996, and one chair since April 2003") {
    const auto holder = [](std::string_view office, std::string_view day) {
        std::string found;
        for (const auto& [held, by] : model::officeHolders(csto().organization(), date(day)))
            if (held->id == office)
                found += (found.empty() ? "" : "+") + (by->name.empty() ? by->state : by->name);
        return found;
    };
    CHECK(holder("secretary-general", "1996-09-30").empty());
    CHECK(holder("secretary-general", "1999") == "Vladimir Zemsky");
    CHECK(holder("secretary-general", "2003-04-27") == "Valery Nikolayenko");
    CHECK(holder("secretary-general", "2003-04-28") == "Nikolai Bordyuzha");
    CHECK(holder("secretary-general", "2016-12-31") == "Nikolai Bordyuzha");
    CHECK(holder("secretary-general", "2017-01-01") == "Valery Semerikov");
    CHECK(holder("secretary-general", "2017-05-02") == "Yuri Khachaturov");
    CHECK(holder("secretary-general", "2018-11-02") == "Valery Semerikov");
    CHECK(holder("secretary-general", "2022-12-31") == "Stanislav Zas");
    CHECK(holder("secretary-general", "2024-06-12") == "Imangali Tasmagambetov");
    CHECK(holder("secretary-general", "2026-11-22") == "Taalatbek Masadykov");
    CHECK(holder("chair", "2003-04-27").empty());
    CHECK(holder("chair", "2009-06-14") == "RUS");
    CHECK(holder("chair", "2022-11-22") == "ARM");
    CHECK(holder("chair", "2023-12-31") == "BLR");
    CHECK(holder("chair", "2024-01-01") == "KAZ");
    for (int day = date("2003-04-28").days(); day <= date("2026-12-31").days(); ++day) {
        const std::string iso = model::formatIso(model::Date::fromDays(day));
        REQUIRE_MESSAGE(holder("chair", iso).size() == 3, iso);
        REQUIRE_MESSAGE(holder("secretary-general", iso).find('+') == std::string::npos, iso);
        REQUIRE_MESSAGE(!holder("secretary-general", iso).empty(), iso);
    }
}

TEST_CASE("events stand at their days and places; what is only planned says so") {
    const model::Organization& organization = csto().organization();
    const auto named = [&](std::string_view id) {
        const auto at = std::find_if(organization.events.begin(), organization.events.end(),
                                     [&](const model::Event& event) { return event.id == id; });
        REQUIRE_MESSAGE(at != organization.events.end(), std::string(id));
        return *at;
    };
    CHECK(organization.events.size() > 120);
    CHECK(named("treaty-signed").place->name == "Tashkent");
    CHECK(model::formatWhen(named("rubezh-2004")) == "2-6 Aug 2004");
    CHECK(named("rubezh-2005").begin.precision == model::Precision::year);  // month and day are not confirmed
    CHECK(named("kazakhstan-mission").last() == date("2022-01-19"));
    CHECK_FALSE(named("kanal-2003").place.has_value());  // no source says where
    CHECK(named("rubezh-2007").place->approximate);
    const model::Date reach = date("2026-03-31");  // no source knows more
    for (const model::Event& event : organization.events) {
        CAPTURE(event.id);
        CHECK(event.planned == (event.first() > reach));
        CHECK_FALSE(event.sources.empty());
        if (event.place && event.place->position) CHECK_FALSE(event.place->state.empty());
    }
}

TEST_CASE("stages of integration and the plan of 1995 stand side by side") {
    const auto on = [](std::string_view day) {
        std::string ids;
        for (const auto& [plan, stage] : model::stagesAt(csto().organization(), date(day)))
            ids += plan->id + "/" + stage->id + " ";
        return ids;
    };
    CHECK(on("1990-12-31").empty());
    CHECK(on("1992-05-15") == "integration/legal ");
    CHECK(on("1996-01-01") ==
          "integration/legal integration/institutional integration/instrumental plan-1995/first ");
    CHECK(on("1998-12-31") ==
          "integration/legal integration/institutional integration/instrumental plan-1995/third ");
    CHECK(on("2004-01-01") == "integration/institutional integration/instrumental integration/functional ");
    CHECK(on("2008-01-01").empty());  // the article ends
}

TEST_CASE("the proposal of the 1990s keeps its overlap and leaves out what was not Russian") {
    const model::Organization& organization = csto().organization();
    REQUIRE(organization.proposals.size() == 1);
    const model::Proposal& proposal = organization.proposals[0];
    CHECK(proposal.id == "proposal-1990s");
    CHECK(model::zoneOverlaps(proposal) ==
          std::vector<model::ZoneOverlap>{{"KZ-63", "central-asian-east", "east-asian"},
                                          {"KZ-10", "central-asian-east", "east-asian"}});
    std::vector<std::string> codes;
    for (const model::Zone& zone : proposal.zones) {
        for (const model::ZonePart& part : zone.parts) {
            codes.insert(codes.end(), part.subdivisions.begin(), part.subdivisions.end());
            if (part.subdivisions.empty() || part.name == "Kaliningrad region") continue;
            CHECK(part.verification == model::Verification::interpretation);
            CHECK_FALSE(part.definition.empty());
        }
    }
    CHECK(codes.size() == 28 + 1 + 10 + 16 + 15 + 2);
    for (const char* never : {"RU-CR", "RU-SEV", "UA-43", "UA-40"})
        CHECK(std::find(codes.begin(), codes.end(), never) == codes.end());
}

TEST_CASE("disagreements of the sources are on the cards of the states that they are about") {
    const auto of = [](const std::string& state) {
        std::vector<std::string> ids;
        for (const model::Contradiction* each : model::contradictionsOf(csto().organization(), state))
            ids.push_back(each->id);
        return ids;
    };
    using Ids = std::vector<std::string>;
    CHECK(csto().organization().contradictions.size() == 25);
    CHECK(of("GEO") == Ids{"original-parties", "georgia-signature"});
    CHECK(of("AZE") == Ids{"original-parties", "azerbaijan-party"});
    CHECK(of("SRB").empty());
    const Ids armenia = of("ARM");
    for (const char* id : {"charter-in-force", "freeze-date", "freeze-in-law"})
        CHECK(std::find(armenia.begin(), armenia.end(), id) != armenia.end());
    const model::Contradiction* charter = model::findContradiction(csto().organization(), "charter-in-force");
    REQUIRE(charter);
    CHECK(model::followedClaim(*charter)->text == "18 September 2003");
}

TEST_CASE("the strength of a grouping is that which somebody reported last") {
    const model::Organization& organization = csto().organization();
    const model::Grouping& central = organization.groupings.at(2);
    CHECK(model::strengthAt(central, date("2001-04-30")) == nullptr);
    CHECK(model::formatStrength(*model::strengthAt(central, date("2004-12-31"))) == "4,500 personnel");
    CHECK(model::strengthAt(central, date("2007-12-31"))->by == "Gražvydas Jasutis");
    CHECK(model::strengthAt(central, date("2007-12-31"))->verification ==
          model::Verification::interpretation);
    CHECK(model::formatStrength(*model::strengthAt(central, date("2026-12-31"))) == "about 5,000 personnel");
}
