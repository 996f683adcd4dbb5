#include "sim/sums/month_histogram.hpp"

#include <algorithm>
#include <random>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace art6 {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(MonthHistogram, counts_months_and_those_who_do_not_finish) {
  MonthHistogram histogram(4);
  for (const int month : {0, 3, 1, 3, 4, 3, 1200}) histogram.add(month);
  EXPECT_EQ(histogram.months(), 4);
  EXPECT_EQ(histogram.total(), 7);
  EXPECT_EQ(histogram.unfinished(), 2);
  EXPECT_THAT(histogram.counts(), ElementsAre(1, 1, 0, 3));
}

TEST(MonthHistogram, knows_how_many_finished_by_a_month) {
  MonthHistogram histogram(4);
  for (const int month : {0, 3, 1, 3, 4, 3}) histogram.add(month);
  EXPECT_EQ(histogram.at_or_before(-2), 0);
  EXPECT_EQ(histogram.at_or_before(-1), 0);
  EXPECT_EQ(histogram.at_or_before(0), 1);
  EXPECT_EQ(histogram.at_or_before(1), 2);
  EXPECT_EQ(histogram.at_or_before(2), 2);
  EXPECT_EQ(histogram.at_or_before(3), 5);
  EXPECT_EQ(histogram.at_or_before(4), 5);  // the unfinished never count
  EXPECT_EQ(histogram.at_or_before(1 << 30), 5);
}

TEST(MonthHistogram, gives_the_month_of_each_rank_and_none_of_the_unfinished) {
  MonthHistogram histogram(4);
  for (const int month : {0, 3, 1, 3, 4, 3}) histogram.add(month);
  EXPECT_EQ(histogram.month_of_rank(1), 0);
  EXPECT_EQ(histogram.month_of_rank(2), 1);
  EXPECT_EQ(histogram.month_of_rank(3), 3);
  EXPECT_EQ(histogram.month_of_rank(5), 3);
  EXPECT_EQ(histogram.month_of_rank(6), std::nullopt);
  EXPECT_EQ(histogram.month_of_rank(7), std::nullopt);
}

TEST(MonthHistogram, quantile_is_the_order_statistic_of_the_rounded_up_rank) {
  MonthHistogram histogram(100);
  for (int month = 0; month < 80; ++month) histogram.add(month);
  for (int i = 0; i < 20; ++i) histogram.add(100);
  EXPECT_EQ(histogram.quantile(0.07), 6);  // rank 7, although 0.07 * 100 > 7 in doubles
  EXPECT_EQ(histogram.quantile(0.1), 9);
  EXPECT_EQ(histogram.quantile(0.5), 49);
  EXPECT_EQ(histogram.quantile(0.8), 79);
  EXPECT_EQ(histogram.quantile(0.81), std::nullopt);
  EXPECT_EQ(histogram.quantile(0.801), std::nullopt);
  EXPECT_EQ(histogram.quantile(0), 0);
}

TEST(MonthHistogram, agrees_with_sorted_months) {
  std::mt19937 random(1);
  std::vector<int> months(2000);
  MonthHistogram histogram(240);
  for (int& month : months) histogram.add(month = static_cast<int>(random() % 300));
  std::sort(months.begin(), months.end());
  for (std::int64_t rank = 1; rank <= 2000; ++rank) {
    const int expected = months[static_cast<std::size_t>(rank - 1)];
    ASSERT_EQ(histogram.month_of_rank(rank),
              expected < 240 ? std::optional(expected) : std::nullopt);
  }
  for (int month = -1; month < 240; ++month) {
    ASSERT_EQ(histogram.at_or_before(month),
              std::upper_bound(months.begin(), months.end(), month) - months.begin());
  }
}

TEST(MonthHistogram, merged_in_any_order_is_the_histogram_of_all) {
  MonthHistogram first(5), second(5), all(5);
  for (const int month : {0, 1, 1, 9}) (first.add(month), all.add(month));
  for (const int month : {1, 4, 5}) (second.add(month), all.add(month));
  MonthHistogram one = first, other = second;
  one += second;
  other += first;
  EXPECT_EQ(one, all);
  EXPECT_EQ(other, all);
  EXPECT_NE(first, all);
  EXPECT_EQ(all.total(), 7);
}

TEST(MonthHistogram, of_no_months_counts_only_the_unfinished) {
  MonthHistogram histogram(0);
  histogram.add(0);
  EXPECT_THAT(histogram.counts(), IsEmpty());
  EXPECT_EQ(histogram.unfinished(), 1);
  EXPECT_EQ(histogram.at_or_before(0), 0);
  EXPECT_EQ(histogram.quantile(0.5), std::nullopt);
}

}  // namespace
}  // namespace art6
