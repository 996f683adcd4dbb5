// A comparison in words, and its numbers with as many decimals as it is precise.
#pragma once

#include <string>
#include <vector>

#include "io/results/comparison_result.hpp"

namespace art6 {

/// True if a larger mean is better.
bool more_is_better(const Objective& objective);

/// The strategies sorted by their means, the best first.
std::vector<const StrategyComparison*> sort_best_first(const Comparison& comparison);

/// Decimals of all means and differences: enough for the most precise of the differences, at most 3
/// of a count and as many more as the largest weight of the objective is small.
int decimals(const Comparison& comparison);

/// The value with this number of decimals; without decimals its digits are in groups of three.
std::string fixed(double value, int decimals);

std::string format_signed(double value, int decimals);  ///< `+0.12`, `-3`, `0.00`
std::string format_signed_interval(const Interval& interval, int decimals);  ///< `(-0.10 to +0.34)`

const char* to_words(Verdict verdict);  ///< `not clear`

/// Which strategy is best, and from which others it shows no clear difference.
std::string describe_best(const Comparison& comparison);

/// Of how many obligations the deadline lies beyond the clock's end, and what counts for them;
/// empty if of none.
std::string describe_beyond_horizon(const Comparison& comparison);

/// Why the selection stopped; the comparison has to have one.
std::string describe_stop(const Comparison& comparison);

/// How much more money the baseline would need to do as well as the best; the comparison has to
/// have this.
std::string describe_equivalent(const Comparison& comparison);

}  // namespace art6
