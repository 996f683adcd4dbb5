#include "report/words.hpp"

#include <gtest/gtest.h>

namespace art6 {
namespace {

TEST(ReportWords, are_dates_as_people_write_them) {
  EXPECT_EQ(in_words(Date{2026, 3, 1}), "1 Mar 2026");
  EXPECT_EQ(in_words(Date{2025, 12, 31}), "31 Dec 2025");
  EXPECT_EQ(in_words(Month::of(2026, 3)), "Mar 2026");
}

TEST(ReportWords, are_shares_as_short_as_they_are_exact) {
  EXPECT_EQ(in_percent(0.8), "80 %");
  EXPECT_EQ(in_percent(0.975), "97.5 %");
  EXPECT_EQ(in_percent(1), "100 %");
}

TEST(ReportWords, are_terms_of_the_convention) {
  EXPECT_STREQ(in_words(Theme::clearance), "clearance");
  EXPECT_STREQ(in_words(Theme::stockpile), "stockpile destruction");
  EXPECT_STREQ(in_words(Theme::victim_assistance), "victim assistance");
  EXPECT_STREQ(in_words(Theme::risk_education), "risk education");
}

TEST(ReportWords, are_classes_with_their_thresholds) {
  EXPECT_STREQ(in_words(Risk::will_miss), "will miss");
  EXPECT_STREQ(in_words(Risk::on_track), "on track");
  EXPECT_EQ(meaning(Risk::on_track, 0.9), "chance of 90 % and more");
  EXPECT_EQ(meaning(Risk::at_risk, 0.9), "chance of 50 to 90 %");
  EXPECT_EQ(meaning(Risk::unlikely, 0.9), "chance of 20 to 50 %");
  EXPECT_EQ(meaning(Risk::will_miss, 0.9), "chance below 20 %");
}

}  // namespace
}  // namespace art6
