#include "tests/reference/random_donors.hpp"

#include <functional>

namespace art6::reference {
namespace {

Restriction random_restriction(Dice& dice, const std::vector<State>& states) {
  Restriction r;
  const auto choose = [&](auto& chosen, const auto& items, const auto& name_of) {
    if (!dice.chance(0.4)) return;
    chosen.emplace();
    for (const auto& item : items) {
      if (dice.chance(0.5)) chosen->push_back(std::invoke(name_of, item));
    }
  };
  choose(r.states, states, &State::id);
  choose(r.themes, all_themes, std::identity());
  return r;
}

}  // namespace

std::vector<ProgrammeId> programmes_of(const std::vector<State>& states) {
  std::vector<ProgrammeId> result;
  for (const State& state : states) {
    for (const Theme theme : all_themes) {
      if (state.has(theme)) result.push_back({state.id, theme});
    }
  }
  return result;
}

Donor random_donor(Dice& dice, const std::string& id, const Scenario& scenario, double usual_usd) {
  Donor d;
  d.id = d.name = id;
  d.party = dice.chance(0.7);
  d.budget_usd_per_year = dice.about(usual_usd);
  d.growth_per_year = dice.chance(0.5) ? 0 : dice.between(-0.1, 0.1);
  d.volatility = dice.chance(0.3) ? 0 : dice.between(0.05, 0.5);
  d.persistence = dice.chance(0.3) ? 0 : dice.between(0.1, 0.9);
  if (dice.chance(0.4)) d.starts = scenario.clock.start + dice.between(-20, 40);
  if (dice.chance(0.3)) {
    d.ends = d.starts.value_or(scenario.clock.start) + dice.between(0, 50);
  }
  d.joins_probability = dice.chance(0.6) ? 1 : dice.between(0.2, 0.9);
  const std::vector<ProgrammeId> programmes = programmes_of(scenario.states);
  for (int i = dice.between(0, 3); i > 0; --i) {
    d.committed.push_back({dice.one_of(programmes), dice.between(0.05, 0.7)});
  }
  d.flexible = random_restriction(dice, scenario.states);
  return d;
}

void let_commitments_change(Dice& dice, Donor& donor) {
  for (Commitment& commitment : donor.committed) {
    if (dice.chance(0.5)) {
      commitment.volatility = dice.between(0.1, 1.0);
      commitment.persistence = dice.chance(0.3) ? 0 : dice.between(0.1, 0.9);
    }
    if (dice.chance(0.4))
      commitment.stops_per_year = dice.chance(0.1) ? 1 : dice.between(0.05, 0.6);
  }
}

Coalition random_coalition(Dice& dice, int number, const Scenario& scenario, double usual_usd) {
  const State& state = dice.one_of(scenario.states);
  Coalition c;
  c.id = "coalition-" + std::to_string(number);
  c.state = state.id;
  for (const Theme theme : all_themes) {
    if (state.has(theme) && (c.themes.empty() || dice.chance(0.7))) c.themes.push_back(theme);
  }
  dice.shuffle(c.themes);
  for (const Donor& donor : scenario.donors) {
    if (dice.chance(0.5)) {
      c.pledges.push_back({.donor = donor.id, .usd_per_year = usual_usd * dice.between(0.1, 0.8)});
    }
    if (dice.chance(0.3)) {
      const Month first = donor.starts.value_or(scenario.clock.start);
      const int months = donor.ends ? *donor.ends - first : 40;
      c.pledges.push_back({.donor = donor.id,
                           .usd = usual_usd * dice.between(0.1, 1.5),
                           .month = first + dice.between(0, months)});
    }
  }
  const Month from = scenario.clock.start + dice.between(-12, 30);
  c.from = from;
  c.until = from + dice.between(0, 60);
  return c;
}

}  // namespace art6::reference
