// The software renderer, made ready ahead of the window that needs it.
#pragma once

#include "platform/headless.hpp"

#include <future>
#include <optional>

namespace platform {

/// Where no graphics card is to be found and the display is X11's, makes a context of Mesa's software
/// renderer on another thread while the display is connected to: most of that is linking, and a window that
/// is shown from memory needs nothing else. Elsewhere nothing is begun and nothing lost. While it is being
/// linked no thread can begin: the C library holds the same lock for both. So whatever threads are wanted at
/// once had best begin before.
class EarlyDriver {
  public:
    static bool wanted();
    EarlyDriver();
    bool isLoading() const { return context_.valid(); }
    /// Waits for it, once; nothing where nothing was begun or the driver cannot do it.
    std::optional<HeadlessContext> take();

  private:
    std::future<base::Result<HeadlessContext>> context_;
};

}  // namespace platform
