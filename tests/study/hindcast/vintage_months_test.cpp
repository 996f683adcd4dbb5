// Dates as months of a hindcast, by hand, and against the rule of deadlines.
#include "study/hindcast/vintage_months.hpp"

#include <gtest/gtest.h>

namespace art6 {
namespace {

TEST(VintageMonths, begin_with_the_end_of_the_year_before_the_clock) {
  EXPECT_EQ(find_issued_year(Month::of(2020, 1)), 2019);
  EXPECT_EQ(find_issued_year(Month::of(2020, 9)), 2019);
  EXPECT_EQ(find_issued_year(Month::of(2020, 12)), 2019);
  EXPECT_EQ(find_issued_year(Month::of(2021, 1)), 2020);
}

TEST(VintageMonths, count_at_their_ends) {
  EXPECT_EQ(count_months(Month::of(2019, 12), 2019), 0);
  EXPECT_EQ(count_months(Month::of(2020, 1), 2019), 1);
  EXPECT_EQ(count_months(Month::of(2025, 12), 2019), 72);
}

TEST(VintageMonths, take_a_completion_to_the_end_of_its_month) {
  for (const int day : {1, 10, 31}) {
    EXPECT_EQ(count_months_to_completion({2020, 7, day}, {}, 2019), 7);
    EXPECT_EQ(count_months_to_completion({2020, 7, day}, Date{2020, 8, 1}, 2019), 7);
    EXPECT_EQ(count_months_to_completion({2020, 7, day}, Date{2020, 6, 30}, 2019), 7);
  }
  EXPECT_EQ(count_months_to_completion({2020, 8, 1}, {}, 2019), 8);
}

TEST(VintageMonths, take_a_completion_in_the_deadlines_own_month_as_in_time) {
  const Date deadline{2020, 8, 15};  // July is the last month that counts
  EXPECT_EQ(count_months_to_completion({2020, 8, 1}, deadline, 2019), 7);
  EXPECT_EQ(count_months_to_completion({2020, 8, 15}, deadline, 2019), 7);
  EXPECT_EQ(count_months_to_completion({2020, 8, 16}, deadline, 2019), 8);
}

TEST(VintageMonths, meet_a_deadline_just_where_the_dates_do) {
  for (const Date deadline :
       {Date{2020, 8, 1}, Date{2020, 8, 15}, Date{2020, 8, 31}, Date{2020, 2, 28}}) {
    const int last = count_months(last_whole_month(deadline), 2019);
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 31; ++day) {
        if (!is_date(2020, month, day)) continue;
        const Date date{2020, month, day};
        EXPECT_EQ(count_months_to_completion(date, deadline, 2019) <= last, date <= deadline)
            << to_string(date) << " for " << to_string(deadline);
      }
    }
  }
}

TEST(VintageMonths, count_a_day_by_the_length_of_its_month) {
  EXPECT_EQ(count_months_to_day({2019, 12, 31}, 2019), 0);
  EXPECT_EQ(count_months_to_day({2020, 12, 31}, 2019), 12);
  EXPECT_EQ(count_months_to_day({2020, 6, 15}, 2019), 5.5);
  EXPECT_EQ(count_months_to_day({2020, 2, 29}, 2019), 2);
  EXPECT_DOUBLE_EQ(count_months_to_day({2021, 2, 14}, 2019), 13.5);
}

}  // namespace
}  // namespace art6
