#include "base/geometry.hpp"

#include <doctest/doctest.h>

using base::Box;
using base::Vec2;

TEST_CASE("a box is empty until a point is added") {
    Box box;
    CHECK(box.empty());
    CHECK(box.width() == 0);
    CHECK(box.height() == 0);
    CHECK_FALSE(box.contains({0, 0}));

    box.add(Vec2{3, -1});
    CHECK_FALSE(box.empty());
    CHECK(box.width() == 0);
    CHECK(box.contains({3, -1}));
    box.add(Vec2{-1, 5});
    CHECK(box.width() == 4);
    CHECK(box.height() == 6);
    CHECK(box.center() == Vec2{1, 2});
    CHECK_FALSE(box.contains({3.001, 0}));
}

TEST_CASE("an empty box neither grows nor meets another") {
    Box box;
    box.add(Vec2{0, 0});
    box.add(Vec2{1, 1});
    const Box before = box;
    box.add(Box{});
    CHECK(box.minX == before.minX);
    CHECK(box.maxY == before.maxY);
    CHECK_FALSE(box.intersects(Box{}));
}

TEST_CASE("boxes that share an edge meet; boxes apart do not") {
    Box a, b, c;
    a.add(Vec2{0, 0});
    a.add(Vec2{1, 1});
    b.add(Vec2{1, 0});
    b.add(Vec2{2, 1});
    c.add(Vec2{1.5, 2});
    c.add(Vec2{3, 3});
    CHECK(a.intersects(b));
    CHECK(b.intersects(a));
    CHECK_FALSE(b.intersects(c));
    a.add(c);
    CHECK(a.maxX == 3);
    CHECK(a.contains({2, 2}));
}

TEST_CASE("vectors add, scale and have a length") {
    CHECK(Vec2{1, 2} + Vec2{3, 4} == Vec2{4, 6});
    CHECK(Vec2{1, 2} - Vec2{3, 5} == Vec2{-2, -3});
    CHECK(Vec2{1, -2} * 2 == Vec2{2, -4});
    CHECK(base::length({3, 4}) == doctest::Approx(5));
}
