#include "io/reader/check_walk.hpp"

#include <fmt/format.h>

#include "io/text/number_text.hpp"
#include "models/sampling/law_facts.hpp"

namespace art6 {

void CheckWalk::check_order(const Place& parent, std::string_view early_key, Month early,
                            std::string_view late_key, Month late) {
  const auto place = find_valid(parent, late_key);
  if (!place || !find_valid(parent, early_key) || late >= early) return;
  report(*place, fmt::format("expected a month not before {} ({}), got {}", early_key,
                             to_string(early), to_string(late)));
}

void CheckWalk::check_at_most(const Place& parent, std::string_view small_key, double small,
                              std::string_view large_key, double large) {
  const auto place = find_valid(parent, small_key);
  if (!place || !find_valid(parent, large_key) || small <= large) return;
  report(*place, fmt::format("expected at most {} ({}), got {}", large_key, format_number(large),
                             format_number(small)));
}

void CheckWalk::check_at_most(const Place& parent, std::string_view small_key, double small,
                              std::string_view large_key, const QuantityOverTime& large) {
  double largest = 0;
  for_each_value(
      large, [&](const Quantity& value) { largest = std::max(largest, support(value).second); });
  check_at_most(parent, small_key, small, large_key, largest);
}

void Repeats::check(const Place& place, const std::string& value) {
  const auto [first, is_new] = mark_of_.emplace(value, place.node.mark);
  if (is_new) return;
  walk_.report(place, fmt::format("expected each once, got {} again (first in {})", quote(value),
                                  walk_.problems().name_line(first->second, place.node.mark)));
}

}  // namespace art6
