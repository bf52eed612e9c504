// Text as measures and pixels, shaped by Pango and drawn by Cairo. The only room that includes them.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace text {

enum class Weight { regular, bold };

/// How a run of text is set. Sizes in pixels of the output.
struct Style {
    double sizePx = 16;  ///< of the em square
    Weight weight = Weight::regular;
    double letterSpacingPx = 0;
    bool operator==(const Style&) const = default;
};

/// The box of one line of text around its origin (left end of the baseline), in pixels.
struct Extent {
    double widthPx = 0;
    double ascentPx = 0;   ///< above the baseline
    double descentPx = 0;  ///< below the baseline
};

/// One line of text as coverage, 0 to 255: rows from the top, one byte a pixel in each of the two planes.
struct Mask {
    int widthPx = 0;
    int heightPx = 0;
    int originXPx = 0;  ///< where in the mask the left end of the baseline lies
    int originYPx = 0;
    std::vector<std::uint8_t> fill;  ///< the glyphs
    std::vector<std::uint8_t> halo;  ///< the glyphs grown by the halo's radius
};

/// The files of the one type family that the program draws with, found by name through the system's font
/// folders: regular and bold of Noto Sans (Latin, Cyrillic) with Noto Sans Armenian and Georgian, else DejaVu
/// Sans.
struct FontFiles {
    std::vector<std::filesystem::path> regular;  ///< the first is the main one, the others fill in scripts
    std::vector<std::filesystem::path> bold;
    std::string family;
};

/// Fails where neither family is installed; the message names the packages.
base::Result<FontFiles> findFontFiles();

/// The text in capitals, by Unicode's rules without a language.
std::string upperCase(std::string_view utf8);

/// The fonts, opened. Measures are remembered. Not to be used from two threads at once.
class Fonts {
  public:
    static base::Result<Fonts> open(const FontFiles& files);
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;
    ~Fonts();

    /// `utf8` is one line; invalid bytes are shown as the replacement character.
    Extent measure(std::string_view utf8, const Style& style) const;
    Mask rasterize(std::string_view utf8, const Style& style, double haloPx) const;
    /// The text cut to at most `widthPx` with an ellipsis at its end, or the text itself where it fits.
    std::string ellipsize(std::string_view utf8, const Style& style, double widthPx) const;

  private:
    struct Impl;
    explicit Fonts(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace text
