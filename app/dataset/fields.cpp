#include "dataset/fields.hpp"

#include <algorithm>

namespace dataset {
namespace {

constexpr bool required = true;
constexpr bool optional = false;

// Lengths in code points: what fits the place where the text is shown, with room to spare.
constexpr std::size_t idLength = 64;
constexpr std::size_t nameLength = 120;
constexpr std::size_t lineLength = 400;
constexpr std::size_t paragraphLength = 2000;

}  // namespace

namespace kinds {

const ObjectKind dataset = {"dataset",
                            {{"$schema", optional},
                             {"format", required},
                             {"version", required},
                             {"id", required, idLength},
                             {"name", required, nameLength},
                             {"shortName", optional, nameLength},
                             {"description", optional, paragraphLength},
                             {"years", required},
                             {"statuses", optional},
                             {"memberships", required},
                             {"acts", optional},
                             {"groupings", optional},
                             {"sources", optional}}};

const ObjectKind years = {"years", {{"first", required}, {"last", optional}}};

const ObjectKind status = {"status",
                           {{"id", required, idLength},
                            {"label", optional, nameLength},
                            {"kind", optional},
                            {"rank", optional},
                            {"pattern", optional},
                            {"color", optional}}};

const ObjectKind membership = {"membership",
                               {{"state", required},
                                {"status", required, idLength},
                                {"instrument", optional, nameLength},
                                {"from", required},
                                {"to", optional},
                                {"act", optional, lineLength},
                                {"note", optional, paragraphLength},
                                {"sources", optional},
                                {"verification", optional}}};

const ObjectKind act = {"act",
                        {{"date", required},
                         {"states", optional},
                         {"text", required, lineLength},
                         {"caption", optional},
                         {"sources", optional},
                         {"verification", optional}}};

const ObjectKind grouping = {"grouping",
                             {{"id", required, idLength},
                              {"name", required, nameLength},
                              {"color", optional},
                              {"from", optional},
                              {"to", optional},
                              {"note", optional, paragraphLength},
                              {"sources", optional},
                              {"verification", optional},
                              {"members", required}}};

const ObjectKind groupingMember = {
    "groupingMember", {{"state", required}, {"from", optional}, {"to", optional}, {"sources", optional}}};

const ObjectKind source = {"source",
                           {{"title", required, lineLength},
                            {"author", optional, nameLength},
                            {"date", optional, nameLength},
                            {"place", optional, lineLength}}};

}  // namespace kinds

const Field* ObjectKind::find(std::string_view field) const {
    const auto at =
        std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == field; });
    return at == fields.end() ? nullptr : &*at;
}

const std::vector<const ObjectKind*>& objectKinds() {
    static const std::vector<const ObjectKind*> all = {
        &kinds::dataset, &kinds::years,    &kinds::status,         &kinds::membership,
        &kinds::act,     &kinds::grouping, &kinds::groupingMember, &kinds::source};
    return all;
}

}  // namespace dataset
