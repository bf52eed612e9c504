#include "mesh/split.hpp"

#include <algorithm>
#include <array>

namespace mesh {
namespace {

struct Triangle {
    std::array<std::uint32_t, 3> corners;
    base::Vec2 sumM;  ///< three times its middle
};

class Splitter {
  public:
    Splitter(const std::vector<base::Vec2>& points, std::size_t most)
        : points_(points), most_(std::max<std::size_t>(most / 3, 1)) {}

    /// Halves at the middle one of the triangles, across the longer way, until there are few enough.
    void split(std::span<Triangle> triangles, std::uint32_t first) {
        if (triangles.size() <= most_) {
            chunks.push_back({boxOf(triangles), {first, static_cast<std::uint32_t>(3 * triangles.size())}});
            return;
        }
        base::Box middles;
        for (const Triangle& t : triangles) middles.add(t.sumM);
        const bool wide = middles.width() > middles.height();
        const std::size_t half = triangles.size() / 2;
        std::nth_element(triangles.begin(), triangles.begin() + static_cast<std::ptrdiff_t>(half),
                         triangles.end(), [&](const Triangle& a, const Triangle& b) {
                             return wide ? a.sumM.x < b.sumM.x : a.sumM.y < b.sumM.y;
                         });
        split(triangles.first(half), first);
        split(triangles.subspan(half), first + static_cast<std::uint32_t>(3 * half));
    }
    std::vector<Chunk> chunks;

  private:
    base::Box boxOf(std::span<const Triangle> triangles) const {
        base::Box box;
        for (const Triangle& t : triangles)
            for (const std::uint32_t corner : t.corners) box.add(points_[corner]);
        return box;
    }
    const std::vector<base::Vec2>& points_;
    std::size_t most_;  ///< triangles
};

}  // namespace

std::vector<Chunk> splitByPlace(const std::vector<base::Vec2>& points, std::span<std::uint32_t> indices,
                                std::uint32_t first, std::size_t most) {
    std::vector<Triangle> triangles(indices.size() / 3);
    for (std::size_t t = 0; t < triangles.size(); ++t) {
        Triangle& triangle = triangles[t];
        std::copy_n(indices.begin() + static_cast<std::ptrdiff_t>(3 * t), 3, triangle.corners.begin());
        for (const std::uint32_t corner : triangle.corners) triangle.sumM = triangle.sumM + points[corner];
    }
    Splitter splitter(points, most);
    splitter.split(triangles, first);
    for (std::size_t t = 0; t < triangles.size(); ++t)
        std::copy_n(triangles[t].corners.begin(), 3, indices.begin() + static_cast<std::ptrdiff_t>(3 * t));
    return std::move(splitter.chunks);
}

}  // namespace mesh
