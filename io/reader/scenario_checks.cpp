#include "io/reader/scenario_checks.hpp"

namespace art6 {

void check_scenario(TreeFaults& faults, const Place& document, const Scenario& scenario) {
  CheckWalk walk(faults, document, scenario);
  const KnownIds ids(walk);
  check_simulation(walk);
  check_strategies(walk, ids);
  check_donors(walk, ids);
  check_states(walk);
  check_milestones(walk);
  check_history(walk);
  check_amounts(walk);
  check_correlations(walk);
}

}  // namespace art6
