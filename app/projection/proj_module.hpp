// What the module with the PROJ library offers. PROJ comes with libraries that take longer to link than most
// commands run, so what uses it (proj_module.cpp) is loaded for the first PROJ string. Private to this room.
#pragma once

#include "base/geometry.hpp"

#include <memory>
#include <span>
#include <string>

namespace projection {

/// One projection of PROJ's. Not for use from two threads at once.
class ProjOperation {
  public:
    virtual ~ProjOperation() = default;
    ProjOperation(const ProjOperation&) = delete;
    ProjOperation& operator=(const ProjOperation&) = delete;

    /// Longitude and latitude in radians become metres, in place; what PROJ refuses becomes infinite or NaN.
    virtual void forward(std::span<base::Vec2> points) = 0;
    virtual void inverse(std::span<base::Vec2> points) = 0;

  protected:
    ProjOperation() = default;
};

/// What the module offers under the name pactmapProj (base::loadModule).
struct ProjModule {
    const char* version;
    /// Without files, databases and network. Null where PROJ refuses; why is in `problem`.
    std::unique_ptr<ProjOperation> (*open)(const std::string& definition, std::string& problem);
};

}  // namespace projection
