#include "dataset/csv_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dataset {
namespace {

/// Reads one field after the other and keeps count of lines and columns.
class CsvParser {
  public:
    CsvParser(std::string_view text, char delimiter, Problems& problems)
        : text_(text), delimiter_(delimiter), problems_(problems) {}

    std::vector<CsvRow> rows() {
        std::vector<CsvRow> rows;
        std::size_t fields = 0;
        while (!atEnd()) {
            CsvRow row{line_, {}};
            readRow(row);
            const bool blank = std::all_of(row.fields.begin(), row.fields.end(),
                                           [](const std::string& field) { return field.empty(); });
            fields += row.fields.size();
            if (fields > maxCsvFields) {
                problems_.error("", fmt::format("holds more than {} fields", maxCsvFields));
                return {};
            }
            if (!blank) rows.push_back(std::move(row));
        }
        return rows;
    }

  private:
    bool atEnd() const { return at_ >= text_.size(); }
    char peek() const { return atEnd() ? '\n' : text_[at_]; }
    bool atLineEnd() const { return peek() == '\n' || peek() == '\r'; }
    std::size_t column() const {
        const std::string_view before = text_.substr(lineStart_, at_ - lineStart_);
        return 1 + static_cast<std::size_t>(std::count_if(before.begin(), before.end(), [](char c) {
                   return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
               }));
    }

    /// Steps over one byte, or over CR LF as over one.
    void advance() {
        const char c = text_[at_++];
        if (c == '\r' && !atEnd() && text_[at_] == '\n') ++at_;
        if (c != '\r' && c != '\n') return;
        ++line_;
        lineStart_ = at_;
    }

    void readRow(CsvRow& row) {
        for (;;) {
            row.fields.push_back(peek() == '"' && !atEnd() ? quotedField() : plainField());
            if (atEnd()) return;
            const bool more = peek() == delimiter_;
            advance();
            if (!more) return;
        }
    }

    std::string plainField() {
        const std::size_t start = at_;
        bool quote = false;
        while (!atLineEnd() && peek() != delimiter_) {
            if (peek() == '"' && !quote)
                problems_.errorAt(line_, column(),
                                  "a quote within a field; expected the whole field in quotes, with the "
                                  "quotes in it doubled");
            quote = quote || peek() == '"';
            ++at_;
        }
        return std::string(text_.substr(start, at_ - start));
    }

    std::string quotedField() {
        const std::size_t line = line_;
        const std::size_t column = this->column();
        std::string field;
        for (advance();; advance()) {
            if (atEnd()) {
                problems_.errorAt(line, column, "a quote that is never closed");
                return field;
            }
            if (peek() != '"') {
                field += peek();
                continue;
            }
            ++at_;
            if (atEnd() || peek() != '"') break;
            field += '"';
        }
        if (!atLineEnd() && peek() != delimiter_) {
            problems_.errorAt(line_, this->column(),
                              "text behind a closing quote; expected the end of the field");
            field += plainField();
        }
        return field;
    }

    std::string_view text_;
    char delimiter_;
    Problems& problems_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t lineStart_ = 0;
};

}  // namespace

char sniffDelimiter(std::string_view text) {
    constexpr std::array<char, 3> candidates = {',', ';', '\t'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            if (c == candidates[i]) ++counts[i];
    }
    return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                               counts.begin())];
}

std::vector<CsvRow> parseCsv(std::string_view text, char delimiter, Problems& problems) {
    return CsvParser(text, delimiter, problems).rows();
}

}  // namespace dataset
