// walk_steps SEED STEPS: writes a script of random actions, keys and moves of the mouse, the same for the
// same seed on every machine, with a look at the rules that must hold after each. Fails where an action of
// the program or a key of its table is left out.
#include "dice.hpp"
#include "session/action.hpp"
#include "ui/shortcuts.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

namespace {

/// What a hand does: keys of the table and of the panels, clicks and drags anywhere, another size now and
/// then.
std::string drawInput(fuzz::Dice& dice) {
    static const std::vector<std::string> panelKeys{"Up",    "Down",      "Left",   "Right",
                                                    "Tab",   "Shift+Tab", "Home",   "Return",
                                                    "Space", "Backspace", "Escape", "F6"};
    switch (dice.below(8)) {
        case 0:
        case 1:
            return "key " + ui::shortcuts()[dice.below(ui::shortcuts().size())].key;
        case 2:
            return "key " + panelKeys[dice.below(panelKeys.size())];
        case 3:
            return "text " + std::string(dice.below(2) == 0 ? "2006" : "uz");
        case 4:
            return fmt::format("wheel {}", static_cast<int>(dice.below(5)) - 2);
        case 5:
            if (dice.below(20) == 0)
                return fmt::format("resize {} {}", 200 + dice.below(500), 120 + dice.below(400));
            [[fallthrough]];
        default: {
            const std::size_t x = dice.below(480), y = dice.below(300);
            const std::string drag =
                dice.below(2) == 0 ? "" : fmt::format("move {} {}\n", dice.below(480), dice.below(300));
            return fmt::format("move {} {}\npress\n{}release", x, y, drag);
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        fmt::print(stderr, "walk_steps SEED STEPS\n");
        return 2;
    }
    fuzz::Dice dice(static_cast<std::uint32_t>(std::strtoul(arguments[1], nullptr, 10)));
    const long steps = std::strtol(arguments[2], nullptr, 10);
    std::set<std::size_t> seen{session::Action{session::Quit{}}.index()};  // which would end the walk
    int wrong = 0;
    for (long step = 0; step < steps; ++step) {
        if (dice.below(6) == 0) {
            fmt::print("{}\nexpect flaw none\n", drawInput(dice));
            continue;
        }
        const std::string line = fuzz::drawAction(dice);
        const auto action = session::parseAction(line);
        if (!action) {
            fmt::print(stderr, "{}: {}\n", line, action.issues.front().message);
            ++wrong;
            continue;
        }
        seen.insert(action->index());
        fmt::print("action {}\nexpect flaw none\n", line);
        if (step % 16 == 15) fmt::print("wait 0.05\n");
    }
    for (std::size_t index = 0; index < std::variant_size_v<session::Action>; ++index)
        if (!seen.contains(index)) {
            fmt::print(stderr, "action number {} of session::Action is never walked: add it to forms.cpp\n",
                       index);
            ++wrong;
        }
    return wrong == 0 ? 0 : 1;
}
