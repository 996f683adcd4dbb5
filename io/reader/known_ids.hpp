// The ids of a scenario that its other parts refer to.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "io/reader/check_walk.hpp"

namespace art6 {

/// Ids, or paths with a slash.
using Ids = std::set<std::string, std::less<>>;

/// The paths, as in messages, of what a programme goes with if it is taken out of a base: its State
/// and itself.
std::vector<std::string> paths_of_programme(const ProgrammeId& id);

/// The ids of a scenario's States, programmes, donors and strategies. Each check reports a
/// reference to an id that is not among them, unless an id of that kind could not be read: the
/// reference may then be right.
class KnownIds {
 public:
  explicit KnownIds(const CheckWalk& walk);

  bool has_state(const std::string& id) const { return states_.contains(id); }
  bool has_programme(const ProgrammeId& id) const { return programmes_.contains(to_string(id)); }

  void check_state(CheckWalk& walk, const Place& place, const std::string& id) const;
  void check_programme(CheckWalk& walk, const Place& place, const ProgrammeId& id) const;
  void check_donor(CheckWalk& walk, const Place& place, const std::string& id) const;
  void check_strategy(CheckWalk& walk, const Place& place, const std::string& id) const;

 private:
  Ids donors_, states_, programmes_, strategies_;
  bool are_states_known_, are_donors_known_, are_strategies_known_;
};

}  // namespace art6
