// What a command of the program is.
#pragma once

#include <CLI/App.hpp>

#include <memory>
#include <vector>

namespace cli {

/// What the program returns to the shell.
enum class ExitCode {
    success = 0,
    failure = 1,   ///< of the machine: no display, disk full
    badInput = 2,  ///< or wrong usage
};

/// One command, such as "query". The program calls setup for each command at its start and run for the one
/// that was asked for.
class Command {
  public:
    Command() = default;
    virtual ~Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    virtual const char* name() const = 0;
    /// One line for the list of commands.
    virtual const char* summary() const = 0;
    /// Declares the arguments on the command's own parser, which outlives the command's run.
    virtual void setup(CLI::App& app) = 0;
    /// Does the work, with the arguments that the parser has stored. Writes problems to stderr.
    virtual ExitCode run() = 0;
};

/// Every command, in the order of the help. A new command is added here.
std::vector<std::unique_ptr<Command>> makeCommands();

}  // namespace cli
