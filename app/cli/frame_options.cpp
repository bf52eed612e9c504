#include "cli/frame_options.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cli {
namespace {

constexpr double leastKm = 10, mostKm = 40'000;

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<base::LonLat> position(const std::string& text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string::npos) return std::nullopt;
    const auto lon = number(std::string_view(text).substr(0, comma)),
               lat = number(std::string_view(text).substr(comma + 1));
    if (!lon || !lat || std::abs(*lon) > 180 || std::abs(*lat) > 90) return std::nullopt;
    return base::LonLat{*lon, *lat};
}

}  // namespace

void addFrameOptions(CLI::App& app, FrameArguments& arguments) {
    app.add_option("--center", arguments.center, "The place in the middle, in degrees, such as 34,45")
        ->type_name("LON,LAT");
    app.add_option("--width-km", arguments.widthKm,
                   "How wide a picture with --center is; 2000 is the default")
        ->type_name("KM");
    app.add_option("--fit", arguments.fit, "States to bring into view, instead of the members")
        ->type_name("CODE,...");
}

base::Result<std::optional<output::Frame>> parseFrame(const FrameArguments& arguments) {
    std::vector<base::Issue> issues;
    const auto complain = [&](std::string where, std::string message) {
        issues.push_back({base::Severity::error, std::move(where), std::move(message)});
    };
    output::Frame frame;
    if (!arguments.center.empty()) {
        frame.center = position(arguments.center);
        if (!frame.center)
            complain("--center " + arguments.center,
                     "is no place; expected longitude (-180 to 180) and latitude (-90 to 90), such as 34,45");
    }
    if (!arguments.widthKm.empty()) {
        const auto width = number(arguments.widthKm);
        if (!width || *width < leastKm || *width > mostKm)
            complain("--width-km " + arguments.widthKm, "is out of range; expected 10 to 40000");
        else
            frame.widthKm = *width;
        if (arguments.center.empty()) complain("--width-km", "belongs to --center, which is missing");
    }
    if (!arguments.fit.empty() && !arguments.center.empty())
        complain("--fit", "does not go with --center; give one of them");
    for (std::size_t begin = 0; !arguments.fit.empty() && begin <= arguments.fit.size();) {
        const std::size_t end = std::min(arguments.fit.find(',', begin), arguments.fit.size());
        if (end == begin)
            complain("--fit " + arguments.fit, "has an empty code; expected codes such as ARM or KAZ,KGZ");
        else
            frame.codes.push_back(arguments.fit.substr(begin, end - begin));
        begin = end + 1;
    }
    using Parsed = base::Result<std::optional<output::Frame>>;
    if (!issues.empty()) return Parsed::failure(std::move(issues));
    if (!frame.center && frame.codes.empty()) return Parsed::success(std::nullopt);
    return Parsed::success(std::move(frame));
}

}  // namespace cli
