#include "ui/field_history.hpp"

#include <utility>

namespace ui {
namespace {

constexpr std::size_t longestHistory = 500;  ///< edits that are kept
constexpr std::size_t longestCharacter = 4;  ///< bytes

bool isBlank(char c) {
    return c == ' ' || c == '\n';
}

/// A word begins where the cursor is, after a blank.
bool beginsWord(const FieldHistory::Moment& before, const FieldHistory::Moment& now) {
    const std::size_t at = before.cursor;
    return at > 0 && at <= before.text.size() && isBlank(before.text[at - 1]) && at < now.text.size() &&
           !isBlank(now.text[at]);
}

}  // namespace

void FieldHistory::begin(std::string text) {
    *this = {};
    first_ = text;
    now_ = {std::move(text), 0};
    now_.cursor = now_.text.size();
}

void FieldHistory::note(Moment now) {
    if (now.text == now_.text) return;
    const bool grows = now.text.size() > now_.text.size();
    const std::size_t by = grows ? now.text.size() - now_.text.size() : now_.text.size() - now.text.size();
    const bool goesOn =
        runs_ && grows == grows_ && by <= longestCharacter && !(grows && beginsWord(now_, now));
    if (!goesOn) {
        if (past_.size() == longestHistory) past_.erase(past_.begin());
        past_.push_back(now_);
    }
    grows_ = grows;
    runs_ = by <= longestCharacter;
    future_.clear();
    now_ = std::move(now);
}

const FieldHistory::Moment* FieldHistory::step(int by) {
    std::vector<Moment>&from = by < 0 ? past_ : future_, &to = by < 0 ? future_ : past_;
    if (from.empty()) return nullptr;
    to.push_back(std::exchange(now_, from.back()));
    from.pop_back();
    runs_ = false;
    return &now_;
}

}  // namespace ui
