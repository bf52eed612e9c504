#include "window/notes.hpp"

#include "text/wrap.hpp"

#include <algorithm>
#include <cmath>

namespace window {
namespace {

constexpr double designWidthPx = 1280, designHeightPx = 800;

class Page {
  public:
    Page(const session::NotesPage& page, const scene::Theme& theme, const text::Fonts& fonts,
         scene::SizePx size)
        : page_(page), theme_(theme), fonts_(fonts), size_(size) {
        s_ = std::clamp(std::min(size.width / designWidthPx, size.height / designHeightPx), 0.4, 4.0);
    }

    scene::Picture draw() {
        scene_.size = size_;
        scene_.map.view.metresPerPx = 1;
        base::Color ground = theme_.panel;
        ground.a = 255;
        box(0, 0, size_.width, size_.height, ground);
        const double bottom = foot();
        // The largest type in which all that is to be said has room.
        for (double type : {1.0, 0.85, 0.7, 0.6, 0.5}) {
            const std::size_t before = scene_.items.size();
            if (body(type, bottom) <= bottom || type == 0.5) break;
            scene_.items.resize(before);
        }
        scene::Picture picture;
        picture.parts.push_back({std::move(scene_), 0, size_.width, true});
        return picture;
    }

  private:
    double left() const { return 48 * s_; }
    double room() const { return size_.width - 2 * left(); }

    void box(double x, double y, double width, double height, base::Color color) {
        scene::Box box{x, y, width, height};
        box.fill.colors[0] = color;
        scene_.items.emplace_back(box);
    }
    void write(double x, double baseline, const std::string& words, const text::Style& style,
               base::Color color) {
        scene::Text text;
        text.xPx = std::round(x);
        text.baselinePx = std::round(baseline);
        text.text = words;
        text.style = style;
        text.color = color;
        scene_.items.emplace_back(text);
    }
    /// Returns where the next paragraph may begin.
    double paragraph(double top, const std::string& words, const text::Style& style, base::Color color) {
        for (const std::string& line : text::wrap(words, style, room(), fonts_)) {
            top += 1.36 * style.sizePx;
            write(left(), top, line, style, color);
        }
        return top;
    }

    /// The place and the time at the top, the next step at the bottom; returns where the foot begins.
    double foot() {
        const text::Style clock{std::round(64 * s_), text::Weight::bold}, place{std::round(30 * s_)};
        const double width = fonts_.measure(page_.elapsed, clock).widthPx;
        write(size_.width - left() - width, 84 * s_, page_.elapsed, clock, theme_.panelText);
        write(left(), 72 * s_, fonts_.ellipsize(page_.place, place, room() - width - 32 * s_), place,
              theme_.panelQuiet);
        box(left(), 108 * s_, room(), std::max(1.0, 2 * s_), theme_.panelEdge);
        const double line = size_.height - 92 * s_;
        box(left(), line, room(), std::max(1.0, 2 * s_), theme_.panelEdge);
        const text::Style next{std::round(30 * s_), text::Weight::bold};
        write(left(), line + 56 * s_, fonts_.ellipsize(page_.next, next, room()), next, theme_.panelQuiet);
        return line - 12 * s_;
    }

    /// Title, notes and the text that the class reads; returns where they end.
    double body(double type, double) {
        const text::Style title{std::round(44 * s_ * std::max(0.75, type)), text::Weight::bold},
            notes{std::round(36 * s_ * type)}, small{std::round(26 * s_ * type)};
        double y = paragraph(116 * s_, page_.title, title, theme_.panelText);
        if (!page_.notes.empty()) y = paragraph(y + 16 * s_, page_.notes, notes, theme_.panelText);
        return paragraph(y + 16 * s_, page_.text, page_.notes.empty() ? notes : small,
                         page_.notes.empty() ? theme_.panelText : theme_.panelQuiet) +
               0.4 * small.sizePx;
    }

    const session::NotesPage& page_;
    const scene::Theme& theme_;
    const text::Fonts& fonts_;
    scene::SizePx size_;
    double s_ = 1;
    scene::Scene scene_;
};

/// Which window an event of a window or the mouse is about; 0: another kind of event.
Uint32 windowOf(const SDL_Event& event) {
    switch (event.type) {
        case SDL_WINDOWEVENT:
            return event.window.windowID;
        case SDL_MOUSEMOTION:
            return event.motion.windowID;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            return event.button.windowID;
        case SDL_MOUSEWHEEL:
            return event.wheel.windowID;
        default:
            return 0;
    }
}

}  // namespace

scene::Picture notesPicture(const session::NotesPage& page, const scene::Theme& theme,
                            const text::Fonts& fonts, scene::SizePx size) {
    return Page(page, theme, fonts, size).draw();
}

std::vector<base::Issue> NotesWindow::follow(session::AppState& state, SDL_Window* first,
                                             gl::Renderer& renderer, const text::Fonts& fonts) {
    if (!session::showsNotes(state)) {
        window_.reset();
        picture_ = {};
        return {};
    }
    if (!window_) {
        auto opened = platform::SecondWindow::open(state.phrases.say("notes.window"), first);
        if (!opened) {
            state.presenter.notes = false;
            return std::move(opened.issues);
        }
        window_ = std::move(*opened);
        exposed_ = true;
        SDL_RaiseWindow(first);  // where the keys go
    }
    const scene::SizePx size{window_->widthPx(), window_->heightPx()};
    session::NotesPage page = session::notesPage(state);
    if (!exposed_ && page == page_ && size == size_ && theme_ == state.themeId) return {};
    page_ = std::move(page);
    size_ = size;
    theme_ = state.themeId;
    exposed_ = false;
    picture_ = renderer.drawToImage(notesPicture(page_, session::themeOf(state), fonts, size_));
    window_->show(picture_);
    return {};
}

bool NotesWindow::takes(const SDL_Event& event, session::AppState& state) {
    if (!window_ || windowOf(event) != window_->id()) return false;
    exposed_ = true;
    if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE)
        session::reduce(state, session::Notes{session::Switch::off}, {});
    return true;
}

}  // namespace window
