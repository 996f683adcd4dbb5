// The table that `art6 compare` prints.
#pragma once

#include <string>

#include "cli/terminal/paint.hpp"
#include "io/results/comparison_result.hpp"

namespace art6 {

/// The strategies, the best first, each with its difference to the baseline, the verdict, and a
/// mark if it shows no clear difference from the best; then the obligations whose chance is better
/// under another strategy than the baseline.
std::string print_comparison_page(const Comparison& comparison, const Paint& paint);

}  // namespace art6
