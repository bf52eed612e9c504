#include "cli/terminal.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

namespace cli {

ExitCode answer(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (written && std::fflush(stdout) == 0) return ExitCode::success;
    const std::string why = std::strerror(errno);
    report({{base::Severity::error, "standard output", "cannot be written: " + why}});
    return ExitCode::failure;
}

ExitCode report(const std::vector<base::Issue>& issues) {
    std::string text;
    for (const base::Issue& issue : issues) text += base::formatIssue(issue) + '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
    return base::hasError(issues) ? ExitCode::badInput : ExitCode::success;
}

}  // namespace cli
