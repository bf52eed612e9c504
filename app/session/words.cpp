#include "session/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace session {

Words::Words(std::string_view line) {
    constexpr const char* blanks = " \t\r";
    line_ = line.substr(0, line.find_last_not_of(blanks) + 1);
    for (std::size_t begin = 0; (begin = line_.find_first_not_of(blanks, begin)) != std::string::npos;) {
        const std::size_t end = std::min(line_.find_first_of(blanks, begin), line_.size());
        words_.push_back(line_.substr(begin, end - begin));
        begins_.push_back(begin);
        begin = end;
    }
}

std::string Words::rest() {
    if (done()) return {};
    const std::size_t begin = begins_[next_];
    next_ = words_.size();
    return line_.substr(begin);
}

std::string Words::required(const char* what) {
    std::string text = word();
    if (text.empty()) wrong(text, what);
    return text;
}

double Words::number(double low, double high) {
    const std::string text = word();
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) || value < low ||
        value > high) {
        wrong(text, fmt::format("a number from {} to {}", low, high));
        return low;
    }
    return value;
}

int Words::whole(int low, int high) {
    const std::size_t at = next_;
    const double value = number(low, high);
    if (value != std::floor(value)) wrong(words_[at], fmt::format("a whole number from {} to {}", low, high));
    return static_cast<int>(value);
}

void Words::wrong(const std::string& found, const std::string& expected) {
    if (problem_.empty()) problem_ = fmt::format("\"{}\"; expected {}", found, expected);
}

}  // namespace session
