#include "study/comparisons/alternatives.hpp"

#include <fmt/format.h>

#include <cmath>
#include <memory>
#include <string>

#include "models/engine/engine.hpp"
#include "models/strategies/strategy.hpp"
#include "sim/lanes/memory.hpp"

namespace art6 {

Alternatives::Alternatives(const Scenario& scenario, const std::vector<Alternative>& alternatives)
    : portfolio_(build_portfolio(scenario)), measures_(portfolio_) {
  for (const Alternative& alternative : alternatives) {
    placings_.push_back(build_placing(portfolio_, find_strategy(scenario, alternative.strategy)));
    placings_.back().flexible_scale = alternative.flexible_scale;
  }
}

void Alternatives::run(const Runner& runner, Range range, const Take& take) const {
  struct Worker {
    Memory memory;
    Outcomes outcomes;
  };
  std::vector<std::unique_ptr<Worker>> workers;
  for (int i = 0; i < thread_count(runner); ++i) workers.push_back(std::make_unique<Worker>());
  for_each_batch(runner, range, [&](int number, Range batch) {
    Worker& worker = *workers[static_cast<std::size_t>(number)];
    worker.outcomes.reset(portfolio_, count(), batch.size());
    simulate(portfolio_, placings_, batch, runner.instruction_set, worker.memory, worker.outcomes);
    take(number, batch, worker.outcomes);
  });
}

void add_objective(const Alternatives& alternatives, const Objective& objective, std::int64_t first,
                   std::span<const double> values, PairedSums& sums) {
  try {
    sums.add(first, values);
  } catch (const AmountLimitError& error) {
    const double unit = largest_weight(objective);
    throw AmountError(fmt::format("strategy `{}`", alternatives.strategy(error.alternative).id),
                      objective.name, unit * error.limit, unit * std::abs(error.amount),
                      fmt::format("replication {}", error.replication));
  }
}

}  // namespace art6
