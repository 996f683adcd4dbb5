#include "cli/pages/forecast_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/terminal/text.hpp"
#include "tests/cli/terminal/without_colour.hpp"
#include "tests/io/results/milestone_example.hpp"

namespace art6 {
namespace {

Scenario tabled_scenario() {
  Scenario scenario;
  scenario.clock = {Month::of(2020, 1), Month::of(2044, 12)};
  scenario.states.resize(2);
  scenario.states[0].id = "LAO";
  scenario.states[0].name = "Lao People's Democratic Republic";
  scenario.states[1].id = "LBN";
  scenario.states[1].name = "Lebanon";
  return scenario;
}

ObligationForecast obligation(const std::string& state, double probability_met, Date deadline) {
  ObligationForecast result;
  result.id = {state, Theme::clearance};
  result.deadline = deadline;
  result.probability_met = probability_met;
  result.risk = classify_risk(probability_met, 0.8);
  return result;
}

/// Ids of the obligations, as their lines stand on the page.
std::string order(const std::string& page) {
  std::istringstream lines(page);
  std::string line, ids;
  while (std::getline(lines, line))
    if (const auto end = line.find("/clearance "); end != std::string::npos)
      ids += line.substr(0, end) + ' ';
  return ids;
}

int widest_line(const std::string& page) {
  std::istringstream lines(page);
  std::string line;
  int width = 0;
  while (std::getline(lines, line)) width = std::max(width, measure_width(line));
  return width;
}

TEST(ForecastTable, is_this_page) {
  EXPECT_EQ(print_forecast_page(example_forecast(), tabled_scenario(), plain),
            R"(Example "one"
Strategy status-quo, 10,000 replications, seed 18446744073709551615.
Not on track: 2 of 3 obligations (1 will-miss, 1 unlikely).
In 2 States: Lao People's Democratic Republic, Lebanon.

                                 Chance to    Done by Done by   File the Extension         After
Obligation            Deadline   meet it         50 %    80 % request by for 80 %     Req.   one
will-miss: 1 obligation, chance below 20 %
LAO/clearance         2020-08-01   0 % 0–1    2034-05 2037-08     passed 17.1 y 16.9–    4  13 %

unlikely: 1 obligation, chance of 20 to 50 %
LBN/victim_assistance 2045-12-31  30 % 29–31    later   later          –  later        0.5     –

on-track: 1 obligation, chance of 80 % and more
PER/stockpile         2024-04-01 100 % 99–100 2020-11 2021-02 2023-02-20   none          0 100 %

Expected to be met: 1.3 of 3 obligations now, 1.4 after one extension each.
Money in USD million, mean over 2020-01 to 2044-12: spent 1,200 (48.0 a year); flexible: placed 400,
unplaced 12.5, returned 3.00.
Chance with its 95 % interval. Done by: complete in 50 % and 80 % of the futures (later: after
2044-12). File the request: nine months before the meeting (passed: before 2020-01). Extension: what
makes it 80 % sure, with its 95 % interval and the requests it takes (for a target date: mean
moves). After one: chance after one extension of the treaty's maximum.
)");
}

TEST(ForecastTable, has_the_regions_below_the_obligations) {
  Forecast forecast = example_forecast();
  forecast.obligations[0].regions = example_regions();
  const std::string page = print_forecast_page(forecast, tabled_scenario(), plain);
  const std::size_t first = page.find("\nregions"), last = page.find("\nExpected");
  ASSERT_LT(first, last);
  EXPECT_EQ(page.substr(first, last - first), R"(
regions: 2; their dates are no obligations
LAO/clearance/north   2022-05-01  55 % 54–56  2022-03 2023-04          –
LAO/clearance/south   –          –              later   later          –
)");
}

TEST(ForecastTable, has_a_lower_bound_and_no_class_for_a_deadline_after_the_clocks_end) {
  Forecast forecast = example_forecast();
  forecast.obligations[1].beyond_horizon = true;
  forecast.obligations[1].risk.reset();
  EXPECT_EQ(print_forecast_page(forecast, tabled_scenario(), plain),
            R"(Example "one"
Strategy status-quo, 10,000 replications, seed 18446744073709551615.
Not on track: 1 of 3 obligations (1 will-miss).
In 1 State: Lao People's Democratic Republic.
Not known: 1 of 3 obligations, whose deadline lies after the clock's end 2044-12.

                                 Chance to    Done by Done by   File the Extension         After
Obligation            Deadline   meet it         50 %    80 % request by for 80 %     Req.   one
will-miss: 1 obligation, chance below 20 %
LAO/clearance         2020-08-01   0 % 0–1    2034-05 2037-08     passed 17.1 y 16.9–    4  13 %

on-track: 1 obligation, chance of 80 % and more
PER/stockpile         2024-04-01 100 % 99–100 2020-11 2021-02 2023-02-20   none          0 100 %

beyond-horizon: 1 obligation, the chance is not known, only that it is at least this
LBN/victim_assistance 2045-12-31 ≥ 30 % 29–31   later   later          –  later        0.5     –

Expected to be met: at least 1.3 of 3 obligations now, 1.4 after one extension each.
Money in USD million, mean over 2020-01 to 2044-12: spent 1,200 (48.0 a year); flexible: placed 400,
unplaced 12.5, returned 3.00.
Chance with its 95 % interval. Done by: complete in 50 % and 80 % of the futures (later: after
2044-12). File the request: nine months before the meeting (passed: before 2020-01). Extension: what
makes it 80 % sure, with its 95 % interval and the requests it takes (for a target date: mean
moves). After one: chance after one extension of the treaty's maximum. ≥: the chance to be complete
by the clock's end, which lies before the deadline; a longer clock shows the rest.
)");
}

TEST(ForecastTable, lists_milestones_below_the_obligations) {
  const std::string page =
      print_forecast_page(forecast_with_milestones(), tabled_scenario(), plain);
  EXPECT_THAT(page, ::testing::HasSubstr(R"(
PER/stockpile         2024-04-01 100 % 99–100 2020-11 2021-02 2023-02-20   none          0 100 %

Milestone             By       Chance            What must hold then
LAO/clearance/half    2022-12   63 % 61–64       Half, cleared: at most 450.5 km² left
LAO/clearance/survey  2023-06  100 % 99–100      at most 0 km² suspected, at most 700 km² left
PER/stockpile/gone    2045-01  beyond the clock  at most 100 munitions left

Expected to be met: 1.3 of 3 obligations now, 1.4 after one extension each.
)"));
}

TEST(ForecastTable, of_milestones_alone_has_no_other_table) {
  Forecast forecast = forecast_with_milestones();
  forecast.obligations.clear();
  forecast.milestones.resize(1);
  EXPECT_EQ(print_forecast_page(forecast, tabled_scenario(), plain),
            R"(Example "one"
Strategy status-quo, 10,000 replications, seed 18446744073709551615.
No obligation has a date to meet.

Milestone           By       Chance       What must hold then
LAO/clearance/half  2022-12   63 % 61–64  Half, cleared: at most 450.5 km² left

Money in USD million, mean over 2020-01 to 2044-12: spent 1,200 (48.0 a year); flexible: placed 400,
unplaced 12.5, returned 3.00.
)");
}

TEST(ForecastTable, wraps_what_must_hold_and_fits_100_columns_with_any_milestone) {
  Forecast forecast = forecast_with_milestones();
  forecast.milestones.resize(1);
  forecast.milestones[0].milestone.name =
      "What the work plan of 2020 calls the first half of the first phase";
  const std::string page = print_forecast_page(forecast, tabled_scenario(), plain);
  EXPECT_THAT(page, ::testing::HasSubstr(R"(
Milestone           By       Chance       What must hold then
LAO/clearance/half  2022-12   63 % 61–64  What the work plan of 2020 calls the first half of the
                                          first phase: at most 450.5 km² left

)"));
  forecast.milestones[0].milestone.id = std::string(64, 'm');
  forecast.milestones[0].milestone.name = std::string(200, 'n');
  EXPECT_LE(widest_line(print_forecast_page(forecast, tabled_scenario(), plain)), 100);
}

TEST(ForecastTable, says_that_precision_is_that_of_obligations) {
  Forecast forecast = forecast_with_milestones();
  forecast.precision = {.half_width = 0.01, .widest = 0.009, .most_replications = 20000};
  const std::string page = print_forecast_page(forecast, tabled_scenario(), plain);
  EXPECT_THAT(page, ::testing::HasSubstr("every chance of an obligation is known to"));
}

TEST(ForecastTable, does_not_count_unknown_chances_as_not_on_track) {
  Forecast forecast;
  forecast.confidence = 0.8;
  forecast.obligations = {obligation("AAA", 0.9, {2025, 1, 1}),
                          obligation("BBB", 0.6, {2045, 2, 1})};
  forecast.obligations[1].beyond_horizon = true;
  forecast.obligations[1].risk.reset();
  const std::string page = print_forecast_page(forecast, tabled_scenario(), plain);
  EXPECT_NE(page.find("\nOn track: 1 of 2 obligations.\nNot known: 1 of 2 obligations, whose "
                      "deadline lies after the clock's end 2044-12.\n\n"),
            std::string::npos)
      << page;
}

TEST(ForecastTable, says_where_extensions_are_shorter_than_the_treaty_allows) {
  Forecast forecast = example_forecast();
  forecast.obligations[0].extension_months = 24;
  const std::string page = print_forecast_page(forecast, tabled_scenario(), plain);
  EXPECT_THAT(page, ::testing::EndsWith("moves). After one: chance after one extension of the "
                                        "programme's extension_months, or else the\n"
                                        "treaty's maximum.\n"));
}

TEST(ForecastTable, has_the_worst_class_first_and_in_it_the_least_chance) {
  Forecast forecast;
  forecast.confidence = 0.8;
  const Date date{2025, 1, 1};
  forecast.obligations = {obligation("AAA", 0.9, date), obligation("BBB", 0.6, date),
                          obligation("CCC", 0.3, date), obligation("DDD", 0.1, date),
                          obligation("EEE", 0.05, date)};
  EXPECT_EQ(order(print_forecast_page(forecast, tabled_scenario(), plain)), "EEE DDD CCC BBB AAA ");
}

TEST(ForecastTable, has_the_next_deadline_first_where_the_same_chance_is_shown) {
  Forecast forecast;
  forecast.confidence = 0.8;
  forecast.obligations = {
      obligation("AAA", 0.101, {2023, 1, 1}), obligation("BBB", 0.104, {2022, 1, 1}),
      obligation("DDD", 0.099, {2024, 1, 1}), obligation("CCC", 0.099, {2024, 1, 1})};
  EXPECT_EQ(order(print_forecast_page(forecast, tabled_scenario(), plain)), "BBB AAA CCC DDD ");
}

TEST(ForecastTable, fits_100_columns_with_any_names_and_figures) {
  Forecast forecast = example_forecast();
  Scenario scenario = tabled_scenario();
  forecast.scenario.name = std::string(80, 'n') + ' ' + std::string(80, 'n');
  forecast.strategy = std::string(150, 's');
  ObligationForecast& obligation = forecast.obligations[0];
  obligation.id.state = std::string(80, 'X');
  obligation.completion.p80.reset();
  obligation.file_by = Date{2030, 12, 31};
  obligation.extension = {1199, 1188, 1199, 20, 19.75};
  forecast.totals = {123456, 123456, 1e15, 1e15, 1e15, 1e15};
  scenario.states[0].id = obligation.id.state;
  scenario.states[0].name = std::string(80, 'x') + " 東京" + std::string(120, 'x');
  const std::string page = print_forecast_page(forecast, scenario, plain);
  EXPECT_EQ(widest_line(page), 100);
  EXPECT_NE(page.find("99.9 y 99.0–99.9"), std::string::npos);
}

TEST(ForecastTable, shows_whole_ids_beside_the_widest_figures) {
  Forecast forecast = example_forecast();
  ObligationForecast& obligation = forecast.obligations[1];
  obligation.file_by = Date{2030, 12, 31};
  obligation.probability_met_ci95 = {0.991, 1};
  obligation.probability_met_after_one = 0.999;
  obligation.extension = {1199, 1188, 1199, 20, 19.75};
  const std::string page = print_forecast_page(forecast, tabled_scenario(), plain);
  EXPECT_NE(page.find("\nLBN/victim_assistance 2045-12-31 "), std::string::npos);
  EXPECT_LE(widest_line(page), 100);
}

TEST(ForecastTable, is_the_same_text_in_colour) {
  const std::string page =
      print_forecast_page(example_forecast(), tabled_scenario(), Paint(Paint::Mode::coloured));
  EXPECT_NE(page.find("\033[1;31mwill-miss: 1 obligation, chance below 20 %\033[0m\n"),
            std::string::npos);
  std::string without;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page[i] == '\033') i = page.find('m', i) + 1;
    if (page[i] == '\033')
      --i;
    else
      without += page[i];
  }
  EXPECT_EQ(without, print_forecast_page(example_forecast(), tabled_scenario(), plain));
}

TEST(ForecastTable, says_so_where_all_are_on_track) {
  Forecast forecast = example_forecast();
  forecast.obligations = {example_stockpile()};
  const std::string page = print_forecast_page(forecast, tabled_scenario(), plain);
  EXPECT_NE(page.find("\nOn track: all 1 obligation.\n"), std::string::npos);
}

TEST(ForecastTable, of_no_obligation_has_the_money_alone) {
  Forecast forecast = example_forecast();
  forecast.obligations.clear();
  EXPECT_EQ(print_forecast_page(forecast, tabled_scenario(), plain),
            R"(Example "one"
Strategy status-quo, 10,000 replications, seed 18446744073709551615.
No obligation has a date to meet.

Money in USD million, mean over 2020-01 to 2044-12: spent 1,200 (48.0 a year); flexible: placed 400,
unplaced 12.5, returned 3.00.
)");
}

}  // namespace
}  // namespace art6
