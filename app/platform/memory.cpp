#include "platform/memory.hpp"

#include "platform/priority.hpp"

#include <malloc.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace platform {
namespace {

constexpr std::size_t pageBytes = 4096, largePageBytes = 2 << 20, mostBytes = 64 << 20;

}  // namespace

void tuneProcess() {
    constexpr int large = 256 << 20;
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, large);
}

void giveBackMemory() {
    malloc_trim(0);
}

void fetchMemory(void* begin, std::size_t bytes) {
    const auto at = reinterpret_cast<std::uintptr_t>(begin), first = at / pageBytes * pageBytes;
    // An older kernel does not know this: then it is touch by touch.
    madvise(reinterpret_cast<void*>(first), at - first + bytes, MADV_POPULATE_WRITE);
}

WarmMemory::WarmMemory(int widthPx, int heightPx) {
    constexpr std::size_t pictures = 6;
    const std::size_t bytes = std::min(
        pictures * 4 * static_cast<std::size_t>(widthPx) * static_cast<std::size_t>(heightPx), mostBytes);
    block_ = std::malloc(bytes);
    if (!block_) return;
    const auto begin = reinterpret_cast<std::uintptr_t>(block_);
    const std::uintptr_t first = (begin + largePageBytes - 1) / largePageBytes * largePageBytes;
    const std::uintptr_t last = (begin + bytes) / largePageBytes * largePageBytes;
    if (first >= last) return;
    // Where the system has no large pages, small ones are touched.
    madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);
    touching_ = std::jthread([first, last](const std::stop_token& stop) {
        giveWay();
        for (std::uintptr_t at = first; at < last && !stop.stop_requested(); at += pageBytes)
            *reinterpret_cast<volatile char*>(at) = 0;
    });
}

void WarmMemory::finish() {
    touching_ = {};
    std::free(block_);
    block_ = nullptr;
}

}  // namespace platform
