#include "mesh/geometry.hpp"

#include "mesh/simplify.hpp"
#include "worlds.hpp"

#include <algorithm>
#include <set>

namespace {

const mesh::Topology& shippedFlat() {
    static const mesh::Topology topology =
        mesh::buildTopology(worlds::shipped(), projection::LambertAzimuthal{84, 55});
    return topology;
}

struct Filled {
    std::vector<double> areaM2;  ///< by feature
    int backwards = 0;           ///< triangles that run clockwise
};

Filled filled(const mesh::MapGeometry& geometry) {
    Filled out;
    out.areaM2.resize(geometry.features.size());
    for (std::size_t i = 0; i + 2 < geometry.world.fill.first; i += 3) {
        const mesh::FillVertex& a = geometry.fillVertices[geometry.fillIndices[i]];
        const mesh::FillVertex& b = geometry.fillVertices[geometry.fillIndices[i + 1]];
        const mesh::FillVertex& c = geometry.fillVertices[geometry.fillIndices[i + 2]];
        REQUIRE(a.feature == b.feature);
        REQUIRE(b.feature == c.feature);
        const double twice = (static_cast<double>(b.xM) - a.xM) * (static_cast<double>(c.yM) - a.yM) -
                             (static_cast<double>(c.xM) - a.xM) * (static_cast<double>(b.yM) - a.yM);
        out.areaM2[a.feature] += twice / 2;
        // Slivers of less than a square kilometre may turn over when their corners are rounded to 32 bits.
        out.backwards += twice < -2e6;
    }
    return out;
}

double distanceToLine(base::Vec2 p, const std::vector<base::Vec2>& line) {
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < line.size(); ++i) {
        const base::Vec2 a = line[i - 1], d = line[i] - a, to = p - a;
        const double squared = d.x * d.x + d.y * d.y;
        const double t = squared > 0 ? std::clamp((to.x * d.x + to.y * d.y) / squared, 0.0, 1.0) : 0;
        best = std::min(best, base::length(to - d * t));
    }
    return best;
}

bool chunksCover(const std::vector<mesh::Chunk>& chunks, std::size_t indices) {
    std::size_t sum = 0;
    for (const mesh::Chunk& chunk : chunks) sum += chunk.range.count;
    return sum == indices;
}

}  // namespace

TEST_CASE("triangles conserve the area") {
    const mesh::Topology& topology = shippedFlat();
    const mesh::MapGeometry geometry = mesh::buildGeometry(topology, 0);
    const Filled found = filled(geometry);
    CHECK(found.backwards == 0);
    double total = 0, expected = 0;
    for (std::size_t f = 0; f < found.areaM2.size(); ++f) {
        CAPTURE(worlds::shipped().features[f].key);
        // Corners are rounded to 32 bits, which is a metre far from the middle of the map.
        CHECK(std::abs(found.areaM2[f] - geometry.features[f].areaM2) <=
              1e-4 * geometry.features[f].areaM2 + 10e3);
        total += found.areaM2[f];
        expected += geometry.features[f].areaM2;
    }
    CHECK(total == doctest::Approx(expected).epsilon(1e-6));
    CHECK(chunksCover(geometry.fillChunks, geometry.world.fill.first));
    // What can be left out is small, whatever the land, and lies within its box.
    for (const mesh::Chunk& chunk : geometry.fillChunks) {
        CHECK(chunk.range.count <= 3000);
        base::Box box = chunk.boundsM;
        box.add(base::Vec2{chunk.boundsM.minX - 1, chunk.boundsM.minY - 1});  // rounded to 32 bits
        box.add(base::Vec2{chunk.boundsM.maxX + 1, chunk.boundsM.maxY + 1});
        for (std::uint32_t i = chunk.range.first; i < chunk.range.first + chunk.range.count; ++i) {
            const mesh::FillVertex& v = geometry.fillVertices[geometry.fillIndices[i]];
            REQUIRE(box.contains(base::Vec2{v.xM, v.yM}));
        }
    }
}

TEST_CASE("triangles conserve the area of every projection and simplified") {
    for (const projection::Description& description : projection::catalogue())
        for (const double toleranceM : {1024.0, 8192.0}) {
            CAPTURE(description.id);
            CAPTURE(toleranceM);
            const auto topology =
                mesh::buildTopology(worlds::shipped(), *projection::make(description.id, {84, 55}));
            const mesh::MapGeometry geometry = mesh::buildGeometry(topology, toleranceM);
            const Filled found = filled(geometry);
            double total = 0, expected = 0;
            for (std::size_t f = 0; f < found.areaM2.size(); ++f) {
                total += found.areaM2[f];
                expected += geometry.features[f].areaM2;
            }
            CHECK(found.backwards == 0);
            CHECK(total == doctest::Approx(expected).epsilon(5e-3));
        }
}

TEST_CASE("holes stay open and enclaves fill them") {
    const geo::Boundaries boundaries = worlds::smallWorld();
    const auto topology = mesh::buildTopology(boundaries, projection::EqualEarth{10});
    const mesh::MapGeometry geometry = mesh::buildGeometry(topology, 0);
    const Filled found = filled(geometry);
    for (std::size_t f = 0; f < boundaries.features.size(); ++f)
        CHECK(found.areaM2[f] ==
              doctest::Approx(worlds::sphericalAreaM2(boundaries.features[f])).epsilon(1e-4));
}

TEST_CASE("what is left out lies within the tolerance") {
    const mesh::Topology& topology = shippedFlat();
    for (const double toleranceM : {500.0, 4000.0, 32000.0}) {
        CAPTURE(toleranceM);
        const auto simplified = mesh::simplifyArcs(topology, toleranceM);
        REQUIRE(simplified.size() == topology.arcs.size());
        double furthest = 0;
        int movedEnds = 0, thin = 0, wronglyEmpty = 0;
        for (std::size_t a = 0; a < simplified.size(); ++a) {
            const std::vector<base::Vec2>& all = topology.arcs[a].pointsM;
            const std::vector<base::Vec2>& kept = simplified[a];
            if (kept.empty()) {
                for (const base::Vec2& p : all) wronglyEmpty += base::length(p - all.front()) >= toleranceM;
                wronglyEmpty += !topology.arcs[a].closed();
                continue;
            }
            movedEnds += !(kept.front() == all.front()) || !(kept.back() == all.back());
            thin += topology.arcs[a].closed() && kept.size() < 4;
            for (const base::Vec2& p : all) furthest = std::max(furthest, distanceToLine(p, kept));
        }
        CHECK(furthest <= toleranceM * (1 + 1e-9));
        CHECK(movedEnds == 0);
        CHECK(thin == 0);
        CHECK(wronglyEmpty == 0);
    }
    const auto all = mesh::simplifyArcs(topology, 0);
    for (std::size_t a = 0; a < all.size(); ++a) REQUIRE(all[a] == topology.arcs[a].pointsM);
}

TEST_CASE("a simplified border is the same for both neighbours") {
    const mesh::Topology& topology = shippedFlat();
    const mesh::MapGeometry geometry = mesh::buildGeometry(topology, 8192);
    std::set<std::tuple<std::uint32_t, float, float>> corners;
    for (const mesh::FillVertex& v : geometry.fillVertices) corners.emplace(v.feature, v.xM, v.yM);
    const auto simplified = mesh::simplifyArcs(topology, 8192);
    int points = 0, missing = 0;
    for (const mesh::TopologyPolygon& polygon : topology.polygons) {
        // What is hardly larger than the tolerance may have shrunk to a line.
        if (polygon.areaM2 < 20 * 8192.0 * 8192.0) continue;
        for (const mesh::TopologyRing& ring : polygon.rings)
            for (const mesh::ArcUse& use : ring.arcs) {
                if (topology.arcs[use.arc].kind != mesh::ArcKind::border || topology.arcs[use.arc].closed())
                    continue;
                for (const base::Vec2& p : simplified[use.arc]) {
                    ++points;
                    missing += !corners.contains({static_cast<std::uint32_t>(polygon.feature),
                                                  static_cast<float>(p.x), static_cast<float>(p.y)});
                }
            }
    }
    CHECK(points > 2000);
    CHECK(missing == 0);
}

TEST_CASE("a line keeps its ends and what it needs") {
    const std::vector<base::Vec2> zigzag{{0, 0}, {10, 1}, {20, -1}, {30, 50}, {40, 0}};
    CHECK(mesh::simplifyLine(zigzag, 0) == zigzag);
    CHECK(mesh::simplifyLine(zigzag, 5) == std::vector<base::Vec2>{{0, 0}, {20, -1}, {30, 50}, {40, 0}});
    CHECK(mesh::simplifyLine({{0, 0}, {1, 1}}, 100) == std::vector<base::Vec2>{{0, 0}, {1, 1}});
}

TEST_CASE("strokes are finite quads around the arcs") {
    for (const double toleranceM : {0.0, 8192.0}) {
        CAPTURE(toleranceM);
        const mesh::MapGeometry geometry = mesh::buildGeometry(shippedFlat(), toleranceM);
        int infinite = 0, wide = 0, narrow = 0;
        for (const mesh::LineVertex& v : geometry.lineVertices) {
            infinite += !std::isfinite(v.xM) || !std::isfinite(v.yM);
            const double reach = std::hypot(v.extrudeX, v.extrudeY) / mesh::extrudeUnit;
            wide += reach > 2.001;    // the longest mitre
            narrow += reach < 0.999;  // half the width at least
        }
        CHECK(infinite == 0);
        CHECK(wide == 0);
        CHECK(narrow == 0);
        CHECK(geometry.lineIndices.size() % 3 == 0);
        CHECK(*std::max_element(geometry.lineIndices.begin(), geometry.lineIndices.end()) <
              geometry.lineVertices.size());
        std::size_t covered = 0;
        for (const auto* chunks : {&geometry.coastChunks, &geometry.shoreChunks, &geometry.graticuleChunks,
                                   &geometry.world.rimChunks})
            for (const mesh::Chunk& chunk : *chunks) covered += chunk.range.count;
        for (const mesh::BorderChunk& chunk : geometry.borderChunks) covered += chunk.range.count;
        CHECK(covered == geometry.lineIndices.size());
    }
}

TEST_CASE("a view of a part of the world leaves out the lines elsewhere, however coarse they are") {
    const mesh::MapGeometry geometry = mesh::buildGeometry(shippedFlat(), 4096);
    base::Box view;  // a region of 3,000 km
    view.add(base::Vec2{-1'500'000, -1'500'000});
    view.add(base::Vec2{1'500'000, 1'500'000});
    for (const auto* chunks : {&geometry.coastChunks, &geometry.shoreChunks, &geometry.graticuleChunks}) {
        std::uint64_t all = 0, reached = 0;
        for (const mesh::Chunk& chunk : *chunks) {
            all += chunk.range.count;
            if (chunk.boundsM.intersects(view)) reached += chunk.range.count;
        }
        CHECK(reached > 0);
        CHECK(reached * 6 < all);
    }
}

TEST_CASE("no border and no coast runs along the seam") {
    for (const char* id : {"equal-earth", "natural-earth", "mercator", "albers"}) {
        CAPTURE(id);
        const auto projection = *projection::make(id, {0, 40});
        const auto topology = mesh::buildTopology(worlds::shipped(), projection);
        const mesh::MapGeometry geometry = mesh::buildGeometry(topology, 0);
        int along = 0, triangles = 0;
        std::vector<mesh::IndexRange> ranges;
        for (const mesh::Chunk& chunk : geometry.coastChunks) ranges.push_back(chunk.range);
        for (const mesh::BorderChunk& chunk : geometry.borderChunks) ranges.push_back(chunk.range);
        for (const mesh::IndexRange& range : ranges)
            for (std::uint32_t i = range.first; i < range.first + range.count; i += 3) {
                int onSeam = 0;
                for (std::uint32_t k = 0; k < 3; ++k) {
                    const mesh::LineVertex& v = geometry.lineVertices[geometry.lineIndices[i + k]];
                    const auto at = projection::unproject(projection, {v.xM, v.yM});
                    onSeam += !at || std::abs(at->lonDeg) > 179.9999;
                }
                const auto& a = geometry.lineVertices[geometry.lineIndices[i]];
                const auto& c = geometry.lineVertices[geometry.lineIndices[i + 2]];
                // Three corners of one point are the wedge of a bend.
                along += onSeam == 3 && std::hypot(a.xM - c.xM, a.yM - c.yM) > 100;
                ++triangles;
            }
        CHECK(triangles > 10000);
        CHECK(along == 0);
    }
}

TEST_CASE("features know their bounds, their outline and a place for their name") {
    const mesh::MapGeometry geometry = mesh::buildGeometry(shippedFlat(), 4096);
    const auto& features = worlds::shipped().features;
    for (std::size_t f = 0; f < features.size(); ++f) {
        const mesh::FeatureShape& shape = geometry.features[f];
        CAPTURE(features[f].key);
        CHECK(shape.areaM2 > 0);
        CHECK(shape.labelRadiusM > 0);
        CHECK(shape.boundsM.contains(shape.labelM));
        CHECK(shape.mainBoundsM.contains(shape.labelM));
        // What is smaller than the tolerance altogether is not drawn.
        if (std::max(shape.mainBoundsM.width(), shape.mainBoundsM.height()) > 2 * 4096)
            CHECK_FALSE(shape.outline.empty());
        for (const mesh::OutlinePart& part : shape.outline)
            CHECK(part.range.first + part.range.count <= geometry.lineIndices.size());
    }
    // The circle in Kazakhstan lies in Kazakhstan: its middle and four points near its edge.
    const auto kazakhstan = static_cast<std::size_t>(worlds::featureOf(worlds::shipped(), "KAZ"));
    const mesh::FeatureShape& shape = geometry.features[kazakhstan];
    const auto at = projection::unproject(geometry.projection, shape.labelM);
    REQUIRE(at.has_value());
    CHECK(at->lonDeg > 60);
    CHECK(at->lonDeg < 80);
    CHECK(shape.labelRadiusM > 400e3);
}

TEST_CASE("small islands go with the detail, small states stay") {
    const mesh::MapGeometry fine = mesh::buildGeometry(shippedFlat(), 0),
                            coarse = mesh::buildGeometry(shippedFlat(), 32768);
    CHECK(coarse.fillIndices.size() * 10 < fine.fillIndices.size());
    CHECK(coarse.serial != fine.serial);
    const Filled found = filled(coarse);
    int gone = 0;
    for (std::size_t f = 0; f < found.areaM2.size(); ++f)
        gone += coarse.features[f].areaM2 > 4 * 32768.0 * 32768.0 && found.areaM2[f] == 0;
    CHECK(gone == 0);
}
