#include "io/yaml/place.hpp"

#include <gmock/gmock.h>

#include <string>

namespace art6 {

TEST(Quote, shows_forty_characters_and_no_control_character) {
  EXPECT_EQ(quote("many"), "\"many\"");
  EXPECT_EQ(quote(std::string(40, 'x')), '"' + std::string(40, 'x') + '"');
  EXPECT_EQ(quote(std::string(41, 'x')), '"' + std::string(40, 'x') + "...\"");
  EXPECT_EQ(quote("a\x1B[2J\n"), "\"a\\x1b[2J\\x0a\"");
  EXPECT_EQ(quote("\u00e0\xC2\x9B\xC2\xA0"), "\"\u00e0\\x9b\\u00a0\"");
  std::string accents;
  for (int i = 0; i < 41; ++i) accents += "\u00e9";
  EXPECT_EQ(quote(accents), '"' + accents.substr(0, 80) + "...\"");
}

}  // namespace art6
