#include "atlas/prepared.hpp"

#include "atlas/geometry_store.hpp"
#include "base/program_files.hpp"
#include "mesh/prepared.hpp"
#include "shipped_atlas.hpp"

namespace {

/// Over the members of no dataset, so that the build has prepared nothing for it.
const projection::Projection elsewhere = projection::LambertAzimuthal{11, -7};

/// How many files the build prepared.
std::size_t preparedFiles() {
    for (const auto& folder : base::programFolders())
        if (std::filesystem::is_directory(folder / "prepared")) {
            const std::filesystem::directory_iterator files(folder / "prepared");
            return static_cast<std::size_t>(std::distance(begin(files), end(files)));
        }
    return 0;
}

}  // namespace

TEST_CASE("the shipped units were prepared by the build") {
    CHECK(shippedAtlas()->source() != 0);
    CHECK(preparedFiles() > 10);
}

TEST_CASE("what was not prepared is made") {
    const auto outline = atlas::outlineOf(*shippedAtlas(), elsewhere);
    CHECK_FALSE(outline->arcs.empty());
    const auto geometry = atlas::geometryOf(*shippedAtlas(), outline, 65536);
    CHECK(geometry->toleranceM == 65536);
    CHECK(geometry->projection == elsewhere);
    CHECK_FALSE(geometry->fillIndices.empty());
}

TEST_CASE("what is prepared is found, and only for its projection and tolerance") {
    const auto prepared = base::programFolder().value() / "prepared";
    const bool own = std::filesystem::create_directory(prepared);
    const auto issues = atlas::prepareMap(*shippedAtlas(), {elsewhere, {65536}}, prepared);
    CHECK(issues.empty());
    const auto outline = atlas::outlineOf(*shippedAtlas(), elsewhere);
    const auto geometry = atlas::geometryOf(*shippedAtlas(), outline, 65536);
    const auto coarser = atlas::geometryOf(*shippedAtlas(), outline, 131072);
    atlas::GeometryStore store(shippedAtlas(), {});
    store.setProjection(elsewhere, 65536);
    const auto finer = store.find(32768);
    if (own) std::filesystem::remove_all(prepared);

    CHECK(outline->arcs.empty());
    const auto topology = shippedAtlas()->topology(elsewhere);
    CHECK(outline->polygons.size() == topology->polygons.size());
    CHECK(mesh::packGeometry(*geometry) == mesh::packGeometry(mesh::buildGeometry(*topology, 65536)));
    CHECK(mesh::packGeometry(*coarser) == mesh::packGeometry(mesh::buildGeometry(*topology, 131072)));
    CHECK(mesh::packGeometry(*finer) == mesh::packGeometry(mesh::buildGeometry(*topology, 32768)));
}
