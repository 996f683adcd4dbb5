// Each oddity alone in a scenario that has none.
// Over 300 lines: one case for each advice.
#include "study/checks/advice.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "models/strategies/strategy.hpp"
#include "tests/io/reader/faults.hpp"

namespace art6 {

void PrintTo(const Advice& advice, std::ostream* out) {
  *out << advice.where << ": " << advice.text;
}

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string sound =
    "art6: 1\nname: S\nclock: {start: 2020-01, end: 2039-12}\n"
    "funding: {common_shock: 0.2}\n"
    "donors:\n"
    "  - id: NOR\n"
    "    name: Norway\n"
    "    party: true\n"
    "    budget_usd_per_year: 1000000\n"
    "    volatility: 0.1\n"
    "    persistence: 0.5\n"
    "    committed: [{programme: LAO/clearance, share: 0.5}]\n"
    "coalitions:\n"
    "  - {id: c, state: LAO, themes: [clearance], from: 2020-01, until: 2020-12,\n"
    "     pledges: [{donor: NOR, usd_per_year: 1000}]}\n"
    "states:\n"
    "  - id: LAO\n"
    "    name: Laos\n"
    "    requests: [clearance]\n"
    "    casualties: {per_year: 3, survivor_share: 0.7}\n"
    "    clearance:\n"
    "      deadline: 2025-08-01\n"
    "      confirmed_km2: 1\n"
    "      suspected_km2: 1\n"
    "      unrecorded_km2: 1\n"
    "      unrecorded_found_within_months: 12\n"
    "      cancelled_share: 0.5\n"
    "      reduced_share: 0.5\n"
    "      survey_share: 0.5\n"
    "      survey_m2_per_team_day: 20000\n"
    "      technical_survey_m2_per_team_day: 3000\n"
    "      clearance_m2_per_team_day: 900\n"
    "      teams: 5\n"
    "      max_teams: 10\n"
    "      team_cost_usd_per_month: 1000\n"
    "    victim_assistance: {target_date: 2030-12-31, survivors: 20, pillars: [\n"
    "      {id: inclusion, unmet_share: 0.5, cost_usd_per_person: 7, people_per_month: 5, "
    "max_people_per_month: 9}]}\n"
    "    risk_education: {efficacy: 0.4, full_coverage_usd_per_year: 100}\n"
    "strategies:\n"
    "  - {id: own, rule: share, score: weight, theme_shares: {clearance: 0.5}}\n";

std::vector<Advice> advice_on_text(const std::string& text) {
  const ScenarioFile file = parse_scenario_file(text, "f", read_scenario_text);
  return find_advice(file, build_portfolio(file.scenario));
}
std::vector<Advice> advice_with(const std::string& from, const std::string& to) {
  return advice_on_text(changed(sound, from, to));
}

/// Advice where the commitment to Laos has these keys as well.
std::vector<Advice> advice_on_commitment(const std::string& keys) {
  return advice_with("share: 0.5}", "share: 0.5, " + keys + "}");
}
std::vector<Advice> advice_on_pause(const std::string& keys) {
  return advice_with("    name: Laos\n",
                     "    name: Laos\n    pauses: [{from: 2020-03, until: 2020-06" + keys + "}]\n");
}

TEST(Advice, is_silent_on_a_sound_scenario) { EXPECT_THAT(advice_on_text(sound), IsEmpty()); }

TEST(Advice, tells_of_commitments_that_come_and_go_oddly) {
  const std::string its = "its commitment to LAO/clearance: ";
  EXPECT_THAT(advice_on_commitment("volatility: 0.5, persistence: 0.2, stops_per_year: 0.1"),
              IsEmpty());
  EXPECT_THAT(
      advice_on_commitment("persistence: 0.2"),
      ElementsAre(Advice{"donor/NOR", its + "persistence changes nothing: its volatility is 0"}));
  EXPECT_THAT(advice_on_commitment("stops_per_year: 1"),
              ElementsAre(Advice{"donor/NOR", its + "stops_per_year 1 ends it for good after the "
                                                    "first budget year"}));
  EXPECT_THAT(advice_with("share: 0.5}", "share: 0, stops_per_year: 0.1}"),
              ElementsAre(Advice{"donor/NOR", its + "volatility and stops_per_year change nothing: "
                                                    "its share is 0"}));
  EXPECT_THAT(
      advice_on_text(changed(changed(sound, "share: 0.5}", "share: 0.5, stops_per_year: 1}"),
                             "end: 2039-12", "end: 2020-12")),
      Contains(Advice{"donor/NOR", its + "stops_per_year changes nothing: no budget year "
                                         "follows the first"}));
}

TEST(Advice, tells_of_money_that_a_commitment_may_leave_to_nobody) {
  const std::string nowhere =
      changed(sound, "share: 0.5}]\n", "share: 1}]\n    flexible: {states: []}\n");
  const Advice left{"donor/NOR",
                    "what its commitments that come and go do not take may go to no programme: it "
                    "stays unplaced"};
  EXPECT_THAT(advice_on_text(nowhere), ::testing::Not(Contains(left)));
  EXPECT_THAT(advice_on_text(changed(nowhere, "share: 1}", "share: 1, stops_per_year: 0.1}")),
              Contains(left));
  EXPECT_THAT(advice_on_text(changed(nowhere, "share: 1}", "share: 1, volatility: 0.1}")),
              Contains(left));
}

TEST(Advice, tells_of_pauses_that_change_nothing) {
  EXPECT_THAT(advice_on_pause(""), IsEmpty());
  EXPECT_THAT(advice_on_pause(", staff_paid: false"), IsEmpty());
  const std::string its = "its pause of 2020-03 to 2020-06 ";
  EXPECT_THAT(advice_on_pause(", output: 1"),
              ElementsAre(Advice{"LAO", its + "changes nothing: its output is 1"}));
  EXPECT_THAT(advice_on_pause(", probability: 0"),
              ElementsAre(Advice{"LAO", its + "changes nothing: its probability is 0"}));
  EXPECT_THAT(advice_on_pause(", staff_paid: false, themes: [victim_assistance]"),
              ElementsAre(Advice{"LAO", its + "has staff_paid, which changes nothing: its themes "
                                              "pay for what is done, not for staff"}));
  for (const char* months : {"from: 2019-11, until: 2019-12", "from: 2040-01, until: 2040-02"}) {
    const auto found = advice_with("    name: Laos\n",
                                   std::string("    name: Laos\n    pauses: [{") + months + "}]\n");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_THAT(found[0].text, ::testing::EndsWith("lies outside the clock: it changes nothing"));
  }
}

TEST(Advice, tells_of_deadlines_outside_the_clock) {
  EXPECT_THAT(
      advice_with("deadline: 2025-08-01", "deadline: 2013-08-01"),
      ElementsAre(Advice{"LAO/clearance",
                         "its deadline lies before the start: it is met in no future; "
                         "planned for 2023-07, moved by 2 extensions of the treaty's maximum"}));
  EXPECT_THAT(
      advice_with("deadline: 2025-08-01", "deadline: 2018-08-01"),
      ElementsAre(Advice{"LAO/clearance",
                         "its deadline lies before the start: it is met in no future; "
                         "planned for 2023-07, moved by one extension of the treaty's maximum"}));
  EXPECT_THAT(
      advice_with("deadline: 2025-08-01", "deadline: 2018-08-01\n      extension_months: 18"),
      ElementsAre(Advice{"LAO/clearance",
                         "its deadline lies before the start: it is met in no future; "
                         "planned for 2020-01, moved by one extension of 18 months"}));
  EXPECT_THAT(advice_with("target_date: 2030-12-31", "target_date: 2040-12-31"),
              ElementsAre(Advice{
                  "LAO/victim_assistance",
                  "its deadline lies after the clock's end 2039-12: a run only finds that "
                  "its chance is at least some share; end the clock with 2040-12 or later"}));
}

TEST(Advice, tells_of_milestones_after_the_clocks_end) {
  const auto advice_by = [](const char* month) {
    return advice_with("deadline: 2025-08-01",
                       std::string("deadline: 2025-08-01\n      milestones: [{id: half, by: ") +
                           month + ", left_km2: 1}]");
  };
  EXPECT_THAT(advice_by("2039-12"), IsEmpty());
  EXPECT_THAT(advice_by("2040-01"),
              ElementsAre(Advice{"LAO/clearance",
                                 "its milestone half lies after the clock's end 2039-12: a run has "
                                 "no chance of it; end the clock with 2040-01 or later"}));
}

TEST(Advice, tells_of_money_outside_the_clock) {
  EXPECT_THAT(
      advice_with("from: 2020-01, until: 2020-12", "from: 2010-01, until: 2019-12"),
      ElementsAre(Advice{"coalition/c", "its pledges lie outside the clock: none is paid"}));
  const auto beside = [](const char* pledge) {
    return advice_with("pledges: [{donor: NOR, usd_per_year: 1000}]",
                       std::string("pledges: [{donor: NOR, usd_per_year: 1000}, ") + pledge + "]");
  };
  EXPECT_THAT(beside("{donor: NOR, usd: 500, month: 2039-12}"), IsEmpty());
  for (const char* month : {"2019-12", "2040-01"}) {
    EXPECT_THAT(beside((std::string("{donor: NOR, usd: 500, month: ") + month + "}").c_str()),
                ElementsAre(Advice{"coalition/c", std::string("the pledge of NOR in ") + month +
                                                      " lies outside the clock: it is not paid"}));
  }
  EXPECT_THAT(advice_with("    volatility: 0.1\n", "    volatility: 0.1\n    starts: 2040-01\n"),
              ElementsAre(Advice{"donor/NOR", "it starts after the clock's end: it never gives"},
                          Advice{"donor/NOR",
                                 "it has no money in 12 months in which its pledges run: nothing "
                                 "is paid in them"}));
  EXPECT_THAT(advice_with("    volatility: 0.1\n", "    volatility: 0.1\n    ends: 2020-07\n"),
              ElementsAre(Advice{"donor/NOR",
                                 "it has no money in 5 months in which its pledges run: nothing is "
                                 "paid in them"}));
  EXPECT_THAT(advice_with("    volatility: 0.1\n", "    volatility: 0.1\n    ends: 2019-07\n"),
              Contains(Advice{"donor/NOR", "it ends before the clock's start: it never gives"}));
}

TEST(Advice, looks_at_all_steps_of_money) {
  EXPECT_THAT(advice_with("budget_usd_per_year: 1000000",
                          "budget_usd_per_year: {steps: [{from: 2040-01, value: 1000000}]}"),
              Contains(Advice{"donor/NOR", "it starts after the clock's end: it never gives"}));
  // Of the months of the pledge, it has no budget in January, and none again from November on.
  EXPECT_THAT(advice_with("budget_usd_per_year: 1000000",
                          "budget_usd_per_year: {steps: [{from: 2020-02, value: 1000000},\n"
                          "      {from: 2020-11, value: 0}, {from: 2021-01, value: 1}]}"),
              Contains(Advice{"donor/NOR",
                              "it has no money in 3 months in which its pledges run: nothing is "
                              "paid in them"}));
  // It pledges nothing in these months.
  const std::string late =
      changed(sound, "    volatility: 0.1\n", "    volatility: 0.1\n    starts: 2020-04\n");
  EXPECT_THAT(advice_on_text(changed(late, "usd_per_year: 1000}",
                                     "usd_per_year: {steps: [{from: 2020-04, value: 9}]}}")),
              IsEmpty());
}

TEST(Advice, tells_of_pledges_that_exceed_the_budget_in_a_later_year) {
  const ScenarioFile file = read_scenario("tests/cases/pledges-overlap-later.yaml");
  EXPECT_THAT(find_advice(file, build_portfolio(file.scenario)),
              ElementsAre(Advice{"donor/D",
                                 "its pledges of USD 120,000 in the budget year from 2022-07 "
                                 "exceed its budget of USD 100,000: they shrink to it"}));
  // A budget that falls below a pledge: 1,000,000 x 0.9^y is 590,490 in 2025.
  const std::string falling =
      changed(sound, "persistence: 0.5\n", "persistence: 0.5\n    growth_per_year: -0.1\n");
  EXPECT_THAT(advice_on_text(changed(changed(falling, "until: 2020-12", "until: 2039-12"),
                                     "usd_per_year: 1000}", "usd_per_year: 600000}")),
              ElementsAre(Advice{"donor/NOR",
                                 "its pledges of USD 600,000 in the budget year from 2025-01 "
                                 "exceed its budget of USD 590,490: they shrink to it"}));
}

TEST(Advice, tells_of_flexible_money_that_can_go_nowhere_once_the_donor_starts) {
  EXPECT_THAT(
      advice_with("    volatility: 0.1\n",
                  "    volatility: 0.1\n  - {id: FRA, name: France, party: true, starts: 2025-07,\n"
                  "     budget_usd_per_year: 800, flexible: {themes: [stockpile]}}\n"
                  "  - id: ITA\n    name: Italy\n    party: true\n"
                  "    budget_usd_per_year: 100\n    volatility: 0.1\n"),
      ElementsAre(Advice{"donor/FRA",
                         "its flexible money, USD 400 in the budget year from 2025-01, may go to "
                         "no programme: it stays unplaced"}));
}

TEST(Advice, tells_of_programmes_that_the_strategy_gives_nothing_by_their_weight) {
  const std::string weightless = changed(sound, "survivors: 20,", "survivors: 20, weight: 0,");
  EXPECT_THAT(advice_on_text(weightless),
              ElementsAre(Advice{"LAO/victim_assistance",
                                 "no money can reach it: its weight is 0, by which status-quo "
                                 "shares flexible money, and it has no other"}));
  // Other strategies look at other things, and own money needs no weight.
  EXPECT_THAT(advice_on_text(weightless + "strategy: need\n"), IsEmpty());
  EXPECT_THAT(
      advice_on_text(changed(weightless, "weight: 0,", "weight: 0, own_funding_usd_per_year: 5,")),
      IsEmpty());
  EXPECT_THAT(
      advice_on_text(changed(weightless, "score: weight", "score: weight + 1") + "strategy: own\n"),
      IsEmpty());
  EXPECT_THAT(advice_on_text(weightless + "strategy: own\n"),
              ElementsAre(Advice{"LAO/victim_assistance",
                                 "no money can reach it: its weight is 0, by which own shares "
                                 "flexible money, and it has no other"}));
}

TEST(Advice, tells_of_growth_that_was_meant_in_percent) {
  EXPECT_THAT(advice_with("    volatility: 0.1\n", "    volatility: 0.1\n    growth_per_year: 1\n"),
              ElementsAre(Advice{"donor/NOR",
                                 "growth_per_year 1 doubles the money every year: 1 % is 0.01"}));
  EXPECT_THAT(
      advice_with("    name: Laos\n", "    name: Laos\n    own_growth_per_year: -1\n"),
      ElementsAre(Advice{"LAO",
                         "own_growth_per_year -1 leaves no money after the first budget year: 1 % "
                         "is -0.01"}));
  EXPECT_THAT(advice_with("    name: Laos\n", "    name: Laos\n    own_growth_per_year: 0.99\n"),
              IsEmpty());
}

TEST(Advice, tells_of_programmes_without_work) {
  const std::string nothing =
      changed(changed(changed(sound,
                              "confirmed_km2: 1\n      suspected_km2: 1\n      unrecorded_km2: 1\n"
                              "      unrecorded_found_within_months: 12\n",
                              "confirmed_km2: 0\n"),
                      "      survey_share: 0.5\n      survey_m2_per_team_day: 20000\n", ""),
              "      cancelled_share: 0.5\n", "");
  EXPECT_THAT(advice_on_text(nothing),
              ElementsAre(Advice{"LAO/clearance",
                                 "it has no work, 0 km2 confirmed, suspected and unrecorded: it is "
                                 "complete at once"}));
  EXPECT_THAT(
      advice_with("    risk_education:",
                  "    stockpile: {deadline: 2025-01-01, munitions: 0, "
                  "munitions_per_month: 1, cost_usd_per_munition: 1}\n    risk_education:"),
      ElementsAre(Advice{"LAO/stockpile", "it has no work, 0 munitions: it is complete at once"}));
}

TEST(Advice, tells_of_names_given_twice) {
  EXPECT_THAT(advice_with("strategies:\n", "  - {id: XAA, name: Laos}\nstrategies:\n"),
              ElementsAre(Advice{"XAA", "its name Laos is that of LAO as well"}));
  EXPECT_THAT(advice_with("    volatility: 0.1\n",
                          "    volatility: 0.1\n  - {id: NOK, name: Norway, party: true, "
                          "budget_usd_per_year: 1}\n  - id: ITA\n    name: Italy\n    party: true\n"
                          "    budget_usd_per_year: 100\n    volatility: 0.1\n"),
              ElementsAre(Advice{"donor/NOK", "its name Norway is that of NOR as well"}));
}

// (1 - 0.1) x 11,000 / 1,100 is 9, so that survey_share 1 / (1 + 9) keeps clearance busy.
TEST(Advice, tells_of_survey_and_clearance_that_oscillate) {
  ScenarioFile file = read_scenario("tests/cases/survey-share-0.yaml");
  Clearance& clearance = *file.scenario.states[0].clearance;
  const auto advice = [&] {
    return find_advice_on_values(file.scenario, build_portfolio(file.scenario));
  };
  const auto to_set = [](const std::string& share) {
    return ElementsAre(
        Advice{"XAA/clearance",
               "survey and clearance will oscillate: a team-day of survey confirms 9 times what a "
               "team-day clears, and effort that clearance has to spare all goes to survey; set "
               "survey_share to 0.1 or more instead of " +
                   share});
  };
  EXPECT_THAT(advice(), to_set("0"));
  clearance.survey_share = 0.05;
  EXPECT_THAT(advice(), to_set("0.05"));
  clearance.survey_share = 0.1;
  EXPECT_THAT(advice(), IsEmpty());
  clearance.survey_share = 0;
  clearance.suspected_km2 = 0;
  EXPECT_THAT(advice(), IsEmpty());
  clearance.suspected_km2 = 40;
  clearance.confirmed_km2 = 40;  // 4 teams clear 1.056 km2 a year, and there are 30
  EXPECT_THAT(advice(), IsEmpty());
  clearance.confirmed_km2 = 2;
  clearance.survey_m2_per_team_day = 1200;  // 0.98 times
  EXPECT_THAT(advice(), IsEmpty());
}

// Survey is done before clearance has effort to spare: 2 km2 and what survey adds to them take
// 3,636 team-days, of which 5 % survey 2 km2.
TEST(Advice, is_silent_on_survey_that_ends_before_it_can_oscillate) {
  ScenarioFile file = read_scenario("tests/cases/survey-share-0.yaml");
  Clearance& clearance = *file.scenario.states[0].clearance;
  clearance.survey_share = 0.05;
  clearance.suspected_km2 = 1;
  EXPECT_THAT(find_advice_on_values(file.scenario, build_portfolio(file.scenario)), IsEmpty());
  clearance.suspected_km2 = 3;
  EXPECT_THAT(find_advice_on_values(file.scenario, build_portfolio(file.scenario)),
              testing::SizeIs(1));
}

TEST(Advice, tells_of_programmes_without_money) {
  const char* const text =
      "no money can reach it: no own funding, no pledge, no committed share, and no donor whose "
      "flexible money may go there";
  EXPECT_THAT(
      advice_with("    volatility: 0.1\n",
                  "    volatility: 0.1\n    flexible: {themes: [clearance]}\n"),
      ElementsAre(Advice{"LAO/victim_assistance", text}, Advice{"LAO/risk_education", text}));
  const std::string own =
      changed(sound, "survivors: 20,", "survivors: 20, own_funding_usd_per_year: 100,");
  EXPECT_THAT(advice_on_text(changed(own, "    volatility: 0.1\n",
                                     "    volatility: 0.1\n    flexible: {themes: [clearance]}\n")),
              ElementsAre(Advice{"LAO/risk_education", text}));
}

TEST(Advice, tells_of_donors_that_promise_more_than_they_have) {
  EXPECT_THAT(advice_with("usd_per_year: 1000}", "usd_per_year: 3000000}"),
              ElementsAre(Advice{"donor/NOR",
                                 "its pledges of USD 3,000,000 in the first year exceed its "
                                 "budget of USD 1,000,000: they shrink to it"}));
  EXPECT_THAT(
      advice_with("share: 0.5}]", "share: 0.5}, {programme: LAO/risk_education, share: 0.7}]"),
      ElementsAre(
          Advice{"donor/NOR", "its committed shares sum to 1.2: the last ones get what is left"}));
}

TEST(Advice, tells_of_flexible_money_that_can_go_nowhere) {
  EXPECT_THAT(advice_on_text(
                  changed(changed(sound, "    volatility: 0.1\n",
                                  "    volatility: 0.1\n    flexible: {themes: [stockpile]}\n"),
                          "share: 0.5}]",
                          "share: 0.5}, {programme: LAO/risk_education, share: 0.1}, {programme: "
                          "LAO/victim_assistance, share: 0.1}]")),
              ElementsAre(Advice{"donor/NOR",
                                 "its flexible money, USD 299,000 in the first year, may go to no "
                                 "programme: it stays unplaced"}));
}

TEST(Advice, tells_of_requests_on_other_themes) {
  EXPECT_THAT(advice_with("requests: [clearance]", "requests: [clearance, stockpile]"),
              ElementsAre(Advice{"LAO",
                                 "it asked for assistance on stockpile but has no such "
                                 "programme: the request counts nowhere"}));
}

TEST(Advice, tells_of_work_beyond_any_capacity) {
  EXPECT_THAT(
      advice_with("confirmed_km2: 1\n", "confirmed_km2: 1000\n"),
      ElementsAre(Advice{"LAO/clearance",
                         "out of reach whatever the money: with all that it can use it is done by "
                         "the clock's end in none of 1,000 futures"}));
  // The last of the unrecorded area is found in the twelfth month.
  EXPECT_THAT(
      advice_with("deadline: 2025-08-01", "deadline: 2020-03-01"),
      ElementsAre(Advice{"LAO/clearance",
                         "out of reach whatever the money: with all that it can use the deadline "
                         "is met in none of 1,000 futures; half of them are done by 2020-12"}));
}

TEST(Advice, is_silent_on_work_that_is_beyond_capacity_in_some_futures_only) {
  EXPECT_THAT(advice_with("confirmed_km2: 1\n",
                          "confirmed_km2: {dist: discrete, values: [1, 1000], weights: [1, 1]}\n"),
              IsEmpty());
}

TEST(Advice, tells_of_values_that_change_nothing) {
  EXPECT_THAT(
      advice_with("suspected_km2: 1\n", "suspected_km2: 0\n"),
      ElementsAre(
          Advice{"LAO/clearance", "survey_share changes nothing: there is no suspected area"},
          Advice{"LAO/clearance", "cancelled_share changes nothing: there is no suspected area"},
          Advice{"LAO/clearance",
                 "survey_m2_per_team_day changes nothing: there is no suspected area"}));
  EXPECT_THAT(advice_with("reduced_share: 0.5", "reduced_share: 0"),
              ElementsAre(Advice{"LAO/clearance",
                                 "technical_survey_m2_per_team_day changes nothing: reduced_share "
                                 "is 0"}));
  EXPECT_THAT(advice_with("      unrecorded_km2: 1\n", ""),
              ElementsAre(Advice{"LAO/clearance",
                                 "unrecorded_found_within_months changes nothing: there is no "
                                 "unrecorded area"}));
  EXPECT_THAT(
      advice_with("volatility: 0.1", "volatility: 0"),
      ElementsAre(Advice{"donor/NOR", "persistence changes nothing: its volatility is 0"},
                  Advice{"funding", "common_shock changes nothing: no donor has a volatility"}));
  EXPECT_THAT(advice_with("    casualties: {per_year: 3, survivor_share: 0.7}\n", ""),
              ElementsAre(Advice{"LAO/risk_education",
                                 "efficacy changes nothing: the State has no casualties"}));
  EXPECT_THAT(
      advice_with("theme_shares: {clearance: 0.5}", "theme_shares: {stockpile: 0.5}"),
      ElementsAre(Advice{"strategy/own",
                         "its share of stockpile can go nowhere: there is no such programme"}));
}

TEST(Advice, tells_of_casualties_that_never_happen_and_survivors_that_nobody_counts) {
  const std::string text =
      "art6: 1\nname: S\nclock: {start: 2020-01, end: 2039-12}\n"
      "states:\n"
      "  - id: LAO\n"
      "    name: Laos\n"
      "    casualties: {per_year: 3, survivor_share: 0.7}\n";
  EXPECT_THAT(advice_on_text(text),
              ElementsAre(Advice{"LAO",
                                 "its casualties never happen: without clearance there is no "
                                 "area"},
                          Advice{"LAO",
                                 "casualties/survivor_share changes nothing: there is no "
                                 "victim assistance"}));
}

TEST(AdviceOnCapacity, does_not_begin_what_would_take_too_long) {
  Scenario scenario = parse_scenario(sound, "f");
  scenario.clock.end = Month::of(2119, 12);
  const State state = scenario.states[0];
  scenario.states.clear();
  for (int i = 0; i < 2000; ++i) {
    scenario.states.push_back(state);
    scenario.states.back().id = {static_cast<char>('A' + i / 676),
                                 static_cast<char>('A' + i / 26 % 26),
                                 static_cast<char>('A' + i % 26)};
  }
  EXPECT_THAT(
      find_advice_on_capacity(scenario),
      ElementsAre(Advice{"scenario", "too large to be tried with all the money in a check"}));
}

}  // namespace
}  // namespace art6
