#include "atlas/prepared_file.hpp"

#include "base/archive.hpp"
#include "base/file.hpp"
#include "base/program_files.hpp"

namespace atlas {

void findPrepared(const std::string& name, std::size_t largestBytes,
                  const std::function<bool(std::string_view payload)>& take) {
    for (const std::filesystem::path& folder : base::programFolders()) {
        const std::filesystem::path file = folder / "prepared" / name;
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(file, ignored)) continue;
        const auto bytes = base::readFile(file, largestBytes);
        const auto payload = bytes ? base::unseal(*bytes) : std::nullopt;
        if (payload && take(*payload)) return;
    }
}

}  // namespace atlas
