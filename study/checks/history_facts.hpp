// What the reports of past years imply, beside what the scenario says of the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// A number that reports imply for a year.
struct ImpliedValue {
  int year = 0;
  double value = 0;
};

/// The 10, 50 and 90 % quantiles of what the scenario says.
struct LawSpan {
  double p10 = 0, p50 = 0, p90 = 0;
};

/// One number that the reports of a programme imply, year by year, and what the scenario says of
/// it.
struct ImpliedFigure {
  std::string name;                  ///< `m² released a team and day`
  std::vector<ImpliedValue> values;  ///< by year, at least one
  std::string arithmetic;            ///< how the last of them came about, with its numbers
  std::optional<LawSpan> law;        ///< none where the scenario says nothing of the kind
  /// Years whose value is compared with the law: the last alone for what is counted at the start,
  /// else all.
  bool is_of_the_start = false;
};

/// The median of an implied figure's values that are compared with the law.
double find_typical(const ImpliedFigure& figure);

/// True if the law leaves the typical value outside its range from 10 to 90 %, and true if it does
/// so by more than a factor of two.
struct LawFault {
  bool is_outside = false, is_far = false;
};
LawFault compare_with_law(const ImpliedFigure& figure);

/// What the history of one programme implies.
struct ImpliedHistory {
  std::string where;  ///< `LAO/clearance`, or `LAO` for casualties
  int first_year = 0, last_year = 0, years = 0;
  std::vector<ImpliedFigure> figures;
};

/// Works out what the reports of each programme and State imply, in the order of the file; by
/// medians where a report leaves a range. With E the team-days that the reported work takes at the
/// medians of the scenario's rates, and D those that the reported teams had:
///
///     released = cancelled + reduced + cleared
///     D = teams x working_days_per_month x sum of season x mean access
///     E = cancelled / (cancelled_share x survey rate) + reduced / technical survey rate
///         + cleared / clearance rate
///     productivity = E / D
///     found = left - left of the year before + released
///     cost = (own funding + donors' money) / released
///
/// A number is left out where a report that it needs is missing, and E and productivity also where
/// the programme has regions, whose rates may differ.
std::vector<ImpliedHistory> find_implied_history(const Scenario& scenario,
                                                 const Portfolio& portfolio);

}  // namespace art6
