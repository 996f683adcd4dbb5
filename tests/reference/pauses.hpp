// Pauses of a State's programmes (model.md 7.10).
#pragma once

#include <array>
#include <cstdint>

#include "models/scenario/scenario.hpp"

namespace art6::reference {

/// What pauses leave of a normal month.
struct PausedMonth {
  double output = 1;  ///< of what staff does, by pauses with the staff paid
  double staff = 1;   ///< of the staff, by the others

  double worked() const { return output * staff; }
  bool is_without_staff() const { return staff < 1; }
};

/// The months of a budget year.
using PausedYear = std::array<PausedMonth, 12>;

/// What the pauses that come about in this future leave of month t.
PausedMonth paused_month(const Scenario& scenario, const State& state, Theme theme,
                         std::uint32_t replication, int t);

/// What everybody knows of the year's months as it begins: pauses that are certain, and those that
/// have begun.
PausedYear known_pauses(const Scenario& scenario, const State& state, Theme theme,
                        std::uint32_t replication, int year);

/// Months of normal work, and of full staff, in the year.
double worked_months(const PausedYear& year);
double staffed_months(const PausedYear& year);

}  // namespace art6::reference
