// What donors have in a budget year and what of it is tied to programmes (model.md 7.1).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "models/scenario/scenario.hpp"

namespace art6::reference {

using Amounts = std::map<ProgrammeId, double>;  ///< USD

/// The donors of a scenario in id order.
std::map<std::string, const Donor*> donors_by_id(const Scenario& scenario);

/// The factor on a donor's budget in each budget year: growth and shocks; 0 where it does not join.
std::vector<double> factors(const Scenario& scenario, const Donor& donor, std::uint32_t replication,
                            int years);

/// A donor's budget year, month by month.
struct DonorMonths {
  std::array<bool, 12> is_active{};
  std::array<double, 12> budget{};    ///< USD that it has
  std::array<Amounts, 12> tied{};     ///< pledged and committed, without what is paid once
  std::array<Amounts, 12> once{};     ///< pledges that are paid once
  std::array<double, 12> flexible{};  ///< USD that are left
  /// Of the tied money of the first month: what was paid alike in the months before it.
  Amounts running{};
};

/// How the donor's money of a budget year divides, with this factor on its budget.
DonorMonths divide(const Scenario& scenario, const Donor& donor, std::uint32_t replication,
                   int year, double factor);

/// The factor on a commitment's share in a budget year; 0 once it has ended.
double commitment_factor(const Scenario& scenario, const Donor& donor, const Commitment& commitment,
                         std::uint32_t replication, int year);

/// True if the donor had money before the clock's start and has some in its first month.
bool gave_before(const Scenario& scenario, const Donor& donor);

}  // namespace art6::reference
