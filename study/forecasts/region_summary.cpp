#include "study/forecasts/region_summary.hpp"

#include "study/forecasts/obligation_summary.hpp"

namespace art6 {

namespace {

RegionForecast summarise(const Region& given, const RegionModel& model, const RegionTally& tally,
                         const Portfolio& portfolio) {
  RegionForecast result{.id = given.id,
                        .name = given.name,
                        .completion = summarise_completion(tally.completed, portfolio.start),
                        .deadline = given.deadline,
                        .probability_met = {},
                        .probability_met_ci95 = {}};
  if (!model.deadline) return result;
  result.probability_met = static_cast<double>(tally.completed.at_or_before(*model.deadline)) /
                           static_cast<double>(tally.completed.total());
  result.probability_met_ci95 =
      estimate_chance_interval(tally.completed, tally.completed_by_scramble, *model.deadline);
  result.beyond_horizon = *model.deadline >= portfolio.months;
  return result;
}

}  // namespace

std::vector<RegionForecast> summarise_regions(const State& state, const Portfolio& portfolio,
                                              ProgrammeIndex programme, const Tally& tally) {
  const ProgrammeModel& model = portfolio.programmes[programme];
  if (model.id.theme != Theme::clearance) return {};
  const ClearanceModel& clearance = portfolio.clearances[*portfolio.states[model.state].clearance];
  std::vector<RegionForecast> regions;
  auto given = state.clearance->regions.begin();
  auto sums = tally.programmes[programme].regions.begin();
  for (const RegionIndex r : clearance.regions) {
    regions.push_back(summarise(*given++, portfolio.regions[r], *sums++, portfolio));
  }
  return regions;
}

}  // namespace art6
