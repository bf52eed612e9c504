#include "cli/picture_options.hpp"

#include "atlas/divided.hpp"
#include "base/data_path.hpp"
#include "cli/options.hpp"
#include "cli/own_boundaries.hpp"
#include "dataset/gazetteer_file.hpp"
#include "library/shipped.hpp"
#include "model/translate.hpp"
#include "projection/projection.hpp"
#include "scene/theme.hpp"
#include "themes/read.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace cli {
namespace {

/// "status, groupings"
template <class List>
std::string ids(const List& list) {
    std::string text;
    for (const auto& entry : list) text += (text.empty() ? "" : ", ") + entry.id;
    return text;
}

base::Issue unknown(const std::string& option, const std::string& value, const std::string& what,
                    const std::string& known) {
    return {base::Severity::error, option + " " + value, "no such " + what + "; expected one of " + known};
}

void parseProjection(const std::string& text, output::StillOptions& options,
                     std::vector<base::Issue>& issues) {
    if (!projection::isProjString(text) && !projection::make(text, {})) {
        issues.push_back(
            unknown("--projection", text, "projection",
                    ids(projection::catalogue()) + ", or a PROJ string that begins with +proj="));
        return;
    }
    const auto parsed = projection::parse(text, {}, "--projection");
    issues.insert(issues.end(), parsed.issues.begin(), parsed.issues.end());
    if (parsed)
        options.projectionId = projection::isProjString(text) ? projection::describe(*parsed).id : text;
}

/// A shipped theme's id, or a file: whatever looks like a path.
void parseTheme(const std::string& theme, output::StillOptions& options, std::vector<base::Issue>& issues) {
    options.themeId = theme;
    if (scene::findTheme(theme)) return;
    if (theme.find_first_of("./") == std::string::npos) {
        issues.push_back(
            unknown("--theme", theme, "theme",
                    ids(scene::themes()) + ", or the path of a theme file, such as ./" + theme + ".json"));
        return;
    }
    auto own = collect(themes::readTheme(theme), issues);
    if (!own) return;
    options.themeId = own->id;
    options.ownTheme = std::make_shared<const scene::Theme>(std::move(*own));
}

}  // namespace

void addPictureOptions(CLI::App& app, PictureArguments& arguments) {
    app.add_option("--layer", arguments.layer, "status, the default, or another of pactmap list layers")
        ->type_name("LAYER");
    app.add_option("--overlay", arguments.overlay, "A second organization, outlined over the first")
        ->type_name("ID|FILE");
    app.add_option_function<std::string>(
           "--events",
           [&arguments](const std::string& kinds) {
               arguments.showEvents = true;
               arguments.events = kinds;
           },
           "Show events as symbols; all kinds, or only some, such as --events=exercise,treaty")
        ->expected(0, 1)
        ->type_name("KINDS");
    app.add_option("--event-months", arguments.eventMonths,
                   "How far from the date events are shown, either way; 12 is the default")
        ->type_name("MONTHS");
    app.add_option("--theme", arguments.theme,
                   "paper, the default, dark, projector, print, or a file with one's own (see assets/themes)")
        ->type_name("ID|FILE");
    app.add_option(
           "--vision", arguments.vision,
           "As other eyes see it: deuteranopia, protanopia, tritanopia or greyscale; full is the default")
        ->type_name("VISION");
    app.add_option("--projection", arguments.projection,
                   "One of pactmap list projections, laea by default, or a PROJ string such as \"+proj=robin "
                   "+lon_0=60\"")
        ->type_name("ID|PROJ");
    app.add_option("--viewpoint", arguments.viewpoint, "Whose borders: un, the default, or de-facto")
        ->type_name("VIEWPOINT");
    app.add_option("--language", arguments.language,
                   "Of the names on the map: en, ru, native (each state's own) or another code; that of the "
                   "interface is the default")
        ->type_name("CODE");
    addInterfaceLanguageOption(app, arguments.interfaceLanguage);
    app.add_option("--boundaries", arguments.boundaries,
                   "A file with polygons that GDAL reads, instead of the shipped boundaries")
        ->type_name("FILE");
    app.add_option("--boundaries-key", arguments.boundariesKey,
                   "Its column with the states' codes; found by name otherwise")
        ->type_name("COLUMN");
}

base::Result<output::StillOptions> parsePicture(const PictureArguments& arguments) {
    std::vector<base::Issue> issues;
    output::StillOptions options;
    options.layer = scene::layerOf(arguments.layer);
    parseTheme(arguments.theme, options, issues);
    if (const auto vision = base::findVision(arguments.vision))
        options.vision = *vision;
    else
        issues.push_back(unknown("--vision", arguments.vision, "vision", ids(base::visions())));
    parseProjection(arguments.projection, options, issues);
    if (!arguments.viewpoint.empty() && !arguments.boundaries.empty())
        issues.push_back({base::Severity::error, "--viewpoint",
                          "belongs to the shipped boundaries; those of --boundaries are drawn as they are"});
    else if (const auto viewpoint =
                 territory::findViewpoint(arguments.viewpoint.empty() ? "un" : arguments.viewpoint))
        options.viewpoint = *viewpoint;
    else
        issues.push_back(
            unknown("--viewpoint", arguments.viewpoint, "viewpoint", ids(territory::viewpoints())));
    if (!arguments.boundariesKey.empty() && arguments.boundaries.empty())
        issues.push_back(
            {base::Severity::error, "--boundaries-key", "belongs to --boundaries, which is missing"});
    if (base::hasError(issues)) return base::Result<output::StillOptions>::failure(std::move(issues));
    return base::Result<output::StillOptions>::success(options, std::move(issues));
}

base::Result<std::shared_ptr<const names::Gazetteer>> loadGazetteer(const PictureArguments& arguments) {
    using Loaded = base::Result<std::shared_ptr<const names::Gazetteer>>;
    const auto folder = base::dataPath("geodata");
    if (!folder) return Loaded::failure(folder.issues);
    auto read = dataset::readGazetteer(*folder);
    if (!read) return Loaded::failure(std::move(read.issues));
    if (!arguments.language.empty() && !read->hasLanguage(arguments.language))
        return Loaded::failure({unknown("--language", arguments.language, "language of the map's names",
                                        fmt::format("{}", fmt::join(read->languages(), ", ")))});
    return Loaded::success(std::make_shared<const names::Gazetteer>(std::move(*read)));
}

namespace {

base::Result<atlas::Atlas> loadShipped(atlas::Scale scale, const std::vector<std::string>& divided) {
    using Loaded = base::Result<atlas::Atlas>;
    const auto units = base::dataPath(atlas::unitsFile(scale));
    if (!units) return Loaded::failure(units.issues);
    // Close by, the regions of all states are shown that have some.
    const bool all = scale == atlas::Scale::m10;
    if (scale == atlas::Scale::m110 || (!all && divided.empty())) return atlas::Atlas::loadUnits(*units);
    const auto divisions = base::dataPath(atlas::divisionsFile(scale));
    if (!divisions) return Loaded::failure(divisions.issues);
    return atlas::loadDivided(*units, *divisions, all ? std::vector<std::string>() : divided);
}

}  // namespace

LoadScale mapLoader(const PictureArguments& arguments) {
    if (!arguments.boundaries.empty()) return {};
    return loadShipped;
}

base::Result<atlas::Atlas> loadAtlas(const PictureArguments& arguments,
                                     const std::vector<std::string>& divided) {
    if (arguments.boundaries.empty()) return loadShipped(atlas::Scale::m50, divided);
    auto own = atlas::Atlas::load(arguments.boundaries, {arguments.boundariesKey, "", {}});
    const auto folder = base::dataPath("geodata");
    const auto gazetteer = own && folder ? dataset::readGazetteer(*folder) : base::Result<names::Gazetteer>{};
    if (!gazetteer) return own;
    const auto doubts = checkCapitals(*own, *gazetteer, arguments.boundaries);
    own.issues.insert(own.issues.end(), doubts.begin(), doubts.end());
    if (base::hasError(doubts)) own.value.reset();
    return own;
}

std::vector<base::Issue> checkLayer(const scene::Layer& layer, const model::Organization& organization,
                                    const std::string& asked) {
    if (scene::hasLayer(organization, layer)) return {};
    return {unknown(asked, scene::layerId(layer), "layer", ids(scene::layersOf(organization)))};
}

base::Result<scene::EventFilter> parseEvents(const PictureArguments& arguments,
                                             const model::Organization& organization) {
    using Parsed = base::Result<scene::EventFilter>;
    scene::EventFilter filter;
    filter.shown = arguments.showEvents;
    filter.monthsAround = arguments.eventMonths;
    if (filter.monthsAround < 0 || filter.monthsAround > scene::EventFilter::mostMonths)
        return Parsed::failure(
            fmt::format("--event-months {}", filter.monthsAround),
            fmt::format("is out of range; expected 0 to {}", scene::EventFilter::mostMonths));
    if (arguments.events.empty()) return Parsed::success(filter);
    for (const model::EventKind& kind : organization.eventKinds) filter.hiddenKinds.insert(kind.id);
    std::vector<base::Issue> issues;
    for (std::size_t begin = 0; begin <= arguments.events.size();) {
        const std::size_t end = std::min(arguments.events.find(',', begin), arguments.events.size());
        const std::string kind = arguments.events.substr(begin, end - begin);
        if (!model::findEventKind(organization, kind))
            issues.push_back(unknown("--events", kind, "kind of event", ids(organization.eventKinds)));
        filter.hiddenKinds.erase(kind);
        begin = end + 1;
    }
    if (!issues.empty()) return Parsed::failure(std::move(issues));
    return Parsed::success(std::move(filter));
}

base::Result<std::shared_ptr<const model::Timeline>> loadOverlay(const PictureArguments& arguments,
                                                                 const phrases::Phrases& language) {
    using Loaded = base::Result<std::shared_ptr<const model::Timeline>>;
    if (arguments.overlay.empty()) return Loaded::success(nullptr);
    auto organization = library::readOrganization(arguments.overlay, "--overlay");
    if (!organization) return Loaded::failure(std::move(organization.issues));
    return Loaded::success(
        std::make_shared<const model::Timeline>(model::localized(*organization, language), language),
        std::move(organization.issues));
}

base::Result<scene::SizePx> parseSize(const std::string& text) {
    using Parsed = base::Result<scene::SizePx>;
    const std::string where = "--size " + text;
    scene::SizePx size;
    const char* end = text.data() + text.size();
    const auto [x, widthError] = std::from_chars(text.data(), end, size.width);
    if (widthError != std::errc{} || x == end || *x != 'x')
        return Parsed::failure(where, "is no size; expected WIDTHxHEIGHT in pixels, such as 1920x1080");
    const auto [rest, heightError] = std::from_chars(x + 1, end, size.height);
    if (heightError != std::errc{} || rest != end)
        return Parsed::failure(where, "is no size; expected WIDTHxHEIGHT in pixels, such as 1920x1080");
    for (const int edge : {size.width, size.height})
        if (edge < output::smallestPx || edge > output::largestPx)
            return Parsed::failure(where, fmt::format("is out of range; expected {} to {} pixels each way",
                                                      output::smallestPx, output::largestPx));
    return Parsed::success(size);
}

}  // namespace cli
