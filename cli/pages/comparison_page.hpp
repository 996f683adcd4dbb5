// The table that `art6 compare` prints.
#pragma once

#include <string>

#include "cli/terminal/paint.hpp"
#include "io/results/comparison_result.hpp"

namespace art6 {

/// Strategies by how well they do, each with its difference to the baseline, the verdict, and what
/// cannot be told apart from the best; then the obligations for which the choice matters most.
std::string comparison_page(const Comparison& comparison, const Paint& paint);

}  // namespace art6
