// pactmap validate.
#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace cli {

/// Every problem of dataset files.
class Validate : public Command {
  public:
    const char* name() const override { return "validate"; }
    const char* summary() const override { return "Every problem of dataset files"; }
    void setup(CLI::App& app) override;
    ExitCode run() override;

  private:
    std::vector<std::string> files_;
    bool strict_ = false;
};

}  // namespace cli
