// pactmap view: the map in a window.
#pragma once

#include "cli/command.hpp"
#include "cli/picture_options.hpp"

#include <string>

namespace cli {

class View : public Command {
  public:
    const char* name() const override { return "view"; }
    const char* summary() const override {
        return "Open the map in a window; the command when none is named";
    }
    void setup(CLI::App& app) override;
    ExitCode run() override;

  private:
    std::string date_ = "today";
    std::string organization_ = "csto";
    std::string size_;
    double scale_ = 1;
    bool fullScreen_ = false;
    bool reducedMotion_ = false;
    std::string script_, record_;
    PictureArguments picture_;
};

}  // namespace cli
