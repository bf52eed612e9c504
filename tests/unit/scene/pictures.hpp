// Scenes of the shipped dataset on the shipped map, for tests.
#pragma once

#include "../atlas/shipped_atlas.hpp"
#include "scene/build_scene.hpp"
#include "scene/region.hpp"
#include "shipped_timeline.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

namespace pictures {

inline const text::Fonts& fonts() {
    static const text::Fonts opened = [] {
        const auto files = text::findFontFiles();
        REQUIRE(files);
        auto result = text::Fonts::open(*files);
        REQUIRE(result);
        return std::move(*result);
    }();
    return opened;
}

/// With the places of names found anew.
inline scene::Scene build(const scene::SceneInput& input) {
    scene::LabelPlan labels;
    return scene::buildScene(input, fonts(), labels);
}

/// What stays the same from date to date in one picture; owns what the inputs point to.
class Picture {
  public:
    explicit Picture(scene::SizePx size = {1920, 1080},
                     std::shared_ptr<const model::Timeline> timeline = shippedTimeline())
        : timeline_(std::move(timeline)), atlas_(shippedAtlas()), size_(size) {
        const projection::Projection projection =
            *projection::make("laea", atlas_->centerOf(scene::memberStates(timeline_->organization())));
        topology_ = atlas_->topology(projection);
        members_ = scene::membersBox(timeline_->organization(), *topology_, atlas_->territory().homes());
        view_ = scene::fit(members_, size_, scene::defaultInsets(1, {}, size_, false));
        geometry_ = std::make_shared<const mesh::MapGeometry>(
            mesh::buildGeometry(*topology_, atlas::toleranceAt(view_.metresPerPx)));
    }

    /// As of 31 December of the year; valid until the next call.
    scene::SceneInput input(int year, scene::Layer layer = scene::Layer::status,
                            const char* theme = "paper") {
        return input(model::endOfYear(year), layer, theme);
    }
    scene::SceneInput input(model::Date date, scene::Layer layer = scene::Layer::status,
                            const char* theme = "paper") {
        snapshot_ = std::make_unique<model::Snapshot>(timeline_->snapshot(date));
        scene::SceneInput input;
        input.timeline = timeline_.get();
        input.snapshot = snapshot_.get();
        input.layer = layer;
        input.map.geometry = geometry_;
        lands_ = scene::makeLands(
            *geometry_, atlas_->territory(),
            territory::ownershipAt(atlas_->territory(), territory::Viewpoint::un, date,
                                   [&](const std::string& code) { return snapshot_->find(code); }));
        input.map.lands = lands_;
        input.map.featureAt = [this](base::Vec2 pointM) {
            return atlas_->featureAt(topology_->projection, pointM);
        };
        input.map.credit = atlas_->credit();
        input.map.viewpoint = "un";
        input.view = view_;
        input.size = size_;
        input.theme = scene::findTheme(theme);
        return input;
    }

    const model::Timeline& timeline() const { return *timeline_; }
    const atlas::Atlas& atlas() const { return *atlas_; }
    const mesh::Topology& topology() const { return *topology_; }
    const base::Box& members() const { return members_; }
    const scene::View& view() const { return view_; }

    /// As of the last input.
    const scene::Lands& lands() const { return *lands_; }

    std::size_t featureOf(const std::string& key) const {
        const int feature = atlas_->featureOf(key);
        REQUIRE(feature != mesh::noFeature);
        return static_cast<std::size_t>(feature);
    }

  private:
    std::shared_ptr<const model::Timeline> timeline_;
    std::shared_ptr<const atlas::Atlas> atlas_;
    scene::SizePx size_;
    std::shared_ptr<const mesh::Topology> topology_;
    base::Box members_;
    scene::View view_;
    std::shared_ptr<const mesh::MapGeometry> geometry_;
    std::unique_ptr<model::Snapshot> snapshot_;
    std::shared_ptr<const scene::Lands> lands_;
};

template <class Item>
std::vector<Item> itemsOf(const scene::Scene& scene) {
    std::vector<Item> found;
    for (const scene::Item& item : scene.items)
        if (const auto* one = std::get_if<Item>(&item)) found.push_back(*one);
    return found;
}

inline const scene::Text* findText(const scene::Scene& scene, const std::string& part) {
    for (const scene::Item& item : scene.items)
        if (const auto* one = std::get_if<scene::Text>(&item))
            if (one->text.find(part) != std::string::npos) return one;
    return nullptr;
}

}  // namespace pictures
