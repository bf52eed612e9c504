// What a reader returns: a value, or the reasons why there is none; warnings travel with either.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace base {

enum class Severity { note, warning, error };

/// One problem, said so that a person can mend it.
struct Issue {
    Severity severity = Severity::error;
    std::string where;    ///< the file and the place in it: "file.json#/memberships/3/from", "file.csv:12"
    std::string message;  ///< what is wrong and what was expected; no trailing full stop
    bool operator==(const Issue&) const = default;
};

/// A value of type T with the issues met on the way. No value means failure, with at least one error.
template <class T>
struct Result {
    std::optional<T> value;
    std::vector<Issue> issues;

    explicit operator bool() const { return value.has_value(); }
    T& operator*() { return *value; }
    const T& operator*() const { return *value; }
    T* operator->() { return &*value; }
    const T* operator->() const { return &*value; }

    static Result success(T v, std::vector<Issue> warnings = {}) {
        return Result{std::optional<T>(std::move(v)), std::move(warnings)};
    }
    static Result failure(std::vector<Issue> why) { return Result{std::nullopt, std::move(why)}; }
    static Result failure(std::string where, std::string message) {
        return Result{std::nullopt, {Issue{Severity::error, std::move(where), std::move(message)}}};
    }
};

/// True when any of the issues is an error.
inline bool hasError(const std::vector<Issue>& issues) {
    for (const Issue& issue : issues)
        if (issue.severity == Severity::error) return true;
    return false;
}

/// "error: WHERE: MESSAGE", the form that every command prints on stderr, one issue a line.
std::string formatIssue(const Issue& issue);

}  // namespace base
