// A benchmark of two strategies on two instances, one of them with a bound of 0.
#pragma once

#include <limits>

#include "io/results/benchmark_result.hpp"

namespace art6 {

inline Benchmark example_benchmark() {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  return {.objective = *parse_objective("obligations-met"),
          .instances = {{.id = "small",
                         .scenario = {.name = "A \"small\" one", .sha256 = "ab"},
                         .replications = 200,
                         .seed = 7,
                         .programmes = 4,
                         .obligations = 3,
                         .bound = 2.5,
                         .bound_ci95 = {2.25, 2.75},
                         .best = "need",
                         .strategies = {{"need", 2, 0.2, Interval{0.125, 0.25}, true},
                                        {"equal", 1.25, 0.5, Interval{0.375, 0.625}, false}}},
                        {.id = "hopeless",
                         .scenario = {.name = "Hopeless", .sha256 = "cd"},
                         .replications = 1,
                         .seed = 18446744073709551615u,
                         .programmes = 1,
                         .obligations = 1,
                         .bound = 0,
                         .bound_ci95 = {-infinity, infinity},
                         .best = "need",
                         .strategies = {{"need", 0, {}, {}, true}, {"equal", 0, {}, {}, true}}}},
          .strategies = {{"need", "By need.", 0.2, Interval{0.125, 0.25}, 1, 0.2, "small", {}},
                         {"equal", "Alike.", 0.5, Interval{0.375, 0.625}, 0, 0.5, "small", {}}}};
}

/// No instance counts.
inline Benchmark hopeless_benchmark() {
  Benchmark benchmark = example_benchmark();
  benchmark.instances.erase(benchmark.instances.begin());
  for (BenchmarkedStrategy& strategy : benchmark.strategies) {
    strategy = {strategy.id, strategy.description, {}, {}, 0, {}, {}, 0.25};
  }
  return benchmark;
}

}  // namespace art6
