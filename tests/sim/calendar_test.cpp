#include "sim/calendar.hpp"

#include <chrono>
#include <cstdio>
#include <string>

#include <gtest/gtest.h>

namespace art6 {
namespace {

namespace chrono = std::chrono;

chrono::year_month_day in_chrono(Date date) {
  return chrono::year(date.year) / date.month / date.day;
}

TEST(Month, counts_twelve_a_year_from_january_of_year_0) {
  EXPECT_EQ(Month::of(0, 1).index, 0);
  EXPECT_EQ(Month::of(2020, 1).index, 24240);
  EXPECT_EQ(Month::of(2020, 12).year(), 2020);
  EXPECT_EQ(Month::of(2020, 12).month_of_year(), 12);
  EXPECT_EQ(Month::of(2020, 12) + 1, Month::of(2021, 1));
  EXPECT_EQ(Month::of(2021, 1) - 13, Month::of(2019, 12));
  EXPECT_EQ(Month::of(2044, 12) - Month::of(2020, 1), 299);
  EXPECT_LT(Month::of(2019, 12), Month::of(2020, 1));
}

TEST(Date, exists_as_the_standard_library_says) {
  for (int year = 1890; year <= 2410; ++year) {
    for (int month = 0; month <= 13; ++month) {
      for (int day = 0; day <= 32; ++day) {
        ASSERT_EQ(is_date(year, month, day), in_chrono({year, month, day}).ok())
            << year << '-' << month << '-' << day;
      }
    }
  }
  EXPECT_FALSE(is_date(2020, 256 + 1, 1));  // no wrap-around
  EXPECT_FALSE(is_date(2020, -1, 1));
  EXPECT_FALSE(is_date(2020, 1, -1));
}

TEST(Date, is_a_leap_day_every_fourth_year_but_not_every_hundredth_yet_every_400th) {
  EXPECT_TRUE(is_date(2020, 2, 29));
  EXPECT_FALSE(is_date(2021, 2, 29));
  EXPECT_FALSE(is_date(2100, 2, 29));
  EXPECT_TRUE(is_date(2000, 2, 29));
  EXPECT_TRUE(is_date(0, 2, 29));
}

TEST(Date, of_every_day_of_three_centuries_is_written_read_and_counted_like_the_standard_library) {
  const chrono::sys_days end = chrono::year(2201) / 1 / 1;
  for (chrono::sys_days day = chrono::year(1900) / 1 / 1; day < end; day += chrono::days(1)) {
    const chrono::year_month_day ymd = day;
    const Date date{static_cast<int>(ymd.year()), static_cast<int>(unsigned{ymd.month()}),
                    static_cast<int>(unsigned{ymd.day()})};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    ASSERT_EQ(to_string(date), text);
    ASSERT_EQ(parse_date(text), date);

    const chrono::year_month_day next = day + chrono::days(1);
    const chrono::year_month whole = next.year() / next.month() - chrono::months(1);
    const Month expected =
        Month::of(static_cast<int>(whole.year()), static_cast<int>(unsigned{whole.month()}));
    ASSERT_EQ(last_whole_month(date), expected) << text;
  }
}

TEST(Date, ends_a_month_only_on_its_last_day) {
  EXPECT_EQ(last_whole_month({2020, 8, 1}), Month::of(2020, 7));
  EXPECT_EQ(last_whole_month({2025, 12, 31}), Month::of(2025, 12));
  EXPECT_EQ(last_whole_month({2020, 11, 30}), Month::of(2020, 11));
  EXPECT_EQ(last_whole_month({2020, 11, 29}), Month::of(2020, 10));
  EXPECT_EQ(last_whole_month({2021, 2, 28}), Month::of(2021, 2));
  EXPECT_EQ(last_whole_month({2020, 2, 28}), Month::of(2020, 1));
  EXPECT_EQ(last_whole_month({2020, 2, 29}), Month::of(2020, 2));
  EXPECT_EQ(last_whole_month({2020, 1, 30}), Month::of(2019, 12));
}

TEST(Date, months_later_is_the_same_day_or_the_last_of_a_shorter_month) {
  for (int day = 1; day <= 31; ++day) {
    for (int months = -600; months <= 600; ++months) {
      chrono::year_month_day expected = in_chrono({2020, 1, day}) + chrono::months(months);
      if (!expected.ok()) expected = expected.year() / expected.month() / chrono::last;
      ASSERT_EQ(in_chrono(add_months({2020, 1, day}, months)), expected) << day << " + " << months;
    }
  }
  EXPECT_EQ(add_months({2020, 1, 31}, 1), (Date{2020, 2, 29}));
  EXPECT_EQ(add_months({2020, 2, 29}, 12), (Date{2021, 2, 28}));
  EXPECT_EQ(add_months({2020, 11, 23}, -9), (Date{2020, 2, 23}));
  EXPECT_EQ(add_months({2021, 8, 31}, 6), (Date{2022, 2, 28}));
}

TEST(Date, moves_by_the_fewest_months_that_make_a_month_count) {
  EXPECT_EQ(months_until_whole({2024, 3, 1}, Month::of(2024, 2)), 0);
  EXPECT_EQ(months_until_whole({2024, 3, 1}, Month::of(2024, 3)), 1);
  EXPECT_EQ(months_until_whole({2024, 3, 1}, Month::of(2010, 1)), 0);
  // 28 February is the end of February 2029, and not of February 2028.
  EXPECT_EQ(months_until_whole({2024, 2, 28}, Month::of(2029, 2)), 60);
  EXPECT_EQ(months_until_whole({2024, 2, 28}, Month::of(2028, 2)), 49);
  EXPECT_EQ(months_until_whole({2023, 2, 28}, Month::of(2028, 2)), 61);
  EXPECT_EQ(months_until_whole({2024, 2, 29}, Month::of(2029, 2)), 60);
  // 30 December is not the end of December; 31 January moves to the end of every month.
  EXPECT_EQ(months_until_whole({2020, 11, 30}, Month::of(2020, 12)), 2);
  EXPECT_EQ(months_until_whole({2020, 1, 31}, Month::of(2020, 4)), 3);
  for (const Date date : {Date{2024, 2, 28}, Date{2024, 2, 29}, Date{2023, 4, 30},
                          Date{2023, 5, 17}, Date{2023, 12, 31}}) {
    for (int months = 0; months < 130; ++months) {
      const Month month = Month::of(date.year, date.month) + (months - 3);
      const int moved = months_until_whole(date, month);
      EXPECT_GE(last_whole_month(add_months(date, moved)), month);
      if (moved > 0) {
        EXPECT_LT(last_whole_month(add_months(date, moved - 1)), month);
      }
    }
  }
}

TEST(Month, is_read_back_as_it_is_written) {
  for (int index = 0; index < 12 * 10000; ++index) {
    ASSERT_EQ(parse_month(to_string(Month{index})), Month{index});
  }
  EXPECT_EQ(to_string(Month::of(2020, 1)), "2020-01");
  EXPECT_EQ(to_string(Month::of(7, 12)), "0007-12");
  EXPECT_EQ(parse_month("0000-01"), Month::of(0, 1));
  EXPECT_EQ(parse_month("9999-12"), Month::of(9999, 12));
}

TEST(Month, is_not_read_from_any_other_form) {
  for (const char* text :
       {"",         "2020",    "2020-",      "2020-1",   "2020-001", " 2020-01",
        "2020-01 ", "020-01",  "20200-1",    "12020-01", "2020-00",  "2020-13",
        "2020/01",  "202001",  "+020-01",    "-020-01",  "2020--1",  "2020-+1",
        "2020-1 ",  "2o20-01", "2020-01-01", "2020:01",  "2020-0/",  "2020-0:"}) {
    EXPECT_EQ(parse_month(text), std::nullopt) << text;
  }
}

TEST(Date, is_not_read_from_any_other_form) {
  for (const char* text : {"",
                           "2020-01",
                           "2020-1-01",
                           "2020-01-1",
                           "2020-01-001",
                           " 2020-01-01",
                           "2020-01-01 ",
                           "2020-01-00",
                           "2020-01-32",
                           "2021-02-29",
                           "2020-04-31",
                           "2020-13-01",
                           "2020-00-01",
                           "2020/01/01",
                           "2020-01/01",
                           "20200101",
                           "2020-01--1",
                           "2020-01-+1",
                           "2020-01-0a",
                           "2020-01-01T00:00",
                           "1/1/2020"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace art6
