// What the format says of changes: commitments that come and go, pauses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/io/reader/faults.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;

TEST(Changes, gives_commitments_that_come_and_go_and_pauses) {
  std::string text = text_of_file("base.yaml");
  text = changed(text, "share: 0.5}",
                 "share: 0.5, volatility: 0.4, persistence: 0.3, stops_per_year: 0.1}");
  text = changed(text, "    joined: 2010-08-01\n",
                 "    pauses:\n"
                 "      - {from: 2020-03, until: 2020-06, output: 0.2, staff_paid: false,\n"
                 "         probability: 0.7, themes: [stockpile, clearance]}\n"
                 "      - {from: 2021-01, until: 2021-01}\n");
  const Scenario s = parse_scenario(text, "f.yaml");
  const Commitment& commitment = s.donors[0].committed[0];
  EXPECT_EQ(commitment.share, 0.5);
  EXPECT_EQ(commitment.volatility, 0.4);
  EXPECT_EQ(commitment.persistence, 0.3);
  EXPECT_EQ(commitment.stops_per_year, 0.1);
  ASSERT_EQ(s.states[0].pauses.size(), 2U);
  const Pause& pause = s.states[0].pauses[0];
  EXPECT_EQ(pause.from, Month::of(2020, 3));
  EXPECT_EQ(pause.until, Month::of(2020, 6));
  EXPECT_EQ(pause.output, 0.2);
  EXPECT_FALSE(pause.staff_paid);
  EXPECT_EQ(pause.probability, 0.7);
  EXPECT_THAT(pause.themes.value(), ElementsAre(Theme::stockpile, Theme::clearance));
  EXPECT_EQ(s.states[0].pauses[1].until, Month::of(2021, 1));
  EXPECT_FALSE(s.states[0].pauses[1].themes);
}

}  // namespace
}  // namespace art6
