// The problems of one file, collected while it is read on.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dataset {

/// More issues than this are counted, not listed.
inline constexpr std::size_t maxIssues = 200;

class Problems {
  public:
    /// `name` is what issues call the file.
    explicit Problems(std::string name) : name_(std::move(name)) {}

    /// `pointer` is a JSON pointer (RFC 6901), empty for the whole document.
    void error(std::string_view pointer, std::string message);
    void warning(std::string_view pointer, std::string message);
    void note(std::string_view pointer, std::string message);
    /// At a line and column of the text, both from 1; columns count characters.
    void errorAt(std::size_t line, std::size_t column, std::string message);

    /// True once further issues are only counted; a costly message need not be composed any more.
    bool full() const { return issues_.size() >= maxIssues; }
    bool hasError() const { return errors_ > 0; }
    /// The issues in the order found, at most maxIssues, and one more that counts the rest. It is an error
    /// when one of the rest is.
    std::vector<base::Issue> take();

  private:
    void add(base::Severity severity, std::string where, std::string message);
    std::string at(std::string_view pointer) const;

    std::string name_;
    std::vector<base::Issue> issues_;
    std::size_t errors_ = 0;
    std::size_t unlisted_ = 0;
    std::size_t unlistedErrors_ = 0;
};

/// "/memberships/3" and "from" give "/memberships/3/from"; the key is escaped, and made printable.
std::string childPointer(std::string_view parent, std::string_view key);
std::string childPointer(std::string_view parent, std::size_t index);

}  // namespace dataset
