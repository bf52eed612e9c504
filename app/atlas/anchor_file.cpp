#include "atlas/anchor_file.hpp"

#include "base/archive.hpp"
#include "base/file.hpp"
#include "base/program_files.hpp"

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
    for (const std::filesystem::path& folder : base::programFolders()) {
        const std::filesystem::path file = folder / "prepared" / fileName;
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(file, ignored)) continue;
        const auto bytes = base::readFile(file, largestBytes);
        const auto payload = bytes ? base::unseal(*bytes) : std::nullopt;
        if (!payload) continue;
        base::ArchiveReader archive(*payload);
        std::vector<Entry> entries;
        archive(entries);
        if (!archive.complete()) continue;
        AnchorTable table;
        for (Entry& entry : entries) table.emplace(std::move(entry.key), entry.anchor);
        return table;
    }
    return {};
}

std::vector<base::Issue> prepareAnchors(const AnchorTable& table, const std::filesystem::path& folder) {
    std::vector<Entry> entries;
    for (const auto& [key, anchor] : table) entries.push_back({key, anchor});
    base::ArchiveWriter archive;
    archive(entries);
    return base::writeFileAtomically(folder / fileName, base::seal(archive.bytes()));
}

}  // namespace atlas
