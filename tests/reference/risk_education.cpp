#include "tests/reference/risk_education.hpp"

#include <algorithm>

#include "models/sampling/law_facts.hpp"
#include "tests/reference/draws.hpp"

namespace art6::reference {

RiskEducationWork::RiskEducationWork(const State& of, std::uint64_t seed,
                                     std::uint32_t replication) {
  const RiskEducation& file = *of.risk_education;
  const Values draw = drawn(seed, replication);
  const std::string path = of.id + "/risk_education/";
  coverage = coverage_at_start = draw(path + "coverage", file.coverage);
  efficacy = draw(path + "efficacy", file.efficacy);
  full_cost_per_year = draw(path + "full_coverage_usd_per_year", file.full_coverage_usd_per_year);
  planned_full_cost_per_year = median(file.full_coverage_usd_per_year);
  fades_over_months = file.fades_over_months;
}

Outlook RiskEducationWork::outlook(double cost, const PausedYear& pauses) const {
  Outlook o;
  o.remaining_cost = is_complete ? 0 : cost * staffed_months(pauses) / 12;
  o.recurring = o.capacity_per_year = o.remaining_cost;
  return o;
}

double RiskEducationWork::month(double budget, const PausedMonth& pause) {
  const double full_cost = full_cost_per_year / 12;
  const double funded_share = std::min(1.0, budget / full_cost);
  coverage += (funded_share * pause.worked() - coverage) / fades_over_months;
  return std::min(budget, full_cost) * pause.staff;
}

double RiskEducationWork::casualty_factor() const {
  return (1 - efficacy * coverage) / (1 - efficacy * coverage_at_start);
}

}  // namespace art6::reference
