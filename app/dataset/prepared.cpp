#include "dataset/prepared.hpp"

#include "base/archive.hpp"
#include "base/file.hpp"
#include "base/program_files.hpp"
#include "dataset/gazetteer_file.hpp"
#include "dataset/read.hpp"

#include <utility>

namespace model {

// What the archive keeps of each; a member that is not named here is lost on the way.
template <class Archive>
static void fields(Archive& archive, State& state) {
    archive(state.code, state.name, state.names);
}

}  // namespace model

namespace names {

template <class Archive>
static void fields(Archive& archive, Place& place) {
    archive(place.names, place.country, place.at, place.capitalOf, place.since, place.until);
}
template <class Archive>
static void fields(Archive& archive, Gazetteer::Lists& lists) {
    archive(lists.states, lists.regions, lists.places, lists.languageOf);
}

}  // namespace names

namespace dataset {
namespace {

constexpr std::size_t largestBytes = 16 << 20;
constexpr const char* statesName = "states.names";
constexpr const char* gazetteerName = "gazetteer.names";

template <class Origin, class T>
bool find(const std::vector<std::filesystem::path>& folders, const char* name, const Origin& origin,
          T& value) {
    bool found = false;
    base::findPrepared(folders, name, largestBytes,
                       [&](std::string_view bytes) { return found = base::unpack(bytes, origin, value); });
    return found;
}

std::vector<std::uint64_t> originOf(const std::vector<std::string>& sources) {
    std::vector<std::uint64_t> origin;
    for (const std::string& source : sources) origin.push_back(base::fingerprint(source));
    return origin;
}

}  // namespace

std::optional<std::vector<model::State>> preparedStates(const std::vector<std::filesystem::path>& folders,
                                                        std::string_view source) {
    std::vector<model::State> states;
    if (!find(folders, statesName, base::fingerprint(source), states)) return std::nullopt;
    return states;
}

std::optional<names::Gazetteer> preparedGazetteer(const std::vector<std::filesystem::path>& folders,
                                                  const std::vector<std::string>& sources) {
    names::Gazetteer::Lists lists;
    if (!find(folders, gazetteerName, originOf(sources), lists)) return std::nullopt;
    return names::Gazetteer(std::move(lists));
}

std::vector<base::Issue> prepareNames(const std::filesystem::path& folder, const std::filesystem::path& to) {
    const auto sources = readGazetteerSources(folder);
    if (!sources) return sources.issues;
    const std::string& statesSource = sources->front();
    const auto states = parseStates(statesSource, statesName);
    const auto gazetteer = parseGazetteer(folder, *sources);
    // What something is to be said of is read anew each time, so that it is said.
    if (!states || !states.issues.empty() || !gazetteer || !gazetteer.issues.empty()) return {};
    auto issues =
        base::writeFileAtomically(to / statesName, base::pack(base::fingerprint(statesSource), *states));
    if (!issues.empty()) return issues;
    return base::writeFileAtomically(to / gazetteerName, base::pack(originOf(*sources), gazetteer->lists()));
}

}  // namespace dataset
