#include "study/forecasts/chance.hpp"

#include <algorithm>
#include <cmath>

namespace art6 {

Interval estimate_chance(ShareCount whole, std::span<const ShareCount> by_scramble) {
  if (by_scramble.empty()) return wilson_interval(whole.some, whole.all);
  const double probability = whole.share();
  double squares = 0;
  std::int64_t scrambles = 0;
  bool has_one_sided = false;
  for (const ShareCount& scramble : by_scramble) {
    if (scramble.all == 0) continue;
    const double own = scramble.share();
    has_one_sided = has_one_sided || own == 0 || own == 1;
    squares += (own - probability) * (own - probability);
    ++scrambles;
  }
  if (scrambles < 2) return {0, 1};
  const auto count = static_cast<double>(scrambles);
  Interval interval =
      student_interval(probability, std::sqrt(squares / (count - 1) / count), scrambles);
  if (has_one_sided || squares == 0) {  // too little is seen of how scrambles differ
    const Interval wilson = wilson_interval(whole.some, whole.all);
    interval = {std::min(interval.low, wilson.low), std::max(interval.high, wilson.high)};
  }
  return {std::max(interval.low, 0.0), std::min(interval.high, 1.0)};
}

}  // namespace art6
