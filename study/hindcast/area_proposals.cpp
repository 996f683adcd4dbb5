#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "io/results/figures.hpp"
#include "models/sampling/law_facts.hpp"
#include "sim/lanes/elementwise.hpp"
#include "study/hindcast/ensemble.hpp"
#include "study/hindcast/known_clearance.hpp"
#include "study/hindcast/proposal_parts.hpp"

namespace art6 {

namespace {

// Rules A1, U1 and Z of docs/scenarios.md.
constexpr double surveyed_sigma = 0.22, unsurveyed_sigma = 0.55, sigma_of_a_year = 0.15;
constexpr double least_left = 0.1;
constexpr int oldest_area = 5;  // years: an older figure says less than the file
constexpr double fewest_years_of_finds = 1, most_years_of_finds = 7;
constexpr double least_finds = 1e-3;  // of area left: less is what rounding makes
constexpr double least_share = 0.1, most_share = 0.9, least_sd = 0.1, most_sd = 0.25,
                 single_sd = 0.2;

struct WorkLeft {
  int year = 0;
  double confirmed_km2 = 0, suspected_km2 = 0;
  double since_km2 = 0;  ///< found less released in later years
  bool is_split_by_file = false;
};

/// The newest figure of area left, split into confirmed and suspected area as reported, or as the
/// file has it.
std::optional<WorkLeft> find_work_left(const KnownClearance& known) {
  std::optional<WorkLeft> found;
  for (const ClearanceReport& report : known.reports) {
    if (const auto left = take_median(report.left_km2)) {
      found = WorkLeft{.year = report.year};
      double suspected = 0;
      if (const auto reported = take_median(report.suspected_km2)) {
        suspected = std::min(*reported, *left);
      } else {
        const double all = known.model.confirmed_km2.median + known.model.suspected_km2.median;
        suspected = all > 0 ? *left * known.model.suspected_km2.median / all : 0;
        found->is_split_by_file = suspected > 0;
      }
      if (!known.given.survey_m2_per_team_day) suspected = 0;  // nobody would survey it
      found->suspected_km2 = suspected;
      found->confirmed_km2 = *left - suspected;
    } else if (found) {
      found->since_km2 +=
          take_median(report.found_km2).value_or(0) - sum_released_km2(report).value_or(0);
    }
  }
  return found;
}

}  // namespace

void add_area(ProgrammeProposal& proposal, const KnownClearance& known) {
  const auto left = find_work_left(known);
  if (!left || known.has_regions()) return;
  const double reported = left->confirmed_km2 + left->suspected_km2;
  const double kept =
      reported > 0 ? std::max(least_left, (reported + left->since_km2) / reported) : 0;
  const int age = known.first_year - 1 - left->year;
  if (age > oldest_area) return;
  const auto add = [&](const char* key, double km2, double sigma_of_survey,
                       const Quantity& present) {
    const double sigma =
        std::sqrt(sigma_of_survey * sigma_of_survey + sigma_of_a_year * sigma_of_a_year * age);
    std::string text = fmt::format("{} of {} km² left in {}", format_figure(km2),
                                   format_figure(reported), left->year);
    if (left->since_km2 != 0) {
      text += fmt::format(", {} km² {} since", format_figure(std::abs(left->since_km2)),
                          left->since_km2 < 0 ? "less" : "more");
    }
    if (left->is_split_by_file) text += ", split as in the file";
    if (km2 > 0) {
      text += fmt::format("; sigma² {}² and {}² for each of {} years since (A1)", sigma_of_survey,
                          sigma_of_a_year, age);
    }
    add_law(proposal, key, km2 > 0 ? make_lognormal_law(km2 * kept, sigma) : Quantity(0.0), present,
            text);
  };
  add("confirmed_km2", left->confirmed_km2, surveyed_sigma, known.given.confirmed_km2);
  add("suspected_km2", left->suspected_km2, unsurveyed_sigma, known.given.suspected_km2);
}

void add_finds(ProgrammeProposal& proposal, const KnownClearance& known) {
  const std::vector<ReportedFind> finds = list_finds(known.reports);
  if (finds.empty() || known.has_regions()) return;
  std::vector<double> values;
  std::string years;
  for (const ReportedFind& find : finds) {
    values.push_back(find.km2);
    years +=
        fmt::format("{}{} in {}", years.empty() ? "" : ", ", format_figure(find.km2), find.year);
  }
  const double yearly = order_free_sum(values) / static_cast<double>(values.size());
  const auto left = find_work_left(known);
  const double least = left ? least_finds * (left->confirmed_km2 + left->suspected_km2) : 0;
  if (yearly <= least) {
    add_law(
        proposal, "unrecorded_km2", 0.0, known.given.unrecorded_km2,
        fmt::format("km² newly found {} (left, less left before, plus released): none on average",
                    years));
    return;
  }
  const double ratio = std::sqrt(most_years_of_finds / fewest_years_of_finds);
  const double typical = fewest_years_of_finds * ratio;  // years of finds, the median
  add_law(proposal, "unrecorded_km2",
          make_lognormal_law(yearly * typical, log(ratio) / normal_quantile(0.9)),
          known.given.unrecorded_km2,
          fmt::format("km² newly found {}: {} a year, for {} to {} years (U1)", years,
                      format_figure(yearly), fewest_years_of_finds, most_years_of_finds));
  add_law(proposal, "unrecorded_found_within_months", round_to_digits(12 * typical, 3),
          known.given.unrecorded_found_within_months,
          fmt::format("{} years of finds, so that a year's are what was found a year",
                      format_figure(typical)));
}

void add_shares(ProgrammeProposal& proposal, const KnownClearance& known) {
  std::vector<double> reduced;
  double cancelled = 0;
  for (const ClearanceReport& report : known.reports) {
    if (!has_work(report)) continue;
    cancelled += take_median(report.cancelled_km2).value_or(0);
    const double km2 = take_median(report.reduced_km2).value_or(0);
    const double all = km2 + take_median(report.cleared_km2).value_or(0);
    if (all > 0) reduced.push_back(km2 / all);
  }
  if (reduced.empty() || known.has_regions()) return;
  if (cancelled == 0) {
    add_law(proposal, "cancelled_share", 0.0, known.given.cancelled_share,
            "nothing was reported as cancelled (Z0)");
  }
  const auto n = static_cast<double>(reduced.size());
  const double sum = order_free_sum(reduced);
  if (sum == 0) {
    add_law(proposal, "reduced_share", 0.0, known.given.reduced_share,
            "nothing was reported as reduced (Z0)");
    return;
  }
  if (!known.given.technical_survey_m2_per_team_day) return;
  std::vector<double> squares;
  for (const double share : reduced) squares.push_back((share - sum / n) * (share - sum / n));
  const double sd = n > 1 ? std::sqrt(order_free_sum(squares) / (n - 1)) : single_sd;
  add_law(proposal, "reduced_share",
          Distribution(Beta{round_to_digits(std::clamp(sum / n, least_share, most_share), 3),
                            round_to_digits(std::clamp(sd, least_sd, most_sd), 3)}),
          known.given.reduced_share,
          fmt::format("mean {} of the reduced part of what was reduced or cleared in {} years (Z)",
                      format_figure(sum / n), reduced.size()));
}

}  // namespace art6
