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

/// The longest lists of each kind: far more than a map can show, few enough that work which grows with their
/// product stays short.
inline constexpr std::size_t maxStatuses = 64;
inline constexpr std::size_t maxGroupings = 256;
inline constexpr std::size_t maxSourcesOfClaim = 64;

namespace kinds {
extern const ObjectKind dataset;
extern const ObjectKind years;
extern const ObjectKind status;
extern const ObjectKind membership;
extern const ObjectKind act;
extern const ObjectKind grouping;
extern const ObjectKind groupingMember;
extern const ObjectKind source;
}  // namespace kinds

/// All of them, the root first.
const std::vector<const ObjectKind*>& objectKinds();

}  // namespace dataset
