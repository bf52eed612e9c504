#include "base/data_path.hpp"

#include "scratch_folder.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <string>

namespace {

/// Sets PACTMAP_DATA while it lives.
class DataVariable {
  public:
    explicit DataVariable(const std::string& value) { ::setenv("PACTMAP_DATA", value.c_str(), 1); }
    ~DataVariable() { ::unsetenv("PACTMAP_DATA"); }
    DataVariable(const DataVariable&) = delete;
    DataVariable& operator=(const DataVariable&) = delete;
};

}  // namespace

TEST_CASE("without a variable the shipped data of the source tree is found") {
    ::unsetenv("PACTMAP_DATA");
    const auto folder = base::dataPath("assets/organizations");
    REQUIRE(folder);
    CHECK(std::filesystem::is_directory(*folder));
    CHECK(*folder == std::filesystem::path(PACTMAP_SOURCE_ROOT) / "assets" / "organizations");
}

TEST_CASE("PACTMAP_DATA decides") {
    const ScratchFolder scratch;
    SUBCASE("a data folder is taken") {
        std::filesystem::create_directories(scratch.path() / "assets" / "organizations");
        const DataVariable variable(scratch.path().string());
        const auto folder = base::dataFolder();
        REQUIRE(folder);
        CHECK(*folder == scratch.path());
    }
    SUBCASE("another folder is an error, not passed over") {
        const DataVariable variable(scratch.path().string());
        const auto folder = base::dataFolder();
        CHECK_FALSE(folder);
        REQUIRE(folder.issues.size() == 1);
        CHECK(folder.issues[0].where == scratch.path().string());
        CHECK_FALSE(base::dataPath("assets"));
    }
    SUBCASE("an empty value counts as none") {
        const DataVariable variable("");
        CHECK(base::dataFolder());
    }
}
