// What the speaker reads while the class looks at the picture.
#pragma once

#include "session/state.hpp"

#include <string>

namespace session {

/// A page of the speaker's own window, in the language of the interface.
struct NotesPage {
    std::string place;    ///< "5 / 14", or the date where no story is open
    std::string elapsed;  ///< "7:05", since the presentation began
    std::string title;    ///< of the step, or what changed last
    std::string notes;    ///< of the step
    std::string text;     ///< of the step, which the class reads
    std::string next;     ///< "Next: In force with nine"; empty at the end
    bool operator==(const NotesPage&) const = default;
};

NotesPage notesPage(const AppState& state);

/// True while the speaker's window is to be seen.
bool showsNotes(const AppState& state);

/// "7:05", "1:02:09"
std::string clockWords(double seconds);

}  // namespace session
