#include "atlas/anchor_file.hpp"

#include "atlas/prepared_file.hpp"
#include "base/archive.hpp"
#include "base/file.hpp"

namespace atlas {
namespace {

constexpr const char* fileName = "names.anchors";
constexpr std::size_t largestBytes = 1 << 20;

struct Entry {
    std::string key;
    mesh::NameAnchor anchor;
};
template <class Archive>
void fields(Archive& archive, Entry& entry) {
    archive(entry.key, entry.anchor);
}

}  // namespace

AnchorTable preparedAnchors() {
    AnchorTable table;
    findPrepared(fileName, largestBytes, [&](std::string_view payload) {
        base::ArchiveReader archive(payload);
        std::vector<Entry> entries;
        archive(entries);
        if (!archive.complete()) return false;
        for (Entry& entry : entries) table.emplace(std::move(entry.key), entry.anchor);
        return true;
    });
    return table;
}

std::vector<base::Issue> prepareAnchors(const AnchorTable& table, const std::filesystem::path& folder) {
    std::vector<Entry> entries;
    for (const auto& [key, anchor] : table) entries.push_back({key, anchor});
    base::ArchiveWriter archive;
    archive(entries);
    return base::writeFileAtomically(folder / fileName, base::seal(archive.bytes()));
}

}  // namespace atlas
