// Alternative ways of placing money, which are run over the same futures.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "models/engine/outcomes.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/scenario/objective.hpp"
#include "models/scenario/scenario.hpp"
#include "models/strategies/placing_model.hpp"
#include "sim/run/parallel.hpp"
#include "sim/run/processes.hpp"
#include "sim/sums/paired_sums.hpp"
#include "study/comparisons/measures.hpp"

namespace art6 {

/// A strategy with a multiple of the donors' flexible money.
struct Alternative {
  std::string strategy;  ///< id as in `list_strategies`
  double flexible_scale = 1;
};

/// Alternatives that share one portfolio, ready to be run.
class Alternatives {
 public:
  /// At least one. Throws std::invalid_argument as `build_portfolio` and `build_placing`.
  Alternatives(const Scenario& scenario, const std::vector<Alternative>& alternatives);

  int count() const { return static_cast<int>(placings_.size()); }
  const Strategy& strategy(int a) const { return placings_[static_cast<std::size_t>(a)].strategy; }
  const Portfolio& portfolio() const { return portfolio_; }
  const Measures& measures() const { return measures_; }

  /// Simulates the range batch by batch and calls `take(worker, batch, outcomes)` for each batch.
  /// Workers and errors as for `for_each_batch`; also throws what `simulate` throws.
  using Take = std::function<void(int worker, Range batch, const Outcomes& outcomes)>;
  void run(const Runner& runner, Range range, const Take& take) const;

 private:
  Portfolio portfolio_;
  Measures measures_;
  std::vector<PlacingModel> placings_;
};

/// Adds the batch's objective over its largest weight, [alternative][replication] from replication
/// `first` on, to the sums. Throws AmountError where it is too large in a replication.
void add_objective(const Alternatives& alternatives, const Objective& objective, std::int64_t first,
                   std::span<const double> values, PairedSums& sums);

/// Runs the alternatives and returns the merged sums of all workers and processes. Each worker
/// begins with a copy of `empty`, to which `add(worker, sums, batch, outcomes)` adds a batch.
template <class Sums, class Add>
Sums run_into(const Alternatives& alternatives, const Runner& runner, Range range,
              const Sums& empty, const Add& add) {
  return run_over_processes(runner, range, empty, [&](Range part) {
    std::vector<Sums> workers(static_cast<std::size_t>(thread_count(runner)), empty);
    alternatives.run(runner, part, [&](int worker, Range batch, const Outcomes& outcomes) {
      add(worker, workers[static_cast<std::size_t>(worker)], batch, outcomes);
    });
    for (std::size_t i = 1; i < workers.size(); ++i) workers[0] += workers[i];
    return std::move(workers[0]);
  });
}

}  // namespace art6
