#include "window/divided_map.hpp"

#include <chrono>

namespace window {

void DividedMap::open(Load load, std::function<void()> onReady) {
    load_ = std::move(load);
    onReady_ = std::move(onReady);
}

const Map* DividedMap::find(const std::vector<std::string>& states) {
    if (!load_) return nullptr;
    if (states != states_) {
        if (reading_.valid()) reading_.wait();
        states_ = states;
        map_ = {};
        reading_ = std::async(std::launch::async, [load = load_, states, ready = onReady_] {
            Map map;
            if (auto atlas = load(states)) {
                map.atlas = std::make_shared<const atlas::Atlas>(std::move(*atlas));
                map.geometries = std::make_shared<atlas::GeometryStore>(map.atlas, ready);
            }
            if (ready) ready();
            return map;
        });
    }
    if (reading_.valid()) {
        if (onReady_ && reading_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return nullptr;
        map_ = reading_.get();
    }
    return map_.atlas ? &map_ : nullptr;
}

}  // namespace window
