#include "io/text/problem.hpp"

#include <gmock/gmock.h>

namespace art6 {

TEST(Problems, repeat_no_control_character_and_nothing_that_is_no_utf_8) {
  Problems problems("f");
  problems.add({2, 3}, "path", "got \"a\n\tb\xC2\x9B\xC3\u00e9\"");
  try {
    problems.throw_if_any();
    ADD_FAILURE();
  } catch (const InvalidScenario& invalid) {
    EXPECT_STREQ(invalid.what(), "f:2:3: path: got \"a\\x0a\\x09b\\x9b\\xc3\u00e9\"");
  }
}

}  // namespace art6
