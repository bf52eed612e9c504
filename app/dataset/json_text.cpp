#include "dataset/json_text.hpp"

#include "dataset/read.hpp"
#include "dataset/texts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace dataset {
namespace {

using nlohmann::json;

struct Place {
    std::size_t line;
    std::size_t column;
};

/// The line and column, from 1, of a byte; columns count characters, not bytes.
Place placeOf(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const std::size_t lineStart = before.rfind('\n') + 1;  // npos + 1 is 0
    const auto isStart = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto line = before.substr(lineStart);
    return {static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
            static_cast<std::size_t>(std::count_if(line.begin(), line.end(), isStart)) + 1};
}

/// The library's sentence without the text last read, which can be as long as the file.
std::string reasonOf(std::string_view what) {
    const std::size_t start = what.find("syntax error");
    if (start == std::string_view::npos)
        return what.find("number overflow") != std::string_view::npos ? "a number is too large"
                                                                      : "cannot be read";
    std::string_view reason = what.substr(start);
    std::string expected;
    if (const std::size_t at = reason.rfind("; expected "); at != std::string_view::npos)
        expected = reason.substr(at);
    reason = reason.substr(0, std::min(reason.find("; last read"), reason.find("; expected ")));
    return printable(std::string(reason) + expected, 200);
}

/// Builds the tree from the parser's events. The parser keeps no recursion, so depth is bounded here.
class TreeBuilder : public nlohmann::json_sax<json> {
  public:
    TreeBuilder(std::string_view text, Problems& problems) : text_(text), problems_(problems) {}

    bool null() override { return add(json()); }
    bool boolean(bool value) override { return add(json(value)); }
    bool number_integer(number_integer_t value) override { return add(json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add(json(value)); }
    bool number_float(number_float_t value, const string_t&) override { return add(json(value)); }
    bool string(string_t& value) override { return add(json(std::move(value))); }
    bool binary(binary_t&) override { return false; }  // JSON text holds none
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        const auto [field, isNew] = open_.back()->get_ref<json::object_t&>().try_emplace(std::move(name));
        keys_.back() = &field->first;
        slot_ = &field->second;
        if (!isNew)
            problems_.error(childPointer(pointer(), field->first),
                            "the object has this field twice; expected it once");
        return true;
    }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& why) override {
        const std::string_view what = why.what();
        const std::size_t byte = position > 0 ? position - 1 : 0;
        const Place place = placeOf(text_, byte);
        std::string message = "is not JSON: " + reasonOf(what);
        if (byte >= text_.size())
            message = "the text ends before the JSON is complete (a file that was cut off?)";
        else if (what.find("ill-formed UTF-8") != std::string_view::npos)
            message = "is not valid UTF-8 here; expected UTF-8 text";
        problems_.errorAt(place.line, place.column, message);
        return false;
    }

    json take() { return std::move(root_); }

  private:
    json* place(json&& value) {
        if (open_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        json& parent = *open_.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        *slot_ = std::move(value);
        return slot_;
    }

    bool add(json&& value) {
        if (++values_ > maxValues) {
            problems_.error("", fmt::format("holds more than {} values", maxValues));
            return false;
        }
        place(std::move(value));
        return true;
    }

    bool open(json&& value) {
        if (static_cast<int>(open_.size()) >= maxDepth) {
            problems_.error("", fmt::format("nests deeper than {} levels", maxDepth));
            return false;
        }
        if (++values_ > maxValues) return add(json());
        open_.push_back(place(std::move(value)));
        keys_.emplace_back();
        return true;
    }

    bool close() {
        open_.pop_back();
        keys_.pop_back();
        return true;
    }

    /// The pointer of the innermost open object or list.
    std::string pointer() const {
        std::string result;
        for (std::size_t i = 0; i + 1 < open_.size(); ++i)
            result = open_[i]->is_array() ? childPointer(result, open_[i]->size() - 1)
                                          : childPointer(result, *keys_[i]);
        return result;
    }

    std::string_view text_;
    Problems& problems_;
    json root_;
    std::vector<json*> open_;               // from the outermost
    std::vector<const std::string*> keys_;  // of each open object: the field being read
    json* slot_ = nullptr;                  // where that field's value goes
    std::size_t values_ = 0;
};

/// False, with the error, where the bytes cannot be JSON text at all.
bool looksLikeText(std::string_view text, Problems& problems) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        problems.error("", "is UTF-16 text; expected UTF-8");
        return false;
    }
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        problems.error("",
                       fmt::format("is not text: a zero byte at offset {}; expected JSON in UTF-8", zero));
        return false;
    }
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        problems.error("", "is empty; expected JSON");
        return false;
    }
    return true;
}

}  // namespace

std::optional<json> parseJson(std::string_view text, Problems& problems) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        problems.warning("", "begins with a byte order mark, which was passed over");
        text.remove_prefix(3);
    }
    if (!looksLikeText(text, problems)) return std::nullopt;
    TreeBuilder builder(text, problems);
    if (!json::sax_parse(text, &builder)) return std::nullopt;
    return builder.take();
}

std::string describe(const json& value) {
    switch (value.type()) {
        case json::value_t::null:
            return "null";
        case json::value_t::boolean:
            return value == true ? "true" : "false";
        case json::value_t::string:
            return fmt::format("the text \"{}\"", printable(*value.get_ptr<const std::string*>()));
        case json::value_t::array:
            return value.empty() ? "an empty list" : "a list";
        case json::value_t::object:
            return value.empty() ? "an empty object" : "an object";
        case json::value_t::number_integer:
        case json::value_t::number_unsigned:
        case json::value_t::number_float:
            return "the number " + value.dump();
        case json::value_t::binary:
        case json::value_t::discarded:
            break;
    }
    return "something else";
}

}  // namespace dataset
