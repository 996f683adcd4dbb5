#include "tests/reference/milestones.hpp"

#include <algorithm>

namespace art6::reference {
namespace {

constexpr double rounding = 1e-9;

double left_of(const ProgrammeMonth& m) {
  return m.suspected_km2 + m.confirmed_km2 + m.unrecorded_km2;
}

/// The lowest share of survivors whose need is met, over the pillars; 1 without survivors.
double least_coverage(const ProgrammeMonth& m) {
  const double unmet = *std::max_element(m.unmet.begin(), m.unmet.end());
  return m.survivors > 0 ? 1 - unmet / m.survivors : 1;
}

double not_registered_at_start(const VictimAssistanceWork& work) {
  return work.registered_a_month * work.state->victim_assistance->registered_within_months;
}

bool holds(const MilestoneCondition& c, const Programme& p, const ProgrammeMonth& m) {
  switch (c.measure) {
    case MilestoneMeasure::suspected_km2:
      return m.suspected_km2 <=
             c.value + rounding * std::get<ClearanceWork>(p.work).left_at_start();
    case MilestoneMeasure::left_km2:
      return left_of(m) <= c.value + rounding * std::get<ClearanceWork>(p.work).left_at_start();
    case MilestoneMeasure::left_munitions:
      return m.munitions <= c.value + rounding * std::get<StockpileWork>(p.work).real.munitions;
    case MilestoneMeasure::registered_share: {
      const double people = not_registered_at_start(std::get<VictimAssistanceWork>(p.work));
      return people == 0 || 1 - m.unregistered / people >= c.value - rounding;
    }
    case MilestoneMeasure::coverage:
      break;
  }
  const bool is_education = std::holds_alternative<RiskEducationWork>(p.work);
  return (is_education ? m.coverage : least_coverage(m)) >= c.value - rounding;
}

}  // namespace

std::vector<bool> milestones_met(const Programme& p, const State& state, Month start) {
  std::vector<bool> met;
  for (const Milestone& milestone : list_milestones(state, p.result.id.theme)) {
    const auto by = static_cast<std::size_t>(milestone.by - start);
    met.push_back(by < p.result.months.size() &&
                  std::ranges::all_of(milestone.conditions, [&](const MilestoneCondition& c) {
                    return holds(c, p, p.result.months[by]);
                  }));
  }
  return met;
}

}  // namespace art6::reference
