#include "tests/reference/donors.hpp"

#include <algorithm>
#include <cmath>

#include "sim/lanes/elementwise.hpp"
#include "sim/random/stream.hpp"
#include "tests/reference/draws.hpp"

namespace art6::reference {
namespace {

bool joins(const Scenario& scenario, const Donor& donor, std::uint32_t replication) {
  const Stream stream(scenario.simulation.seed, "donor/" + donor.id + "/joins");
  return stream.static_uniform(replication) < donor.joins_probability;
}

/// The programmes of a coalition and the part of a pledge that each gets.
std::map<ProgrammeId, double> parts(const Scenario& scenario, const Coalition& coalition) {
  const auto state = std::find_if(scenario.states.begin(), scenario.states.end(),
                                  [&](const State& s) { return s.id == coalition.state; });
  double weights = 0;
  for (const Theme theme : all_themes) {
    for (const Theme of_coalition : coalition.themes) {
      if (of_coalition == theme) weights += weight(*state, theme);
    }
  }
  std::map<ProgrammeId, double> result;
  for (const Theme theme : coalition.themes) {
    const double equal = 1.0 / static_cast<double>(coalition.themes.size());
    result[{coalition.state, theme}] = weights > 0 ? weight(*state, theme) / weights : equal;
  }
  return result;
}

}  // namespace

std::map<std::string, const Donor*> donors_by_id(const Scenario& scenario) {
  std::map<std::string, const Donor*> result;
  for (const Donor& donor : scenario.donors) result[donor.id] = &donor;
  return result;
}

int months_of_year(int year, int from, int until) {
  int months = 0;
  for (int month = 12 * year; month < 12 * year + 12; ++month) {
    if (from <= month && month <= until) ++months;
  }
  return months;
}

std::vector<double> budgets(const Scenario& scenario, const Donor& donor, std::uint32_t replication,
                            int years) {
  const std::uint64_t seed = scenario.simulation.seed;
  const Stream own(seed, "donor/" + donor.id + "/budget");
  const Stream common(seed, "donor/common");
  const double c = scenario.funding.common_shock;
  const std::string path = "donor/" + donor.id + "/budget_usd_per_year";
  const double base =
      quantile_of(donor.budget_usd_per_year, Stream(seed, path).static_uniform(replication));
  const int starts = donor.starts ? *donor.starts - scenario.clock.start : 0;
  const bool has_joined = joins(scenario, donor, replication);

  std::vector<double> result;
  double x = 0;
  double variance = 0;
  for (int year = 0; year < years; ++year) {
    const double g = normal_quantile(common.uniform(replication, year));
    const double h = normal_quantile(own.uniform(replication, year));
    const double e = std::sqrt(c) * g + std::sqrt(1 - c) * h;
    x = donor.persistence * x + donor.volatility * e;
    variance =
        donor.persistence * donor.persistence * variance + donor.volatility * donor.volatility;
    const double whole_year =
        base * std::pow(1 + donor.growth_per_year, year) * exp(x - variance / 2);
    const double share = months_of_year(year, starts, 12 * years) / 12.0;
    result.push_back(has_joined ? whole_year * share : 0);
  }
  return result;
}

Amounts pledges(const Scenario& scenario, const Donor& donor, int year) {
  Amounts result;
  for (const Coalition& coalition : scenario.coalitions) {
    const int months = months_of_year(year, coalition.from - scenario.clock.start,
                                      coalition.until - scenario.clock.start);
    for (const Pledge& pledge : coalition.pledges) {
      if (pledge.donor != donor.id) continue;
      for (const auto& [id, part] : parts(scenario, coalition)) {
        result[id] += pledge.usd_per_year * months / 12 * part;
      }
    }
  }
  return result;
}

Tied tie(const Scenario& scenario, const Donor& donor, int year, double budget) {
  Tied tied;
  tied.amounts = pledges(scenario, donor, year);
  double pledged = 0;
  for (const auto& [id, usd] : tied.amounts) pledged += usd;
  if (pledged > budget) {
    for (auto& [id, usd] : tied.amounts) usd *= budget / pledged;
    pledged = budget;
  }
  tied.flexible = budget - pledged;
  for (const Commitment& commitment : donor.committed) {
    const double usd = std::min(commitment.share * budget, tied.flexible);
    tied.amounts[commitment.programme] += usd;
    tied.flexible -= usd;
  }
  return tied;
}

}  // namespace art6::reference
