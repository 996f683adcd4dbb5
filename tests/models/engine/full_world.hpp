// One scenario that uses every feature of the model.
#pragma once

#include "models/scenario/scenario.hpp"

namespace art6::worlds {

inline State full_state_of_clearance() {
  State state;
  state.id = state.name = "LAO";
  state.requests = {Theme::clearance};
  state.own_growth_per_year = 0.03;
  state.season = {1, 1, 1, 1, 0.8, 0.5, 0.3, 0.3, 0.5, 0.8, 1, 1};
  state.access = Access{20, 3, 0.2};
  state.casualties = Casualties{Distribution(Uniform{20, 60}), 0.7};
  Clearance c;
  c.deadline = {2020, 8, 1};
  c.own_funding_usd_per_year = Distribution(Normal{200000, 80000, 0.0, {}});
  c.weight = 10;
  c.confirmed_km2 = Distribution(Lognormal{1.5, 0.5, {}, {}});
  c.suspected_km2 = Distribution(Pert{0, 4, 12});
  c.unrecorded_km2 = Distribution(Triangular{0, 1, 3});
  c.unrecorded_found_within_months = Distribution(Uniform{12, 60});
  c.cancelled_share = Distribution(Beta{0.5, 0.15});
  c.reduced_share = Distribution(Beta{0.2, 0.1});
  c.survey_m2_per_team_day = 20000;
  c.technical_survey_m2_per_team_day = Distribution(Discrete{{2000, 3000, 5000}, {1, 2, 1}});
  c.clearance_m2_per_team_day =
      Distribution(Quantiles{{0, 0.1, 0.5, 0.9, 1}, {300, 500, 800, 1500, 2500}});
  c.productivity = Distribution(Lognormal{0, 0.2, 0.5, 2.0});
  c.output_noise = 0.3;
  c.teams = 4;
  c.max_teams = 15;
  c.new_teams_per_month = 0.5;
  c.team_cost_usd_per_month = Distribution(Uniform{4000, 8000});
  c.fixed_cost_usd_per_month = 3000;
  c.new_contamination = NewContamination{1.5, Distribution(Lognormal{-3, 1, {}, {}})};
  c.verification_months = 4;
  c.milestones = {{"survey", "Survey is done", Month::of(2024, 2), 0.5},
                  {"half", "", Month::of(2023, 9), {}, 4},
                  {"both", "", Month::of(2026, 12), 0, 1},
                  {"beyond", "", Month::of(2029, 5), {}, 0}};
  state.clearance = c;
  RiskEducation r;
  r.coverage = Distribution(Uniform{0.2, 0.6});
  r.efficacy = Distribution(Beta{0.5, 0.1});
  r.full_coverage_usd_per_year = 120000;
  r.own_funding_usd_per_year = 20000;
  r.milestones = {{"reached", "", Month::of(2021, 2), 0.35}};
  state.risk_education = r;
  VictimAssistance v;
  v.target_date = {2023, 12, 31};
  v.survivors = Distribution(Lognormal{7, 0.3, {}, {}});
  v.unregistered = Distribution(Pert{0, 300, 900});
  v.mortality_per_year = 0.015;
  v.coverage_target = 0.8;
  v.sustained_months = 4;
  for (const PillarKind kind : {PillarKind::medical_care, PillarKind::rehabilitation,
                                PillarKind::psychosocial, PillarKind::inclusion}) {
    Pillar p;
    p.id = kind;
    p.unmet_share = Distribution(Uniform{0.2, 0.6});
    p.cost_usd_per_person = 150 + 100 * static_cast<double>(kind);
    p.people_per_month = 10;
    p.max_people_per_month = 60;
    p.new_capacity_per_month = 1.5;
    if (kind != PillarKind::inclusion) p.returns_after_months = 48;
    v.pillars.push_back(p);
  }
  v.milestones = {{"registered", "", Month::of(2022, 5), 0.4, 0.5},
                  {"covered", "", Month::of(2029, 4), {}, 0.6}};
  state.victim_assistance = v;
  return state;
}

inline State full_state_of_stockpile() {
  State state;
  state.id = state.name = "PER";
  state.requests = {Theme::stockpile};
  Stockpile s;
  s.deadline = {2021, 4, 1};
  s.own_funding_usd_per_year = 30000;
  s.weight = 2;
  s.munitions = Distribution(Uniform{1000, 6000});
  s.setup_months = Distribution(Triangular{3, 9, 24});
  s.setup_cost_usd = 200000;
  s.munitions_per_month = 120;
  s.productivity = Distribution(Lognormal{0, 0.3, {}, {}});
  s.output_noise = 0.2;
  s.cost_usd_per_munition = Distribution(Uniform{100, 400});
  s.stoppage = Stoppage{18, 2};
  s.milestones = {{"half", "Half is gone", Month::of(2022, 12), 1500}};
  state.stockpile = s;
  return state;
}

/// Three States with all themes, three donors, two coalitions, correlations, and a strategy `mixed`
/// that divides by theme and looks at every variable. 110 months; a forecast of 300 replications.
inline Scenario full_world() {
  Scenario scenario;
  scenario.name = "every feature";
  scenario.clock = {Month::of(2020, 3), Month::of(2029, 4)};
  scenario.simulation = {.replications = 300, .seed = 2019, .sampling = Sampling::random};
  scenario.meetings = {{"Review Conference", {2020, 11, 23}}};
  scenario.confidence = 0.7;
  scenario.funding = {.delay_months = 14, .common_shock = 0.3, .contingency = 0.3};
  scenario.states = {full_state_of_clearance(), full_state_of_stockpile(),
                     full_state_of_clearance()};
  scenario.states[2].id = "TCD";
  scenario.states[2].clearance->deadline = {2023, 10, 1};
  for (const auto& [id, usd] : {std::pair{"CHE", 300000.0}, {"FRA", 500000.0}, {"NOR", 900000.0}}) {
    Donor donor;
    donor.id = donor.name = id;
    donor.budget_usd_per_year = Distribution(Uniform{0.8 * usd, 1.2 * usd});
    donor.growth_per_year = 0.02;
    donor.volatility = 0.2;
    donor.persistence = 0.6;
    scenario.donors.push_back(donor);
  }
  scenario.donors[0].joins_probability = 0.7;
  scenario.donors[0].starts = Month::of(2021, 6);
  scenario.donors[1].committed = {{{"LAO", Theme::clearance}, 0.3},
                                  {{"LAO", Theme::victim_assistance}, 0.2}};
  scenario.donors[2].flexible.states = {"TCD", "PER"};
  scenario.donors[2].flexible.themes = {Theme::clearance, Theme::stockpile};
  scenario.coalitions = {{.id = "east",
                          .state = "LAO",
                          .lead = "FRA",
                          .themes = {Theme::clearance, Theme::risk_education},
                          .pledges = {{"FRA", 100000}, {"NOR", 50000}},
                          .from = Month::of(2020, 6),
                          .until = Month::of(2024, 12)},
                         {.id = "south",
                          .state = "TCD",
                          .lead = {},
                          .themes = {Theme::victim_assistance},
                          .pledges = {{"CHE", 60000}},
                          .from = Month::of(2022, 1),
                          .until = Month::of(2023, 12)}};
  const std::string score =
      "0.5 * need_per_year + 0.5 * remaining_cost / months_left + sqrt(gap) + 100 * casualties"
      " + exp(0.05 * overdue_months) + log(1 + secured) + pow(weight, 1.5) + capacity_per_year ^ "
      "0.5"
      " + where(slack_months < 0, 1000, 0) + 500 * requested + 10 * year"
      " + max(theme_clearance, theme_risk_education) + min(theme_stockpile, 1)"
      " + abs(-theme_victim_assistance)";
  scenario.strategies = {
      {"mixed", "", Rule::share, score, {{Theme::clearance, 0.5}, {Theme::victim_assistance, 0.2}}},
      {"mixed-fill", "", Rule::fill, score, {{Theme::clearance, 0.5}, {Theme::stockpile, 0.1}}}};
  scenario.correlations = {{{"LAO/clearance/confirmed_km2", "LAO/clearance/productivity"}, -0.3},
                           {{"LAO/clearance/productivity", "TCD/clearance/productivity"}, 0.5},
                           {{"PER/stockpile/munitions", "donor/NOR/budget_usd_per_year"}, 0.2}};
  scenario.strategy = "mixed";
  return scenario;
}

}  // namespace art6::worlds
