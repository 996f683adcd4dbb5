// What each future of a scenario says of the numbers that outcomes files report: the month of
// completion, and work left on some days.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "models/strategies/placing_model.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// A programme with a date, and when work left is asked for: months from the clock's start,
/// fractions included, each 0 to the clock's months. None for victim assistance.
struct VintageQuestion {
  ProgrammeIndex programme;
  std::vector<double> left_at;
};

/// What the futures say, in the order of the replications.
struct VintageFutures {
  std::vector<int> completed;  ///< [replication] month from the clock's start, 0 the first
  static constexpr int never = 0x7FFFFFFF;  ///< of `completed`: not by the clock's end
  std::vector<std::vector<double>> left;    ///< [day][replication], known km2 or munitions
};

/// Simulates the replications of `range` and answers each question. Work left is known at the
/// clock's start and at the end of each budget year, and linear between them; known area is the
/// area left without what is unrecorded. Threads and batches change no bit; of a job with several
/// processes each does the whole. Keeps 4 bytes for a completion and 8 for an amount, nothing else
/// of a future. Throws `Stopped`, `ScoreError`, `AmountError`.
std::vector<VintageFutures> simulate_vintage(const Portfolio& portfolio,
                                             const PlacingModel& placing, Range range,
                                             std::span<const VintageQuestion> questions,
                                             const Runner& runner);

}  // namespace art6
