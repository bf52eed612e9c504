// The words of an action's line. Private to this room.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace session {

/// A value with its word.
template <class Enum>
struct Named {
    Enum value;
    std::string_view text;
};

template <class Enum, std::size_t N>
std::string wordOf(const std::array<Named<Enum>, N>& words, Enum value) {
    for (const auto& word : words)
        if (word.value == value) return std::string(word.text);
    return {};
}

/// The words of a line, taken one by one; the first that does not fit is remembered.
class Words {
  public:
    explicit Words(std::string_view line);

    bool done() const { return next_ == words_.size(); }
    /// The next word; empty at the end of the line.
    std::string word() { return done() ? std::string() : words_[next_++]; }
    /// All that is left, as it was written; empty at the end of the line.
    std::string rest();
    /// The next word, which must be there.
    std::string required(const char* what);
    double number(double low, double high);
    int whole(int low, int high);

    template <class Enum, std::size_t N>
    Enum oneOf(const std::array<Named<Enum>, N>& words) {
        const std::string text = word();
        std::string all;
        for (const auto& candidate : words) {
            if (candidate.text == text) return candidate.value;
            all += (all.empty() ? "" : ", ") + std::string(candidate.text);
        }
        wrong(text, "one of " + all);
        return words[0].value;
    }

    void wrong(const std::string& found, const std::string& expected);
    /// Of the first word that did not fit; empty: all did.
    const std::string& problem() const { return problem_; }

  private:
    std::string line_;  ///< without blanks at its end
    std::vector<std::string> words_;
    std::vector<std::size_t> begins_;  ///< of the words in the line
    std::size_t next_ = 0;
    std::string problem_;
};

}  // namespace session
