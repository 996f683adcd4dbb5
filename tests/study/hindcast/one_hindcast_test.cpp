// The parts of study/hindcast/ together, in the order in which a hindcast uses them, on a world
// whose law is known.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "study/hindcast/coverage.hpp"
#include "study/hindcast/dressed_forecasts.hpp"
#include "study/hindcast/naive_forecasts.hpp"
#include "study/hindcast/probability_integral_transform.hpp"
#include "study/hindcast/recalibration.hpp"
#include "study/hindcast/reliability.hpp"
#include "study/hindcast/scores.hpp"
#include "study/hindcast/shrinkage.hpp"
#include "study/hindcast/skill.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

constexpr double as_of = 60;  // months that outcomes were watched
constexpr double horizon = 240;

/// Months to completion: 12 left / rate, with left / rate log-normal around a figure of the State.
struct World {
  std::string state;
  double left = 0, rate = 0;  ///< reported
  std::vector<double> ensemble;
  ObservedOutcome outcome;
};

/// 30 States with ten cases each; the forecast's errors are `spread` times the truth's.
std::vector<World> draw_worlds(double spread, std::uint64_t seed) {
  std::vector<World> worlds;
  for (std::uint32_t i = 0; i < 300; ++i) {
    const Stream stream(seed, "test/world/" + std::to_string(i));
    World& world = worlds.emplace_back();
    world.state = "S" + std::to_string(i % 30);
    world.rate = 1 + 9 * stream.uniform(0, 3);
    world.left = world.rate * (1 + 6 * stream.uniform(0, 2));
    const auto months = [&](double error) { return 12 * world.left / world.rate * exp(error); };
    for (std::uint32_t j = 1; j <= 500; ++j) {
      const double month = months(0.5 * spread * normal_draw(stream, j));
      world.ensemble.push_back(month <= horizon ? month : never_reached);
    }
    std::ranges::sort(world.ensemble);
    const double truth = months(0.5 * normal_draw(stream, 501));
    world.outcome = {std::min(truth, as_of), truth > as_of};
  }
  return worlds;
}

double score_of(const World& world, std::span<const double> ensemble) {
  return threshold_weighted_crps(ensemble, world.outcome, {0, as_of});
}

Skill skill_over_last_years_rate(const std::vector<World>& worlds) {
  std::vector<ScoredCase> cases;
  for (const World& world : worlds) {
    const std::vector<double> point{forecast_completion(world.rate, world.left, horizon)};
    cases.push_back({world.state, score_of(world, world.ensemble), score_of(world, point)});
  }
  return assess_skill(cases, Stream(1, "hindcast/skill/twcrps/last_years_rate"));
}

TEST(OneHindcast, neither_praises_nor_blames_the_law_itself) {
  const std::vector<World> worlds = draw_worlds(1, 50);
  std::vector<double> pits;
  std::vector<EventForecast> deadline;
  for (std::size_t i = 0; i < worlds.size(); ++i) {
    const World& world = worlds[i];
    pits.push_back(randomised_pit(find_pit_interval(world.ensemble, world.outcome), 1,
                                  world.state + "/" + std::to_string(i)));
    if (const auto happened = happened_by(world.outcome, 48)) {
      deadline.push_back({probability_by(world.ensemble, 48), *happened});
    }
  }
  ASSERT_EQ(deadline.size(), worlds.size());
  const auto n = static_cast<double>(worlds.size());
  const PitSummary summary = summarise_pits(pits);
  EXPECT_NEAR(summary.mean, 0.5, 4 * summary.standard_error_of_mean);
  EXPECT_NEAR(summary.spread, 1, 4 * summary.standard_error_of_spread);
  for (const double level : {0.5, 0.8, 0.9}) {
    std::vector<CaseCoverage> cases;
    for (const World& world : worlds) {
      cases.push_back(assess_coverage(world.ensemble, world.outcome, level));
    }
    const CoverageSummary coverage = summarise_coverage(cases);
    EXPECT_NEAR(*coverage.share_expected, level, four_errors_of_share(level, n));
    EXPECT_LT(coverage.decided, coverage.cases);
    EXPECT_LE(coverage.bounds.low, level);
    EXPECT_GE(coverage.bounds.high, level);
  }
  const BrierDecomposition brier = decompose_brier(deadline);
  EXPECT_LT(brier.miscalibration, 0.03);
  EXPECT_GT(brier.discrimination, 0.03);
  // Half of the spread is luck that nobody sees: a point forecast is beaten by the law.
  const Skill skill = skill_over_last_years_rate(worlds);
  EXPECT_EQ(skill.clusters, 30);
  EXPECT_GT(skill.ci95->low, 0);
}

TEST(OneHindcast, recalibrates_with_what_was_known_before) {
  std::vector<PitInterval> earlier;
  for (const World& world : draw_worlds(0.4, 51)) {
    earlier.push_back(find_pit_interval(world.ensemble, world.outcome));
  }
  const RecalibrationMap map = learn_recalibration(earlier);
  std::vector<World> worlds = draw_worlds(0.4, 52);
  std::vector<ScoredCase> cases;
  for (World& world : worlds) {
    const std::vector<double> recalibrated = recalibrate_ensemble(world.ensemble, map);
    ASSERT_TRUE(is_ensemble(recalibrated));
    cases.push_back({world.state, score_of(world, recalibrated), score_of(world, world.ensemble)});
  }
  const Skill skill = assess_skill(cases, Stream(1, "hindcast/skill/twcrps/as_issued"));
  EXPECT_GT(skill.ci95->low, 0);
  EXPECT_LT(skill.skill, 0.5);
}

TEST(OneHindcast, gives_a_dressed_forecast_its_due) {
  // The law of the world is that of a dressed rate: its score is nearly that of the law.
  const std::vector<World> worlds = draw_worlds(1, 53);
  std::vector<PointCase> past;
  const Stream stream(2, "test/past");
  for (std::uint32_t i = 0; i < 400; ++i) {
    past.push_back({10, 10 * exp(-0.5 * normal_draw(stream, i)), 1e6});
  }
  const RelativeErrors errors = learn_relative_errors(past, 1);
  std::vector<ScoredCase> cases;
  for (const World& world : worlds) {
    const std::vector<double> dressed = dress_completion(world.rate, world.left, horizon, errors);
    cases.push_back({world.state, score_of(world, world.ensemble), score_of(world, dressed)});
  }
  const Skill skill = assess_skill(cases, Stream(1, "hindcast/skill/twcrps/dressed"));
  EXPECT_NEAR(skill.skill, 0, 0.02);
  EXPECT_GT(skill_over_last_years_rate(worlds).skill, 0.1);
}

// Golden: the numbers as clang 14 made them. Any other compiler, processor and level of
// optimisation gives the same bits.
TEST(OneHindcast, has_the_same_bits_everywhere) {
  const std::vector<World> worlds = draw_worlds(0.7, 54);
  const Skill skill = skill_over_last_years_rate(worlds);
  std::vector<PitInterval> pits;
  std::vector<std::vector<double>> log_ratios(30);
  for (std::size_t i = 0; i < worlds.size(); ++i) {
    pits.push_back(find_pit_interval(worlds[i].ensemble, worlds[i].outcome));
    log_ratios[i % 30].push_back(log(worlds[i].outcome.value * worlds[i].rate / worlds[i].left));
  }
  const ShrunkLogRates rates = shrink_log_rates(log_ratios);
  EXPECT_EQ(skill.skill, 0.29217493151248308);
  EXPECT_EQ(skill.ci95->low, 0.27436104145090368);
  EXPECT_EQ(skill.ci95->high, 0.30936475422394372);
  EXPECT_EQ(learn_recalibration(pits).recalibrate(0.5), 0.49956155090932008);
  EXPECT_EQ(find_ratio_quantile(*rates.laws[7], 0.9), 17.930505224453036);
  EXPECT_EQ(randomised_pit({.low = 0.25, .high = 1, .is_censored = true}, 1, "S3/2019"),
            0.7449081475558087);
}

}  // namespace
}  // namespace art6
