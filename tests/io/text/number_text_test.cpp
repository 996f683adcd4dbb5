#include "io/text/number_text.hpp"

#include <gmock/gmock.h>

#include <limits>

namespace art6 {

TEST(NumberText, is_short_and_reads_back) {
  EXPECT_EQ(format_number(0.25), "0.25");
  EXPECT_EQ(format_number(250), "250");
  EXPECT_EQ(format_number(1e12), "1e12");
  EXPECT_EQ(format_number(1.5e8), "1.5e8");
  EXPECT_EQ(format_number(4294967295.0), "4294967295");
  EXPECT_EQ(format_number(1e-6), "1e-6");
  EXPECT_EQ(format_number(-std::numeric_limits<double>::infinity()), "-infinity");
  EXPECT_EQ(format_rounded(1234.5), "1.23e3");
  EXPECT_EQ(format_rounded(0.12345), "0.123");
  EXPECT_EQ(format_usd(0), "USD 0");
  EXPECT_EQ(format_usd(-0.4), "USD 0");
  EXPECT_EQ(format_usd(999.6), "USD 1,000");
  EXPECT_EQ(format_usd(-1234567), "USD -1,234,567");
  EXPECT_EQ(format_usd(1e15), "USD 1e15");
}

TEST(GroupDigits, has_commas_at_the_thousands) {
  EXPECT_EQ(group_digits(0), "0");
  EXPECT_EQ(group_digits(999), "999");
  EXPECT_EQ(group_digits(1000), "1,000");
  EXPECT_EQ(group_digits(4294967295), "4,294,967,295");
  EXPECT_EQ(group_digits(-999), "-999");
  EXPECT_EQ(group_digits(-123456), "-123,456");
}

}  // namespace art6
