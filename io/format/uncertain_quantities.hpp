// The uncertain static quantities of a scenario by path, as correlations and `art6 check` name
// them.
#pragma once

#include <string>
#include <vector>

#include "models/scenario/quantity.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

struct NamedQuantity {
  std::string path;          ///< docs/randomness.md, such as `LAO/clearance/confirmed_km2`
  const Quantity* quantity;  ///< in the scenario
};

/// Every quantity with a distribution that is drawn once per replication, donors first, in file
/// order. The area of an event of new contamination is drawn anew each time and is not among them;
/// casualties are where the State has clearance.
std::vector<NamedQuantity> find_uncertain_quantities(const Scenario& scenario);

}  // namespace art6
