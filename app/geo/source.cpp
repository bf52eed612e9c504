#include "geo/source.hpp"

#include "base/module.hpp"
#include "base/program_files.hpp"
#include "geo/path_check.hpp"

#include <mutex>

namespace geo {
namespace {

using Loaded = base::Result<const SourceModule*>;

std::mutex openMutex;

}  // namespace

Loaded loadSourceModule(const std::vector<std::filesystem::path>& folders) {
    auto module = base::loadModule("pactmap-gdal.so", "pactmapSources", "reads boundaries", folders);
    if (!module) return Loaded::failure(std::move(module.issues));
    return Loaded::success(static_cast<const SourceModule*>(*module));
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
