#include "base/result.hpp"

#include <doctest/doctest.h>

#include <memory>

using base::Issue;
using base::Result;
using base::Severity;

TEST_CASE("formatIssue names severity, place and message") {
    CHECK(base::formatIssue({Severity::error, "a.json#/x", "is a number; expected text"}) ==
          "error: a.json#/x: is a number; expected text");
    CHECK(base::formatIssue({Severity::warning, "", "the clock is wrong"}) == "warning: the clock is wrong");
    CHECK(base::formatIssue({Severity::note, "b", "c"}) == "note: b: c");
}

TEST_CASE("a result holds a value or the reasons for none") {
    const auto good = Result<int>::success(7, {{Severity::warning, "f", "odd"}});
    REQUIRE(good);
    CHECK(*good == 7);
    CHECK(good.issues.size() == 1);
    CHECK_FALSE(base::hasError(good.issues));

    const auto bad = Result<int>::failure("f", "broken");
    CHECK_FALSE(bad);
    REQUIRE(bad.issues.size() == 1);
    CHECK(bad.issues[0] == Issue{Severity::error, "f", "broken"});
    CHECK(base::hasError(bad.issues));
    CHECK_FALSE(base::hasError({}));
}

TEST_CASE("a result carries what can only be moved") {
    auto result = Result<std::unique_ptr<int>>::success(std::make_unique<int>(3));
    REQUIRE(result);
    const std::unique_ptr<int> taken = std::move(*result);
    CHECK(*taken == 3);
}
