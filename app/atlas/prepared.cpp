#include "atlas/prepared.hpp"

#include "atlas/prepared_file.hpp"
#include "base/archive.hpp"
#include "base/file.hpp"
#include "mesh/prepared.hpp"

#include <array>
#include <charconv>

namespace atlas {
namespace {

constexpr std::size_t largestBytes = 256 << 20;

/// What a prepared file was made from. A tolerance of 0 stands for the outline.
struct Origin {
    std::uint64_t source = 0;
    std::string projection;
    double toleranceM = 0;
    bool operator==(const Origin&) const = default;
};
template <class Archive>
void fields(Archive& archive, Origin& origin) {
    archive(origin.source, origin.projection, origin.toleranceM);
}

std::string nameOf(const Origin& origin) {
    base::ArchiveWriter archive;
    archive(origin);
    std::array<char, 17> hex{};
    const auto end =
        std::to_chars(hex.data(), hex.data() + hex.size(), base::fingerprint(archive.bytes()), 16);
    return std::string(hex.data(), end.ptr) + ".map";
}

std::string packed(const Origin& origin, const std::string& payload) {
    base::ArchiveWriter archive;
    archive(origin, payload);
    return base::seal(archive.bytes());
}

/// What unpack makes of the first file that fits.
template <class Unpack>
auto find(const Origin& origin, Unpack unpack) -> decltype(unpack(std::string_view())) {
    decltype(unpack(std::string_view())) value;
    if (origin.source == 0) return value;
    findPrepared(nameOf(origin), largestBytes, [&](std::string_view payload) {
        base::ArchiveReader archive(payload);
        Origin found;
        std::string_view content;
        archive(found, content);
        if (archive.complete() && found == origin) value = unpack(content);
        return value.has_value();
    });
    return value;
}

}  // namespace

std::shared_ptr<const mesh::Topology> outlineOf(const Atlas& atlas,
                                                const projection::Projection& projection) {
    const Origin origin{atlas.source(), projection::projString(projection), 0};
    auto outline =
        find(origin, [&](std::string_view bytes) { return mesh::unpackOutline(bytes, projection); });
    if (!outline) return atlas.topology(projection);
    return std::make_shared<const mesh::Topology>(std::move(*outline));
}

std::shared_ptr<const mesh::MapGeometry> geometryOf(const Atlas& atlas,
                                                    const std::shared_ptr<const mesh::Topology>& outline,
                                                    double toleranceM) {
    const projection::Projection& projection = outline->projection;
    const Origin origin{atlas.source(), projection::projString(projection), toleranceM};
    auto geometry =
        find(origin, [&](std::string_view bytes) { return mesh::unpackGeometry(bytes, projection); });
    if (geometry) return std::make_shared<const mesh::MapGeometry>(std::move(*geometry));
    const auto topology = outline->arcs.empty() ? atlas.topology(projection) : outline;
    return std::make_shared<const mesh::MapGeometry>(mesh::buildGeometry(*topology, toleranceM));
}

std::vector<base::Issue> prepareMap(const Atlas& atlas, const PreparedMap& map,
                                    const std::filesystem::path& folder) {
    const auto topology = atlas.topology(map.projection);
    Origin origin{atlas.source(), projection::projString(map.projection), 0};
    auto issues =
        base::writeFileAtomically(folder / nameOf(origin), packed(origin, mesh::packOutline(*topology)));
    for (const double toleranceM : map.tolerancesM) {
        origin.toleranceM = toleranceM;
        const auto more = base::writeFileAtomically(
            folder / nameOf(origin),
            packed(origin, mesh::packGeometry(mesh::buildGeometry(*topology, toleranceM))));
        issues.insert(issues.end(), more.begin(), more.end());
    }
    return issues;
}

}  // namespace atlas
