// An OpenGL context without a window, a display or a graphics card.
#pragma once

#include "base/result.hpp"

#include <memory>
#include <vector>

namespace platform {

/// Draw into framebuffer objects only.
class HeadlessContext {
  public:
    enum class Renderer { best, software };
    /// Through EGL without a surface; fails with EGL's word where the driver cannot do that. On any thread.
    static base::Result<HeadlessContext> create(Renderer renderer = Renderer::best);
    /// On the calling thread, until destroyed there. Empty, or why not.
    std::vector<base::Issue> makeCurrent();
    HeadlessContext(HeadlessContext&&) noexcept;
    HeadlessContext& operator=(HeadlessContext&&) noexcept;
    ~HeadlessContext();

  private:
    struct Impl;
    explicit HeadlessContext(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace platform
