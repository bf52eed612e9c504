#include "scene/theme.hpp"

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
    t.land = hex("#f6f3ec");
    t.border = hex("#ffffff");
    t.coast = hex("#9fb1b8");
    t.text = hex("#1d2a33");
    t.textQuiet = hex("#4c5a64");
    t.halo = hex("#f6f3ec");
    t.panel = hex("#fffffff2");
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
    t.signatory = hex("#74b3a6");
    t.observer = hex("#d9a441");
    t.former = hex("#8fb0c8");
    t.groupings = {hex("#3f6fa3"), hex("#b0713f"), hex("#4f8a5b"),
                   hex("#8a5a9e"), hex("#9b8f2f"), hex("#4a9aa5")};
    return t;
}

Theme dark() {
    Theme t;
    t.id = "dark";
    t.name = "Dark";
    t.dark = true;
    t.sea = hex("#10181f");
    t.shallow = hex("#16212a");
    t.land = hex("#2a3640");
    t.border = hex("#111a21");
    t.coast = hex("#4a5a66");
    t.text = hex("#eef2f4");
    t.textQuiet = hex("#aab6be");
    t.halo = hex("#131c23");
    t.panel = hex("#172129f2");
    t.panelEdge = hex("#ffffff20");
    t.panelText = hex("#eef2f4");
    t.panelQuiet = hex("#a5b2bb");
    t.accent = hex("#f2b134");
    t.accentText = hex("#2b2005");
    t.join = hex("#3fbf8a");
    t.leave = hex("#ee7a5c");
    t.event = hex("#a5b2bb");
    t.track = hex("#5d5a52");
    t.member = hex("#3a7fb8");
    t.memberFrozen = hex("#6f93ad");
    t.signatory = hex("#4f9c8d");
    t.observer = hex("#d2a04a");
    t.former = hex("#5f88a5");
    t.groupings = {hex("#4478b2"), hex("#b97a48"), hex("#5b9a66"),
                   hex("#9a6bb0"), hex("#a89c3c"), hex("#4fa3ae")};
    return t;
}

}  // namespace

const std::vector<Theme>& themes() {
    static const std::vector<Theme> all{paper(), dark()};
    return all;
}

const Theme* findTheme(std::string_view id) {
    for (const Theme& theme : themes())
        if (theme.id == id) return &theme;
    return nullptr;
}

base::Color statusColor(const Theme& theme, const model::StatusDefinition& status) {
    if (status.color) return *status.color;
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
    if (organization.groupings[position].color) return *organization.groupings[position].color;
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
