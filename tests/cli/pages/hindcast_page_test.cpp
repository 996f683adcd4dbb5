#include "cli/pages/hindcast_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/terminal/without_colour.hpp"
#include "tests/io/results/hindcast_example.hpp"

namespace art6 {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(HindcastPage, says_what_to_repeat_then_scores_deadlines_and_obligations) {
  EXPECT_EQ(print_hindcast_page(example_hindcast(), plain), R"()");
}

TEST(HindcastPage, shows_parts_by_issue_years) {
  HindcastResults results = example_hindcast();
  for (const int first : {2010, 2015}) {
    HindcastGroup part = example_releases();
    part.is_part = true;
    part.first_issued = first;
    part.last_issued = first + 4;
    part.id += "/" + std::to_string(first) + "-" + std::to_string(first + 4);
    results.groups.push_back(part);
  }
  EXPECT_THAT(print_hindcast_page(results, plain), HasSubstr(R"(
release, 1 year
  2010 to 2014       140      14      49, 79, 89   0.75  25 (12 to 38)  last year's rate
  2015 to 2019       140      14      49, 79, 89   0.75  25 (12 to 38)  last year's rate
)"));
}

TEST(HindcastPage, has_a_star_for_dressed_and_cuts_long_names) {
  HindcastResults results = example_hindcast();
  results.groups[0].as_issued.naive[0].name = results.groups[0].as_issued.best_naive =
      "mean rate of three years, dressed";
  results.groups[0].as_issued.naive[1].name = "a name\nthat is longer than any of them";
  const std::string page = print_hindcast_page(results, plain);
  EXPECT_THAT(page, HasSubstr("25 (12 to 38)  mean rate of three years*\n"));
  EXPECT_THAT(page, HasSubstr("a name that is longer th…"));
}

TEST(HindcastPage, of_no_case_has_no_table) {
  const std::string page = print_hindcast_page({}, plain);
  EXPECT_THAT(page, Not(HasSubstr("Scores")));
  EXPECT_THAT(page, HasSubstr("0 forecasts of 0 obligations in 0 States"));
}

}  // namespace
}  // namespace art6
