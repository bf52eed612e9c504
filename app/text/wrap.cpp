#include "text/wrap.hpp"

#include <algorithm>

namespace text {
namespace {

std::vector<std::string> split(std::string_view words, char separator) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t end = std::min(words.find(separator, at), words.size());
        parts.emplace_back(words.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

}  // namespace

std::vector<std::string> wrap(const std::vector<std::string>& pieces, const Style& style, double widthPx,
                              const Fonts& fonts) {
    std::vector<std::string> lines;
    for (const std::string& piece : pieces) {
        if (!lines.empty()) {
            std::string longer = lines.back();
            longer.append(longer.empty() ? "" : " ").append(piece);
            if (fonts.measure(longer, style).widthPx <= widthPx) {
                lines.back() = std::move(longer);
                continue;
            }
        }
        lines.push_back(fonts.ellipsize(piece, style, widthPx));
    }
    return lines;
}

std::vector<std::string> wrap(std::string_view words, const Style& style, double widthPx,
                              const Fonts& fonts) {
    std::vector<std::string> lines;
    if (words.empty()) return lines;
    for (const std::string& line : split(words, '\n'))
        for (std::string& part : wrap(split(line, ' '), style, widthPx, fonts))
            lines.push_back(std::move(part));
    return lines;
}

}  // namespace text
