// The known area of the futures, against what a replay shows month by month.
#include "study/hindcast/known_area.hpp"

#include <gtest/gtest.h>

#include "models/engine/replay.hpp"
#include "models/engine/static_draws.hpp"
#include "study/hindcast/vintage_futures.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

TEST(KnownArea, grows_by_an_even_part_of_what_is_unrecorded) {
  Scenario scenario = plain_scenario(60);
  scenario.states[0].clearance = plain_clearance(3);
  scenario.states[0].clearance->unrecorded_km2 = 6;
  scenario.states[0].clearance->unrecorded_found_within_months = 24;
  const Portfolio portfolio = build_portfolio(scenario);
  const auto statics = draw_static_quantities(portfolio, {0, 1})[0];
  const ClearanceModel& clearance = portfolio.clearances[ClearanceIndex(0)];
  EXPECT_DOUBLE_EQ(find_known_km2_at_start(portfolio, clearance, statics), 3);
  EXPECT_DOUBLE_EQ(find_unrecorded_km2(portfolio, clearance, statics, 0), 6);
  EXPECT_DOUBLE_EQ(find_unrecorded_km2(portfolio, clearance, statics, 6), 4.5);
  EXPECT_DOUBLE_EQ(find_unrecorded_km2(portfolio, clearance, statics, 24), 0);
  EXPECT_DOUBLE_EQ(find_unrecorded_km2(portfolio, clearance, statics, 60), 0);
  EXPECT_DOUBLE_EQ(find_known_km2(portfolio, clearance, statics, 6, 6.5), 2);
  EXPECT_EQ(find_known_km2(portfolio, clearance, statics, 6, 4.5 + 1e-12), 0);  // rounding
}

/// Compares the known area at each year's end, and between, with replays of `id`.
void expect_as_replayed(const Scenario& scenario, const ProgrammeId& id) {
  constexpr int replications = 70;  // more than a batch
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  const ProgrammeIndex programme = find_programme(portfolio.programmes, id);
  VintageQuestion question{programme, {}};
  for (int month = 12; month <= portfolio.months; month += 12) {
    question.left_at.push_back(month);
    if (month + 12 <= portfolio.months) question.left_at.push_back(month + 4.5);
  }
  const VintageQuestion questions[]{question};
  const VintageFutures futures =
      simulate_vintage(portfolio, placing, {0, replications}, questions, {})[0];
  int with_unrecorded = 0;
  for (int r = 0; r < replications; r += 3) {
    const Replay future = replay(portfolio, placing, programme, r);
    const auto known = [&](double month) {
      const ReplayMonth& values = future.months[static_cast<std::size_t>(month) - 1];
      with_unrecorded += values[static_cast<std::size_t>(ReplayColumn::unrecorded_km2)] > 0;
      return values[static_cast<std::size_t>(ReplayColumn::suspected_km2)] +
             values[static_cast<std::size_t>(ReplayColumn::confirmed_km2)];
    };
    EXPECT_EQ(futures.completed[static_cast<std::size_t>(r)],
              future.record.completed.value_or(VintageFutures::never));
    for (std::size_t day = 0; day < question.left_at.size(); ++day) {
      const double month = question.left_at[day];
      const double begin = month - std::fmod(month, 12);
      const double share = (month - begin) / 12;
      const double expected =
          share == 0 ? known(month) : (1 - share) * known(begin) + share * known(begin + 12);
      EXPECT_NEAR(futures.left[day][static_cast<std::size_t>(r)], expected, 1e-9)
          << r << ' ' << month;
    }
  }
  EXPECT_GT(with_unrecorded, 10);
}

TEST(KnownArea, is_that_of_replays) { expect_as_replayed(full_world(), {"LAO", Theme::clearance}); }

TEST(KnownArea, is_that_of_replays_in_regions) {
  Scenario scenario = full_world();
  Clearance& clearance = *scenario.states[0].clearance;
  Region north, south;
  north.id = "north";
  south.id = "south";
  north.confirmed_km2 = Distribution(Uniform{1, 3});
  north.unrecorded_km2 = Distribution(Uniform{1, 3});
  south.suspected_km2 = 2;
  south.unrecorded_km2 = 1;
  south.unrecorded_found_within_months = 90;
  for (Region* region : {&north, &south}) {
    region->clearance_m2_per_team_day = 800;
    region->survey_m2_per_team_day = 20000;
    region->technical_survey_m2_per_team_day = 3000;
  }
  clearance.confirmed_km2 = clearance.suspected_km2 = clearance.unrecorded_km2 = 0;
  clearance.regions = {north, south};
  scenario.correlations.clear();
  expect_as_replayed(scenario, {"LAO", Theme::clearance});
}

}  // namespace
}  // namespace art6::worlds
