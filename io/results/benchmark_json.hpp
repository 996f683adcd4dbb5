// A benchmark as JSON, format 1.
#pragma once

#include <string>

#include "io/results/benchmark_result.hpp"

namespace art6 {

/// One object; a gap is null where the bound is 0, an interval where a single replication gives
/// none.
std::string write_benchmark_json(const Benchmark& benchmark, const Manifest& manifest);

}  // namespace art6
