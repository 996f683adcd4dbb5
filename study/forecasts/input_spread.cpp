#include "study/forecasts/input_spread.hpp"

#include <algorithm>
#include <cmath>

#include "models/engine/engine.hpp"
#include "models/engine/outcomes.hpp"
#include "study/forecasts/run_tally.hpp"

namespace art6 {
namespace {

/// The sums by obligation, then month.
using Sums = Table<ObligationIndex, std::vector<InputSums>>;

void add(const Tally& draw, const Table<ObligationIndex, ProgrammeIndex>& obligations, Sums& sums) {
  for (const ObligationIndex o : obligations.ids()) {
    const auto counts = draw.programmes[obligations[o]].completed.counts();
    std::int64_t count = 0;
    for (std::size_t month = 0; month < sums[o].size(); ++month) {
      count += counts[month];
      sums[o][month].complete += count;
      sums[o][month].squared += count * count;
    }
  }
}

}  // namespace

std::int64_t count_input_draws(std::int64_t replications) {
  return std::clamp<std::int64_t>(replications / replications_a_draw, 2, 100);
}

double estimate_sd_between(const InputSums& sums, std::int64_t draws, std::int64_t futures) {
  const auto m = static_cast<double>(draws), k = static_cast<double>(futures);
  const double share = static_cast<double>(sums.complete) / k;       // summed over draws
  const double squares = static_cast<double>(sums.squared) / k / k;  // as well
  const double between = (squares - share * share / m) / (m - 1);
  const double luck = (share - squares) / m / (k - 1);
  return std::sqrt(std::max(between - luck, 0.0));
}

std::vector<std::vector<double>> estimate_input_spread(const Scenario& scenario,
                                                       const Runner& runner) {
  Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  portfolio.sobol.reset();
  portfolio.shares_statics = true;
  const Table<ObligationIndex, ProgrammeIndex> obligations = find_obligations(portfolio);
  const auto months = static_cast<std::size_t>(portfolio.months);
  const std::int64_t draws = count_input_draws(scenario.simulation.replications);
  Runner by_draw = runner;
  by_draw.batch = replications_a_draw;
  by_draw.progress = nullptr;
  by_draw.processes = nullptr;
  std::vector<Memory> memories(static_cast<std::size_t>(thread_count(runner)));
  std::vector<Sums> sums(memories.size(), Sums(obligations.size(), std::vector<InputSums>(months)));
  for_each_batch(by_draw, {0, draws * replications_a_draw}, [&](int worker, Range draw) {
    const auto w = static_cast<std::size_t>(worker);
    Tally tally(portfolio);
    simulate(portfolio, placing, draw, runner.instruction_set, memories[w], tally);
    add(tally, obligations, sums[w]);
  });
  std::vector<std::vector<double>> spread;
  for (const ObligationIndex o : obligations.ids()) {
    std::vector<double>& by_month = spread.emplace_back();
    for (std::size_t month = 0; month < months; ++month) {
      InputSums all;
      for (const Sums& own : sums) all += own[o][month];
      by_month.push_back(estimate_sd_between(all, draws, replications_a_draw));
    }
  }
  return spread;
}

}  // namespace art6
