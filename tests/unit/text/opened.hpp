// The fonts of the program, opened once for all tests of the room.
#pragma once

#include "text/fonts.hpp"

#include <doctest/doctest.h>

inline const text::Fonts& opened() {
    static const text::Fonts fonts = [] {
        const auto files = text::findFontFiles();
        REQUIRE(files);
        auto result = text::Fonts::open(*files);
        REQUIRE(result);
        return std::move(*result);
    }();
    return fonts;
}
