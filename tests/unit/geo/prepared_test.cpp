#include "geo/prepared.hpp"

#include "files.hpp"

#include <doctest/doctest.h>

namespace {

const std::string text = test::collection(
    {test::state("AAA", test::polygon(test::square)), test::state("BBB", test::polygon(test::otherSquare))});

bool same(const geo::Boundaries& a, const geo::Boundaries& b) {
    if (a.credit != b.credit || a.features.size() != b.features.size()) return false;
    for (std::size_t i = 0; i < a.features.size(); ++i) {
        const geo::Feature &x = a.features[i], &y = b.features[i];
        if (x.key != y.key || x.name != y.name || x.polygons.size() != y.polygons.size()) return false;
        for (std::size_t p = 0; p < x.polygons.size(); ++p)
            if (x.polygons[p].rings != y.polygons[p].rings) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("what the build prepared is what reading gives, and only for that file and those options") {
    const test::Folder folder;
    const auto source = folder.write("map.geojson", text);
    const geo::ReadOptions options;
    const auto read = geo::readBoundaries(source, options);
    REQUIRE(read);
    const std::string bytes = geo::packBoundaries(*read, text, options);
    const auto found = geo::unpackBoundaries(bytes, text, options);
    REQUIRE(found);
    CHECK(same(*found, *read));
    CHECK_FALSE(geo::unpackBoundaries(bytes, text + " ", options));
    CHECK_FALSE(geo::unpackBoundaries(bytes, text, {.keyField = "name", .layer = ""}));
    CHECK_FALSE(geo::unpackBoundaries(bytes.substr(0, bytes.size() - 1), text, options));
    CHECK_FALSE(geo::unpackBoundaries("", text, options));
}

TEST_CASE("a prepared file is found by its source's name, and left alone where it does not fit") {
    const test::Folder folder;
    const auto source = folder.write("map.geojson", text);
    const auto read = geo::readBoundaries(source);
    REQUIRE(read);
    CHECK_FALSE(geo::findPrepared({folder.path()}, source, {}));
    std::filesystem::create_directory(folder.path() / "prepared");
    const std::string name = "prepared/" + geo::preparedName(source);
    folder.write(name, "damaged");
    CHECK_FALSE(geo::findPrepared({folder.path()}, source, {}));
    folder.write(name, geo::packBoundaries(*read, text, {}));
    const auto found = geo::findPrepared({"/nowhere", folder.path()}, source, {});
    REQUIRE(found);
    CHECK(same(*found, *read));
    folder.write("map.geojson", test::collection({test::state("CCC", test::polygon(test::square))}));
    CHECK_FALSE(geo::findPrepared({folder.path()}, source, {}));
}
