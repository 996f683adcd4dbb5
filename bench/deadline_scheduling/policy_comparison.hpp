// The comparison of policies on the same futures, and the table of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bench/deadline_scheduling/model.hpp"
#include "bench/deadline_scheduling/relaxation.hpp"

namespace deadline_scheduling {

enum class Baselines { none, myopic_and_by_lot };

/// What is compared: Whittle, the same with the LLLP rule, LLF and EDF, and perhaps baselines.
struct Case {
  std::string title;
  Model model;
  Size size;
  Baselines baselines = Baselines::myopic_and_by_lot;
};

/// A mean over replications.
struct Estimate {
  double mean = 0;
  double standard_error = 0;
};

/// One policy. Rewards are divided by positions and discounted slots: the unit is what a served
/// unit of work earns at no cost.
struct Line {
  std::string policy;
  std::vector<double> rewards;  ///< by replication
  Estimate gap;                 ///< to the upper bound
};

/// The mean of the difference over the replications, on which both lines met the same futures.
Estimate above(const Line& line, const Line& other);

struct Comparison {
  double upper_bound = 0;  ///< by position and slot as well
  Relaxation relaxation;
  std::vector<Line> lines;  ///< Whittle first
};

/// The policies on the replications 0 to `replications` - 1, at least 2, from the states in which
/// the relaxed optimum is in the long run. Against noise the gap is measured from the relaxed
/// optimum on the same futures, with the price for what it serves beyond the processors taken off:
/// its mean is known exactly (a control variate).
Comparison compare(const Case& compared, std::int64_t replications, std::uint64_t seed,
                   int threads = 0);

/// The cases of the table in docs/benchmark.md.
std::vector<Case> table_cases();

/// Positions and processors grow together, four positions for each processor.
std::vector<Case> growing_cases();

/// An instance small enough for its optimum.
Case small_case();

/// The published example in which no index policy is optimal (docs/benchmark.md): N = 3, M = 1,
/// beta 0.4, F(b) = b^2, cost 1, every position always with a job of T = B; the share `long_jobs`
/// of them with T = B = 2, the others with 1.
Case example_without_an_optimal_index(double long_jobs);

/// The text in docs/benchmark.md, with its numbers of replications and its seed.
std::string benchmark_text(int threads = 0);

}  // namespace deadline_scheduling
