// pactmap list.
#pragma once

#include "cli/command.hpp"

#include <string>

namespace cli {

/// What there is to choose from: organizations, layers, projections; and the events of an organization.
class List : public Command {
  public:
    const char* name() const override { return "list"; }
    const char* summary() const override {
        return "What there is: organizations, layers, projections, events";
    }
    void setup(CLI::App& app) override;
    ExitCode run() override;

  private:
    std::string what_;
    std::string organization_ = "csto";
    std::string format_ = "table";
};

}  // namespace cli
