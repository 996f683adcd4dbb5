// The rolling hindcast: forecasts from each past year-end of the histories, by laws proposed from
// what was known then, against what was reported afterwards.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"
#include "study/hindcast/hindcast_case.hpp"

namespace art6 {

/// The years ahead that are forecast.
inline constexpr int rolling_years_ahead[]{1, 2, 3, 5};

/// How a rolling hindcast is carried out.
struct RollingOptions {
  std::int64_t replications = 1000;  ///< of each year-end
  std::uint64_t seed = 1;
  /// Threads, progress (replications of all year-ends) and a stop; none of it changes a result.
  /// Processes are not used.
  Runner runner{};
};

/// The cases of clearance and stockpile programmes: for each past year-end after which a forecast
/// is possible (`is_forecast_possible`), and 1, 2, 3 and 5 years ahead,
///
/// - the release of those years, where each of them was reported; with the releases by year where
///   they are several;
/// - what was left after them, where that was reported (not where it only follows).
///
/// So years with gaps give no case. All programmes of a year-end are forecast by one run of the
/// scenario of `build_past_scenario`. Naive forecasts know the same reports, and the dates stated
/// in scenarios (`stated_dates.hpp`).
///
/// The scenarios are one case for each obligation and year: their histories are merged
/// (`merge_histories`), and a case has the name of the newest scenario that has the obligation. A
/// scenario's deadlines are known from its clock's start on.
///
/// Cases are listed by year-end, obligation, years ahead and target. Neither the order of States
/// and scenarios nor threads change one. Throws `Stopped`, `AmountError`.
std::vector<HindcastCase> list_rolling_cases(std::span<const Scenario> scenarios,
                                             const RollingOptions& options);
std::vector<HindcastCase> list_rolling_cases(const Scenario& scenario,
                                             const RollingOptions& options);

}  // namespace art6
