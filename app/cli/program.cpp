#include "cli/program.hpp"

#include "cli/command.hpp"
#include "cli/terminal.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace cli {
namespace {

constexpr char defaultCommand[] = "view";

constexpr char examples[] = R"(Examples:
  pactmap                                        the map in a window, at today's date
  pactmap --date 1999                            the same, as of 31 December 1999
  pactmap render --date 2006 -o 2006.png         the same picture as a file, without a display
  pactmap query --date 2006-08-16                who belonged on that day, as a table
  pactmap query --date 1999 --format json        the same for a program to read
  pactmap list events                            what happened when
  pactmap validate mine.json                     every problem of an own dataset

A date is YYYY (31 December of that year), YYYY-MM (the last day of that month), YYYY-MM-DD, or "today".
PACTMAP_DATA names the folder with assets and geodata, where the program does not find it by itself.
Exit codes: 0 success, 1 failure of the machine (no display, disk full), 2 bad input or usage.)";

std::string commandNames(const std::vector<std::unique_ptr<Command>>& commands) {
    std::string names;
    for (const auto& command : commands) {
        if (!names.empty()) names += ", ";
        names += command->name();
    }
    return names;
}

/// Without the name of a command, "pactmap --date 1999" is "pactmap view --date 1999".
void insertDefaultCommand(std::vector<std::string>& arguments) {
    const auto isGlobal = [](const std::string& argument) {
        return argument == "--help" || argument == "-h" || argument == "--version";
    };
    if (arguments.empty() || (arguments[0].starts_with('-') && !isGlobal(arguments[0])))
        arguments.insert(arguments.begin(), defaultCommand);
}

/// The library's help with this program's words, a blank line before the usage, and what comes after a
/// command.
class HelpLayout : public CLI::Formatter {
  public:
    HelpLayout() {
        column_width(28);
        label("Positionals", "Arguments");
        label("REQUIRED", "");
    }
    std::string make_usage(const CLI::App* app, std::string name) const override {
        if (!app->get_parent())
            return "\nUsage: pactmap [COMMAND] [ARGUMENTS]; without a command, view is meant\n";
        return '\n' + CLI::Formatter::make_usage(app, std::move(name));
    }
};

void describe(CLI::App& app) {
    app.name("pactmap");
    app.description("Shows who belonged to a pact, when, and in which regional grouping, on a map.");
    app.footer(examples);
    app.set_help_flag("-h,--help", "This text; after a command, the arguments of that command");
    app.set_version_flag("--version", "pactmap " PACTMAP_VERSION, "The version of the program");
    app.formatter(std::make_shared<HelpLayout>());
}

/// What the library found wrong, in this program's words where the library's are hard to read.
base::Issue describe(const CLI::ParseError& error) {
    const std::string message = error.what();
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
        return {base::Severity::error, message.substr(0, message.find(':')), "expected once, with one value"};
    return {base::Severity::error, "", message};
}

/// The message of a usage error, with where to read on.
ExitCode reportUsage(const CLI::App& app, const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    const CLI::App& command = chosen.empty() ? app : *chosen.front();
    const std::string name = chosen.empty() ? "pactmap" : "pactmap " + command.get_name();

    std::vector<base::Issue> issues;
    for (const std::string& argument : command.remaining())
        issues.push_back({base::Severity::error, argument, name + " takes no such argument"});
    if (issues.empty()) issues.push_back(describe(error));
    issues.push_back({base::Severity::note, "", name + " --help explains the arguments"});
    return report(issues);
}

}  // namespace

int runProgram(std::vector<std::string> arguments) {
    const auto commands = makeCommands();
    insertDefaultCommand(arguments);
    const std::string& first = arguments.front();
    if (!first.starts_with('-') && std::none_of(commands.begin(), commands.end(), [&](const auto& command) {
            return first == command->name();
        }))
        return static_cast<int>(report(
            {{base::Severity::error, first, "no such command; expected one of " + commandNames(commands)},
             {base::Severity::note, "", "pactmap --help explains them"}}));

    CLI::App app;
    describe(app);
    Command* chosen = nullptr;
    for (const auto& command : commands) {
        CLI::App* parser = app.add_subcommand(command->name(), command->summary());
        parser->group("Commands");
        parser->set_help_flag("-h,--help", "This text");
        command->setup(*parser);
        parser->callback([&chosen, command = command.get()] { chosen = command; });
    }
    app.require_subcommand(0, 1);

    try {
        std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        return static_cast<int>(answer(app.help()));
    } catch (const CLI::CallForVersion& version) {
        return static_cast<int>(answer(std::string(version.what()) + '\n'));
    } catch (const CLI::ParseError& error) {
        return static_cast<int>(reportUsage(app, error));
    }
    return static_cast<int>(chosen->run());
}

}  // namespace cli
