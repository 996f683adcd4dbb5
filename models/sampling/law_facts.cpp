#include "models/sampling/law_facts.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "models/sampling/sampler.hpp"

namespace art6 {
namespace {

using Interval = std::pair<double, double>;
constexpr double infinity = std::numeric_limits<double>::infinity();

Interval support_of(const Uniform& law) { return {law.min, law.max}; }
Interval support_of(const Triangular& law) { return {law.min, law.max}; }
Interval support_of(const Pert& law) { return {law.min, law.max}; }
Interval support_of(const Normal& law) {
  return {law.min.value_or(-infinity), law.max.value_or(infinity)};
}
Interval support_of(const Lognormal& law) {
  return {std::max(law.min.value_or(0), 0.0), law.max.value_or(infinity)};
}
Interval support_of(const Beta&) { return {0, 1}; }
Interval support_of(const Discrete& law) {
  Interval found{infinity, -infinity};
  for (std::size_t i = 0; i < law.values.size(); ++i) {
    if (law.weights[i] == 0) continue;
    found.first = std::min(found.first, law.values[i]);
    found.second = law.values[i];
  }
  return found;
}
Interval support_of(const Quantiles& law) { return {law.values.front(), law.values.back()}; }

}  // namespace

double quantile(const Quantity& quantity, double p) { return draw(make_sampler(quantity), p); }

double median(const Quantity& quantity) { return quantile(quantity, 0.5); }

std::pair<double, double> support(const Quantity& quantity) {
  if (!quantity.is_uncertain()) return {quantity.value, quantity.value};
  return std::visit([](const auto& law) { return support_of(law); }, *quantity.distribution);
}

double kept_probability(const Distribution& law) {
  const bool may_be_truncated =
      std::holds_alternative<Normal>(law) || std::holds_alternative<Lognormal>(law);
  return may_be_truncated ? make_sampler(law).p_span : 1;
}

}  // namespace art6
