#include "io/reader/known_ids.hpp"

#include <fmt/format.h>

#include "io/text/nearest_name.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {

namespace {

/// Reports an id that is not known; `what`, such as `a State`, is for the message.
void check_known(CheckWalk& walk, const Place& place, const Ids& known, const std::string& id,
                 const std::string& what) {
  if (known.contains(id) || walk.problems().full()) return;
  const bool is_path = id.find('/') != std::string::npos;
  walk.report(place, fmt::format("expected {} of this scenario, got {}{}", what, quote(id),
                                 is_path ? suggest_path(id, known) : suggest_name(id, known)));
}

}  // namespace

KnownIds::KnownIds(const CheckWalk& walk)
    : are_states_known_(walk.are_ids_valid(walk.document(), "states")),
      are_donors_known_(walk.are_ids_valid(walk.document(), "donors")),
      are_strategies_known_(walk.are_ids_valid(walk.document(), "strategies")) {
  const Scenario& scenario = walk.scenario();
  for (const Donor& donor : scenario.donors) donors_.insert(donor.id);
  for (const State& state : scenario.states) {
    states_.insert(state.id);
    for (const Theme theme : all_themes) {
      if (state.has(theme)) programmes_.insert(to_string(ProgrammeId{state.id, theme}));
    }
  }
  for (const Strategy& strategy : built_in_strategies()) strategies_.insert(strategy.id);
  for (const StrategyDefinition& strategy : scenario.strategies) strategies_.insert(strategy.id);
}

void KnownIds::check_state(CheckWalk& walk, const Place& place, const std::string& id) const {
  if (are_states_known_) check_known(walk, place, states_, id, "a State");
}

void KnownIds::check_programme(CheckWalk& walk, const Place& place, const ProgrammeId& id) const {
  if (are_states_known_) check_known(walk, place, programmes_, to_string(id), "a programme");
}

void KnownIds::check_donor(CheckWalk& walk, const Place& place, const std::string& id) const {
  if (are_donors_known_) check_known(walk, place, donors_, id, "a donor");
}

void KnownIds::check_strategy(CheckWalk& walk, const Place& place, const std::string& id) const {
  if (are_strategies_known_) check_known(walk, place, strategies_, id, "a strategy of art6 or");
}

}  // namespace art6
