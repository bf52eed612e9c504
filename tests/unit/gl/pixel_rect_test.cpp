#include "gl/pixel_rect.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

TEST_CASE("rectangles that are joined cover as little more as can be") {
    std::vector<gl::PixelRect> rects{{0, 0, 10, 10}, {500, 500, 10, 10}, {12, 0, 10, 10}, {900, 0, 5, 5}};
    const std::vector<gl::PixelRect> before = rects;
    gl::joinRects(3, rects);
    CHECK(rects == std::vector<gl::PixelRect>{{500, 500, 10, 10}, {900, 0, 5, 5}, {0, 0, 22, 10}});
    gl::joinRects(3, rects);
    CHECK(rects.size() == 3);
    gl::joinRects(1, rects);
    REQUIRE(rects.size() == 1);
    for (const gl::PixelRect& rect : before) CHECK(gl::unite(rects[0], rect) == rects[0]);
}

TEST_CASE("rectangles that are joined swallow those between them") {
    std::vector<gl::PixelRect> rects{{0, 0, 10, 100}, {20, 40, 5, 5}, {30, 0, 10, 100}};
    gl::joinRects(2, rects);
    for (std::size_t i = 0; i < rects.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(gl::overlap(rects[i], rects[j]));
    gl::joinRects(1, rects);
    CHECK(rects == std::vector<gl::PixelRect>{{0, 0, 40, 100}});
}

TEST_CASE("what is added without what is there already covers all of it, each pixel once") {
    std::vector<gl::PixelRect> rects;
    const gl::PixelRect added[] = {{2, 3, 10, 8}, {0, 0, 6, 6},   {4, 4, 4, 4},
                                   {9, 1, 12, 5}, {0, 0, 24, 16}, {1, 1, 0, 5}};
    for (const gl::PixelRect& rect : added) {
        gl::addRest(rect, rects);
        for (int y = rect.y; y < rect.y + rect.height; ++y)
            for (int x = rect.x; x < rect.x + rect.width; ++x)
                REQUIRE(std::count_if(rects.begin(), rects.end(), [&](const gl::PixelRect& other) {
                            return overlap(other, {x, y, 1, 1});
                        }) == 1);
    }
    const int area = std::accumulate(rects.begin(), rects.end(), 0, [](int sum, const gl::PixelRect& rect) {
        return sum + rect.width * rect.height;
    });
    CHECK(area == 24 * 16);
}
