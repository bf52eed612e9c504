// The software renderer's libraries, loaded ahead of the window that needs them.
#pragma once

#include <future>

namespace platform {

/// Where no graphics card is to be found, loads Mesa's software renderer on another thread while the display
/// is connected to: that takes a third of what a window's opening takes, and most of it is linking. Whoever
/// opens a window finds it there, or waits for it as it would have waited for its own loading. Elsewhere, and
/// where it is kept in another place, nothing is loaded and nothing lost.
class EarlyDriver {
  public:
    EarlyDriver();
    bool isLoading() const { return loading_.valid(); }

  private:
    std::future<void> loading_;
};

}  // namespace platform
