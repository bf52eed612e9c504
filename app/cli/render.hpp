// pactmap render: pictures as files.
#pragma once

#include "cli/command.hpp"
#include "cli/frame_options.hpp"
#include "cli/picture_options.hpp"
#include "model/timeline.hpp"

#include <string>
#include <vector>

namespace cli {

class Render : public Command {
  public:
    const char* name() const override { return "render"; }
    const char* summary() const override {
        return "Write the map of a date, or of a series of dates, as PNG";
    }
    void setup(CLI::App& app) override;
    ExitCode run() override;

  private:
    /// One date, or the ends of a series; empty where an argument is wrong.
    struct Dates {
        bool series = false;
        std::optional<model::Date> date, from, to;
    };
    Dates readDates(std::vector<base::Issue>& issues) const;
    void readComparison(output::StillOptions& options, std::vector<base::Issue>& issues) const;
    std::string date_ = "today";
    std::string from_, to_, step_;
    std::string organization_ = "csto";
    std::string size_ = "1920x1080";
    std::string compare_, compareMode_;
    std::string output_;
    PictureArguments picture_;
    FrameArguments frame_;
    CLI::Option* dateOption_ = nullptr;
};

/// A file to write.
struct Frame {
    model::Date date;
    std::string path;
    bool operator==(const Frame&) const = default;
};

/// The dates from the first to the last, both held to: "year" every 31 December, "month" every month's last
/// day, "change" the first day and every day of change after it. Nothing for another step.
std::optional<std::vector<model::Date>> seriesDates(const model::Timeline& timeline, model::Date first,
                                                    model::Date last, const std::string& step);

/// The pattern with %Y, %m and %d of each date (%% is a percent sign). Fails on another directive, and where
/// two dates would be written to one file.
base::Result<std::vector<Frame>> nameFrames(const std::vector<model::Date>& dates,
                                            const std::string& pattern);

}  // namespace cli
