#include "session/settings.hpp"

#include "session/link.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace session {
namespace {

constexpr int smallestPx = 160, largestPx = 16'384;
constexpr const char* formatName = "pactmap-settings";

using Json = nlohmann::json;

class Reader {
  public:
    Reader(const Json& json, std::string name) : json_(json), name_(std::move(name)) {}

    int whole(const char* field, int low, int high) {
        const Json* value = find(field);
        if (value && value->is_number_integer())
            if (const auto number = value->get<std::int64_t>(); number >= low && number <= high)
                return static_cast<int>(number);
        wrong(field, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
        return low;
    }
    double number(const char* field, double low, double high) {
        const Json* value = find(field);
        if (value && value->is_number())
            if (const double number = value->get<double>(); number >= low && number <= high) return number;
        wrong(field, "a number");
        return low;
    }
    bool boolean(const char* field) {
        const Json* value = find(field);
        if (value && value->is_boolean()) return value->get<bool>();
        wrong(field, "true or false");
        return false;
    }
    std::string text(const char* field) {
        const Json* value = find(field);
        if (value && value->is_string()) return value->get<std::string>();
        wrong(field, "a text");
        return {};
    }
    void wrong(const std::string& field, const std::string& expected) {
        issues.push_back({base::Severity::error, name_ + "#/" + field, "expected " + expected});
    }

    std::vector<base::Issue> issues;

  private:
    const Json* find(const char* field) const {
        const auto at = json_.find(field);
        return at == json_.end() ? nullptr : &*at;
    }

    const Json& json_;
    std::string name_;
};

}  // namespace

Settings settingsOf(const AppState& state, scene::SizePx window) {
    // A presentation that goes on when the window is closed leaves nothing of itself behind.
    const PresenterState& presenter = state.presenter;
    return {window, presenter.on ? presenter.wasFullScreen : state.fullScreen,
            presenter.on ? presenter.scaleBefore : state.uiScale, linkOf(state)};
}

std::string formatSettings(const Settings& settings) {
    const Json json = {{"format", formatName},
                       {"version", 1},
                       {"width", settings.window.width},
                       {"height", settings.window.height},
                       {"fullScreen", settings.fullScreen},
                       {"scale", settings.uiScale},
                       {"view", settings.link}};
    // A path need not be UTF-8; such a one is not kept as it was.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

base::Result<Settings> parseSettings(std::string_view text, const std::string& name) {
    using Parsed = base::Result<Settings>;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return Parsed::failure(name, "is no JSON object");
    Reader reader(json, name);
    if (reader.text("format") != formatName) reader.wrong("format", std::string("\"") + formatName + "\"");
    Settings settings;
    settings.window = {reader.whole("width", smallestPx, largestPx),
                       reader.whole("height", smallestPx, largestPx)};
    settings.fullScreen = reader.boolean("fullScreen");
    settings.uiScale = reader.number("scale", 0.75, 3);
    settings.link = reader.text("view");
    if (const auto link = parseLink(settings.link); !link)
        for (const base::Issue& issue : link.issues)
            reader.issues.push_back({issue.severity, name + "#/view", issue.where + ": " + issue.message});
    if (!reader.issues.empty()) return Parsed::failure(std::move(reader.issues));
    return Parsed::success(std::move(settings));
}

}  // namespace session
