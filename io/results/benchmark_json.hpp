// A benchmark as JSON, format 1.
#pragma once

#include <string>

#include "io/results/benchmark_result.hpp"

namespace art6 {

/// The whole file with its last line feed. A gap is null if the bound is 0; an interval is null if
/// a single replication gives none.
std::string write_benchmark_json(const Benchmark& benchmark, const Manifest& manifest);

}  // namespace art6
