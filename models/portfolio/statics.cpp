#include "models/portfolio/statics.hpp"

#include <algorithm>
#include <limits>

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

ColumnsOverTime Statics::add(const std::string& path, const QuantityOverTime& quantity,
                             BeforeSteps before) {
  constexpr int always = std::numeric_limits<int>::min();
  ColumnsOverTime columns;
  if (!quantity.has_steps()) columns.steps.push_back({always, add(path, quantity.single)});
  for (std::size_t i = 0; i < quantity.steps.size(); ++i) {
    const Step& step = quantity.steps[i];
    const bool holds_before = i == 0 && before == BeforeSteps::first_value;
    columns.steps.push_back({holds_before ? always : step.from - clock_.start,
                             add(name_step(path, quantity.steps, i), step.value)});
  }
  const int end = 12 * ((clock_.months() + 11) / 12);
  for (int month = 0; month < end; ++month) {
    const StaticColumn* const value = columns.find(month);
    columns.is_positive = columns.is_positive || (value && value->is_positive);
  }
  columns.is_uncertain = std::ranges::any_of(
      columns.steps, [](const ColumnsOverTime::Column& step) { return step.value.is_uncertain; });
  return columns;
}

}  // namespace art6
