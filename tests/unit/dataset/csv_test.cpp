#include "dataset/csv_dataset.hpp"
#include "dataset/csv_text.hpp"
#include "issues.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using issues::Lines;

namespace {

/// Each row as "line: field|field".
Lines rowsOf(std::string_view text, char delimiter = ',') {
    dataset::Problems problems("f.csv");
    Lines rows;
    for (const dataset::CsvRow& row : dataset::parseCsv(text, delimiter, problems)) {
        std::string line = std::to_string(row.line) + ":";
        for (const std::string& field : row.fields) line += (line.ends_with(':') ? " " : "|") + field;
        rows.push_back(line);
    }
    for (const std::string& line : issues::linesOf(problems.take())) rows.push_back(line);
    return rows;
}

base::Result<model::Organization> parse(std::string_view csv,
                                        dataset::Strictness strictness = dataset::Strictness::lenient) {
    return dataset::parseCsvDataset(csv, "f.csv", "My League", issues::states(), strictness);
}

Lines problemsOf(std::string_view csv, dataset::Strictness strictness = dataset::Strictness::lenient) {
    return issues::linesOf(parse(csv, strictness).issues);
}

constexpr std::string_view head = "code,status,from,to,source\n";

Lines problemsOfRows(std::string_view rows) {
    return problemsOf(std::string(head) + std::string(rows));
}

}  // namespace

TEST_CASE("rows end with LF, CR LF or CR, and need no end at the last") {
    const Lines expected = {"1: a|b", "2: c|d"};
    CHECK(rowsOf("a,b\nc,d") == expected);
    CHECK(rowsOf("a,b\nc,d\n") == expected);
    CHECK(rowsOf("a,b\r\nc,d\r\n") == expected);
    CHECK(rowsOf("a,b\rc,d\r") == expected);
    CHECK(rowsOf("").empty());
    CHECK(rowsOf("\n\n,,\n\r\n").empty());
    CHECK(rowsOf("a,b\n\n,\nc,d\n") == Lines{"1: a|b", "4: c|d"});
}

TEST_CASE("quotes hold delimiters, line ends and doubled quotes") {
    CHECK(rowsOf("\"a,b\",\"say \"\"so\"\"\"\n\"\",x\n") == Lines{"1: a,b|say \"so\"", "2: |x"});
    CHECK(rowsOf("\"two\nlines\",x\nnext,y") == Lines{"1: two\nlines|x", "3: next|y"});
    CHECK(rowsOf("\"two\r\nlines\",x\nnext,y") == Lines{"1: two\rlines|x", "3: next|y"});
    CHECK(rowsOf("a;\"b;c\"", ';') == Lines{"1: a|b;c"});
    CHECK(rowsOf("a,b,") == Lines{"1: a|b|"});
}

TEST_CASE("wrong quotes are errors at their line and column") {
    CHECK(rowsOf("a,b\nc,\"open\nmore").back() == "error: f.csv:2:3: a quote that is never closed");
    CHECK(rowsOf("\"a\"b,c").back() ==
          "error: f.csv:1:4: text behind a closing quote; expected the end of the field");
    CHECK(
        rowsOf("ä,b\"c\"").back() ==
        "error: f.csv:1:4: a quote within a field; expected the whole field in quotes, with the quotes in it "
        "doubled");
}

TEST_CASE("the delimiter is that which the first line has most often") {
    CHECK(dataset::sniffDelimiter("code,status,from\na;b;c;d") == ',');
    CHECK(dataset::sniffDelimiter("code;status;from\na,b,c,d") == ';');
    CHECK(dataset::sniffDelimiter("code\tstatus,x\tfrom\n") == '\t');
    CHECK(dataset::sniffDelimiter("\"a,b,c\";d\n") == ';');
    CHECK(dataset::sniffDelimiter("code") == ',');
    CHECK(dataset::sniffDelimiter("") == ',');
}

TEST_CASE("a spreadsheet becomes an organization, whatever wrote it") {
    const std::string plain =
        "code,status,from,to,source\nARM,member,1994-04-20,1999-04,The Gazette\nGEO,observer,1993,,\"A "
        "\"\"memoir\"\"\"\n";
    const std::string excel =
        "\xEF\xBB\xBF"
        "Code;Status;From;To;Source\r\nARM;member;1994-04-20;1999-04;The Gazette\r\n;;;;\r\n"
        "GEO; observer ;1993;;\"A \"\"memoir\"\"\"\r\n";
    const std::string tabs =
        "from\tto\tsource\tstatus\tcode\n1994-04-20\t1999-04\tThe Gazette\tmember\tARM\n1993\t\t\"A "
        "\"\"memoir\"\"\"\tobserver\tGEO\n";
    for (const std::string& text : {plain, excel, tabs}) {
        CAPTURE(text);
        const auto read = parse(text, dataset::Strictness::strict);
        for (const std::string& line : issues::linesOf(read.issues)) MESSAGE(line);
        REQUIRE(read);
        CHECK(read.issues.empty());
        CHECK(read->name == "My League");
        CHECK(read->id == "my-league");
        CHECK(read->firstYear == 1993);
        REQUIRE(read->memberships.size() == 2);
        const model::Membership& armenia = read->memberships[0];
        CHECK(armenia.state == "ARM");
        CHECK(armenia.status == "member");
        CHECK(model::formatIso(armenia.period.from) == "1994-04-20");
        REQUIRE(armenia.period.to);
        CHECK(armenia.period.toPrecision == model::Precision::month);
        REQUIRE(armenia.sources.size() == 1);
        CHECK(model::findSource(*read, armenia.sources[0])->title == "The Gazette");
        const model::Membership& georgia = read->memberships[1];
        CHECK(georgia.status == "observer");
        CHECK_FALSE(georgia.period.to.has_value());
        CHECK(model::findSource(*read, georgia.sources.at(0))->title == "A \"memoir\"");
    }
}

TEST_CASE("further columns are read or mentioned") {
    const auto read = parse("code,status,from,act,note,nots\nARM,member,1994,joins,a remark,x\n");
    REQUIRE(read);
    CHECK(read->memberships.at(0).act == "joins");
    CHECK(read->memberships[0].note == "a remark");
    CHECK(issues::linesOf(read.issues) ==
          Lines{"warning: f.csv:1: unknown column \"nots\"; did you mean \"note\"?",
                "warning: f.csv:2: names no source"});
}

TEST_CASE("one source in many rows is one source, and texts cannot steal its key") {
    const auto read =
        parse(std::string(head) +
              "ARM,member,1994,,source-2\nGEO,member,1994,,Other text\nRUS,member,1994,,Other text\n");
    REQUIRE(read);
    CHECK(read->sources.size() == 2);
    CHECK(read->memberships.at(0).sources == Lines{"source-2"});
    CHECK(read->memberships.at(1).sources == read->memberships.at(2).sources);
    CHECK(model::findSource(*read, read->memberships[1].sources.at(0))->title == "Other text");
}

TEST_CASE("problems stand at their line and column") {
    CHECK(problemsOfRows(
              "ARN,member,1999,,s\nGEO,membr,1999,,s\nGEO,member,20.04.1999,,s\nGEO,member,2001,2000,s\n") ==
          Lines{"error: f.csv:2 (column code): unknown state \"ARN\"; did you mean \"ARM\" (Armenia)?",
                "error: f.csv:3 (column status): unknown status \"membr\"; did you mean \"member\"?",
                "error: f.csv:4 (column from): \"20.04.1999\" is no date; expected a day, month or year that "
                "exists, "
                "written YYYY-MM-DD, YYYY-MM or YYYY",
                "error: f.csv:5 (column to): the period ends before it begins: from 2001 (counted from "
                "2001-01-01) "
                "to 2000 (counted from 2000-01-01); it would hold on no day"});
    CHECK(
        problemsOfRows("ARM,member,1999,,s\n\nARM,member,2001,,s\n") ==
        Lines{"error: f.csv:4: the period overlaps that of line 2 (the same state, status and instrument)"});
    CHECK(
        problemsOfRows("ARM,member,1999,,s\nARM,former,2000,,s\n") ==
        Lines{
            "error: f.csv:3: contradicts line 2: a state cannot be a member and a former member by the same "
            "instrument at once"});
    CHECK(problemsOfRows(",member,,,s\n") == Lines{"error: f.csv:2: the column \"code\" is missing",
                                                   "error: f.csv:2: the column \"from\" is missing"});
    CHECK(problemsOfRows("ARM,member,1999\n") ==
          Lines{"error: f.csv:2: has 3 fields; the first line names 5",
                "warning: f.csv: the list is empty, so no state will have a status"});
    CHECK(problemsOfRows("ARM,member,1999,," + std::string(500, 'x') + "\n") ==
          Lines{"error: f.csv:2 (column source): is 500 characters long; at most 400 are allowed"});
    CHECK(
        problemsOfRows("ARM,member,1999,,left \xE2\x80\xAEright\n") ==
        Lines{
            "error: f.csv:2 (column source): holds U+202E, which reorders the text round it (character 6)"});
    CHECK(problemsOf("code,status,from\nARM,member,1999\n", dataset::Strictness::strict) ==
          Lines{"error: f.csv:2: names no source"});
}

TEST_CASE("a first line that names no columns is said to") {
    CHECK(problemsOf("ARM,member,1999\n").back() ==
          "error: f.csv:1: the column \"from\" is missing; expected a first line such as "
          "code,status,from,to,source");
    CHECK(problemsOf("code,status,from,from\nARM,member,1999,2000\n") ==
          Lines{"error: f.csv:1: the column \"from\" is there twice"});
    CHECK(problemsOf("") ==
          Lines{"error: f.csv: is empty; expected a first line that names the columns, such as "
                "code,status,from,to,source"});
}

TEST_CASE("what is no UTF-8 text is refused") {
    CHECK(problemsOf(std::string_view("code\0status", 11)) ==
          Lines{"error: f.csv: is not text: a zero byte at offset 4"});
    CHECK(problemsOf("\xFF\xFE"
                     "c") == Lines{"error: f.csv: is UTF-16 text; expected UTF-8"});
    CHECK(problemsOf("code,status\nArm\xE9nie,x\n") ==
          Lines{"error: f.csv: is not valid UTF-8 in line 2; expected UTF-8 text"});
}

TEST_CASE("a long field is no trouble, and a long file takes time by its length") {
    CHECK(problemsOfRows("ARM,member,1999,," + std::string(1 << 20, 'x') + "\n") ==
          Lines{"error: f.csv:2 (column source): is 1048576 characters long; at most 400 are allowed"});
    std::string rows;
    for (int year = 1000; year < 9000; ++year)
        rows += "ARM,member," + std::to_string(year) + "," + std::to_string(year + 1) + ",s\n";
    CHECK(problemsOfRows(rows).empty());
}

TEST_CASE("a file is read as CSV by its ending") {
    const auto path =
        std::filesystem::temp_directory_path() / ("pactmap-csv-test-" + std::to_string(::getpid()) + ".CSV");
    std::ofstream(path, std::ios::binary) << head << "ARM,member,1999,,The Gazette\n";
    const auto read = dataset::readDataset(path, issues::states());
    std::filesystem::remove(path);
    REQUIRE(read);
    CHECK(read->name == path.stem().string());
}
