// Destruction of one State's stockpile, Article 3 (model.md 7.5 and 7.7).
#pragma once

#include <cstdint>

#include "models/scenario/scenario.hpp"
#include "tests/reference/draws.hpp"
#include "tests/reference/outlook.hpp"

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
  /// By the real numbers, or by the planner's.
  Outlook outlook(const StockpileNumbers& by) const;
  Outlook needs() const { return outlook(real); }
  Outlook belief() const { return outlook(planner); }
  /// One month with this budget; returns the spending.
  double month(int t, double budget, bool is_running);

 private:
  double set_up(double budget);
  double destroy(int t, double budget, bool is_running);
};

}  // namespace art6::reference
