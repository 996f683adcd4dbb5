#include "sim/sums/serialized_sums.hpp"

#include <cmath>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/sums/fixed_sum.hpp"
#include "sim/sums/month_histogram.hpp"
#include "sim/sums/paired_sums.hpp"
#include "sim/sums/value_histogram.hpp"

namespace art6 {
namespace {

/// All kinds of members.
struct Everything {
  std::int64_t whole = 0;
  std::uint32_t small = 0;
  double real = 0;
  std::vector<std::int16_t> list = std::vector<std::int16_t>(2);
  FixedSum<10> sum;

  static auto members(auto& sums) {
    return std::tie(sums.whole, sums.small, sums.real, sums.list, sums.sum);
  }
  friend bool operator==(const Everything&, const Everything&) = default;
};

TEST(SerializedSums, are_the_members_in_order_and_give_them_back) {
  Everything sums;
  sums.whole = -3;
  sums.small = 4000000000;
  sums.real = -0.0;
  sums.list = {-7, 32767};
  sums.sum.add(-0.5);
  const SerializedSums words = serialize(sums);
  EXPECT_THAT(words, testing::ElementsAre(-3, 4000000000, std::numeric_limits<std::int64_t>::min(),
                                          -7, 32767, -1, -512));
  const Everything again = deserialize(words, Everything());
  EXPECT_EQ(again, sums);
  EXPECT_TRUE(std::signbit(again.real));
}

TEST(SerializedSums, keep_the_largest_and_the_smallest_sum) {
  for (const int sign : {1, -1}) {
    FixedSum<0> sum;
    for (int i = 0; i < 1000; ++i) sum.add_quanta(sign * (std::int64_t{1} << 62));
    EXPECT_EQ(deserialize(serialize(sum), FixedSum<0>()).quanta(), sum.quanta());
  }
}

TEST(SerializedSums, of_another_shape_are_refused) {
  const SerializedSums words = serialize(Everything());
  const SerializedSums fewer(words.begin(), words.end() - 1);
  EXPECT_THROW(deserialize(fewer, Everything()), SerializedSumsError);
  SerializedSums more = words;
  more.push_back(0);
  EXPECT_THROW(deserialize(more, Everything()), SerializedSumsError);
  for (const auto& [place, word] : {std::pair{1, std::int64_t{-1}}, {3, 32768}, {4, -32769}}) {
    SerializedSums others = words;
    others[static_cast<std::size_t>(place)] = word;
    EXPECT_THROW(deserialize(others, Everything()), SerializedSumsError) << place;
  }
}

TEST(SerializedSums, keep_a_histogram_of_values_whatever_it_holds) {
  ValueHistogram empty, zeros, values;
  zeros.add_zeros(5);
  values.add(std::vector<double>{0, 0.001, 3, 3, 1e9});
  for (const ValueHistogram& histogram : {empty, zeros, values}) {
    for (const ValueHistogram& other : {empty, values}) {  // what it held is lost
      EXPECT_EQ(deserialize(serialize(histogram), other), histogram);
    }
  }
}

TEST(SerializedSums, that_no_histogram_of_values_has_are_refused) {
  ValueHistogram histogram;
  histogram.add(std::vector<double>{1, 2});
  const SerializedSums words = serialize(histogram);
  // Held bins, first bin, counts, smallest and largest value.
  const std::size_t end = words.size();
  const auto changed = [&](std::size_t place, std::int64_t word) {
    SerializedSums others = words;
    others[place] = word;
    return others;
  };
  const auto bits = [](double value) { return std::bit_cast<std::int64_t>(value); };
  for (const SerializedSums& others :
       {changed(0, -64), changed(0, 1 << 20), changed(1, 1 << 18), changed(1, 3), changed(2, -1),
        changed(2, 0xFFFFFFFF), changed(end - 1, bits(0.5)), changed(end - 2, bits(-1)),
        changed(end - 1, bits(std::nan("")))}) {
    EXPECT_THROW(deserialize(others, ValueHistogram()), SerializedSumsError);
  }
}

TEST(SerializedSums, keep_months_and_paired_sums) {
  MonthHistogram months(3);
  for (const int month : {0, 2, 2, 9}) months.add(month);
  EXPECT_EQ(deserialize(serialize(months), MonthHistogram(3)), months);
  PairedSums sums(2);
  sums.add(5, std::vector<double>{1, -2, 3, 4});
  EXPECT_EQ(deserialize(serialize(sums), PairedSums(2)), sums);
  EXPECT_THROW(deserialize(serialize(sums), PairedSums(3)), SerializedSumsError);
}

}  // namespace
}  // namespace art6
