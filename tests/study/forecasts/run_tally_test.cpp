#include "study/forecasts/run_tally.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "models/engine/engine.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

/// The USD that the first programme spent, by replication.
std::vector<double> collect_spending(const Portfolio& portfolio, const PlacingModel& placing,
                                     Range range, const Runner& runner) {
  std::vector<double> spending(static_cast<std::size_t>(range.size()), -1);
  run_tally_here(portfolio, placing, range, runner,
                 [&](Range batch, const std::vector<ReplicationRecord>& records) {
                   ASSERT_EQ(static_cast<std::int64_t>(records.size()), batch.size());
                   std::ranges::transform(records, spending.begin() + (batch.begin - range.begin),
                                          [](const ReplicationRecord& record) {
                                            return record.programmes[ProgrammeIndex(0)].spent_usd;
                                          });
                 });
  return spending;
}

TEST(RunTallyHere, visits_the_records_of_the_engine_for_any_threads_and_batches) {
  const Scenario scenario = full_world();
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  const Range range{5, 205};
  Memory memory;
  Tally tally(portfolio);
  std::vector<ReplicationRecord> records;
  simulate(portfolio, placing, range, best_instruction_set(), memory, tally, &records);
  std::vector<double> expected;
  for (const ReplicationRecord& record : records) {
    expected.push_back(record.programmes[ProgrammeIndex(0)].spent_usd);
  }
  EXPECT_GT(std::ranges::max(expected), std::ranges::min(expected));
  for (const int threads : {1, 3}) {
    for (const std::int64_t batch : {64, 100}) {
      Runner runner;
      runner.threads = threads;
      runner.batch = batch;
      EXPECT_EQ(collect_spending(portfolio, placing, range, runner), expected);
    }
  }
}

}  // namespace
}  // namespace art6::worlds
