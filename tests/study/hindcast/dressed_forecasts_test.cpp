#include "study/hindcast/dressed_forecasts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "study/hindcast/coverage.hpp"
#include "study/hindcast/naive_forecasts.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

const std::vector<PointCase> earlier{
    {.point = 4, .released = 2, .left = 50}, {.point = 10, .released = 15, .left = never_reached},
    {.point = 2, .released = 0, .left = 3},  {.point = 0, .released = 1, .left = 10},
    {.point = 0, .released = 9, .left = 6},  {.point = 0, .released = 9, .left = never_reached}};

TEST(RelativeErrors, are_ratios_or_after_zero_shares) {
  const RelativeErrors errors = learn_relative_errors(earlier, 2);
  EXPECT_EQ(errors.ratios, (std::vector<double>{0, 0.5, 1.5}));
  EXPECT_EQ(errors.shares_after_zero, (std::vector<double>{0.1, 1}));
}

TEST(DressedForecast, has_the_earlier_errors_around_the_point) {
  const RelativeErrors errors = learn_relative_errors(earlier, 2);
  EXPECT_EQ(dress_release(8, 100, errors), (std::vector<double>{0, 4, 12}));
  EXPECT_EQ(dress_release(8, 10, errors), (std::vector<double>{0, 4, 10}));
  EXPECT_EQ(dress_release(0, 10, errors), (std::vector<double>{1, 10}));
  EXPECT_EQ(dress_release(0, never_reached, errors), (std::vector<double>{0}));
}

TEST(DressedForecast, of_completion_has_the_errors_of_the_rate) {
  const RelativeErrors errors = learn_relative_errors(earlier, 2);
  // 6 left at 2, 3 and 0 a year.
  EXPECT_EQ(dress_completion(4, 6, 120, errors), (std::vector<double>{12, 36, never_reached}));
  // At 0.3 and 3 a year: shares 0.1 and 1 of 6 in two years.
  EXPECT_EQ(dress_completion(0, 6, 239, errors), (std::vector<double>{24, never_reached}));
}

TEST(DressedForecast, by_year_has_one_error_in_all_years) {
  const RelativeErrors errors = learn_relative_errors(earlier, 2);
  EXPECT_EQ(dress_yearly_releases(4, 10, errors), (std::vector<double>{0, 0, 2, 2, 6, 4}));
}

TEST(PointCases, are_made_by_the_rate_that_is_asked_for) {
  std::vector<PastCase> past(4);
  for (PastCase& one : past) {
    one.years = 3;
    one.left = 20;
    one.last_rate = 8;
    one.mean_rate = 5;
    one.released = 11;
  }
  past[1].last_rate.reset();
  past[2].left = 0;
  past[3].left = never_reached;
  const std::vector<PointCase> last = list_point_cases(past, &PastCase::last_rate);
  ASSERT_EQ(last.size(), 2);
  EXPECT_EQ(last[0].point, 20);
  EXPECT_EQ(last[0].released, 11);
  EXPECT_EQ(last[0].left, 20);
  EXPECT_EQ(last[1].point, 24);
  const std::vector<PointCase> mean = list_point_cases(past, &PastCase::mean_rate);
  ASSERT_EQ(mean.size(), 3);
  EXPECT_EQ(mean[1].point, 15);
}

TEST(DressedForecast, without_earlier_errors_is_the_point) {
  const RelativeErrors none = learn_relative_errors({}, 3);
  EXPECT_EQ(dress_release(8, 100, none), std::vector<double>{8});
  EXPECT_EQ(dress_release(8, 5, none), std::vector<double>{5});
  EXPECT_EQ(dress_release(0, 5, none), std::vector<double>{0});
  EXPECT_EQ(dress_completion(4, 6, 120, none), std::vector<double>{18});
}

TEST(DressedForecast, covers_as_it_says_where_errors_stay_alike) {
  // Each case's ratio is one of the same law as the 199 before: the PIT is a rank of 200.
  const Stream stream(20, "test/dressed");
  std::vector<CaseCoverage> cases;
  constexpr std::uint32_t n = 3000;
  for (std::uint32_t i = 0; i < n; ++i) {
    std::vector<PointCase> past;
    for (std::uint32_t j = 0; j < 199; ++j) {
      const double point = 1 + j % 10;
      past.push_back({point, point * exp(normal_draw(stream, 200 * i + j)), 1e9});
    }
    const double released = 7 * exp(normal_draw(stream, 200 * i + 199));
    cases.push_back(
        assess_coverage(dress_release(7, 1e9, learn_relative_errors(past, 1)), {released}, 0.8));
  }
  EXPECT_NEAR(*summarise_coverage(cases).share, 0.8, four_errors_of_share(0.8, n));
}

}  // namespace
}  // namespace art6
