// What a comparison says, in sentences and in figures of its precision.
#pragma once

#include <string>
#include <vector>

#include "io/results/comparison_result.hpp"

namespace art6 {

/// Whether the larger mean is the better one.
bool more_is_better(const Objective& objective);

/// The strategies by their means, the best first.
std::vector<const StrategyComparison*> sort_best_first(const Comparison& comparison);

/// Decimals of all means and differences, 0 to 3: enough for the most precise of the differences.
int decimals(const Comparison& comparison);

/// So many decimals; whole numbers have their digits in groups: only they are long.
std::string fixed(double value, int decimals);

std::string format_signed(double value, int decimals);  ///< `+0.12`, `-3`, `0.00`
std::string format_signed_interval(const Interval& interval, int decimals);  ///< `(-0.10 to +0.34)`

const char* to_words(Verdict verdict);  ///< `not clear`

/// Which strategy is best, and from which others it shows no clear difference.
std::string describe_best(const Comparison& comparison);

/// Why a selection stopped where it did; there must be one.
std::string describe_stop(const Comparison& comparison);

/// What the baseline would need to do as well as the best; that must have been computed.
std::string describe_equivalent(const Comparison& comparison);

}  // namespace art6
