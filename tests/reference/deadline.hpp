// The date that a programme is to meet, and how it moves (model.md 7.9).
#pragma once

#include <optional>

#include "models/scenario/scenario.hpp"

namespace art6::reference {

struct Deadline {
  Date date;         ///< of the file
  Month start;       ///< the clock's
  int file = 0;      ///< last month that counts, from the start; may be negative
  int planning = 0;  ///< the same after the moves so far
  int length = 0;    ///< months of one move
  int moves = 0;
  bool moves_when_met = false;  ///< a target date
  int requests = 0;

  /// Moves the planning deadline until it is not behind month t. `declared` is the month that
  /// counts as completion, if known by now.
  void catch_up(int t, std::optional<int> declared);
};

/// Nothing for risk education.
std::optional<Deadline> deadline_of(const State& state, Theme theme, Month start);

}  // namespace art6::reference
