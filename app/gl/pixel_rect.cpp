#include "gl/pixel_rect.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace gl {

bool overlap(const PixelRect& a, const PixelRect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

PixelRect unite(const PixelRect& a, const PixelRect& b) {
    const int left = std::min(a.x, b.x), top = std::min(a.y, b.y);
    return {left, top, std::max(a.x + a.width, b.x + b.width) - left,
            std::max(a.y + a.height, b.y + b.height) - top};
}

PixelRect intersect(const PixelRect& a, const PixelRect& b) {
    const int left = std::max(a.x, b.x), top = std::max(a.y, b.y);
    return {left, top, std::min(a.x + a.width, b.x + b.width) - left,
            std::min(a.y + a.height, b.y + b.height) - top};
}

PixelRect pixelsOf(const base::Box& boxPx, int marginPx, scene::SizePx size) {
    if (boxPx.empty()) return {};
    const auto within = [](double v, int limit) {
        return static_cast<int>(std::clamp(v, 0.0, static_cast<double>(limit)));
    };
    const int left = within(std::floor(boxPx.minX) - marginPx, size.width),
              right = within(std::ceil(boxPx.maxX) + marginPx, size.width);
    const int top = within(std::floor(boxPx.minY) - marginPx, size.height),
              bottom = within(std::ceil(boxPx.maxY) + marginPx, size.height);
    return {left, top, right - left, bottom - top};
}

void addRect(PixelRect rect, std::vector<PixelRect>& rects) {
    if (rect.empty()) return;
    for (std::size_t i = 0; i < rects.size();)
        if (overlap(rects[i], rect)) {
            rect = unite(rects[i], rect);
            rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(i));
            i = 0;  // the larger one may touch those already passed
        } else {
            ++i;
        }
    rects.push_back(rect);
}

void addRest(const PixelRect& rect, std::vector<PixelRect>& rects) {
    std::vector<PixelRect> rest{rect};
    for (const PixelRect& taken : rects) {
        std::vector<PixelRect> left;
        for (const PixelRect& whole : rest) {
            const PixelRect both = intersect(whole, taken);
            if (both.empty()) {
                left.push_back(whole);
                continue;
            }
            const int right = both.x + both.width, bottom = both.y + both.height;
            for (const PixelRect& part :
                 {PixelRect{whole.x, whole.y, whole.width, both.y - whole.y},
                  PixelRect{whole.x, bottom, whole.width, whole.y + whole.height - bottom},
                  PixelRect{whole.x, both.y, both.x - whole.x, both.height},
                  PixelRect{right, both.y, whole.x + whole.width - right, both.height}})
                if (!part.empty()) left.push_back(part);
        }
        rest = std::move(left);
    }
    for (const PixelRect& part : rest)
        if (!part.empty()) rects.push_back(part);
}

void joinRects(std::size_t most, std::vector<PixelRect>& rects) {
    const auto area = [](const PixelRect& rect) {
        return static_cast<std::int64_t>(rect.width) * rect.height;
    };
    while (rects.size() > most) {
        std::size_t first = 0, second = 1;
        auto least = std::numeric_limits<std::int64_t>::max();
        for (std::size_t i = 0; i < rects.size(); ++i)
            for (std::size_t j = i + 1; j < rects.size(); ++j) {
                const std::int64_t growth = area(unite(rects[i], rects[j])) - area(rects[i]) - area(rects[j]);
                if (growth >= least) continue;
                least = growth;
                first = i, second = j;
            }
        const PixelRect both = unite(rects[first], rects[second]);
        rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(second));
        rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(first));
        addRect(both, rects);
    }
}

}  // namespace gl
