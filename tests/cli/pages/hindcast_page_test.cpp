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
  EXPECT_EQ(print_hindcast_page(example_hindcast(), plain), R"(Hindcast of 1 scenario
3 forecasts of 3 obligations in 3 States, 1,000 futures each, seed 18446744073709551615.

Of 140 reports of the release of the next year in 14 States, 79 % lay in the 80 % interval; the
forecast was 25 % closer than the best of 2 naive forecasts, last year's rate (95 % interval 12 to
38 %).

Of 2 deadlines since, of obligations forecast at the end of 2019, 1 was met; the forecasts expected
1.2. The 80 % interval of completion holds 80 % of the 3 obligations, if the 1 not yet decided turn
out as it expects.

Scores
                                 In interval         Closer by, %   than the best
Forecast         Cases  States  50, 80, 90 %  Error  (95 %)         naive forecast
release, 1 year    140      14    49, 79, 89   0.75  25 (12 to 38)  last year's rate
  recalibrated                    50, 80, 90   0.75  38 (25 to 50)  last year's rate
completion           3       3    50, 80, 90   0.75  -

Closer than each naive forecast, % of its error, as issued
release             1 year ahead
  last year's rate  25 (12 to 38)
  never             50 (38 to 62)

The same, with errors as shares of the work left, so that all States count alike
release             1 year ahead
  last year's rate  6
  never             6

Deadlines
                                 Brier  Miscali-  Discrimi-  Uncer-  Better  than
           Cases  Met  Expected  score   bration     nation  tainty   by, %  the best naive
as issued      2    1       1.2  0.125     0.062      0.188   0.250      50  never

Chance that was forecast  Deadlines  Met  Share met
50 % to 75 %                      2    1       50 %

Forecast at the end of 2019: x.yaml
               Deadline's      Chance  Half done  80 % interval                        Done by then
Obligation     last month  to meet it  by         of completion     What happened    in the futures
BBB/clearance  2020-07           25 %  2021-03    2020-06 to later  done 2020-07               25 %
CCC/clearance  not yet                 2021-03    2020-06 to later  open at 2025-12            25 %

Void, and not scored
DDD/stockpile in x.yaml: no stock was found

Rows with years ahead are forecasts from past year-ends, the others scenarios of an earlier date. In
the interval: the share of outcomes in the central 50, 80 and 90 % of the futures; a case that is
still open and may end inside or beyond counts as the forecast itself expects. Error: the mean CRPS
(continuous ranked probability score) in km2, munitions or months, 0 for a sure and right forecast;
of completions within the months watched. Closer: 1 less the ratio of mean errors, with a 95 %
interval over States; the best naive forecast is the hardest to beat of those that half of the cases
have. *: dressed with the spread of its own earlier errors. Recalibrated: corrected by earlier
forecasts whose outcome was known when it was issued, and by nothing else. Each score:
docs/hindcast-scores.md.
)");
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
  2010 to 2014     140      14    49, 79, 89   0.75  25 (12 to 38)  last year's rate
  2015 to 2019     140      14    49, 79, 89   0.75  25 (12 to 38)  last year's rate
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
