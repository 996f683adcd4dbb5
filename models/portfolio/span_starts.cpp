#include "models/portfolio/span_starts.hpp"

#include <algorithm>

namespace art6 {

void add_span_starts(std::vector<int>& starts, const std::vector<int>& months) {
  starts.insert(starts.end(), months.begin(), months.end());
  std::erase_if(starts, [](int month) { return month <= 0 || month % 12 == 0; });
  std::ranges::sort(starts);
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
}

}  // namespace art6
