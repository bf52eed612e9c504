// The one panel at the right: a frame that is as high as what is in it, up to the room there is; and the
// pieces that several of its contents draw. Private to this room.
#pragma once

#include "ui/draw.hpp"

#include <string>
#include <vector>

namespace ui {

/// Begins the panel where it is made and ends it where it goes out of scope.
class SidePanel {
  public:
    /// `id` tells one content from another; each has a height of its own.
    SidePanel(const PanelInput& input, PanelState& panels, const char* id, const std::string& title,
              double widthUnits);
    ~SidePanel();
    SidePanel(const SidePanel&) = delete;
    SidePanel& operator=(const SidePanel&) = delete;

    /// False where the window leaves no room: then nothing may be drawn.
    explicit operator bool() const { return open_; }
    /// True when its cross was pressed.
    bool closed() const { return closed_; }

  private:
    const char* id_;
    bool open_ = false;
    bool closed_ = false;
    float begin_ = 0;
};

/// Numbers the sources of a panel in the order in which its lines name them.
class Footnotes {
  public:
    /// "  [1, 3]", or nothing where there is no source.
    std::string marks(const std::vector<std::string>& keys);
    const std::vector<std::string>& keys() const { return keys_; }

  private:
    std::vector<std::string> keys_;
};

/// "reported by one document"; empty for what is verified.
std::string verificationWords(const PanelInput& input, model::Verification verification);
/// The two with a semicolon between them where there are two.
std::string joined(std::string first, const std::string& second);
/// The note with what is to say of the verification, joined by a semicolon.
std::string remark(const PanelInput& input, const std::string& note, model::Verification verification);

/// A small heading with some room above it.
void heading(const PanelInput& input, const std::string& words);
/// Small, quiet and wrapped; nothing where there are no words.
void quietText(const PanelInput& input, const std::string& words);
/// A date at the left and wrapped words beside it, with a quiet remark below them.
void datedLine(const PanelInput& input, const std::string& date, const std::string& words,
               const std::string& quiet, bool faded = false);
/// The topics with their claims, which is followed, and why.
void drawDisagreements(const PanelInput& input,
                       const std::vector<const model::Contradiction*>& contradictions, Footnotes& notes);
/// What the shown proposal says of the state; nothing in other layers.
void drawZonesOf(const PanelInput& input, const std::string& code, Footnotes& notes);
/// The list that the numbers in brackets refer to.
void drawSources(const PanelInput& input, const Footnotes& notes);
/// "G. Jasutis: Collective Security Treaty Organization, 2007"
std::string sourceWords(const model::Source& source);
/// "1999 - 2005", "since 2 May 2017".
std::string periodWords(const PanelInput& input, const model::Period& period);

}  // namespace ui
