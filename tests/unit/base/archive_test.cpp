#include "base/archive.hpp"

#include <doctest/doctest.h>

namespace archive_test {

struct Plain {
    double a = 0;
    int b = 0;
    int c = 0;
    bool operator==(const Plain&) const = default;
};

struct Nested {
    std::string name;
    std::vector<Plain> plain;
    std::vector<std::string> texts;
    std::map<std::string, std::vector<int>> byName;
    bool operator==(const Nested&) const = default;
};
template <class Archive>
void fields(Archive& archive, Nested& nested) {
    archive(nested.name, nested.plain, nested.texts, nested.byName);
}

std::string packed(const std::vector<Nested>& values) {
    base::ArchiveWriter writer;
    writer(values);
    return writer.bytes();
}

const std::vector<Nested> sample{
    {"a", {{1.5, 2, 3}, {-4, 5, 6}}, {"x", "", "long text"}, {{"", {}}, {"b", {1, 2}}}}, {"", {}, {}, {}}};

}  // namespace archive_test

using namespace archive_test;

TEST_CASE("what is written is read again") {
    const std::string bytes = packed(sample);
    base::ArchiveReader reader(bytes);
    std::vector<Nested> found;
    reader(found);
    CHECK(reader.complete());
    CHECK(found == sample);
}

TEST_CASE("bytes that end too early fail at every length, bytes that are too many are noticed") {
    const std::string bytes = packed(sample);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        base::ArchiveReader reader(std::string_view(bytes).substr(0, size));
        std::vector<Nested> found;
        reader(found);
        CHECK_FALSE(reader.ok());
    }
    const std::string longer = bytes + '\0';
    base::ArchiveReader reader(longer);
    std::vector<Nested> found;
    reader(found);
    CHECK(reader.ok());
    CHECK_FALSE(reader.complete());
}

TEST_CASE("a count that is larger than the bytes asks for no memory") {
    base::ArchiveWriter writer;
    writer(std::uint64_t{1} << 60, std::uint32_t{sizeof(Plain)}, std::uint64_t{0});
    base::ArchiveReader reader(writer.bytes());
    std::vector<Plain> found;
    reader(found);
    CHECK_FALSE(reader.ok());
    CHECK(found.empty());
}

TEST_CASE("elements of another size are refused") {
    base::ArchiveWriter writer;
    writer(std::vector<int>{1, 2, 3, 4});
    base::ArchiveReader reader(writer.bytes());
    std::vector<double> found;
    reader(found);
    CHECK_FALSE(reader.ok());
}

TEST_CASE("a seal opens only whole and unchanged") {
    const std::string sealed = base::seal("payload");
    REQUIRE(base::unseal(sealed));
    CHECK(*base::unseal(sealed) == "payload");
    CHECK_FALSE(base::unseal(""));
    CHECK_FALSE(base::unseal(sealed + "x"));
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        std::string damaged = sealed;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        CHECK_FALSE(base::unseal(damaged));
        CHECK_FALSE(base::unseal(sealed.substr(0, i)));
    }
}
