#include "session/story_actions.hpp"

#include "session/verbs.hpp"

#include <fmt/format.h>

namespace session {
namespace {

constexpr std::array<Named<StoryMove>, 4> moves{{{StoryMove::next, "next"},
                                                 {StoryMove::previous, "previous"},
                                                 {StoryMove::first, "first"},
                                                 {StoryMove::last, "last"}}};
constexpr std::array<Named<StoryPart>, 4> storyParts{{{StoryPart::name, "name"},
                                                      {StoryPart::title, "title"},
                                                      {StoryPart::text, "text"},
                                                      {StoryPart::notes, "notes"}}};

std::string onOneLine(const std::string& text) {
    std::string line;
    for (const char c : text) line += c == '\n' ? "\\n" : c == '\\' ? "\\\\" : std::string(1, c);
    return line;
}

std::string withLines(const std::string& line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size())
            text += line[++i] == 'n' ? '\n' : line[i];
        else
            text += line[i];
    }
    return text;
}

Action parseWrite(Words& words) {
    const StoryPart part = words.oneOf(storyParts);
    return WriteStory{part, withLines(words.rest())};
}

}  // namespace

std::string format(const OpenStory& a) {
    return withKey("story", a.key);
}
std::string format(const GoInStory& a) {
    return "story-go " + wordOf(moves, a.where);
}
std::string format(const GoToStep& a) {
    return fmt::format("story-step {}", a.number);
}
std::string format(const NewStory&) {
    return "story-new";
}
std::string format(const EditStory& a) {
    return "story-edit " + wordOf(switches, a.to);
}
std::string format(const RecordStep&) {
    return "story-record";
}
std::string format(const DeleteStep&) {
    return "story-delete";
}
std::string format(const MoveStoryStep& a) {
    return fmt::format("story-move {}", a.by);
}
std::string format(const WriteStory& a) {
    return withKey("story-write " + wordOf(storyParts, a.part), onOneLine(a.text));
}
std::string format(const SaveStory& a) {
    return withKey("story-save", a.path);
}

const std::vector<Verb>& storyVerbs() {
    static const std::vector<Verb> all{
        {"story", [](Words& words) -> Action { return OpenStory{words.rest()}; }},
        {"story-go", [](Words& words) -> Action { return GoInStory{words.oneOf(moves)}; }},
        {"story-step", [](Words& words) -> Action { return GoToStep{words.whole(1, 10'000)}; }},
        {"story-new", [](Words&) -> Action { return NewStory{}; }},
        {"story-edit", [](Words& words) -> Action { return EditStory{words.oneOf(switches)}; }},
        {"story-record", [](Words&) -> Action { return RecordStep{}; }},
        {"story-delete", [](Words&) -> Action { return DeleteStep{}; }},
        {"story-move", [](Words& words) -> Action { return MoveStoryStep{words.whole(-10'000, 10'000)}; }},
        {"story-write", parseWrite},
        {"story-save", [](Words& words) -> Action { return SaveStory{words.rest()}; }},
    };
    return all;
}

}  // namespace session
