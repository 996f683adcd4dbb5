// The scenario made ready for the engine, by hand.
// Over 300 lines: one portfolio, all its parts.
#include "models/portfolio/portfolio.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

using testing::AllOf;
using testing::DoubleEq;
using testing::Each;
using testing::ElementsAre;
using testing::Field;

/// Every theme in two States, given out of order, with two donors and two coalitions.
Scenario small_world() {
  Scenario scenario = plain_scenario(30);
  scenario.states = {plain_state("BBB"), plain_state("AAA")};
  for (State& state : scenario.states) {
    state.clearance = plain_clearance(1);
    state.risk_education = plain_risk_education();
  }
  scenario.states[0].stockpile = plain_stockpile(1);
  scenario.states[1].victim_assistance = plain_victim_assistance(1);
  scenario.donors = {plain_donor("NOR", 100), plain_donor("FRA", 200)};
  return scenario;
}

std::vector<std::string> ids(const Table<ProgrammeIndex, ProgrammeModel>& programmes) {
  std::vector<std::string> result;
  for (const ProgrammeModel& p : programmes) result.push_back(to_string(p.id));
  return result;
}

TEST(Portfolio, sorts_states_programmes_and_donors_by_id) {
  const Portfolio portfolio = build_portfolio(small_world());
  EXPECT_THAT(ids(portfolio.programmes),
              ElementsAre("AAA/clearance", "AAA/victim_assistance", "AAA/risk_education",
                          "BBB/clearance", "BBB/stockpile", "BBB/risk_education"));
  ASSERT_EQ(portfolio.states.size(), 2);
  const StateModel &a = portfolio.states[StateIndex(0)], &b = portfolio.states[StateIndex(1)];
  EXPECT_EQ(a.id, "AAA");
  EXPECT_EQ(a.stockpile, std::nullopt);
  EXPECT_EQ(b.victim_assistance, std::nullopt);
  EXPECT_EQ(portfolio.clearances[*b.clearance].programme.value(), 3);
  EXPECT_EQ(portfolio.stockpiles[*b.stockpile].programme.value(), 4);
  EXPECT_EQ(portfolio.risk_educations[*b.risk_education].programme.value(), 5);
  EXPECT_EQ(portfolio.victim_assistances[*a.victim_assistance].programme.value(), 1);
  EXPECT_EQ(portfolio.programmes[ProgrammeIndex(3)].state.value(), 1);
  EXPECT_EQ(portfolio.donors[DonorIndex(0)].id, "FRA");
  EXPECT_EQ(portfolio.donors[DonorIndex(1)].id, "NOR");
}

TEST(Portfolio, counts_months_and_budget_years_from_the_start) {
  for (const auto& [months, years] : {std::pair{1, 1}, {12, 1}, {13, 2}, {24, 2}, {25, 3}}) {
    const Portfolio portfolio = build_portfolio(plain_scenario(months));
    EXPECT_EQ(portfolio.months, months);
    EXPECT_EQ(portfolio.years, years);
  }
}

TEST(Portfolio, turns_a_deadline_into_its_last_whole_month_and_moves_it_ahead) {
  Scenario scenario = plain_scenario(30);
  const auto clearance_due = [&scenario](Date date) {
    scenario.states[0].clearance = plain_clearance(1);
    scenario.states[0].clearance->deadline = date;
    return build_portfolio(scenario).programmes[ProgrammeIndex(0)];
  };
  EXPECT_EQ(clearance_due({2020, 8, 1}).deadline, 6);
  EXPECT_EQ(clearance_due({2020, 8, 31}).deadline, 7);
  EXPECT_EQ(clearance_due({2020, 8, 31}).planning_deadline, 7);
  EXPECT_EQ(clearance_due({2020, 8, 31}).initial_requests, 0);
  EXPECT_EQ(clearance_due({2020, 1, 30}).deadline, -1);
  EXPECT_EQ(clearance_due({2020, 1, 30}).planning_deadline, 59);
  EXPECT_EQ(clearance_due({2020, 1, 30}).initial_requests, 1);
  EXPECT_EQ(clearance_due({2015, 1, 31}).planning_deadline, 0);
  EXPECT_EQ(clearance_due({2014, 12, 31}).planning_deadline, 59);
  EXPECT_EQ(clearance_due({2014, 12, 31}).initial_requests, 2);
}

// Month 49 is February 2024, month 48 the one before.
TEST(Portfolio, moves_the_date_rather_than_its_month) {
  Scenario scenario = plain_scenario(130);
  scenario.states[0].clearance = plain_clearance(1);
  const auto clearance_due = [&scenario](Date date) {
    scenario.states[0].clearance->deadline = date;
    return build_portfolio(scenario).programmes[ProgrammeIndex(0)];
  };
  const ProgrammeModel leap = clearance_due({2024, 2, 28});
  EXPECT_EQ(leap.deadline, 48);
  EXPECT_EQ(leap.extended_deadline, 49 + 60);
  EXPECT_THAT(leap.next_deadlines, testing::ElementsAre(49 + 60, 49 + 120));
  EXPECT_THAT(clearance_due({2024, 2, 29}).next_deadlines, testing::ElementsAre(49 + 60, 49 + 120));
  const ProgrammeModel long_ago = clearance_due({2012, 2, 28});  // January 2012, February 2017
  EXPECT_EQ(long_ago.initial_requests, 2);
  EXPECT_EQ(long_ago.planning_deadline, 25);
  // February 2017, 2022 and 2027, of which February counts; 2032 has a 29th of February.
  EXPECT_THAT(long_ago.next_deadlines, testing::ElementsAre(25 + 60, 25 + 119));
  EXPECT_THAT(clearance_due({2031, 6, 30}).next_deadlines, testing::ElementsAre());
}

TEST(Portfolio, moves_by_the_treatys_maximum) {
  Scenario scenario = small_world();
  const Portfolio portfolio = build_portfolio(scenario);
  EXPECT_EQ(portfolio.programmes[ProgrammeIndex(0)].extension_months, 60);  // clearance
  EXPECT_EQ(portfolio.programmes[ProgrammeIndex(1)].extension_months, 60);  // victim assistance
  EXPECT_EQ(portfolio.programmes[ProgrammeIndex(4)].extension_months, 48);  // stockpile
  EXPECT_EQ(portfolio.programmes[ProgrammeIndex(2)].deadline, std::nullopt);
}

TEST(Portfolio, moves_by_the_extension_that_a_programme_would_ask_for) {
  Scenario scenario = plain_scenario(60);
  scenario.states[0].clearance = plain_clearance(1);
  scenario.states[0].clearance->deadline = {2019, 6, 30};  // month -7
  scenario.states[0].clearance->extension_months = 4;
  const Portfolio portfolio = build_portfolio(scenario);
  const ProgrammeModel& model = portfolio.programmes[ProgrammeIndex(0)];
  EXPECT_EQ(model.extension_months, 4);
  EXPECT_EQ(model.planning_deadline, 1);  // -3, 1
  EXPECT_EQ(model.initial_requests, 2);
}

TEST(Portfolio, turns_the_season_to_the_first_month_of_the_run) {
  Scenario scenario = plain_scenario(30);
  scenario.states[0].season = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 0.55};
  scenario.clock.start = Month::of(2020, 11);
  scenario.clock.end = Month::of(2021, 10);
  EXPECT_THAT(build_portfolio(scenario).states[StateIndex(0)].season,
              ElementsAre(1, 0.55, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9));
}

TEST(Portfolio, grows_own_funding_and_budgets_by_the_year) {
  Scenario scenario = small_world();
  scenario.states[1].own_growth_per_year = 0.1;
  scenario.donors[0].growth_per_year = -0.5;
  scenario.donors[0].starts = scenario.clock.start + 14;
  const Portfolio portfolio = build_portfolio(scenario);
  EXPECT_THAT(portfolio.states[StateIndex(0)].own_growth,
              ElementsAre(1, DoubleEq(1.1), DoubleEq(1.1 * 1.1)));
  // NOR starts in the third month of the second year.
  EXPECT_THAT(
      portfolio.donors[DonorIndex(1)].years,
      ElementsAre(Field(&PaymentYear::active_share, 0),
                  AllOf(Field(&PaymentYear::growth, 0.5),
                        Field(&PaymentYear::active_share, DoubleEq(10.0 / 12))),
                  AllOf(Field(&PaymentYear::growth, 0.25), Field(&PaymentYear::active_share, 1))));
  EXPECT_THAT(portfolio.donors[DonorIndex(0)].years, Each(Field(&PaymentYear::growth, 1)));
  EXPECT_THAT(portfolio.is_even_year, ElementsAre(1, 0, 1));
}

TEST(Portfolio, knows_the_variance_of_a_budgets_log_factor) {
  Scenario scenario = small_world();
  scenario.donors[0].volatility = 0.2;
  scenario.donors[0].persistence = 0.5;
  const double v = 0.04;
  EXPECT_THAT(build_portfolio(scenario).donors[DonorIndex(1)].half_variance,
              ElementsAre(DoubleEq(v / 2), DoubleEq(v * 1.25 / 2), DoubleEq(v * 1.3125 / 2)));
}

/// What the donor pledged to pay for its pledge i, by year and stretch of months.
std::vector<std::vector<double>> pledged_usd(const DonorModel& donor, std::size_t i) {
  std::vector<std::vector<double>> usd;
  for (const PaymentYear& year : donor.years) {
    usd.emplace_back();
    for (const PaymentStretch& stretch : year.stretches) {
      usd.back().push_back(stretch.pledge_usd[i]);
    }
  }
  return usd;
}

TEST(Portfolio, lays_pledges_out_by_programme_and_month) {
  Scenario scenario = small_world();
  scenario.states[1].clearance->weight = 3;
  scenario.coalitions = {{.id = "a",
                          .state = "AAA",
                          .lead = {},
                          .themes = {Theme::risk_education, Theme::clearance},
                          .pledges = {{"NOR", 1200}, {"FRA", 2400}},
                          .from = scenario.clock.start - 5,
                          .until = scenario.clock.start + 14}};
  const Portfolio portfolio = build_portfolio(scenario);
  const DonorModel& nor = portfolio.donors[DonorIndex(1)];
  ASSERT_EQ(nor.pledges.size(), 2U);
  EXPECT_EQ(nor.pledges[0].programme.value(), 0);
  // The pledges end with the third month of the second year.
  EXPECT_THAT(
      nor.years[YearIndex(1)].stretches,
      ElementsAre(AllOf(Field(&PaymentStretch::first, 0), Field(&PaymentStretch::count, 3)),
                  AllOf(Field(&PaymentStretch::first, 3), Field(&PaymentStretch::count, 9))));
  EXPECT_THAT(pledged_usd(nor, 0), ElementsAre(ElementsAre(DoubleEq(900)),
                                               ElementsAre(DoubleEq(225), 0), ElementsAre(0)));
  EXPECT_EQ(nor.pledges[1].programme.value(), 2);
  EXPECT_THAT(pledged_usd(nor, 1), ElementsAre(ElementsAre(DoubleEq(300)),
                                               ElementsAre(DoubleEq(75), 0), ElementsAre(0)));
  EXPECT_THAT(nor.years[YearIndex(0)].stretches,
              ElementsAre(Field(&PaymentStretch::pledged_usd, DoubleEq(1200))));
  EXPECT_THAT(portfolio.is_even_year, ElementsAre(1, 0, 1));
}

TEST(Portfolio, splits_a_pledge_evenly_where_all_weights_are_zero) {
  Scenario scenario = small_world();
  scenario.states[1].clearance->weight = scenario.states[1].risk_education->weight = 0;
  scenario.coalitions = {{.id = "a",
                          .state = "AAA",
                          .lead = {},
                          .themes = {Theme::clearance, Theme::risk_education},
                          .pledges = {{"NOR", 1200}},
                          .from = scenario.clock.start,
                          .until = scenario.clock.end}};
  const Portfolio portfolio = build_portfolio(scenario);
  ASSERT_EQ(portfolio.donors[DonorIndex(1)].pledges.size(), 2U);
  for (const PledgeModel& pledge : portfolio.donors[DonorIndex(1)].pledges) {
    EXPECT_DOUBLE_EQ(pledge.steps.at(0).usd_per_month, 50);
  }
}

TEST(Portfolio, lists_what_a_restriction_allows_and_orders_donors_by_it) {
  Scenario scenario = small_world();
  scenario.donors.push_back(plain_donor("DEU", 1));
  scenario.donors[0].flexible.states = {"AAA"};  // NOR
  scenario.donors[0].flexible.themes = {Theme::clearance, Theme::stockpile};
  scenario.donors[2].flexible.themes = {Theme::risk_education};  // DEU
  const Portfolio portfolio = build_portfolio(scenario);
  const DonorModel &deu = portfolio.donors[DonorIndex(0)], &fra = portfolio.donors[DonorIndex(1)],
                   &nor = portfolio.donors[DonorIndex(2)];
  EXPECT_THAT(numbers_of(nor.allowed), ElementsAre(0));
  EXPECT_THAT(numbers_of(deu.allowed), ElementsAre(2, 5));
  EXPECT_THAT(numbers_of(fra.allowed), ElementsAre(0, 1, 2, 3, 4, 5));
  EXPECT_THAT(numbers_of(fra.allowed_by_theme[Theme::clearance]), ElementsAre(0, 3));
  EXPECT_THAT(deu.is_allowed, ElementsAre(0, 0, 1, 0, 0, 1));
  EXPECT_THAT(deu.is_allowed_by_theme[Theme::clearance], Each(0));
  EXPECT_THAT(numbers_of(portfolio.placing_order),
              ElementsAre(2, 0, 1));  // one, two, six programmes
}

TEST(Portfolio, allows_nothing_by_an_empty_list) {
  Scenario scenario = small_world();
  scenario.donors[0].flexible.states.emplace();  // NOR
  scenario.donors[1].flexible.themes.emplace();  // FRA
  const Portfolio portfolio = build_portfolio(scenario);
  for (const DonorModel& donor : portfolio.donors) EXPECT_TRUE(donor.allowed.empty()) << donor.id;
}

TEST(Portfolio, breaks_ties_of_the_placing_order_by_id) {
  EXPECT_THAT(numbers_of(build_portfolio(small_world()).placing_order), ElementsAre(0, 1));
}

TEST(Portfolio, names_streams_as_the_contract_does) {
  Scenario scenario = small_world();
  State& a = scenario.states[1];
  a.access = Access{5, 5, 0};
  a.casualties = Casualties{3, 0.5};
  a.clearance->new_contamination = NewContamination{6, 1};
  scenario.states[0].stockpile->stoppage = Stoppage{4, 2};
  scenario.simulation.seed = 99;
  const Portfolio portfolio = build_portfolio(scenario);
  const auto key = [](const char* name) { return Stream(99, name).key(); };
  EXPECT_EQ(portfolio.states[StateIndex(0)].access->stream.key(), key("AAA/access"));
  EXPECT_EQ(portfolio.states[StateIndex(0)].casualties->stream.key(), key("AAA/casualties"));
  EXPECT_EQ(portfolio.clearances[ClearanceIndex(0)].output.key(), key("AAA/clearance/output"));
  EXPECT_EQ(portfolio.clearances[ClearanceIndex(0)].new_contamination.key(),
            key("AAA/clearance/new_contamination"));
  EXPECT_EQ(portfolio.stockpiles[StockpileIndex(0)].output.key(), key("BBB/stockpile/output"));
  EXPECT_EQ(portfolio.stockpiles[StockpileIndex(0)].stoppage->stream.key(),
            key("BBB/stockpile/stoppage"));
  EXPECT_EQ(portfolio.donors[DonorIndex(1)].shock.key(), key("donor/NOR/budget"));
  EXPECT_EQ(portfolio.donors[DonorIndex(1)].joins.key(), key("donor/NOR/joins"));
  EXPECT_EQ(portfolio.common_shock_stream.key(), key("donor/common"));
  for (const StaticQuantity& quantity : portfolio.statics) {
    EXPECT_EQ(quantity.stream.key(), key(quantity.path.c_str()));
  }
}

TEST(Portfolio, gives_every_static_quantity_its_path_and_one_column) {
  Scenario scenario = small_world();
  scenario.states[1].casualties = Casualties{3, 0.5};
  const Portfolio portfolio = build_portfolio(scenario);
  std::vector<std::string> paths;
  for (const StaticQuantity& quantity : portfolio.statics) paths.push_back(quantity.path);
  for (const char* path :
       {"AAA/clearance/own_funding_usd_per_year", "AAA/clearance/confirmed_km2",
        "AAA/clearance/unrecorded_found_within_months", "AAA/casualties/per_year",
        "AAA/victim_assistance/rehabilitation/unmet_share", "BBB/stockpile/setup_months",
        "AAA/risk_education/efficacy", "donor/NOR/budget_usd_per_year"}) {
    EXPECT_EQ(std::ranges::count(paths, path), 1) << path;
  }
  std::ranges::sort(paths);
  EXPECT_EQ(std::ranges::adjacent_find(paths), paths.end());
}

TEST(Portfolio, makes_a_chain_of_mean_months) {
  Scenario scenario = small_world();
  scenario.states[1].access = Access{4, 2, 0.3};
  const StateModel state = build_portfolio(scenario).states[StateIndex(0)];
  EXPECT_EQ(state.access->stops_below, std::uint64_t{1} << 30);   // a quarter of 2^32
  EXPECT_EQ(state.access->starts_below, std::uint64_t{1} << 31);  // a half
  EXPECT_EQ(state.closed_output, 0.3);
  scenario.states[1].access = Access{1, 1, 0};
  EXPECT_EQ(build_portfolio(scenario).states[StateIndex(0)].access->stops_below,
            std::uint64_t{1} << 32);
}

TEST(Portfolio, takes_defaults_where_the_file_is_silent) {
  const Portfolio portfolio = build_portfolio(small_world());
  EXPECT_EQ(portfolio.clearances[ClearanceIndex(0)].new_teams_per_month.get_median(0),
            5);  // max_teams
  EXPECT_EQ(portfolio.clearances[ClearanceIndex(0)].km2_per_event, std::nullopt);
  EXPECT_EQ(
      portfolio.victim_assistances[VictimAssistanceIndex(0)].pillars[0].new_capacity_per_month,
      std::nullopt);  // as max_people_per_month
  EXPECT_EQ(portfolio.victim_assistances[VictimAssistanceIndex(0)].pillars[0].returns_per_month, 0);
  EXPECT_EQ(portfolio.stockpiles[StockpileIndex(0)].stoppage, std::nullopt);
  EXPECT_EQ(portfolio.states[StateIndex(0)].access, std::nullopt);
  EXPECT_FALSE(portfolio.copula.has_value());
}

TEST(Portfolio, couples_the_columns_that_correlations_name) {
  Scenario scenario = small_world();
  scenario.states[1].clearance->productivity = Distribution(Uniform{0, 1});
  scenario.states[0].clearance->productivity = Distribution(Uniform{0, 1});
  scenario.correlations = {{{"BBB/clearance/productivity", "AAA/clearance/productivity"}, 0.5}};
  const Portfolio portfolio = build_portfolio(scenario);
  ASSERT_EQ(portfolio.correlated.size(), 2U);
  const auto& column = [&portfolio](std::size_t i) {
    return portfolio.statics[portfolio.correlated[i]];
  };
  EXPECT_EQ(column(0).path, "AAA/clearance/productivity");
  EXPECT_EQ(column(1).path, "BBB/clearance/productivity");
  EXPECT_TRUE(column(0).is_correlated);
  EXPECT_TRUE(column(1).is_correlated);
  EXPECT_EQ(std::ranges::count(portfolio.statics, true, &StaticQuantity::is_correlated), 2);
}

TEST(Portfolio, refuses_correlations_that_no_copula_has) {
  Scenario scenario = small_world();
  scenario.correlations = {{{"AAA/clearance/confirmed_km2", "AAA/clearance/no_such_key"}, 0.5}};
  EXPECT_THROW(build_portfolio(scenario), std::invalid_argument);
  const std::string a = "AAA/clearance/confirmed_km2", b = "AAA/clearance/productivity",
                    c = "BBB/clearance/productivity";
  scenario.correlations = {{{a, b}, 0.9}, {{b, c}, 0.9}, {{a, c}, -0.9}};
  EXPECT_THROW(build_portfolio(scenario), std::invalid_argument);
}

}  // namespace
}  // namespace art6::worlds
