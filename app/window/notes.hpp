// The speaker's window: notes in large type, what comes next, the time. Private to this room.
#pragma once

#include "gl/renderer.hpp"
#include "platform/second_window.hpp"
#include "scene/compare.hpp"
#include "scene/theme.hpp"
#include "session/notes.hpp"
#include "session/reduce.hpp"

#include <optional>
#include <vector>

namespace window {

/// The page drawn for that size. Type grows with the window and shrinks where the words would not fit.
scene::Picture notesPicture(const session::NotesPage& page, const scene::Theme& theme,
                            const text::Fonts& fonts, scene::SizePx size);

/// Opens and closes the window as the state wants it, and draws it anew where the page or its size is new.
class NotesWindow {
  public:
    /// Issues where the window cannot be opened; then the state no longer wants it.
    std::vector<base::Issue> follow(session::AppState& state, SDL_Window* first, gl::Renderer& renderer,
                                    const text::Fonts& fonts);
    /// True for an event of this window that is not the keyboard's, and has nothing to say to the first.
    bool takes(const SDL_Event& event, session::AppState& state);
    bool isOpen() const { return window_.has_value(); }
    /// What it shows; empty where it is closed.
    const base::Image& picture() const { return picture_; }

  private:
    std::optional<platform::SecondWindow> window_;
    session::NotesPage page_;
    std::string theme_;
    scene::SizePx size_;
    bool exposed_ = false;
    base::Image picture_;
};

}  // namespace window
