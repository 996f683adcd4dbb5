// Results, format 1 (model.md 8): what a forecast says, with the names of the JSON
// keys.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "sim/calendar.hpp"
#include "sim/statistics/intervals.hpp"

namespace art6 {

/// Chance of meeting the date at the scenario's confidence c: on_track P >= c, at_risk P >= 0.5,
/// unlikely P >= 0.2, will_miss below.
enum class Risk { on_track, at_risk, unlikely, will_miss };
const char* to_string(
    Risk risk);  ///< as in results: `on-track`, `at-risk`, `unlikely`, `will-miss`
Risk risk_class(double probability_met, double confidence);

/// Quantiles by rank; empty where that rank is not complete by the clock's end.
struct CompletionQuantiles {
  std::optional<Month> p10, p50, p80, p90;
  double unfinished_share = 0;  ///< of replications, at the clock's end
};

/// Mean and quantiles of an amount of work in `unit` (km2, munitions, people).
struct WorkLeft {
  const char* unit = "";
  double mean = 0, p10 = 0, p90 = 0;
};

/// What it would take to reach the scenario's confidence.
struct Extension {
  std::optional<int> months;                   ///< beyond the deadline
  std::optional<int> months_low, months_high;  ///< 95 % interval of `months` by order statistics
  std::optional<int> requests;                 ///< months over the treaty's maximum, rounded up
  double mean_requests = 0;                    ///< counted in the simulation
};

/// The distribution of the month that counts: `counts[i]` replications at `first` + i.
struct CompletionMonths {
  std::optional<Month> first;
  std::vector<std::int64_t> counts;
};

struct ObligationForecast {
  ProgrammeId id;
  Date deadline;
  double probability_met = 0;
  Interval probability_met_ci95;  ///< Wilson (1927)
  std::optional<double> probability_met_after_one;
  Risk risk = Risk::on_track;
  CompletionQuantiles completion;
  std::optional<WorkLeft> remaining_at_deadline;
  std::optional<Date> file_by;
  Extension extension;
  double spent_usd_mean = 0;
  CompletionMonths completion_months;
  /// Of the chance to be complete by the end of each month of the clock; for reports alone.
  std::vector<Interval> chance_by_month_ci95;
  /// How far that chance varies with the uncertain inputs (study/forecasts/input_spread.hpp); empty
  /// where that was not asked for.
  std::vector<double> chance_by_month_sd_of_inputs;
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

/// The scenario file a result came from.
struct ScenarioSource {
  std::string name;
  std::string sha256;  ///< of the resolved text, 64 hexadecimal digits
};

/// How a result was made: with the scenario, strategy, seed and replications all that is needed to
/// make it again, and the only part of a result that differs from run to run.
struct Manifest {
  std::string version;          ///< of art6, such as `0.1.0`
  std::string compiler;         ///< that built it, such as `GNU 12.2.0`
  std::string instruction_set;  ///< `plain`, `sse4`, `avx2`, `avx512`; changes no result
  std::string started;          ///< UTC, `2019-12-31T23:59:59Z`
  double duration_seconds = 0;  ///< of the simulation
};

/// How long a run went on that was to make every chance precise.
struct Precision {
  double half_width = 0;               ///< asked for, of each obligation's 95 % interval
  double widest = 0;                   ///< half-width reached
  std::int64_t most_replications = 0;  ///< after which it would have ended anyhow
  bool is_reached() const { return widest <= half_width; }
};

struct Forecast {
  ScenarioSource scenario;
  std::string strategy;
  std::int64_t replications = 0;
  std::uint64_t seed = 0;
  double confidence = 0;
  std::vector<ObligationForecast> obligations;  ///< by id
  std::vector<ProgrammeForecast> programmes;    ///< by id
  std::vector<StateForecast> states;            ///< by id
  std::vector<DonorForecast> donors;            ///< in the scenario's order
  std::vector<MoneyYear> money;                 ///< by budget year
  Totals totals;
  std::optional<Precision> precision;  ///< where the run was to be so precise
};

}  // namespace art6
