#include <algorithm>
#include <map>

#include "models/portfolio/portfolio_builder.hpp"

namespace art6 {

namespace {

int count_years(const Clock& clock) { return (clock.months() + 11) / 12; }

/// Computes the number of the budget year's months in [from, until], over twelve.
double compute_share_of_year(int year, int from, int until) {
  const int first = std::max(12 * year, from);
  const int last = std::min(12 * year + 11, until);
  return std::max(0, last - first + 1) / 12.0;
}

/// Adds the donor's pledges to the coalition, each split over the coalition's themes by weight.
void add_pledges(const Scenario& scenario, const Coalition& coalition,
                 const Table<ProgrammeIndex, ProgrammeModel>& programmes, DonorModel& donor) {
  const int from = coalition.from - scenario.clock.start;
  const int until = coalition.until - scenario.clock.start;
  std::vector<ProgrammeIndex> earmarked;
  double weights = 0;
  for (const Theme theme : all_themes) {
    if (std::ranges::find(coalition.themes, theme) == coalition.themes.end()) continue;
    earmarked.push_back(find_programme(programmes, {coalition.state, theme}));
    weights += programmes[earmarked.back()].weight;
  }
  for (const Pledge& pledge : coalition.pledges) {
    if (pledge.donor != donor.id) continue;
    for (const ProgrammeIndex programme : earmarked) {
      const double weight = programmes[programme].weight;
      const double part =
          weights > 0 ? weight / weights : 1.0 / static_cast<double>(earmarked.size());
      PledgeModel model{.programme = programme, .usd = {}};
      for (int year = 0; year < count_years(scenario.clock); ++year) {
        model.usd.push_back(pledge.usd_per_year * part * compute_share_of_year(year, from, until));
        donor.pledged_usd[YearIndex(year)] += model.usd.back();
      }
      donor.pledges.push_back(std::move(model));
    }
  }
}

bool allows(const Restriction& restriction, const ProgrammeId& id) {
  const auto names = [](const auto& list, const auto& item) {
    return !list || std::ranges::find(*list, item) != list->end();
  };
  return names(restriction.states, id.state) && names(restriction.themes, id.theme);
}

DonorModel build_donor(const Scenario& scenario, const Donor& given,
                       const Table<ProgrammeIndex, ProgrammeModel>& programmes, Statics& statics) {
  const std::string path = "donor/" + given.id + "/";
  const std::uint64_t seed = scenario.simulation.seed;
  DonorModel model{
      .id = given.id,
      .budget_usd_per_year = statics.add(path + "budget_usd_per_year", given.budget_usd_per_year),
      .growth = {},
      .volatility = given.volatility,
      .persistence = given.persistence,
      .half_variance = {},
      .shock = Stream(seed, path + "budget"),
      .joins_probability = given.joins_probability,
      .joins = Stream(seed, path + "joins"),
      .pledges = {},
      .pledged_usd = Table<YearIndex, double>(count_years(scenario.clock)),
      .commitments = {},
      .allowed = {},
      .allowed_by_theme = {},
      .is_allowed = Table<ProgrammeIndex, char>(programmes.size()),
      .is_allowed_by_theme = {}};
  model.is_allowed_by_theme.values.fill(model.is_allowed);

  const int starts = given.starts.value_or(scenario.clock.start) - scenario.clock.start;
  double growth = 1;
  double variance = 0;
  for (int year = 0; year < count_years(scenario.clock); ++year) {
    // Only the year in which the donor starts counts in part.
    model.growth.push_back(growth * compute_share_of_year(year, starts, 12 * year + 11));
    growth *= 1 + given.growth_per_year;
    variance =
        given.persistence * given.persistence * variance + given.volatility * given.volatility;
    model.half_variance.push_back(variance / 2);
  }
  for (const Commitment& commitment : given.committed) {
    model.commitments.push_back(
        {.programme = find_programme(programmes, commitment.programme), .share = commitment.share});
  }
  for (const ProgrammeIndex p : programmes.ids()) {
    const ProgrammeId& id = programmes[p].id;
    if (!allows(given.flexible, id)) continue;
    model.allowed.push_back(p);
    model.allowed_by_theme[id.theme].push_back(p);
    model.is_allowed[p] = 1;
    model.is_allowed_by_theme[id.theme][p] = 1;
  }
  return model;
}

}  // namespace

Table<DonorIndex, DonorModel> build_donors(const Scenario& scenario,
                                           const Table<ProgrammeIndex, ProgrammeModel>& programmes,
                                           Statics& statics) {
  std::map<std::string, const Coalition*> coalitions;
  for (const Coalition& coalition : scenario.coalitions) coalitions[coalition.id] = &coalition;
  std::map<std::string, const Donor*> donors;
  for (const Donor& donor : scenario.donors) donors[donor.id] = &donor;

  Table<DonorIndex, DonorModel> models;
  for (const auto& [id, donor] : donors) {
    models.push_back(build_donor(scenario, *donor, programmes, statics));
    for (const auto& [coalition_id, coalition] : coalitions) {
      add_pledges(scenario, *coalition, programmes, models.back());
    }
  }
  return models;
}

}  // namespace art6
