// Values to bytes and back, for files that only the program that wrote them reads: prepared by the build,
// thrown away with it. No part of it is a format for exchange.
#pragma once

#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace base {

/// What is copied byte by byte.
template <class T>
concept Plain =
    std::is_trivially_copyable_v<T> && !std::is_pointer_v<T> && !std::is_same_v<T, std::string_view>;

/// Appends values to bytes. A struct that is not plain lists its members in a function found by its argument:
/// template <class Archive> void fields(Archive& archive, Struct& value) { archive(value.a, value.b); }
class ArchiveWriter {
  public:
    template <class... T>
    void operator()(const T&... values) {
        (put(values), ...);
    }
    const std::string& bytes() const { return bytes_; }

  private:
    void putBytes(const void* from, std::size_t count) {
        bytes_.append(static_cast<const char*>(from), count);
    }
    template <Plain T>
    void put(const T& value) {
        putBytes(&value, sizeof value);
    }
    void put(std::string_view text) {
        put(std::uint64_t{text.size()});
        putBytes(text.data(), text.size());
    }
    void put(const std::string& text) { put(std::string_view(text)); }
    template <class T>
    void put(const std::vector<T>& values) {
        put(std::uint64_t{values.size()});
        // An element's size tells a reader that was compiled with another struct.
        put(std::uint32_t{sizeof(T)});
        if constexpr (Plain<T>)
            putBytes(values.data(), values.size() * sizeof(T));
        else
            for (const T& value : values) put(value);
    }
    template <class Key, class T, class Less>
    void put(const std::map<Key, T, Less>& values) {
        put(std::uint64_t{values.size()});
        for (const auto& [key, value] : values) (*this)(key, value);
    }
    template <class T>
    void put(const T& value) {
        fields(*this, const_cast<T&>(value));  // the writer takes every member as const
    }

    std::string bytes_;
};

/// Takes the same values out of bytes. Never reads past their end: from the first value that is not there on,
/// ok() is false and values are left as they were.
class ArchiveReader {
  public:
    explicit ArchiveReader(std::string_view bytes) : bytes_(bytes) {}

    template <class... T>
    void operator()(T&... values) {
        (get(values), ...);
    }
    bool ok() const { return ok_; }
    /// True where all was read and nothing is left.
    bool complete() const { return ok_ && bytes_.empty(); }

  private:
    bool take(void* to, std::size_t count) {
        if (!ok_ || count > bytes_.size()) return ok_ = false;
        if (count > 0) std::memcpy(to, bytes_.data(), count);
        bytes_.remove_prefix(count);
        return true;
    }
    template <Plain T>
    void get(T& value) {
        take(&value, sizeof value);
    }
    /// Points into the bytes.
    void get(std::string_view& text) {
        std::uint64_t size = 0;
        get(size);
        if (!ok_ || size > bytes_.size()) {
            ok_ = false;
            return;
        }
        text = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
    }
    void get(std::string& text) {
        std::string_view found;
        get(found);
        if (ok_) text = found;
    }
    template <class T>
    void get(std::vector<T>& values) {
        std::uint64_t count = 0;
        std::uint32_t size = 0;
        get(count);
        get(size);
        // Every element takes a byte at least, so that a wrong count cannot ask for all memory.
        if (!ok_ || size != sizeof(T) || count > bytes_.size() / (Plain<T> ? sizeof(T) : 1)) {
            ok_ = false;
            return;
        }
        if constexpr (Plain<T>) {
            const T* begin = reinterpret_cast<const T*>(bytes_.data());
            if (reinterpret_cast<std::uintptr_t>(begin) % alignof(T) == 0) {
                values.assign(begin, begin + count);  // in one pass
                bytes_.remove_prefix(count * sizeof(T));
            } else {
                values.resize(count);
                take(values.data(), count * sizeof(T));
            }
        } else {
            values.clear();
            values.resize(count);
            for (T& value : values) {
                get(value);
                if (!ok_) return;
            }
        }
    }
    template <class Key, class T, class Less>
    void get(std::map<Key, T, Less>& values) {
        std::uint64_t count = 0;
        get(count);
        values.clear();
        for (; ok_ && count > 0; --count) {
            Key key{};
            get(key);
            get(values.emplace_hint(values.end(), std::move(key), T{})->second);
        }
    }
    template <class T>
    void get(T& value) {
        fields(*this, value);
    }

    std::string_view bytes_;
    bool ok_ = true;
};

/// 64 bits that two different files share only by an accident that is not met.
std::uint64_t fingerprint(std::string_view bytes);

/// The payload with a mark, its length and its fingerprint before it.
std::string seal(std::string_view payload);
/// The payload of what seal() made; nothing where it is cut, damaged or something else.
std::optional<std::string_view> unseal(std::string_view bytes);

/// Values and what they follow from, sealed.
template <class Origin, class T>
std::string pack(const Origin& origin, const T& value) {
    ArchiveWriter archive;
    archive(origin, value);
    return seal(archive.bytes());
}

/// Takes the value out of what pack() made; false where that is damaged, of another program or of another
/// origin. The value may point into the bytes.
template <class Origin, class T>
bool unpack(std::string_view bytes, const Origin& wanted, T& value) {
    const auto payload = unseal(bytes);
    if (!payload) return false;
    ArchiveReader archive(*payload);
    Origin origin;
    archive(origin);
    if (!archive.ok() || !(origin == wanted)) return false;
    archive(value);
    return archive.complete();
}

}  // namespace base
