// Statuses and groupings must be told apart by every eye, and without colour.
#include "base/vision.hpp"
#include "pictures.hpp"
#include "scene/styles.hpp"

#include <cmath>
#include <numbers>

namespace {

constexpr double plain = 10;           ///< CIEDE2000: seen without looking for it
constexpr double seenInGroupings = 8;  ///< six colours cannot be as far apart as four
constexpr double seenInPattern = 9;    ///< between the two colours of one pattern

/// How much of a pattern shows its second colour, as the shaders draw it.
double secondShare(scene::Pattern pattern) {
    switch (pattern) {
        case scene::Pattern::stripes:
            return 0.5;
        case scene::Pattern::hatch:
            return 0.26;
        case scene::Pattern::dots:
            return std::numbers::pi * 0.24 * 0.24;
        case scene::Pattern::claim:
            return 0.24;
        case scene::Pattern::doubt:
            return std::numbers::pi * 0.14 * 0.14 / (1.15 * 1.15);
        case scene::Pattern::solid:
            break;
    }
    return 0;
}

/// The colour that a fill has from afar.
base::Color fromAfar(const scene::Fill& fill, base::Vision vision) {
    const base::Color first = base::seenWith(vision, fill.colors[0]);
    return base::mix(first, base::seenWith(vision, fill.colors[1]), secondShare(fill.pattern));
}

bool patternIsSeen(const scene::Fill& fill, base::Vision vision) {
    return fill.pattern == scene::Pattern::solid ||
           base::difference(base::seenWith(vision, fill.colors[0]), base::seenWith(vision, fill.colors[1])) >=
               seenInPattern;
}

}  // namespace

TEST_CASE("statuses are told apart by every eye in every theme") {
    for (const scene::Theme& theme : scene::themes())
        for (const base::VisionDescription& eye : base::visions()) {
            std::vector<std::pair<std::string, scene::Fill>> fills;
            for (const model::StatusDefinition& status : model::builtinStatuses())
                fills.emplace_back(status.id, scene::statusFill(theme, status));
            for (std::size_t i = 0; i < fills.size(); ++i) {
                CAPTURE(theme.id);
                CAPTURE(eye.id);
                CAPTURE(fills[i].first);
                CHECK(patternIsSeen(fills[i].second, eye.vision));
                for (std::size_t k = 0; k < i; ++k) {
                    CAPTURE(fills[k].first);
                    const bool byPattern = fills[i].second.pattern != fills[k].second.pattern;
                    const double away = base::difference(fromAfar(fills[i].second, eye.vision),
                                                         fromAfar(fills[k].second, eye.vision));
                    CHECK((byPattern || away >= plain));
                }
            }
        }
}

TEST_CASE("groupings are told apart by every eye in every theme") {
    for (const scene::Theme& theme : scene::themes())
        for (const base::VisionDescription& eye : base::visions()) {
            std::vector<base::Color> colors = theme.groupings;
            colors.push_back(theme.land);
            for (std::size_t i = 0; i < colors.size(); ++i)
                for (std::size_t k = 0; k < i; ++k) {
                    CAPTURE(theme.id);
                    CAPTURE(eye.id);
                    CAPTURE(base::formatColor(colors[i]));
                    CAPTURE(base::formatColor(colors[k]));
                    CHECK(base::difference(base::seenWith(eye.vision, colors[i]),
                                           base::seenWith(eye.vision, colors[k])) >= seenInGroupings);
                }
        }
}

TEST_CASE("the stripes of several groupings are seen by every eye in every theme") {
    model::Organization organization;
    organization.groupings.resize(3);
    for (const scene::Theme& theme : scene::themes()) {
        const scene::Fill fill = scene::groupingsFill(theme, organization, {0, 1, 2});
        REQUIRE(fill.pattern == scene::Pattern::stripes);
        REQUIRE(fill.count == 3);
        for (const base::VisionDescription& eye : base::visions()) {
            CAPTURE(theme.id);
            CAPTURE(eye.id);
            for (std::size_t i = 0; i < 3; ++i)
                CHECK(base::difference(base::seenWith(eye.vision, fill.colors[i]),
                                       base::seenWith(eye.vision, fill.colors[(i + 1) % 3])) >= 4);
        }
    }
}

TEST_CASE("stripes are calm: near to one lightness where there are hues") {
    model::Organization organization;
    organization.groupings.resize(3);
    for (const scene::Theme& theme : scene::themes()) {
        if (theme.grey) continue;
        CAPTURE(theme.id);
        const scene::Fill fill = scene::groupingsFill(theme, organization, {0, 1, 2});
        double least = 100, most = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const double light = base::toLab(fill.colors[i]).l;
            least = std::min(least, light);
            most = std::max(most, light);
        }
        CHECK(most - least < 24);
        // The swatch of each grouping alone is still that of its stripe.
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t k = 0; k < 3; ++k)
                if (i != k)
                    CHECK(base::difference(fill.colors[i], theme.groupings[i]) <
                          base::difference(fill.colors[i], theme.groupings[k]));
    }
}

TEST_CASE("points over what is not certain are seen on every fill by every eye") {
    model::Organization organization;
    organization.statuses = model::builtinStatuses();
    for (const scene::Theme& theme : scene::themes())
        for (const model::StatusDefinition& status : organization.statuses) {
            CAPTURE(theme.id);
            CAPTURE(status.id);
            const base::Color ground = scene::statusFill(theme, status).colors[0];
            const base::Color ink = scene::markInk(theme, ground);
            for (const base::VisionDescription& eye : base::visions())
                CHECK(base::difference(base::seenWith(eye.vision, ground), base::seenWith(eye.vision, ink)) >=
                      12);
        }
}

TEST_CASE("in a theme without colour a dataset's own colours lose their hue") {
    const scene::Theme& print = *scene::findTheme("print");
    model::StatusDefinition status = model::builtinStatuses().front();
    status.color = base::Color{200, 40, 40};
    const base::Color shown = scene::statusColor(print, status);
    CHECK(shown.r == shown.g);
    CHECK(shown.g == shown.b);
    CHECK(scene::statusColor(*scene::findTheme("paper"), status) == *status.color);
    for (const base::Color color : print.groupings) CHECK((color.r == color.g && color.g == color.b));
}
