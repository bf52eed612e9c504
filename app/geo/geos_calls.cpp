#include "geo/geos_calls.hpp"

#include "base/module.hpp"
#include "base/program_files.hpp"

#include <stdexcept>

namespace geo {

const GeosCalls& geosCalls() {
    static const GeosCalls* const calls = [] {
        const auto module = base::loadModule("pactmap-geos.so", "pactmapGeos", "cuts and mends areas",
                                             base::programFolders());
        if (!module) throw std::runtime_error(base::formatIssue(module.issues.front()));
        return static_cast<const GeosCalls*>(*module);
    }();
    return *calls;
}

}  // namespace geo
