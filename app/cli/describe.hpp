// pactmap describe.
#pragma once

#include "cli/command.hpp"

#include <string>

namespace cli {

/// A date in whole sentences.
class Describe : public Command {
  public:
    const char* name() const override { return "describe"; }
    const char* summary() const override { return "Who belonged on a date, in whole sentences"; }
    void setup(CLI::App& app) override;
    ExitCode run() override;

  private:
    std::string date_ = "today";
    std::string organization_ = "csto";
    std::string language_;
};

}  // namespace cli
