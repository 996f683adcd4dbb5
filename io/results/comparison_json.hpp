// comparison.json, format 1: a comparison for other programs.
#pragma once

#include <string>

#include "io/results/comparison_result.hpp"

namespace art6 {

/// The whole file with its last line feed. Only `program` differs from run to run.
std::string write_comparison_json(const Comparison& comparison, const Manifest& manifest);

}  // namespace art6
