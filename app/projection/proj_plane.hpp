// Projections that PROJ works out, from a PROJ string. Private to this room, apart from the type's name.
#pragma once

#include "base/result.hpp"
#include "projection/extent.hpp"
#include "projection/proj_module.hpp"
#include "projection/proj_text.hpp"

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace projection {

/// Immutable, and safe to use from several threads.
class ProjPlane {
  public:
    ProjPlane(ProjText text, std::unique_ptr<ProjOperation> operation)
        : text_(std::move(text)), operation_(std::move(operation)) {}

    const std::string& text() const { return text_.text; }
    double lonDeg() const { return text_.lonDeg; }
    const Extent& extent() const { return text_.extent; }

    /// As project(), projectAll() and unproject() promise.
    std::optional<base::Vec2> forward(base::LonLat position) const;
    void forwardAll(std::span<const base::LonLat> in, std::span<base::Vec2> out) const;
    std::optional<base::LonLat> inverse(base::Vec2 pointM) const;

    /// Tries places all over the map, and draws a cone's limit nearer where it reaches too far. Why the map
    /// cannot be drawn; empty: it can.
    std::string tryOut();

  private:
    base::LonLat held(base::LonLat position) const;
    std::optional<base::LonLat> refined(base::LonLat start, base::Vec2 pointM) const;
    std::string tryPlace(base::LonLat position) const;

    ProjText text_;
    std::unique_ptr<ProjOperation> operation_;
    mutable std::mutex mutex_;  ///< of the operation
};

/// The same object for the same string, as long as not many others have been asked for. Issues have `where`.
base::Result<std::shared_ptr<const ProjPlane>> projPlane(std::string_view text, const std::string& where);

}  // namespace projection
