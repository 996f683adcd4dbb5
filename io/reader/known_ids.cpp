#include "io/reader/known_ids.hpp"

#include <fmt/format.h>

#include "io/text/nearest_name.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {

namespace {

/// Reports an id that is not known; `what`, such as `a State`, is for the message. `paths` are of
/// what the id may have named before a file took it out.
void check_known(CheckWalk& walk, const Place& place, const Ids& known, const std::string& id,
                 const std::string& what, const std::vector<std::string>& paths) {
  if (known.contains(id) || walk.problems().full()) return;
  std::string hint = walk.explain_removal(place, paths);
  if (hint.empty()) {
    const bool is_path = id.find('/') != std::string::npos;
    hint = is_path ? suggest_path(id, known) : suggest_name(id, known);
  }
  walk.report(place, fmt::format("expected {} of this scenario, got {}{}", what, quote(id), hint));
}

std::string path_of(const char* list, const std::string& id) {
  return fmt::format("{}[{}]", list, id);
}

}  // namespace

std::vector<std::string> paths_of_programme(const ProgrammeId& id) {
  const std::string state = path_of("states", id.state);
  return {state, state + "." + to_string(id.theme)};
}

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
  if (are_states_known_) check_known(walk, place, states_, id, "a State", {path_of("states", id)});
}

void KnownIds::check_programme(CheckWalk& walk, const Place& place, const ProgrammeId& id) const {
  if (are_states_known_)
    check_known(walk, place, programmes_, to_string(id), "a programme", paths_of_programme(id));
}

void KnownIds::check_donor(CheckWalk& walk, const Place& place, const std::string& id) const {
  if (are_donors_known_) check_known(walk, place, donors_, id, "a donor", {path_of("donors", id)});
}

void KnownIds::check_strategy(CheckWalk& walk, const Place& place, const std::string& id) const {
  if (are_strategies_known_)
    check_known(walk, place, strategies_, id, "a strategy of art6 or", {path_of("strategies", id)});
}

}  // namespace art6
