#include "study/hindcast/yearly_noise.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "sim/lanes/elementwise.hpp"

namespace art6 {

namespace {

constexpr double most_noise = 5;  // of the scenario format

}  // namespace

double find_relative_variance(const OnOffMonths& chain, const std::array<double, 12>& season) {
  const double on = chain.mean_on / (chain.mean_on + chain.mean_off);
  const double drop = 1 - chain.off_output;
  const double variance = on * (1 - on) * drop * drop, mean = 1 - (1 - on) * drop;
  const double correlation = 1 - 1 / chain.mean_on - 1 / chain.mean_off;
  double sum = 0, weights = 0;
  for (std::size_t i = 0; i < season.size(); ++i) {
    weights += season[i];
    double power = 1;
    for (std::size_t j = i; j < season.size(); ++j) {
      sum += (j == i ? 1 : 2) * season[i] * season[j] * power;
      power *= correlation;
    }
  }
  const double mean_of_year = mean * weights;
  return mean_of_year > 0 ? variance * sum / (mean_of_year * mean_of_year) : 0;
}

double find_monthly_noise(double yearly_variance, double chain,
                          const std::array<double, 12>& season) {
  double sum = 0, squares = 0;
  for (const double share : season) {
    sum += share;
    squares += share * share;
  }
  const double relative = exp(yearly_variance) / (1 + chain) - 1;
  if (!(relative > 0) || !(sum > 0)) return 0;
  return std::min(most_noise, std::sqrt(log(1 + relative * sum * sum / squares)));
}

}  // namespace art6
