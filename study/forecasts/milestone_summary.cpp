#include "study/forecasts/milestone_summary.hpp"

#include <vector>

#include "study/forecasts/chance.hpp"

namespace art6 {

MilestoneForecast summarise_milestone(const ProgrammeId& programme, const Milestone& milestone,
                                      const MilestoneTally& tally) {
  MilestoneForecast result{.programme = programme,
                           .milestone = milestone,
                           .probability_met = {},
                           .probability_met_ci95 = {}};
  if (tally.total.all == 0) return result;
  const auto count = [](const MilestoneCount& of) -> ShareCount { return {of.met, of.all}; };
  std::vector<ShareCount> by_scramble;
  for (const MilestoneCount& scramble : tally.by_scramble) by_scramble.push_back(count(scramble));
  result.probability_met = count(tally.total).share();
  result.probability_met_ci95 = estimate_chance(count(tally.total), by_scramble);
  return result;
}

}  // namespace art6
