// The two ways in which a command speaks: answers on stdout, problems on stderr.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"

#include <string_view>
#include <vector>

namespace cli {

/// Writes the whole text to stdout. ExitCode::failure, with a message on stderr, where it cannot be written.
ExitCode answer(std::string_view text);

/// Writes each issue on a line of its own to stderr. ExitCode::badInput where one of them is an error.
ExitCode report(const std::vector<base::Issue>& issues);

}  // namespace cli
