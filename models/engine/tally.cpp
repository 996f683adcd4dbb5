#include "models/engine/tally.hpp"

namespace art6 {

ProgrammeTally::ProgrammeTally(int months, int years_of_run, int scrambles)
    : completed(months),
      completed_by_scramble(static_cast<std::size_t>(scrambles), MonthHistogram(months)),
      years(years_of_run) {}

RegionTally::RegionTally(int months, int scrambles)
    : completed(months),
      completed_by_scramble(static_cast<std::size_t>(scrambles), MonthHistogram(months)) {}

Tally::Tally(const Portfolio& portfolio)
    : programmes(portfolio.programmes.size(),
                 ProgrammeTally(portfolio.months, portfolio.years,
                                portfolio.sobol ? ScrambledSobol::scrambles : 0)),
      casualties(portfolio.states.size()),
      money(portfolio.years, MoneyTally(portfolio.donors.size())) {
  const MilestoneTally none(portfolio.sobol ? ScrambledSobol::scrambles : 0);
  for (const ProgrammeIndex p : programmes.ids()) {
    programmes[p].milestones.assign(portfolio.programmes[p].milestones.size(), none);
  }
  const RegionTally no_region(portfolio.months, portfolio.sobol ? ScrambledSobol::scrambles : 0);
  for (const ClearanceModel& clearance : portfolio.clearances) {
    programmes[clearance.programme].regions.assign(clearance.regions.size(), no_region);
  }
}

}  // namespace art6
