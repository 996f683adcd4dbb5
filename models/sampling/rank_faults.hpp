// Which rank correlations cannot hold together, why, and which ranks nearby could.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "models/scenario/scenario.hpp"

namespace art6 {

/// Ranks of one group of quantities that cannot hold together.
struct RankFault {
  /// The correlations that clash: those with a rank other than 0 between the quantities of a set
  /// from which none can be taken out; their numbers in the order of the file. In large groups the
  /// search for that set is cut short, and some of its quantities may be dispensable.
  std::vector<std::size_t> clashing;
  /// True if the group's ranks are a positive definite matrix and only its copula is not.
  bool are_ranks_positive_definite = false;
  /// How many ranks other than 0 the whole group has, those between further quantities included.
  std::size_t in_group = 0;
  /// The factor in thousandths, 0 to 999, that `shrink_rank` takes to make the group's ranks hold
  /// together: the largest one.
  int thousandths = 0;
};

/// The rank times `thousandths` / 1000, rounded to three decimals.
double shrink_rank(double rank, int thousandths);

/// Finds out why `build_copula` returns nothing for these correlations: one fault for each group of
/// quantities that depend on each other and cannot. Empty if `build_copula` returns a copula.
std::vector<RankFault> find_rank_faults(std::span<const Correlation> correlations);

}  // namespace art6
