// The naive forecasts of a case, all from what was known when its forecast was made.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "study/hindcast/hindcast_case.hpp"
#include "study/hindcast/obligation_history.hpp"

namespace art6 {

/// What a naive forecast after the end of the year `issued` may know.
struct NaiveKnowledge {
  /// The reports of all States; those of later years, and of other themes, are not looked at.
  std::span<const ObligationHistory> histories;
  ProgrammeId obligation;
  int issued = 0;
  double left = 0;                           ///< at the end of `issued`; infinity if not known
  std::optional<int> months_to_stated_date;  ///< at least 1
  double horizon = 0;  ///< months after which completion counts as "never"; of completion only
};

/// The naive forecasts (model.md 12.3) of the release of the next `years`, of what is left after
/// them, or of the month of completion (`years` is not looked at). Those whose figures are not
/// known are left out:
///
///   last year's rate            the newest of the last three years goes on
///   mean rate of three years    the mean of the last three years goes on
///   either of them, dressed     with the relative errors that it had in all States in the cases
///                               whose outcome was known by then (`dressed_forecasts.hpp`)
///   stated date                 what is left is done evenly until the stated date
///   never                       nothing is released
///   climatology                 what all States released of what they had left, in the cases known
///                               by then
///
/// Forecasts of work left are those of the release, taken from what was left. Releases of several
/// years come with their years, for the energy score.
std::vector<NaiveForecast> list_naive_forecasts(const NaiveKnowledge& knowledge,
                                                HindcastTarget target, int years);

/// Gives each vintage case of the scenario its naive forecasts: from the scenario's histories, from
/// its deadlines as stated dates, and, where its history does not say what was left at the year-end
/// before the clock, from the medians of its areas and stocks. Horizon is the clock's end.
void add_naive_forecasts(const Scenario& scenario, std::span<HindcastCase> cases);

}  // namespace art6
