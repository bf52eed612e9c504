#include "dataset/object_reader.hpp"

#include "dataset/json_text.hpp"
#include "dataset/nearest.hpp"
#include "dataset/texts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace dataset {

using nlohmann::json;

ObjectReader::ObjectReader(const json& value, std::string pointer, const ObjectKind& kind, Problems& problems)
    : pointer_(std::move(pointer)), kind_(kind), problems_(problems) {
    if (!value.is_object()) {
        problems_.error(pointer_, "expected an object, found " + describe(value));
        return;
    }
    object_ = &value;
    checkFieldNames();
}

void ObjectReader::checkFieldNames() const {
    for (const Field& field : kind_.fields)
        if (field.required && !object_->contains(field.name))
            problems_.error(pointer_, fmt::format("the field \"{}\" is missing", field.name));
    std::vector<std::string_view> names;
    for (const Field& field : kind_.fields) names.push_back(field.name);
    for (const auto& [key, value] : object_->items()) {
        if (kind_.find(key) || key == commentField) continue;
        std::string message = fmt::format("unknown field \"{}\"", printable(key));
        const std::string_view near = problems_.full() ? std::string_view() : nearest(key, names);
        if (!near.empty()) message += fmt::format("; did you mean \"{}\"?", near);
        problems_.warning(pointerTo(key), message);
    }
}

void ObjectReader::error(std::string_view field, std::string message) const {
    problems_.error(pointerTo(field), std::move(message));
}

void ObjectReader::expected(std::string_view field, std::string_view what, const json& found) const {
    error(field, fmt::format("expected {}, found {}", what, describe(found)));
}

const json* ObjectReader::find(std::string_view field) const {
    assert(kind_.find(field) != nullptr);
    if (!object_) return nullptr;
    const auto at = object_->find(field);
    return at == object_->end() ? nullptr : &*at;
}

const std::string* ObjectReader::rawText(std::string_view field) const {
    const json* value = find(field);
    if (!value) return nullptr;
    const auto* text = value->get_ptr<const std::string*>();
    if (!text) expected(field, "text", *value);
    return text;
}

std::string ObjectReader::text(std::string_view field) const {
    const std::string* text = rawText(field);
    if (!text) return {};
    if (const auto problem = textProblem(*text, kind_.find(field)->maxLength)) {
        error(field, *problem);
        return {};
    }
    return *text;
}

std::string ObjectReader::identifier(std::string_view field) const {
    std::string text = this->text(field);
    if (text.empty() || isIdentifier(text)) return text;
    error(field,
          fmt::format("\"{}\" is no identifier; expected lower-case letters, digits and single hyphens",
                      printable(text)));
    return {};
}

std::optional<model::DateSpan> ObjectReader::date(std::string_view field) const {
    const json* value = find(field);
    if (!value) return std::nullopt;
    const auto* text = value->get_ptr<const std::string*>();
    if (!text) {
        expected(field, "a date as text (\"1999\", \"1999-04\" or \"1999-04-20\")", *value);
        return std::nullopt;
    }
    const auto span = model::parseDateSpan(*text);
    if (!span)
        error(field, fmt::format("\"{}\" is no date; expected a day, month or year that exists, written "
                                 "YYYY-MM-DD, YYYY-MM or YYYY",
                                 printable(*text)));
    return span;
}

std::optional<base::Color> ObjectReader::color(std::string_view field) const {
    const std::string* text = rawText(field);
    if (!text) return std::nullopt;
    const auto color = base::parseColor(*text);
    if (!color)
        error(field, fmt::format("\"{}\" is no colour; expected #rrggbb or #rrggbbaa", printable(*text)));
    return color;
}

std::optional<int> ObjectReader::integer(std::string_view field, int least, int most) const {
    const json* value = find(field);
    if (!value) return std::nullopt;
    // get_ptr to the unsigned form fails for negative numbers, to the signed one works for both.
    const auto* number = value->get_ptr<const json::number_integer_t*>();
    if (number && *number >= least && *number <= most) return static_cast<int>(*number);
    expected(field, fmt::format("a whole number from {} to {}", least, most), *value);
    return std::nullopt;
}

std::optional<double> ObjectReader::number(std::string_view field, double least, double most) const {
    const json* value = find(field);
    if (!value) return std::nullopt;
    if (value->is_number()) {
        const double number = value->get<double>();
        if (number >= least && number <= most) return number;
    }
    expected(field, fmt::format("a number from {} to {}", least, most), *value);
    return std::nullopt;
}

std::optional<bool> ObjectReader::boolean(std::string_view field) const {
    const json* value = find(field);
    if (!value) return std::nullopt;
    const auto* flag = value->get_ptr<const bool*>();
    if (flag) return *flag;
    expected(field, "true or false", *value);
    return std::nullopt;
}

const json* ObjectReader::list(std::string_view field, std::size_t maxItems) const {
    const json* value = find(field);
    if (!value) return nullptr;
    if (!value->is_array()) {
        expected(field, "a list", *value);
        return nullptr;
    }
    if (value->size() <= maxItems) return value;
    error(field, fmt::format("lists {} elements; at most {} are allowed", value->size(), maxItems));
    return nullptr;
}

std::optional<std::size_t> ObjectReader::indexOfChoice(std::string_view field,
                                                       const std::vector<std::string_view>& names) const {
    const std::string* text = rawText(field);
    if (!text) return std::nullopt;
    const auto at = std::find(names.begin(), names.end(), *text);
    if (at != names.end()) return static_cast<std::size_t>(at - names.begin());
    std::string all;
    for (const std::string_view name : names) all += fmt::format("{}\"{}\"", all.empty() ? "" : ", ", name);
    error(field, fmt::format("found \"{}\"; expected one of {}", printable(*text), all));
    return std::nullopt;
}

}  // namespace dataset
