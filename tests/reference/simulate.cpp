// One replication from the first month to the last.
#include <numeric>
#include <stdexcept>

#include "tests/reference/milestones.hpp"
#include "tests/reference/world.hpp"

namespace art6::reference {
namespace {

ProgrammeResult result_of(const World& world, Programme& p) {
  const int months = world.months();
  ProgrammeResult& r = p.result;
  if (p.declared && *p.declared < months) r.completed = p.declared;
  if (p.deadline) {
    p.deadline->catch_up(months, p.declared);
    r.requests = p.deadline->requests;
  }
  r.spent = p.account.spent;
  r.own_spent = p.account.own_spent;
  r.reserve = p.account.reserve;
  r.on_its_way = p.account.on_its_way(months - 1);
  r.milestones = milestones_met(p, *world.states.at(r.id.state).state, world.scenario->clock.start);
  if (const auto* clearance = std::get_if<ClearanceWork>(&p.work)) {
    r.area_at_start_km2 = clearance->left_at_start();
    if (clearance->state->clearance->regions.empty()) return r;
    for (const Land& land : clearance->lands) r.regions.push_back({land.completed, land.left()});
  }
  return r;
}

}  // namespace

Replication simulate(const Scenario& scenario, const Strategy& strategy,
                     std::uint32_t replication) {
  if (!scenario.correlations.empty() || scenario.simulation.sampling != Sampling::random) {
    throw std::invalid_argument("expected no correlations and sampling: random");
  }
  World world(scenario, strategy, replication);
  for (auto& [id, p] : world.programmes) {
    if (p.deadline && p.deadline->file < 0) p.result.left_at_deadline = work_left(p);
  }
  for (int t = 0; t < world.months(); ++t) {
    if (t % 12 == 0) plan_year(world, t / 12);
    for (auto& [id, state] : world.states) step_state(world, state, t);
  }

  Replication result;
  for (auto& [id, p] : world.programmes) result.programmes.push_back(result_of(world, p));
  for (auto& [id, state] : world.states) {
    result.casualties[id] = std::accumulate(state.casualties.begin(), state.casualties.end(), 0.0);
    result.monthly_casualties[id] = state.casualties;
  }
  for (auto& [id, donor] : world.donors) result.unplaced_at_end += donor.carried + donor.lapsed;
  result.donors_given = world.donors_given;
  result.placed = world.placed;
  result.returned = world.returned;
  result.pool_at_end = world.pool;
  result.money = world.money;
  return result;
}

}  // namespace art6::reference
