#include "models/engine/tally.hpp"

#include <cassert>

namespace art6 {

namespace {

void add(YearTally& sum, const YearTally& other) {
  sum.left += other.left;
  sum.left_sum += other.left_sum;
  sum.team_months += other.team_months;
  sum.cancelled_km2 += other.cancelled_km2;
  sum.reduced_km2 += other.reduced_km2;
  sum.cleared_km2 += other.cleared_km2;
  sum.asked_usd += other.asked_usd;
  sum.placed_usd += other.placed_usd;
  sum.received_usd += other.received_usd;
  sum.spent_usd += other.spent_usd;
}

void add(MoneyTally& sum, const MoneyTally& other) {
  for (std::size_t d = 0; d < sum.given_usd.size(); ++d) sum.given_usd[d] += other.given_usd[d];
  sum.unplaced_usd += other.unplaced_usd;
  sum.returned_usd += other.returned_usd;
}

void add(ProgrammeTally& sum, const ProgrammeTally& other) {
  sum.completed += other.completed;
  for (std::size_t s = 0; s < sum.completed_by_scramble.size(); ++s) {
    sum.completed_by_scramble[s] += other.completed_by_scramble[s];
  }
  sum.requests += other.requests;
  sum.left_at_deadline += other.left_at_deadline;
  sum.left_at_deadline_sum += other.left_at_deadline_sum;
  sum.spent_usd += other.spent_usd;
  for (std::size_t year = 0; year < sum.years.size(); ++year) {
    add(sum.years[year], other.years[year]);
  }
}

}  // namespace

ProgrammeTally::ProgrammeTally(int months, int years_of_run, int scrambles)
    : completed(months),
      completed_by_scramble(static_cast<std::size_t>(scrambles), MonthHistogram(months)),
      years(static_cast<std::size_t>(years_of_run)) {}

Tally::Tally(const Portfolio& portfolio)
    : programmes(portfolio.programmes.size(),
                 ProgrammeTally(portfolio.months, portfolio.years,
                                portfolio.sobol ? ScrambledSobol::scrambles : 0)),
      casualties(portfolio.states.size()),
      money(static_cast<std::size_t>(portfolio.years), MoneyTally(portfolio.donors.size())) {}

Tally& Tally::operator+=(const Tally& other) {
  assert(programmes.size() == other.programmes.size());
  replications += other.replications;
  for (std::size_t p = 0; p < programmes.size(); ++p) add(programmes[p], other.programmes[p]);
  for (std::size_t s = 0; s < casualties.size(); ++s) casualties[s] += other.casualties[s];
  for (std::size_t year = 0; year < money.size(); ++year) add(money[year], other.money[year]);
  placed_usd += other.placed_usd;
  unplaced_usd += other.unplaced_usd;
  returned_usd += other.returned_usd;
  return *this;
}

}  // namespace art6
