#include "models/portfolio/statics.hpp"

#include <algorithm>

#include "models/sampling/law_facts.hpp"
#include "models/sampling/sampler.hpp"

namespace art6 {

std::uint64_t compute_word_bound(double probability) {
  return static_cast<std::uint64_t>(std::clamp(probability, 0.0, 1.0) * 0x1p32);
}

Chain make_chain(const Stream& stream, double mean_on_months, double mean_off_months) {
  return {.stream = stream,
          .stops_below = compute_word_bound(1 / mean_on_months),
          .starts_below = compute_word_bound(1 / mean_off_months)};
}

StaticColumn Statics::add(const std::string& path, const Quantity& quantity) {
  const StaticIndex column = quantities_.push_back(
      {.path = path, .sampler = make_sampler(quantity, tables_), .stream = Stream(seed_, path)});
  return {.column = column,
          .median = draw(quantities_[column].sampler, 0.5),
          .is_positive = support(quantity).second > 0,
          .is_uncertain = quantity.is_uncertain()};
}

}  // namespace art6
