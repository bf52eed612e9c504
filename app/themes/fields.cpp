#include "themes/fields.hpp"

namespace themes {

const dataset::ObjectKind themeKind{"theme",
                                    {{"$schema"},
                                     {"format", true, 64},
                                     {"version", true},
                                     {"id", true, 64},
                                     {"name", true, 120},
                                     {"base"},
                                     {"dark"},
                                     {"grey"},
                                     {"lineScale"},
                                     {"colors"}}};

const std::vector<ColorField>& colorFields() {
    using scene::Theme;
    static const std::vector<ColorField> all{
        {"sea", &Theme::sea},
        {"shallow", &Theme::shallow},
        {"space", &Theme::space},
        {"rim", &Theme::rim},
        {"land", &Theme::land},
        {"border", &Theme::border},
        {"coast", &Theme::coast},
        {"text", &Theme::text},
        {"textQuiet", &Theme::textQuiet},
        {"halo", &Theme::halo},
        {"panel", &Theme::panel},
        {"panelEdge", &Theme::panelEdge},
        {"panelText", &Theme::panelText},
        {"panelQuiet", &Theme::panelQuiet},
        {"accent", &Theme::accent},
        {"accentText", &Theme::accentText},
        {"join", &Theme::join},
        {"leave", &Theme::leave},
        {"event", &Theme::event},
        {"track", &Theme::track},
        {"member", &Theme::member},
        {"memberFrozen", &Theme::memberFrozen},
        {"signatory", &Theme::signatory},
        {"observer", &Theme::observer},
        {"former", &Theme::former},
    };
    return all;
}

const dataset::ObjectKind colorsKind = [] {
    dataset::ObjectKind kind{"colors", {}};
    for (const ColorField& field : colorFields()) kind.fields.push_back({field.name});
    kind.fields.push_back({"groupings"});
    return kind;
}();

}  // namespace themes
