// pactmap new.
#pragma once

#include "cli/command.hpp"

#include <string>

namespace cli {

/// Begins an own dataset: a commented file that is valid as it stands.
class New : public Command {
  public:
    const char* name() const override { return "new"; }
    const char* summary() const override { return "Begin an own dataset with a commented file"; }
    void setup(CLI::App& app) override;
    ExitCode run() override;

  private:
    std::string name_;
};

}  // namespace cli
