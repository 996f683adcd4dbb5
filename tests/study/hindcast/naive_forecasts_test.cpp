#include "study/hindcast/naive_forecasts.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

const std::vector<ReportedYear> reports{{.year = 2014, .released = 2, .left = 30},
                                        {.year = 2015, .released = 6, .left = 24},
                                        {.year = 2016, .released = {}, .left = 20},
                                        {.year = 2018, .released = 4, .left = 12},
                                        {.year = 2019, .released = 1, .left = {}}};

TEST(NaiveRates, are_those_of_the_last_three_years) {
  EXPECT_EQ(last_years_rate(reports, 2015), 6);
  EXPECT_EQ(last_years_rate(reports, 2017), 6);  // of 2015
  EXPECT_EQ(last_years_rate(reports, 2018), 4);
  EXPECT_EQ(last_years_rate(reports, 2013), std::nullopt);
  EXPECT_EQ(last_years_rate(reports, 2022), std::nullopt);
  EXPECT_EQ(mean_rate_of_three_years(reports, 2014), 2);
  EXPECT_EQ(mean_rate_of_three_years(reports, 2016), 4);
  EXPECT_EQ(mean_rate_of_three_years(reports, 2019), 2.5);
  EXPECT_EQ(mean_rate_of_three_years(reports, 2022), std::nullopt);
  EXPECT_EQ(find_work_left(reports, 2016), 20);
  EXPECT_EQ(find_work_left(reports, 2017), never_reached);
  EXPECT_EQ(find_work_left(reports, 2019), never_reached);
}

TEST(NaiveForecast, goes_on_until_nothing_is_left) {
  EXPECT_EQ(forecast_release(4, 2, 12), 8);
  EXPECT_EQ(forecast_release(4, 5, 12), 12);
  EXPECT_EQ(forecast_release(4, 5, never_reached), 20);
  EXPECT_EQ(forecast_yearly_releases(5, 4, 12), (std::vector<double>{5, 5, 2, 0}));
  EXPECT_EQ(forecast_completion(4, 12, 100), 36);
  EXPECT_EQ(forecast_completion(4, 12, 36), 36);
  EXPECT_EQ(forecast_completion(4, 12, 35), never_reached);
  EXPECT_EQ(forecast_completion(0, 12, 100), never_reached);
  EXPECT_EQ(forecast_completion(0, 0, 100), 0);
  EXPECT_EQ(forecast_completion(4, never_reached, 100), never_reached);
  EXPECT_EQ(forecast_never(), std::vector<double>{never_reached});
}

TEST(NaiveForecast, of_work_left_is_what_is_not_released) {
  EXPECT_EQ(subtract_releases(10, std::vector<double>{0, 4, 12}), (std::vector<double>{0, 6, 10}));
}

TEST(PastCases, are_those_whose_years_were_all_reported) {
  const std::vector<std::vector<ReportedYear>> histories{reports,
                                                         {{2017, 3.0, 9.0}, {2018, 2.0, 7.0}}};
  const std::vector<PastCase> one_year = list_past_cases(histories, 1, 2019);
  ASSERT_EQ(one_year.size(), 3);  // 2014, 2018 and the other State's 2017
  EXPECT_EQ(one_year[0].year, 2014);
  EXPECT_EQ(one_year[0].last_rate, 2);
  EXPECT_EQ(one_year[0].left, 30);
  EXPECT_EQ(one_year[0].released, 6);
  EXPECT_EQ(one_year[0].released_by_year, std::vector<double>{6});
  EXPECT_EQ(one_year[1].year, 2018);
  EXPECT_EQ(one_year[1].mean_rate, 4);
  EXPECT_EQ(one_year[1].released, 1);
  EXPECT_EQ(one_year[2].state, 1);
  EXPECT_EQ(one_year[2].released, 2);
  EXPECT_EQ(list_past_cases(histories, 1, 2018).size(), 2);
  EXPECT_TRUE(list_past_cases(histories, 2, 2019).empty());
}

TEST(PastCases, know_nothing_later) {
  std::vector<std::vector<ReportedYear>> histories(1);
  for (int year = 2010; year < 2025; ++year) histories[0].push_back({year, 1.0, 50.0});
  const auto describe = [&] {
    std::vector<double> numbers;
    for (const PastCase& one : list_past_cases(histories, 3, 2019)) {
      numbers.insert(numbers.end(),
                     {1.0 * one.year, *one.last_rate, *one.mean_rate, one.left, one.released});
    }
    return numbers;
  };
  const std::vector<double> before = describe();
  EXPECT_EQ(before.size(), 5 * 7);  // after 2010 to 2016
  for (ReportedYear& report : histories[0]) {
    if (report.year > 2019) report = {report.year, 99.0, 99.0};
  }
  EXPECT_EQ(describe(), before);
  histories[0][9].released = 2;  // 2019
  EXPECT_NE(describe(), before);
}

PastCase case_of_two_years(double left, double first, double second) {
  PastCase one;
  one.years = 2;
  one.left = left;
  one.released_by_year = {first, second};
  one.released = first + second;
  return one;
}

TEST(Climatology, has_the_shares_of_all_states) {
  const std::vector<PastCase> cases{
      case_of_two_years(10, 1, 4), case_of_two_years(100, 10, 0), case_of_two_years(4, 4, 4),
      case_of_two_years(never_reached, 6, 0), case_of_two_years(8, 0, 0)};
  EXPECT_EQ(climatology_of_release(cases, 20), (std::vector<double>{0, 2, 10, 20}));
  // Half of the work in two years is all of it in four, and so on.
  EXPECT_EQ(climatology_of_completion(cases, 120),
            (std::vector<double>{24, 48, never_reached, never_reached}));
  // The third case had less left than it released: scaled down to 10 and 10 of 20.
  EXPECT_EQ(climatology_of_yearly_releases(cases, 20),
            (std::vector<double>{2, 8, 2, 0, 10, 10, 0, 0}));
  EXPECT_TRUE(climatology_of_release({}, 20).empty());
  EXPECT_TRUE(climatology_of_completion({}, 20).empty());
}

}  // namespace
}  // namespace art6
