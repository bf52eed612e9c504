#include "names/gazetteer.hpp"

#include "dataset/gazetteer_file.hpp"
#include "text/fonts.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

const names::Gazetteer& shipped() {
    static const auto read = dataset::readGazetteer(std::string(PACTMAP_SOURCE_ROOT) + "/geodata");
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("states are named in the language that is asked for") {
    CHECK(shipped().state("ARM", "en") == names::Name{"Armenia", "en"});
    CHECK(shipped().state("ARM", "ru") == names::Name{"Армения", "ru"});
    CHECK(shipped().state("ARM", names::native) == names::Name{"Հայաստան", "hy"});
    CHECK(shipped().state("GEO", names::native) == names::Name{"საქართველო", "ka"});
    CHECK(shipped().state("KAZ", names::native) == names::Name{"Қазақстан", "kk"});
    CHECK_FALSE(shipped().state("QQQ", "en"));
}

TEST_CASE("a name that is missing falls back in order: own language, Russian, English") {
    CHECK(shipped().state("SRB", names::native) == names::Name{"Сербия", "ru"});
    CHECK(shipped().state("XAB", names::native) == names::Name{"Абхазия", "ru"});
    CHECK(shipped().state("XAB", "hy") == names::Name{"Abkhazia", "en"});
    const names::Gazetteer small({{{"AAA", {{"en", "A"}}}}, {}, {}, {{"AAA", "hy"}}});
    CHECK(small.state("AAA", names::native) == names::Name{"A", "en"});
}

TEST_CASE("former states and areas with codes of our own have names in English and Russian") {
    for (const char* code :
         {"SUN", "YUG", "SCG", "CSK", "ANT", "XAB", "XSO", "XTR", "XNC", "XSL", "XNK", "XDN", "XLN"})
        for (const char* language : {"en", "ru"}) {
            CAPTURE(code);
            REQUIRE(shipped().state(code, language));
            CHECK(shipped().state(code, language)->language == language);
        }
}

TEST_CASE("regions and capitals have names in each state's own language") {
    CHECK(shipped().region("AM-ER", "ARM", names::native)->text == "Երևան");
    CHECK(shipped().region("AM-ER", "ARM", "ru")->text == "Ереван");
    int capitals = 0;
    for (const names::Place& place : shipped().places())
        if (place.capitalOf == "GEO") {
            ++capitals;
            CHECK(shipped().place(place, names::native) == names::Name{"თბილისი", "ka"});
        }
    CHECK(capitals == 1);
}

TEST_CASE("the Baltic states are named in their languages, and nothing in them in Russian") {
    CHECK(shipped().state("EST", names::native) == names::Name{"Eesti", "et"});
    CHECK(shipped().state("LVA", names::native) == names::Name{"Latvija", "lv"});
    CHECK(shipped().state("LTU", names::native) == names::Name{"Lietuva", "lt"});
    CHECK(shipped().region("LV-RIX", "LVA", names::native)->text == "Rīga");
    for (const names::Place& place : shipped().places())
        if (place.country == "EST" || place.country == "LVA" || place.country == "LTU")
            CHECK(shipped().place(place, names::native).language != "ru");
}

TEST_CASE("every language of the names can be asked for") {
    for (const char* language : {"en", "ru", "hy", "ka", "az", "native"})
        CHECK(shipped().hasLanguage(language));
    CHECK_FALSE(shipped().hasLanguage("fr"));
    CHECK(shipped().languages().back() == names::native);
}

TEST_CASE("the fonts have letters for Armenian and Georgian names") {
    const auto files = text::findFontFiles();
    REQUIRE(files);
    const auto fonts = text::Fonts::open(*files);
    REQUIRE(fonts);
    const text::Style style{40};
    // A letter that is missing is drawn as a box, the same for all.
    const auto missing = fonts->rasterize("\U000F0000", style, 0);
    for (const char* letter : {"Հ", "ս", "ა", "თ", "Қ", "ə", "ʻ", "ӯ"}) {
        CAPTURE(letter);
        CHECK(fonts->rasterize(letter, style, 0).fill != missing.fill);
    }
}
