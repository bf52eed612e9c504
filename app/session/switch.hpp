// Off, on or the other: what every switch of the program understands.
#pragma once

namespace session {

enum class Switch { off, on, toggle };

inline bool switched(bool now, Switch to) {
    return to == Switch::toggle ? !now : to == Switch::on;
}

}  // namespace session
