#include "cli/view.hpp"

#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "library/languages.hpp"
#include "window/app.hpp"

namespace cli {

void View::setup(CLI::App& app) {
    addOrganizationOption(app, organization_);
    addDateOption(app, date_);
    app.add_option("--size", size_, "Of the window, in pixels; 1600x900 is the default")->type_name("WxH");
    app.add_option("--scale", scale_, "Of text and panels, 0.75 to 3; 1 is the default")->type_name("FACTOR");
    app.add_flag("--full-screen", fullScreen_, "Fill the screen (F11 in the window)");
    app.add_flag("--reduced-motion", reducedMotion_, "Nothing fades, pulses or flies");
    addPictureOptions(app, picture_);
    app.add_option("--script", script_,
                   "Carry out the steps of this file, then close; exit code 2 where one is not as expected")
        ->type_name("FILE");
    app.add_option("--record", record_, "Write what is done in the window to this file, as such steps")
        ->type_name("FILE");
    app.footer(
        R"(Drag the map to move it, turn the wheel to zoom, click a state for its history. Space plays, the arrow keys
go from year to year, with Shift from change to change. F1 shows all keys.

Examples:
  pactmap                                        today's members
  pactmap view --date 1999 --layer groupings     the regional groupings as of 31 December 1999
  pactmap view --scale 1.5 --full-screen         for a projector)");
}

ExitCode View::run() {
    std::vector<base::Issue> issues;
    window::Options options;
    const auto now = today();
    const auto date = collect(parseDate(date_, "--date", now), issues);
    const auto languages = collect(library::readLanguages(), issues);
    const auto language =
        languages
            ? collect(library::chooseLanguage(picture_.interfaceLanguage, *languages, "--interface-language"),
                      issues)
            : base::Result<phrases::Phrases>{};
    const auto picture = collect(parsePicture(picture_), issues);
    if (!size_.empty())
        if (const auto size = collect(parseSize(size_), issues)) options.size = *size;
    if (!(scale_ >= 0.75 && scale_ <= 3))
        issues.push_back({base::Severity::error, "--scale", "is out of range; expected 0.75 to 3"});
    auto organization = collect(loadOrganization(organization_), issues);
    const auto events = organization ? collect(parseEvents(picture_, *organization), issues)
                                     : base::Result<scene::EventFilter>::success({});
    const auto overlay = collect(loadOverlay(picture_), issues);
    if (report(issues) != ExitCode::success || !organization) return ExitCode::badInput;

    options.organizationKey = organization_;
    options.overlayKey = picture_.overlay;
    options.overlay = *overlay;
    options.events = *events;
    options.uiScale = scale_;
    options.fullScreen = fullScreen_;
    options.layer = picture->layer;
    options.themeId = picture->themeId;
    options.ownTheme = picture->ownTheme;
    options.vision = picture->vision;
    options.reducedMotion = reducedMotion_;
    options.projectionId = picture->projectionId;
    options.languages = *languages;
    options.language = language->code();
    options.viewpoint = picture->viewpoint;
    options.today = now;
    options.date = *date;
    options.script = script_;
    options.record = record_;
    const auto timeline = std::make_shared<const model::Timeline>(std::move(*organization));
    const window::Outcome outcome = window::run(
        timeline, [this] { return loadAtlas(picture_); }, options);
    report(outcome.issues);
    if (!base::hasError(outcome.issues)) return ExitCode::success;
    return outcome.badInput ? ExitCode::badInput : ExitCode::failure;
}

}  // namespace cli
