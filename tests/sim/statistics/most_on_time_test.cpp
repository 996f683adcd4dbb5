#include "sim/statistics/most_on_time.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace art6 {
namespace {

using Numbers = std::vector<double>;
using testing::ElementsAre;
using testing::IsEmpty;

/// Whether the jobs end in time, one after the other by due date.
bool are_on_time(std::vector<std::size_t> jobs, const Numbers& durations,
                 const Numbers& due_dates) {
  std::sort(jobs.begin(), jobs.end(),
            [&](std::size_t a, std::size_t b) { return due_dates[a] < due_dates[b]; });
  double end = 0;
  return std::all_of(jobs.begin(), jobs.end(), [&](std::size_t job) {
    end += durations[job];
    return end <= due_dates[job];
  });
}

/// The size of the largest subset that is on time, by trying all.
std::size_t largest_subset(const Numbers& durations, const Numbers& due_dates) {
  std::size_t largest = 0;
  for (unsigned subset = 0; subset < 1U << durations.size(); ++subset) {
    std::vector<std::size_t> jobs;
    for (std::size_t job = 0; job < durations.size(); ++job) {
      if ((subset >> job & 1U) != 0) jobs.push_back(job);
    }
    if (jobs.size() > largest && are_on_time(jobs, durations, due_dates)) largest = jobs.size();
  }
  return largest;
}

std::vector<std::size_t> indices(const std::vector<std::int32_t>& jobs) {
  return {jobs.begin(), jobs.end()};
}

TEST(MostOnTime, drops_the_longest_job_where_one_is_late) {
  // By due date: ends at 4, 5, 8 > 7, so that 4 is dropped; then 4, 10 > 9: 6 is dropped.
  EXPECT_THAT(select_most_on_time(Numbers{4, 1, 3, 6}, Numbers{4, 6, 7, 9}), ElementsAre(1, 2));
  EXPECT_THAT(select_most_on_time(Numbers{2, 2, 2}, Numbers{4, 4, 4}), ElementsAre(0, 1));
}

TEST(MostOnTime, holds_as_many_jobs_as_any_subset) {
  std::mt19937 random(1968);
  for (int trial = 0; trial < 3000; ++trial) {
    const auto number = [&](int least, int most) {  // halves: sums are exact
      return std::uniform_int_distribution<int>(least, most)(random) / 2.0;
    };
    const int n = trial % 9 + (trial % 100 == 0 ? 4 : 0), scale = trial % 3 == 0 ? 4 : 30;
    Numbers durations, due_dates;
    for (int job = 0; job < n; ++job) {
      durations.push_back(number(0, scale));
      due_dates.push_back(number(-1, scale * n / 2));
    }
    const auto jobs = indices(select_most_on_time(durations, due_dates));
    ASSERT_EQ(jobs.size(), largest_subset(durations, due_dates)) << trial;
    ASSERT_TRUE(are_on_time(jobs, durations, due_dates)) << trial;
    ASSERT_TRUE(std::adjacent_find(jobs.begin(), jobs.end(), std::greater_equal()) == jobs.end());
  }
}

// Tenths are not exact in doubles; in tenths as whole numbers everything is.
TEST(MostOnTime, is_a_bound_where_due_dates_are_raised_by_the_rounding_of_sums) {
  std::mt19937 random(3);
  int differ = 0;
  for (int trial = 0; trial < 3000; ++trial) {
    Numbers whole, tenths, whole_due, tenths_due;
    for (int job = 0; job < 8; ++job) {
      whole.push_back(std::uniform_int_distribution<int>(0, 9)(random));
      whole_due.push_back(std::uniform_int_distribution<int>(0, 30)(random));
      tenths.push_back(whole.back() / 10);
      tenths_due.push_back(whole_due.back() / 10);
    }
    const std::size_t exact = select_most_on_time(whole, whole_due).size();
    differ += select_most_on_time(tenths, tenths_due).size() != exact ? 1 : 0;
    const double sum = std::accumulate(tenths.begin(), tenths.end(), 0.0);
    for (double& due_date : tenths_due) due_date += 8 * 0x1p-52 * std::max(sum, 3.0);
    EXPECT_EQ(select_most_on_time(tenths, tenths_due).size(), exact);
  }
  EXPECT_GT(differ, 0);  // so that the rule is needed
}

TEST(MostOnTime, takes_jobs_of_no_length_and_due_dates_without_end) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  EXPECT_THAT(select_most_on_time(Numbers{}, Numbers{}), IsEmpty());
  EXPECT_THAT(select_most_on_time(Numbers{0, 0, 1}, Numbers{0, -1, 0}), ElementsAre(0));
  EXPECT_THAT(select_most_on_time(Numbers{5, 1e300, 2}, Numbers{5, infinity, -infinity}),
              ElementsAre(0, 1));
  EXPECT_THAT(select_most_on_time(Numbers{3}, Numbers{3}), ElementsAre(0));
  EXPECT_THAT(select_most_on_time(Numbers{3}, Numbers{std::nextafter(3.0, 0.0)}), IsEmpty());
}

TEST(MostOnTime, is_no_smaller_for_later_due_dates_and_shorter_jobs) {
  std::mt19937 random(11);
  std::uniform_int_distribution<int> length(0, 50), date(0, 2000);
  Numbers durations(200), due_dates(200);
  for (double& duration : durations) duration = length(random);
  for (double& due_date : due_dates) due_date = date(random);
  std::size_t before = select_most_on_time(durations, due_dates).size();
  const std::size_t first = before;
  for (std::size_t job = 0; job < 200; ++job) {
    (job % 2 == 0 ? due_dates[job] : durations[job]) += job % 2 == 0 ? 500 : -durations[job] / 2;
    const std::size_t now = select_most_on_time(durations, due_dates).size();
    ASSERT_GE(now, before);
    before = now;
  }
  EXPECT_GT(before, first);
}

}  // namespace
}  // namespace art6
