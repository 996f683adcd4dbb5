#include "study/checks/reported_work.hpp"

#include <cmath>

#include "models/sampling/law_facts.hpp"

namespace art6 {

namespace {

constexpr double rounding = 1e-12;  // of the area left: what adding and subtracting makes

std::optional<double> take_positive(double rate) {
  return rate > 0 ? std::optional(rate) : std::nullopt;
}

}  // namespace

std::optional<double> take_median(const std::optional<Quantity>& reported) {
  return reported ? std::optional(median(*reported)) : std::nullopt;
}

std::optional<double> sum_released_km2(const ClearanceReport& report) {
  double sum = 0;
  bool is_reported = false;
  for (const auto& part : {report.cancelled_km2, report.reduced_km2, report.cleared_km2}) {
    if (!part) continue;
    is_reported = true;
    sum += median(*part);
  }
  return is_reported ? std::optional(sum) : std::nullopt;
}

std::vector<ReportedFind> list_finds(std::span<const ClearanceReport> history) {
  std::vector<ReportedFind> finds;
  const ClearanceReport* before = nullptr;
  for (const ClearanceReport& report : history) {
    const auto left = take_median(report.left_km2);
    const auto km2 = sum_released_km2(report);
    if (const auto reported = take_median(report.found_km2)) {
      finds.push_back({.year = report.year, .km2 = *reported});
    } else if (left && km2 && before && before->year == report.year - 1 && before->left_km2) {
      const double left_before = median(*before->left_km2);
      const double found = *left - left_before + *km2;
      finds.push_back({.year = report.year,
                       .km2 = std::abs(found) > rounding * left_before ? found : 0,
                       .is_reported = false,
                       .left_km2 = *left,
                       .left_before_km2 = left_before,
                       .released_km2 = *km2});
    }
    before = &report;
  }
  return finds;
}

std::optional<double> ClearanceRates::find_cancelled_m2_per_day() const {
  if (!given.survey_m2_per_team_day) return std::nullopt;
  return take_positive(model.cancelled_share.median *
                       model.survey_m2_per_team_day.find_positive_median(0));
}

std::optional<double> ClearanceRates::find_reduced_m2_per_day() const {
  if (!given.technical_survey_m2_per_team_day) return std::nullopt;
  return take_positive(model.technical_survey_m2_per_team_day.median);
}

std::optional<double> ClearanceRates::find_cleared_m2_per_day() const {
  return take_positive(model.clearance_m2_per_team_day.find_positive_median(0));
}

std::optional<double> ClearanceRates::compute_days(const ClearanceReport& report) const {
  if (!model.regions.empty()) return std::nullopt;
  const auto days_of = [](const std::optional<Quantity>& area, std::optional<double> m2_per_day) {
    if (!area || median(*area) == 0) return std::optional(0.0);
    if (!m2_per_day) return std::optional<double>();
    return std::optional(median(*area) * m2_per_km2 / *m2_per_day);
  };
  const auto cancelled = days_of(report.cancelled_km2, find_cancelled_m2_per_day());
  const auto reduced = days_of(report.reduced_km2, find_reduced_m2_per_day());
  const auto cleared = days_of(report.cleared_km2, find_cleared_m2_per_day());
  if (!cancelled || !reduced || !cleared) return std::nullopt;
  return *cancelled + *reduced + *cleared;
}

}  // namespace art6
