// The shipped units: owners at the dates that everybody knows.
#include "../atlas/shipped_atlas.hpp"
#include "territory/ownership.hpp"

#include <algorithm>

namespace {

using territory::Viewpoint;

std::string owner(const char* unit, Viewpoint viewpoint, const char* date) {
    const atlas::Atlas& atlas = *shippedAtlas();
    const int feature = atlas.featureOf(unit);
    REQUIRE(feature != mesh::noFeature);
    const territory::Territory& t = atlas.territory();
    return t
        .states()[t.ownerAt(static_cast<std::size_t>(feature), viewpoint, model::parseDateSpan(date)->last)]
        .code;
}

std::string un(const char* unit, const char* date) {
    return owner(unit, Viewpoint::un, date);
}
std::string deFacto(const char* unit, const char* date) {
    return owner(unit, Viewpoint::deFacto, date);
}

const territory::Dispute* dispute(const char* unit, const char* date) {
    const auto feature = static_cast<std::size_t>(shippedAtlas()->featureOf(unit));
    return shippedAtlas()->territory().disputeAt(feature, model::parseDateSpan(date)->last);
}

}  // namespace

TEST_CASE("Crimea before and after 2014") {
    CHECK(un("UKR.crimea", "1991-12-25") == "SUN");
    CHECK(un("UKR.crimea", "2013") == "UKR");
    CHECK(deFacto("UKR.crimea", "2014-03-17") == "UKR");
    CHECK(deFacto("UKR.crimea", "2014-03-18") == "RUS");
    CHECK(un("UKR.crimea", "2026") == "UKR");
    CHECK(dispute("UKR.crimea", "2013") == nullptr);
    REQUIRE(dispute("UKR.crimea", "2014-03-18") != nullptr);
    CHECK(dispute("UKR.crimea", "2026")->heldBy == std::vector<std::string>{"RUS"});
}

TEST_CASE("states that came and went") {
    for (const auto& read : {un, deFacto}) {
        CHECK(read("SSD", "2011-07-08") == "SDN");
        CHECK(read("SSD", "2011-07-09") == "SSD");
        CHECK(read("SVN", "1991-10-07") == "YUG");
        CHECK(read("SVN", "1991-10-08") == "SVN");
        CHECK(read("SRB", "2003-02-03") == "YUG");
        CHECK(read("MNE", "2006-06-02") == "SCG");
        CHECK(read("MNE", "2006-06-03") == "MNE");
        CHECK(read("CZE", "1992-12-31") == "CSK");
        CHECK(read("SVK", "1993-01-01") == "SVK");
        CHECK(read("EST", "1991-09-05") == "SUN");
        CHECK(read("EST", "1991-09-06") == "EST");
    }
    CHECK(un("ERI", "1993-05-23") == "ETH");
    CHECK(deFacto("ERI", "1993-05-23") == "ERI");
    CHECK(un("ERI", "1993-05-24") == "ERI");
    CHECK(deFacto("TLS", "1999-10-24") == "IDN");
    CHECK(un("TLS", "1999-10-24") == "TLS");
    CHECK(deFacto("TLS", "1999-10-25") == "TLS");
}

TEST_CASE("Karabakh until 2023, Kosovo since 1999") {
    CHECK(un("AZE.karabakh", "2010") == "AZE");
    CHECK(deFacto("AZE.karabakh", "1994-05-11") == "AZE");
    CHECK(deFacto("AZE.karabakh", "1994-05-12") == "XNK");
    CHECK(deFacto("AZE.karabakh", "2023-09-19") == "XNK");
    CHECK(deFacto("AZE.karabakh", "2023-09-20") == "AZE");
    CHECK(dispute("AZE.karabakh", "2023-09-19") != nullptr);
    CHECK(dispute("AZE.karabakh", "2023-09-20") == nullptr);
    CHECK(un("XKX", "1999-06-11") == "YUG");
    CHECK(deFacto("XKX", "1999-06-11") == "XKX");
    CHECK(un("XKX", "2008-02-16") == "SRB");
    CHECK(un("XKX", "2008-02-17") == "XKX");
    CHECK(dispute("XKX", "2008-02-16") == nullptr);
    CHECK(dispute("XKX", "2008-02-17") != nullptr);
}

TEST_CASE("a former state gives way to successors of which the dataset speaks") {
    const territory::Territory& t = shippedAtlas()->territory();
    const auto date = *model::Date::fromYmd(1991, 12, 21);
    const auto without = territory::ownershipAt(t, Viewpoint::un, date);
    const auto with =
        territory::ownershipAt(t, Viewpoint::un, date, [](const std::string& code) { return code == "UKR"; });
    const auto at = [&](const territory::Ownership& ownership, const char* unit) {
        return t.states()[ownership.owners[static_cast<std::size_t>(shippedAtlas()->featureOf(unit))]].code;
    };
    CHECK(at(without, "UKR") == "SUN");
    CHECK(at(with, "UKR") == "UKR");
    CHECK(at(with, "UKR.crimea") == "UKR");
    CHECK(at(with, "RUS") == "SUN");
}

TEST_CASE("every state has a name, and every code of a dispute is a state's") {
    const territory::Territory& t = shippedAtlas()->territory();
    CHECK(t.hasViewpoints());
    for (const territory::State& state : t.states()) {
        CAPTURE(state.code);
        CHECK(state.name != state.code);
        CHECK(state.name.size() > 2);
    }
    for (const territory::Unit& unit : t.units())
        for (const territory::Dispute& d : unit.disputes)
            for (const auto& codes : {d.claimedBy, d.heldBy})
                for (const std::string& code : codes) CHECK(t.findState(code).has_value());
}
