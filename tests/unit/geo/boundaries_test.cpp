#include "geo/boundaries.hpp"

#include "files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

using base::Severity;
using test::collection;
using test::otherSquare;
using test::polygon;
using test::says;
using test::square;
using test::state;

namespace {

base::Result<geo::Boundaries> readText(const std::string& text, const geo::ReadOptions& options = {}) {
    const test::Folder folder;
    return geo::readBoundaries(folder.write("map.geojson", text), options);
}

/// Reads what must be refused, and gives the reasons.
std::vector<base::Issue> refused(const std::string& text, const geo::ReadOptions& options = {}) {
    const auto result = readText(text, options);
    CHECK(!result);
    CHECK(base::hasError(result.issues));
    return result.issues;
}

}  // namespace

TEST_CASE("a plain file is read with keys, names and no complaint") {
    const auto result =
        readText(collection({state("AAA", polygon(square)), state("BBB", polygon(otherSquare))}));
    REQUIRE(result);
    CHECK(result.issues.empty());
    REQUIRE(result->features.size() == 2);
    CHECK(result->features[0].key == "AAA");
    CHECK(result->features[0].name == "Name of AAA");
    CHECK(test::area(result->features[0].polygons) == doctest::Approx(100));
    CHECK(test::keepsContract(*result));
}

TEST_CASE("the key column can be named, and a wrong name lists the columns there are") {
    const std::string text = collection({test::feature(R"({"mine":"AAA","other":"x"})", polygon(square))});
    CHECK(readText(text, {.keyField = "Mine", .layer = ""})->features[0].key == "AAA");
    CHECK(says(refused(text), Severity::error, "no key column"));
    CHECK(says(refused(text), Severity::error, "mine, other"));
    CHECK(says(refused(text, {.keyField = "iso", .layer = ""}), Severity::error,
               "no column \"iso\"; it has mine, other"));
}

TEST_CASE("a feature without a name is called by its key") {
    const auto result = readText(collection({test::feature(R"({"iso_a3":"AAA"})", polygon(square))}));
    REQUIRE(result);
    CHECK(result->features[0].name == "AAA");
}

TEST_CASE("features without a key are left out and counted") {
    const auto result =
        readText(collection({state("AAA", polygon(square)), state("-99", polygon(otherSquare)),
                             test::feature(R"({"iso_a3":null,"name":"X"})", polygon(square))}));
    REQUIRE(result);
    CHECK(result->features.size() == 1);
    CHECK(says(result.issues, Severity::warning, "2 features without a key"));
}

TEST_CASE("features with the same key are merged, and it is said") {
    const auto result =
        readText(collection({state("AAA", polygon(square)), state("AAA", polygon(otherSquare))}));
    REQUIRE(result);
    REQUIRE(result->features.size() == 1);
    CHECK(test::area(result->features[0].polygons) == doctest::Approx(200));
    CHECK(says(result.issues, Severity::warning, "more than once"));
}

TEST_CASE("points and lines among polygons are left out, and it is said") {
    const std::string line = R"({"type":"LineString","coordinates":[[1,2],[3,4]]})";
    const std::string both =
        R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},)" +
        polygon(otherSquare) + "]}";
    const auto result =
        readText(collection({state("AAA", polygon(square)), state("BBB", line), state("CCC", both)}));
    REQUIRE(result);
    CHECK(result->features.size() == 2);
    CHECK(says(result.issues, Severity::warning, "2 features with points or lines"));
    CHECK(says(result.issues, Severity::warning, "1 feature without polygons"));
}

TEST_CASE("no features, no polygons, no polygon layer") {
    CHECK(says(refused(collection({})), Severity::error, "has no features"));
    CHECK(says(refused(collection({state("AAA", R"({"type":"Point","coordinates":[1,2]})")})),
               Severity::error, "no layer with polygons"));
    CHECK(says(refused(collection({state("AAA", "null")})), Severity::error, "map.geojson"));
    CHECK(says(refused(collection({state("AAA", polygon(square))}), {.keyField = "", .layer = "roads"}),
               Severity::error, "no layer \"roads\"; it has map"));
}

TEST_CASE("crossing rings are repaired, and the feature is named") {
    const auto result = readText(collection({state("AAA", polygon("[[0,0],[10,10],[10,0],[0,10],[0,0]]"))}));
    REQUIRE(result);
    CHECK(test::area(result->features[0].polygons) == doctest::Approx(50));
    CHECK(says(result.issues, Severity::warning, "#AAA: invalid rings were repaired"));
}

TEST_CASE("coordinates that are no numbers, infinite, or off the globe are refused with the feature's key") {
    CHECK(says(refused(collection({state("AAA", polygon("[[0,0],[NaN,5],[10,0],[0,0]]"))})), Severity::error,
               "#AAA: has a coordinate that is not a number"));
    CHECK(says(refused(collection({state("AAA", polygon("[[0,0],[1e999,5],[10,0],[0,0]]"))})),
               Severity::error, "#AAA"));
    CHECK(says(refused(collection({state("AAA", polygon("[[100,0],[110,95],[120,0],[100,0]]"))})),
               Severity::error, "latitude 95"));
    CHECK(says(refused(collection({state("AAA", polygon("[[60,100],[60,110],[70,110],[60,100]]"))})),
               Severity::error, "axes swapped"));
    CHECK(says(refused(collection({state("AAA", polygon("[[600,0],[610,0],[610,10],[600,0]]"))})),
               Severity::error, "longitude 600"));
}

TEST_CASE("rounding errors at the edges of the sheet are taken back, not cut") {
    const auto result = readText(collection(
        {state("AAA", polygon("[[170,0],[180.0000000001,0],[180.0000000001,90.0000000001],[170,0]]"))}));
    REQUIRE(result);
    CHECK(result.issues.empty());
    CHECK(test::keepsContract(*result));
}

TEST_CASE("rings across 180 degrees are cut, and it is said") {
    const auto result =
        readText(collection({state("AAA", polygon("[[170,0],[-170,0],[-170,10],[170,10],[170,0]]"))}));
    REQUIRE(result);
    CHECK(test::keepsContract(*result));
    CHECK(test::area(result->features[0].polygons) == doctest::Approx(200));
    CHECK(says(result.issues, Severity::warning, "#AAA: rings across 180 degrees"));
}

TEST_CASE("projected coordinates are transformed, longitude first") {
    const std::string crs = R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},)";
    const double ten = 1113194.9079327357;  // 10 degrees of longitude at the equator, metres
    const std::string x = std::to_string(ten);
    const auto result = readText(collection(
        {state("AAA", polygon("[[0,0],[" + x + ",0],[" + x + "," + x + "],[0," + x + "],[0,0]]"))}, crs));
    REQUIRE(result);
    CHECK(says(result.issues, Severity::note, "transformed from"));
    double east = 0;
    double north = 0;
    for (const base::LonLat p : result->features[0].polygons[0].rings[0]) {
        east = std::max(east, p.lonDeg);
        north = std::max(north, p.latDeg);
    }
    CHECK(east == doctest::Approx(10));
    CHECK(north == doctest::Approx(9.949606));  // atan(sinh(10 degrees in radians))
}

TEST_CASE("a file that is not boundaries is refused in words, never a crash") {
    const test::Folder folder;
    const auto why = [](const std::filesystem::path& path) {
        const auto result = geo::readBoundaries(path);
        CHECK(!result);
        return result.issues;
    };
    CHECK(says(why(folder.path() / "none.fgb"), Severity::error, "does not exist"));
    CHECK(says(why(folder.path()), Severity::error, "is a folder"));
    CHECK(says(why(folder.write("empty.geojson", "")), Severity::error, "is empty"));
    CHECK(says(why(folder.write("text.geojson", "hello")), Severity::error, "not a file with polygons"));
    CHECK(says(why(folder.write("cut.geojson", R"({"type":"FeatureCollection","features":[)")),
               Severity::error, "not a file with polygons"));
    CHECK(says(why(folder.write("noise.fgb", std::string("fgb\3fgb\0", 8) + std::string(500, '\7'))),
               Severity::error, "noise.fgb"));
    const std::filesystem::path pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(says(why(pipe), Severity::error, "pipe"));
    CHECK(says(why("/vsicurl/http:/example.org/x.fgb"), Severity::error, "virtual path"));
    CHECK(says(why("/vsizip/x.zip"), Severity::error, "virtual path"));
    CHECK(says(why("https://example.org/x.geojson"), Severity::error, "address"));
    CHECK(says(why("PG:dbname=x"), Severity::error, "does not exist"));
    std::string nested;
    for (int i = 0; i < 100000; ++i) nested += "[";
    CHECK(!why(folder.write("deep.geojson", R"({"type":"FeatureCollection","features":)" + nested)).empty());
}

TEST_CASE("a format that refers to other files is refused, even when those are there") {
    const test::Folder folder;
    const auto target = folder.write("map.geojson", collection({state("AAA", polygon(square))}));
    const auto vrt =
        folder.write("map.vrt", "<OGRVRTDataSource><OGRVRTLayer name=\"map\"><SrcDataSource>" +
                                    target.string() + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    const auto result = geo::readBoundaries(vrt);
    CHECK(!result);
    CHECK(says(result.issues, Severity::error, "OGR_VRT"));
    CHECK(folder.fileCount() == 2);
}

TEST_CASE("nothing is written beside the file") {
    const test::Folder folder;
    const std::string gml =
        "<ogr:FeatureCollection xmlns:ogr=\"http://ogr.maptools.org/\" "
        "xmlns:gml=\"http://www.opengis.net/gml\">"
        "<gml:featureMember><ogr:map><ogr:geometryProperty><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing>"
        "<gml:coordinates>0,0 10,0 10,10 "
        "0,0</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>"
        "</ogr:geometryProperty><ogr:iso_a3>AAA</ogr:iso_a3></ogr:map></gml:featureMember></"
        "ogr:FeatureCollection>";
    const auto result = geo::readBoundaries(folder.write("map.gml", gml));
    REQUIRE(result);
    CHECK(says(result.issues, Severity::warning, "no reference system"));
    CHECK(result->features[0].key == "AAA");
    CHECK(folder.fileCount() == 1);
}
