#include "output/png.hpp"

#include "../base/scratch_folder.hpp"

#include <doctest/doctest.h>

#include <random>

namespace {

base::Image noise(int width, int height, unsigned seed) {
    std::mt19937 random(seed);
    base::Image image{width, height, {}};
    image.rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    for (std::size_t i = 0; i < image.rgba.size(); ++i)
        image.rgba[i] = i % 4 == 3 ? 255 : static_cast<std::uint8_t>(random());
    return image;
}

std::string encoded(const base::Image& image) {
    const auto bytes = output::encodePng(image);
    REQUIRE(bytes);
    return *bytes;
}

}  // namespace

TEST_CASE("a picture comes back as it was") {
    const ScratchFolder folder;
    for (const auto& [width, height] :
         {std::pair{1, 1}, std::pair{3, 2}, std::pair{1, 700}, std::pair{641, 333}}) {
        const base::Image image = noise(width, height, 7);
        const auto back = output::readPng(folder.write("picture.png", encoded(image)));
        REQUIRE(back);
        CHECK(*back == image);
        CHECK(back->widthPx == width);
    }
}

TEST_CASE("a picture after others has the bytes that it has alone") {
    output::PngEncoder encoder;
    base::Image image = noise(300, 500, 13);
    std::vector<std::pair<std::string, std::future<base::Result<std::string>>>> pictures;
    const auto next = [&] { pictures.emplace_back(encoded(image), encoder.encode(image)); };
    next();
    next();
    image.rgba[(300 * 250 + 20) * 4 + 1] ^= 1;  // one pixel in the middle
    next();
    image.rgba[(300 * 500 - 1) * 4] ^= 1;  // the last one, and another elsewhere
    image.rgba[4] ^= 1;
    next();
    image.rgba.resize(300u * 436u * 4u);  // four whole bands, all as before
    image.heightPx = 436;
    next();
    image.widthPx = 600;  // all bytes are the same
    image.heightPx = 218;
    next();
    image.rgba.assign(image.rgba.size(), 9);  // what still waits was taken before
    for (auto& [alone, after] : pictures) {
        const auto bytes = after.get();
        REQUIRE(bytes);
        CHECK(*bytes == alone);
    }
    CHECK(pictures[0].first == pictures[1].first);
    CHECK(pictures[1].first != pictures[2].first);
    CHECK_FALSE(output::PngEncoder().encode({0, 0, {}}).get());
    CHECK_FALSE(output::PngEncoder().encode({3, -4, {}}).get());
}

TEST_CASE("alpha is dropped") {
    const ScratchFolder folder;
    base::Image image = noise(5, 5, 1);
    image.rgba[3] = 10;
    const auto back = output::readPng(folder.write("picture.png", encoded(image)));
    REQUIRE(back);
    CHECK(back->rgba[0] == image.rgba[0]);
    CHECK(back->rgba[3] == 255);
}

TEST_CASE("the same picture gives the same bytes, an even one few") {
    const base::Image image = noise(64, 64, 3);
    CHECK(encoded(image) == encoded(image));
    base::Image even{1920, 1080, std::vector<std::uint8_t>(1920u * 1080u * 4u, 200)};
    CHECK(encoded(even).size() < 60'000);
}

TEST_CASE("what is no picture is not encoded") {
    CHECK_FALSE(output::encodePng({0, 0, {}}));
    CHECK_FALSE(output::encodePng({-4, 4, {}}));
}

TEST_CASE("files that are no picture are refused") {
    const ScratchFolder folder;
    const std::string good = encoded(noise(40, 40, 5));
    CHECK_FALSE(output::readPng(folder.path() / "missing.png"));
    CHECK_FALSE(output::readPng(folder.path()));
    CHECK_FALSE(output::readPng(folder.write("empty.png", "")));
    CHECK_FALSE(output::readPng(folder.write("text.png", "not a picture at all, just words")));
    for (std::size_t size = 1; size + 30 < good.size(); size += 97)
        CHECK_FALSE(output::readPng(folder.write("cut.png", good.substr(0, size))));
    // A header that promises 100,000 x 100,000 pixels.
    std::string huge = good;
    huge.replace(16, 8, std::string("\x00\x01\x86\xA0\x00\x01\x86\xA0", 8));
    CHECK_FALSE(output::readPng(folder.write("huge.png", huge)));
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {  // damaged anywhere: an image or a refusal, never a crash
        std::string damaged = good;
        damaged[random() % damaged.size()] = static_cast<char>(random());
        const auto read = output::readPng(folder.write("damaged.png", damaged));
        if (read) CHECK(read->rgba.size() == static_cast<std::size_t>(read->widthPx) * read->heightPx * 4u);
    }
}
