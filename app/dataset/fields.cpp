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
                             {"eventKinds", optional},
                             {"events", optional},
                             {"stagePlans", optional},
                             {"offices", optional},
                             {"bodies", optional},
                             {"proposals", optional},
                             {"contradictions", optional},
                             {"sources", optional},
                             {"translations", optional}}};

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
                                {"steps", optional},
                                {"contradictions", optional},
                                {"sources", optional},
                                {"verification", optional}}};

const ObjectKind step = {"step",
                         {{"kind", required},
                          {"date", required},
                          {"of", optional, nameLength},
                          {"note", optional, lineLength},
                          {"sources", optional},
                          {"verification", optional}}};

const ObjectKind act = {"act",
                        {{"date", required},
                         {"states", optional},
                         {"text", required, lineLength},
                         {"caption", optional},
                         {"contradictions", optional},
                         {"sources", optional},
                         {"verification", optional}}};

const ObjectKind grouping = {"grouping",
                             {{"id", required, idLength},
                              {"name", required, nameLength},
                              {"color", optional},
                              {"from", optional},
                              {"to", optional},
                              {"note", optional, paragraphLength},
                              {"strengths", optional},
                              {"basis", optional},
                              {"sources", optional},
                              {"verification", optional},
                              {"members", required}}};

const ObjectKind strength = {"strength",
                             {{"date", required},
                              {"value", required},
                              {"bound", optional},
                              {"unit", required, nameLength},
                              {"by", optional, nameLength},
                              {"note", optional, paragraphLength},
                              {"contradictions", optional},
                              {"sources", optional},
                              {"verification", optional}}};

const ObjectKind groupingMember = {
    "groupingMember", {{"state", required}, {"from", optional}, {"to", optional}, {"sources", optional}}};

const ObjectKind source = {"source",
                           {{"title", required, lineLength},
                            {"author", optional, nameLength},
                            {"date", optional, nameLength},
                            {"place", optional, lineLength}}};

const ObjectKind contradiction = {"contradiction",
                                  {{"id", required, idLength},
                                   {"topic", required, lineLength},
                                   {"claims", required},
                                   {"verdict", required, paragraphLength},
                                   {"states", optional},
                                   {"sources", optional},
                                   {"verification", optional}}};

const ObjectKind competingClaim = {
    "competingClaim", {{"text", required, lineLength}, {"followed", optional}, {"sources", required}}};

const ObjectKind eventKind = {"eventKind", {{"id", required, idLength}, {"label", required, nameLength}}};

const ObjectKind event = {"event",
                          {{"id", required, idLength},
                           {"kind", required, idLength},
                           {"date", required},
                           {"end", optional},
                           {"title", required, lineLength},
                           {"place", optional},
                           {"states", optional},
                           {"planned", optional},
                           {"note", optional, paragraphLength},
                           {"contradictions", optional},
                           {"sources", optional},
                           {"verification", optional}}};

const ObjectKind place = {"place",
                          {{"name", required, nameLength},
                           {"state", optional},
                           {"lon", optional},
                           {"lat", optional},
                           {"approximate", optional},
                           {"assumed", optional}}};

const ObjectKind stagePlan = {"stagePlan",
                              {{"id", required, idLength},
                               {"name", required, nameLength},
                               {"planned", optional},
                               {"note", optional, paragraphLength},
                               {"stages", required},
                               {"sources", optional},
                               {"verification", optional}}};

const ObjectKind stage = {"stage",
                          {{"id", required, idLength},
                           {"name", required, nameLength},
                           {"from", required},
                           {"to", optional},
                           {"note", optional, paragraphLength},
                           {"milestones", optional},
                           {"sources", optional},
                           {"verification", optional}}};

const ObjectKind milestone = {"milestone",
                              {{"date", required},
                               {"text", required, lineLength},
                               {"contradictions", optional},
                               {"sources", optional},
                               {"verification", optional}}};

const ObjectKind office = {"office",
                           {{"id", required, idLength},
                            {"name", required, nameLength},
                            {"note", optional, paragraphLength},
                            {"holders", required},
                            {"sources", optional},
                            {"verification", optional}}};

const ObjectKind officeHolder = {"officeHolder",
                                 {{"name", optional, nameLength},
                                  {"state", optional},
                                  {"from", required},
                                  {"to", optional},
                                  {"acting", optional},
                                  {"note", optional, paragraphLength},
                                  {"contradictions", optional},
                                  {"sources", optional},
                                  {"verification", optional}}};

const ObjectKind body = {"body",
                         {{"id", required, idLength},
                          {"name", required, nameLength},
                          {"from", required},
                          {"to", optional},
                          {"partOf", optional, idLength},
                          {"note", optional, paragraphLength},
                          {"contradictions", optional},
                          {"sources", optional},
                          {"verification", optional}}};

const ObjectKind proposal = {"proposal",
                             {{"id", required, idLength},
                              {"name", required, nameLength},
                              {"date", required},
                              {"note", optional, paragraphLength},
                              {"partners", optional},
                              {"zones", required},
                              {"sources", optional},
                              {"verification", optional}}};

const ObjectKind zone = {"zone",
                         {{"id", required, idLength},
                          {"name", required, nameLength},
                          {"color", optional},
                          {"within", optional, idLength},
                          {"note", optional, paragraphLength},
                          {"parts", optional}}};

const ObjectKind zonePart = {"zonePart",
                             {{"name", optional, nameLength},
                              {"state", required},
                              {"subdivisions", optional},
                              {"optionalSubdivisions", optional},
                              {"definition", optional, lineLength},
                              {"note", optional, paragraphLength},
                              {"sources", optional},
                              {"verification", optional}}};

}  // namespace kinds

const Field* ObjectKind::find(std::string_view field) const {
    const auto at =
        std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == field; });
    return at == fields.end() ? nullptr : &*at;
}

const std::vector<const ObjectKind*>& objectKinds() {
    static const std::vector<const ObjectKind*> all = {
        &kinds::dataset,   &kinds::years,     &kinds::status,        &kinds::membership,
        &kinds::step,      &kinds::act,       &kinds::grouping,      &kinds::groupingMember,
        &kinds::strength,  &kinds::source,    &kinds::contradiction, &kinds::competingClaim,
        &kinds::eventKind, &kinds::event,     &kinds::place,         &kinds::stagePlan,
        &kinds::stage,     &kinds::milestone, &kinds::office,        &kinds::officeHolder,
        &kinds::body,      &kinds::proposal,  &kinds::zone,          &kinds::zonePart};
    return all;
}

}  // namespace dataset
