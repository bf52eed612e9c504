// What frames cost.
#pragma once

#include <epoxy/gl.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace bench {

/// Of all threads of this process.
inline double usedProcessorMs() {
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

/// Times `frame` after `before`, many times; the frame's pixels are done when the clock stops. Prints the
/// name, median and least milliseconds, and the processor time of a frame.
inline void measure(const std::string& name, const std::function<void(int)>& before,
                    const std::function<void()>& frame) {
    constexpr int frames = 60;
    std::vector<double> timesMs;
    double processorMs = 0;
    for (int i = 0; i < frames; ++i) {
        before(i);
        glFinish();
        const double usedMs = usedProcessorMs();
        const auto begin = std::chrono::steady_clock::now();
        frame();
        glFinish();
        timesMs.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        processorMs += usedProcessorMs() - usedMs;
    }
    std::sort(timesMs.begin(), timesMs.end());
    std::printf("%s %.3f %.3f %.3f\n", name.c_str(), timesMs[timesMs.size() / 2], timesMs.front(),
                processorMs / frames);
}

}  // namespace bench
