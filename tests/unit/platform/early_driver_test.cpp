#include "platform/early_driver.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <optional>
#include <string>

namespace {

/// Sets a variable of the environment, or takes it away (nullptr), for as long as it lives.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* before = ::getenv(name)) before_ = before;
        set(value);
    }
    ~Variable() { set(before_ ? before_->c_str() : nullptr); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

  private:
    void set(const char* value) { value ? ::setenv(name_, value, 1) : ::unsetenv(name_); }
    const char* name_;
    std::optional<std::string> before_;
};

bool hasGraphicsCard() {
    return std::filesystem::exists("/dev/dri/renderD128") || std::filesystem::exists("/dev/nvidiactl");
}

}  // namespace

TEST_CASE("a context is made ahead of a window of X11's where no graphics card is, and is given out once") {
    const Variable driver("SDL_VIDEODRIVER", "x11");
    platform::EarlyDriver early;
    CHECK(early.isLoading() == !hasGraphicsCard());
    auto context = early.take();
    REQUIRE(context.has_value() == !hasGraphicsCard());
    if (context) CHECK(context->makeCurrent().empty());
    CHECK_FALSE(early.isLoading());
    CHECK_FALSE(early.take());
}

TEST_CASE("nothing is made ahead for displays that a window is shown on by OpenGL") {
    const Variable x("DISPLAY", ":0");
    {
        const Variable driver("SDL_VIDEODRIVER", "offscreen");
        CHECK_FALSE(platform::EarlyDriver::wanted());
    }
    const Variable driver("SDL_VIDEODRIVER", nullptr);
    const Variable wayland("WAYLAND_DISPLAY", "wayland-0");
    CHECK_FALSE(platform::EarlyDriver::wanted());
}
