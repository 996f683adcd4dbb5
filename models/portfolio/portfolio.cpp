#include "models/portfolio/portfolio.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "models/portfolio/plan.hpp"
#include "models/portfolio/portfolio_builder.hpp"
#include "models/portfolio/span_starts.hpp"

namespace art6 {

namespace {

StateModel build_state(const Scenario& scenario, const State& given) {
  StateModel model{.id = given.id};
  const int first = scenario.clock.start.month_of_year() - 1;
  std::ranges::rotate_copy(given.season, given.season.begin() + first, model.season.begin());
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

/// Lists the quantities of a programme's theme that may change in time.
std::vector<const ColumnsOverTime*> list_over_time(const ClearanceModel& model) {
  return {&model.survey_m2_per_team_day, &model.clearance_m2_per_team_day,
          &model.team_cost_usd_per_month, &model.max_teams, &model.new_teams_per_month};
}
std::vector<const ColumnsOverTime*> list_over_time(const StockpileModel& model) {
  return {&model.munitions_per_month, &model.cost_usd_per_munition};
}
std::vector<const ColumnsOverTime*> list_over_time(const VictimAssistanceModel& model) {
  std::vector<const ColumnsOverTime*> list;
  for (const PillarModel& pillar : model.pillars) list.push_back(&pillar.max_people_per_month);
  return list;
}
std::vector<const ColumnsOverTime*> list_over_time(const RiskEducationModel& model) {
  return {&model.full_coverage_usd_per_year};
}

/// Notes what of the theme's model holds for the programme as well.
template <class Model>
void note_theme(const Model& model, ProgrammeModel& programme) {
  programme.is_cost_uncertain = is_cost_uncertain(model);
  std::vector<int> changes;
  programme.own_funding_usd_per_year.append_changes(changes);
  for (const ColumnsOverTime* quantity : list_over_time(model)) {
    quantity->append_changes(changes);
  }
  programme.has_steps = !changes.empty();
  add_span_starts(programme.span_starts, changes);
}

void add_state(const Scenario& scenario, const State& given, Statics& statics,
               Portfolio& portfolio) {
  StateModel model = build_state(scenario, given);
  const StateIndex index(portfolio.states.size());
  for (const Theme theme : all_themes) {
    if (!given.has(theme)) continue;
    const ProgrammeIndex programme =
        portfolio.programmes.push_back(build_programme(scenario, given, index, theme, statics));
    ProgrammeModel& added = portfolio.programmes.back();
    for (MilestoneModel& milestone : added.milestones) {
      milestone.index = MilestoneIndex(portfolio.milestone_count++);
    }
    const auto note = [&](const auto& models) { note_theme(models.back(), added); };
    switch (theme) {
      case Theme::clearance:
        model.clearance =
            portfolio.clearances.push_back(build_clearance(scenario, given, programme, statics));
        for (const Region& region : given.clearance->regions) {
          ClearanceModel& clearance = portfolio.clearances.back();
          clearance.regions.push_back(portfolio.regions.push_back(
              build_region(scenario, given, region, clearance, statics)));
        }
        note(portfolio.clearances);
        for (const RegionIndex r : portfolio.clearances.back().regions) {
          added.is_cost_uncertain |= is_cost_uncertain(portfolio.regions[r]);
        }
        break;
      case Theme::stockpile:
        model.stockpile =
            portfolio.stockpiles.push_back(build_stockpile(scenario, given, programme, statics));
        note(portfolio.stockpiles);
        break;
      case Theme::victim_assistance:
        model.victim_assistance = portfolio.victim_assistances.push_back(
            build_victim_assistance(given, programme, statics));
        note(portfolio.victim_assistances);
        break;
      case Theme::risk_education:
        model.risk_education =
            portfolio.risk_educations.push_back(build_risk_education(given, programme, statics));
        note(portfolio.risk_educations);
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

std::vector<DonorIndex> order_of_placing(const Table<DonorIndex, DonorModel>& donors) {
  std::vector<DonorIndex> order(donors.ids().begin(), donors.ids().end());
  std::ranges::stable_sort(order, {}, [&](DonorIndex d) { return donors[d].allowed.size(); });
  return order;
}

void couple_statics(const Scenario& scenario, Portfolio& portfolio) {
  if (scenario.correlations.empty()) return;
  portfolio.copula = build_copula(scenario.correlations);
  if (!portfolio.copula) throw std::invalid_argument("correlations are not positive definite");
  Table<StaticIndex, StaticQuantity>& statics = portfolio.statics;
  for (const std::string& path : portfolio.copula->paths) {
    const auto found = std::ranges::find(statics, path, &StaticQuantity::path);
    if (found == statics.end()) throw std::invalid_argument("no static quantity " + path);
    found->is_correlated = true;
    portfolio.correlated.emplace_back(found - statics.begin());
  }
}

/// Gives every uncertain quantity a coordinate of the Sobol points, in the order of the columns.
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

ProgrammeIndex find_programme(const Table<ProgrammeIndex, ProgrammeModel>& programmes,
                              const ProgrammeId& id) {
  const auto found = std::ranges::find(programmes, id, &ProgrammeModel::id);
  if (found == programmes.end()) throw std::invalid_argument("no programme " + to_string(id));
  return ProgrammeIndex(found - programmes.begin());
}

Table<ProgrammeIndex, char> find_reached_by_donors(const Portfolio& portfolio) {
  Table<ProgrammeIndex, char> reached(portfolio.programmes.size());
  for (const DonorModel& donor : portfolio.donors) {
    if (!donor.budget_usd_per_year.is_positive || donor.joins_probability == 0) continue;
    for (const PledgeModel& pledge : donor.pledges) {
      if (pledge.is_paid_within(portfolio.months)) reached[pledge.programme] = 1;
    }
    for (const OncePledgeModel& pledge : donor.once) reached[pledge.programme] = 1;
    for (const CommitmentModel& commitment : donor.commitments) reached[commitment.programme] = 1;
    for (const ProgrammeIndex programme : donor.allowed) reached[programme] = 1;
  }
  return reached;
}

Portfolio build_portfolio(const Scenario& scenario) {
  Portfolio portfolio{.months = scenario.clock.months(),
                      .years = (scenario.clock.months() + 11) / 12,
                      .start = scenario.clock.start,
                      .seed = scenario.simulation.seed,
                      .delay_months = scenario.funding.delay_months,
                      .common_shock = scenario.funding.common_shock,
                      .contingency = scenario.funding.contingency,
                      .common_shock_stream = Stream(scenario.simulation.seed, "donor/common")};
  Statics statics(scenario.simulation.seed, scenario.clock);
  std::map<std::string, const State*> states;
  for (const State& state : scenario.states) states[state.id] = &state;
  for (const auto& [id, state] : states) add_state(scenario, *state, statics, portfolio);
  portfolio.donors = build_donors(scenario, portfolio.programmes, statics, portfolio.varying);
  portfolio.is_even_year = find_even_years(portfolio.donors, portfolio.years);
  portfolio.placing_order = order_of_placing(portfolio.donors);
  portfolio.statics = statics.take();
  couple_statics(scenario, portfolio);
  if (scenario.simulation.sampling == Sampling::sobol) draw_from_sobol_points(portfolio);
  return portfolio;
}

}  // namespace art6
