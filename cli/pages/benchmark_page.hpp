// The page that `art6 benchmark` prints.
#pragma once

#include <string>

#include "cli/terminal/paint.hpp"
#include "io/results/benchmark_result.hpp"

namespace art6 {

/// Strategies by their mean gap, the smallest first; then the instances. At most 100 columns.
std::string print_benchmark_page(const Benchmark& benchmark, const Paint& paint);

}  // namespace art6
