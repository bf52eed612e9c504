#include "geo/path_check.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace geo {

namespace fs = std::filesystem;

std::string refusedPath(const fs::path& path) {
    const std::string text = path.string();
    if (text.empty()) return "is empty; expected the path of a file";
    if (text.find("://") != std::string::npos) return "is an address; only local files are read";
    std::error_code error;
    const std::string absolute = fs::absolute(path, error).lexically_normal().string();
    // GDAL looks at the text only, so that even a real folder of such a name could not be read.
    if (text.starts_with("/vsi") || absolute.starts_with("/vsi"))
        return "is a virtual path of GDAL; only local files are read";
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return "does not exist";
    if (error) return "cannot be read: " + error.message();
    if (status.type() == fs::file_type::directory) return "is a folder; expected a file";
    if (status.type() != fs::file_type::regular)
        return "is not a regular file (a pipe or device); expected a file";
    if (::access(path.c_str(), R_OK) != 0) return std::string("cannot be read: ") + std::strerror(errno);
    if (fs::file_size(path, error) == 0) return "is empty";
    return {};
}

}  // namespace geo
