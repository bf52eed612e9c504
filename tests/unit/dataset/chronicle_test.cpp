// Events, stages, offices, bodies, proposals, contradictions and steps: what reaches the model, and what is
// said of bad ones.
#include "dataset/read.hpp"
#include "issues.hpp"
#include "model/lookup.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using issues::Lines;

namespace {

const model::Organization& league() {
    static const auto read = dataset::readDataset(
        std::string(PACTMAP_SOURCE_ROOT) + "/tests/data/datasets/full.json", issues::states());
    REQUIRE(read);
    return *read;
}

model::Date date(std::string_view text) {
    const auto span = model::parseDateSpan(text);
    REQUIRE(span);
    return span->first;
}

Lines ofEvent(std::string_view fields) {
    return issues::of(
        R"("events": [{"id": "e", "kind": "session", "date": "1999", "title": "T", "sources": ["s"], )" +
        std::string(fields) + "}]");
}

Lines ofSteps(std::string_view steps) {
    return issues::of(R"("acts": [], "$comment": "x")").empty()
               ? issues::linesOf(
                     dataset::parseDataset(
                         R"({"format": "pactmap-dataset", "version": 1, "id": "x", "name": "X", "years": {"first": 1990},
        "sources": {"s": {"title": "S"}}, "memberships": [{"state": "ARM", "status": "member", "from": "1999",
        "sources": ["s"], "steps": [)" +
                             std::string(steps) + "]}]}",
                         "f", issues::states())
                         .issues)
               : Lines{"the frame of the test is broken"};
}

Lines ofBodies(std::string_view bodies) {
    return issues::of("\"bodies\": [" + std::string(bodies) + "]");
}

Lines ofZones(std::string_view zones) {
    return issues::of(
        R"("proposals": [{"id": "p", "name": "P", "date": "1995", "sources": ["s"], "zones": [)" +
        std::string(zones) + "]}]");
}

}  // namespace

TEST_CASE("events reach the model, by date, with their own kinds") {
    const model::Organization& organization = league();
    REQUIRE(organization.eventKinds.size() == model::builtinEventKinds().size() + 1);
    CHECK(organization.eventKinds.back() == model::EventKind{"parade", "Parade"});
    REQUIRE(organization.events.size() == 2);
    CHECK(organization.events[0].id == "talk");
    CHECK_FALSE(organization.events[0].place.has_value());
    const model::Event& march = organization.events[1];
    CHECK(march.kind == "parade");
    CHECK(march.first() == date("1999-05-01"));
    CHECK(march.last() == date("1999-05-31"));
    CHECK(march.title == "March round the lake");
    CHECK(march.place == model::Place{"Lake Sevan", "ARM", base::LonLat{45.3, 40.4}, true, true});
    CHECK(march.states == Lines{"ARM", "GEO"});
    CHECK(march.planned);
    CHECK(march.verification == model::Verification::reported);
    CHECK(march.contradictions == Lines{"day-of-asking"});
}

TEST_CASE("stages, offices and bodies reach the model; support is inherited") {
    const model::Organization& organization = league();
    const model::StagePlan& plan = organization.stagePlans.at(0);
    CHECK(plan.planned);
    REQUIRE(plan.stages.size() == 2);
    CHECK(plan.stages[0].sources == Lines{"memoir"});
    CHECK(plan.stages[0].period.to == date("1995-06"));
    CHECK(plan.stages[0].milestones.at(0).text == "an office opens");
    CHECK(plan.stages[0].milestones[0].verification == model::Verification::interpretation);
    CHECK(plan.stages[1].sources == Lines{"gazette"});  // of the plan
    CHECK(plan.stages[1].verification == model::Verification::reported);

    const model::Office& chair = organization.offices.at(0);
    REQUIRE(chair.holders.size() == 2);
    CHECK(chair.holders[0].name == "A. Person");
    CHECK(chair.holders[0].acting);
    CHECK(chair.holders[1].state == "GEO");
    CHECK(chair.holders[1].sources == Lines{"gazette"});

    CHECK(organization.bodies.at(0).partOf == "council");
    CHECK(organization.bodies[0].period.fromPrecision == model::Precision::month);
    CHECK(organization.bodies[1].partOf.empty());
}

TEST_CASE("proposals, contradictions, steps, strengths and legal bases reach the model") {
    const model::Organization& organization = league();
    const model::Proposal& halves = organization.proposals.at(0);
    CHECK(halves.date == date("1997-03"));
    CHECK(halves.precision == model::Precision::month);
    CHECK(halves.partners == Lines{"RUS"});
    CHECK(halves.zones.at(0).within == "all");
    const model::ZonePart& part = halves.zones[0].parts.at(0);
    CHECK(part.subdivisions == Lines{"AM-GR", "AM-SU"});
    CHECK(part.optionalSubdivisions == Lines{"AM-VD"});
    CHECK(part.definition == "east of the lake");
    CHECK(part.verification == model::Verification::interpretation);
    CHECK(halves.zones[1].parts.at(0).verification == model::Verification::reported);  // of the proposal
    CHECK(model::zoneOverlaps(halves) ==
          std::vector<model::ZoneOverlap>{{"AM-GR", "east", "all"}, {"AM-SU", "east", "all"}});

    const model::Contradiction& asked = organization.contradictions.at(0);
    REQUIRE(asked.claims.size() == 2);
    CHECK(model::followedClaim(asked) == &asked.claims[0]);
    CHECK(asked.verdict == "the gazette was printed at the time");
    CHECK(asked.states == Lines{"ARM"});

    const model::Membership& claim = organization.memberships.at(0);
    REQUIRE(claim.steps.size() == 2);
    CHECK(claim.steps[0].kind == model::StepKind::signing);
    CHECK(claim.steps[0].of == "the treaty of the capital");
    CHECK(claim.steps[0].note == "by the president");
    CHECK(claim.steps[1].sources == Lines{"gazette"});  // of the membership
    CHECK(claim.contradictions == Lines{"day-of-asking"});

    const model::Grouping& south = organization.groupings.at(0);
    CHECK(south.strengths.at(0).value == 2000);
    CHECK(south.strengths[0].bound == model::Bound::about);
    CHECK(south.strengths[0].by == "the league's press office");
    REQUIRE(south.basis.size() == 2);
    CHECK(south.basis[0].text == "an earlier plan");  // by date
}

TEST_CASE("an event with a wrong kind, place or end says so at its place") {
    CHECK(
        issues::of(
            R"("events": [{"id": "e", "kind": "sesion", "date": "1999", "title": "T", "sources": ["s"]}])") ==
        Lines{"error: f#/events/0/kind: unknown kind of event \"sesion\"; did you mean \"session\"?; "
              "\"eventKinds\" declares further ones"});
    CHECK(ofEvent(R"("end": "1998-12-31")") ==
          Lines{"error: f#/events/0/end: the event ends on 1998-12-31, before it begins on 1999"});
    CHECK(ofEvent(R"("end": "1999-01-01")").empty());
    CHECK(ofEvent(R"("place": {"name": "P", "lon": 12})") ==
          Lines{"error: f#/events/0/place: \"lon\" and \"lat\" belong together; one is missing"});
    CHECK(ofEvent(R"("place": {"name": "P", "lon": 12, "lat": 90.5})") ==
          Lines{"error: f#/events/0/place/lat: expected a number from -90 to 90, found the number 90.5"});
    CHECK(ofEvent(R"("place": {"name": "P", "state": "ARN"})") ==
          Lines{"error: f#/events/0/place/state: unknown state \"ARN\"; did you mean \"ARM\" (Armenia)?"});
    CHECK(ofEvent(R"("place": {"name": "P", "lon": 45.0, "lat": -12.5})").empty());
}

TEST_CASE("two objects of a kind cannot share an id") {
    CHECK(issues::of(
              R"("events": [{"id": "e", "kind": "session", "date": "1999", "title": "T", "sources": ["s"]},
        {"id": "e", "kind": "treaty", "date": "2000", "title": "U", "sources": ["s"]}])") ==
          Lines{"error: f#/events/1/id: \"e\" is the id of /events/0 already"});
}

TEST_CASE("links in a circle and links to nothing are errors") {
    const auto body = [](const std::string& id, const std::string& partOf) {
        return R"({"id": ")" + id + R"(", "name": "N", "from": "1999", "sources": ["s"], "partOf": ")" +
               partOf + "\"}";
    };
    CHECK(ofBodies(body("a", "b") + "," + body("b", "c") + "," + body("c", "a")) ==
          Lines{"error: f#/bodies/2/partOf: leads back to itself: a > b > c > a"});
    CHECK(ofBodies(body("a", "a")) == Lines{"error: f#/bodies/0/partOf: leads back to itself: a > a"});
    CHECK(ofBodies(body("start", "a") + "," + body("a", "b") + "," + body("b", "a")) ==
          Lines{"error: f#/bodies/2/partOf: leads back to itself: start > a > b > a"});
    CHECK(ofBodies(body("council", "cuoncil")) ==
          Lines{"error: f#/bodies/0/partOf: unknown body \"cuoncil\"; did you mean \"council\"?"});
    CHECK(ofZones(R"({"id": "a", "name": "A", "within": "b"}, {"id": "b", "name": "B", "within": "a"})") ==
          Lines{"error: f#/proposals/0/zones/1/within: leads back to itself: a > b > a"});
    // A long chain is no circle, and takes no time that grows with its square.
    std::string chain = R"({"id": "b0", "name": "N", "from": "1999", "sources": ["s"]})";
    for (int i = 1; i < 5000; ++i) chain += "," + body("b" + std::to_string(i), "b" + std::to_string(i - 1));
    CHECK(ofBodies(chain).empty());
}

TEST_CASE("subdivisions are codes of one state, each once") {
    const auto part = [](std::string_view fields) {
        return ofZones(R"({"id": "z", "name": "Z", "parts": [{"state": "RUS", )" + std::string(fields) +
                       "}]}");
    };
    CHECK(part(R"("subdivisions": ["RU-KGD", "RU-SE"], "optionalSubdivisions": ["RU-63"])").empty());
    CHECK(
        part(R"("subdivisions": ["RU-KGD", "Tver", 7, "RU-TVER"])") ==
        Lines{
            "error: f#/proposals/0/zones/0/parts/0/subdivisions/1: expected an ISO 3166-2 code (\"RU-KGD\"), "
            "found the text \"Tver\"",
            "error: f#/proposals/0/zones/0/parts/0/subdivisions/2: expected an ISO 3166-2 code (\"RU-KGD\"), "
            "found the number 7",
            "error: f#/proposals/0/zones/0/parts/0/subdivisions/3: expected an ISO 3166-2 code (\"RU-KGD\"), "
            "found the text \"RU-TVER\""});
    CHECK(
        part(R"("subdivisions": ["RU-KGD", "KZ-63"])") ==
        Lines{
            "error: f#/proposals/0/zones/0/parts/0/subdivisions/1: KZ-63 belongs to another state than RU-; "
            "expected a part of its own for each state"});
    CHECK(part(R"("subdivisions": ["RU-KGD"], "optionalSubdivisions": ["RU-KGD"])") ==
          Lines{"error: f#/proposals/0/zones/0/parts/0/optionalSubdivisions/0: RU-KGD is listed twice"});
}

TEST_CASE("steps out of order are errors, as exactly as their dates are known") {
    CHECK(
        ofSteps(R"({"kind": "signed", "date": "1992-05-15"}, {"kind": "ratified", "date": "1992-05-14"})") ==
        Lines{"error: f#/memberships/0/steps/1/date: the dates are out of order: \"ratified\" on 1992-05-14 "
              "comes "
              "before \"signed\" on 1992-05-15"});
    CHECK(
        ofSteps(R"({"kind": "left", "date": "2011"}, {"kind": "notice", "date": "2012-06"})") ==
        Lines{
            "error: f#/memberships/0/steps/1/date: the dates are out of order: \"left\" on 2011 comes before "
            "\"notice given\" on 2012-06"});
    CHECK(
        ofSteps(R"({"kind": "signed", "date": "1992-05-15"}, {"kind": "ratified", "date": "1992"})").empty());
    CHECK(ofSteps(R"({"kind": "approved", "date": "1993-09-20"}, {"kind": "signed", "date": "1993-09-24"})")
              .empty());
}

TEST_CASE("steps of different documents do not order each other") {
    CHECK(ofSteps(R"({"kind": "ratified", "date": "1992", "of": "the treaty"},
        {"kind": "signed", "date": "1999", "of": "the protocol"})")
              .empty());
}

TEST_CASE("a contradiction has two sides and follows at most one") {
    const auto of = [](std::string_view claims) {
        return issues::of(R"("contradictions": [{"id": "c", "topic": "T", "verdict": "V", "claims": [)" +
                          std::string(claims) + "]}]");
    };
    CHECK(of(R"({"text": "A", "sources": ["s"]}, {"text": "B", "sources": ["s"]})").empty());
    CHECK(of(R"({"text": "A", "sources": ["s"]})") ==
          Lines{"error: f#/contradictions/0/claims: a contradiction needs two claims or more"});
    CHECK(
        of(R"({"text": "A", "followed": true, "sources": ["s"]}, {"text": "B", "followed": true, "sources": ["s"]})") ==
        Lines{"error: f#/contradictions/0/claims/1/followed: another claim is followed already; expected one "
              "at "
              "most"});
    CHECK(of(R"({"text": "A", "sources": ["s"]}, {"text": "B", "sources": ["z"]})") ==
          Lines{"error: f#/contradictions/0/claims/1/sources/0: unknown source \"z\"; did you mean \"s\"?"});
    CHECK(
        issues::of(
            R"("acts": [{"date": "1999", "text": "T", "sources": ["s"], "contradictions": ["c1", 7]}])") ==
        Lines{
            "error: f#/acts/0/contradictions/0: unknown contradiction \"c1\"",
            "error: f#/acts/0/contradictions/1: expected the id of a contradiction as text, found the number "
            "7"});
}

TEST_CASE("a member and a former member by the same instrument contradict each other") {
    const auto of = [](std::string_view second) {
        const std::string text = R"({"format": "pactmap-dataset", "version": 1, "id": "x", "name": "X",
            "years": {"first": 1990}, "sources": {"s": {"title": "S"}}, "memberships": [
            {"state": "ARM", "status": "member", "instrument": "A", "from": "1994", "to": "2000", "sources": ["s"]},
            {"state": "ARM", "status": "former", "sources": ["s"], )" +
                                 std::string(second) + "}]}";
        return issues::linesOf(dataset::parseDataset(text, "f", issues::states()).issues);
    };
    CHECK(
        of(R"("instrument": "A", "from": "1999")") ==
        Lines{"error: f#/memberships/1: contradicts /memberships/0: a state cannot be a member and a former "
              "member by the same instrument at once"});
    CHECK(of(R"("instrument": "A", "from": "2000")").empty());
    CHECK(of(R"("instrument": "B", "from": "1999")").empty());
}

TEST_CASE("an office needs somebody, and two at once are mentioned") {
    const auto of = [](std::string_view holders) {
        return issues::of(R"("offices": [{"id": "o", "name": "O", "sources": ["s"], "holders": [)" +
                          std::string(holders) + "]}]");
    };
    CHECK(of(R"({"from": "1999"})") ==
          Lines{"error: f#/offices/0/holders/0: names neither a person (\"name\") nor a state (\"state\")"});
    CHECK(of(R"({"name": "A", "from": "1999", "to": "2001"}, {"name": "B", "from": "2000"})") ==
          Lines{"warning: f#/offices/0/holders/1: two hold the office at once: the period overlaps that of "
                "/offices/0/holders/0"});
    CHECK(of(R"({"name": "A", "from": "1999", "to": "1998"})") ==
          Lines{"error: f#/offices/0/holders/0/to: the period ends before it begins: from 1999 (counted from "
                "1999-01-01) to 1998 (counted from 1998-01-01); it would hold on no day"});
}

TEST_CASE("a milestone outside its stage is mentioned") {
    CHECK(issues::of(
              R"("stagePlans": [{"id": "p", "name": "P", "sources": ["s"], "stages": [{"id": "a", "name": "A",
        "from": "1995", "to": "1997", "milestones": [{"date": "1997", "text": "late"}, {"date": "1996", "text": "ok"}]}]}])") ==
          Lines{"warning: f#/stagePlans/0/stages/0: the milestone of 1997 lies outside the stage"});
}

TEST_CASE("strict reading makes a claim without a source an error") {
    constexpr std::string_view bare =
        R"("acts": [{"date": "1999", "text": "T"}],
        "events": [{"id": "e", "kind": "session", "date": "1999", "title": "T", "sources": []}],
        "bodies": [{"id": "b", "name": "B", "from": "1999"}],
        "offices": [{"id": "o", "name": "O", "holders": [{"name": "A", "from": "1999"}]}],
        "stagePlans": [{"id": "p", "name": "P", "stages": [{"id": "a", "name": "A", "from": "1999",
            "milestones": [{"date": "1999", "text": "m", "sources": ["s"]}]}]}])";
    const Lines places = {"f#/acts/0",       "f#/events/0",
                          "f#/stagePlans/0", "f#/stagePlans/0/stages/0",
                          "f#/offices/0",    "f#/offices/0/holders/0",
                          "f#/bodies/0"};
    Lines warnings;
    Lines errors;
    for (const std::string& place : places) {
        warnings.push_back("warning: " + place + ": names no source");
        errors.push_back("error: " + place + ": names no source");
    }
    CHECK(issues::of(bare) == warnings);
    CHECK(issues::of(bare, dataset::Strictness::strict) == errors);
}

TEST_CASE("$comment may stand in any object and is passed over") {
    CHECK(issues::of(R"("$comment": ["anything"], "events": [{"$comment": "x", "id": "e", "kind": "session",
        "date": "1999", "title": "T", "place": {"name": "P", "$comment": 7}, "sources": ["s"]}])")
              .empty());
}

TEST_CASE("text that is too long, hidden or turned round is refused wherever it stands") {
    const std::string megabyte(1 << 20, 'a');
    CHECK(ofEvent("\"note\": \"" + megabyte + "\"") ==
          Lines{"error: f#/events/0/note: is 1048576 characters long; at most 2000 are allowed"});
    CHECK(ofEvent(R"("note": "bell\u0007")") == Lines{"error: f#/events/0/note: holds the control character "
                                                      "U+0007 (character 5); expected plain text"});
    CHECK(ofEvent(R"("note": "left \u202eright")") ==
          Lines{"error: f#/events/0/note: holds U+202E, which reorders the text round it (character 6)"});
    CHECK(ofEvent(R"("note": "\u05d0\u05d1 and \u0627\u0628")")
              .empty());  // letters that run from the right are text
}
