// The fields of a dataset file, in one place: the reader checks against this list, and the JSON Schema beside
// the datasets (assets/organizations/pactmap-dataset.schema.json) is held against it by a test.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dataset {

struct Field {
    std::string_view name;
    bool required = false;
    std::size_t maxLength = 0;  ///< of a free text or id, in code points; 0: neither
};

/// One kind of object in the file.
struct ObjectKind {
    std::string_view name;  ///< of its definition in the schema; "dataset" is the root
    std::vector<Field> fields;

    /// nullptr where this kind of object has no such field.
    const Field* find(std::string_view field) const;
};

inline constexpr std::string_view formatName = "pactmap-dataset";
inline constexpr int formatVersion = 1;

/// A remark for readers of the file; any object may have one, and the program passes over it.
inline constexpr std::string_view commentField = "$comment";

/// The longest lists of each kind: far more than a map can show, few enough that work which grows with their
/// product stays short.
inline constexpr std::size_t maxStatuses = 64;
inline constexpr std::size_t maxGroupings = 256;
inline constexpr std::size_t maxSourcesOfClaim = 64;
inline constexpr std::size_t maxProposals = 16;
inline constexpr std::size_t maxZones = 64;
inline constexpr std::size_t maxParts = 64;
inline constexpr std::size_t maxSubdivisions = 256;

namespace kinds {
extern const ObjectKind dataset;
extern const ObjectKind years;
extern const ObjectKind status;
extern const ObjectKind membership;
extern const ObjectKind step;
extern const ObjectKind act;
extern const ObjectKind grouping;
extern const ObjectKind groupingMember;
extern const ObjectKind strength;
extern const ObjectKind source;
extern const ObjectKind contradiction;
extern const ObjectKind competingClaim;
extern const ObjectKind eventKind;
extern const ObjectKind event;
extern const ObjectKind place;
extern const ObjectKind stagePlan;
extern const ObjectKind stage;
extern const ObjectKind milestone;
extern const ObjectKind office;
extern const ObjectKind officeHolder;
extern const ObjectKind body;
extern const ObjectKind proposal;
extern const ObjectKind zone;
extern const ObjectKind zonePart;
}  // namespace kinds

/// All of them, the root first.
const std::vector<const ObjectKind*>& objectKinds();

}  // namespace dataset
