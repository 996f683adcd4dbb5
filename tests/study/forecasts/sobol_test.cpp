// `sampling: sobol`: static quantities from scrambled Sobol points, intervals across the scrambles.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "io/results/results_json.hpp"
#include "models/engine/engine.hpp"
#include "models/engine/static_draws.hpp"
#include "sim/statistics/intervals.hpp"
#include "study/forecasts/forecast.hpp"
#include "study/forecasts/shards.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/sim/run/team_of_threads.hpp"

namespace art6::worlds {
namespace {

constexpr int scrambles = ScrambledSobol::scrambles;

/// Area uniform in [1, 5] km2, cleared at 0.1 km2 a month: done in month 9 to 49, by its draw
/// alone.
Scenario uniform_area(std::int64_t replications) {
  Scenario scenario = world_with(plain_clearance(1), 60);
  scenario.states[0].clearance->confirmed_km2 = Distribution(Uniform{1, 5});
  scenario.states[0].clearance->deadline = {2022, 7, 1};  // after month 29: 3 km2
  scenario.simulation = {replications, 5, Sampling::sobol};
  return scenario;
}

Scenario with_sobol(Scenario scenario) {
  scenario.simulation.sampling = Sampling::sobol;
  return scenario;
}

Runner one_thread(std::int64_t batch = 64) {
  Runner runner;
  runner.threads = 1;
  runner.batch = batch;
  return runner;
}

TEST(SobolSampling, has_one_draw_of_every_scramble_in_every_interval_of_equal_probability) {
  const Portfolio portfolio = build_portfolio(uniform_area(1));
  const StaticIndex column = portfolio.clearances[ClearanceIndex(0)].confirmed_km2.column;
  constexpr int points = 64;
  const auto rows = draw_static_quantities(portfolio, {0, points * scrambles});
  for (int scramble = 0; scramble < scrambles; ++scramble) {
    std::vector<int> hits(points);
    for (int i = 0; i < points; ++i) {
      const double km2 = rows[static_cast<std::size_t>(i * scrambles + scramble)][column];
      ++hits.at(static_cast<std::size_t>((km2 - 1) / 4 * points));
    }
    EXPECT_EQ(hits, std::vector<int>(points, 1)) << scramble;
  }
}

/// As `uniform_area`, in [1, `most`] km2.
Scenario area_up_to(double most, std::int64_t replications) {
  Scenario scenario = uniform_area(replications);
  scenario.states[0].clearance->confirmed_km2 = Distribution(Uniform{1, most});
  return scenario;
}

// 3 km2 or less in 2 / 3.95 of the futures: of 64 points of a scramble 32 or 33.
TEST(SobolSampling, is_off_by_no_more_than_the_interval_at_the_edge) {
  const ObligationForecast met =
      forecast(area_up_to(4.95, 64 * scrambles), one_thread()).obligations[0];
  EXPECT_NEAR(met.probability_met, 2 / 3.95, 1.0 / 64);
  EXPECT_LT(met.probability_met_ci95.high - met.probability_met_ci95.low, 2.0 / 64);
  Scenario random = area_up_to(4.95, 64 * scrambles);
  random.simulation.sampling = Sampling::random;
  const Interval wide = forecast(random, one_thread()).obligations[0].probability_met_ci95;
  EXPECT_GT(wide.high - wide.low, 3.0 / 64);
}

/// Counts of the replications of each scramble that are complete at or before a month.
class ByHand {
 public:
  ByHand(const Scenario& scenario, ProgrammeIndex programme) {
    const std::int64_t n = scenario.simulation.replications;
    const auto records = run_of(scenario, {0, n}, scenario.strategy).records;
    for (const ReplicationRecord& record : records) {
      months_.push_back(record.programmes[programme].completed.value_or(1 << 20));
    }
  }

  bool is_one_sided(int month) const {
    std::vector<int> complete(scrambles), late(scrambles);
    for (std::size_t r = 0; r < months_.size(); ++r) {
      ++(months_[r] <= month ? complete : late)[r % scrambles];
    }
    return std::ranges::count(complete, 0) + std::ranges::count(late, 0) > 0;
  }

  Interval interval(int month) const {
    std::vector<double> complete(scrambles), all(scrambles);
    double sum = 0;
    for (std::size_t r = 0; r < months_.size(); ++r) {
      const bool is_complete = months_[r] <= month;
      complete[r % scrambles] += is_complete;
      ++all[r % scrambles];
      sum += is_complete;
    }
    const double mean = sum / static_cast<double>(months_.size());
    double squares = 0;
    for (std::size_t s = 0; s < scrambles; ++s) {
      squares += std::pow(complete[s] / all[s] - mean, 2);
    }
    const Interval interval =
        student_interval(mean, std::sqrt(squares / (scrambles - 1) / scrambles), scrambles);
    Interval wilson = interval;
    if (is_one_sided(month)) {
      wilson = wilson_interval(std::llround(sum), std::ssize(months_));
    }
    return {std::max(0.0, std::min(interval.low, wilson.low)),
            std::min(1.0, std::max(interval.high, wilson.high))};
  }

 private:
  std::vector<int> months_;
};

TEST(SobolSampling, has_student_s_intervals_across_the_scrambles) {
  Scenario scenario = with_sobol(full_world());
  scenario.simulation.replications = 480;
  const Portfolio portfolio = build_portfolio(scenario);
  const Forecast result = forecast(scenario, one_thread());
  int finite_ends = 0;
  for (const ObligationForecast& obligation : result.obligations) {
    const ProgrammeIndex programme = find_programme(portfolio.programmes, obligation.id);
    const ByHand by_hand(scenario, programme);
    const int deadline = *portfolio.programmes[programme].deadline;
    const Interval expected = by_hand.interval(deadline);
    EXPECT_NEAR(obligation.probability_met_ci95.low, expected.low, 1e-12);
    EXPECT_NEAR(obligation.probability_met_ci95.high, expected.high, 1e-12);
    const auto first = [&](double Interval::*end) -> std::optional<int> {
      for (int month = 0; month < portfolio.months; ++month) {
        if (by_hand.interval(month).*end >= scenario.confidence) {
          return std::max(0, month - deadline);
        }
      }
      return std::nullopt;
    };
    EXPECT_EQ(obligation.extension.months_low, first(&Interval::high));
    EXPECT_EQ(obligation.extension.months_high, first(&Interval::low));
    finite_ends += obligation.extension.months_high.has_value();
  }
  EXPECT_GT(finite_ends, 0);
}

// 3 km2 or less in just half of the futures: 32 of 64 points of every scramble.
TEST(SobolSampling, has_wilson_s_interval_where_all_scrambles_agree) {
  const std::int64_t n = 64 * scrambles;
  const ObligationForecast met = forecast(uniform_area(n), one_thread()).obligations[0];
  EXPECT_EQ(met.probability_met, 0.5);
  EXPECT_EQ(met.probability_met_ci95, wilson_interval(n / 2, n));
}

TEST(SobolSampling, has_wilson_s_interval_where_no_point_is_complete) {
  Scenario never = uniform_area(256);
  never.states[0].clearance->deadline = {2020, 7, 1};  // after month 5: 0.6 km2
  EXPECT_EQ(forecast(never, one_thread()).obligations[0].probability_met_ci95,
            wilson_interval(0, 256));
}

// One point of each of two or three scrambles: all of it, none of it, or some.
TEST(SobolSampling, has_an_interval_of_some_width_from_two_or_three_points) {
  int agreeing = 0;
  for (const std::int64_t n : {2, 3}) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      Scenario scenario = uniform_area(n);
      scenario.simulation.seed = seed;
      const ObligationForecast met = forecast(scenario, one_thread()).obligations[0];
      const auto complete = std::llround(met.probability_met * static_cast<double>(n));
      const Interval wilson = wilson_interval(complete, n);
      EXPECT_LE(met.probability_met_ci95.low, wilson.low);
      EXPECT_GE(met.probability_met_ci95.high, wilson.high);
      if (complete == 0 || complete == n) ++agreeing;
    }
  }
  EXPECT_GT(agreeing, 0);
}

// The true chance is 9.66 %; neither of the two points is met.
TEST(SobolSampling, of_the_case_has_an_interval_that_holds_the_truth) {
  const Scenario scenario = read_scenario("tests/cases/sobol-no-width.yaml").scenario;
  const ObligationForecast met = forecast(scenario, one_thread()).obligations[0];
  EXPECT_EQ(met.probability_met, 0);
  EXPECT_EQ(met.probability_met_ci95, wilson_interval(0, 2));
  EXPECT_GT(met.probability_met_ci95.high, 0.0966);
}

TEST(SobolSampling, knows_nothing_of_the_error_after_one_point) {
  EXPECT_EQ(forecast(uniform_area(1), one_thread()).obligations[0].probability_met_ci95,
            (Interval{0, 1}));
}

TEST(SobolSampling, has_the_same_bits_however_it_is_run) {
  Scenario scenario = with_sobol(full_world());
  scenario.simulation.replications = 200;
  const auto text = [&](const Runner& runner) {
    return write_results_json(forecast(scenario, runner), Manifest{});
  };
  const std::string one = text(one_thread());
  for (const std::int64_t batch : {1, 7, 200}) EXPECT_EQ(text(one_thread(batch)), one) << batch;
  for (const InstructionSet set : available_instruction_sets()) {
    Runner runner = one_thread();
    runner.instruction_set = set;
    EXPECT_EQ(text(runner), one) << to_string(set);
  }
  TeamOfThreads(3).run([&](Processes& processes) {
    Runner runner = one_thread();
    runner.processes = &processes;
    EXPECT_EQ(text(runner), one);
  });
  const Portfolio portfolio = build_portfolio(scenario);
  const Tally tally = merge_shards(portfolio, 3, [&](std::size_t i) {
    Shard shard;
    shard.choice = {static_cast<int>(i) + 1, 3};
    shard.replications = 200;
    shard.sums = run_shard(scenario, shard.choice, one_thread());
    return shard;
  });
  EXPECT_EQ(write_results_json(make_forecast(scenario, portfolio, tally), Manifest{}), one);
  EXPECT_NE(write_results_json(forecast(full_world(), one_thread()), Manifest{}), one);
}

}  // namespace
}  // namespace art6::worlds
