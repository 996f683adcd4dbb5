#include "models/portfolio/span_starts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SpanStarts, ascend_and_stand_once) {
  std::vector<int> starts{5, 17};
  add_span_starts(starts, {30, 5, 2, 17, 18, 2});
  EXPECT_THAT(starts, ElementsAre(2, 5, 17, 18, 30));
}

TEST(SpanStarts, leave_out_the_first_months_of_budget_years) {
  std::vector<int> starts;
  add_span_starts(starts, {0, 24, 12});
  EXPECT_THAT(starts, IsEmpty());
  add_span_starts(starts, {13, 12, 11});
  EXPECT_THAT(starts, ElementsAre(11, 13));
}

}  // namespace
}  // namespace art6
