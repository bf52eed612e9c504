// How much a dataset must say to be accepted.
#pragma once

namespace dataset {

/// Whether a claim without a source is a warning or an error.
enum class Strictness { lenient, strict };

}  // namespace dataset
