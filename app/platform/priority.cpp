#include "platform/priority.hpp"

#include <sys/resource.h>
#include <unistd.h>

namespace platform {

void giveWay() {
    constexpr int lower = 10;
    // Of a thread under Linux, not of its process; where it cannot be had nothing is lost.
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), lower);
}

}  // namespace platform
