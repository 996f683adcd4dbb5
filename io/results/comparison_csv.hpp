// A comparison in tables for spreadsheets.
#pragma once

#include <string>

#include "io/results/comparison_result.hpp"

namespace art6 {

/// comparison.csv: a line for each strategy.
std::string write_comparison_csv(const Comparison& comparison);

/// obligations.csv of a comparison: a line for each obligation and strategy.
std::string write_compared_obligations_csv(const Comparison& comparison);

}  // namespace art6
