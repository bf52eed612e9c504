// walk_session SEED STEPS: goes through random actions on a session without a window, and holds every state
// and every few steps its picture to the rules that must hold of them. Fails at the first broken rule, and
// where an action of the program is left out. Built a second time with the sanitizers.
#include "atlas/atlas.hpp"
#include "dataset/gazetteer_file.hpp"
#include "dice.hpp"
#include "library/languages.hpp"
#include "library/shipped.hpp"
#include "library/stories.hpp"
#include "projection/projection.hpp"
#include "scene/region.hpp"
#include "scene/soundness.hpp"
#include "session/clip_text.hpp"
#include "session/link.hpp"
#include "session/reduce.hpp"
#include "session/soundness.hpp"
#include "territory/ownership.hpp"

#include <cstdlib>
#include <map>
#include <set>

namespace {

constexpr scene::SizePx size{640, 400};
constexpr int pictureEvery = 16;

template <class T>
T need(base::Result<T> result) {
    if (result) return std::move(*result.value);
    for (const base::Issue& issue : result.issues) fmt::print(stderr, "{}: {}\n", issue.where, issue.message);
    std::exit(1);
}

/// One map of the world; what is drawn on it follows the state.
class World {
  public:
    explicit World(const model::Organization& organization)
        : atlas_(need(atlas::Atlas::loadUnits(PACTMAP_SOURCE_ROOT "/geodata/units-110m.fgb"))),
          fonts_(need(text::Fonts::open(need(text::findFontFiles())))) {
        home_ = atlas_.centerOf(scene::memberStates(organization));
        topology_ = atlas_.topology(*projection::make("laea", home_));
        geometry_ = std::make_shared<const mesh::MapGeometry>(mesh::buildGeometry(*topology_, 20'000));
        members_ = scene::membersBox(organization, *topology_, atlas_.territory().homes());
    }
    base::LonLat home() const { return home_; }
    scene::View fitted(const session::AppState& state) const {
        return scene::fit(members_, scene::paneSize(state.comparison.mode, size),
                          scene::defaultInsets(state.uiScale, {}, size, false));
    }
    base::LonLat placeOf(const std::string& key) const { return atlas_.centerOf({key}); }

    /// The first broken rule of the state's picture; empty: none.
    std::string flawOf(const session::AppState& state) {
        scene::SceneInput input;
        input.timeline = state.timeline.get();
        input.snapshot = &session::shownSnapshot(state);
        input.layer = state.layer;
        input.map = content(state, *input.snapshot);
        input.gazetteer = state.gazetteer.get();
        input.mapLanguage = session::mapLanguage(state);
        input.view = session::currentView(state, fitted(state));
        input.size = size;
        input.scale = state.uiScale;
        input.theme = &session::themeOf(state);
        input.graticule = state.graticule;
        input.scaleBar = state.scaleBar;
        if (state.fadeFrom) input.transition = {state.fadeFrom.get(), state.fadeElapsedS / session::fadeS};
        input.selectedKey = state.selected;
        input.hoveredKey = state.hovered;
        input.highlightedKeys = session::highlightedStates(state);
        input.isolatedLegendKey = state.legendHovered.empty() ? state.legendPinned : state.legendHovered;
        input.overlay = state.overlay.get();
        input.overlaid = state.overlaid.get();
        input.events = state.events;
        input.markedEvents = state.openEvents;
        scene::Comparison comparison;
        model::Difference difference{state.date, state.date, {}};
        scene::MapContent other;
        if (state.comparison.mode != scene::CompareMode::off && state.comparison.snapshot) {
            difference = model::compareDates(*state.timeline, *state.comparison.date, state.date);
            comparison = {state.comparison.mode, state.comparison.divider, state.comparison.snapshot.get(),
                          content(state, *state.comparison.snapshot), &difference};
        }
        return scene::firstFlaw(scene::buildPicture(input, comparison, fonts_, labels_));
    }

  private:
    scene::MapContent content(const session::AppState& state, const model::Snapshot& snapshot) const {
        scene::MapContent map;
        map.geometry = geometry_;
        map.lands = scene::makeLands(
            *geometry_, atlas_.territory(),
            territory::ownershipAt(atlas_.territory(), state.viewpoint, snapshot.date,
                                   [&](const std::string& code) { return snapshot.find(code); }));
        map.featureAt = [this](base::Vec2 pointM) { return atlas_.featureAt(topology_->projection, pointM); };
        map.project = [this](base::LonLat place) {
            return projection::project(topology_->projection, place);
        };
        map.credit = atlas_.credit();
        map.viewpoint = "un";
        return map;
    }

    atlas::Atlas atlas_;
    text::Fonts fonts_;
    base::LonLat home_;
    std::shared_ptr<const mesh::Topology> topology_;
    std::shared_ptr<const mesh::MapGeometry> geometry_;
    base::Box members_;
    std::vector<scene::LabelPlan> labels_;
};

class Walk {
  public:
    Walk() : world_(csto()->organization()), state_(session::makeState(csto(), today(), today())) {
        state_.organizationKey = "csto";
        state_.languages = need(library::readLanguages());
        state_.gazetteer = std::make_shared<const names::Gazetteer>(
            need(dataset::readGazetteer(PACTMAP_SOURCE_ROOT "/geodata")));
    }

    /// Takes one step; the first broken rule, or nothing.
    std::string step(const session::Action& action, double seconds, bool draws) {
        session::reduce(state_, action, around());
        session::advance(state_, seconds);
        if (std::string flaw = session::firstFlaw(state_); !flaw.empty()) return flaw;
        if (!draws) return {};
        // What leaves the program must not break either.
        if (!session::parseLink(session::linkOf(state_))) return "a link that cannot be read";
        (void)session::clipText(state_, session::Copied::history);
        return world_.flawOf(state_);
    }

  private:
    static model::Date today() { return *model::Date::fromYmd(2026, 11, 22); }
    static std::shared_ptr<const model::Timeline> read(const std::string& id) {
        static std::map<std::string, std::shared_ptr<const model::Timeline>> known;
        auto& timeline = known[id];
        if (!timeline)
            timeline = std::make_shared<const model::Timeline>(need(library::readOrganization(id, "walk")));
        return timeline;
    }
    static std::shared_ptr<const model::Timeline> csto() { return read("csto"); }

    session::Surroundings around() {
        session::Surroundings around{scene::paneSize(state_.comparison.mode, size), world_.fitted(state_)};
        around.home = world_.home();
        around.viewOf = [](const std::string&) { return scene::View{{1e6, 5e5}, 2500}; };
        around.viewOfStory = [](const model::StoryView&) { return scene::View{{-4e5, 2e5}, 4000}; };
        around.storyView = [] { return model::StoryView{{}, base::LonLat{44.5, 40.2}, 3000}; };
        around.placeOf = [this](const std::string& key) { return std::optional(world_.placeOf(key)); };
        around.keptView = [](const model::Timeline&) { return std::optional<scene::View>(); };
        around.readDataset = [](const std::string& key) -> session::ReadDataset {
            if (library::isId(key) && key != "nothing") return {read(key), {}};
            return {nullptr, {{base::Severity::error, key, "is not there"}}};
        };
        around.readStory = [this](const std::string& key) {
            auto story = shelf_.read(key, "story");
            return session::ReadStory{std::move(story.value), std::move(story.issues)};
        };
        around.writeStory = [](const std::string&, const model::Story& story) {
            return dataset::formatStory(story).empty()
                       ? std::vector<base::Issue>{{base::Severity::error, "story", "is empty"}}
                       : std::vector<base::Issue>{};
        };
        return around;
    }

    library::StoryShelf shelf_;
    World world_;
    session::AppState state_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        fmt::print(stderr, "walk_session SEED STEPS\n");
        return 2;
    }
    fuzz::Dice dice(static_cast<std::uint32_t>(std::strtoul(arguments[1], nullptr, 10)));
    const long steps = std::strtol(arguments[2], nullptr, 10);
    std::set<std::size_t> seen{session::Action{session::Quit{}}.index()};  // which would end the walk
    Walk walk;
    for (long step = 1; step <= steps; ++step) {
        const std::string line = fuzz::drawAction(dice);
        const auto action = session::parseAction(line);
        if (!action) {
            fmt::print(stderr, "{}: {}\n", line, action.issues.front().message);
            return 1;
        }
        seen.insert(action->index());
        const double seconds = static_cast<double>(dice.below(20)) / 60;
        const std::string flaw = walk.step(*action, seconds, step % pictureEvery == 0);
        if (!flaw.empty()) {
            fmt::print(stderr, "step {}, {}: {}\n", step, line, flaw);
            return 1;
        }
    }
    for (std::size_t index = 0; index < std::variant_size_v<session::Action>; ++index)
        if (!seen.contains(index)) {
            fmt::print(stderr, "action number {} of session::Action is never walked: add it to forms.cpp\n",
                       index);
            return 1;
        }
    return 0;
}
