#include "base/result.hpp"
#include "cli/program.hpp"

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

// The one place that catches what nobody expected: memory that has run out, a library that threw.
int main(int argc, char** argv) {
    // A file that meets a size limit is a write that fails, with a message and nothing left behind.
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        return cli::runProgram(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
    } catch (const std::exception& error) {
        const base::Issue issue{base::Severity::error, "",
                                std::string("the program had to stop: ") + error.what()};
        std::fputs((base::formatIssue(issue) + '\n').c_str(), stderr);
        return 1;
    }
}
