#include "mesh/strokes.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace mesh {
namespace {

constexpr std::size_t segmentsPerPiece = 48;
/// A piece of long segments ends earlier, so that not all of a meridian is drawn where some of it is seen.
constexpr double longestPieceM = 1'000'000;
constexpr double longestMiter = 2.0;

struct Pair {
    std::uint32_t left;
    std::uint32_t right;
};

base::Vec2 leftNormal(base::Vec2 a, base::Vec2 b) {
    const base::Vec2 d = b - a;
    const double size = length(d);
    return {-d.y / size, d.x / size};
}

Pair addPair(base::Vec2 p, base::Vec2 extrude, double alongM, std::vector<LineVertex>& vertices) {
    const auto fixed = [](double v) { return static_cast<std::int16_t>(std::floor(v * extrudeUnit + 0.5)); };
    const auto first = static_cast<std::uint32_t>(vertices.size());
    const auto x = static_cast<float>(p.x), y = static_cast<float>(p.y);
    const auto along = static_cast<float>(alongM);
    vertices.push_back({x, y, fixed(extrude.x), fixed(extrude.y), 1, 0, along});
    vertices.push_back({x, y, fixed(-extrude.x), fixed(-extrude.y), -1, 0, along});
    return {first, first + 1};
}

/// The pairs with which the segment before a corner ends and the one after it begins; one and the same for a
/// mitre.
struct Corner {
    Pair in;
    Pair out;
    bool bevel;
};

Corner addCorner(base::Vec2 p, base::Vec2 before, base::Vec2 after, double alongM,
                 std::vector<LineVertex>& vertices) {
    const base::Vec2 sum = before + after;
    const double squared = sum.x * sum.x + sum.y * sum.y;
    // The mitre is sum * 2 / |sum|^2: longer than longestMiter where |sum| < 2 / longestMiter.
    if (squared * longestMiter * longestMiter < 4) {
        const Pair in = addPair(p, before, alongM, vertices), out = addPair(p, after, alongM, vertices);
        return {in, out, true};
    }
    const Pair both = addPair(p, sum * (2 / squared), alongM, vertices);
    return {both, both, false};
}

std::vector<base::Vec2> withoutRepeats(const std::vector<base::Vec2>& points) {
    std::vector<base::Vec2> out;
    out.reserve(points.size());
    for (const base::Vec2& p : points)
        if (out.empty() || length(p - out.back()) > 0.01) out.push_back(p);
    return out;
}

}  // namespace

void appendStroke(const std::vector<base::Vec2>& pointsM, std::uint32_t arc, ArcKind kind,
                  std::vector<LineVertex>& vertices, std::vector<StrokePiece>& pieces) {
    const std::vector<base::Vec2> p = withoutRepeats(pointsM);
    if (p.size() < 2) return;
    const std::size_t segments = p.size() - 1;
    const bool closed = p.size() > 2 && length(p.front() - p.back()) <= 0.01;
    const base::Vec2 firstNormal = leftNormal(p[0], p[1]);
    const base::Vec2 lastNormal = leftNormal(p[segments - 1], p[segments]);
    Pair begin = closed ? addCorner(p[0], lastNormal, firstNormal, 0, vertices).out
                        : addPair(p[0], firstNormal, 0, vertices);
    double alongM = 0;
    base::Vec2 normal = firstNormal;
    StrokePiece piece{{}, {}, arc, kind};
    piece.indices.reserve(6 * std::min(segments, segmentsPerPiece));
    std::size_t inPiece = 0;
    for (std::size_t i = 0; i < segments; ++i) {
        std::optional<Corner> corner;
        base::Vec2 next = normal;
        alongM += length(p[i + 1] - p[i]);
        if (i + 1 < segments) {
            next = leftNormal(p[i + 1], p[i + 2]);
            corner = addCorner(p[i + 1], normal, next, alongM, vertices);
        } else if (closed) {
            corner = addCorner(p[i + 1], normal, firstNormal, alongM, vertices);
        }
        const Pair end = corner ? corner->in : addPair(p[i + 1], normal, alongM, vertices);
        for (const std::uint32_t index :
             {begin.left, begin.right, end.left, end.left, begin.right, end.right})
            piece.indices.push_back(index);
        if (corner && corner->bevel)  // the wedge on the outer side; the inner one is covered by the quads
            for (const std::uint32_t index : {corner->in.left, corner->in.right, corner->out.left,
                                              corner->in.left, corner->in.right, corner->out.right})
                piece.indices.push_back(index);
        piece.boundsM.add(p[i]);
        piece.boundsM.add(p[i + 1]);
        begin = corner ? corner->out : end;
        normal = next;
        ++inPiece;
        if (inPiece == segmentsPerPiece || i + 1 == segments ||
            std::max(piece.boundsM.width(), piece.boundsM.height()) > longestPieceM) {
            inPiece = 0;
            pieces.push_back(std::move(piece));
            piece = StrokePiece{{}, {}, arc, kind};
            piece.indices.reserve(6 * std::min(segments - i, segmentsPerPiece));
        }
    }
}

}  // namespace mesh
