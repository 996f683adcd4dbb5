// The largest number of jobs that one machine can finish in time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace art6 {

/// A largest set of jobs, by ascending index, that one machine finishes in time when it does them
/// in the order of due dates from time 0 on (1||sum U_j; Moore 1968, Management Science 15:102-109,
/// by Hodgson's algorithm there): jobs are added by due date, and whenever the last one is late,
/// the longest job so far is dropped, of equally long jobs the one with the larger index.
/// `durations` are >= 0 and finite; `due_dates` are not NaN and may be infinite. A job is in time
/// if it ends at or before its due date. Takes O(n log n).
///
/// Comparisons have no tolerance. The result is exact where sums of durations are exact, as sums of
/// whole numbers below 2^53 are. Elsewhere a job's end is off by up to n 2^-52 of the sum of all
/// durations: a caller that needs an upper bound raises the due dates by as much.
std::vector<std::int32_t> select_most_on_time(std::span<const double> durations,
                                              std::span<const double> due_dates);

}  // namespace art6
