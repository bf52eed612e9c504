#include "base/launch.hpp"

#include <thread>

namespace base {

std::launch launchAside() {
    constexpr unsigned few = 3;
    return std::thread::hardware_concurrency() > few ? std::launch::async : std::launch::deferred;
}

}  // namespace base
