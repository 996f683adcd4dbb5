#include "models/portfolio/portfolio.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>

#include "models/portfolio/portfolio_builder.hpp"

namespace art6 {

namespace {

StateModel build_state(const Scenario& scenario, const State& given) {
  StateModel model{.id = given.id};
  const int first = scenario.clock.start.month_of_year() - 1;
  for (std::size_t month = 0; month < 12; ++month) {
    model.season[month] = given.season[(static_cast<std::size_t>(first) + month) % 12];
  }
  double growth = 1;
  for (int month = 0; month < scenario.clock.months(); month += 12) {
    model.own_growth.push_back(growth);
    growth *= 1 + given.own_growth_per_year;
  }
  if (given.access) {
    model.access = make_chain(Stream(scenario.simulation.seed, given.id + "/access"),
                              given.access->mean_open_months, given.access->mean_closed_months);
    model.closed_output = given.access->closed_output;
  }
  return model;
}

template <class Model>
int append(std::vector<Model>& list, Model model) {
  list.push_back(std::move(model));
  return static_cast<int>(list.size()) - 1;
}

void add_state(const Scenario& scenario, const State& given, Statics& statics,
               Portfolio& portfolio) {
  StateModel model = build_state(scenario, given);
  const int number = static_cast<int>(portfolio.states.size());
  for (const Theme theme : all_themes) {
    if (!given.has(theme)) continue;
    const int programme =
        append(portfolio.programmes, build_programme(scenario, given, number, theme, statics));
    switch (theme) {
      case Theme::clearance:
        model.clearance =
            append(portfolio.clearances, build_clearance(scenario, given, programme, statics));
        break;
      case Theme::stockpile:
        model.stockpile =
            append(portfolio.stockpiles, build_stockpile(scenario, given, programme, statics));
        break;
      case Theme::victim_assistance:
        model.victim_assistance = append(portfolio.victim_assistances,
                                         build_victim_assistance(given, programme, statics));
        break;
      case Theme::risk_education:
        model.risk_education =
            append(portfolio.risk_educations, build_risk_education(given, programme, statics));
        break;
    }
  }
  if (given.casualties) {
    model.casualties = {
        .per_year = statics.add(given.id + "/casualties/per_year", given.casualties->per_year),
        .survivor_share = given.casualties->survivor_share,
        .stream = Stream(scenario.simulation.seed, given.id + "/casualties")};
  }
  portfolio.states.push_back(std::move(model));
}

std::vector<int> order_of_placing(const std::vector<DonorModel>& donors) {
  std::vector<int> order(donors.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(
      order, {}, [&donors](int d) { return donors[static_cast<std::size_t>(d)].allowed.size(); });
  return order;
}

void couple_statics(const Scenario& scenario, Portfolio& portfolio) {
  if (scenario.correlations.empty()) return;
  portfolio.copula = gaussian_copula(scenario.correlations);
  if (!portfolio.copula) throw std::invalid_argument("correlations are not positive definite");
  for (const std::string& path : portfolio.copula->paths) {
    auto found = std::ranges::find(portfolio.statics, path, &StaticQuantity::path);
    if (found == portfolio.statics.end()) {
      throw std::invalid_argument("no static quantity " + path);
    }
    found->is_correlated = true;
    portfolio.correlated.push_back(static_cast<int>(found - portfolio.statics.begin()));
  }
}

/// Every uncertain quantity is a coordinate, in the order of the columns.
void draw_from_sobol_points(Portfolio& portfolio) {
  int coordinates = 0;
  for (StaticQuantity& quantity : portfolio.statics) {
    if (quantity.sampler.kind != Sampler::Kind::plain) quantity.coordinate = coordinates++;
  }
  if (coordinates > ScrambledSobol::most_coordinates) {
    throw std::invalid_argument("too many uncertain quantities for Sobol points");
  }
  portfolio.sobol.emplace(coordinates, Stream(portfolio.seed, "simulation/sobol"));
}

}  // namespace

Portfolio build_portfolio(const Scenario& scenario) {
  Portfolio portfolio{.months = scenario.clock.months(),
                      .years = (scenario.clock.months() + 11) / 12,
                      .start = scenario.clock.start,
                      .seed = scenario.simulation.seed,
                      .delay_months = scenario.funding.delay_months,
                      .common_shock = scenario.funding.common_shock,
                      .contingency = scenario.funding.contingency,
                      .common_shock_stream = Stream(scenario.simulation.seed, "donor/common")};
  Statics statics(scenario.simulation.seed);
  std::map<std::string, const State*> states;
  for (const State& state : scenario.states) states[state.id] = &state;
  for (const auto& [id, state] : states) add_state(scenario, *state, statics, portfolio);
  portfolio.donors = build_donors(scenario, portfolio.programmes, statics);
  portfolio.placing_order = order_of_placing(portfolio.donors);
  portfolio.statics = statics.take();
  couple_statics(scenario, portfolio);
  if (scenario.simulation.sampling == Sampling::sobol) draw_from_sobol_points(portfolio);
  return portfolio;
}

}  // namespace art6
