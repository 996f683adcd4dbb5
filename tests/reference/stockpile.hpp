// Destruction of one State's stockpile, Article 3 (model.md 7.5 and 7.7).
#pragma once

#include <cstdint>

#include "models/scenario/scenario.hpp"
#include "tests/reference/draws.hpp"
#include "tests/reference/in_time.hpp"
#include "tests/reference/outlook.hpp"
#include "tests/reference/pauses.hpp"

namespace art6::reference {

/// The uncertain numbers, as drawn or as planned.
struct StockpileNumbers {
  double munitions, setup_months, setup_cost, productivity;
  InTime munitions_per_month, cost_per_munition;
};

struct StockpileWork {
  const State* state = nullptr;
  std::uint64_t seed = 0;
  std::uint32_t replication = 0;
  StockpileNumbers real, planner;
  double munitions = 0, setup_months_left = 0;
  bool is_complete = false;

  StockpileWork(const State& of, Month start, std::uint64_t seed_, std::uint32_t replication_);

  double left() const { return munitions; }
  /// Of a budget year with these pauses, by the real numbers, or by the planner's.
  Outlook outlook(const StockpileNumbers& by, int year, const PausedYear& pauses) const;
  Outlook needs(int year, const PausedYear& pauses = {}) const {
    return outlook(real, year, pauses);
  }
  Outlook belief(int year, const PausedYear& pauses) const {
    return outlook(planner, year, pauses);
  }
  /// One month with this budget; returns the spending.
  double month(int t, double budget, bool is_running, const PausedMonth& pause);

 private:
  double set_up(double budget, const PausedMonth& pause);
  double destroy(int t, double budget, double running);
};

}  // namespace art6::reference
