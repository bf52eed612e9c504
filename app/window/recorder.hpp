// Writes down what a person does, as a script.
#pragma once

#include "base/result.hpp"

#include <SDL_events.h>

#include <filesystem>
#include <string>
#include <vector>

namespace window {

class Recorder {
  public:
    void note(const SDL_Event& event);
    /// Time passes between events.
    void pass(double seconds) { waitedS_ += seconds; }
    /// The steps so far, one a line.
    const std::string& text() const { return text_; }
    std::vector<base::Issue> write(const std::filesystem::path& file) const;

  private:
    void add(const std::string& step);
    std::string text_;
    double waitedS_ = 0;
};

}  // namespace window
