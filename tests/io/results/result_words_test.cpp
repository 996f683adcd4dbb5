#include "io/results/result_words.hpp"

#include <gtest/gtest.h>

namespace art6 {
namespace {

TEST(ResultWords, are_dates_as_people_write_them) {
  EXPECT_EQ(to_words(Date{2026, 3, 1}), "1 Mar 2026");
  EXPECT_EQ(to_words(Date{2025, 12, 31}), "31 Dec 2025");
  EXPECT_EQ(to_words(Month::of(2026, 3)), "Mar 2026");
}

TEST(ResultWords, are_shares_as_short_as_they_are_exact) {
  EXPECT_EQ(format_share(0.8), "80 %");
  EXPECT_EQ(format_share(0.975), "97.5 %");
  EXPECT_EQ(format_share(1), "100 %");
}

TEST(ResultWords, are_terms_of_the_convention) {
  EXPECT_STREQ(to_words(Theme::clearance), "clearance");
  EXPECT_STREQ(to_words(Theme::stockpile), "stockpile destruction");
  EXPECT_STREQ(to_words(Theme::victim_assistance), "victim assistance");
  EXPECT_STREQ(to_words(Theme::risk_education), "risk education");
}

TEST(ResultWords, are_classes_with_their_thresholds) {
  EXPECT_STREQ(to_words(Risk::will_miss), "will miss");
  EXPECT_STREQ(to_words(Risk::on_track), "on track");
  EXPECT_EQ(describe_risk(Risk::on_track, 0.9), "chance of 90 % and more");
  EXPECT_EQ(describe_risk(Risk::at_risk, 0.9), "chance of 50 to 90 %");
  EXPECT_EQ(describe_risk(Risk::unlikely, 0.9), "chance of 20 to 50 %");
  EXPECT_EQ(describe_risk(Risk::will_miss, 0.9), "chance below 20 %");
}

TEST(ResultWords, are_counts_in_the_singular_for_one) {
  EXPECT_EQ(format_count(0, "State", "States"), "0 States");
  EXPECT_EQ(format_count(1, "State", "States"), "1 State");
  EXPECT_EQ(format_count(2000, "State", "States"), "2,000 States");
}

TEST(ResultWords, of_moves_name_what_moves_the_date) {
  EXPECT_EQ(format_moves(1, DeadlineKind::treaty_deadline), "1 extension request");
  EXPECT_EQ(format_moves(2, DeadlineKind::treaty_deadline), "2 extension requests");
  EXPECT_EQ(format_moves(1, DeadlineKind::target_date), "1 move of the target");
  EXPECT_EQ(format_moves(0, DeadlineKind::target_date), "0 moves of the target");
}

ObligationForecast obligation(DeadlineKind kind) {
  ObligationForecast result;
  result.deadline_kind = kind;
  return result;
}

TEST(ResultWords, of_the_date_to_file_by_tell_passed_from_none) {
  ObligationForecast treaty = obligation(DeadlineKind::treaty_deadline);
  EXPECT_EQ(describe_file_by(treaty, DateStyle::iso), "passed");
  EXPECT_EQ(describe_file_by(obligation(DeadlineKind::target_date), DateStyle::iso), "–");
  treaty.file_by = Date{2026, 3, 1};
  EXPECT_EQ(describe_file_by(treaty, DateStyle::iso), "2026-03-01");
  EXPECT_EQ(describe_file_by(treaty, DateStyle::words), "1 Mar 2026");
}

TEST(ResultWords, of_requests_are_a_count_and_of_a_target_its_mean_moves) {
  ObligationForecast treaty = obligation(DeadlineKind::treaty_deadline);
  treaty.extension.mean_requests = 1.25;
  EXPECT_EQ(describe_requests(treaty), "–");
  treaty.extension.requests = 2;
  EXPECT_EQ(describe_requests(treaty), "2");
  ObligationForecast target = obligation(DeadlineKind::target_date);
  target.extension.mean_requests = 1.25;
  EXPECT_EQ(describe_requests(target), "1.2");
}

TEST(ResultWords, of_a_month_beyond_the_clock_are_later) {
  EXPECT_EQ(describe_month(std::nullopt, DateStyle::words), "later");
  EXPECT_EQ(describe_month(Month::of(2026, 3), DateStyle::words), "Mar 2026");
  EXPECT_EQ(describe_month(Month::of(2026, 3), DateStyle::iso), "2026-03");
}

}  // namespace
}  // namespace art6
