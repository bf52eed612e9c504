#include "library/library.hpp"

#include "library/shipped.hpp"

#include <algorithm>

namespace library {
namespace {

const std::string& inLanguage(const model::Organization& organization, const std::string& language,
                              const std::string& words) {
    const auto texts = organization.translations.find(language);
    if (texts == organization.translations.end()) return words;
    const auto said = texts->second.find(words);
    return said == texts->second.end() ? words : said->second;
}

}  // namespace

void Library::keep(const std::string& key, std::shared_ptr<const model::Timeline> timeline) {
    if (!isId(key) && std::find(files_.begin(), files_.end(), key) == files_.end()) files_.push_back(key);
    kept_[key] = std::move(timeline);
    listedIn_.reset();
}

Loaded Library::load(const std::string& key) {
    if (const auto known = kept_.find(key); isId(key) && known != kept_.end()) return {known->second, {}};
    auto organization = readOrganization(key, "organization");
    if (!organization) return {nullptr, std::move(organization.issues)};
    keep(key, std::make_shared<const model::Timeline>(std::move(*organization)));
    return {kept_[key], std::move(organization.issues)};
}

const std::vector<Library::Entry>& Library::entries(const std::string& language) {
    if (listedIn_ == language) return entries_;
    entries_.clear();
    std::vector<std::string> keys = shippedIds().value.value_or(std::vector<std::string>{});
    for (const std::string& key : keys)
        if (!kept_.contains(key)) load(key);
    keys.insert(keys.end(), files_.begin(), files_.end());
    for (const std::string& key : keys)
        if (const auto known = kept_.find(key); known != kept_.end()) {
            const model::Organization& organization = known->second->organization();
            const std::string& name = organization.name;
            const std::string& shortName = organization.shortName.empty() ? name : organization.shortName;
            entries_.push_back({key, inLanguage(organization, language, name),
                                inLanguage(organization, language, shortName)});
        }
    listedIn_ = language;
    return entries_;
}

}  // namespace library
