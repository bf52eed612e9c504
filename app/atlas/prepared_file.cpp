#include "atlas/prepared_file.hpp"

#include "base/archive.hpp"
#include "base/program_files.hpp"

namespace atlas {

void findPrepared(const std::string& name, std::size_t largestBytes,
                  const std::function<bool(std::string_view payload)>& take) {
    base::findPrepared(base::programFolders(), name, largestBytes, [&](std::string_view bytes) {
        const auto payload = base::unseal(bytes);
        return payload && take(*payload);
    });
}

}  // namespace atlas
