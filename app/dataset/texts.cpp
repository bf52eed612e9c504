#include "dataset/texts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

namespace dataset {
namespace {

constexpr std::uint32_t malformed = 0xFFFFFFFF;

/// Takes the first code point off the text; `malformed` for a byte that starts none.
std::uint32_t takeCodePoint(std::string_view& text) {
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byteAt(0);
    if (first < 0x80) {
        text.remove_prefix(1);
        return first;
    }
    const std::size_t length = (first >> 5) == 0x06   ? 2
                               : (first >> 4) == 0x0E ? 3
                               : (first >> 3) == 0x1E ? 4
                                                      : 0;
    bool whole = length > 0 && length <= text.size();
    std::uint32_t code = first & (0x7Fu >> length);
    for (std::size_t i = 1; whole && i < length; ++i) {
        whole = (byteAt(i) >> 6) == 0x02;
        code = (code << 6) | (byteAt(i) & 0x3Fu);
    }
    text.remove_prefix(whole ? length : 1);
    return whole ? code : malformed;
}

bool isControl(std::uint32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 || code == 0xFEFF;
}

bool isReordering(std::uint32_t code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool isBlank(std::uint32_t code) {
    return code == 0x20 || code == 0xA0 || code == 0x3000;
}

}  // namespace

std::optional<std::string> textProblem(std::string_view text, std::size_t maxLength) {
    std::size_t length = 0;
    bool blank = true;
    std::string control;
    while (!text.empty()) {
        const std::uint32_t code = takeCodePoint(text);
        ++length;
        blank = blank && isBlank(code);
        if (!control.empty()) continue;
        if (isControl(code))
            control = fmt::format("holds the control character U+{:04X} (character {}); expected plain text",
                                  code, length);
        else if (isReordering(code))
            control =
                fmt::format("holds U+{:04X}, which reorders the text round it (character {})", code, length);
    }
    if (blank) return "is empty; expected text";
    if (length > maxLength)
        return fmt::format("is {} characters long; at most {} are allowed", length, maxLength);
    if (!control.empty()) return control;
    return std::nullopt;
}

bool isIdentifier(std::string_view text) {
    const auto isPart = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), isPart) && text.front() != '-' &&
           text.back() != '-' && text.find("--") == std::string_view::npos;
}

std::string makeIdentifier(std::string_view text) {
    constexpr std::size_t maxLength = 64;
    std::string id;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool isPart = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (isPart)
            id += lower;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    id.resize(std::min(id.size(), maxLength));
    while (id.ends_with('-')) id.pop_back();
    return id.empty() ? "dataset" : id;
}

std::optional<std::string> encodingProblem(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return "is UTF-16 text; expected UTF-8";
    if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos)
        return fmt::format("is not text: a zero byte at offset {}", zero);
    std::size_t line = 1;
    while (!bytes.empty()) {
        line += bytes.front() == '\n' ? 1 : 0;
        if (takeCodePoint(bytes) == malformed)
            return fmt::format("is not valid UTF-8 in line {}; expected UTF-8 text", line);
    }
    return std::nullopt;
}

std::string printable(std::string_view text, std::size_t maxLength) {
    std::string result;
    for (std::size_t length = 0; !text.empty(); ++length) {
        if (length == maxLength) return result + "...";
        const std::string_view before = text;
        const std::uint32_t code = takeCodePoint(text);
        if (code == malformed)
            result += '?';
        else if (isControl(code) || isReordering(code))
            result += fmt::format("\\u{:04x}", code);
        else
            result += before.substr(0, before.size() - text.size());
    }
    return result;
}

}  // namespace dataset
