// Victim assistance of one State, Article 5 (model.md 7.6 and 7.7).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "tests/reference/draws.hpp"
#include "tests/reference/in_time.hpp"
#include "tests/reference/outlook.hpp"
#include "tests/reference/pauses.hpp"

namespace art6::reference {

struct VictimAssistanceWork {
  struct Need {
    const Pillar* file = nullptr;
    double unmet_share = 0, cost = 0, planned_cost = 0;  ///< cost: USD a person
    double unmet = 0, served = 0;                        ///< persons: B, K
    double usual = 0;           ///< persons: K of the latest month without a pause
    InTime most, planned_most;  ///< persons a month
    double new_capacity(double most_now) const;
  };

  const State* state = nullptr;
  double registered_a_month = 0;           ///< of those not registered at the start
  double mortality = 0;                    ///< a year
  double survivors = 0, unregistered = 0;  ///< persons: V, N
  std::vector<Need> pillars;
  int months_covered = 0;  ///< in a row
  bool milestone_is_reached = false;

  VictimAssistanceWork(const State& of, Month start, std::uint64_t seed, std::uint32_t replication);

  double left() const;  ///< people with an unmet need in the worst pillar
  Outlook needs(int year, const PausedYear& pauses) const {
    return outlook(&Need::cost, &Need::most, year, pauses);
  }
  Outlook belief(int year, const PausedYear& pauses) const {
    return outlook(&Need::planned_cost, &Need::planned_most, year, pauses);
  }
  double cost_of_all_needs() const;  ///< USD
  /// Month t with this budget and the State's casualties; returns the spending.
  double month(int t, double budget, double casualties, const PausedMonth& pause);

 private:
  const VictimAssistance& file() const { return *state->victim_assistance; }
  Outlook outlook(double Need::*cost, InTime Need::*most, int year, const PausedYear& pauses) const;
  void move_people(double casualties);
  double serve(int t, double budget, const PausedMonth& pause);
  bool is_covered() const;
};

}  // namespace art6::reference
