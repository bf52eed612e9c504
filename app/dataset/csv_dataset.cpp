#include "dataset/csv_dataset.hpp"

#include "dataset/csv_text.hpp"
#include "dataset/nearest.hpp"
#include "dataset/organization_reader.hpp"
#include "dataset/texts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace dataset {
namespace {

using nlohmann::json;

struct ColumnName {
    std::string_view csv;
    std::string_view field;  ///< of a membership
    bool required;
};

constexpr ColumnName columnNames[] = {
    {"code", "state", true},      {"status", "status", true}, {"from", "from", true}, {"to", "to", false},
    {"source", "sources", false}, {"act", "act", false},      {"note", "note", false}};

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// Where what stands in the tree was written in the file.
struct Lines {
    std::vector<std::size_t> memberships;        ///< by index
    std::map<std::string, std::size_t> sources;  ///< by key: where it is first named
};

/// A dataset's tree in the making.
class CsvConverter {
  public:
    explicit CsvConverter(Problems& problems) : problems_(problems) {}

    /// The tree, or nothing where the first line does not name the columns.
    std::optional<json> convert(const std::vector<CsvRow>& rows, const std::string& stem) {
        if (rows.empty()) {
            problems_.error("",
                            "is empty; expected a first line that names the columns, such as "
                            "code,status,from,to,source");
            return std::nullopt;
        }
        if (!readHeader(rows.front())) return std::nullopt;
        document_ = {{"format", formatName},       {"version", formatVersion},
                     {"id", makeIdentifier(stem)}, {"name", printable(stem, 100)},
                     {"sources", json::object()},  {"memberships", json::array()}};
        for (std::size_t i = 1; i < rows.size(); ++i) readRow(rows[i]);
        document_["years"] = {{"first", firstYear_.value_or(1990)}};
        return std::move(document_);
    }

    const Lines& lines() const { return lines_; }

  private:
    bool readHeader(const CsvRow& header) {
        std::vector<std::string_view> known;
        for (const ColumnName& column : columnNames) known.push_back(column.csv);
        for (const std::string& field : header.fields) {
            const std::string name = trimmed(field);
            const auto at = std::find_if(std::begin(columnNames), std::end(columnNames),
                                         [&](const ColumnName& c) { return editDistance(c.csv, name) == 0; });
            columns_.push_back(at == std::end(columnNames) ? nullptr : at);
            if (!columns_.back() && !name.empty())
                problems_.warning(lineAt(header.line), fmt::format("unknown column \"{}\"{}", printable(name),
                                                                   didYouMean(name, known)));
            if (columns_.back() && std::count(columns_.begin(), columns_.end(), columns_.back()) > 1)
                problems_.error(lineAt(header.line), fmt::format("the column \"{}\" is there twice", name));
        }
        for (const ColumnName& column : columnNames)
            if (column.required && std::find(columns_.begin(), columns_.end(), &column) == columns_.end())
                problems_.error(lineAt(header.line),
                                fmt::format("the column \"{}\" is missing; expected a first line such as "
                                            "code,status,from,to,source",
                                            column.csv));
        return !problems_.hasError();
    }

    void readRow(const CsvRow& row) {
        if (row.fields.size() != columns_.size()) {
            problems_.error(lineAt(row.line), fmt::format("has {} fields; the first line names {}",
                                                          row.fields.size(), columns_.size()));
            return;
        }
        json membership = json::object();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            std::string value = trimmed(row.fields[i]);
            if (!columns_[i] || value.empty()) continue;
            const std::string field(columns_[i]->field);
            if (field == "from") noteYear(value);
            if (field == "sources")
                membership[field] = json::array({sourceKey(value, row.line)});
            else
                membership[field] = std::move(value);
        }
        lines_.memberships.push_back(row.line);
        document_["memberships"].push_back(std::move(membership));
    }

    void noteYear(const std::string& date) {
        const auto span = model::parseDateSpan(date);
        if (span && (!firstYear_ || span->first.year() < *firstYear_)) firstYear_ = span->first.year();
    }

    /// A key of its own for each text: the text where it can be one.
    std::string sourceKey(const std::string& title, std::size_t line) {
        const auto known = keys_.find(title);
        if (known != keys_.end()) return known->second;
        std::string key = isIdentifier(title) && title.size() <= 64 ? title : std::string();
        for (std::size_t i = keys_.size() + 1; key.empty() || lines_.sources.contains(key); ++i)
            key = fmt::format("source-{}", i);
        keys_[title] = key;
        lines_.sources[key] = line;
        document_["sources"][key] = {{"title", title}};
        return key;
    }

    /// Pointers of problems that are found before there is a tree: "/line/7".
    static std::string lineAt(std::size_t line) { return fmt::format("/line/{}", line); }

    Problems& problems_;
    json document_;
    Lines lines_;
    std::vector<const ColumnName*> columns_;  // nullptr: unknown
    std::map<std::string, std::string> keys_;
    std::optional<int> firstYear_;
};

/// The part of a pointer up to the next slash; the rest stays in `pointer`.
std::string_view takeToken(std::string_view& pointer) {
    pointer.remove_prefix(pointer.starts_with('/') ? 1 : 0);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(token.size());
    return token;
}

std::size_t toIndex(std::string_view digits) {
    std::size_t index = 0;
    for (const char c : digits) index = index * 10 + static_cast<std::size_t>(c - '0');
    return index;
}

/// "name:7" or "name:7 (column from)" for a place in the tree.
std::string placeOf(const std::string& name, std::string_view pointer, const Lines& lines) {
    const std::string_view list = takeToken(pointer);
    const std::string_view item = takeToken(pointer);
    if (list == "line") return fmt::format("{}:{}", name, item);
    if (list == "sources") {
        const auto at = lines.sources.find(std::string(item));
        return at == lines.sources.end() ? name : fmt::format("{}:{} (column source)", name, at->second);
    }
    if (list != "memberships" || item.empty()) return name;
    std::string place = fmt::format("{}:{}", name, lines.memberships.at(toIndex(item)));
    const std::string_view field = takeToken(pointer);
    for (const ColumnName& column : columnNames)
        if (column.field == field) return fmt::format("{} (column {})", place, column.csv);
    return place;
}

/// The issue with places of the file in the stead of places in the tree.
base::Issue translate(base::Issue issue, const std::string& name, const Lines& lines) {
    if (issue.where.starts_with(name + "#"))
        issue.where = placeOf(name, issue.where.substr(name.size() + 1), lines);
    constexpr std::string_view list = "/memberships/";
    for (std::size_t at; (at = issue.message.find(list)) != std::string::npos;) {
        std::size_t end = at + list.size();
        while (end < issue.message.size() && issue.message[end] >= '0' && issue.message[end] <= '9') ++end;
        const std::size_t index =
            toIndex(std::string_view(issue.message).substr(at + list.size(), end - at - list.size()));
        issue.message.replace(at, end - at, fmt::format("line {}", lines.memberships.at(index)));
    }
    for (const auto& [field, column] :
         {std::pair{"field \"state\"", "column \"code\""}, std::pair{"field \"status\"", "column \"status\""},
          std::pair{"field \"from\"", "column \"from\""}})
        if (const std::size_t at = issue.message.find(field); at != std::string::npos)
            issue.message.replace(at, std::string_view(field).size(), column);
    return issue;
}

}  // namespace

base::Result<model::Organization> parseCsvDataset(std::string_view csv, const std::string& name,
                                                  const std::string& stem,
                                                  const std::vector<model::State>& knownStates,
                                                  Strictness strictness) {
    using Result = base::Result<model::Organization>;
    Problems problems(name);
    if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);
    if (const auto problem = encodingProblem(csv)) {
        problems.error("", *problem);
        return Result::failure(problems.take());
    }
    CsvConverter converter(problems);
    std::optional<model::Organization> organization;
    const auto rows = parseCsv(csv, sniffDelimiter(csv), problems);
    if (const auto document = problems.hasError() ? std::nullopt : converter.convert(rows, stem))
        organization = OrganizationReader(knownStates, problems, strictness).read(*document);
    const bool failed = problems.hasError() || !organization;
    std::vector<base::Issue> issues = problems.take();
    for (base::Issue& issue : issues) issue = translate(std::move(issue), name, converter.lines());
    if (failed) return Result::failure(std::move(issues));
    return Result::success(std::move(*organization), std::move(issues));
}

}  // namespace dataset
