#include "library/library.hpp"

#include "library/shipped.hpp"

#include <algorithm>

namespace library {

void Library::keep(const std::string& key, std::shared_ptr<const model::Timeline> timeline) {
    if (!isId(key) && std::find(files_.begin(), files_.end(), key) == files_.end()) files_.push_back(key);
    kept_[key] = std::move(timeline);
    listed_ = false;
}

Loaded Library::load(const std::string& key) {
    if (const auto known = kept_.find(key); isId(key) && known != kept_.end()) return {known->second, {}};
    auto organization = readOrganization(key, "organization");
    if (!organization) return {nullptr, std::move(organization.issues)};
    keep(key, std::make_shared<const model::Timeline>(std::move(*organization)));
    return {kept_[key], std::move(organization.issues)};
}

const std::vector<Library::Entry>& Library::entries() {
    if (listed_) return entries_;
    entries_.clear();
    std::vector<std::string> keys = shippedIds().value.value_or(std::vector<std::string>{});
    for (const std::string& key : keys)
        if (!kept_.contains(key)) load(key);
    keys.insert(keys.end(), files_.begin(), files_.end());
    for (const std::string& key : keys)
        if (const auto known = kept_.find(key); known != kept_.end()) {
            const model::Organization& organization = known->second->organization();
            entries_.push_back({key, organization.name,
                                organization.shortName.empty() ? organization.name : organization.shortName});
        }
    listed_ = true;
    return entries_;
}

}  // namespace library
