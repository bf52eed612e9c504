// How colours look to other eyes, and how far apart they are.
#pragma once

#include "base/color.hpp"
#include "base/image.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

enum class Vision { full, deuteranopia, protanopia, tritanopia, greyscale };

struct VisionDescription {
    Vision vision;
    std::string id;    ///< "deuteranopia"
    std::string name;  ///< "Deuteranopia (no green cones)"
};
/// All of them, full vision first.
const std::vector<VisionDescription>& visions();
/// "full", "deuteranopia", "protanopia", "tritanopia", "greyscale".
std::string_view visionId(Vision vision);
std::optional<Vision> findVision(std::string_view id);

/// What to multiply linear red, green and blue with, row by row. Dichromacy: G. M. Machado, M. M. Oliveira,
/// L. A. F. Fernandes, "A physiologically-based model for simulation of color vision deficiency", IEEE TVCG
/// 15(6), 2009, severity 1.0. Greyscale: the luminance of Rec. 709.
const std::array<float, 9>& visionMatrix(Vision vision);

/// The colour, or the picture, as that eye sees it; alpha stays.
Color seenWith(Vision vision, Color color);
void showAsSeenWith(Vision vision, Image& image);

/// CIE L*a*b* under D65.
struct Lab {
    double l = 0, a = 0, b = 0;
};
Lab toLab(Color color);

/// The CIEDE2000 difference, parametric factors 1: about 1 is just seen side by side, 10 is plain. Source:
/// G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 color-difference formula: implementation notes,
/// supplementary test data, and mathematical observations", Color Research and Application 30(1), 2005.
double difference(const Lab& a, const Lab& b);
double difference(Color a, Color b);

}  // namespace base
