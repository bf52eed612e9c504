#include "geo/prepared.hpp"

#include "base/archive.hpp"
#include "base/file.hpp"
#include "base/program_files.hpp"

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
    return base::pack(originOf(sourceBytes, options), boundaries);
}

std::optional<Boundaries> unpackBoundaries(std::string_view bytes, std::string_view sourceBytes,
                                           const ReadOptions& options) {
    const Origin origin = originOf(sourceBytes, options);
    Boundaries boundaries;
    if (!base::unpack(bytes, origin, boundaries) || boundaries.features.empty()) return std::nullopt;
    boundaries.source = sourceNumber(origin);
    return boundaries;
}

std::optional<Boundaries> findPrepared(const std::vector<std::filesystem::path>& folders,
                                       const std::filesystem::path& source, const ReadOptions& options) {
    std::optional<Boundaries> found;
    base::findPrepared(folders, preparedName(source), largestBytes, [&](std::string_view bytes) {
        const auto sourceBytes = base::readFile(source, largestBytes);
        if (sourceBytes) found = unpackBoundaries(bytes, *sourceBytes, options);
        return found.has_value();
    });
    return found;
}

}  // namespace geo
