#include "study/hindcast/recorded_futures.hpp"

#include <cstddef>
#include <memory>

#include "models/engine/engine.hpp"

namespace art6 {

void simulate_records(const Portfolio& portfolio, const PlacingModel& placing, Range range,
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
             &worker.records);
    visit(batch, worker.records);
  });
}

}  // namespace art6
