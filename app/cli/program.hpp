// The command line as a whole.
#pragma once

#include <string>
#include <vector>

namespace cli {

/// Runs the command that the arguments (without the program's name) ask for; "view" where they name none.
/// Answers go to stdout, problems to stderr. Returns the exit code: 0 success, 1 failure of the machine,
/// 2 bad input or usage.
int runProgram(std::vector<std::string> arguments);

}  // namespace cli
