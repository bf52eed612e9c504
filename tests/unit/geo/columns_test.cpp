#include "geo/columns.hpp"

#include <doctest/doctest.h>

TEST_CASE("the key column is the first known name in the documented order, whatever its case") {
    CHECK(geo::findColumns({"ADM0_A3", "ISO_A3"}, "").key == 1);
    CHECK(geo::findColumns({"ISO_A3", "ISO_A3_EH"}, "").key == 1);
    CHECK(geo::findColumns({"name", "ISO3166-1-Alpha-3"}, "").key == 1);
    CHECK(geo::findColumns({"id", "shapeGroup"}, "").key == 1);
    CHECK(geo::findColumns({"id", "pop"}, "").key == 0);
    CHECK(!geo::findColumns({"pop", "area"}, "").key);
    CHECK(!geo::findColumns({}, "").key);
}

TEST_CASE("a key column that is asked for must be there") {
    CHECK(geo::findColumns({"iso_a3", "Own Code"}, "own code").key == 1);
    CHECK(!geo::findColumns({"iso_a3"}, "other").key);
}

TEST_CASE("name and credit columns are found when there are any") {
    const geo::Columns columns = geo::findColumns({"NAME", "iso_a3", "name_en", "Attribution"}, "");
    CHECK(columns.name == 2);
    CHECK(columns.credit == 3);
    CHECK(!geo::findColumns({"iso_a3"}, "").name);
}

TEST_CASE("keys lose blanks, and the marks for no key are none") {
    CHECK(geo::cleanKey(" ARM\t") == "ARM");
    CHECK(geo::cleanKey("arm") == "arm");
    for (const char* none : {"", "  ", "-99", " -99 ", "-"}) CHECK(!geo::cleanKey(none));
}
