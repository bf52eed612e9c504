#include "dataset/report.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace dataset {
namespace {

using Json = nlohmann::ordered_json;

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

/// The value in one line of text.
struct ValueText {
    std::string operator()(std::nullptr_t) const { return {}; }
    std::string operator()(const std::string& v) const { return v; }
    std::string operator()(int v) const { return std::to_string(v); }
    std::string operator()(double v) const { return fmt::format("{}", v); }
    std::string operator()(bool v) const { return v ? "yes" : "no"; }
    std::string operator()(const std::vector<std::string>& v) const { return join(v, " "); }
};

std::string cellText(const Cell& cell) {
    return cell.text.empty() ? std::visit(ValueText{}, cell.value) : cell.text;
}

/// How many places of a terminal the text takes: its code points. Wide and combining letters do not occur in
/// the names that datasets hold.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string csvLine(const std::vector<std::string>& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) line += ',';
        line += csvField(fields[i]);
    }
    return line + "\r\n";
}

std::string tableLine(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line += cells[i];
        if (i + 1 < cells.size()) line.append(widths[i] - width(cells[i]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

std::string groupingName(const model::Organization& organization, const std::string& id) {
    for (const model::Grouping& grouping : organization.groupings)
        if (grouping.id == id) return grouping.name;
    return id;
}

std::string statusLabel(const model::Organization& organization, const std::string& id) {
    const model::StatusDefinition* status = model::findStatus(organization, id);
    return status ? status->label : id;
}

}  // namespace

std::string formatJson(const Report& report) {
    Json object = Json::object();
    for (const auto& [key, value] : report.facts) object[key] = value;
    Json rows = Json::array();
    for (const std::vector<Cell>& row : report.rows) {
        Json entry = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i)
            std::visit([&](const auto& value) { entry[report.columns[i].key] = value; }, row[i].value);
        rows.push_back(std::move(entry));
    }
    object[report.rowsKey] = std::move(rows);
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string formatCsv(const Report& report) {
    std::vector<std::string> fields;
    for (const Column& column : report.columns) fields.push_back(column.key);
    std::string text = csvLine(fields);
    for (const std::vector<Cell>& row : report.rows) {
        fields.clear();
        for (const Cell& cell : row) fields.push_back(std::visit(ValueText{}, cell.value));
        text += csvLine(fields);
    }
    return text;
}

std::string formatTable(const Report& report) {
    std::vector<std::vector<std::string>> lines(1 + report.rows.size());
    for (std::size_t i = 0; i < report.columns.size(); ++i) {
        if (report.columns[i].heading.empty()) continue;
        lines[0].push_back(report.columns[i].heading);
        for (std::size_t row = 0; row < report.rows.size(); ++row)
            lines[row + 1].push_back(cellText(report.rows[row][i]));
    }
    std::vector<std::size_t> widths(lines[0].size(), 0);
    for (const auto& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], width(line[i]));

    std::string text;
    if (!report.title.empty()) text += report.title + "\n\n";
    if (report.rows.empty()) return text + "(none)\n";
    for (const auto& line : lines) text += tableLine(line, widths);
    return text;
}

Report reportSnapshot(const model::Organization& organization, const model::Snapshot& snapshot) {
    Report report;
    report.title = organization.name + ", as of " + model::formatLong(snapshot.date);
    report.facts = {{"organization", organization.id}, {"date", model::formatIso(snapshot.date)}};
    report.rowsKey = "states";
    report.columns = {{"code", "Code"},   {"name", "State"},          {"status", "Status"},
                      {"since", "Since"}, {"groupings", "Groupings"}, {"sources", "Sources"}};
    for (const model::StateStatus& state : snapshot.states) {
        if (state.status.empty() || state.status == "none") continue;
        std::vector<std::string> groupings;
        for (const std::string& id : state.groupings) groupings.push_back(groupingName(organization, id));
        report.rows.push_back({state.code,
                               model::stateName(organization, state.code),
                               {state.status, statusLabel(organization, state.status)},
                               {model::formatIso(state.since, state.sincePrecision),
                                model::formatShort(state.since, state.sincePrecision)},
                               {state.groupings, join(groupings, ", ")},
                               state.sources});
    }
    return report;
}

Report reportOrganizations(const std::vector<model::Organization>& organizations) {
    Report report;
    report.rowsKey = "organizations";
    report.columns = {{"id", "Id"}, {"name", "Name"},     {"shortName", "Short name"}, {"from", "From"},
                      {"to", "To"}, {"states", "States"}, {"groupings", "Groupings"}};
    for (const model::Organization& organization : organizations) {
        std::vector<std::string> groupings;
        for (const model::Grouping& grouping : organization.groupings) groupings.push_back(grouping.id);
        report.rows.push_back({organization.id, organization.name, organization.shortName,
                               organization.firstYear,
                               organization.lastYear ? Cell(*organization.lastYear) : Cell(nullptr, "today"),
                               static_cast<int>(organization.states.size()), groupings});
    }
    return report;
}

}  // namespace dataset
