#include "io/files/varints.hpp"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace art6 {
namespace {

// From the description of the encoding of Protocol Buffers: 150 is written 96 01, and zigzag writes
// 0, -1, 1, -2 and 2 as 0, 1, 2, 3 and 4.
TEST(Varints, are_those_of_protocol_buffers) {
  EXPECT_EQ(encode_varints({0, -1, 1, -2, 2}), std::string("\0\1\2\3\4", 5));
  EXPECT_EQ(encode_varints({75}), "\x96\x01");
  EXPECT_EQ(encode_varints({std::numeric_limits<std::int64_t>::max()}),
            "\xFE\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01");
}

TEST(Varints, read_back) {
  SerializedSums words{0};
  for (int bit = 0; bit < 63; ++bit) {
    for (const std::int64_t sign : {1, -1}) {
      const std::int64_t power = sign * (std::int64_t{1} << bit);
      words.insert(words.end(), {power - 1, power, power + 1});
    }
  }
  words.push_back(std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(decode_varints(encode_varints(words)), words);
}

TEST(Varints, cut_short_or_of_more_than_64_bits_are_refused) {
  EXPECT_THROW(decode_varints("\x96"), SerializedSumsError);
  EXPECT_THROW(decode_varints("\xFE\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02"), SerializedSumsError);
  EXPECT_THROW(decode_varints("\xFE\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x81\x01"), SerializedSumsError);
}

}  // namespace
}  // namespace art6
