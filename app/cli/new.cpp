#include "cli/new.hpp"

#include "base/file.hpp"
#include "cli/terminal.hpp"
#include "dataset/starter.hpp"

#include <filesystem>
#include <system_error>

namespace cli {

namespace fs = std::filesystem;

void New::setup(CLI::App& app) {
    app.add_option("NAME", name_, "What the organization is called; the file is NAME.json")
        ->required()
        ->type_name("");
    app.footer(R"(A file of that name is not overwritten.

Examples:
  pactmap new my-league                          writes my-league.json
  pactmap new "lists/Hanseatic League"           writes lists/Hanseatic League.json
  pactmap validate --strict my-league.json       every problem of it
  pactmap --organization ./my-league.json        the map of it)");
}

ExitCode New::run() {
    fs::path file = name_;
    if (file.extension() != ".json") file += ".json";
    if (file.stem().empty() || file.filename() == ".json")
        return report({{base::Severity::error, "new \"" + name_ + "\"", "expected a name"}});
    std::error_code error;
    if (fs::exists(fs::symlink_status(file, error)))
        return report({{base::Severity::error, file.string(),
                        "is there already and is not overwritten; expected another name"}});
    const auto issues = base::writeFileAtomically(file, dataset::starterDataset(file.stem().string()));
    if (!issues.empty()) {
        report(issues);
        return ExitCode::failure;
    }
    return answer(file.string() + ": begun; to see it: pactmap --organization '" + file.string() + "'\n");
}

}  // namespace cli
