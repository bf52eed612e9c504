// Every state of every shipped dataset has its name.
#include "pictures.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

namespace {

std::vector<std::shared_ptr<const model::Timeline>> shippedTimelines() {
    const std::filesystem::path top = PACTMAP_SOURCE_ROOT;
    const auto states = dataset::readStates(top / "geodata/states.json");
    REQUIRE(states);
    std::vector<std::shared_ptr<const model::Timeline>> all;
    for (const auto& file : std::filesystem::directory_iterator(top / "assets/organizations")) {
        const std::string name = file.path().filename().string();
        if (!name.ends_with(".json") || name.find("schema") != std::string::npos) continue;
        auto read = dataset::readDataset(file.path(), *states);
        REQUIRE(read);
        all.push_back(std::make_shared<const model::Timeline>(std::move(*read)));
    }
    REQUIRE(all.size() >= 8);
    return all;
}

/// The boxes of the names of the dataset's states, by name, as they stand.
std::map<std::string, base::Box> boxesOf(const scene::Scene& scene, const scene::LabelPlan& plan) {
    std::map<std::string, base::Box> boxes;
    for (const scene::LabelPlan::Name& name : plan.names)
        for (const scene::Text& text : pictures::itemsOf<scene::Text>(scene)) {
            if (!name.named || !name.stands || text.text != name.text || !(text.style == name.style))
                continue;
            base::Box& box = boxes[name.text];
            box.add(base::Vec2{text.xPx, text.baselinePx - scene::capHeightPx(text.style)});
            box.add(base::Vec2{text.xPx + name.widthPx, text.baselinePx});
        }
    return boxes;
}

}  // namespace

TEST_CASE("every state of every shipped dataset is named, and no name lies on another") {
    for (const auto& timeline : shippedTimelines())
        for (const scene::SizePx size :
             {scene::SizePx{1024, 768}, scene::SizePx{1600, 900}, scene::SizePx{1920, 1080}}) {
            CAPTURE(timeline->organization().id);
            CAPTURE(size.width);
            pictures::Picture picture(size, timeline);
            const scene::SceneInput input = picture.input(2026);
            scene::LabelPlan plan;
            const scene::Scene scene = scene::buildScene(input, pictures::fonts(), plan);
            for (const std::string& code : scene::unnamedStates(scene, picture.lands(), *input.snapshot))
                FAIL_CHECK("no name: " << code);
            const auto boxes = boxesOf(scene, plan);
            for (const auto& [name, box] : boxes)
                for (const auto& [other, otherBox] : boxes) {
                    CAPTURE(name);
                    CAPTURE(other);
                    CHECK((name == other || !box.intersects(otherBox)));
                }
        }
}

TEST_CASE("names beside their lands stay where they are while states come and go") {
    for (const auto& timeline : shippedTimelines()) {
        CAPTURE(timeline->organization().id);
        pictures::Picture picture({1600, 900}, timeline);
        scene::LabelPlan plan;
        std::map<std::string, base::Box> before;
        for (int year = std::max(1991, timeline->organization().firstYear); year <= 2026; year += 5) {
            const auto now = boxesOf(scene::buildScene(picture.input(year), pictures::fonts(), plan), plan);
            for (const auto& [name, box] : now) {
                CAPTURE(year);
                CAPTURE(name);
                if (before.contains(name)) CHECK(before.at(name) == box);
            }
            before = now;
        }
    }
}

TEST_CASE("a state without a name is told of, as long as it lies in the picture") {
    pictures::Picture picture;
    scene::SceneInput input = picture.input(2006);
    scene::Scene scene = pictures::build(input);
    std::erase(scene.namedStates, "ARM");
    CHECK(scene::unnamedStates(scene, picture.lands(), *input.snapshot) == std::vector<std::string>{"ARM"});
    scene.map.view.centerM.x += 20'000'000;
    CHECK(scene::unnamedStates(scene, picture.lands(), *input.snapshot).empty());
}
