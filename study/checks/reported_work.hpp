// The work and the money that a year of reports shows, by medians where a report leaves a range.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

inline constexpr double m2_per_km2 = 1e6;

/// The median of a reported figure; none where it was not reported.
std::optional<double> take_median(const std::optional<Quantity>& reported);

/// The area released in the year, in km2: cancelled, reduced and cleared. None where no kind of
/// release was reported.
std::optional<double> sum_released_km2(const ClearanceReport& report);

/// The area newly recorded in a year, in km2: as reported, or what the balance of two successive
/// years leaves open, left - left before + released, which may be negative.
struct ReportedFind {
  int year = 0;
  double km2 = 0;
  bool is_reported = true;
  double left_km2 = 0, left_before_km2 = 0, released_km2 = 0;  ///< of the balance
};
std::vector<ReportedFind> list_finds(std::span<const ClearanceReport> history);

/// The State's own money for the programme and that of donors, in USD; none where neither was
/// reported.
template <class Report>
std::optional<double> sum_usd(const Report& report) {
  if (!report.own_funding_usd && !report.donors_usd) return std::nullopt;
  return take_median(report.own_funding_usd).value_or(0) +
         take_median(report.donors_usd).value_or(0);
}

/// The rates of a clearance programme by which reports are measured, at the scenario's medians.
struct ClearanceRates {
  const Clearance& given;
  const ClearanceModel& model;

  /// Working days of a team in a year, with the mean of season and access.
  double get_days_per_year() const { return 12 * model.working_days_per_month * model.mean_output; }

  /// m2 that a team releases in a day, by kind; none where the scenario has no such rate. What is
  /// cancelled is `cancelled_share` of what is surveyed.
  std::optional<double> find_cancelled_m2_per_day() const;
  std::optional<double> find_reduced_m2_per_day() const;
  std::optional<double> find_cleared_m2_per_day() const;

  /// Team-days that the reported work takes at productivity 1; none where a rate is missing or the
  /// programme has regions, whose rates may differ.
  std::optional<double> compute_days(const ClearanceReport& report) const;
};

}  // namespace art6
