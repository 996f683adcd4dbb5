#include "sim/sums/fixed_sum.hpp"

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace art6 {
namespace {

std::vector<double> amounts(std::size_t size) {
  std::mt19937_64 random(11);
  std::uniform_real_distribution<double> exponent(-20, 20);
  std::vector<double> values(size);
  for (double& value : values) {
    value = std::exp2(exponent(random)) * (random() % 2 == 0 ? 1 : -1);
  }
  return values;
}

template <int bits>
FixedSum<bits> sum_of(const std::vector<double>& values) {
  FixedSum<bits> sum;
  for (const double value : values) sum.add(value);
  return sum;
}

TEST(FixedSum, rounds_each_amount_to_the_nearest_quantum_ties_to_even) {
  using Quarters = FixedSum<2>;
  EXPECT_EQ(Quarters::quanta_of(0.0), 0);
  EXPECT_EQ(Quarters::quanta_of(-0.0), 0);
  EXPECT_EQ(Quarters::quanta_of(0.25), 1);
  EXPECT_EQ(Quarters::quanta_of(-0.25), -1);
  EXPECT_EQ(Quarters::quanta_of(0.3), 1);
  EXPECT_EQ(Quarters::quanta_of(0.125), 0);
  EXPECT_EQ(Quarters::quanta_of(0.375), 2);
  EXPECT_EQ(Quarters::quanta_of(-0.125), 0);
  EXPECT_EQ(Quarters::quanta_of(-0.375), -2);
  EXPECT_EQ(Quarters::quanta_of(0.126), 1);
  EXPECT_EQ(Quarters::quanta_of(-0.126), -1);
  EXPECT_EQ(Quarters::quanta_of(1e15 / 4 + 0.25), std::int64_t{1000000000000001});
  const double largest = std::nextafter(0x1p51, 0) / 4;
  EXPECT_EQ(Quarters::quanta_of(largest), std::int64_t{1} << 51);  // 2^51 - 1/4, to nearest
  EXPECT_EQ(Quarters::quanta_of(-largest), -(std::int64_t{1} << 51));
}

TEST(FixedSum, of_any_order_and_grouping_is_the_same_to_the_bit) {
  std::vector<double> values = amounts(4000);
  const auto all = sum_of<20>(values);
  std::shuffle(values.begin(), values.end(), std::mt19937(5));
  EXPECT_EQ(sum_of<20>(values), all);

  FixedSum<20> merged;
  for (auto part = values.begin(); part != values.end(); part += 500) {
    merged += sum_of<20>({part, part + 500});
  }
  EXPECT_EQ(merged, all);

  std::int64_t quanta = 0;
  for (const double value : values) quanta += FixedSum<20>::quanta_of(value);
  FixedSum<20> from_lanes;
  from_lanes.add_quanta(quanta);
  EXPECT_EQ(from_lanes, all);
  EXPECT_EQ(from_lanes.quanta(), Int128{quanta});
}

TEST(FixedSum, is_off_by_at_most_half_a_quantum_an_amount) {
  const std::vector<double> values = amounts(4000);
  long double exact = 0;
  for (const double value : values) exact += static_cast<long double>(value);
  const double half_quanta = 4000 * 0x1p-21;
  EXPECT_NEAR(sum_of<20>(values).value(), static_cast<double>(exact), half_quanta);
  EXPECT_NE(sum_of<20>(values).value(), static_cast<double>(exact));  // the quantum is there
}

TEST(FixedSum, keeps_a_cent_beside_1e20) {
  FixedSum<20> sum;
  for (int i = 0; i < 100; ++i) sum.add_quanta(std::numeric_limits<std::int64_t>::max());
  FixedSum<20> negative;
  negative.add(0.01);
  for (int i = 0; i < 100; ++i) negative.add_quanta(-std::numeric_limits<std::int64_t>::max());
  sum += negative;
  EXPECT_EQ(sum.value(), 10486 * 0x1p-20);  // 0.01 * 2^20 = 10485.76
}

TEST(FixedSum, mean_is_the_correctly_rounded_quotient) {
  std::mt19937_64 random(13);
  for (int i = 0; i < 20000; ++i) {
    // Both fit a double, whose division rounds correctly.
    const auto quanta = static_cast<std::int64_t>(random() >> (11 + random() % 53));
    const auto n = static_cast<std::int64_t>(random() >> (11 + random() % 53)) | 1;
    FixedSum<0> sum;
    sum.add_quanta(quanta);
    ASSERT_EQ(sum.mean(n), static_cast<double>(quanta) / static_cast<double>(n));
    FixedSum<10> negative;
    negative.add_quanta(-quanta);
    ASSERT_EQ(negative.mean(n), -static_cast<double>(quanta) / static_cast<double>(n) / 1024);
  }
  EXPECT_EQ(FixedSum<20>().mean(7), 0.0);
  EXPECT_FALSE(std::signbit(FixedSum<20>().mean(7)));
}

}  // namespace
}  // namespace art6
