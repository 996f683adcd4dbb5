// Destruction of one State's stockpile, Article 3 (model.md 7.5 and 7.7).
#pragma once

#include <cstdint>

#include "models/scenario/scenario.hpp"
#include "tests/reference/draws.hpp"
#include "tests/reference/outlook.hpp"
#include "tests/reference/pauses.hpp"

namespace art6::reference {

/// The uncertain numbers, as drawn or as planned.
struct StockpileNumbers {
  double munitions, setup_months, setup_cost, munitions_per_month, productivity, cost_per_munition;
};

struct StockpileWork {
  const State* state = nullptr;
  std::uint64_t seed = 0;
  std::uint32_t replication = 0;
  StockpileNumbers real, planner;
  double munitions = 0, setup_months_left = 0;
  bool is_complete = false;

  StockpileWork(const State& of, std::uint64_t seed_, std::uint32_t replication_);

  double left() const { return munitions; }
  /// By the real numbers, or by the planner's, in a budget year with these pauses.
  Outlook outlook(const StockpileNumbers& by, const PausedYear& pauses) const;
  Outlook needs(const PausedYear& pauses = {}) const { return outlook(real, pauses); }
  Outlook belief(const PausedYear& pauses) const { return outlook(planner, pauses); }
  /// One month with this budget; returns the spending. `running` is the share of normal work.
  double month(int t, double budget, bool is_running, const PausedMonth& pause);

 private:
  double set_up(double budget, const PausedMonth& pause);
  double destroy(int t, double budget, double running);
};

}  // namespace art6::reference
