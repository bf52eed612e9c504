// Random actions, the same for the same seed on every machine.
#pragma once

#include "forms.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <random>
#include <string>

namespace fuzz {

/// Whole numbers from a generator whose results the standard fixes, unlike those of its distributions.
class Dice {
  public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    std::size_t below(std::size_t count) { return engine_() % count; }

  private:
    std::mt19937 engine_;
};

/// The text form of an action.
inline std::string drawAction(Dice& dice) {
    static const int total = [] {
        int sum = 0;
        for (const Form& form : forms()) sum += form.weight;
        return sum;
    }();
    int left = static_cast<int>(dice.below(static_cast<std::size_t>(total)));
    const Form* form = forms().data();
    while (left >= form->weight) left -= (form++)->weight;
    std::string line(form->verb);
    for (const auto& words : form->words) {
        const std::string_view word = words[dice.below(words.size())];
        if (!word.empty()) line += fmt::format(" {}", word);
    }
    return line;
}

}  // namespace fuzz
