#include "geo/source.hpp"

#include "base/program_files.hpp"
#include "files.hpp"

#include <doctest/doctest.h>

using base::Severity;
using test::says;

TEST_CASE("the module that reads through GDAL is found beside the program or in its build folder") {
    const auto module = geo::loadSourceModule(base::programFolders());
    REQUIRE(module);
    CHECK(std::string((*module)->version) != "");
}

TEST_CASE("where the module is missing, the message names the folders") {
    const test::Folder folder;
    const auto module = geo::loadSourceModule({folder.path(), "/nowhere"});
    CHECK(!module);
    CHECK(says(module.issues, Severity::error, "is missing"));
    CHECK(says(module.issues, Severity::error, folder.path().string() + ", /nowhere"));
}

TEST_CASE("a module that is broken is said to be, and no other is taken") {
    const test::Folder folder;
    folder.write("pactmap-gdal.so", "no library");
    std::vector<std::filesystem::path> folders = base::programFolders();
    folders.insert(folders.begin(), folder.path());
    const auto module = geo::loadSourceModule(folders);
    CHECK(!module);
    CHECK(says(module.issues, Severity::error, "cannot be loaded"));
}
