#include "study/forecasts/forecast.hpp"

#include <algorithm>

#include "study/forecasts/milestone_summary.hpp"
#include "study/forecasts/obligation_summary.hpp"
#include "study/forecasts/region_summary.hpp"
#include "study/forecasts/run_tally.hpp"

namespace art6 {

namespace {

ProgrammeForecast make_programme_forecast(const Portfolio& portfolio, ProgrammeIndex programme,
                                          const Tally& tally) {
  const ProgrammeId& id = portfolio.programmes[programme].id;
  const std::int64_t n = tally.replications;
  ProgrammeForecast result{.id = id, .years = {}};
  for (int year = 0; year < portfolio.years; ++year) {
    const YearTally& sums = tally.programmes[programme].years[YearIndex(year)];
    ProgrammeYear line{.year = (portfolio.start + 12 * year).year(),
                       .left = {},
                       .asked_usd_mean = sums.asked_usd.mean(n),
                       .placed_usd_mean = sums.placed_usd.mean(n),
                       .received_usd_mean = sums.received_usd.mean(n),
                       .spent_usd_mean = sums.spent_usd.mean(n),
                       .teams_mean = {},
                       .cancelled_km2_mean = {},
                       .reduced_km2_mean = {},
                       .cleared_km2_mean = {}};
    if (id.theme != Theme::risk_education)
      line.left = summarise_work_left(id.theme, sums.left_sum, sums.left);
    if (id.theme == Theme::clearance) {
      const int months = std::min(12, portfolio.months - 12 * year);
      line.teams_mean = sums.team_months.mean(n) / months;
      line.cancelled_km2_mean = sums.cancelled_km2.mean(n);
      line.reduced_km2_mean = sums.reduced_km2.mean(n);
      line.cleared_km2_mean = sums.cleared_km2.mean(n);
    }
    result.years.push_back(line);
  }
  return result;
}

/// Adds the donors' money year by year, of each donor and of all.
void add_money(const Portfolio& portfolio, const Tally& tally, Forecast& result) {
  const std::int64_t n = tally.replications;
  for (const DonorIndex d : portfolio.donors.ids()) {
    result.donors.push_back({portfolio.donors[d].id, {}});
    for (const MoneyTally& sums : tally.money) {
      result.donors.back().given_usd_mean.push_back(sums.given_usd[d].mean(n));
    }
  }
  for (const YearIndex year : tally.money.ids()) {
    const MoneyTally& sums = tally.money[year];
    UsdSum given, placed;
    for (const UsdSum& usd : sums.given_usd) given += usd;
    for (const ProgrammeTally& programme : tally.programmes) {
      placed += programme.years[year].placed_usd;
    }
    result.money.push_back({.year = (portfolio.start + 12 * year.value()).year(),
                            .given_usd_mean = given.mean(n),
                            .placed_usd_mean = placed.mean(n),
                            .unplaced_usd_mean = sums.unplaced_usd.mean(n),
                            .returned_usd_mean = sums.returned_usd.mean(n)});
  }
}

}  // namespace

Forecast make_forecast(const Scenario& scenario, const Portfolio& portfolio, const Tally& tally) {
  const std::int64_t n = tally.replications;
  Forecast result{.scenario = {.name = scenario.name, .sha256 = {}},
                  .strategy = scenario.strategy,
                  .replications = n,
                  .seed = scenario.simulation.seed,
                  .confidence = scenario.confidence,
                  .obligations = {},
                  .milestones = {},
                  .programmes = {},
                  .states = {},
                  .donors = {},
                  .money = {},
                  .totals = {},
                  .precision = {}};
  UsdSum spent;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const ProgrammeId& id = portfolio.programmes[p].id;
    result.programmes.push_back(make_programme_forecast(portfolio, p, tally));
    spent += tally.programmes[p].spent_usd;
    const State& state = *find_state(scenario, id.state);
    const std::vector<Milestone> milestones = list_milestones(state, id.theme);
    for (std::size_t m = 0; m < milestones.size(); ++m) {
      result.milestones.push_back(
          summarise_milestone(id, milestones[m], tally.programmes[p].milestones[m]));
    }
    const std::optional<Date> date = deadline(state, id.theme);
    if (!date) continue;
    const ObligationSummary obligation(scenario, portfolio, p, tally, *date);
    result.obligations.push_back(obligation.make_forecast());
    result.obligations.back().regions = summarise_regions(state, portfolio, p, tally);
    result.totals.obligations_met_mean += result.obligations.back().probability_met;
    result.totals.obligations_met_after_one_mean += obligation.probability_met_after_one();
  }
  for (const StateIndex s : portfolio.states.ids()) {
    StateForecast state{.id = portfolio.states[s].id, .casualties_mean = {}};
    if (portfolio.states[s].casualties) {
      state.casualties_mean = static_cast<double>(tally.casualties[s]) / static_cast<double>(n);
    }
    result.states.push_back(state);
  }
  add_money(portfolio, tally, result);
  result.totals.placed_usd_mean = tally.placed_usd.mean(n);
  result.totals.unplaced_usd_mean = tally.unplaced_usd.mean(n);
  result.totals.returned_usd_mean = tally.returned_usd.mean(n);
  result.totals.spent_usd_mean = spent.mean(n);
  return result;
}

Forecast forecast(const Scenario& scenario, const Runner& runner) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  return make_forecast(
      scenario, portfolio,
      run_tally(portfolio, placing, {0, scenario.simulation.replications}, runner));
}

}  // namespace art6
