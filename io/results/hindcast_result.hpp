// The result of a hindcast, with the names of the keys of hindcast.json (docs/hindcast-scores.md).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/results/hindcast_kind.hpp"
#include "io/results/manifest.hpp"
#include "sim/statistics/intervals.hpp"

namespace art6 {

/// A forecast's skill over a naive forecast, over the cases that have both. Scores are means.
struct HindcastSkill {
  std::string name;  ///< of the naive forecast
  std::int64_t cases = 0, states = 0;
  double score = 0, naive_score = 0;
  /// 1 - score / naive score: 0.14 is 14 % closer; nothing where the naive score alone is 0.
  std::optional<double> skill;
  std::optional<Interval> ci95;  ///< over States; nothing for one State
  /// The skill with each case's scores divided by the work left when it was issued, so that small
  /// States count as much as large ones; nothing where that is not known of every case.
  std::optional<double> skill_of_shares;
  std::optional<Interval> skill_of_shares_ci95;
};

/// How often the central intervals of one level held the outcome (study/hindcast/coverage.hpp).
struct HindcastCoverage {
  double level = 0;  ///< 0.5, 0.8, 0.9
  std::int64_t decided = 0;
  std::optional<double> share;   ///< of the decided cases
  double share_expected = 0;     ///< of all cases, undecided ones as the forecast itself expects
  std::optional<Interval> ci95;  ///< of `share_expected`, over States; nothing for one State
  Interval bounds{0, 1};         ///< if no undecided case turns out to be covered, and if all do
};

/// Where in their forecasts the outcomes lie: numbers of cases in ten bins from 0 to 1.
struct HindcastPits {
  std::array<std::int64_t, 10> counts{};     ///< randomised where censored or at an atom
  std::array<double, 10> expected_counts{};  ///< without that luck
  double mean = 0, spread = 0;               ///< 1/2 and 1 if calibrated
  double mean_standard_error = 0, spread_standard_error = 0;  ///< of independent cases
};

/// A stretch of the reliability curve (study/hindcast/reliability.hpp).
struct HindcastReliabilityPoint {
  double lowest = 0, highest = 0, frequency = 0;
  std::int64_t cases = 0, met = 0;
};

/// How good the chances to meet the deadlines were, over the cases whose deadline lies within the
/// time that outcomes were watched.
struct HindcastDeadlines {
  std::int64_t cases = 0, met = 0;
  double met_expected = 0;  ///< the sum of the forecast chances
  double brier_score = 0;
  double miscalibration = 0, discrimination = 0, uncertainty = 0;
  std::vector<HindcastReliabilityPoint> reliability;
  std::vector<HindcastSkill> naive;  ///< by the Brier score
};

/// What a forecast scores in a group of cases.
struct HindcastScores {
  double score = 0;                  ///< mean CRPS, in the group's unit
  std::vector<HindcastSkill> naive;  ///< the hardest to beat first
  std::string best_naive;  ///< the hardest of those that half of the cases or more have; or empty
  std::vector<HindcastCoverage> coverage;  ///< of 50, 80, 90 %
  HindcastPits pits;
  std::optional<HindcastDeadlines> deadlines;
};

/// The energy score of yearly releases, over the cases with a path.
struct HindcastEnergy {
  std::int64_t cases = 0;
  double score = 0;
  std::vector<HindcastSkill> naive;
};

/// Cases of one kind, target, unit and time ahead: all, or those issued in some years.
struct HindcastGroup {
  std::string id;  ///< `rolling/release/km2/1`, `rolling/release/km2/1/2015-2019`
  HindcastKind kind = HindcastKind::rolling;
  HindcastTarget target = HindcastTarget::release;
  std::string unit;                       ///< `km2`, `munitions`, `months`
  int years = 0;                          ///< ahead; 0 for completion
  bool is_part = false;                   ///< of the group with all issue years
  int first_issued = 0, last_issued = 0;  ///< years at the end of which forecasts were issued
  std::int64_t cases = 0, obligations = 0, states = 0;
  HindcastScores as_issued, recalibrated;
  /// Cases with something to learn from: outcomes of earlier cases that were known by their issue.
  std::int64_t recalibrated_cases = 0;
  std::optional<HindcastSkill> recalibration;  ///< its skill over the forecast as issued
  std::optional<HindcastEnergy> energy;        ///< as issued
};

/// A forecast in one case. Ends of intervals and medians that are infinite ("not by the clock's
/// end") are nothing.
struct HindcastForecast {
  std::optional<double> median;
  std::array<std::optional<double>, 2> interval50, interval80, interval90;
  double pit_low = 0, pit_high = 0;  ///< where in the forecast the outcome lies: F(y-) and F(y)
  double score = 0;
  std::optional<double> chance;  ///< of completion by the deadline
};

struct HindcastNaiveScore {
  std::string name;
  double score = 0;
};

/// One case: what was forecast and what happened, in `unit`; months count from the end of `issued`.
struct HindcastCaseResult {
  HindcastKind kind = HindcastKind::rolling;
  HindcastTarget target = HindcastTarget::release;
  std::string scenario, obligation, state, unit;
  int issued = 0, years = 0;
  double outcome = 0;
  bool is_censored = false;  ///< the outcome lies beyond `outcome`, where watching ended
  std::optional<double> deadline;
  std::optional<bool> is_met;     ///< nothing without a deadline, or where the answer is not known
  std::int64_t learned_from = 0;  ///< earlier cases
  HindcastForecast as_issued, recalibrated;
  std::vector<HindcastNaiveScore> naive;
};

/// An obligation that turned out to have no substance, and is not scored.
struct HindcastVoid {
  std::string scenario, obligation, reason;
};

struct HindcastResults {
  std::vector<ScenarioSource> scenarios;  ///< in the order given
  std::int64_t replications = 0;          ///< of each forecast
  std::uint64_t seed = 0;
  std::vector<HindcastGroup> groups;      ///< by kind, target, unit and years, whole groups first
  std::vector<HindcastCaseResult> cases;  ///< by kind, target, years, obligation, issue year
  std::vector<HindcastVoid> voids;
};

}  // namespace art6
