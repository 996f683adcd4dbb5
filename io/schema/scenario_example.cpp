#include "io/schema/scenario_example.hpp"

#include "io/format/strategy_keys.hpp"

namespace art6 {

namespace {

Clearance clearance_example() {
  Clearance c;
  c.deadline = {2025, 8, 1};
  c.extension_months = 36;
  c.own_funding_usd_per_year = 1000000;
  c.weight = 10;
  c.confirmed_km2 = 900;
  c.suspected_km2 = 100;
  c.unrecorded_km2 = 50;
  c.unrecorded_found_within_months = 60;
  c.cancelled_share = 0.5;
  c.reduced_share = 0.2;
  c.survey_m2_per_team_day = 20000;
  c.technical_survey_m2_per_team_day = 3000;
  c.clearance_m2_per_team_day = 900;
  c.productivity = 1;
  c.output_noise = 0.2;
  c.working_days_per_month = 20;
  c.teams = 90;
  c.max_teams = Steps{{Month::of(2020, 1), 200}, {Month::of(2023, 1), 250}};
  c.new_teams_per_month = 4;
  c.team_cost_usd_per_month = 14000;
  c.fixed_cost_usd_per_month = 150000;
  c.survey_share = 0.3;
  c.new_contamination = NewContamination{0.5, 0.1};
  c.verification_months = 6;
  c.milestones = {{.id = "survey-done",
                   .name = "Baseline survey",
                   .by = Month::of(2023, 12),
                   .suspected_km2 = 0,
                   .left_km2 = 700}};
  c.history = {{.year = 2019,
                .cancelled_km2 = 12,
                .reduced_km2 = 4,
                .cleared_km2 = 44,
                .found_km2 = 30,
                .left_km2 = 1000,
                .suspected_km2 = 100,
                .teams = 88,
                .own_funding_usd = 900000,
                .donors_usd = 14000000,
                .source = "Article 7 report for 2019",
                .note = "cleared area is that of all operators"}};
  return c;
}

/// A programme with regions; what is left out is as in the other example.
Clearance clearance_in_regions_example() {
  Clearance c;
  c.deadline = {2026, 5, 1};
  c.clearance_m2_per_team_day = 300;
  c.teams = 11;
  c.max_teams = 22;
  c.team_cost_usd_per_month = 12000;
  Region bekaa;
  bekaa.id = "bekaa";
  bekaa.name = "Bekaa";
  bekaa.deadline = Date{2024, 5, 1};
  bekaa.confirmed_km2 = 0.7;
  bekaa.suspected_km2 = 0.4;
  bekaa.unrecorded_km2 = 0.1;
  bekaa.unrecorded_found_within_months = 24;
  bekaa.cancelled_share = 0.6;
  bekaa.reduced_share = 0.3;
  bekaa.survey_m2_per_team_day = 15000;
  bekaa.technical_survey_m2_per_team_day = 2000;
  bekaa.clearance_m2_per_team_day = 400;
  bekaa.productivity = 0.9;
  bekaa.working_days_per_month = 18;
  bekaa.survey_share = 0.4;
  bekaa.season = {0, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5};
  bekaa.access = Access{36, 3, 0.2};
  Region south;
  south.id = "south";
  south.name = "South";
  south.confirmed_km2 = 5;
  c.regions = {bekaa, south};
  return c;
}

Stockpile stockpile_example() {
  Stockpile s;
  s.deadline = {2021, 3, 1};
  s.extension_months = 24;
  s.own_funding_usd_per_year = 200000;
  s.weight = 1;
  s.munitions = 2012;
  s.setup_months = 9;
  s.setup_cost_usd = 400000;
  s.munitions_per_month = 120;
  s.productivity = 1;
  s.output_noise = 0.1;
  s.cost_usd_per_munition = 300;
  s.stoppage = Stoppage{36, 3};
  s.milestones = {{.id = "half",
                   .name = "Half is destroyed",
                   .by = Month::of(2020, 12),
                   .left_munitions = 1006}};
  s.history = {{.year = 2019,
                .destroyed = 160,
                .left = 2012,
                .own_funding_usd = 150000,
                .donors_usd = 50000,
                .source = "Article 7 report for 2019",
                .note = "all types"}};
  return s;
}

VictimAssistance victim_assistance_example() {
  VictimAssistance a;
  a.target_date = {2025, 12, 31};
  a.extension_months = 48;
  a.own_funding_usd_per_year = 100000;
  a.weight = 2;
  a.survivors = 2500;
  a.unregistered = 500;
  a.registered_within_months = 60;
  a.mortality_per_year = 0.015;
  a.coverage_target = 0.9;
  a.sustained_months = 12;
  a.pillars = {{PillarKind::rehabilitation, 0.5, 450, 40, 120, 4, 48}};
  a.milestones = {{.id = "registered",
                   .name = "Everybody is known",
                   .by = Month::of(2024, 12),
                   .registered_share = 1,
                   .coverage = 0.7}};
  a.history = {{.year = 2019,
                .served = {{PillarKind::rehabilitation, 480}},
                .registered = 2500,
                .own_funding_usd = 100000,
                .donors_usd = 400000,
                .source = "Article 7 report for 2019",
                .note = "victims of all explosive remnants"}};
  return a;
}

RiskEducation risk_education_example() {
  RiskEducation r;
  r.own_funding_usd_per_year =
      Steps{{Month::of(2020, 1), 50000}, {Month::of(2022, 1), Distribution(Uniform{0, 60000})}};
  r.weight = 0.5;
  r.coverage = 0.4;
  r.efficacy = 0.5;
  r.full_coverage_usd_per_year = 1200000;
  r.fades_over_months = 24;
  r.milestones = {
      {.id = "most", .name = "Most are reached", .by = Month::of(2022, 6), .coverage = 0.6}};
  r.history = {{.year = 2019,
                .coverage = 0.4,
                .own_funding_usd = 50000,
                .donors_usd = 400000,
                .source = "Article 7 report for 2019",
                .note = "schools alone"}};
  return r;
}

State state_example() {
  State s;
  s.id = "LAO";
  s.name = "Lao People's Democratic Republic";
  s.joined = Date{2010, 8, 1};
  s.requests = {Theme::clearance, Theme::victim_assistance};
  s.own_growth_per_year = 0.02;
  s.season = {1, 1, 1, 1, 0.8, 0.5, 0.3, 0.3, 0.5, 0.8, 1, 1};
  s.access = Access{120, 2, 0};
  s.pauses = {{Month::of(2020, 3), Month::of(2020, 6), 0.2, false, 0.9, {{Theme::clearance}}}};
  s.casualties = Casualties{30, 0.7};
  s.clearance = clearance_example();
  s.stockpile = stockpile_example();
  s.victim_assistance = victim_assistance_example();
  s.risk_education = risk_education_example();
  s.history = {{.year = 2019,
                .casualties = 5,
                .source = "Article 7 report for 2019",
                .note = "all remnants"}};
  return s;
}

State state_with_regions_example() {
  State s;
  s.id = "LBN";
  s.name = "Lebanon";
  s.clearance = clearance_in_regions_example();
  return s;
}

Donor donor_example() {
  Donor d;
  d.id = "NOR";
  d.name = "Norway";
  d.party = true;
  d.budget_usd_per_year = 12000000;
  d.growth_per_year = 0.01;
  d.volatility = 0.12;
  d.persistence = 0.6;
  d.starts = Month::of(2020, 1);
  d.ends = Month::of(2040, 12);
  d.joins_probability = 1;
  d.committed = {{{"LAO", Theme::clearance}, 0.3, 0.5, 0.2, 0.05}};
  d.flexible.states = {"LAO"};
  d.flexible.themes = {Theme::clearance};
  return d;
}

/// One strategy with a score, then one for each built-in strategy that has parameters.
std::vector<StrategyDefinition> strategy_examples() {
  std::vector<StrategyDefinition> examples{{"asked-twice",
                                            "Programmes that asked for help count double.",
                                            Rule::share,
                                            "need_per_year * (1 + requested)",
                                            {{Theme::clearance, 0.5}}}};
  for (const StrategyKey& number : list_strategy_keys()) {
    StrategyDefinition& last = examples.back();
    if (last.like == number.strategy) {
      last.parameters[number.key] = number.value;
    } else {
      examples.push_back({.id = "my-" + number.strategy,
                          .description = "",
                          .like = number.strategy,
                          .parameters = {{number.key, number.value}}});
    }
  }
  return examples;
}

}  // namespace

Scenario make_scenario_example() {
  Scenario s;
  s.name = "Example";
  s.description = "Two States, one donor, every key of the format.";
  s.price_year = 2019;
  s.clock = {Month::of(2020, 1), Month::of(2040, 12)};
  s.simulation = {10000, 2019, Sampling::random};
  s.meetings = {{"Second Review Conference", {2020, 11, 23}}};
  s.confidence = 0.8;
  s.funding = {3, 0.3, 0.25};
  s.strategy = "status-quo";
  s.donors = {donor_example()};
  s.coalitions = {{"laos",
                   "LAO",
                   "NOR",
                   {Theme::clearance, Theme::risk_education},
                   {{.donor = "NOR", .usd_per_year = 1500000},
                    {.donor = "NOR", .usd = 250000.0, .month = Month::of(2021, 3)}},
                   Month::of(2020, 1),
                   Month::of(2024, 12)}};
  s.states = {state_example(), state_with_regions_example()};
  s.objective =
      make_weighted_objective({{Measure::obligations_met, 1}, {Measure::casualties, -0.01}});
  s.strategies = strategy_examples();
  s.correlations = {{{"LAO/clearance/confirmed_km2", "LAO/clearance/productivity"}, -0.3}};
  return s;
}

}  // namespace art6
