#include "io/results/figures.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace art6 {
namespace {

TEST(Percent, says_none_and_all_only_where_it_is_so) {
  EXPECT_EQ(format_percent(0), "0 %");
  EXPECT_EQ(format_percent(1e-9), "<1 %");
  EXPECT_EQ(format_percent(0.00999), "<1 %");
  EXPECT_EQ(format_percent(0.01), "1 %");
  EXPECT_EQ(format_percent(0.626), "63 %");
  EXPECT_EQ(format_percent(0.99), "99 %");
  EXPECT_EQ(format_percent(0.9901), ">99 %");
  EXPECT_EQ(format_percent(1), "100 %");
}

TEST(PercentMet, is_on_the_side_of_the_threshold_that_the_risk_class_says) {
  EXPECT_EQ(format_percent_met(0.796, 0.8), "79 %");
  EXPECT_EQ(format_percent_met(0.8, 0.8), "80 %");
  EXPECT_EQ(format_percent_met(0.499, 0.8), "49 %");
  EXPECT_EQ(format_percent_met(0.196, 0.8), "19 %");
  EXPECT_EQ(format_percent_met(0.626, 0.8), "63 %");
  EXPECT_EQ(format_percent_met(0.8049, 0.8045), "81 %");  // on track, rounded down it would not be
  EXPECT_EQ(format_percent_met(0.985, 0.99), "98 %");
  EXPECT_EQ(format_percent_met(0.004, 0.8), "<1 %");
}

TEST(PercentInterval, is_never_narrower_than_the_interval) {
  EXPECT_EQ(format_percent_interval({0.6205, 0.6395}), "62–64");
  EXPECT_EQ(format_percent_interval({0, 0.00038}), "0–1");
  EXPECT_EQ(format_percent_interval({0.99962, 1}), "99–100");
  EXPECT_EQ(format_percent_interval({0, 0}), "0–0");  // not "-0"
  EXPECT_EQ(format_percent_interval({-0.0, -0.0}), "0–0");
  EXPECT_EQ(format_percent_interval({1, 1}), "100–100");
  EXPECT_EQ(format_percent_interval({0.07, 0.29}), "7–29");  // 100 * 0.07 > 7 and 100 * 0.29 < 29
}

TEST(PercentAtLeast, is_100_percent_of_exactly_1_only) {
  EXPECT_EQ(format_percent_at_least(0), "≥ 0 %");
  EXPECT_EQ(format_percent_at_least(0.004), "≥ 0 %");
  EXPECT_EQ(format_percent_at_least(0.636), "≥ 64 %");
  EXPECT_EQ(format_percent_at_least(0.9999), "≥ 99 %");
  EXPECT_EQ(format_percent_at_least(1), "100 %");
}

TEST(Decimals, have_no_negative_zero) {
  EXPECT_EQ(format_decimals(-0.04, 1), "0.0");
  EXPECT_EQ(format_decimals(-0.06, 1), "-0.1");
  EXPECT_EQ(format_decimals(-0.0, 3), "0.000");
  EXPECT_EQ(format_decimals(-0.4, 0), "0");
  EXPECT_EQ(format_decimals(12.34, 1), "12.3");
}

TEST(Duration, is_in_years_from_five_years_on) {
  EXPECT_EQ(format_duration(0), "none");
  EXPECT_EQ(format_duration(1), "1 mo");
  EXPECT_EQ(format_duration(59), "59 mo");
  EXPECT_EQ(format_duration(60), "5.0 y");
  EXPECT_EQ(format_duration(205), "17.1 y");
  EXPECT_EQ(format_duration(1199), "99.9 y");
  EXPECT_EQ(format_duration(1200), "100 y");
}

TEST(DurationInterval, has_the_unit_of_the_duration) {
  EXPECT_EQ(format_duration_interval(14, 13, 61), "13–61");
  EXPECT_EQ(format_duration_interval(205, 203, 208), "16.9–17.3");
  EXPECT_EQ(format_duration_interval(205, 203, {}), "16.9–");
  EXPECT_EQ(format_duration_interval(205, {}, 208), "–17.3");
  EXPECT_EQ(format_duration_interval(205, {}, {}), "");
  EXPECT_EQ(format_duration_interval(0, 0, 2), "0–2");
  EXPECT_EQ(format_duration_interval(0, 0, 0), "");
}

TEST(Figure, is_a_whole_number_in_full_and_others_to_three_digits) {
  EXPECT_EQ(format_figure(0.0), "0");
  EXPECT_EQ(format_figure(12345678.0), "12,345,678");
  EXPECT_EQ(format_figure(812.2), "812");
  EXPECT_EQ(format_figure(999.7), "1,000");
  EXPECT_EQ(format_figure(12345.6), "12,300");
  EXPECT_EQ(format_figure(0.012345), "0.0123");
  EXPECT_EQ(format_figure(-2.5), "-2.5");
  EXPECT_EQ(format_figure(1.5e20), "1.5e+20");
  EXPECT_EQ(format_figure(std::numeric_limits<double>::infinity()), "inf");
}

TEST(Figure, of_an_uncertain_quantity_has_its_middle_four_fifths) {
  EXPECT_EQ(format_figure(Quantity(7)), "7");
  EXPECT_EQ(format_figure(Quantity(Distribution(Uniform{0, 200}))), "100 (20–180)");
}

TEST(Millions, are_shown_to_three_digits_or_to_the_million) {
  EXPECT_EQ(format_millions(0), "0");
  EXPECT_EQ(format_millions(4999), "<0.01");
  EXPECT_EQ(format_millions(450000), "0.45");
  EXPECT_EQ(format_millions(9994999), "9.99");
  EXPECT_EQ(format_millions(9996000), "10.0");
  EXPECT_EQ(format_millions(12340000), "12.3");
  EXPECT_EQ(format_millions(99960000), "100");
  EXPECT_EQ(format_millions(1234500000), "1,235");
}

}  // namespace
}  // namespace art6
