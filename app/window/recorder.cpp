#include "window/recorder.hpp"

#include "base/file.hpp"
#include "platform/window.hpp"

#include <fmt/format.h>

namespace window {
namespace {

constexpr double shortestWaitS = 0.02;

const char* modifierName(SDL_Keycode key) {
    switch (key) {
        case SDLK_LALT:
        case SDLK_RALT:
            return "Alt";
        case SDLK_LSHIFT:
        case SDLK_RSHIFT:
            return "Shift";
        case SDLK_LCTRL:
        case SDLK_RCTRL:
            return "Ctrl";
        default:
            return nullptr;
    }
}

}  // namespace

void Recorder::add(const std::string& step) {
    if (waitedS_ >= shortestWaitS) text_ += fmt::format("wait {:.2f}\n", waitedS_);
    waitedS_ = 0;
    text_ += step + "\n";
}

void Recorder::note(const SDL_Event& event) {
    switch (event.type) {
        case SDL_MOUSEMOTION:
            return add(fmt::format("move {} {}", event.motion.x, event.motion.y));
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            if (event.button.button != SDL_BUTTON_LEFT) return;
            add(fmt::format("move {} {}", event.button.x, event.button.y));
            return add(event.type == SDL_MOUSEBUTTONDOWN ? "press" : "release");
        case SDL_MOUSEWHEEL:
            return add(fmt::format("wheel {}", event.wheel.y));
        case SDL_KEYDOWN:
        case SDL_KEYUP:
            if (const char* modifier = modifierName(event.key.keysym.sym)) {
                if (event.key.repeat == 0)
                    add(std::string(event.type == SDL_KEYDOWN ? "hold " : "let ") + modifier);
            } else if (event.type == SDL_KEYDOWN) {
                add("key " + platform::keyName(event.key));
            }
            return;
        case SDL_DROPFILE:
            return add(std::string("drop ") + event.drop.file);
        case SDL_TEXTINPUT:
            return add(std::string("text ") + event.text.text);
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED)
                add(fmt::format("resize {} {}", event.window.data1, event.window.data2));
            return;
        default:
            return;
    }
}

std::vector<base::Issue> Recorder::write(const std::filesystem::path& file) const {
    return base::writeFileAtomically(file, text_);
}

}  // namespace window
