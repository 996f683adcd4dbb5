// The distributions of a scenario's uncertain quantities, as a run draws them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Quantiles of the draws of one quantity, by rank.
struct DrawnQuantity {
  std::string path;  ///< as in docs/randomness.md, for example `LAO/clearance/confirmed_km2`
  double p10 = 0, p50 = 0, p90 = 0;
};

struct DrawnQuantities {
  std::int64_t replications = 0;  ///< number of replications looked at, from the run's first on
  std::vector<DrawnQuantity> quantities;
};

/// The quantities that a run of the valid scenario draws once per replication, donors first, in
/// file order; `portfolio` is built of it. Looks at the replications of the run, or at as many as
/// keep the work small.
DrawnQuantities draw_quantities(const Scenario& scenario, const Portfolio& portfolio);

}  // namespace art6
