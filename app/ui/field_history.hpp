// What was written in a field while the keyboard was in it, to be taken back and done again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ui {

class FieldHistory {
  public:
    /// A text and where the cursor stands in it, bytes.
    struct Moment {
        std::string text;
        std::size_t cursor = 0;
    };

    /// The keyboard comes into the field, which holds that text.
    void begin(std::string text);
    /// After an edit. What is typed, or deleted, within a word counts as one edit.
    void note(Moment now);

    /// One edit back (-1) or on (1); nullptr where there is none.
    const Moment* step(int by);
    bool canStep(int by) const { return by < 0 ? !past_.empty() : !future_.empty(); }

    /// What the field held when the keyboard came.
    const std::string& first() const { return first_; }

  private:
    std::string first_;
    Moment now_;
    std::vector<Moment> past_, future_;
    bool grows_ = false;  ///< the last edit added something
    bool runs_ = false;   ///< the next edit may be part of the last one
};

}  // namespace ui
