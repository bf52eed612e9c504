#include "themes/read.hpp"

#include "base/file.hpp"
#include "base/vision.hpp"
#include "dataset/json_text.hpp"
#include "dataset/object_reader.hpp"
#include "themes/fields.hpp"

#include <fmt/format.h>

namespace themes {
namespace {

constexpr double readable = 4.5;  ///< contrast of words, WCAG 2.1, 1.4.3
constexpr double toldApart = 8;   ///< CIEDE2000 between two statuses
constexpr double thinnestLine = 0.5, widestLine = 4;

void readFormat(const dataset::ObjectReader& reader) {
    const std::string format = reader.text("format");
    if (reader.has("format") && format != formatName)
        reader.error("format", fmt::format("expected \"{}\", found \"{}\"", formatName, format));
    reader.integer("version", formatVersion, formatVersion);
}

/// The theme that the file begins with.
scene::Theme baseTheme(const dataset::ObjectReader& reader) {
    std::vector<std::pair<std::string_view, const scene::Theme*>> shipped;
    for (const scene::Theme& theme : scene::themes()) shipped.emplace_back(theme.id, &theme);
    return *reader.choice("base", shipped).value_or(&scene::themes().front());
}

void readGroupings(const dataset::ObjectReader& colors, scene::Theme& theme, dataset::Problems& problems) {
    const nlohmann::json* list = colors.list("groupings", mostGroupings);
    if (!list) return;
    if (list->empty()) return colors.error("groupings", "expected at least one colour");
    std::vector<base::Color> groupings;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto* text = (*list)[i].get_ptr<const std::string*>();
        const auto color = text ? base::parseColor(*text) : std::nullopt;
        if (color)
            groupings.push_back(*color);
        else
            problems.error(dataset::childPointer(colors.pointerTo("groupings"), i),
                           "expected a colour \"#rrggbb\", found " + dataset::describe((*list)[i]));
    }
    if (groupings.size() == list->size()) theme.groupings = std::move(groupings);
}

void readColors(const nlohmann::json& value, const std::string& pointer, scene::Theme& theme,
                dataset::Problems& problems) {
    const dataset::ObjectReader colors(value, pointer, colorsKind, problems);
    if (!colors.isObject()) return;
    for (const ColorField& field : colorFields())
        if (const auto color = colors.color(field.name)) theme.*field.color = *color;
    readGroupings(colors, theme, problems);
}

/// What can be drawn but hardly seen.
void warnOfFaint(const scene::Theme& theme, dataset::Problems& problems) {
    const auto words = [&](std::string_view field, base::Color ink, std::string_view groundName,
                           base::Color ground) {
        const double ratio = base::contrastRatio(ink, ground);
        if (ratio < readable)
            problems.warning(
                fmt::format("/colors/{}", field),
                fmt::format("words in {} on {} {} have a contrast of {:.1f}; 4.5 can be read",
                            base::formatColor(ink), groundName, base::formatColor(ground), ratio));
    };
    words("text", theme.text, "the land", theme.land);
    words("text", theme.text, "the sea", theme.sea);
    words("panelText", theme.panelText, "the panels", theme.panel);
    words("accentText", theme.accentText, "the accent", theme.accent);
    const std::vector<std::pair<std::string_view, base::Color>> fills{{"member", theme.member},
                                                                      {"signatory", theme.signatory},
                                                                      {"observer", theme.observer},
                                                                      {"land", theme.land}};
    for (std::size_t i = 0; i < fills.size(); ++i)
        for (std::size_t k = i + 1; k < fills.size(); ++k)
            for (const base::VisionDescription& eye : base::visions()) {
                const double away = base::difference(base::seenWith(eye.vision, fills[i].second),
                                                     base::seenWith(eye.vision, fills[k].second));
                if (away >= toldApart) continue;
                problems.warning(
                    fmt::format("/colors/{}", fills[i].first),
                    fmt::format("can hardly be told from {} ({}): a difference of {:.1f}; {} or more can",
                                fills[k].first, eye.name, away, toldApart));
                break;  // one eye is reason enough
            }
}

}  // namespace

base::Result<scene::Theme> readTheme(const std::filesystem::path& path) {
    auto text = base::readFile(path, maxBytes);
    if (!text) return base::Result<scene::Theme>::failure(std::move(text.issues));
    return parseTheme(*text, path.string());
}

base::Result<scene::Theme> parseTheme(std::string_view json, const std::string& name) {
    using Read = base::Result<scene::Theme>;
    dataset::Problems problems(name);
    const auto document = dataset::parseJson(json, problems);
    if (!document) return Read::failure(problems.take());
    const dataset::ObjectReader reader(*document, "", themeKind, problems);
    if (!reader.isObject()) return Read::failure(problems.take());
    readFormat(reader);
    scene::Theme theme = baseTheme(reader);
    theme.id = reader.identifier("id");
    theme.name = reader.text("name");
    if (scene::findTheme(theme.id))
        reader.error("id", fmt::format("\"{}\" is the id of a shipped theme; choose another", theme.id));
    theme.dark = reader.boolean("dark").value_or(theme.dark);
    theme.grey = reader.boolean("grey").value_or(theme.grey);
    theme.lineScale = reader.number("lineScale", thinnestLine, widestLine).value_or(theme.lineScale);
    if (const nlohmann::json* colors = reader.find("colors"))
        readColors(*colors, reader.pointerTo("colors"), theme, problems);
    if (!problems.hasError()) warnOfFaint(theme, problems);
    const bool failed = problems.hasError();
    std::vector<base::Issue> issues = problems.take();
    if (failed) return Read::failure(std::move(issues));
    return Read::success(std::move(theme), std::move(issues));
}

}  // namespace themes
