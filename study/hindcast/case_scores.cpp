#include "study/hindcast/case_scores.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "study/hindcast/clustered_bootstrap.hpp"
#include "study/hindcast/coverage.hpp"
#include "study/hindcast/probability_integral_transform.hpp"
#include "study/hindcast/reliability.hpp"
#include "study/hindcast/scores.hpp"
#include "study/hindcast/skill.hpp"

namespace art6 {
namespace {

constexpr std::array levels{0.5, 0.8, 0.9};

std::optional<double> find_finite(double value) {
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

double score_ensemble(const HindcastCase& one, std::span<const double> ensemble) {
  return threshold_weighted_crps(ensemble, one.outcome, one.window);
}

const NaiveForecast* find_naive(const HindcastCase& one, const std::string& name) {
  const auto found = std::ranges::find(one.naive, name, &NaiveForecast::name);
  return found != one.naive.end() ? &*found : nullptr;
}

std::set<std::string> list_naive(std::span<const ScoredForecasts> cases) {
  std::set<std::string> names;
  for (const ScoredForecasts& one : cases) {
    for (const NaiveForecast& naive : one.of->naive) names.insert(naive.name);
  }
  return names;
}

/// The scores of a case, and the work left by which its amounts are divided.
struct PairOfScores {
  ScoredCase scores;
  std::optional<double> left;
};

std::optional<HindcastSkill> assess_pairs(const std::string& name,
                                          std::span<const PairOfScores> pairs,
                                          const std::string& score, std::uint64_t seed) {
  if (pairs.empty()) return std::nullopt;
  const Stream stream(seed, "hindcast/skill/" + score + '/' + name);
  std::vector<ScoredCase> cases, shares;
  for (const auto& [scores, left] : pairs) {
    cases.push_back(scores);
    if (left) {
      shares.push_back({scores.cluster, scores.score / *left, scores.reference / *left});
    }
  }
  const Skill skill = assess_skill(cases, stream);
  HindcastSkill result{.name = name,
                       .cases = skill.cases,
                       .states = skill.clusters,
                       .score = skill.mean_score,
                       .naive_score = skill.mean_reference,
                       .skill = find_finite(skill.skill),
                       .ci95 = skill.ci95,
                       .skill_of_shares = {},
                       .skill_of_shares_ci95 = {}};
  if (shares.size() == pairs.size()) {
    const Skill of_shares = assess_skill(shares, stream);
    result.skill_of_shares = find_finite(of_shares.skill);
    result.skill_of_shares_ci95 = of_shares.ci95;
  }
  return result;
}

/// The hardest naive forecast to beat first.
void sort_hardest_first(std::vector<HindcastSkill>& naive) {
  std::ranges::sort(naive, {},
                    [](const HindcastSkill& skill) { return std::pair(skill.skill, skill.name); });
}

std::string find_best_naive(const std::vector<HindcastSkill>& naive, std::int64_t cases) {
  for (const HindcastSkill& one : naive) {
    if (2 * one.cases >= cases) return one.name;
  }
  return {};
}

HindcastCoverage cover(std::span<const ScoredForecasts> cases, ForecastVersion version,
                       double level, std::uint64_t seed) {
  std::vector<CaseCoverage> covered;
  std::vector<ClusteredValue> by_state;
  for (const ScoredForecasts& one : cases) {
    covered.push_back(assess_coverage(ensemble_of(one, version), one.of->outcome, level));
    by_state.push_back({one.of->state, covered.back().covered});
  }
  const CoverageSummary summary = summarise_coverage(covered);
  const Stream stream(seed, "hindcast/mean/coverage");
  return {.level = level,
          .decided = summary.decided,
          .share = summary.share,
          .share_expected = *summary.share_expected,
          .ci95 = clustered_mean(by_state, stream).ci95,
          .bounds = summary.bounds};
}

HindcastPits place_outcomes(std::span<const ScoredForecasts> cases, ForecastVersion version,
                            std::uint64_t seed) {
  std::vector<PitInterval> intervals;
  std::vector<double> pits;
  for (const ScoredForecasts& one : cases) {
    intervals.push_back(find_pit_interval(ensemble_of(one, version), one.of->outcome));
    pits.push_back(randomised_pit(intervals.back(), seed, name_case(*one.of)));
  }
  const PitSummary summary = summarise_pits(pits);
  return {.counts = count_pits(pits),
          .expected_counts = expected_pit_counts(intervals),
          .mean = summary.mean,
          .spread = summary.spread,
          .mean_standard_error = summary.standard_error_of_mean,
          .spread_standard_error = summary.standard_error_of_spread};
}

std::optional<HindcastDeadlines> score_deadlines(std::span<const ScoredForecasts> cases,
                                                 ForecastVersion version, std::uint64_t seed) {
  std::vector<ScoredForecasts> decided;
  std::vector<EventForecast> events;
  std::vector<double> chances;
  HindcastDeadlines result;
  for (const ScoredForecasts& one : cases) {
    if (!has_decided_deadline(*one.of)) continue;
    const double chance = probability_by(ensemble_of(one, version), *one.of->deadline);
    const bool is_met = *happened_by(one.of->outcome, *one.of->deadline);
    decided.push_back(one);
    events.push_back({chance, is_met});
    chances.push_back(chance);
    result.met += is_met ? 1 : 0;
  }
  if (events.empty()) return std::nullopt;
  const BrierDecomposition brier = decompose_brier(events);
  result.cases = std::ssize(events);
  result.met_expected = order_free_sum(chances);
  result.brier_score = brier.score;
  result.miscalibration = brier.miscalibration;
  result.discrimination = brier.discrimination;
  result.uncertainty = brier.uncertainty;
  for (const ReliabilityPoint& point : brier.curve) {
    result.reliability.push_back(
        {point.lowest, point.highest, point.frequency, point.cases, point.happened});
  }
  for (const std::string& name : list_naive(decided)) {
    std::vector<PairOfScores> pairs;
    for (std::size_t i = 0; i < decided.size(); ++i) {
      const HindcastCase& one = *decided[i].of;
      const NaiveForecast* naive = find_naive(one, name);
      if (naive == nullptr) continue;
      const bool is_met = events[i].happened;
      pairs.push_back({{one.state, brier_score(chances[i], is_met),
                        brier_score(probability_by(naive->ensemble, *one.deadline), is_met)},
                       {}});
    }
    result.naive.push_back(*assess_pairs(name, pairs, "brier", seed));
  }
  sort_hardest_first(result.naive);
  return result;
}

std::span<const double> first_members(const std::vector<double>& members, std::size_t years) {
  return std::span(members).first(std::min(members.size(), most_members_of_energy * years));
}

}  // namespace

std::span<const double> ensemble_of(const ScoredForecasts& one, ForecastVersion version) {
  return version == ForecastVersion::as_issued ? one.of->ensemble : one.recalibrated;
}

std::string find_unit(const HindcastCase& one) {
  if (one.target == HindcastTarget::completion) return "months";
  if (one.obligation.ends_with("/clearance")) return "km2";
  if (one.obligation.ends_with("/stockpile")) return "munitions";
  throw std::invalid_argument("hindcast: expected an amount of clearance or of a stockpile, got " +
                              one.obligation);
}

std::string name_case(const HindcastCase& one) {
  return to_string(one.kind) + '/' + to_string(one.target) + '/' + one.obligation + '/' +
         std::to_string(one.issued) + '/' + std::to_string(one.years);
}

bool has_decided_deadline(const HindcastCase& one) {
  return one.deadline && *one.deadline <= one.window.end && happened_by(one.outcome, *one.deadline);
}

std::optional<HindcastSkill> assess_crps_skill(std::span<const ScoredForecasts> cases,
                                               ForecastVersion version, const std::string& naive,
                                               std::uint64_t seed) {
  std::vector<PairOfScores> pairs;
  for (const ScoredForecasts& one : cases) {
    const NaiveForecast* other = find_naive(*one.of, naive);
    if (other == nullptr) continue;
    pairs.push_back({{one.of->state, score_ensemble(*one.of, ensemble_of(one, version)),
                      score_ensemble(*one.of, other->ensemble)},
                     one.of->left_at_issue});
  }
  return assess_pairs(naive, pairs, "crps", seed);
}

HindcastSkill assess_recalibration(std::span<const ScoredForecasts> cases, std::uint64_t seed) {
  assert(!cases.empty());
  std::vector<PairOfScores> pairs;
  for (const ScoredForecasts& one : cases) {
    pairs.push_back({{one.of->state, score_ensemble(*one.of, one.recalibrated),
                      score_ensemble(*one.of, one.of->ensemble)},
                     one.of->left_at_issue});
  }
  return *assess_pairs("as issued", pairs, "crps", seed);
}

HindcastScores score_forecasts(std::span<const ScoredForecasts> cases, ForecastVersion version,
                               std::uint64_t seed) {
  assert(!cases.empty());
  HindcastScores scores;
  std::vector<double> all;
  for (const ScoredForecasts& one : cases) {
    all.push_back(score_ensemble(*one.of, ensemble_of(one, version)));
  }
  scores.score = order_free_sum(all) / static_cast<double>(all.size());
  for (const std::string& name : list_naive(cases)) {
    scores.naive.push_back(*assess_crps_skill(cases, version, name, seed));
  }
  sort_hardest_first(scores.naive);
  scores.best_naive = find_best_naive(scores.naive, std::ssize(cases));
  for (const double level : levels) scores.coverage.push_back(cover(cases, version, level, seed));
  scores.pits = place_outcomes(cases, version, seed);
  scores.deadlines = score_deadlines(cases, version, seed);
  return scores;
}

std::optional<HindcastEnergy> score_paths(std::span<const ScoredForecasts> cases,
                                          std::uint64_t seed) {
  const auto score = [](const std::vector<double>& members, const YearlyPath& path) {
    return energy_score(first_members(members, path.observed.size()), path.observed);
  };
  std::vector<double> scores;
  std::map<std::string, std::vector<PairOfScores>> pairs;
  for (const ScoredForecasts& one : cases) {
    if (!one.of->yearly) continue;
    const YearlyPath& path = *one.of->yearly;
    scores.push_back(score(path.members, path));
    for (const NaiveForecast& naive : one.of->naive) {
      if (naive.yearly.empty()) continue;
      pairs[naive.name].push_back(
          {{one.of->state, scores.back(), score(naive.yearly, path)}, one.of->left_at_issue});
    }
  }
  if (scores.empty()) return std::nullopt;
  HindcastEnergy result{.cases = std::ssize(scores),
                        .score = order_free_sum(scores) / static_cast<double>(scores.size()),
                        .naive = {}};
  for (const auto& [name, of_name] : pairs) {
    result.naive.push_back(*assess_pairs(name, of_name, "energy", seed));
  }
  sort_hardest_first(result.naive);
  return result;
}

HindcastForecast describe_forecast(const ScoredForecasts& one, ForecastVersion version) {
  const std::span<const double> ensemble = ensemble_of(one, version);
  const PitInterval pit = find_pit_interval(ensemble, one.of->outcome);
  HindcastForecast forecast;
  forecast.median = find_finite(ensemble[(ensemble.size() - 1) / 2]);
  for (const auto& [level, interval] : {std::pair(levels[0], &forecast.interval50),
                                        {levels[1], &forecast.interval80},
                                        {levels[2], &forecast.interval90}}) {
    const Interval central = find_central_interval(ensemble, level);
    *interval = {find_finite(central.low), find_finite(central.high)};
  }
  forecast.pit_low = pit.low;
  forecast.pit_high = pit.high;
  forecast.score = score_ensemble(*one.of, ensemble);
  if (one.of->deadline) forecast.chance = probability_by(ensemble, *one.of->deadline);
  return forecast;
}

}  // namespace art6
