// What a window begins with, made ready while it opens.
#pragma once

#include "window/app.hpp"
#include "window/parts.hpp"

#include <functional>
#include <future>
#include <memory>
#include <optional>

namespace window {

/// What is shown and its map.
struct Prepared {
    std::optional<Content> content;
    std::shared_ptr<const atlas::Atlas> atlas;  ///< nullptr where it cannot be had
    std::vector<base::Issue> atlasIssues;
    std::shared_ptr<const mesh::Topology> outline;
    std::shared_ptr<const mesh::MapGeometry> geometry;
    base::Box membersM;
};

/// The type's side.
struct Type {
    text::FontFiles files;
    std::unique_ptr<text::Fonts> fonts;
    PanelType panels;
};

/// Reads and makes them on one thread of its own, which gives way to others: while the driver is linked no
/// other could begin, and opening the window takes longer. What it was given must outlive it.
class Ahead {
  public:
    Ahead(double uiScale, const std::function<std::optional<Content>()>& load,
          const std::function<base::Result<atlas::Atlas>()>& loadAtlas);

    std::future<base::Result<Type>> type;
    std::future<Prepared> prepared;

  private:
    std::future<void> working_;
};

/// The view that was asked for; none where the members are to be fitted.
base::Result<std::optional<scene::View>> framedView(const Options& options, const atlas::Atlas& atlas,
                                                    const mesh::Topology& outline,
                                                    const model::Organization& organization);

}  // namespace window
