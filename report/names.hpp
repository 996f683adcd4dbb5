// The names that a scenario gives its States and programmes.
#pragma once

#include <map>
#include <string>

#include "io/results/result_words.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

class Names {
 public:
  explicit Names(const Scenario& scenario) {
    for (const State& state : scenario.states) states_[state.id] = state.name;
  }

  const std::string& of_state(const std::string& id) const { return states_.at(id); }

  /// `Peru, stockpile destruction`.
  std::string of(const ProgrammeId& id) const {
    return of_state(id.state) + ", " + to_words(id.theme);
  }

 private:
  std::map<std::string, std::string> states_;
};

}  // namespace art6
