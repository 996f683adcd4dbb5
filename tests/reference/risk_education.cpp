#include "tests/reference/risk_education.hpp"

#include <algorithm>

#include "models/sampling/law_facts.hpp"
#include "tests/reference/draws.hpp"

namespace art6::reference {

RiskEducationWork::RiskEducationWork(const State& of, Month start, std::uint64_t seed,
                                     std::uint32_t replication) {
  const RiskEducation& file = *of.risk_education;
  const Values draw = drawn(seed, replication);
  const std::string path = of.id + "/risk_education/";
  coverage = coverage_at_start = draw(path + "coverage", file.coverage);
  efficacy = draw(path + "efficacy", file.efficacy);
  const std::string key = path + "full_coverage_usd_per_year";
  const QuantityOverTime& cost = file.full_coverage_usd_per_year;
  full_cost_per_year = InTime(draw, key, cost, start, BeforeSteps::first_value);
  planned_full_cost_per_year = InTime(planned(), key, cost, start, BeforeSteps::first_value);
  fades_over_months = file.fades_over_months;
}

Outlook RiskEducationWork::outlook(const InTime& cost, int year, const PausedYear& pauses) const {
  Outlook o;
  o.remaining_cost = o.recurring = o.capacity_per_year = 0;
  if (is_complete) return o;
  o.remaining_cost = o.recurring = cost.in(12 * year + 11) * staffed_months(pauses) / 12;
  for (int m = 0; m < 12; ++m) {
    o.capacity_per_year += cost.in(12 * year + m) / 12 * pauses[static_cast<std::size_t>(m)].staff;
  }
  return o;
}

double RiskEducationWork::month(int t, double budget, const PausedMonth& pause) {
  const double full_cost = full_cost_per_year.in(t) / 12;
  const double funded_share = std::min(1.0, budget / full_cost);
  coverage += (funded_share * pause.worked() - coverage) / fades_over_months;
  return std::min(budget, full_cost) * pause.staff;
}

double RiskEducationWork::casualty_factor() const {
  return (1 - efficacy * coverage) / (1 - efficacy * coverage_at_start);
}

}  // namespace art6::reference
