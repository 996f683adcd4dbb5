// The largest number of jobs that one machine can finish in time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace art6 {

/// A set of jobs, by index upwards, that one machine finishes in time when it takes them in order
/// of due dates from time 0 on, of the largest possible size (1||sum U_j; Moore 1968, Management
/// Science 15:102-109, with Hodgson's algorithm there). Of equally long jobs the later by index is
/// dropped. `durations` are >= 0 and finite; `due_dates` are not NaN and may be infinite. A job
/// is in time if it ends at or before its due date. Takes O(n log n).
///
/// Comparisons are exact, without tolerance, and so is the result where sums of durations are, as
/// of whole numbers below 2^53. Elsewhere an end is off by up to n 2^-52 of the sum of all
/// durations: a caller that needs an upper bound raises the due dates by that.
std::vector<std::int32_t> most_on_time(std::span<const double> durations,
                                       std::span<const double> due_dates);

}  // namespace art6
