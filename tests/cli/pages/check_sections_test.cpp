#include "cli/pages/check_sections.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "cli/terminal/text.hpp"
#include "tests/cli/terminal/without_colour.hpp"

namespace art6 {
namespace {

TEST(MoneySection, has_a_line_for_every_theme_with_programmes) {
  MoneyByTheme money;
  money.themes[Theme::clearance] = {11, 22.1e6, 30.4e6, 4.95e6, 14.8e6, 1.251e9};
  money.themes[Theme::risk_education] = {8, 0, 1.08e6, 0, 14.8e6, {}};
  money.flexible = 15e6;
  EXPECT_EQ(print_money_section(money, plain),
            "\n"
            "Money by theme: USD million in the first year, by medians\n"
            "                programmes   own  pledged  committed  flexible up to  cost to finish\n"
            "clearance               11  22.1     4.95       30.4            14.8           1,251\n"
            "risk_education           8     0        0       1.08            14.8               –\n"
            "Flexible, of all donors: 15.0. Cost to finish: of the known work, as planners see it "
            "at the start.\n");
}

TEST(QuantitiesSection, groups_quantities_and_shows_how_they_are_written) {
  const Node tree = parse_yaml(
      "states:\n"
      "  - id: LAO\n"
      "    clearance: {confirmed_km2: {dist: lognormal, p10: 600, p90: 1500},\n"
      "                productivity: {dist: quantiles, at: [0.05, 0.10, 0.25, 0.5, 0.75, 0.95], "
      "values: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]}}\n"
      "donors:\n"
      "  - {id: NOR, budget_usd_per_year: {dist: uniform, min: 1e6, max: 2e6}}\n",
      "f");
  const DrawnQuantities drawn{1000,
                              {{"donor/NOR/budget_usd_per_year", 1.1e6, 1.5e6, 1.9e6},
                               {"LAO/clearance/confirmed_km2", 601, 950, 1490},
                               {"LAO/clearance/productivity", 0.2, 0.4, 0.55}}};
  EXPECT_EQ(
      print_quantities_section(drawn, TreePaths(tree), plain),
      "\n"
      "Uncertain quantities: 3, as the first 1,000 replications draw them\n"
      "donor/NOR                    p10        p50        p90\n"
      "  budget_usd_per_year  1,100,000  1,500,000  1,900,000   uniform min 1e6 max 2e6\n"
      "LAO/clearance    p10  p50    p90\n"
      "  confirmed_km2  601  950  1,490   lognormal p10 600 p90 1500\n"
      "  productivity   0.2  0.4   0.55   quantiles at [0.05, 0.10, 0.25, 0.5, 0.75, 0.95] values "
      "[0.1,\n"
      "                                   0.2, 0.3, 0.4, 0.5, 0.6]\n");
  EXPECT_EQ(print_quantities_section({}, TreePaths(tree), plain), "\nUncertain quantities: 0\n");
}

TEST(QuantitiesSection, shows_a_law_whole_in_up_to_three_lines) {
  std::string values;
  for (int i = 100; i < 200; ++i) values += std::to_string(i) + ", ";
  const Node tree = parse_yaml("donors: [{id: A, budget_usd_per_year: {dist: discrete, values: [" +
                                   values + "200], weights: []}}]",
                               "f");
  const DrawnQuantities drawn{1, {{"donor/A/budget_usd_per_year", 110, 150, 190}}};
  EXPECT_EQ(print_quantities_section(drawn, TreePaths(tree), plain), R"(
Uncertain quantities: 1, as the first replication draws them
donor/A                p10  p50  p90
  budget_usd_per_year  110  150  190   discrete values [100, 101, 102, 103, 104, 105, 106, 107, 108,
                                       109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120,
                                       121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, …
)");
}

TEST(QuantitiesSection, fits_100_columns_with_any_names) {
  const std::string id(180, 'd');
  const Node tree = parse_yaml("donors: [{id: " + id + "}]", "f");
  const DrawnQuantities drawn{1, {{"donor/" + id + "/budget_usd_per_year", 1e12, 1e12, 1e12}}};
  std::istringstream lines(print_quantities_section(drawn, TreePaths(tree), plain));
  for (std::string line; std::getline(lines, line);) EXPECT_LE(measure_width(line), page_width);
}

TEST(RemarksSection, lists_sources_and_notes) {
  const std::vector<Remark> remarks{
      {"states[LAO].clearance.teams", "90", "Monitor 2019", "the army's too"},
      {"confidence", "0.8", "", "four in five"}};
  EXPECT_EQ(print_remarks_section(remarks, plain),
            "\n"
            "Sources: 2\n"
            "states[LAO].clearance.teams  90\n"
            "                             source: Monitor 2019\n"
            "                             note: the army's too\n"
            "confidence                   0.8\n"
            "                             note: four in five\n");
  EXPECT_EQ(print_remarks_section({}, plain), "");
}

TEST(RemovalsSection, lists_what_went_with_its_places) {
  const std::vector<std::string> names{"over.yaml", "base.yaml"};
  const std::vector<Removal> removals{
      {.path = "states[LAO]", .place = {40, 5, 1}, .by = {3, 4, 0}},
      {.path = "donors[NOR].flexible.states[1]",
       .place = {12, 9, 1},
       .with = "states[LAO]",
       .leaves_none = true},
      {.path = "coalitions[laos]", .place = {20, 3, 1}, .with = "states[LAO]"}};
  EXPECT_EQ(print_removals_section(removals, names, plain), R"(
Taken out of the base: 3
states[LAO]                     base.yaml:40, taken out in over.yaml:3
donors[NOR].flexible.states[1]  base.yaml:12, goes with states[LAO]; no State is left: its flexible
                                money may go nowhere
coalitions[laos]                base.yaml:20, goes with states[LAO]
)");
  EXPECT_EQ(print_removals_section({}, names, plain), "");
}

TEST(AdviceSection, lists_what_is_unusual) {
  const std::vector<Advice> advice{{"LAO/clearance", "its deadline lies before the start"},
                                   {"LAO", "it asked"}};
  EXPECT_EQ(print_advice_section(advice, plain),
            "\n"
            "Please check: 2\n"
            "LAO/clearance  its deadline lies before the start\n"
            "LAO            it asked\n");
  EXPECT_EQ(print_advice_section({}, plain), "\nNothing unusual\n");
}

}  // namespace
}  // namespace art6
