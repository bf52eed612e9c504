#include "dataset/problems.hpp"

#include "dataset/texts.hpp"

#include <fmt/core.h>

#include <utility>

namespace dataset {

void Problems::error(std::string_view pointer, std::string message) {
    add(base::Severity::error, at(pointer), std::move(message));
}

void Problems::warning(std::string_view pointer, std::string message) {
    add(base::Severity::warning, at(pointer), std::move(message));
}

void Problems::note(std::string_view pointer, std::string message) {
    add(base::Severity::note, at(pointer), std::move(message));
}

void Problems::errorAt(std::size_t line, std::size_t column, std::string message) {
    add(base::Severity::error, fmt::format("{}:{}:{}", name_, line, column), std::move(message));
}

void Problems::add(base::Severity severity, std::string where, std::string message) {
    const bool isError = severity == base::Severity::error;
    errors_ += isError ? 1 : 0;
    if (!full()) {
        issues_.push_back({severity, std::move(where), std::move(message)});
        return;
    }
    ++unlisted_;
    unlistedErrors_ += isError ? 1 : 0;
}

std::string Problems::at(std::string_view pointer) const {
    return pointer.empty() ? name_ : fmt::format("{}#{}", name_, pointer);
}

std::vector<base::Issue> Problems::take() {
    if (unlisted_ > 0)
        issues_.push_back(
            {unlistedErrors_ > 0 ? base::Severity::error : base::Severity::warning, name_,
             fmt::format("and {} more problems, {} of them errors", unlisted_, unlistedErrors_)});
    unlisted_ = 0;
    return std::move(issues_);
}

std::string childPointer(std::string_view parent, std::string_view key) {
    std::string pointer(parent);
    pointer += '/';
    for (const char c : printable(key)) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
    return pointer;
}

std::string childPointer(std::string_view parent, std::size_t index) {
    return fmt::format("{}/{}", parent, index);
}

}  // namespace dataset
