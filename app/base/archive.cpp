#include "base/archive.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace base {
namespace {

struct Seal {
    char mark[8] = {'p', 'a', 'c', 't', 'm', 'a', 'p', '1'};
    std::uint64_t size = 0;
    std::uint64_t fingerprint = 0;
};

}  // namespace

std::uint64_t fingerprint(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::string seal(std::string_view payload) {
    Seal head;
    head.size = payload.size();
    head.fingerprint = fingerprint(payload);
    std::string sealed(sizeof head, '\0');
    std::memcpy(sealed.data(), &head, sizeof head);
    return sealed.append(payload);
}

std::optional<std::string_view> unseal(std::string_view bytes) {
    Seal head;
    if (bytes.size() < sizeof head) return std::nullopt;
    std::memcpy(&head, bytes.data(), sizeof head);
    const std::string_view payload = bytes.substr(sizeof head);
    if (std::memcmp(head.mark, Seal{}.mark, sizeof head.mark) != 0 || head.size != payload.size() ||
        head.fingerprint != fingerprint(payload))
        return std::nullopt;
    return payload;
}

}  // namespace base
