#include "geo/prepared.hpp"

#include "base/archive.hpp"
#include "base/file.hpp"

namespace geo {

// What the archive keeps of each; a member that is not named here is lost on the way.
template <class Archive>
static void fields(Archive& archive, Polygon& polygon) {
    archive(polygon.rings);
}
template <class Archive>
static void fields(Archive& archive, Feature& feature) {
    archive(feature.key, feature.name, feature.polygons, feature.texts);
}
template <class Archive>
static void fields(Archive& archive, Boundaries& boundaries) {
    archive(boundaries.features, boundaries.credit);
}

namespace {

constexpr std::size_t largestBytes = 256 << 20;

/// What the boundaries follow from.
struct Origin {
    std::uint64_t source = 0;
    std::string keyField, layer;
    std::vector<std::string> texts;
    bool operator==(const Origin&) const = default;
};
template <class Archive>
void fields(Archive& archive, Origin& origin) {
    archive(origin.source, origin.keyField, origin.layer, origin.texts);
}

Origin originOf(std::string_view sourceBytes, const ReadOptions& options) {
    return {base::fingerprint(sourceBytes), options.keyField, options.layer, options.texts};
}

std::uint64_t sourceNumber(Origin origin) {
    base::ArchiveWriter archive;
    archive(origin);
    return base::fingerprint(archive.bytes());
}

}  // namespace

std::string preparedName(const std::filesystem::path& source) {
    return source.filename().string() + ".boundaries";
}

std::string packBoundaries(const Boundaries& boundaries, std::string_view sourceBytes,
                           const ReadOptions& options) {
    base::ArchiveWriter archive;
    archive(originOf(sourceBytes, options), boundaries);
    return base::seal(archive.bytes());
}

std::optional<Boundaries> unpackBoundaries(std::string_view bytes, std::string_view sourceBytes,
                                           const ReadOptions& options) {
    const auto payload = base::unseal(bytes);
    if (!payload) return std::nullopt;
    base::ArchiveReader archive(*payload);
    Origin origin;
    Boundaries boundaries;
    archive(origin);
    if (!archive.ok() || !(origin == originOf(sourceBytes, options))) return std::nullopt;
    archive(boundaries);
    if (!archive.complete() || boundaries.features.empty()) return std::nullopt;
    boundaries.source = sourceNumber(origin);
    return boundaries;
}

std::optional<Boundaries> findPrepared(const std::vector<std::filesystem::path>& folders,
                                       const std::filesystem::path& source, const ReadOptions& options) {
    for (const std::filesystem::path& folder : folders) {
        const std::filesystem::path file = folder / "prepared" / preparedName(source);
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(file, ignored)) continue;
        const auto bytes = base::readFile(file, largestBytes);
        const auto sourceBytes = base::readFile(source, largestBytes);
        if (!bytes || !sourceBytes) continue;
        if (auto found = unpackBoundaries(*bytes, *sourceBytes, options)) return found;
    }
    return std::nullopt;
}

}  // namespace geo
