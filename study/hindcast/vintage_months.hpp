// Dates of outcomes as months of a hindcast. One convention holds for forecast and outcome: time is
// counted from the end of the year `issued`, the last calendar year that is over when the clock
// starts, and a month counts at its end, whole or not at all (model.md 7.9). With a clock from
// 2020-01 the year is 2019, the end of January 2020 is month 1 and that of December 2025 month 72.
#pragma once

#include <optional>

#include "sim/calendar.hpp"

namespace art6 {

/// The last calendar year that is over when the clock starts: 2019 for 2020-01 and for 2020-09.
int find_issued_year(Month clock_start);

/// The months from the end of the year `issued` to the end of `month`.
int count_months(Month month, int issued);

/// The month at whose end a completion on `date` counts: the one in which the day lies, 7 for
/// 2020-07-10 and for 2020-07-31 after 2019. By a deadline that is no last day of a month only the
/// months before it count (2020-07 for 2020-08-01), so that a completion in the deadline's own
/// month, but not after the deadline, counts with the last of these: whoever meets a deadline by
/// the date meets it by the month.
int count_months_to_completion(Date date, std::optional<Date> deadline, int issued);

/// The months from the end of the year `issued` to the end of the day, as a fraction: 12 for
/// 2020-12-31 after 2019, 6.5 for 2020-07-15 in a month of 30 days.
double count_months_to_day(Date date, int issued);

}  // namespace art6
