// CSV text to rows, by RFC 4180. Debian's libraries do not fit: libcsv does not tell the line of a problem,
// and libfccp fixes the delimiter and the number of columns when it is compiled and reads no line break in
// quotes.
#pragma once

#include "dataset/problems.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dataset {

/// A file with more fields than this is refused.
inline constexpr std::size_t maxCsvFields = 2'000'000;

struct CsvRow {
    std::size_t line;  ///< on which it begins, from 1
    std::vector<std::string> fields;
};

/// The one of comma, semicolon and tab that the first line has most often outside quotes; the comma where it
/// has none.
char sniffDelimiter(std::string_view text);

/// The rows of the text. Lines end with LF, CR or CR LF; a field in quotes may hold delimiters, line ends and
/// doubled quotes. Rows that are blank or hold only empty fields are left out. A quote that is never closed,
/// text behind a closing quote, and a quote within a field that does not begin with one are errors at their
/// line and column.
std::vector<CsvRow> parseCsv(std::string_view text, char delimiter, Problems& problems);

}  // namespace dataset
