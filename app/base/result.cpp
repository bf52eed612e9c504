#include "base/result.hpp"

namespace base {

std::string formatIssue(const Issue& issue) {
    std::string text = issue.severity == Severity::error     ? "error: "
                       : issue.severity == Severity::warning ? "warning: "
                                                             : "note: ";
    if (!issue.where.empty()) text += issue.where + ": ";
    return text + issue.message;
}

}  // namespace base
