#include "study/forecasts/run_tally.hpp"

#include <memory>
#include <utility>
#include <vector>

#include "models/engine/engine.hpp"
#include "sim/run/processes.hpp"

namespace art6 {

Tally run_tally_here(const Portfolio& portfolio, const PlacingModel& placing, Range range,
                     const Runner& runner, const RecordVisitor& visit) {
  struct Worker {
    Memory memory;
    Tally tally;
    std::vector<ReplicationRecord> records;
    explicit Worker(const Portfolio& portfolio) : tally(portfolio) {}
  };
  std::vector<std::unique_ptr<Worker>> workers;
  for (int i = 0; i < thread_count(runner); ++i) {
    workers.push_back(std::make_unique<Worker>(portfolio));
  }
  for_each_batch(runner, range, [&](int number, Range batch) {
    Worker& worker = *workers[static_cast<std::size_t>(number)];
    worker.records.clear();
    simulate(portfolio, placing, batch, runner.instruction_set, worker.memory, worker.tally,
             visit ? &worker.records : nullptr);
    if (visit) visit(batch, worker.records);
  });
  for (std::size_t i = 1; i < workers.size(); ++i) workers[0]->tally += workers[i]->tally;
  return std::move(workers[0]->tally);
}

Tally run_tally(const Portfolio& portfolio, const PlacingModel& placing, Range range,
                const Runner& runner) {
  return run_over_processes(runner, range, Tally(portfolio), [&](Range part) {
    return run_tally_here(portfolio, placing, part, runner);
  });
}

}  // namespace art6
