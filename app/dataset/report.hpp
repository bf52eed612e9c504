// Answers of the program as rows, and their forms on paper: JSON, CSV, and a table to read.
#pragma once

#include "model/organization.hpp"
#include "model/timeline.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace dataset {

/// What stands in one place of a report.
struct Cell {
    using Value = std::variant<std::nullptr_t, std::string, int, double, bool, std::vector<std::string>>;

    Value value;       ///< for programs: ids, ISO dates; nullptr: there is none
    std::string text;  ///< for people, in the table; empty: the value itself

    Cell(std::nullptr_t, std::string t = {}) : value(nullptr), text(std::move(t)) {}
    Cell(std::string v, std::string t = {}) : value(std::move(v)), text(std::move(t)) {}
    Cell(const char* v) : value(std::string(v)) {}
    Cell(int v) : value(v) {}
    Cell(double v) : value(v) {}
    Cell(bool v) : value(v) {}
    Cell(std::vector<std::string> v, std::string t = {}) : value(std::move(v)), text(std::move(t)) {}
};

struct Column {
    std::string key;      ///< of the JSON object and in the first line of CSV: "since"
    std::string heading;  ///< of the table: "Since"; empty: the table leaves the column out
};

/// Rows of equal kind. Every row has one cell for each column.
struct Report {
    std::string title;                                       ///< the line above the table; empty: none
    std::vector<std::pair<std::string, std::string>> facts;  ///< said once, before the rows, in JSON
    std::string rowsKey;                                     ///< what the rows are called in JSON: "states"
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

/// One object on one line: the facts, then the rows as an array of objects, keys in the order of the columns.
/// Bytes that are no UTF-8 are replaced by U+FFFD.
std::string formatJson(const Report& report);
/// RFC 4180: a line of keys, then a line for each row, each ended by CR LF. The parts of a list are joined by
/// a blank, which no id contains.
std::string formatCsv(const Report& report);
/// The title and the columns, aligned for a terminal. Ends in a line feed.
std::string formatTable(const Report& report);

/// Which state has which status on the snapshot's date: code, name, status, since (with the precision of the
/// claim), groupings, sources. States whose status is "none" are left out.
Report reportSnapshot(const model::Organization& organization, const model::Snapshot& snapshot);
/// What each organization is and which years it covers.
Report reportOrganizations(const std::vector<model::Organization>& organizations);
}  // namespace dataset
