#include "sim/sums/value_histogram.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/sums/rank.hpp"

namespace art6 {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Cell = ValueHistogram::Cell;

ValueHistogram histogram_of(const std::vector<double>& values) {
  ValueHistogram histogram;
  histogram.add(values);
  return histogram;
}

/// Lognormal amounts over some 30 powers of ten, a tenth of them zero.
std::vector<double> wide_sample(std::size_t size) {
  std::mt19937_64 random(7);
  std::normal_distribution<double> log_value(0, 10);
  std::vector<double> values(size);
  for (double& value : values) value = random() % 10 == 0 ? 0 : std::exp(log_value(random));
  return values;
}

TEST(ValueHistogram, quantiles_are_order_statistics_to_within_one_part_in_128) {
  std::vector<double> values = wide_sample(5000);
  const ValueHistogram histogram = histogram_of(values);
  std::sort(values.begin(), values.end());
  for (int i = 0; i <= 1000; ++i) {
    const double p = i / 1000.0;
    const double exact = values[static_cast<std::size_t>(quantile_rank(p, 5000) - 1)];
    ASSERT_LE(std::abs(histogram.quantile(p) - exact), exact / 128) << p;
  }
}

TEST(ValueHistogram, quantile_is_the_midpoint_of_a_bin_a_64th_of_the_power_of_two_wide) {
  const std::vector<double> values{0.5, 1.0, 1.0 + 1.0 / 128, 1.0 + 1.0 / 64, 3.0, 100.0};
  const ValueHistogram histogram = histogram_of(values);
  EXPECT_EQ(histogram.quantile(2.0 / 6), 1.0 + 1.0 / 128);  // of [1, 65/64), with two values
  EXPECT_EQ(histogram.quantile(3.0 / 6), 1.0 + 1.0 / 128);
  EXPECT_EQ(histogram.quantile(4.0 / 6), 1.0 + 3.0 / 128);  // of [65/64, 66/64)
  EXPECT_EQ(histogram.quantile(5.0 / 6), 3.0 + 1.0 / 64);   // of [3, 3 + 2/64)
}

TEST(ValueHistogram, quantile_never_leaves_the_range_of_the_values) {
  for (const double value : {1e-300, 1e-9, 0.1, 1.0, 812.2, 1.999999, 1.7e308}) {
    const ValueHistogram histogram = histogram_of({value, value, value});
    for (const double p : {0.0, 0.1, 0.5, 0.9, 1.0}) EXPECT_EQ(histogram.quantile(p), value);
  }
  const ValueHistogram histogram = histogram_of({1.01, 2.0, 127.1});
  EXPECT_EQ(histogram.quantile(0), 1.01);  // not 1 + 1/128
  EXPECT_EQ(histogram.quantile(0.5), 2.0 + 1.0 / 64);
  EXPECT_EQ(histogram.quantile(1), 127.1);  // not 127.5
  EXPECT_EQ(histogram.smallest(), 1.01);
  EXPECT_EQ(histogram.largest(), 127.1);
}

TEST(ValueHistogram, counts_zeros_exactly_and_values_below_1e_300_as_zero) {
  ValueHistogram histogram = histogram_of({0.0, -0.0, 1.0, 9e-301, 4.9e-324});
  EXPECT_EQ(histogram.quantile(0.8), 0.0);
  EXPECT_EQ(histogram.quantile(0.81), 1.0);
  EXPECT_EQ(histogram.smallest(), 0.0);
  EXPECT_EQ(histogram.count(), 5);
  histogram.add(1e-300);
  ASSERT_EQ(histogram.cells().size(), 3u);
  EXPECT_EQ(histogram.cells()[0], (Cell{0, 4}));
  EXPECT_EQ(histogram_of({0.0, 0.0}).quantile(0.9), 0.0);
}

TEST(ValueHistogram, zeros_added_by_number_count_as_zeros_added_one_by_one) {
  ValueHistogram by_number, one_by_one;
  for (ValueHistogram* histogram : {&by_number, &one_by_one}) histogram->add(2.5);
  by_number.add_zeros(0);
  EXPECT_EQ(by_number.smallest(), 2.5);
  by_number.add_zeros(3);
  for (int i = 0; i < 3; ++i) one_by_one.add(0.0);
  EXPECT_EQ(by_number, one_by_one);
}

TEST(ValueHistogram, cells_are_the_counts_upwards) {
  // 1.0 has the exponent field 1023: its bin is 64 * 1023.
  EXPECT_THAT(histogram_of({2.0, 0.0, 1.0, 0.5, 1.01, 1.5, 0.0}).cells(),
              ElementsAre(Cell{0, 2}, Cell{64 * 1022, 1}, Cell{64 * 1023, 2},
                          Cell{64 * 1023 + 32, 1}, Cell{64 * 1024, 1}));
  EXPECT_THAT(ValueHistogram().cells(), IsEmpty());
  EXPECT_EQ(ValueHistogram::midpoint(0), 0.0);
  EXPECT_EQ(ValueHistogram::midpoint(64 * 1023), 1.0 + 1.0 / 128);
  EXPECT_EQ(ValueHistogram::midpoint(64 * 1024 + 63), 4.0 - 1.0 / 64);
}

TEST(ValueHistogram, holds_64_bins_for_every_power_of_two_of_the_spread_however_many_values) {
  ValueHistogram histogram;
  EXPECT_EQ(histogram.held_bins(), 0u);
  histogram.add(0.0);
  EXPECT_EQ(histogram.held_bins(), 0u);
  for (int i = 0; i < 100000; ++i) histogram.add(1 + i * 1e-5);
  EXPECT_EQ(histogram.held_bins(), 64u);
  histogram.add(1024.0);
  EXPECT_EQ(histogram.held_bins(), 11u * 64);
  histogram.add(0.5);
  EXPECT_EQ(histogram.held_bins(), 12u * 64);
}

TEST(ValueHistogram, is_the_same_in_any_order_of_filling_and_merging) {
  std::vector<double> values = wide_sample(3000);
  const ValueHistogram all = histogram_of(values);
  std::shuffle(values.begin(), values.end(), std::mt19937(3));
  EXPECT_EQ(histogram_of(values), all);

  ValueHistogram one_by_one;
  for (const double value : values) one_by_one.add(value);
  EXPECT_EQ(one_by_one, all);

  std::vector<ValueHistogram> parts;
  for (std::size_t i = 0; i < values.size(); i += 100) {
    parts.emplace_back().add(std::span(values).subspan(i, 100));
  }
  ValueHistogram forwards, backwards;
  for (const ValueHistogram& part : parts) forwards += part;
  std::for_each(parts.rbegin(), parts.rend(), [&](const auto& part) { backwards += part; });
  EXPECT_EQ(forwards, all);
  EXPECT_EQ(backwards, all);
  EXPECT_EQ(all.count(), 3000);
  EXPECT_NE(parts.front(), all);
}

TEST(ValueHistogram, merges_with_what_lies_below_above_within_and_with_nothing) {
  for (const auto& [left, right] :
       std::vector<std::pair<std::vector<double>, std::vector<double>>>{{{1.0}, {1e6}},
                                                                        {{1e6}, {1.0}},
                                                                        {{1e-9, 1e9}, {1.0}},
                                                                        {{1.0}, {1e-9, 1e9}},
                                                                        {{1.0}, {}},
                                                                        {{}, {1.0}},
                                                                        {{0.0}, {1.0}},
                                                                        {{1.0}, {0.0}},
                                                                        {{}, {}},
                                                                        {{0.0}, {0.0}}}) {
    ValueHistogram merged = histogram_of(left);
    merged += histogram_of(right);
    std::vector<double> both = left;
    both.insert(both.end(), right.begin(), right.end());
    EXPECT_EQ(merged, histogram_of(both));
  }
}

TEST(ValueHistogram, merged_with_itself_counts_twice) {
  ValueHistogram histogram = histogram_of({0.0, 1.0, 5.0});
  histogram += histogram;
  EXPECT_EQ(histogram, histogram_of({0.0, 0.0, 1.0, 1.0, 5.0, 5.0}));
}

TEST(ValueHistogram, of_nothing_has_no_range) {
  const ValueHistogram histogram;
  EXPECT_EQ(histogram.count(), 0);
  EXPECT_EQ(histogram.smallest(), std::numeric_limits<double>::infinity());
  EXPECT_EQ(histogram.largest(), 0.0);
}

}  // namespace
}  // namespace art6
