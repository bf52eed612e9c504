// What the process asks the C library's memory for.
#pragma once

#include <cstddef>
#include <thread>

namespace platform {

/// Sets up what must be in place before any OpenGL or SDL call of the process: memory of the C library is
/// kept rather than given back after every frame, which the software renderer would otherwise ask for anew
/// each time.
void tuneProcess();
/// Gives back what is free: after work that has taken much more than it leaves.
void giveBackMemory();

/// Has the system give the pages of that memory at once, not each at its first touch, which takes longer.
void fetchMemory(void* begin, std::size_t bytes);

/// Takes memory for pictures from the system while something else goes on, in large pages where it gives
/// such: the system clears each page at its first touch, which for the pictures of a first frame takes as
/// long as drawing them. Gives it back to the C library, not to the system, when done.
class WarmMemory {
  public:
    /// As much as a first picture of that size takes: its own, the map's two, what is read back, and as much
    /// again for the map's geometry and what the driver makes; 64 MiB at most.
    WarmMemory(int widthPx, int heightPx);
    ~WarmMemory() { finish(); }
    WarmMemory(const WarmMemory&) = delete;
    WarmMemory& operator=(const WarmMemory&) = delete;

    /// Frees it for whoever comes next, as much of it as is there by now: a system that is slow to give more
    /// is not waited for. On the thread that made it.
    void finish();

  private:
    void* block_ = nullptr;
    std::jthread touching_;
};

}  // namespace platform
