#include "platform/window.hpp"

#include "platform/early_driver.hpp"
#include "platform/headless.hpp"
#include "platform/memory.hpp"

#include <cstdlib>
#include <cstring>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

namespace platform {

struct Window::Impl {
    SDL_Window* window = nullptr;
    SDL_GLContext direct = nullptr;
    std::optional<HeadlessContext> software;  ///< instead of `direct`, where the window has a canvas

    ~Impl() {
        close();
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
    void close() {
        software.reset();
        if (direct) SDL_GL_DeleteContext(std::exchange(direct, nullptr));
        if (window) SDL_DestroyWindow(std::exchange(window, nullptr));
    }
    bool create(const std::string& title, int widthPx, int heightPx, Uint32 flags) {
        close();
        window =
            SDL_CreateWindow(title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, widthPx, heightPx,
                             flags | SDL_WINDOW_RESIZABLE | SDL_WINDOW_HIDDEN | SDL_WINDOW_ALLOW_HIGHDPI);
        if (window) SDL_SetWindowMinimumSize(window, 640, 400);
        return window != nullptr;
    }
    std::vector<base::Issue> openDirect(const std::string& title, int widthPx, int heightPx);
    bool openCanvas(const std::string& title, int widthPx, int heightPx,
                    const std::function<std::optional<HeadlessContext>()>& context);
    bool drawsInSoftware() const;
};

namespace {

std::vector<base::Issue> noDisplay(const std::string& why) {
    return {{base::Severity::error, "window",
             "no display to open it on (" + why + "); pactmap render draws to a file without one"}};
}

/// SDL falls back to drawing nowhere, without a word, when there is no display.
bool fellBack() {
    const char* driver = SDL_GetCurrentVideoDriver();
    const char* asked = std::getenv("SDL_VIDEODRIVER");
    if (!driver) return true;
    const bool nowhere = std::strcmp(driver, "offscreen") == 0 || std::strcmp(driver, "dummy") == 0;
    return nowhere && (!asked || std::strcmp(asked, driver) != 0);
}

/// The display is X11's (elsewhere SDL would show it by OpenGL again), and its bytes lie as a canvas's do.
bool canShowMemory() {
    SDL_DisplayMode mode{};
    return std::string_view(SDL_GetCurrentVideoDriver()) == "x11" &&
           SDL_GetDesktopDisplayMode(0, &mode) == 0 && mode.format == SDL_PIXELFORMAT_RGB888;
}

}  // namespace

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

std::vector<base::Issue> Window::connect() {
    if (SDL_WasInit(SDL_INIT_VIDEO)) return {};
    // Asked here, as SDL's drivers would each complain on stderr before it gives up.
    if (!std::getenv("SDL_VIDEODRIVER") && !std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY"))
        return noDisplay("neither DISPLAY nor WAYLAND_DISPLAY is set");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    // Without this SDL tries Wayland first, and its library complains on stderr.
    if (!std::getenv("SDL_VIDEODRIVER") && !std::getenv("WAYLAND_DISPLAY"))
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "x11");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return noDisplay(SDL_GetError());
    if (!fellBack()) return {};
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return noDisplay("DISPLAY or WAYLAND_DISPLAY leads nowhere");
}

std::vector<base::Issue> Window::Impl::openDirect(const std::string& title, int widthPx, int heightPx) {
    const auto failed = [](const char* what) {
        return std::vector<base::Issue>{
            {base::Severity::error, "window", what + std::string(SDL_GetError())}};
    };
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    if (!create(title, widthPx, heightPx, SDL_WINDOW_OPENGL)) return failed("cannot be opened: ");
    direct = SDL_GL_CreateContext(window);
    if (!direct) return failed("no OpenGL 3.3 to draw with: ");
    SDL_GL_SetSwapInterval(1);
    return {};
}

bool Window::Impl::openCanvas(const std::string& title, int widthPx, int heightPx,
                              const std::function<std::optional<HeadlessContext>()>& context) {
    // Else SDL would show the picture by an OpenGL context of its own.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (!create(title, widthPx, heightPx, 0)) return false;
    SDL_Surface* surface = SDL_GetWindowSurface(window);
    if (!surface) return false;
    // While the context is being made.
    fetchMemory(surface->pixels,
                static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(surface->h));
    software = context();
    return software && software->makeCurrent().empty();
}

bool Window::Impl::drawsInSoftware() const {
    constexpr unsigned renderer = 0x1F01;  // GL_RENDERER, of gl.h
    const auto text =
        reinterpret_cast<const unsigned char* (*)(unsigned)>(SDL_GL_GetProcAddress("glGetString"));
    const auto* name = text ? reinterpret_cast<const char*>(text(renderer)) : nullptr;
    return name && (std::strstr(name, "llvmpipe") || std::strstr(name, "softpipe"));
}

base::Result<Window> Window::open(const std::string& title, int widthPx, int heightPx, EarlyDriver& driver) {
    if (auto issues = connect(); !issues.empty()) return base::Result<Window>::failure(std::move(issues));
    auto impl = std::make_unique<Impl>();
    const bool showsMemory = canShowMemory();
    if (showsMemory && driver.isLoading() &&
        impl->openCanvas(title, widthPx, heightPx, [&driver] { return driver.take(); }))
        return base::Result<Window>::success(Window(std::move(impl)));
    auto issues = impl->openDirect(title, widthPx, heightPx);
    if (showsMemory && (!issues.empty() || impl->drawsInSoftware())) {
        const auto software = [] {
            return std::move(HeadlessContext::create(HeadlessContext::Renderer::software).value);
        };
        if (impl->openCanvas(title, widthPx, heightPx, software))
            issues.clear();
        else if (issues.empty())
            issues = impl->openDirect(title, widthPx, heightPx);
    }
    if (!issues.empty()) return base::Result<Window>::failure(std::move(issues));
    return base::Result<Window>::success(Window(std::move(impl)));
}

void Window::show() {
    SDL_ShowWindow(impl_->window);
}
void Window::setFullScreen(bool on) {
    SDL_SetWindowFullscreen(impl_->window, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

int Window::widthPx() const {
    int width = 0;
    SDL_GL_GetDrawableSize(impl_->window, &width, nullptr);
    return width;
}

int Window::heightPx() const {
    int height = 0;
    SDL_GL_GetDrawableSize(impl_->window, nullptr, &height);
    return height;
}

bool Window::hasCanvas() const {
    return impl_->software.has_value();
}

Canvas Window::canvas() {
    SDL_Surface* surface = impl_->software ? SDL_GetWindowSurface(impl_->window) : nullptr;
    if (!surface) return {};
    return {static_cast<std::uint8_t*>(surface->pixels), surface->w, surface->h, surface->pitch};
}

void Window::present(const std::vector<SDL_Rect>& changed) {
    if (hasCanvas())
        SDL_UpdateWindowSurfaceRects(impl_->window, changed.data(), static_cast<int>(changed.size()));
    else
        SDL_GL_SwapWindow(impl_->window);
}
SDL_Window* Window::handle() const {
    return impl_->window;
}

void wakeEventLoop() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

std::string keyName(const SDL_KeyboardEvent& event) {
    std::string name;
    if (event.keysym.mod & KMOD_CTRL) name += "Ctrl+";
    if (event.keysym.mod & KMOD_ALT) name += "Alt+";
    if (event.keysym.mod & KMOD_SHIFT) name += "Shift+";
    return name + SDL_GetKeyName(event.keysym.sym);
}

}  // namespace platform
