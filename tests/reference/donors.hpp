// What donors have in a budget year and what of it is tied to programmes (model.md 7.1).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "models/scenario/scenario.hpp"

namespace art6::reference {

using Amounts = std::map<ProgrammeId, double>;  ///< USD

/// The donors of a scenario in id order.
std::map<std::string, const Donor*> donors_by_id(const Scenario& scenario);

/// Months of the budget year, of twelve, that lie at or after `from` and not after `until`.
int months_of_year(int year, int from, int until);

/// The donor's money of each budget year, in USD.
std::vector<double> budgets(const Scenario& scenario, const Donor& donor, std::uint32_t replication,
                            int years);

/// The donor's coalition pledges of a budget year, by programme, before any scaling.
Amounts pledges(const Scenario& scenario, const Donor& donor, int year);

struct Tied {
  Amounts amounts;      ///< pledged and committed
  double flexible = 0;  ///< what is left of the budget
};

/// How the donor's money of a budget year divides.
Tied tie(const Scenario& scenario, const Donor& donor, int year, double budget);

}  // namespace art6::reference
