// The reports of each obligation in the form that cases and naive forecasts take: one figure for
// what was released in a year, and one for what was left at its end.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "study/hindcast/naive_forecasts.hpp"

namespace art6 {

/// What a State reported of the clearance of its land, in km2, or of its stockpile, in munitions.
struct ObligationHistory {
  ProgrammeId obligation;
  std::vector<ReportedYear> reported;  ///< as reported
  /// The same with what was left worked out where it was not reported: `fill_work_left`.
  std::vector<ReportedYear> known;
};

/// All clearance and stockpile programmes of the scenario with a history, by State id, then theme.
/// What was released of land is the sum of the kinds of release that were reported, and nothing
/// where none was. A figure that is a law counts by its median.
std::vector<ObligationHistory> list_obligation_histories(const Scenario& scenario);

/// The history with what was left at the end of a year where it was not reported but follows: what
/// was left (reported, or so worked out) at the end of the year before, less what was released in
/// the year, at least 0 (model.md 12.1.1). New finds are not in it.
std::vector<ReportedYear> fill_work_left(ReportedHistory reported);

/// Is a forecast possible after the end of `year`: is work left, above 0, known for it (`known`),
/// and what was released in it or in one of the two years before?
bool is_forecast_possible(const ObligationHistory& history, int year);

/// One scenario with the histories of all: the States and programmes of the newest scenario (by the
/// start of the clock; of two alike, the later in the list) that has them, and of each programme
/// the reports of all scenarios, a year that several have from the newest of these. Everything
/// else, such as donors, is that of the newest scenario. It is for hindcasts: nobody checked that
/// its parts fit. Throws std::invalid_argument for an empty list.
Scenario merge_histories(std::span<const Scenario> scenarios);

}  // namespace art6
