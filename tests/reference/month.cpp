// One State's month, in the order of model.md 3.
#include <algorithm>

#include "sim/lanes/elementwise.hpp"
#include "tests/reference/world.hpp"

namespace art6::reference {
namespace {

PausedMonth paused(const World& world, const Programme& p, int t) {
  const ProgrammeId& id = p.result.id;
  return paused_month(*world.scenario, *world.states.at(id.state).state, id.theme,
                      world.replication, t);
}

ProgrammeMonth fund(const Programme& p, int t, double cost_to_end) {
  const Account::Month money = p.account.month(t, cost_to_end);
  ProgrammeMonth m;
  m.own = money.own;
  m.arrived = money.arrived;
  m.budget = money.budget;
  return m;
}

void book(Programme& p, ProgrammeMonth& m, double spending) {
  p.account.book({m.own, m.arrived, m.budget}, spending);
  m.spending = spending;
  m.own_spent = std::min(spending, m.own);
  m.reserve = p.account.reserve;
}

/// Notes the month; its spending, and the work left, count for its budget year.
void note(Programme& p, const ProgrammeMonth& m, int t) {
  p.result.months.push_back(m);
  Year& year = p.result.years.at(static_cast<std::size_t>(t / 12));
  year.left = work_left(p);
  year.received += m.arrived;
  year.spent += m.spending;
  year.team_months += m.teams;
  if (p.deadline && p.deadline->file == t) p.result.left_at_deadline = year.left;
}

void step_risk_education(const World& world, Programme& p, int t) {
  auto& work = std::get<RiskEducationWork>(p.work);
  ProgrammeMonth m;
  if (!is_complete(p)) {
    m = fund(p, t, work.needs(t / 12).cost_to_end);
    book(p, m, work.month(t, m.budget, paused(world, p, t)));
  }
  m.coverage = work.coverage;
  note(p, m, t);
}

/// Persons, this month.
double draw_casualties(World& world, const StateFuture& state, int t) {
  const Programme* clearance = world.find(state.state->id, Theme::clearance);
  if (clearance == nullptr) return 0;
  const auto& land = std::get<ClearanceWork>(clearance->work);
  if (land.left() <= 0 || land.left_at_start() <= 0) return 0;
  const Programme* education = world.find(state.state->id, Theme::risk_education);
  const double factor =
      education ? std::get<RiskEducationWork>(education->work).casualty_factor() : 1;
  const double mean =
      state.casualties_per_year / 12 * (land.left() / land.left_at_start()) * factor;
  if (mean <= 0) return 0;
  const Stream stream(world.scenario->simulation.seed, state.state->id + "/casualties");
  return poisson_quantile(mean, stream.word(world.replication, t));
}

void step_clearance(World& world, Programme& p, const StateFuture& state, int t) {
  auto& work = std::get<ClearanceWork>(p.work);
  ProgrammeMonth m;
  if (!is_complete(p)) {
    m = fund(p, t, work.needs(t / 12).cost_to_end);
    const int calendar_month = (world.scenario->clock.start + t).month_of_year();
    book(p, m, work.month(t, calendar_month, m.budget, state.access.is_open, paused(world, p, t)));
    m.teams = work.teams;
    m.suspected_km2 = work.sum(&Land::suspected);
    m.confirmed_km2 = work.sum(&Land::confirmed);
    m.unrecorded_km2 = work.unrecorded();
    for (const Land& land : work.lands) m.left_km2.push_back(land.left());
    note(p, m, t);
    p.result.years.back().cancelled += work.sum(&Land::cancelled);
    p.result.years.back().reduced += work.sum(&Land::reduced);
    p.result.years.back().cleared += work.sum(&Land::cleared);
  } else {
    note(p, m, t);
  }
  if (work.is_complete && !is_complete(p)) {
    p.declared = t + state.state->clearance->verification_months;
    close(world, p, t);
    if (Programme* education = world.find(state.state->id, Theme::risk_education)) {
      std::get<RiskEducationWork>(education->work).is_complete = true;
      education->declared = t;
      close(world, *education, t);
    }
  }
}

void step_stockpile(World& world, Programme& p, const StateFuture& state, int t) {
  auto& work = std::get<StockpileWork>(p.work);
  ProgrammeMonth m;
  if (!is_complete(p)) {
    m = fund(p, t, work.needs(t / 12).cost_to_end);
    book(p, m, work.month(t, m.budget, state.stoppage.is_open, paused(world, p, t)));
  }
  m.munitions = work.munitions;
  m.setup_months_left = work.setup_months_left;
  note(p, m, t);
  if (work.is_complete && !is_complete(p)) {
    p.declared = t;
    close(world, p, t);
  }
}

void step_victim_assistance(const World& world, Programme& p, double casualties, int t) {
  auto& work = std::get<VictimAssistanceWork>(p.work);
  ProgrammeMonth m = fund(p, t, work.cost_of_all_needs());
  book(p, m, work.month(t, m.budget, casualties, paused(world, p, t)));
  m.survivors = work.survivors;
  m.unregistered = work.unregistered;
  for (std::size_t i = 0; i < work.pillars.size(); ++i) {
    m.unmet.at(i) = work.pillars[i].unmet;
    m.served.at(i) = work.pillars[i].served;
  }
  note(p, m, t);
  if (work.milestone_is_reached && !p.declared) p.declared = t;
}

}  // namespace

void step_state(World& world, StateFuture& state, int t) {
  const std::string& id = state.state->id;
  if (state.state->access) state.access.take_transition(t);
  if (state.state->stockpile && state.state->stockpile->stoppage) {
    state.stoppage.take_transition(t);
  }
  if (Programme* p = world.find(id, Theme::risk_education)) step_risk_education(world, *p, t);
  state.casualties.push_back(draw_casualties(world, state, t));
  if (Programme* p = world.find(id, Theme::clearance)) step_clearance(world, *p, state, t);
  if (Programme* p = world.find(id, Theme::stockpile)) step_stockpile(world, *p, state, t);
  if (Programme* p = world.find(id, Theme::victim_assistance)) {
    step_victim_assistance(world, *p, state.casualties.back(), t);
  }
}

}  // namespace art6::reference
