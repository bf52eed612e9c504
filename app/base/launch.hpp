// Where work is done that whoever wants it has time to wait for.
#pragma once

#include <future>

namespace base {

/// For std::async: on a thread of its own where there are processors to spare, otherwise by whoever asks for
/// the result. With two processors the main thread, the display's server and one helper are more than enough.
std::launch launchAside();

}  // namespace base
