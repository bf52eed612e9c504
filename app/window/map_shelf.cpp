#include "window/map_shelf.hpp"

#include "atlas/prepared.hpp"
#include "platform/memory.hpp"

#include <chrono>

namespace window {

void MapShelf::open(Load load, std::function<void()> onReady) {
    load_ = std::move(load);
    onReady_ = std::move(onReady);
}

void MapShelf::begin(Place& place, const projection::Projection& projection, double toleranceM) {
    place.making = std::async(std::launch::async, [load = load_, key = place.key, atlas = place.map.atlas,
                                                   projection, toleranceM, ready = onReady_] {
        Made made{atlas, nullptr, nullptr};
        if (!made.atlas)
            if (auto loaded = load(key))
                made.atlas = std::make_shared<const atlas::Atlas>(std::move(*loaded));
        if (made.atlas) {
            made.outline = atlas::outlineOf(*made.atlas, projection);
            made.geometry = atlas::geometryOf(*made.atlas, made.outline, toleranceM);
        }
        platform::giveBackMemory();
        if (ready) ready();
        return made;
    });
}

void MapShelf::take(Place& place) {
    Made made = place.making.get();
    place.failed = !made.atlas;
    if (place.failed) return;
    if (place.map.atlas != made.atlas || !place.map.geometries)
        place.map = {made.atlas, std::make_shared<atlas::GeometryStore>(made.atlas, onReady_)};
    place.map.geometries->setPrepared(std::move(made.outline), std::move(made.geometry));
}

void MapShelf::tidy(const projection::Projection& projection, const atlas::GeometryStore* drawn) {
    for (Place& place : places_) {
        if (!place.map.geometries || place.map.geometries.get() == drawn) continue;
        if (place.map.geometries->topology().projection == projection)
            place.map.geometries->rest();
        else
            place.map.geometries.reset();
    }
}

const Map* MapShelf::find(const MapKey& key, const projection::Projection& projection, double toleranceM) {
    if (!load_) return nullptr;
    Place& place = places_[static_cast<std::size_t>(key.scale)];
    const auto isHere = [&] {
        return place.key == key && place.map.geometries &&
               place.map.geometries->topology().projection == projection;
    };
    if (place.making.valid()) {
        if (onReady_ && place.making.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return nullptr;
        take(place);
    }
    if (isHere()) return &place.map;
    if (place.key != key) place = Place{key, {}, {}, false};
    if (place.failed) return nullptr;
    begin(place, projection, toleranceM);
    if (onReady_) return nullptr;
    take(place);
    return isHere() ? &place.map : nullptr;
}

}  // namespace window
