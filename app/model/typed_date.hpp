// Dates as people type them.
#pragma once

#include "model/date.hpp"

#include <optional>
#include <string_view>

namespace model {

/// Reads, beside what parseDateSpan() reads: "now" and "today" ("сейчас", "сегодня"), "16.08.2006",
/// "08.2006", "Aug 2006", "16 August 2006", "August 16, 2006", "16 августа 2006", "авг. 2006". Months by
/// their English or Russian names, from the third letter on, whatever the case. Years have four digits.
/// Nothing for all else.
std::optional<DateSpan> parseTypedDate(std::string_view text, Date today);

}  // namespace model
