#include "cli/render.hpp"

#include "base/file.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "model/translate.hpp"
#include "output/png.hpp"

#include <fmt/format.h>

#include <deque>
#include <filesystem>
#include <future>
#include <set>

namespace cli {
namespace {

namespace fs = std::filesystem;

base::Issue error(std::string where, std::string message) {
    return {base::Severity::error, std::move(where), std::move(message)};
}

ExitCode failure(const std::vector<base::Issue>& issues) {
    report(issues);
    return ExitCode::failure;
}

/// The folder of a file to write, made where it is missing. A failure of the disk, not of the arguments.
std::vector<base::Issue> makeFolder(const fs::path& file) {
    std::error_code problem;
    if (file.has_parent_path()) fs::create_directories(file.parent_path(), problem);
    if (problem) return {error(file.parent_path().string(), "cannot be made: " + problem.message())};
    return {};
}

std::vector<base::Issue> write(const base::Result<std::string>& bytes, const std::string& path) {
    if (!bytes) return bytes.issues;
    if (auto issues = makeFolder(path); !issues.empty()) return issues;
    return base::writeFileAtomically(path, *bytes);
}

/// Pictures are encoded while the next ones are drawn.
std::vector<base::Issue> writeSeries(output::StillRenderer& renderer, const std::vector<Frame>& frames) {
    struct Picture {
        std::future<base::Result<std::string>> bytes;
        std::string path;
    };
    output::PngEncoder encoder;
    std::deque<Picture> encoding;
    const auto finishOne = [&] {
        Picture picture = std::move(encoding.front());
        encoding.pop_front();
        return write(picture.bytes.get(), picture.path);
    };
    constexpr std::size_t most = 2;
    for (const Frame& frame : frames) {
        encoding.push_back({encoder.encode(renderer.draw(frame.date)), frame.path});
        if (encoding.size() > most)
            if (auto issues = finishOne(); !issues.empty()) return issues;
    }
    while (!encoding.empty())
        if (auto issues = finishOne(); !issues.empty()) return issues;
    return {};
}

ExitCode writeFrames(output::StillRenderer& renderer, const std::vector<Frame>& frames) {
    const auto issues = frames.size() > 1
                            ? writeSeries(renderer, frames)
                            : write(output::encodePng(renderer.draw(frames[0].date, true)), frames[0].path);
    return issues.empty() ? ExitCode::success : failure(issues);
}

}  // namespace

std::optional<std::vector<model::Date>> seriesDates(const model::Timeline& timeline, model::Date first,
                                                    model::Date last, const std::string& step) {
    std::vector<model::Date> dates;
    if (step == "year") {
        for (int year = first.year(); year <= last.year(); ++year)
            if (const model::Date date = model::endOfYear(year); date >= first && date <= last)
                dates.push_back(date);
    } else if (step == "month") {
        for (int month = first.year() * 12 + static_cast<int>(first.month()) - 1;; ++month) {
            const auto span = model::parseDateSpan(fmt::format("{:04}-{:02}", month / 12, month % 12 + 1));
            if (!span || span->last > last) break;
            dates.push_back(span->last);
        }
    } else if (step == "change") {
        dates.push_back(first);
        for (const model::ChangeDay& change : timeline.changes())
            if (change.date > first && change.date <= last) dates.push_back(change.date);
    } else {
        return std::nullopt;
    }
    return dates;
}

base::Result<std::vector<Frame>> nameFrames(const std::vector<model::Date>& dates,
                                            const std::string& pattern) {
    using Named = base::Result<std::vector<Frame>>;
    std::vector<Frame> frames;
    std::set<std::string> taken;
    for (const model::Date date : dates) {
        std::string path;
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (pattern[i] != '%') {
                path += pattern[i];
                continue;
            }
            const char directive = ++i < pattern.size() ? pattern[i] : '\0';
            if (directive == 'Y')
                path += fmt::format("{:04}", date.year());
            else if (directive == 'm')
                path += fmt::format("{:02}", date.month());
            else if (directive == 'd')
                path += fmt::format("{:02}", date.day());
            else if (directive == '%')
                path += '%';
            else
                return Named::failure("-o " + pattern, "has a % that is not %Y, %m, %d or %%");
        }
        if (!taken.insert(path).second)
            return Named::failure("-o " + pattern,
                                  "would write several dates to " + path +
                                      "; expected %Y, %m and %d as far as the steps need them");
        frames.push_back({date, path});
    }
    return Named::success(std::move(frames));
}

void Render::setup(CLI::App& app) {
    addOrganizationOption(app, organization_);
    addDateOption(app, date_);
    dateOption_ = app.get_option("--date");
    app.add_option("--from", from_, "First date of a series, instead of --date")->type_name("DATE");
    app.add_option("--to", to_, "Last date of a series; today is the default")->type_name("DATE");
    app.add_option("--step", step_, "One picture a year, the default, a month, or a change")
        ->type_name("year|month|change");
    app.add_option("--compare", compare_,
                   "A date to compare with; the other is --date, or that of the series")
        ->type_name("DATE");
    app.add_option("--compare-mode", compareMode_,
                   "Two maps side by side, the default, one map in two halves, or what has changed")
        ->type_name("side|swipe|difference");
    app.add_option("-o,--output", output_, "The file to write; in a series %Y, %m and %d stand for the date")
        ->type_name("FILE.png")
        ->required();
    app.add_option("--size", size_, "In pixels; 1920x1080 is the default")->type_name("WxH");
    addFrameOptions(app, frame_);
    addPictureOptions(app, picture_);
    app.footer(
        R"(Needs no display and no graphics card. A file is written whole or not at all.

Examples:
  pactmap render --date 2006 -o 2006.png
  pactmap render --date 2000 --layer groupings --theme dark --size 3840x2160 -o groupings.png
  pactmap render --from 1991 --to 2026 --step year -o frames/%Y.png
  pactmap render --from 1992 --step change -o changes/%Y-%m-%d.png
  pactmap render --date 2006 --compare 1994 --compare-mode difference -o changed.png)");
}

void Render::readComparison(output::StillOptions& options, std::vector<base::Issue>& issues) const {
    if (compare_.empty() && !compareMode_.empty())
        issues.push_back(error("--compare", "is missing; --compare-mode needs the date to compare with"));
    if (compare_.empty()) return;
    const auto mode = scene::findCompareMode(compareMode_.empty() ? "side" : compareMode_);
    if (!mode)
        issues.push_back(error("--compare-mode " + compareMode_,
                               "no such way to compare; expected side, swipe or difference"));
    options.compareMode = mode.value_or(scene::CompareMode::side);
    const auto with = collect(parseDate(compare_, "--compare", today()), issues);
    if (with) options.compareWith = *with;
}

Render::Dates Render::readDates(std::vector<base::Issue>& issues) const {
    const bool series = !from_.empty() || !to_.empty() || !step_.empty();
    if (series && from_.empty())
        issues.push_back(error("--from", "is missing; a series needs its first date"));
    if (series && dateOption_->count() > 0)
        issues.push_back(error("--date", "does not go with a series; use --from and --to"));
    const auto date = collect(parseDate(date_, "--date", today()), issues);
    // The first day that the date covers: "--from 1991" begins with 1 January.
    const auto fromSpan = model::parseDateSpan(from_);
    const auto from = fromSpan ? base::Result<model::Date>::success(fromSpan->first)
                               : collect(parseDate(series ? from_ : "today", "--from", today()), issues);
    const auto to = collect(parseDate(to_.empty() ? "today" : to_, "--to", today()), issues);
    if (series && from && to && *from > *to) issues.push_back(error("--from " + from_, "lies after --to"));
    if (!step_.empty() && step_ != "year" && step_ != "month" && step_ != "change")
        issues.push_back(error("--step " + step_, "no such step; expected year, month or change"));
    return {series, date.value, from.value, to.value};
}

ExitCode Render::run() {
    std::vector<base::Issue> issues;
    const Dates when = readDates(issues);
    const auto size = collect(parseSize(size_), issues);
    auto options = collect(parsePicture(picture_), issues);
    const auto frame = collect(parseFrame(frame_), issues);
    if (options) readComparison(*options, issues);
    auto naming = std::async(std::launch::async, [this] { return loadGazetteer(picture_); });
    auto loading = std::async(std::launch::async, [this] { return loadAtlas(picture_); });
    // Not for arguments that are wrong, which would wait for the driver.
    std::optional<output::StillTools> tools;
    if (!base::hasError(issues)) tools.emplace(*size);
    const auto languages = collect(loadLanguages(picture_.interfaceLanguage, "--interface-language"), issues);
    auto organization = collect(loadOrganization(organization_), issues);
    const auto events = organization ? collect(parseEvents(picture_, *organization), issues)
                                     : base::Result<scene::EventFilter>::success({});
    const auto overlay =
        collect(loadOverlay(picture_, languages ? languages->chosen : phrases::Phrases()), issues);
    auto gazetteer = collect(naming.get(), issues);
    if (organization && options)
        for (base::Issue& issue : checkLayer(options->layer, *organization))
            issues.push_back(std::move(issue));
    auto atlas = collect(loading.get(), issues);
    if (const auto states = organization && options ? scene::dividedStates(*organization, options->layer)
                                                    : std::vector<std::string>();
        !states.empty())
        atlas = collect(loadAtlas(picture_, states), issues);
    if (frame && *frame && atlas) {
        const auto problems = output::unknownStates(**frame, *atlas);
        issues.insert(issues.end(), problems.begin(), problems.end());
    }
    if (report(issues) != ExitCode::success || !organization || !atlas) return ExitCode::badInput;

    const model::Timeline timeline(model::localized(*organization, languages->chosen), languages->chosen);
    const auto dates = when.series
                           ? *seriesDates(timeline, *when.from, *when.to, step_.empty() ? "year" : step_)
                           : std::vector<model::Date>{*when.date};
    if (dates.empty())
        return report({error("--from " + from_, "to --to: no step of the series lies between them")});
    const auto frames = nameFrames(dates, output_);
    if (!frames) return report(frames.issues);
    options->size = *size;
    options->frame = *frame;
    options->loadMap = mapLoader(picture_);
    options->events = *events;
    options->overlay = overlay->get();
    options->gazetteer = *gazetteer;
    options->mapLanguage = picture_.language.empty() ? languages->chosen.code() : picture_.language;
    auto renderer = output::StillRenderer::create(timeline, *atlas, *options, std::move(*tools));
    if (!renderer) return failure(renderer.issues);
    return writeFrames(*renderer, *frames);
}

}  // namespace cli
