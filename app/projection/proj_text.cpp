#include "projection/proj_text.hpp"

#include "projection/degrees.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

namespace projection {
namespace {

constexpr std::size_t longestText = 400;

enum class Form {
    world,
    mercator,
    cone,
    transverse,
    whole,
    equidistant,
    conformal,
    gnomonic,
    horizon,
    satellite
};

struct Known {
    std::string_view name;
    Form form;
};

/// Those that show the world or a part of it without folds, and that can be undone.
constexpr std::array known{
    Known{"aea", Form::world},        Known{"aeqd", Form::equidistant}, Known{"aitoff", Form::world},
    Known{"bonne", Form::world},      Known{"cea", Form::world},        Known{"collg", Form::world},
    Known{"comill", Form::world},     Known{"crast", Form::world},      Known{"eck1", Form::world},
    Known{"eck2", Form::world},       Known{"eck3", Form::world},       Known{"eck4", Form::world},
    Known{"eck5", Form::world},       Known{"eck6", Form::world},       Known{"eqc", Form::world},
    Known{"eqdc", Form::cone},        Known{"eqearth", Form::world},    Known{"fahey", Form::world},
    Known{"fouc", Form::world},       Known{"gall", Form::world},       Known{"gnom", Form::gnomonic},
    Known{"goode", Form::world},      Known{"hammer", Form::world},     Known{"hatano", Form::world},
    Known{"kav5", Form::world},       Known{"kav7", Form::world},       Known{"laea", Form::whole},
    Known{"lcc", Form::cone},         Known{"leac", Form::world},       Known{"mbt_fps", Form::world},
    Known{"mbtfpp", Form::world},     Known{"mbtfpq", Form::world},     Known{"mbtfps", Form::world},
    Known{"merc", Form::mercator},    Known{"mill", Form::world},       Known{"moll", Form::world},
    Known{"natearth", Form::world},   Known{"natearth2", Form::world},  Known{"nell", Form::world},
    Known{"nell_h", Form::world},     Known{"nsper", Form::satellite},  Known{"ortho", Form::horizon},
    Known{"patterson", Form::world},  Known{"putp1", Form::world},      Known{"putp2", Form::world},
    Known{"putp3", Form::world},      Known{"putp3p", Form::world},     Known{"putp4p", Form::world},
    Known{"putp5", Form::world},      Known{"putp5p", Form::world},     Known{"putp6", Form::world},
    Known{"putp6p", Form::world},     Known{"qua_aut", Form::world},    Known{"robin", Form::world},
    Known{"sinu", Form::world},       Known{"stere", Form::conformal},  Known{"times", Form::world},
    Known{"tmerc", Form::transverse}, Known{"tobmerc", Form::mercator}, Known{"utm", Form::transverse},
    Known{"vandg", Form::world},      Known{"wag1", Form::world},       Known{"wag2", Form::world},
    Known{"wag3", Form::world},       Known{"wag4", Form::world},       Known{"wag5", Form::world},
    Known{"wag6", Form::world},       Known{"webmerc", Form::mercator}, Known{"weren", Form::world},
    Known{"wintri", Form::world},
};

struct Number {
    std::string_view name;
    double low, high;
};
/// The Earth's radii, metres, and heights from which half of it is seen or less.
constexpr std::array numbers{
    Number{"lon_0", -360, 360}, Number{"lat_0", -90, 90},   Number{"lat_1", -90, 90},
    Number{"lat_2", -90, 90},   Number{"lat_ts", -90, 90},  Number{"k", 0.9, 1.1},
    Number{"k_0", 0.9, 1.1},    Number{"h", 200'000, 1e10}, Number{"zone", 1, 60},
    Number{"R", 6.3e6, 6.4e6},  Number{"a", 6.3e6, 6.4e6},  Number{"b", 6.3e6, 6.4e6},
    Number{"rf", 200, 1e9},     Number{"f", 0, 0.005},
};
/// The origin and the units of the plane make no difference to a picture.
constexpr std::array<std::string_view, 8> withoutEffect{"x_0",  "y_0",    "units", "no_defs",
                                                        "type", "wktext", "south", "to_meter"};

template <class Table>
std::string namesOf(const Table& table) {
    std::string all;
    for (const auto& each : table) all += (all.empty() ? "" : ", ") + std::string(each.name);
    return all;
}

std::string shortest(double value) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

std::optional<double> numberOf(const std::string& text) {
    double value = 0;
    const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
    const char* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(begin, end, value);
    if (error != std::errc{} || at != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

bool isName(const std::string& text) {
    return !text.empty() && text.size() <= 20 && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_';
    });
}

class Reader {
  public:
    Reader(std::string_view text, const std::string& where) : where_(where) {
        result_.text = withSingleBlanks(text);
    }

    base::Result<ProjText> read() {
        using Parsed = base::Result<ProjText>;
        takeParameters();
        if (issues_.empty()) takeProjection();
        if (!issues_.empty()) return Parsed::failure(std::move(issues_));
        return Parsed::success(std::move(result_));
    }

  private:
    static std::string withSingleBlanks(std::string_view text) {
        std::string out;
        for (const char c : text) {
            const bool blank = c == ' ' || c == '\t';
            if (!blank) out += c;
            if (blank && !out.empty() && out.back() != ' ') out += ' ';
        }
        while (out.ends_with(' ')) out.pop_back();
        return out;
    }

    void wrong(const std::string& message) { issues_.push_back({base::Severity::error, where_, message}); }

    void takeParameters() {
        const std::string& text = result_.text;
        if (text.size() > longestText) {
            wrong("is longer than " + std::to_string(longestText) + " characters");
            return;
        }
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find(' ', begin), text.size());
            take(text.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    void take(const std::string& word) {
        const std::size_t equals = std::min(word.find('='), word.size());
        const std::string name = word.substr(word.starts_with('+') ? 1 : 0, equals - (word[0] == '+'));
        const std::string value = word.substr(std::min(equals + 1, word.size()));
        if (!texts_.try_emplace(name, value).second) {
            wrong("+" + name + " is given twice");
            return;
        }
        if (name == "proj") return;
        if (std::find(withoutEffect.begin(), withoutEffect.end(), name) != withoutEffect.end()) return;
        if (name == "ellps" || name == "datum") {
            if (!isName(value)) wrong("+" + name + "=" + value + ": expected a name such as WGS84");
            return;
        }
        const auto* number = std::find_if(numbers.begin(), numbers.end(),
                                          [&](const Number& each) { return each.name == name; });
        if (number == numbers.end()) {
            wrong("+" + name + " is not taken; expected " + namesOf(numbers) + ", ellps or datum");
            return;
        }
        const auto given = numberOf(value);
        if (!given || *given < number->low || *given > number->high)
            wrong("+" + name + "=" + value + ": expected a number from " + shortest(number->low) + " to " +
                  shortest(number->high));
        else
            values_[name] = *given;
    }

    double value(const std::string& name, double otherwise = 0) const {
        const auto at = values_.find(name);
        return at == values_.end() ? otherwise : at->second;
    }

    void takeProjection() {
        const std::string& name = texts_["proj"];
        const auto* found =
            std::find_if(known.begin(), known.end(), [&](const Known& each) { return each.name == name; });
        if (found == known.end()) {
            wrong("+proj=" + name + " is not taken; expected one of " + namesOf(known));
            return;
        }
        if (name == "utm") {
            if (!values_.contains("zone")) {
                wrong("+proj=utm: expected +zone=1 to +zone=60");
                return;
            }
            values_ = withoutPlace();
            values_["lon_0"] = 6 * std::floor(zone_) - 183;
            values_["k"] = 0.9996;
        }
        result_.lonDeg = wrapDegrees(value("lon_0"));
        result_.isCone = found->form == Form::cone;
        setExtent(found->form);
        define(name == "utm" ? "tmerc" : name);
    }

    /// Of a zone everything is given but the figure of the Earth.
    std::map<std::string, double> withoutPlace() {
        zone_ = value("zone");
        std::map<std::string, double> figure;
        for (const char* each : {"R", "a", "b", "rf", "f"})
            if (values_.contains(each)) figure[each] = values_[each];
        return figure;
    }

    void setExtent(Form form) {
        Extent& extent = result_.extent;
        const auto around = [&](double radiusDeg) {
            extent.center = base::LonLat{result_.lonDeg, value("lat_0")};
            extent.radiusDeg = radiusDeg;
            extent.isCut = radiusDeg <= 90;
        };
        switch (form) {
            case Form::world:
                return;
            case Form::mercator:
                extent.southDeg = -85;
                extent.northDeg = 85;
                return;
            case Form::cone:
                (value("lat_1") + value("lat_2", value("lat_1")) < 0 ? extent.northDeg = 60
                                                                     : extent.southDeg = -60);
                return;
            case Form::transverse:
                extent.reachDeg = 80;
                return;
            case Form::whole:
                return around(180);
            case Form::equidistant:
                // Nearer to its antipode the shortest way on an ellipsoid turns to another side.
                return around(179.4);
            case Form::conformal:
                return around(110);
            case Form::gnomonic:
                return around(70);
            case Form::horizon:
                return around(90);
            case Form::satellite:
                return around(std::acos(radiusM / (radiusM + value("h"))) / radiansPerDegree - 0.05);
        }
    }

    void define(const std::string& name) {
        std::string& out = result_.definition;
        out = "+proj=" + name + " +lon_0=0";
        for (const auto& [parameter, given] : values_)
            if (parameter != "lon_0" && parameter != "zone") out += " +" + parameter + "=" + shortest(given);
        for (const char* figure : {"ellps", "datum"})
            if (texts_.contains(figure)) out += " +" + std::string(figure) + "=" + texts_[figure];
    }

    const std::string& where_;
    std::map<std::string, std::string> texts_;  ///< by parameter, as given
    std::map<std::string, double> values_;
    double zone_ = 0;
    ProjText result_;
    std::vector<base::Issue> issues_;
};

}  // namespace

base::Result<ProjText> parseProjText(std::string_view text, const std::string& where) {
    return Reader(text, where).read();
}

}  // namespace projection
