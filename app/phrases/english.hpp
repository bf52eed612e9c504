// The English phrases, made from assets/languages/en.json when the program is built. Private to this room.
#pragma once

#include <cstddef>

namespace phrases {

struct EnglishPhrase {
    const char* key;
    const char* text;
};
extern const EnglishPhrase englishPhrases[];
extern const std::size_t englishPhraseCount;

}  // namespace phrases
