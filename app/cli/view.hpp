// pactmap view: the map in a window.
#pragma once

#include "cli/command.hpp"
#include "cli/frame_options.hpp"
#include "cli/picture_options.hpp"
#include "session/settings.hpp"
#include "window/app.hpp"

#include <cstdint>
#include <optional>
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
    bool given(const char* option) const { return app_->count(option) > 0; }
    /// What was kept of the last session and no argument says otherwise; the organization goes to
    /// organization_.
    std::vector<session::Action> resume(const session::Settings& kept, window::Options& options);
    bool resumes(const session::Action& action) const;
    /// A link brings its dataset along.
    void chooseOrganization(const std::vector<session::Action>& link);
    base::Result<model::Organization> openOrganization(std::vector<base::Issue>& issues);
    /// What the arguments themselves say, without any file being read.
    struct Given {
        std::optional<output::StillOptions> picture;
        std::optional<std::vector<session::Action>> link;
    };
    /// Reads what the window is to show, and reports everything that is wrong, the issues so far included;
    /// empty where one is an error. For another thread than the window's.
    std::optional<window::Content> load(const Given& given, window::Options options,
                                        std::vector<base::Issue> issues);
    void setOptions(const output::StillOptions& picture, window::Options& options) const;

    std::string date_ = "today";
    std::string organization_ = "csto";
    bool resumed_ = false;  ///< the organization is that of the last session
    std::string size_;
    double scale_ = 1;
    bool fullScreen_ = false;
    bool reducedMotion_ = false;
    bool notes_ = false;
    CLI::App* app_ = nullptr;
    std::string state_;
    bool forget_ = false;
    std::string story_;
    std::uint64_t quizSeed_ = 1;
    std::string script_, record_;
    PictureArguments picture_;
    FrameArguments frame_;
};

}  // namespace cli
