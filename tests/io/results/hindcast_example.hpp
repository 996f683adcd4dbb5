// A hindcast of one release and one vintage with two completions, all numbers by hand.
#pragma once

#include "io/results/hindcast_result.hpp"

namespace art6 {

inline HindcastSkill example_skill(const std::string& name, double skill) {
  return {.name = name,
          .cases = 140,
          .states = 14,
          .score = 0.75,
          .naive_score = 1,
          .skill = skill,
          .ci95 = Interval{skill - 0.125, skill + 0.125},
          .skill_of_shares = 0.0625,
          .skill_of_shares_ci95 = {}};
}

inline HindcastScores example_scores(double share, std::vector<HindcastSkill> naive) {
  HindcastScores scores;
  scores.score = 0.75;
  scores.naive = std::move(naive);
  if (!scores.naive.empty()) scores.best_naive = scores.naive.front().name;
  for (const double level : {0.5, 0.8, 0.9}) {
    scores.coverage.push_back({.level = level,
                               .decided = 2,
                               .share = level - share,
                               .share_expected = level - share,
                               .ci95 = Interval{0.25, 1},
                               .bounds = {0.25, 1}});
  }
  scores.pits = {.counts = {1, 1},
                 .expected_counts = {1, 1},
                 .mean = 0.5,
                 .spread = 1,
                 .mean_standard_error = 0.25,
                 .spread_standard_error = 0.5};
  return scores;
}

inline HindcastGroup example_releases() {
  HindcastGroup group;
  group.id = "rolling/release/km2/1";
  group.unit = "km2";
  group.years = 1;
  group.first_issued = 2012;
  group.last_issued = 2023;
  group.cases = 140;
  group.obligations = 15;
  group.states = 14;
  group.as_issued =
      example_scores(0.01, {example_skill("last year's rate", 0.25), example_skill("never", 0.5)});
  group.recalibrated = example_scores(0, {example_skill("last year's rate", 0.375)});
  group.recalibrated_cases = 120;
  group.recalibration = example_skill("as issued", 0.0625);
  group.energy = HindcastEnergy{2, 1.5, {example_skill("never", 0.5)}};
  return group;
}

inline HindcastGroup example_completions() {
  HindcastGroup group;
  group.id = "vintage/completion/months/0";
  group.kind = HindcastKind::vintage;
  group.target = HindcastTarget::completion;
  group.unit = "months";
  group.first_issued = group.last_issued = 2019;
  group.cases = 3;
  group.obligations = group.states = 3;
  group.as_issued = example_scores(0, {});
  group.as_issued.deadlines = HindcastDeadlines{.cases = 2,
                                                .met = 1,
                                                .met_expected = 1.25,
                                                .brier_score = 0.125,
                                                .miscalibration = 0.0625,
                                                .discrimination = 0.1875,
                                                .uncertainty = 0.25,
                                                .reliability = {{0.5, 0.75, 0.5, 2, 1}},
                                                .naive = {example_skill("never", 0.5)}};
  group.recalibrated = group.as_issued;
  return group;
}

/// A completion that half of the futures have by month 15, in 80 of 100 from month 6 on.
inline HindcastCaseResult example_completion(const std::string& state, double outcome,
                                             bool is_censored) {
  HindcastCaseResult one;
  one.kind = HindcastKind::vintage;
  one.target = HindcastTarget::completion;
  one.scenario = "x.yaml";
  one.obligation = state + "/clearance";
  one.state = state;
  one.unit = "months";
  one.issued = 2019;
  one.outcome = outcome;
  one.is_censored = is_censored;
  one.as_issued = {.median = 15,
                   .interval50 = {10, 30},
                   .interval80 = {6, std::nullopt},
                   .interval90 = {4, std::nullopt},
                   .pit_low = 0.25,
                   .pit_high = is_censored ? 1 : 0.25,
                   .score = 2.5,
                   .chance = {}};
  one.recalibrated = one.as_issued;
  return one;
}

inline HindcastResults example_hindcast() {
  HindcastCaseResult release;
  release.scenario = "x.yaml";
  release.obligation = "AAA/clearance";
  release.state = "AAA";
  release.unit = "km2";
  release.issued = 2014;
  release.years = 1;
  release.outcome = 1.5;
  release.as_issued = {.median = 1,
                       .interval50 = {0.5, 2},
                       .interval80 = {0.25, 3},
                       .interval90 = {0.125, 4},
                       .pit_low = 0.625,
                       .pit_high = 0.625,
                       .score = 0.25,
                       .chance = {}};
  release.recalibrated = release.as_issued;
  release.recalibrated.median = 1.25;
  release.learned_from = 7;
  release.naive = {{"last year's rate", 0.5}};
  HindcastCaseResult met = example_completion("BBB", 7, false);
  met.deadline = 7;
  met.is_met = true;
  met.as_issued.chance = met.recalibrated.chance = 0.25;
  return {.scenarios = {{"Example \"one\"", "00ff"}},
          .replications = 1000,
          .seed = 18446744073709551615u,
          .groups = {example_releases(), example_completions()},
          .cases = {release, met, example_completion("CCC", 72, true)},
          .voids = {{"x.yaml", "DDD/stockpile", "no stock was found"}}};
}

}  // namespace art6
