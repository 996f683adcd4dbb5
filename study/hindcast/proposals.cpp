#include "study/hindcast/proposals.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "models/sampling/law_facts.hpp"
#include "study/hindcast/proposal_parts.hpp"

namespace art6 {

namespace {

constexpr double most_possible = 1e12;

/// Where a key's law stands in the programme.
template <class Programme>
struct LawPlace {
  const char* key;
  void (*put)(Programme& programme, const Quantity& law);
};

template <auto member, class Programme>
void put_law(Programme& programme, const Quantity& law) {
  if constexpr (requires(double& plain) { plain = programme.*member; }) {
    programme.*member = law.value;
  } else {
    programme.*member = law;
  }
}

constexpr LawPlace<Clearance> clearance_places[] = {
    {"confirmed_km2", put_law<&Clearance::confirmed_km2, Clearance>},
    {"suspected_km2", put_law<&Clearance::suspected_km2, Clearance>},
    {"unrecorded_km2", put_law<&Clearance::unrecorded_km2, Clearance>},
    {"unrecorded_found_within_months",
     put_law<&Clearance::unrecorded_found_within_months, Clearance>},
    {"cancelled_share", put_law<&Clearance::cancelled_share, Clearance>},
    {"reduced_share", put_law<&Clearance::reduced_share, Clearance>},
    {"survey_m2_per_team_day", put_law<&Clearance::survey_m2_per_team_day, Clearance>},
    {"technical_survey_m2_per_team_day",
     put_law<&Clearance::technical_survey_m2_per_team_day, Clearance>},
    {"clearance_m2_per_team_day", put_law<&Clearance::clearance_m2_per_team_day, Clearance>},
    {"productivity", put_law<&Clearance::productivity, Clearance>},
    {"output_noise", put_law<&Clearance::output_noise, Clearance>},
    {"team_cost_usd_per_month", put_law<&Clearance::team_cost_usd_per_month, Clearance>},
    {"fixed_cost_usd_per_month", put_law<&Clearance::fixed_cost_usd_per_month, Clearance>},
};

constexpr LawPlace<Stockpile> stockpile_places[] = {
    {"munitions", put_law<&Stockpile::munitions, Stockpile>},
    {"setup_months", put_law<&Stockpile::setup_months, Stockpile>},
    {"setup_cost_usd", put_law<&Stockpile::setup_cost_usd, Stockpile>},
    {"munitions_per_month", put_law<&Stockpile::munitions_per_month, Stockpile>},
    {"productivity", put_law<&Stockpile::productivity, Stockpile>},
    {"output_noise", put_law<&Stockpile::output_noise, Stockpile>},
    {"cost_usd_per_munition", put_law<&Stockpile::cost_usd_per_munition, Stockpile>},
};

template <class Places, class Programme>
void apply_laws(const Places& places, const std::vector<ProposedLaw>& laws, Programme& programme) {
  for (const ProposedLaw& proposed : laws) {
    const auto* place =
        std::ranges::find_if(places, [&](const auto& one) { return proposed.key == one.key; });
    assert(place != std::end(places));
    place->put(programme, proposed.law);
  }
}

/// Does a correlation need the law of that key?
bool is_correlated(const Scenario& scenario, const std::string& path) {
  return std::ranges::any_of(scenario.correlations, [&](const Correlation& one) {
    return one.between[0] == path || one.between[1] == path;
  });
}

/// False for what reports that cannot be would make.
bool is_possible(const Quantity& law) {
  const double middle = median(law);
  return middle <= most_possible && (law.is_uncertain() ? middle > 0 : middle >= 0);
}

}  // namespace

bool is_same_spell(const Pause& a, const Pause& b) {
  return a.from == b.from && a.until == b.until && a.output == b.output &&
         a.staff_paid == b.staff_paid && a.themes == b.themes;
}

const ProposedLaw* ProgrammeProposal::find(const std::string& key) const {
  const auto found = std::ranges::find(laws, key, &ProposedLaw::key);
  return found == laws.end() ? nullptr : &*found;
}

int find_last_year_before(const Clock& clock) { return clock.start.year() - 1; }

std::vector<ProgrammeProposal> propose_laws(const Scenario& scenario, const Portfolio& portfolio,
                                            int known_by) {
  assert(known_by <= find_last_year_before(scenario.clock));
  std::vector<ProgrammeProposal> all;
  for (auto& proposal : propose_clearance(scenario, portfolio, known_by)) {
    all.push_back(std::move(proposal));
  }
  for (auto& proposal : propose_stockpiles(scenario, portfolio, known_by)) {
    all.push_back(std::move(proposal));
  }
  for (ProgrammeProposal& one : all) {
    std::erase_if(one.laws, [&](const ProposedLaw& proposed) {
      const bool is_needed =
          !proposed.law.is_uncertain() && is_correlated(scenario, one.where + "/" + proposed.key);
      return is_needed || !is_possible(proposed.law);
    });
  }
  std::erase_if(all, [](const ProgrammeProposal& one) { return one.laws.empty() && !one.idle; });
  const auto get_place = [&](const ProgrammeProposal& one) {
    return std::ranges::find(scenario.states, one.programme.state, &State::id) -
           scenario.states.begin();
  };
  std::ranges::stable_sort(all, {}, get_place);
  return all;
}

std::vector<Pause> merge_pauses(std::vector<Pause> pauses, const ProposedPauses& proposed) {
  std::erase_if(pauses, [&](const Pause& one) {
    return std::ranges::any_of(proposed.pauses,
                               [&](const Pause& spell) { return is_same_spell(one, spell); });
  });
  pauses.insert(pauses.end(), proposed.pauses.begin(), proposed.pauses.end());
  return pauses;
}

void apply_proposal(Scenario& scenario, const ProgrammeProposal& proposal) {
  const auto state = std::ranges::find(scenario.states, proposal.programme.state, &State::id);
  assert(state != scenario.states.end());
  if (proposal.programme.theme == Theme::clearance) {
    apply_laws(clearance_places, proposal.laws, *state->clearance);
  } else {
    apply_laws(stockpile_places, proposal.laws, *state->stockpile);
  }
  if (proposal.idle) state->pauses = merge_pauses(std::move(state->pauses), *proposal.idle);
}

}  // namespace art6
