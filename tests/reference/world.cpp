#include "tests/reference/world.hpp"

#include <algorithm>
#include <stdexcept>

#include "tests/reference/donors.hpp"

namespace art6::reference {
namespace {

Work work_of(const State& state, Theme theme, Month start, std::uint64_t seed,
             std::uint32_t replication) {
  switch (theme) {
    case Theme::clearance:
      return ClearanceWork(state, start, seed, replication);
    case Theme::stockpile:
      return StockpileWork(state, start, seed, replication);
    case Theme::victim_assistance:
      return VictimAssistanceWork(state, start, seed, replication);
    case Theme::risk_education:
      return RiskEducationWork(state, start, seed, replication);
  }
  throw std::logic_error("expected one of four themes");
}

Programme programme_of(const Scenario& scenario, const State& state, Theme theme,
                       std::uint32_t replication) {
  const std::uint64_t seed = scenario.simulation.seed;
  Programme p{
      work_of(state, theme, scenario.clock.start, seed, replication), {}, {}, {}, false, 0, {}, {}};
  p.result.id = {state.id, theme};
  p.account.own_per_year =
      InTime(drawn(seed, replication), to_string(p.result.id) + "/own_funding_usd_per_year",
             own_funding(state, theme), scenario.clock.start, BeforeSteps::zero);
  p.account.own_growth = state.own_growth_per_year;
  p.account.delay_months = scenario.funding.delay_months;
  p.deadline = deadline_of(state, theme, scenario.clock.start);
  p.requested =
      std::find(state.requests.begin(), state.requests.end(), theme) != state.requests.end();
  p.weight = weight(state, theme);
  return p;
}

StateFuture future_of(const State& state, std::uint64_t seed, std::uint32_t replication) {
  StateFuture f{&state,
                {Stream(seed, state.id + "/access"), replication},
                {Stream(seed, state.id + "/stockpile/stoppage"), replication},
                0,
                {}};
  if (state.access) {
    f.access.closes = 1 / state.access->mean_open_months;
    f.access.opens = 1 / state.access->mean_closed_months;
  }
  if (state.stockpile && state.stockpile->stoppage) {
    f.stoppage.closes = 1 / state.stockpile->stoppage->mean_running_months;
    f.stoppage.opens = 1 / state.stockpile->stoppage->mean_stopped_months;
  }
  if (state.casualties) {
    f.casualties_per_year =
        drawn(seed, replication)(state.id + "/casualties/per_year", state.casualties->per_year);
  }
  return f;
}

}  // namespace

World::World(const Scenario& of, const Strategy& by, std::uint32_t replication_)
    : scenario(&of), strategy(&by), replication(replication_) {
  for (const State& state : of.states) {
    states.emplace(state.id, future_of(state, of.simulation.seed, replication));
    for (const Theme theme : all_themes) {
      if (!state.has(theme)) continue;
      programmes.emplace(ProgrammeId{state.id, theme}, programme_of(of, state, theme, replication));
    }
  }
  for (const Donor& donor : of.donors) {
    donors[donor.id] = {&donor, factors(of, donor, replication, years()), 0, 0};
  }
}

Programme* World::find(const std::string& state, Theme theme) {
  const auto found = programmes.find({state, theme});
  return found == programmes.end() ? nullptr : &found->second;
}

bool is_complete(const Programme& programme) { return programme.account.is_closed; }

double work_left(const Programme& programme) {
  return std::visit(
      [](const auto& work) {
        if constexpr (requires { work.left(); }) return work.left();
        return 0.0;
      },
      programme.work);
}

Outlook needs(const Programme& programme, int year) {
  return std::visit([&](const auto& work) { return work.needs(year, programme.known_pauses); },
                    programme.work);
}

Outlook belief(const Programme& programme, int year) {
  if (programme.account.months_of_work >= 12) return needs(programme, year);
  return std::visit([&](const auto& work) { return work.belief(year, programme.known_pauses); },
                    programme.work);
}

void close(World& world, Programme& programme, int t) {
  const double usd = programme.account.close(t);
  world.pool += usd;
  world.returned += usd;
  world.money.back().returned += usd;
}

}  // namespace art6::reference
