#include "scene/theme.hpp"

#include "pictures.hpp"
#include "scene/styles.hpp"

#include <set>

namespace {

constexpr double readable = 4.5;  ///< WCAG 2.1, success criterion 1.4.3

/// A colour with alpha as it looks on an opaque ground.
base::Color over(base::Color front, base::Color ground) {
    const auto channel = [&](int f, int g) {
        return static_cast<std::uint8_t>((f * front.a + g * (255 - front.a)) / 255);
    };
    return {channel(front.r, ground.r), channel(front.g, ground.g), channel(front.b, ground.b), 255};
}

int distance(base::Color a, base::Color b) {
    return std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b);
}

}  // namespace

TEST_CASE("themes are found by their ids, paper first") {
    REQUIRE(scene::themes().size() >= 2);
    CHECK(scene::themes().front().id == "paper");
    std::set<std::string> ids;
    for (const scene::Theme& theme : scene::themes()) {
        CHECK(scene::findTheme(theme.id) == &theme);
        CHECK(ids.insert(theme.id).second);
    }
    CHECK(scene::findTheme("dark")->dark);
    CHECK(scene::findTheme("") == nullptr);
    CHECK(scene::findTheme("Paper") == nullptr);
}

TEST_CASE("text can be read on every ground it stands on") {
    for (const scene::Theme& theme : scene::themes()) {
        CAPTURE(theme.id);
        for (const base::Color ground : {theme.sea, theme.shallow, theme.land}) {
            CAPTURE(base::formatColor(ground));
            CHECK(base::contrastRatio(theme.text, ground) >= readable);
            CHECK(base::contrastRatio(theme.textQuiet, ground) >= readable);
        }
        // Panels let a little of the map through: the worst that can lie below.
        for (const base::Color below : {theme.sea, theme.land, theme.member}) {
            const base::Color panel = over(theme.panel, below);
            CHECK(base::contrastRatio(theme.panelText, panel) >= readable);
            CHECK(base::contrastRatio(theme.panelQuiet, panel) >= readable);
        }
        CHECK(base::contrastRatio(theme.accentText, theme.accent) >= readable);
        CHECK(base::contrastRatio(theme.leave, over(theme.panel, theme.land)) >= 3);
    }
}

TEST_CASE("ink on a fill is the lighter or the darker, and can be told from it") {
    const model::Organization& organization = shippedTimeline()->organization();
    for (const scene::Theme& theme : scene::themes()) {
        CAPTURE(theme.id);
        std::vector<base::Color> fills = theme.groupings;
        for (const model::StatusDefinition& status : organization.statuses)
            fills.push_back(scene::statusColor(theme, status));
        for (const base::Color fill : fills) {
            CAPTURE(base::formatColor(fill));
            // Names have a halo besides, see the test of labels.
            CHECK(base::contrastRatio(scene::labelColorOn(theme, fill), fill) >= 2.8);
        }
    }
}

TEST_CASE("statuses and groupings can be told apart") {
    const model::Organization& organization = shippedTimeline()->organization();
    for (const scene::Theme& theme : scene::themes()) {
        std::vector<scene::Fill> fills(1);
        fills[0].colors[0] = theme.land;
        for (const model::StatusDefinition& status : organization.statuses)
            if (status.kind != model::StatusKind::none) fills.push_back(scene::statusFill(theme, status));
        for (std::size_t i = 0; i < fills.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) {
                CAPTURE(base::formatColor(fills[i].colors[0]));
                CAPTURE(base::formatColor(fills[k].colors[0]));
                CHECK((fills[i].pattern != fills[k].pattern ||
                       distance(fills[i].colors[0], fills[k].colors[0]) > 40));
            }
        CHECK(theme.groupings.size() >= organization.groupings.size());
        for (std::size_t i = 0; i < theme.groupings.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) CHECK(distance(theme.groupings[i], theme.groupings[k]) > 40);
    }
}

TEST_CASE("a dataset's own colour goes before the theme's") {
    const scene::Theme& theme = scene::themes().front();
    model::StatusDefinition status;
    status.id = "guest";
    status.kind = model::StatusKind::observer;
    CHECK(scene::statusColor(theme, status) == theme.observer);
    status.color = base::Color{1, 2, 3, 255};
    CHECK(scene::statusColor(theme, status) == base::Color{1, 2, 3, 255});
    model::Organization organization;
    organization.groupings.resize(theme.groupings.size() + 1);
    organization.groupings[1].color = base::Color{9, 8, 7, 255};
    CHECK(scene::groupingColor(theme, organization, 0) == theme.groupings[0]);
    CHECK(scene::groupingColor(theme, organization, 1) == base::Color{9, 8, 7, 255});
    CHECK(scene::groupingColor(theme, organization, theme.groupings.size()) == theme.groupings[0]);
}
