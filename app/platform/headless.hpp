// An OpenGL context without a window, a display or a graphics card.
#pragma once

#include "base/result.hpp"

#include <memory>

namespace platform {

/// Current on the thread that made it, until destroyed. Draw into framebuffer objects only.
class HeadlessContext {
  public:
    /// Through EGL without a surface; fails with EGL's word where the driver cannot do that.
    static base::Result<HeadlessContext> create();
    HeadlessContext(HeadlessContext&&) noexcept;
    HeadlessContext& operator=(HeadlessContext&&) noexcept;
    ~HeadlessContext();

  private:
    struct Impl;
    explicit HeadlessContext(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace platform
