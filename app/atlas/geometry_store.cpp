#include "atlas/geometry_store.hpp"

#include "atlas/prepared.hpp"

#include <cmath>

namespace atlas {
namespace {

constexpr std::size_t most = 3;              ///< geometries kept
constexpr std::size_t mostBytes = 32 << 20;  ///< that more than one of them may take

}  // namespace

GeometryStore::GeometryStore(std::shared_ptr<const Atlas> atlas, std::function<void()> onReady)
    : atlas_(std::move(atlas)), onReady_(std::move(onReady)) {
    if (onReady_) worker_ = std::thread([this] { work(); });
}

GeometryStore::~GeometryStore() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    wake_.notify_one();
    if (worker_.joinable()) worker_.join();
}

void GeometryStore::setProjection(const projection::Projection& projection, double toleranceM) {
    auto outline = outlineOf(*atlas_, projection);
    auto geometry = geometryOf(*atlas_, outline, toleranceM);
    setPrepared(std::move(outline), std::move(geometry));
}

void GeometryStore::setPrepared(std::shared_ptr<const mesh::Topology> outline,
                                std::shared_ptr<const mesh::MapGeometry> geometry) {
    const std::lock_guard lock(mutex_);
    outline_ = std::move(outline);
    kept_.clear();
    kept_.push_front(std::move(geometry));
    wantedM_ = -1;
}

void GeometryStore::rest() {
    const std::lock_guard lock(mutex_);
    kept_.resize(1);
}

std::shared_ptr<const mesh::MapGeometry> GeometryStore::find(double toleranceM) {
    std::unique_lock lock(mutex_);
    auto best = nearest(toleranceM);
    if (best->toleranceM == toleranceM) return best;
    if (!onReady_) {
        keep(make(outline_, toleranceM));
        return kept_.front();
    }
    wantedM_ = toleranceM;
    lock.unlock();
    wake_.notify_one();
    return best;
}

std::shared_ptr<const mesh::MapGeometry> GeometryStore::nearest(double toleranceM) const {
    const auto away = [&](const auto& geometry) {
        return std::abs(std::log2(geometry->toleranceM / toleranceM));
    };
    auto best = kept_.front();
    for (const auto& geometry : kept_)
        if (away(geometry) < away(best)) best = geometry;
    return best;
}

/// Only the thread that makes geometries comes here: the store's own, or the caller's where it has none.
std::shared_ptr<const mesh::MapGeometry> GeometryStore::make(
    const std::shared_ptr<const mesh::Topology>& outline, double toleranceM) {
    if (!outline->arcs.empty())
        topology_ = outline;
    else if (!topology_ || !(topology_->projection == outline->projection))
        topology_ = atlas_->topology(outline->projection);
    return std::make_shared<const mesh::MapGeometry>(mesh::buildGeometry(*topology_, toleranceM));
}

void GeometryStore::keep(std::shared_ptr<const mesh::MapGeometry> geometry) {
    kept_.push_front(std::move(geometry));
    std::size_t count = 0, bytes = 0;
    while (count < kept_.size() && count < most) {
        bytes += mesh::bytesOf(*kept_[count]);
        if (count > 0 && bytes > mostBytes) break;
        ++count;
    }
    kept_.resize(count);
}

void GeometryStore::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return stop_ || wantedM_ >= 0; });
        if (stop_) return;
        const double toleranceM = wantedM_;
        wantedM_ = -1;
        if (nearest(toleranceM)->toleranceM == toleranceM) continue;
        const auto outline = outline_;
        lock.unlock();
        auto geometry = make(outline, toleranceM);
        lock.lock();
        // Another projection may have been chosen meanwhile.
        if (outline != outline_) continue;
        keep(std::move(geometry));
        lock.unlock();
        onReady_();
        lock.lock();
    }
}

}  // namespace atlas
