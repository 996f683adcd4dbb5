// The result of a forecast, with the names of the keys of results.json, format 1 (model.md 8).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/results/manifest.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/calendar.hpp"
#include "sim/statistics/intervals.hpp"

namespace art6 {

/// The risk class of an obligation by its chance P to meet the date, at the scenario's confidence
/// c: on_track if P >= c, else at_risk if P >= 0.5, unlikely if P >= 0.2, will_miss below.
enum class Risk { on_track, at_risk, unlikely, will_miss };
const char* to_string(
    Risk risk);  ///< as in results: `on-track`, `at-risk`, `unlikely`, `will-miss`
Risk classify_risk(double probability_met, double confidence);

/// What stands for the class of an obligation whose deadline lies beyond the clock's end, where one
/// is shown.
inline constexpr const char* beyond_horizon_class = "beyond-horizon";

/// Quantiles of the month of completion, by rank; empty if the replication of that rank is not
/// complete by the clock's end.
struct CompletionQuantiles {
  std::optional<Month> p10, p50, p80, p90;
  double unfinished_share = 0;  ///< of replications, at the clock's end
};

/// Mean and quantiles of an amount of work in `unit` (km2, munitions, people).
struct WorkLeft {
  const char* unit = "";
  double mean = 0, p10 = 0, p90 = 0;
};

/// The extension that would raise the chance to the scenario's confidence.
struct Extension {
  std::optional<int> months;                   ///< beyond the deadline
  std::optional<int> months_low, months_high;  ///< 95 % interval of `months` by order statistics
  std::optional<int> requests;                 ///< months over the length of one, rounded up
  double mean_requests = 0;                    ///< counted in the simulation
};

/// The distribution of the month of completion: `counts[i]` replications are complete in the month
/// `first` + i.
struct CompletionMonths {
  std::optional<Month> first;
  std::vector<std::int64_t> counts;
};

/// A region of a clearance programme.
struct RegionForecast {
  std::string id, name;
  CompletionQuantiles completion;                ///< of the month after which no area is left in it
  std::optional<Date> deadline;                  ///< by which it should be done
  std::optional<double> probability_met;         ///< by that date; empty without one
  std::optional<Interval> probability_met_ci95;  ///< as of an obligation
  bool beyond_horizon = false;                   ///< as of an obligation
};

struct ObligationForecast {
  ProgrammeId id;
  Date deadline;
  DeadlineKind deadline_kind = DeadlineKind::treaty_deadline;
  double probability_met = 0;
  Interval probability_met_ci95;  ///< Wilson (1927)
  /// Whether the deadline lies beyond the clock's end: `probability_met` is then a lower bound, the
  /// chance to be complete by that end, and there is no class.
  bool beyond_horizon = false;
  int extension_months = 0;  ///< the length of one extension, as the scenario has it
  std::optional<double> probability_met_after_one;
  std::optional<Risk> risk = Risk::on_track;
  CompletionQuantiles completion;
  std::optional<WorkLeft> remaining_at_deadline;
  std::optional<Date> file_by;
  Extension extension;
  double spent_usd_mean = 0;
  CompletionMonths completion_months;
  std::vector<RegionForecast> regions;  ///< of clearance, in the order of the file
  /// The interval of the chance to be complete by the end of each month of the clock; only reports
  /// show it.
  std::vector<Interval> chance_by_month_ci95;
  /// The standard deviation of that chance over the uncertain inputs
  /// (study/forecasts/input_spread.hpp); empty if it was not computed.
  std::vector<double> chance_by_month_sd_of_inputs;
};

/// A milestone of a programme. Where it lies beyond the clock's end it has no chance: what holds
/// then may not have held before, nor hold later.
struct MilestoneForecast {
  ProgrammeId programme;
  Milestone milestone;
  std::optional<double> probability_met;
  std::optional<Interval> probability_met_ci95;  ///< as of obligations

  bool is_beyond_horizon() const { return !probability_met; }
  std::string id() const;  ///< `LAO/clearance/survey-done`
};

struct ProgrammeYear {
  int year = 0;                  ///< calendar year in which the budget year starts
  std::optional<WorkLeft> left;  ///< at the year's end; none for risk education
  double asked_usd_mean = 0;     ///< of the donors: what the programme has room for in the year
  double placed_usd_mean = 0;    ///< flexible money decided for it in the year
  double received_usd_mean = 0;  ///< from the donors, as it arrives
  double spent_usd_mean = 0;     ///< own funding included
  /// Clearance only: teams at work (mean over the year's months), and km2 released in the year.
  std::optional<double> teams_mean, cancelled_km2_mean, reduced_km2_mean, cleared_km2_mean;
};

struct ProgrammeForecast {
  ProgrammeId id;
  std::vector<ProgrammeYear> years;
};

struct StateForecast {
  std::string id;
  std::optional<double> casualties_mean;  ///< empty where none are modelled
};

struct DonorForecast {
  std::string id;
  std::vector<double> given_usd_mean;  ///< by budget year
};

/// The donors' money in a budget year.
struct MoneyYear {
  int year = 0;                  ///< calendar year in which the budget year starts
  double given_usd_mean = 0;     ///< by all donors
  double placed_usd_mean = 0;    ///< flexible money, by the strategy
  double unplaced_usd_mean = 0;  ///< flexible money left at the year's end; it waits for the next
  double returned_usd_mean = 0;  ///< by programmes that finished in the year
};

struct Totals {
  double obligations_met_mean = 0, obligations_met_after_one_mean = 0;
  double placed_usd_mean = 0, unplaced_usd_mean = 0, returned_usd_mean = 0, spent_usd_mean = 0;
};

struct Forecast {
  ScenarioSource scenario;
  std::string strategy;
  std::int64_t replications = 0;
  std::uint64_t seed = 0;
  double confidence = 0;
  std::vector<ObligationForecast> obligations;  ///< by id
  std::vector<MilestoneForecast> milestones;    ///< by programme, then in the file's order
  std::vector<ProgrammeForecast> programmes;    ///< by id
  std::vector<StateForecast> states;            ///< by id
  std::vector<DonorForecast> donors;            ///< in the scenario's order
  std::vector<MoneyYear> money;                 ///< by budget year
  Totals totals;
  std::optional<Precision> precision;  ///< only of a run with `--precision`
};

}  // namespace art6
