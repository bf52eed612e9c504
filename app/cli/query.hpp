// pactmap query.
#pragma once

#include "cli/command.hpp"

#include <string>

namespace cli {

/// Who belonged on a date, in which status and grouping.
class Query : public Command {
  public:
    const char* name() const override { return "query"; }
    const char* summary() const override { return "Who belonged on a date, as a table, JSON or CSV"; }
    void setup(CLI::App& app) override;
    ExitCode run() override;

  private:
    std::string date_ = "today";
    std::string organization_ = "csto";
    std::string format_ = "table";
};

}  // namespace cli
