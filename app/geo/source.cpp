#include "geo/source.hpp"

#include "base/program_files.hpp"
#include "geo/path_check.hpp"

#include <dlfcn.h>

#include <mutex>

namespace geo {
namespace {

constexpr char moduleName[] = "pactmap-gdal.so";

using Loaded = base::Result<const SourceModule*>;

std::mutex openMutex;

}  // namespace

Loaded loadSourceModule(const std::vector<std::filesystem::path>& folders) {
    const std::string where = moduleName;
    std::string looked;
    for (const std::filesystem::path& folder : folders) {
        const std::filesystem::path file = folder / moduleName;
        std::error_code ignored;
        looked += (looked.empty() ? "" : ", ") + folder.string();
        if (!std::filesystem::exists(file, ignored)) continue;
        // Lazily, as of GDAL's many functions few are called; never closed, as GDAL does not survive that.
        void* library = dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL);
        if (library == nullptr)
            return Loaded::failure(
                file.string(),
                "the part of the program that reads boundaries cannot be loaded: " + std::string(dlerror()));
        const auto* module = static_cast<const SourceModule*>(dlsym(library, "pactmapSources"));
        if (module == nullptr || std::string(module->version) != PACTMAP_VERSION)
            return Loaded::failure(file.string(),
                                   "belongs to another version of the program than " PACTMAP_VERSION);
        return Loaded::success(module);
    }
    return Loaded::failure(
        where,
        "the part of the program that reads boundaries is missing; expected beside the program: " + looked);
}

std::unique_ptr<Source> openSource(const std::filesystem::path& path, const std::string& layerName,
                                   std::vector<base::Issue>& issues) {
    if (std::string refusal = refusedPath(path); !refusal.empty()) {
        issues.push_back({base::Severity::error, path.string(), std::move(refusal)});
        return nullptr;
    }
    const std::scoped_lock lock(openMutex);
    static const Loaded module = loadSourceModule(base::programFolders());
    if (!module) {
        issues.insert(issues.end(), module.issues.begin(), module.issues.end());
        return nullptr;
    }
    return (*module)->open(path, layerName, issues);
}

}  // namespace geo
