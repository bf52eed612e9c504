// What of a session's state a link, the settings and undo carry, each member by its name.
#pragma once

#include "session/action.hpp"
#include "session/state.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <string>

namespace carried {

using Values = std::map<std::string, std::string>;

inline std::string words(const std::optional<scene::View>& view) {
    if (!view) return "fitted";
    return fmt::format("{} {} {}", view->centerM.x, view->centerM.y, view->metresPerPx);
}
inline std::string words(const std::optional<base::LonLat>& place) {
    return place ? fmt::format("{} {}", place->lonDeg, place->latDeg) : "home";
}
inline std::string words(const std::optional<model::Date>& date) {
    return date ? model::formatIso(*date) : "none";
}

/// Members that pass: they follow from the others, from the machine or the hand, or are a piece of work of
/// their own (a story that is being written, a quiz, a presentation) that no view holds.
template <class... Members>
void passing(const Members&...) {}

inline void add(Values& values, const session::Playback& playback) {
    const auto& [playing, loop, reverse, yearsPerSecond, dwellS, skipQuiet, dwellLeftS, dayFraction] =
        playback;
    passing(playing, dwellLeftS, dayFraction);
    values["loop"] = fmt::format("{}", loop);
    values["reverse"] = fmt::format("{}", reverse);
    values["speed"] = fmt::format("{}", yearsPerSecond);
    values["dwell"] = fmt::format("{}", dwellS);
    values["skipQuiet"] = fmt::format("{}", skipQuiet);
}

inline void add(Values& values, const session::ComparisonState& comparison) {
    const auto& [mode, date, snapshot, divider] = comparison;
    values["compare"] = std::string(scene::compareModeId(mode));
    values["compareDate"] = words(date);
    values["compareSnapshot"] = snapshot ? model::formatIso(snapshot->date) : "none";
    values["divider"] = fmt::format("{}", divider);
}

inline void add(Values& values, const session::TimelineLook& look) {
    const auto& [folds, span, equalSpacing, markIn, markOut] = look;
    for (std::size_t i = 0; i < folds.size(); ++i)
        values["lane " + session::laneName(session::allLanes[i])] =
            std::to_string(static_cast<int>(folds[i]));
    values["span"] = span ? words(span->first) + " " + words(span->last) : "all";
    values["equalSpacing"] = fmt::format("{}", equalSpacing);
    values["markIn"] = words(markIn);
    values["markOut"] = words(markOut);
}

inline void add(Values& values, const scene::EventFilter& events) {
    const auto& [shown, monthsAround, hiddenKinds] = events;
    values["events"] = fmt::format("{}", shown);
    values["eventMonths"] = std::to_string(monthsAround);
    values["hiddenKinds"] = fmt::format("{}", fmt::join(hiddenKinds, " "));
}

inline void add(Values& values, const session::StoryState& open) {
    const auto& [story, kept, key, at, editing, shownS, saved, revision, opened] = open;
    passing(kept, editing, shownS, saved, revision, opened);
    values["story"] = story ? key : "";
    values["step"] = std::to_string(at);
}

/// A new member of AppState, or of a part of it, does not compile here until it stands in one of the two
/// lists.
inline Values of(const session::AppState& state) {
    const auto& [timeline, firstDate, lastDate, today, date, snapshot, fadeFrom, fadeFromTimeline,
                 fadeElapsedS, pulseKeys, pulseElapsedS, organizationKey, overlay, overlaid, overlayKey,
                 overlayFade, failedKey, problems, page, events, openEvents, hoveredEvents, steppedEvent,
                 layer, themeId, ownTheme, vision, reducedMotion, graticule, scaleBar, projectionId, globe,
                 morph, turn, viewpoint, view, flight, selected, hovered, hoveredUnit, hoveredRegion,
                 legendHovered, legendPinned, playback, comparison, story, presenter, quiz, look, uiScale,
                 languages, gazetteer, mapLanguage, phrases, untranslated, untranslatedOverlay, trail, notice,
                 noticeLeftS, fullScreen, notes, hud, help, description, panels, quit] = state;
    passing(overlayFade, firstDate, lastDate, today, fadeFrom, fadeFromTimeline, fadeElapsedS, pulseKeys,
            pulseElapsedS, failedKey, problems, hoveredEvents, steppedEvent, ownTheme, morph, turn, flight,
            hovered, hoveredUnit, hoveredRegion, legendHovered, presenter, quiz, languages, gazetteer,
            untranslated, untranslatedOverlay, trail, notice, noticeLeftS, hud, help, quit);
    passing(uiScale, fullScreen, notes);  // of the machine; the settings keep the first two by themselves
    Values values;
    values["organization"] = organizationKey;
    values["timeline"] = timeline->organization().id + " " + timeline->phrases().code();
    values["date"] = words(std::optional(date));
    values["snapshot"] = words(std::optional(snapshot->date));
    values["overlay"] = overlayKey + (overlay ? " " + overlay->organization().id : "") +
                        (overlaid ? " " + words(std::optional(overlaid->date)) : "");
    values["page"] = std::to_string(static_cast<int>(page));
    values["openEvents"] = fmt::format("{}", fmt::join(openEvents, " "));
    values["layer"] = scene::layerId(layer);
    values["theme"] = themeId;
    values["vision"] = base::visionId(vision);
    values["reducedMotion"] = fmt::format("{}", reducedMotion);
    values["graticule"] = fmt::format("{}", graticule);
    values["scaleBar"] = fmt::format("{}", scaleBar);
    values["projection"] = projectionId;
    values["globe"] = words(globe);
    values["viewpoint"] = territory::describe(viewpoint).id;
    values["view"] = words(view);
    values["selected"] = selected;
    values["legendPinned"] = legendPinned;
    values["mapLanguage"] = mapLanguage;
    values["interfaceLanguage"] = phrases.code();
    values["description"] = fmt::format("{}", description);
    values["panels"] = fmt::format("{}", panels);
    add(values, playback);
    add(values, comparison);
    add(values, story);
    add(values, look);
    add(values, events);
    return values;
}

}  // namespace carried
