// A clearance programme and what is known of it: what proposals of its area and of its output
// share.
#pragma once

#include <span>

#include "models/portfolio/portfolio.hpp"
#include "study/checks/reported_work.hpp"
#include "study/hindcast/proposals.hpp"

namespace art6 {

using ClearanceReports = std::span<const ClearanceReport>;

struct KnownClearance {
  const State& state;
  const Clearance& given;
  const ClearanceModel& model;
  ClearanceReports reports;
  int first_year;  ///< of the forecast

  ClearanceRates get_rates() const { return {given, model}; }
  bool has_regions() const { return !given.regions.empty(); }
};

/// Was any area released in the year?
inline bool has_work(const ClearanceReport& report) {
  return sum_released_km2(report).value_or(0) > 0;
}

/// Adds the law of the area left at the start, by rule A1 of docs/scenarios.md.
void add_area(ProgrammeProposal& proposal, const KnownClearance& known);

/// Adds the law of area that will be found, by rule U1.
void add_finds(ProgrammeProposal& proposal, const KnownClearance& known);

/// Adds the shares that are cancelled and reduced, by rule Z: what was never reported apart from
/// clearance is none.
void add_shares(ProgrammeProposal& proposal, const KnownClearance& known);

}  // namespace art6
