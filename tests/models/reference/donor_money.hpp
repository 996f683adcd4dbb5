// Programmes that live on a donor's money alone, and what arrives there.
#pragma once

#include <cstddef>

#include "tests/reference/plain.hpp"

namespace art6::reference {

inline const ProgrammeId clearance_of_a{"AAA", Theme::clearance};
inline const ProgrammeId stockpile_of_a{"AAA", Theme::stockpile};

/// Clearance without own funding and a donor who commits everything to it.
inline Scenario funded_by_a_donor(double km2, double usd_per_year, int months = 48) {
  Scenario scenario = plain_scenario(months);
  scenario.states[0].clearance = plain_clearance(km2);
  scenario.states[0].clearance->own_funding_usd_per_year = 0;
  scenario.donors = {plain_donor("NOR", usd_per_year)};
  scenario.donors[0].committed = {{clearance_of_a, 1.0}};
  return scenario;
}

/// What became of the clearance.
inline ProgrammeResult cleared_with_money(const Scenario& scenario) {
  return of(run(scenario), "AAA", Theme::clearance);
}

/// Clearance and stockpile of one State without own funding.
inline Scenario two_programmes(int months = 12) {
  Scenario scenario = funded_by_a_donor(5, 0, months);
  scenario.states[0].stockpile = plain_stockpile(1e6);
  scenario.states[0].stockpile->own_funding_usd_per_year = 0;
  scenario.donors[0] = plain_donor("NOR", 12000);
  return scenario;
}

/// Donors' money that arrives in a month for a programme of AAA.
inline double arrives(const Scenario& scenario, Theme theme, std::size_t month = 0) {
  return of(run(scenario), "AAA", theme).months[month].arrived;
}

}  // namespace art6::reference
