#include "pictures.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace {

struct Label {
    std::string text;
    base::Box box;  ///< of capitals, in pixels
    bool operator==(const Label& o) const {
        return text == o.text && box.minX == o.box.minX && box.minY == o.box.minY && box.maxX == o.box.maxX;
    }
};

/// The names on the map, apart from titles, legend and credits.
std::vector<Label> labelsOf(const scene::Scene& scene, const atlas::Atlas& atlas) {
    std::set<std::string> names;
    for (const std::string& name : atlas.names()) {
        names.insert(name);
        names.insert(text::upperCase(name));
    }
    std::vector<Label> labels;
    for (const scene::Text& one : pictures::itemsOf<scene::Text>(scene)) {
        if (!names.contains(one.text)) continue;
        Label label{one.text, {}};
        label.box.add(base::Vec2{one.xPx, one.baselinePx - 0.72 * one.style.sizePx});
        label.box.add(
            base::Vec2{one.xPx + pictures::fonts().measure(one.text, one.style).widthPx, one.baselinePx});
        labels.push_back(label);
    }
    return labels;
}

/// What stands above the map: everything in a box of the furniture, and its text.
std::vector<base::Box> furnitureOf(const scene::Scene& scene) {
    std::vector<base::Box> boxes;
    for (const scene::Box& one : pictures::itemsOf<scene::Box>(scene)) {
        if (one.shadowPx <= 0) continue;
        base::Box box;
        box.add(base::Vec2{one.xPx, one.yPx});
        box.add(base::Vec2{one.xPx + one.widthPx, one.yPx + one.heightPx});
        boxes.push_back(box);
    }
    return boxes;
}

void checkPlaces(const scene::Scene& scene, const std::vector<Label>& labels) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
        CAPTURE(labels[i].text);
        const base::Box& box = labels[i].box;
        CHECK(box.minX >= 0);
        CHECK(box.minY >= 0);
        CHECK(box.maxX <= scene.size.width);
        CHECK(box.maxY <= scene.size.height);
        for (std::size_t k = 0; k < i; ++k) {
            CAPTURE(labels[k].text);
            CHECK_FALSE(box.intersects(labels[k].box));
        }
        for (const base::Box& other : furnitureOf(scene)) CHECK_FALSE(box.intersects(other));
    }
}

bool has(const std::vector<Label>& labels, const std::string& text) {
    return std::any_of(labels.begin(), labels.end(), [&](const Label& label) { return label.text == text; });
}

}  // namespace

TEST_CASE("names neither overlap nor leave the picture, whatever its size") {
    for (const scene::SizePx size :
         {scene::SizePx{1920, 1080}, scene::SizePx{1280, 720}, scene::SizePx{1024, 768},
          scene::SizePx{640, 400}, scene::SizePx{800, 1600}}) {
        CAPTURE(size.width);
        pictures::Picture picture(size);
        for (const scene::Layer& layer : {scene::Layer::status, scene::Layer::groupings}) {
            scene::SceneInput input = picture.input(2006, layer);
            input.scale = std::max(0.5, std::min(size.width / 1920.0, size.height / 1080.0));
            const scene::Scene scene = pictures::build(input);
            checkPlaces(scene, labelsOf(scene, picture.atlas()));
        }
    }
}

TEST_CASE("names neither overlap nor leave the picture, wherever the map is moved") {
    pictures::Picture picture;
    for (const double factor : {0.3, 1.0, 3.0, 12.0})
        for (const base::Vec2 aboutPx : {base::Vec2{300, 300}, base::Vec2{960, 700}, base::Vec2{1700, 500}}) {
            scene::SceneInput input = picture.input(2000);
            input.view = scene::zoomed(picture.view(), input.size, aboutPx, factor);
            const scene::Scene scene = pictures::build(input);
            checkPlaces(scene, labelsOf(scene, picture.atlas()));
        }
}

TEST_CASE("every state of the dataset that can be seen is named") {
    pictures::Picture picture;
    const scene::Scene scene = pictures::build(picture.input(2006));
    const std::vector<Label> labels = labelsOf(scene, picture.atlas());
    for (const char* name : {"RUSSIA", "KAZAKHSTAN", "BELARUS", "ARMENIA", "AZERBAIJAN", "GEORGIA",
                             "KYRGYZSTAN", "TAJIKISTAN", "UZBEKISTAN"}) {
        CAPTURE(name);
        CHECK(has(labels, name));
    }
    CHECK(has(labels, "Mongolia"));  // others in small letters, where there is room
}

TEST_CASE("a state whose name is covered is named beside it, as long as it is seen itself") {
    for (const scene::SizePx size : {scene::SizePx{1024, 768}, scene::SizePx{1600, 900}}) {
        CAPTURE(size.width);
        pictures::Picture picture(size);
        scene::SceneInput input = picture.input(2006);
        scene::LabelPlan plan;
        const auto belarus = [&] {
            const scene::Scene scene = scene::buildScene(input, pictures::fonts(), plan);
            const scene::Text* text = pictures::findText(scene, "BELARUS");
            REQUIRE(text != nullptr);
            return base::Vec2{text->xPx, text->baselinePx};
        };
        const base::Vec2 usual = belarus();
        base::Box panel;  // over the name, not over the middle of the land
        const base::Vec2 middle =
            scene::toPixels(input.view, input.size, picture.lands().find("BLR")->labelM);
        panel.add(base::Vec2{usual.x - 40, usual.y - 60});
        panel.add(base::Vec2{middle.x - 8, usual.y + 60});
        input.coveredPx.push_back(panel);
        const base::Vec2 beside = belarus();
        CHECK_FALSE(panel.contains(beside));
        CHECK(belarus() == beside);  // and stays there
        input.coveredPx.clear();
        CHECK(belarus() == usual);
    }
}

TEST_CASE("names stay where they are while the years go by") {
    pictures::Picture picture;
    for (const scene::Layer& layer : {scene::Layer::status, scene::Layer::groupings}) {
        CAPTURE(scene::layerId(layer));
        std::vector<Label> first;
        std::map<std::string, std::vector<std::size_t>> statesThen;
        for (int year = 1991; year <= 2026; ++year) {
            CAPTURE(year);
            scene::SceneInput input = picture.input(year, layer);
            if (const auto* change = picture.timeline().changeAtOrBefore(model::endOfYear(year)))
                input.caption = model::formatShort(change->date, change->precision) + ": " + change->caption;
            const std::vector<Label> labels = labelsOf(pictures::build(input), picture.atlas());
            // States come, go and lose land (South Sudan, Serbia): their names may move, and no others with
            // them.
            std::map<std::string, std::vector<std::size_t>> states;
            for (const scene::Land& land : picture.lands().lands)
                states.emplace(text::upperCase(land.name), land.features);
            if (states != statesThen && !first.empty()) {
                const auto isOther = [&](const Label& label) {
                    const std::string name = text::upperCase(label.text);
                    const auto now = states.find(name), then = statesThen.find(name);
                    return now == states.end() || then == statesThen.end() || now->second != then->second;
                };
                std::vector<Label> before = first, after = labels;
                std::erase_if(before, isOther);
                std::erase_if(after, isOther);
                CHECK(before == after);
                first = labels;
            }
            if (first.empty()) first = labels;
            statesThen = states;
            CHECK(labels == first);
        }
    }
}

TEST_CASE("names keep clear of what panels cover") {
    pictures::Picture picture;
    scene::SceneInput input = picture.input(2006);
    input.insets = {0, 0, 0, 300};
    const scene::Scene scene = pictures::build(input);
    const std::vector<Label> labels = labelsOf(scene, picture.atlas());
    REQUIRE(!labels.empty());
    for (const Label& label : labels) CHECK(label.box.maxY <= 1080 - 300);
}

TEST_CASE("a state too small for its name has it beside, on a line from its middle") {
    pictures::Picture picture;
    const scene::Scene scene = pictures::build(picture.input(2006));
    const scene::SceneInput input = picture.input(2006);
    const mesh::FeatureShape& armenia = input.map.geometry->features[picture.featureOf("ARM")];
    const base::Vec2 anchor = scene::toPixels(picture.view(), input.size, armenia.labelM);
    const std::vector<scene::Line> lines = pictures::itemsOf<scene::Line>(scene);
    CHECK(std::any_of(lines.begin(), lines.end(), [&](const scene::Line& line) {
        return base::length(line.fromPx - anchor) < 1 || base::length(line.toPx - anchor) < 1;
    }));
}

TEST_CASE("names can be read where they stand") {
    pictures::Picture picture;
    std::map<std::string, std::size_t> features;
    for (std::size_t f = 0; f < picture.atlas().names().size(); ++f)
        features[text::upperCase(picture.atlas().names()[f])] = f;
    for (const scene::Theme& theme : scene::themes())
        for (const scene::Layer& layer : {scene::Layer::status, scene::Layer::groupings})
            for (const int year : {1992, 2000, 2006, 2013, 2026}) {
                const scene::Scene scene = pictures::build(picture.input(year, layer, theme.id.c_str()));
                for (const scene::Text& label : pictures::itemsOf<scene::Text>(scene)) {
                    if (!features.contains(text::upperCase(label.text))) continue;
                    CAPTURE(theme.id);
                    CAPTURE(label.text);
                    CAPTURE(base::formatColor(label.color));
                    // A halo of two pixels and of this strength is the ground of the letters.
                    REQUIRE(label.haloPx >= 2);
                    REQUIRE(label.halo.a >= 200);
                    base::Color halo = label.halo;
                    halo.a = 255;
                    CHECK(base::contrastRatio(label.color, halo) >= 4.5);
                }
            }
}

namespace {

const Label* find(const std::vector<Label>& labels, const std::string& text) {
    const auto at =
        std::find_if(labels.begin(), labels.end(), [&](const Label& l) { return l.text == text; });
    return at == labels.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("a state whose middle is out of sight is named in what is seen of it, and stays there") {
    pictures::Picture picture;
    scene::SceneInput input = picture.input(2000);
    // The Caucasus at the bottom, Russia's south above.
    const auto center = projection::project(picture.topology().projection, {44, 46});
    REQUIRE(center);
    input.view = {*center, 1200};
    scene::LabelPlan plan;
    const auto draw = [&](const scene::SceneInput& of) {
        return labelsOf(scene::buildScene(of, pictures::fonts(), plan), picture.atlas());
    };
    const std::vector<Label> first = draw(input);
    const Label* russia = find(first, "RUSSIA");
    REQUIRE(russia);
    const auto placeOf = [&](const Label& label, const scene::View& view) {
        return scene::toMetres(view, input.size, label.box.center());
    };
    const auto ground = input.map.featureAt(placeOf(*russia, input.view));
    REQUIRE(ground != mesh::noFeature);
    CHECK(input.map.lands->lands[input.map.lands->ofFeature[static_cast<std::size_t>(ground)]].code == "RUS");
    // While the map is moved a little the name moves with it.
    scene::SceneInput moved = input;
    moved.view = scene::panned(input.view, {37, -21});
    const std::vector<Label> second = draw(moved);
    const Label* again = find(second, "RUSSIA");
    REQUIRE(again);
    CHECK(base::length(placeOf(*again, moved.view) - placeOf(*russia, input.view)) < 2 * 1200);
    // With time nothing moves.
    scene::SceneInput later = picture.input(2010);
    later.view = moved.view;
    const std::vector<Label> third = draw(later);
    REQUIRE(find(third, "RUSSIA"));
    CHECK(*find(third, "RUSSIA") == *again);
    // Out of sight at last, it is found anew; all of it in sight, it lies where it always does.
    later.view = scene::panned(input.view, {0, -300});
    const std::vector<Label> fourth = draw(later);
    if (const Label* other = find(fourth, "RUSSIA")) CHECK(other->box.minY >= 0);
    const std::vector<Label> whole = draw(picture.input(2000));
    scene::LabelPlan fresh;
    const std::vector<Label> anew =
        labelsOf(scene::buildScene(picture.input(2000), pictures::fonts(), fresh), picture.atlas());
    REQUIRE(find(whole, "RUSSIA"));
    CHECK(*find(whole, "RUSSIA") == *find(anew, "RUSSIA"));
}
