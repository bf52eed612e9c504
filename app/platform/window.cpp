#include "platform/window.hpp"

#include "platform/back_buffer.hpp"

#include <cstdlib>
#include <cstring>
#include <optional>
#include <utility>

namespace platform {

struct Window::Impl {
    SDL_Window* window = nullptr;
    SDL_GLContext context = nullptr;
    std::optional<BackBuffer> backBuffer;
    ~Impl() {
        if (context) SDL_GL_DeleteContext(context);
        if (window) SDL_DestroyWindow(window);
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
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

base::Result<Window> Window::open(const std::string& title, int widthPx, int heightPx) {
    if (auto issues = connect(); !issues.empty()) return base::Result<Window>::failure(std::move(issues));
    auto impl = std::make_unique<Impl>();
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    impl->window = SDL_CreateWindow(
        title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, widthPx, heightPx,
        SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_HIDDEN | SDL_WINDOW_ALLOW_HIGHDPI);
    if (!impl->window)
        return base::Result<Window>::failure("window", std::string("cannot be opened: ") + SDL_GetError());
    SDL_SetWindowMinimumSize(impl->window, 640, 400);
    impl->context = SDL_GL_CreateContext(impl->window);
    if (!impl->context)
        return base::Result<Window>::failure("window",
                                             std::string("no OpenGL 3.3 to draw with: ") + SDL_GetError());
    SDL_GL_SetSwapInterval(1);
    impl->backBuffer = BackBuffer::find();
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

bool Window::keepsDrawing() const {
    return impl_->backBuffer.has_value();
}

void Window::present(const std::vector<SDL_Rect>& changed) {
    if (impl_->backBuffer)
        impl_->backBuffer->show(changed, heightPx());
    else
        SDL_GL_SwapWindow(impl_->window);
}
SDL_Window* Window::handle() const {
    return impl_->window;
}
SDL_GLContext Window::context() const {
    return impl_->context;
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
