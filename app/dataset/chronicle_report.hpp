// What a dataset tells over time, as rows: changes, events, sources, contradictions.
#pragma once

#include "dataset/report.hpp"

namespace dataset {

/// Every day of changes under its caption, with the kinds of change (join, leave, status, grouping), and the
/// acts that changed nobody's status (kind act), whose text may continue a sentence that the states begin
/// ("signs the treaty"); by date.
Report reportChanges(const model::Timeline& timeline);
/// What happened where, by date: the layer of events.
Report reportEvents(const model::Organization& organization);
/// The sources that the claims refer to, by key.
Report reportSources(const model::Organization& organization);
/// A row for each side of each contradiction.
Report reportContradictions(const model::Organization& organization);

/// "verified", "reported", "unverified" or "interpretation".
const char* verificationName(model::Verification verification);

}  // namespace dataset
