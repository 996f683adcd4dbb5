// Programmes with round numbers and no uncertainty, from which hand-made cases start.
#pragma once

#include <string>

#include "tests/reference/reference.hpp"

namespace art6::reference {

/// So many months from January 2020, one State `AAA` without programmes, no donors.
Scenario plain_scenario(int months);

/// A State without programmes.
State plain_state(const std::string& id);

/// Confirmed area that five teams clear at 0.1 km2 a month for 5,000 USD, all from own funding.
Clearance plain_clearance(double confirmed_km2);

/// 100 munitions a month for 1,000 USD, all from own funding; no set-up.
Stockpile plain_stockpile(double munitions);

/// Half of the survivors lack rehabilitation; 10 people a month for 1,000 USD, all from own
/// funding.
VictimAssistance plain_victim_assistance(double survivors);

/// Full coverage for 1,000 USD a month, all from own funding; starts from none.
RiskEducation plain_risk_education();

/// A donor from the start with nothing tied.
Donor plain_donor(const std::string& id, double usd_per_year);

/// Replication 0 under a built-in strategy.
Replication run(const Scenario& scenario, const std::string& strategy = "equal");

/// The result of one programme. Throws `std::out_of_range` if the scenario has no such programme.
const ProgrammeResult& of(const Replication& replication, const std::string& state, Theme theme);

/// What the identity of model.md 7.3 lacks: given less found again, USD; 0 up to rounding.
double missing_money(const Replication& replication);

}  // namespace art6::reference
