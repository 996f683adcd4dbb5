// Risk education of one State, Article 4.2 (e) (model.md 7.4 and 7.7).
#pragma once

#include <cstdint>

#include "models/scenario/scenario.hpp"
#include "tests/reference/in_time.hpp"
#include "tests/reference/outlook.hpp"
#include "tests/reference/pauses.hpp"

namespace art6::reference {

struct RiskEducationWork {
  double coverage = 0, coverage_at_start = 0, efficacy = 0;
  InTime full_cost_per_year, planned_full_cost_per_year;  ///< USD
  double fades_over_months = 24;
  bool is_complete = false;  ///< with the State's clearance

  RiskEducationWork(const State& of, Month start, std::uint64_t seed, std::uint32_t replication);

  Outlook needs(int year, const PausedYear& pauses = {}) const {
    return outlook(full_cost_per_year, year, pauses);
  }
  Outlook belief(int year, const PausedYear& pauses) const {
    return outlook(planned_full_cost_per_year, year, pauses);
  }
  double month(int t, double budget, const PausedMonth& pause);  ///< returns the spending
  /// Casualties relative to those at the start's coverage.
  double casualty_factor() const;

 private:
  Outlook outlook(const InTime& cost, int year, const PausedYear& pauses) const;
};

}  // namespace art6::reference
