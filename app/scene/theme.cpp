#include "scene/theme.hpp"

#include "base/vision.hpp"

#include <array>

namespace scene {
namespace {

base::Color hex(std::string_view text) {
    return *base::parseColor(text);
}

Theme paper() {
    Theme t;
    t.id = "paper";
    t.name = "Paper";
    t.sea = hex("#dfe9ed");
    t.shallow = hex("#eaf1f3");
    t.space = hex("#ebe7dd");
    t.rim = hex("#9fb1b8");
    t.land = hex("#f6f3ec");
    t.border = hex("#ffffff");
    t.coast = hex("#9fb1b8");
    t.text = hex("#1d2a33");
    t.textQuiet = hex("#4c5a64");
    t.halo = hex("#f6f3ec");
    t.panel = hex("#ffffff");
    t.panelEdge = hex("#1d2a3324");
    t.panelText = hex("#1d2a33");
    t.panelQuiet = hex("#54626c");
    t.accent = hex("#f2b134");
    t.accentText = hex("#2b2005");
    t.join = hex("#1f8a5f");
    t.leave = hex("#c0492f");
    t.event = hex("#54626c");
    t.track = hex("#c9bfae");
    t.member = hex("#2f6c9e");
    t.memberFrozen = hex("#7fa9c9");
    t.signatory = hex("#75c5c9");
    t.observer = hex("#b97f35");
    t.former = hex("#8fb0c8");
    t.groupings = {hex("#21498d"), hex("#c36e39"), hex("#70b396"),
                   hex("#945881"), hex("#d5cc65"), hex("#193238")};
    return t;
}

Theme dark() {
    Theme t;
    t.id = "dark";
    t.name = "Dark";
    t.dark = true;
    t.sea = hex("#10181f");
    t.shallow = hex("#16212a");
    t.space = hex("#090e13");
    t.rim = hex("#4a5a66");
    t.land = hex("#2a3640");
    t.border = hex("#111a21");
    t.coast = hex("#4a5a66");
    t.text = hex("#eef2f4");
    t.textQuiet = hex("#aab6be");
    t.halo = hex("#131c23");
    t.panel = hex("#172129");
    t.panelEdge = hex("#ffffff20");
    t.panelText = hex("#eef2f4");
    t.panelQuiet = hex("#a5b2bb");
    t.accent = hex("#f2b134");
    t.accentText = hex("#2b2005");
    t.join = hex("#3fbf8a");
    t.leave = hex("#ee7a5c");
    t.event = hex("#a5b2bb");
    t.track = hex("#5d5a52");
    t.member = hex("#3a78b4");
    t.memberFrozen = hex("#6f93ad");
    t.signatory = hex("#8ed8d2");
    t.observer = hex("#cf8f32");
    t.former = hex("#5f88a5");
    t.groupings = {hex("#3d6ca5"), hex("#b2724f"), hex("#84cda7"),
                   hex("#7f356c"), hex("#f3e78d"), hex("#87a1a5")};
    return t;
}

/// For a beamer in a lit room: few greys, dark fills on light ground, wider lines.
Theme projector() {
    Theme t;
    t.id = "projector";
    t.name = "Projector, high contrast";
    t.lineScale = 1.5;
    t.sea = hex("#f7fafb");
    t.shallow = hex("#ffffff");
    t.space = hex("#e6e6e2");
    t.rim = hex("#4a5963");
    t.land = hex("#dcd8cf");
    t.border = hex("#ffffff");
    t.coast = hex("#4a5963");
    t.text = hex("#000000");
    t.textQuiet = hex("#2b343a");
    t.halo = hex("#ffffff");
    t.panel = hex("#ffffff");
    t.panelEdge = hex("#00000080");
    t.panelText = hex("#000000");
    t.panelQuiet = hex("#3a444b");
    t.accent = hex("#ffb000");
    t.accentText = hex("#201600");
    t.join = hex("#006b43");
    t.leave = hex("#b3260b");
    t.event = hex("#3a444b");
    t.track = hex("#a89f90");
    t.member = hex("#113f7a");
    t.memberFrozen = hex("#7fb2e0");
    t.signatory = hex("#3eabb0");
    t.observer = hex("#aa5900");
    t.former = hex("#4f7ba6");
    t.groupings = {hex("#07327f"), hex("#bb6018"), hex("#3da47b"),
                   hex("#914576"), hex("#cdb126"), hex("#001c21")};
    return t;
}

/// For paper without colour, and for copies of copies.
Theme print() {
    Theme t;
    t.id = "print";
    t.name = "Print, greyscale";
    t.grey = true;
    t.sea = hex("#ececec");
    t.shallow = hex("#f6f6f6");
    t.space = hex("#ffffff");
    t.rim = hex("#7c7c7c");
    t.land = hex("#ffffff");
    t.border = hex("#b8b8b8");
    t.coast = hex("#7c7c7c");
    t.text = hex("#000000");
    t.textQuiet = hex("#3c3c3c");
    t.halo = hex("#ffffff");
    t.panel = hex("#ffffff");
    t.panelEdge = hex("#00000060");
    t.panelText = hex("#000000");
    t.panelQuiet = hex("#4a4a4a");
    t.accent = hex("#000000");
    t.accentText = hex("#ffffff");
    t.join = hex("#2a2a2a");
    t.leave = hex("#6e6e6e");
    t.event = hex("#505050");
    t.track = hex("#bdbdbd");
    t.member = hex("#3d3d3d");
    t.memberFrozen = hex("#a8a8a8");
    t.signatory = hex("#b8b8b8");
    t.observer = hex("#7d7d7d");
    t.former = hex("#6e6e6e");
    t.groupings = {hex("#474747"), hex("#919191"), hex("#d7d7d7"),
                   hex("#6d6d6d"), hex("#b5b5b5"), hex("#181818")};
    return t;
}

}  // namespace

const std::vector<Theme>& themes() {
    static const std::vector<Theme> all{paper(), dark(), projector(), print()};
    return all;
}

namespace {

/// A dataset's own colour; without its hue where the theme has none.
base::Color shown(const Theme& theme, base::Color color) {
    return theme.grey ? base::seenWith(base::Vision::greyscale, color) : color;
}

}  // namespace

const Theme* findTheme(std::string_view id) {
    for (const Theme& theme : themes())
        if (theme.id == id) return &theme;
    return nullptr;
}

base::Color statusColor(const Theme& theme, const model::StatusDefinition& status) {
    if (status.color) return shown(theme, *status.color);
    if (status.id == "member-frozen") return theme.memberFrozen;
    switch (status.kind) {
        case model::StatusKind::member:
            return theme.member;
        case model::StatusKind::signatory:
            return theme.signatory;
        case model::StatusKind::observer:
            return theme.observer;
        case model::StatusKind::former:
            return theme.former;
        case model::StatusKind::none:
            break;
    }
    return theme.land;
}

base::Color groupingColor(const Theme& theme, const model::Organization& organization, std::size_t position) {
    if (const auto& own = organization.groupings[position].color) return shown(theme, *own);
    return theme.groupings[position % theme.groupings.size()];
}

base::Color inkOn(const Theme& theme, base::Color ground) {
    const base::Color light = theme.dark ? theme.text : base::Color{255, 255, 255};
    const base::Color dark = theme.dark ? theme.halo : theme.text;
    return base::contrastRatio(light, ground) >= base::contrastRatio(dark, ground) ? light : dark;
}

base::Color labelColorOn(const Theme& theme, base::Color fill) {
    const base::Color light = theme.dark ? theme.text : base::Color{255, 255, 255};
    return base::contrastRatio(light, fill) >= 2.8 ? light : inkOn(theme, fill);
}

}  // namespace scene
