// Finds the uncertain static quantities of a scenario, by the paths that correlations and
// `art6 check` use.
#pragma once

#include <string>
#include <vector>

#include "models/scenario/quantity.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

struct NamedQuantity {
  std::string path;          ///< as in docs/randomness.md: `LAO/clearance/confirmed_km2`
  const Quantity* quantity;  ///< in the scenario
};

/// Finds every quantity that is drawn once per replication, those of donors and pledges first, in
/// file order; of quantities over time each uncertain step.
/// The area of an event of new contamination is not among them, because it is drawn for each event.
/// Those of casualties are among them only if the State has clearance, because without contaminated
/// area there are no casualties.
std::vector<NamedQuantity> find_uncertain_quantities(const Scenario& scenario);

}  // namespace art6
