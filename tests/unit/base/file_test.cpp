#include "base/file.hpp"

#include "scratch_folder.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <string>
#include <vector>

namespace {

/// Lets no file grow past `bytes` while it lives: a write then fails as on a full disk.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) : oldHandler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &old_);
        const rlimit limited{bytes, old_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &old_);
        std::signal(SIGXFSZ, oldHandler_);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

  private:
    rlimit old_{};
    void (*oldHandler_)(int);
};

std::string onlyMessage(const std::vector<base::Issue>& issues) {
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].severity == base::Severity::error);
    return issues[0].message;
}

}  // namespace

TEST_CASE("readFile returns every byte") {
    const ScratchFolder scratch;
    const std::string bytes("a\0b\r\n\xff", 6);
    const auto read = base::readFile(scratch.write("f", bytes), 6);
    REQUIRE(read);
    CHECK(*read == bytes);
    const auto empty = base::readFile(scratch.write("empty", ""), 6);
    REQUIRE(empty);
    CHECK(empty->empty());
}

TEST_CASE("readFile refuses what is not a readable file of a sane size") {
    const ScratchFolder scratch;
    SUBCASE("missing") {
        const auto read = base::readFile(scratch.path() / "missing", 10);
        CHECK_FALSE(read);
        CHECK(onlyMessage(read.issues) == "cannot be opened: No such file or directory");
        CHECK(read.issues[0].where == (scratch.path() / "missing").string());
    }
    SUBCASE("too large") {
        const auto read = base::readFile(scratch.write("f", "12345678901"), 10);
        CHECK_FALSE(read);
        CHECK(onlyMessage(read.issues) == "is 11 bytes long; at most 10 are read");
    }
    SUBCASE("a folder") {
        const auto read = base::readFile(scratch.path(), 10);
        CHECK_FALSE(read);
        CHECK(onlyMessage(read.issues) == "is a folder; expected a file");
    }
    SUBCASE("a pipe without a writer does not hang") {
        REQUIRE(::mkfifo((scratch.path() / "pipe").c_str(), 0600) == 0);
        const auto read = base::readFile(scratch.path() / "pipe", 10);
        CHECK_FALSE(read);
        CHECK(onlyMessage(read.issues) == "is not a regular file (a pipe or device); expected a file");
    }
    SUBCASE("a device") {
        const auto read = base::readFile("/dev/zero", 10);
        CHECK_FALSE(read);
        CHECK(onlyMessage(read.issues) == "is not a regular file (a pipe or device); expected a file");
    }
}

TEST_CASE("writeFileAtomically writes, replaces and leaves nothing beside") {
    const ScratchFolder scratch;
    CHECK(base::writeFileAtomically(scratch.path() / "f", "first").empty());
    CHECK(base::writeFileAtomically(scratch.path() / "f", std::string("se\0cond", 7)).empty());
    CHECK(scratch.read("f") == std::string("se\0cond", 7));
    CHECK(scratch.names() == std::vector<std::string>{"f"});
}

TEST_CASE("a write that fails leaves the old file and no other") {
    const ScratchFolder scratch;
    scratch.write("f", "old");

    SUBCASE("the disk is full") {
        std::vector<base::Issue> issues;
        {
            const FileSizeLimit limit(1000);
            issues = base::writeFileAtomically(scratch.path() / "f", std::string(5000, 'x'));
        }
        CHECK(onlyMessage(issues) == "cannot be written: File too large");
        CHECK(issues[0].where == (scratch.path() / "f").string());
    }
    SUBCASE("the folder is missing") {
        const auto issues = base::writeFileAtomically(scratch.path() / "no" / "f", "new");
        CHECK(onlyMessage(issues) == "cannot be written: No such file or directory");
    }
    SUBCASE("the folder takes no new file, not even from root") {
        CHECK_FALSE(base::writeFileAtomically("/proc/pactmap-test", "new").empty());
        CHECK_FALSE(std::filesystem::exists("/proc/pactmap-test"));
    }
    SUBCASE("the target is a folder") {
        std::filesystem::create_directory(scratch.path() / "g");
        const auto issues = base::writeFileAtomically(scratch.path() / "g", "new");
        CHECK(onlyMessage(issues) == "cannot be written: Is a directory");
        std::filesystem::remove(scratch.path() / "g");
    }
    CHECK(scratch.read("f") == "old");
    CHECK(scratch.names() == std::vector<std::string>{"f"});
}

TEST_CASE("a device is not replaced by a file") {
    // A rename over /dev/full would silently turn the device into a file.
    const auto issues = base::writeFileAtomically("/dev/full", "new");
    CHECK(onlyMessage(issues) == "is not a regular file (a pipe or device); expected a file");
    struct stat info {};
    REQUIRE(::stat("/dev/full", &info) == 0);
    CHECK(S_ISCHR(info.st_mode));
}

TEST_CASE("a file is seen in place, where it is one that can be read") {
    const ScratchFolder folder;
    const auto path = folder.write("a.bin", std::string("some\0bytes", 10));
    auto file = base::MappedFile::open(path, 10);
    REQUIRE(file);
    CHECK(file->bytes() == std::string_view("some\0bytes", 10));
    CHECK_FALSE(base::MappedFile::open(path, 9));
    CHECK_FALSE(base::MappedFile::open(folder.path(), 10));
    CHECK_FALSE(base::MappedFile::open(folder.path() / "missing", 10));
    CHECK_FALSE(base::MappedFile::open(folder.write("empty", ""), 10));
    const base::MappedFile moved = std::move(*file);
    CHECK(file->bytes().empty());
    CHECK(base::writeFileAtomically(path, "others").empty());
    CHECK(moved.bytes().starts_with("some"));
}
