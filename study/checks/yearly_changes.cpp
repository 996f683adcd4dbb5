#include "study/checks/yearly_changes.hpp"

#include <cmath>

namespace art6 {

double compute_change_deviation(const Donor& donor, const Commitment& commitment) {
  const auto variance_of_change = [](double volatility, double persistence) {
    return 2 * volatility * volatility / (1 + persistence);
  };
  return std::sqrt(variance_of_change(donor.volatility, donor.persistence) +
                   variance_of_change(commitment.volatility, commitment.persistence));
}

}  // namespace art6
