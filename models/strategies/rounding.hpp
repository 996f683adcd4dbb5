// What rounding may not decide (model.md 7): the least that counts for strategies, and how they
// compare numbers.
#pragma once

#include <algorithm>
#include <cmath>

namespace art6 {

/// Strategies take an amount for none that is at most this share of what it is measured by, because
/// sums of money that come to nothing leave the rounding of their parts, some 1e-16 of these.
inline constexpr double negligible_share = 1e-12;

/// Months: strategies take a slack within this of 0 for none.
inline constexpr double least_slack_months = 1e-9;

/// True for two finite numbers that differ by 2^-44 of the larger or less. Rounding leaves some
/// 2^-50 after ten operations. A larger limit would make ties of scores such as 1e15 - cost.
inline bool differ_by_rounding(double a, double b) {
  return std::abs(a - b) <= 0x1p-44 * std::max(std::abs(a), std::abs(b));
}

/// Sorts by a key, the largest first. Keys that differ by rounding only are a tie, and so is a
/// chain of such keys: ties are in the order of the items' ids, and as they were where these are
/// equal.
template <class Items, class Key, class Id>
void sort_largest_first(Items&& items, Key key, Id id) {
  std::ranges::stable_sort(items, [&](const auto& a, const auto& b) { return key(a) > key(b); });
  const auto is_less = [&](const auto& a, const auto& b) {
    return !differ_by_rounding(key(a), key(b));
  };
  for (auto first = items.begin(); first != items.end();) {
    auto last = std::adjacent_find(first, items.end(), is_less);
    if (last != items.end()) ++last;
    if (last - first > 1) {
      std::stable_sort(first, last, [&](const auto& a, const auto& b) { return id(a) < id(b); });
    }
    first = last;
  }
}

}  // namespace art6
