#include "io/yaml/scalar.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace art6 {

namespace {

using testing::Eq;
using testing::Optional;

}  // namespace

TEST(Number, is_decimal) {
  EXPECT_THAT(parse_number("12"), Optional(12.0));
  EXPECT_THAT(parse_number("12e6"), Optional(12e6));
  EXPECT_THAT(parse_number("-0.5"), Optional(-0.5));
  EXPECT_THAT(parse_number("+.5E-1"), Optional(0.05));
  EXPECT_THAT(parse_number("5."), Optional(5.0));
  EXPECT_THAT(parse_number("0"), Optional(0.0));
  EXPECT_FALSE(std::signbit(parse_number("-0").value()));
  EXPECT_THAT(parse_number("1.7976931348623157e308"), Optional(std::numeric_limits<double>::max()));
  for (const char* text : {"",     "+",     ".",      "e5",    "5e",  "5e+", "010",  "-01", "00",
                           "0x10", "0o7",   "1_000",  "1,000", "1 0", " 1",  ".inf", "inf", "nan",
                           ".nan", "1e999", "1e-999", "1f",    "--1", "+-1", "1e5.0"}) {
    EXPECT_THAT(parse_number(text), Eq(std::nullopt)) << text;
  }
}

TEST(WholeNumber, is_exact_up_to_64_bits) {
  EXPECT_THAT(parse_whole_number("18446744073709551615"),
              Optional(std::numeric_limits<std::uint64_t>::max()));
  EXPECT_THAT(parse_whole_number("9007199254740993"), Optional(9007199254740993U));
  EXPECT_THAT(parse_whole_number("+7"), Optional(7U));
  EXPECT_THAT(parse_whole_number("12e6"), Optional(12000000U));
  EXPECT_THAT(parse_whole_number("3.0"), Optional(3U));
  EXPECT_THAT(parse_whole_number("-0"), Optional(0U));
  for (const char* text : {"18446744073709551616", "1e18", "-1", "0.5", "x"}) {
    EXPECT_THAT(parse_whole_number(text), Eq(std::nullopt)) << text;
  }
}

TEST(PlainScalar, is_text_unless_yaml_1_2_says_otherwise) {
  for (const char* text : {"", "~", "null", "NULL", "true", "False", "12", "-1.5e3", ".5", "0x1F",
                           "0o17", ".inf", "-.INF", ".NaN", "010"}) {
    EXPECT_TRUE(is_not_text(text)) << text;
  }
  for (const char* text : {"yes", "NO", "nUll", "tRue", "1_000", "0x", "0xG", "0o8", "inf",
                           "2020-01", "-", "1e", "+.nan"}) {
    EXPECT_FALSE(is_not_text(text)) << text;
  }
}

}  // namespace art6
