#include "platform/second_window.hpp"

#include <algorithm>

namespace platform {
namespace {

constexpr int smallWidthPx = 960, smallHeightPx = 600;
constexpr int leastWidthPx = 320, leastHeightPx = 240;

/// Where the window goes: another display than the first window's, else empty.
SDL_Rect placeBeside(SDL_Window* first) {
    const int used = SDL_GetWindowDisplayIndex(first);
    SDL_Rect place{};
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i)
        if (i != used && SDL_GetDisplayUsableBounds(i, &place) == 0) return place;
    return {};
}

}  // namespace

struct SecondWindow::Impl {
    SDL_Window* window = nullptr;
    ~Impl() {
        if (window) SDL_DestroyWindow(window);
    }
};

int displayCount() {
    return std::max(1, SDL_GetNumVideoDisplays());
}

SecondWindow::SecondWindow(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SecondWindow::SecondWindow(SecondWindow&&) noexcept = default;
SecondWindow& SecondWindow::operator=(SecondWindow&&) noexcept = default;
SecondWindow::~SecondWindow() = default;

base::Result<SecondWindow> SecondWindow::open(const std::string& title, SDL_Window* first) {
    // Else SDL would show the picture by an OpenGL context of its own.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    const SDL_Rect place = placeBeside(first);
    const bool beside = place.w > 0 && place.h > 0;
    auto impl = std::make_unique<Impl>();
    impl->window = SDL_CreateWindow(
        title.c_str(), beside ? place.x : SDL_WINDOWPOS_UNDEFINED, beside ? place.y : SDL_WINDOWPOS_UNDEFINED,
        beside ? place.w : smallWidthPx, beside ? place.h : smallHeightPx, SDL_WINDOW_RESIZABLE);
    if (!impl->window)
        return base::Result<SecondWindow>::failure("notes window",
                                                   std::string("cannot be opened: ") + SDL_GetError());
    // On a display of its own all of it, whatever edges the desktop puts round the window.
    if (beside) SDL_MaximizeWindow(impl->window);
    SDL_SetWindowMinimumSize(impl->window, leastWidthPx, leastHeightPx);
    return base::Result<SecondWindow>::success(SecondWindow(std::move(impl)));
}

Uint32 SecondWindow::id() const {
    return SDL_GetWindowID(impl_->window);
}

int SecondWindow::widthPx() const {
    int width = 0;
    SDL_GetWindowSize(impl_->window, &width, nullptr);
    return std::max(leastWidthPx, width);
}

int SecondWindow::heightPx() const {
    int height = 0;
    SDL_GetWindowSize(impl_->window, nullptr, &height);
    return std::max(leastHeightPx, height);
}

void SecondWindow::show(const base::Image& picture) {
    SDL_Surface* target = SDL_GetWindowSurface(impl_->window);
    if (!target) return;
    // SDL takes the pixels as it would change them, which a blit's source is not.
    SDL_Surface* source =
        SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint8_t*>(picture.rgba.data()), picture.widthPx,
                                           picture.heightPx, 32, 4 * picture.widthPx, SDL_PIXELFORMAT_RGBA32);
    if (!source) return;
    SDL_SetSurfaceBlendMode(source, SDL_BLENDMODE_NONE);
    SDL_BlitSurface(source, nullptr, target, nullptr);
    SDL_FreeSurface(source);
    SDL_UpdateWindowSurface(impl_->window);
}

}  // namespace platform
