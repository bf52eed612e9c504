// The geometries that a window goes through while a person zooms: made in the background, kept for the way
// back.
#pragma once

#include "atlas/atlas.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace atlas {

/// One projection at a time. To be used from one thread; its own works behind it.
class GeometryStore {
  public:
    /// `onReady` is called on the other thread whenever a geometry has been finished there. Without it
    /// nothing is made in the background and `find` waits.
    GeometryStore(std::shared_ptr<const Atlas> atlas, std::function<void()> onReady);
    ~GeometryStore();
    GeometryStore(const GeometryStore&) = delete;
    GeometryStore& operator=(const GeometryStore&) = delete;

    /// Forgets the geometries of the last projection and prepares the first of this one, waiting for it.
    void setProjection(const projection::Projection& projection, double toleranceM);
    /// Takes over what outlineOf and geometryOf have given.
    void setPrepared(std::shared_ptr<const mesh::Topology> outline,
                     std::shared_ptr<const mesh::MapGeometry> geometry);

    /// Forgets all but the newest geometry: nothing is drawn of this map for now.
    void rest();

    /// True where nothing is made in the background.
    bool waits() const { return !onReady_; }

    /// Perhaps without arcs: how large the polygons are and where they lie. A projection must have been set.
    const mesh::Topology& topology() const { return *outline_; }

    /// The geometry of that tolerance, or the nearest that there is until it is ready.
    std::shared_ptr<const mesh::MapGeometry> find(double toleranceM);

  private:
    void work();
    std::shared_ptr<const mesh::MapGeometry> make(const std::shared_ptr<const mesh::Topology>& outline,
                                                  double toleranceM);
    std::shared_ptr<const mesh::MapGeometry> nearest(double toleranceM) const;
    void keep(std::shared_ptr<const mesh::MapGeometry> geometry);

    std::shared_ptr<const Atlas> atlas_;
    std::function<void()> onReady_;
    std::shared_ptr<const mesh::Topology> outline_;
    std::shared_ptr<const mesh::Topology> topology_;  ///< of outline_, with arcs; of whoever makes geometries
    std::deque<std::shared_ptr<const mesh::MapGeometry>> kept_;  ///< the newest first

    mutable std::mutex mutex_;  ///< guards kept_, outline_ and what follows
    std::condition_variable wake_;
    double wantedM_ = -1;  ///< negative: nothing to do
    bool stop_ = false;
    std::thread worker_;
};

}  // namespace atlas
