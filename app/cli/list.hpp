// pactmap list.
#pragma once

#include "cli/command.hpp"

#include <string>

namespace cli {

/// What there is to choose from: organizations, layers, projections; and what an organization's dataset tells
/// beside the statuses: events, changes, sources, contradictions.
class List : public Command {
  public:
    const char* name() const override { return "list"; }
    const char* summary() const override {
        return "What there is: organizations, layers, projections, events, changes, sources, contradictions";
    }
    void setup(CLI::App& app) override;
    ExitCode run() override;

  private:
    std::string what_;
    std::string organization_ = "csto";
    std::string format_ = "table";
};

}  // namespace cli
