// Many faults in one file: all are reported in the order of their places, and no report is a mere
// consequence of another.
#include <gtest/gtest.h>

#include <string>

#include "tests/io/reader/faults.hpp"

namespace art6 {

TEST(SeveralFaults, are_reported_together_in_the_order_of_their_places) {
  const std::string text = R"(art6: 2
clock: {start: 2020-13, end: 2010-01}
confidnce: 0.8
donors:
  - {id: NOR, name: Norway, party: yes, budget_usd_per_year: -1,
     committed: [{programme: LAO/stockpile, share: 2}]}
states:
  - id: LAO
    name: 5
    requests: [clearance, risk]
    clearance:
      deadline: 2021-02-30
      confirmed_km2: {dist: triangular, min: 3, mode: 2, max: 1}
      suspected_km2: 1
      suspected_km2: 2
      teams: many
      max_teams: 10
      team_cost_usd_per_month: 100
strategy: need
correlations:
  - {between: [LAO/clearance/confirmed_km2, LAO/clearance/teams], rank: 0.5}
)";
  EXPECT_EQ(
      problems_of(text),
      "f.yaml:1:1: name: missing, expected a text of one line\n"
      "f.yaml:1:7: art6: expected 1, the format that this program reads, got 2\n"
      "f.yaml:2:16: clock.start: expected a month YYYY-MM from 1900-01 to 2200-12, got "
      "\"2020-13\"\n"
      "f.yaml:3:1: unknown key \"confidnce\", did you mean \"confidence\"?\n"
      "f.yaml:5:36: donors[NOR].party: expected true or false, got \"yes\"\n"
      "f.yaml:5:62: donors[NOR].budget_usd_per_year: expected a number >= 0, got -1\n"
      "f.yaml:6:30: donors[NOR].committed[1].programme: expected a programme of this scenario, got "
      "\"LAO/stockpile\"\n"
      "f.yaml:6:52: donors[NOR].committed[1].share: expected a number from 0 to 1, got 2\n"
      "f.yaml:9:11: states[LAO].name: expected a text of one line, got 5 (quotes make it a text)\n"
      "f.yaml:10:27: states[LAO].requests[2]: expected one of clearance, stockpile, "
      "victim_assistance, risk_education, got \"risk\"\n"
      "f.yaml:12:7: states[LAO].clearance.survey_m2_per_team_day: missing where suspected_km2 is "
      "not 0, expected a number > 0, a distribution or steps\n"
      "f.yaml:12:7: states[LAO].clearance.clearance_m2_per_team_day: missing, expected a number > "
      "0, a distribution or steps\n"
      "f.yaml:12:17: states[LAO].clearance.deadline: expected a date YYYY-MM-DD from 1900-01-01 to "
      "2200-12-31, got \"2021-02-30\"\n"
      "f.yaml:13:22: states[LAO].clearance.confirmed_km2: expected min <= mode <= max and min < "
      "max, "
      "got 3, 2 and 1\n"
      "f.yaml:15:7: states[LAO].clearance: expected every key once, got \"suspected_km2\" again "
      "(first in line 14)\n"
      "f.yaml:16:14: states[LAO].clearance.teams: expected a number >= 0, got \"many\"\n"
      "f.yaml:21:45: correlations[1].between[2]: expected the path of an uncertain static "
      "quantity, "
      "got \"LAO/clearance/teams\"");
}

TEST(SeveralFaults, of_ids_do_not_make_every_reference_to_them_one) {
  std::string text = text_of_file("base.yaml");
  text = changed(text, "  - id: LAO\n    name", "  - id: Lao\n    name");
  text = changed(text, "  - id: NOR\n", "  - ident: NOR\n");
  EXPECT_EQ(
      problems_of(text),
      "f.yaml:10:5: donors[1].id: missing, expected an id of at most 64 letters, digits, - and "
      "_\n"
      "f.yaml:10:5: donors[1]: unknown key \"ident\", expected one of id, name, party, "
      "budget_usd_per_year, growth_per_year, volatility, persistence, starts, ends, "
      "joins_probability, committed, flexible\n"
      "f.yaml:26:9: states[Lao].id: expected a State's code of three capital letters, got "
      "\"Lao\"");
}

TEST(SeveralFaults, a_faulty_distribution_is_still_an_uncertain_quantity) {
  std::string text = text_of_file("base.yaml");
  text = changed(text, "p10: 600, p90: 1500", "p10: 1600, p90: 1500");
  EXPECT_EQ(problems_of(text),
            "f.yaml:35:22: states[LAO].clearance.confirmed_km2: expected p10 < p90, got 1600 and "
            "1500");
}

}  // namespace art6
