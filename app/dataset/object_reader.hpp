// One JSON object, read field by field; what is wrong with it goes to the Problems.
#pragma once

#include "base/color.hpp"
#include "dataset/fields.hpp"
#include "dataset/problems.hpp"
#include "model/date.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dataset {

/// Reports at once what the kind of object tells without looking at the fields' meaning: a value that is no
/// object, unknown fields (a warning with the nearest known one; "$comment" may stand anywhere) and missing
/// ones. The readers of single fields report a wrong type or content and then return nothing; for an absent
/// field they return nothing silently.
class ObjectReader {
  public:
    static constexpr std::size_t anyNumber = std::numeric_limits<std::size_t>::max();

    /// Keeps references to all but the pointer.
    ObjectReader(const nlohmann::json& value, std::string pointer, const ObjectKind& kind,
                 Problems& problems);

    /// False for a value that is no object; every field is then absent.
    bool isObject() const { return object_ != nullptr; }
    const std::string& pointer() const { return pointer_; }
    std::string pointerTo(std::string_view field) const { return childPointer(pointer_, field); }
    void error(std::string_view field, std::string message) const;

    /// nullptr where the field is absent. The kind must have it (asserted).
    const nlohmann::json* find(std::string_view field) const;
    bool has(std::string_view field) const { return find(field) != nullptr; }
    /// True where objects of this kind have such a field.
    bool mayHave(std::string_view field) const { return kind_.find(field) != nullptr; }

    /// Text that textProblem() finds nothing wrong with; empty where there is none.
    std::string text(std::string_view field) const;
    /// Text for which isIdentifier() holds; empty where there is none.
    std::string identifier(std::string_view field) const;
    std::optional<model::DateSpan> date(std::string_view field) const;
    std::optional<base::Color> color(std::string_view field) const;
    /// A whole number from least to most.
    std::optional<int> integer(std::string_view field, int least, int most) const;
    /// A number from least to most.
    std::optional<double> number(std::string_view field, double least, double most) const;
    std::optional<bool> boolean(std::string_view field) const;
    /// The list, or nullptr; one of more than maxItems elements is an error.
    const nlohmann::json* list(std::string_view field, std::size_t maxItems = anyNumber) const;
    /// One of the named values.
    template <class T>
    std::optional<T> choice(std::string_view field,
                            const std::vector<std::pair<std::string_view, T>>& values) const {
        std::vector<std::string_view> names;
        names.reserve(values.size());
        for (const auto& value : values) names.push_back(value.first);
        const std::optional<std::size_t> index = indexOfChoice(field, names);
        return index ? std::optional<T>(values[*index].second) : std::nullopt;
    }

  private:
    std::optional<std::size_t> indexOfChoice(std::string_view field,
                                             const std::vector<std::string_view>& names) const;
    /// nullptr where the field is absent or, with an error, where it is not text.
    const std::string* rawText(std::string_view field) const;
    void expected(std::string_view field, std::string_view what, const nlohmann::json& found) const;
    void checkFieldNames() const;

    const nlohmann::json* object_ = nullptr;
    std::string pointer_;
    const ObjectKind& kind_;
    Problems& problems_;
};

}  // namespace dataset
