#include "sim/statistics/stopping_points.hpp"

#include <cassert>

namespace art6 {

std::vector<std::int64_t> list_stopping_points(std::int64_t most) {
  assert(most >= 1);
  std::vector<std::int64_t> counts;
  for (std::int64_t doubled = first_stopping_point; doubled < most; doubled *= 2) {
    counts.push_back(doubled);
    if (doubled * 3 / 2 < most) counts.push_back(doubled * 3 / 2);
  }
  counts.push_back(most);
  return counts;
}

}  // namespace art6
