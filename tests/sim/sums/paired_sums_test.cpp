#include "sim/sums/paired_sums.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/statistics/paired_difference.hpp"

namespace art6 {
namespace {

using Column = std::vector<double>;

/// n replications of each alternative: a common part, and an own one of the size `own`.
std::vector<Column> columns_of(int alternatives, std::size_t n, double size, double own) {
  std::mt19937_64 random(7);
  std::normal_distribution<double> normal;
  std::vector<Column> columns(static_cast<std::size_t>(alternatives), Column(n));
  for (std::size_t i = 0; i < n; ++i) {
    const double common = size * normal(random);
    for (Column& column : columns) column[i] = common + own * normal(random);
  }
  return columns;
}

/// Replications [first, end) of all alternatives, as one batch.
void add(PairedSums& sums, const std::vector<Column>& columns, std::size_t first, std::size_t end) {
  Column batch;
  for (const Column& column : columns) {
    const auto begin = column.begin();
    batch.insert(batch.end(), begin + static_cast<std::ptrdiff_t>(first),
                 begin + static_cast<std::ptrdiff_t>(end));
  }
  sums.add(static_cast<std::int64_t>(first), batch);
}

PairedSums sums_of(const std::vector<Column>& columns) {
  PairedSums sums(static_cast<int>(columns.size()));
  add(sums, columns, 0, columns[0].size());
  return sums;
}

// a: 1 2 6, b: 0 2 7. Means 3 and 3; squares about them 4 + 1 + 9 and 9 + 1 + 16; a - b: 1 0 -1.
TEST(PairedSums, of_three_replications_by_hand) {
  const PairedSums sums = sums_of({{1, 2, 6}, {0, 2, 7}});
  EXPECT_EQ(sums.count(), 3);
  EXPECT_EQ(sums.mean(0), 3.0);
  EXPECT_EQ(sums.mean(1), 3.0);
  EXPECT_EQ(sums.mean_difference(0, 1), 0.0);
  EXPECT_EQ(sums.variance(0), 14.0 / 2);
  EXPECT_EQ(sums.variance(1), 26.0 / 2);
  EXPECT_EQ(sums.variance_of_difference(0, 1), 2.0 / 2);
  EXPECT_EQ(sums.variance_reduction(0, 1), 20.0);
  EXPECT_EQ(sums.wins(0, 1), 1);
  EXPECT_EQ(sums.ties(0, 1), 1);
  EXPECT_EQ(sums.wins(1, 0), 1);
  EXPECT_EQ(sums.largest(), 0);  // the first of equals
}

// In long double from the amounts on the grid, where the mean's square does not swallow the rest.
TEST(PairedSums, are_those_of_the_definitions) {
  const auto columns = columns_of(4, 1000, 50, 3);
  const PairedSums sums = sums_of(columns);
  const auto rounded = [&](std::size_t a, std::size_t i) {
    return std::nearbyint(columns[a][i] * 65536) / 65536;
  };
  const auto variance = [&](auto value) {
    long double mean = 0, squares = 0;
    for (std::size_t i = 0; i < 1000; ++i) mean += value(i) / 1000;
    for (std::size_t i = 0; i < 1000; ++i) squares += (value(i) - mean) * (value(i) - mean);
    return static_cast<double>(squares / 999);
  };
  for (std::size_t a = 0; a < 4; ++a) {
    const int i = static_cast<int>(a);
    const auto own = [&](std::size_t r) { return static_cast<long double>(rounded(a, r)); };
    EXPECT_DOUBLE_EQ(sums.variance(i), variance(own));
    for (std::size_t b = 0; b < 4; ++b) {
      const int j = static_cast<int>(b);
      const auto other = [&](std::size_t r) { return static_cast<long double>(rounded(b, r)); };
      const auto difference = [&](std::size_t r) { return own(r) - other(r); };
      long double mean = 0;
      std::int64_t wins = 0;
      for (std::size_t r = 0; r < 1000; ++r) {
        mean += difference(r) / 1000;
        wins += difference(r) > 0 ? 1 : 0;
      }
      EXPECT_DOUBLE_EQ(sums.mean_difference(i, j), static_cast<double>(mean));
      EXPECT_DOUBLE_EQ(sums.variance_of_difference(i, j), variance(difference));
      EXPECT_EQ(sums.wins(i, j), wins);
      if (a == b) continue;
      EXPECT_DOUBLE_EQ(sums.variance_reduction(i, j).value(),
                       (variance(own) + variance(other)) / variance(difference));
    }
  }
}

TEST(PairedSums, of_any_order_and_grouping_are_the_same_to_the_bit) {
  const std::size_t n = 3000;
  const auto columns = columns_of(5, n, 1e8, 1e-3);
  const PairedSums all = sums_of(columns);

  std::vector<std::size_t> starts;
  for (std::size_t first = 0; first < n; first += 64) starts.push_back(first);
  std::shuffle(starts.begin(), starts.end(), std::mt19937(3));
  std::vector<PairedSums> workers(3, PairedSums(5));
  for (std::size_t i = 0; i < starts.size(); ++i) {
    add(workers[i % 3], columns, starts[i], std::min(starts[i] + 64, n));
  }
  PairedSums merged(5);
  for (const std::size_t worker : {2U, 0U, 1U}) merged += workers[worker];
  EXPECT_EQ(merged, all);

  PairedSums singly(5);
  for (std::size_t i = n; i-- > 0;) add(singly, columns, i, i + 1);
  EXPECT_EQ(singly, all);

  PairedSums without_last(5);
  add(without_last, columns, 0, n - 1);
  EXPECT_NE(without_last, all);
}

TEST(PairedSums, do_not_depend_on_the_alternatives_places) {
  auto columns = columns_of(4, 500, 20, 5);
  const PairedSums sums = sums_of(columns);
  const std::vector<int> places = {2, 0, 3, 1};  // of alternative a among the shuffled
  std::vector<Column> shuffled(4);
  for (std::size_t a = 0; a < 4; ++a) shuffled[static_cast<std::size_t>(places[a])] = columns[a];
  const PairedSums others = sums_of(shuffled);
  for (int a = 0; a < 4; ++a) {
    const auto p = [&](int i) { return places[static_cast<std::size_t>(i)]; };
    EXPECT_EQ(sums.mean(a), others.mean(p(a)));
    EXPECT_EQ(sums.variance(a), others.variance(p(a)));
    for (int b = 0; b < 4; ++b) {
      EXPECT_EQ(sums.mean_difference(a, b), others.mean_difference(p(a), p(b)));
      EXPECT_EQ(sums.variance_of_difference(a, b), others.variance_of_difference(p(a), p(b)));
      EXPECT_EQ(sums.variance_reduction(a, b), others.variance_reduction(p(a), p(b)));
      EXPECT_EQ(sums.wins(a, b), others.wins(p(a), p(b)));
      for (const int block : {0, 17, 499}) {
        EXPECT_EQ(sums.block_difference(block, a, b), others.block_difference(block, p(a), p(b)));
      }
    }
  }
  EXPECT_EQ(others.largest(), places[static_cast<std::size_t>(sums.largest())]);
}

// 10^9 has 30 bits and its square 60: the variance of 1/4 is beyond what doubles would keep.
TEST(PairedSums, keep_small_variances_of_large_amounts) {
  Column a, b;
  for (int i = 0; i < 1000; ++i) {
    a.push_back(1e9 + i % 2);
    b.push_back(1e9 + (i < 500 ? 0 : 0.25));
  }
  const PairedSums sums = sums_of({a, b});
  EXPECT_EQ(sums.variance(0), 250.0 / 999);
  EXPECT_EQ(sums.variance(1), 1000.0 / 64 / 999);
  EXPECT_EQ(sums.variance_of_difference(0, 1), (250 + 1000.0 / 64) / 999);  // uncorrelated
}

TEST(PairedSums, round_amounts_to_their_grid) {
  PairedSums coarse(2, 0), fine(2, 40);
  coarse.add(0, Column{0.4, 1.5, 0, 2});
  fine.add(0, Column{0.4, 1.5, 0, 2});
  EXPECT_EQ(coarse.mean(0), 1.0);  // 0 and, ties to even, 2
  EXPECT_EQ(coarse.ties(0, 1), 2);
  EXPECT_NEAR(fine.mean(0), 0.95, 0x1p-42);
  EXPECT_NE(fine.mean(0), 0.95);
  EXPECT_EQ(fine.wins(0, 1), 1);
  EXPECT_EQ(fine.wins(1, 0), 1);
}

// The largest amounts, in 2^31 replications: x and -x in turn.
TEST(PairedSums, hold_the_largest_amounts_of_the_longest_runs) {
  for (const int bits : {0, 16, 46}) {
    const double most = std::nextafter(std::ldexp(1.0, 47 - bits), 0);
    PairedSums sums(2, bits);
    sums.add(0, Column{most, -most, -most, most});
    for (int doubling = 0; doubling < 30; ++doubling) sums += sums;
    const double n = 0x1p31, square = sums.limit() * sums.limit();
    EXPECT_EQ(sums.count(), std::int64_t{1} << 31);
    EXPECT_EQ(sums.mean(0), 0.0);
    EXPECT_DOUBLE_EQ(sums.variance(0), square * n / (n - 1));
    EXPECT_DOUBLE_EQ(sums.variance_of_difference(0, 1), 4 * square * n / (n - 1));
    EXPECT_EQ(sums.variance_reduction(0, 1), 0.5);
    EXPECT_EQ(sums.wins(0, 1), std::int64_t{1} << 30);
  }
}

TEST(PairedSums, refuse_amounts_beyond_their_limit_and_add_nothing) {
  PairedSums sums(2);
  sums.add(0, Column{1, 2});
  const PairedSums before = sums;
  const auto message_of = [&](double amount) {
    try {
      sums.add(6, Column{3, 4, 5, amount});
    } catch (const AmountLimitError& error) {
      EXPECT_EQ(error.alternative, 1);
      EXPECT_EQ(error.replication, 7);
      EXPECT_EQ(error.limit, 0x1p31);
      EXPECT_TRUE(error.amount == amount || std::isnan(amount));
      return std::string(error.what());
    }
    return std::string("none");
  };
  EXPECT_EQ(message_of(0x1p31), "expected amounts below 2147483648 in size, got 2147483648.000000");
  EXPECT_EQ(message_of(-3e9), "expected amounts below 2147483648 in size, got -3000000000.000000");
  EXPECT_EQ(message_of(std::numeric_limits<double>::quiet_NaN()),
            "expected amounts below 2147483648 in size, got nan");
  EXPECT_EQ(sums, before);
  EXPECT_EQ(message_of(std::nextafter(-0x1p31, 0)), "none");
  EXPECT_EQ(sums.count(), 3);
}

// Ten replications in four blocks: 0 4 8, 1 5 9, 2 6, 3 7.
TEST(PairedSums, divide_replications_into_blocks_by_number) {
  PairedSums sums(2, 16, 4);
  ASSERT_EQ(sums.blocks(), 4);
  for (int r = 9; r >= 0; --r) sums.add(r, Column{double(1 << r), 1});
  const std::int64_t counts[] = {3, 3, 2, 2};
  const double differences[] = {1 + 16 + 256 - 3, 2 + 32 + 512 - 3, 4 + 64 - 2, 8 + 128 - 2};
  for (int block = 0; block < 4; ++block) {
    EXPECT_EQ(sums.block_count(block), counts[block]);
    EXPECT_EQ(sums.block_difference(block, 0, 1), differences[block]);
    EXPECT_EQ(sums.block_difference(block, 1, 0), -differences[block]);
  }
  EXPECT_EQ(PairedSums(2).blocks(), 1024);
}

TEST(PairedDifference, has_students_interval) {
  const PairedDifference difference =
      compare_pair(sums_of({{5, 7, 5, 3, 5}, {4, 4, 6, 2, 3}}), 0, 1);
  EXPECT_EQ(difference.mean, 6.0 / 5);  // of 1 3 -1 1 2
  const double error = std::sqrt((16 - 36.0 / 5) / 4 / 5);
  EXPECT_DOUBLE_EQ(difference.standard_error, error);
  EXPECT_NEAR(difference.ci95.low, 1.2 - 2.776 * error, 0.0005 * error);  // of 4 degrees
  EXPECT_NEAR(difference.ci95.high, 1.2 + 2.776 * error, 0.0005 * error);
  EXPECT_DOUBLE_EQ(difference.variance_reduction.value(), (2 + 2.2) / 2.2);
  EXPECT_EQ(difference.wins, 4);
  EXPECT_EQ(difference.ties, 0);
  EXPECT_EQ(difference.losses, 1);
}

TEST(PairedDifference, of_many_replications_has_the_normal_interval) {
  const PairedSums sums = sums_of(columns_of(2, 100000, 10, 1));
  const PairedDifference difference = compare_pair(sums, 0, 1);
  const double half = 1.959963984540054 * difference.standard_error;
  EXPECT_NEAR(difference.ci95.high - difference.mean, half, 3e-5 * half);
  EXPECT_NEAR(difference.mean - difference.ci95.low, half, 3e-5 * half);
  EXPECT_GT(difference.ci95.high - difference.mean, half);
  // Variances 101 each and 2 of the difference: 101, to within four of its standard errors,
  // about 2 / sqrt(n) of it.
  EXPECT_NEAR(difference.variance_reduction.value(), 101, 4 * 101 * 2 / std::sqrt(100000));
}

TEST(PairedDifference, of_equal_alternatives_has_no_width_and_no_variance_reduction) {
  const PairedSums sums = sums_of({{1, 5, 9}, {1, 5, 9}, {3, 7, 11}});
  const PairedDifference none = compare_pair(sums, 0, 1), two = compare_pair(sums, 2, 0);
  EXPECT_EQ(none.ci95.low, 0.0);
  EXPECT_EQ(none.ci95.high, 0.0);
  EXPECT_EQ(none.variance_reduction, std::nullopt);
  EXPECT_EQ(none.ties, 3);
  EXPECT_EQ(two.ci95.low, 2.0);
  EXPECT_EQ(two.ci95.high, 2.0);
  EXPECT_EQ(two.variance_reduction, std::nullopt);
  EXPECT_EQ(two.wins, 3);
}

TEST(PairedDifference, of_one_replication_says_nothing) {
  const PairedDifference difference = compare_pair(sums_of({{3}, {1}}), 0, 1);
  constexpr double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(difference.mean, 2.0);
  EXPECT_EQ(difference.standard_error, infinity);
  EXPECT_EQ(difference.ci95.low, -infinity);
  EXPECT_EQ(difference.ci95.high, infinity);
  EXPECT_EQ(difference.variance_reduction, std::nullopt);
  EXPECT_EQ(difference.wins, 1);
}

// 5 7 5 3 5 have the variance 2; Student's t of 4 degrees is 2.776.
TEST(MeanInterval, is_students) {
  const Interval interval = mean_interval(sums_of({{4, 4, 6, 2, 3}, {5, 7, 5, 3, 5}}), 1);
  const double error = std::sqrt(2.0 / 5);
  EXPECT_NEAR(interval.low, 5 - 2.776 * error, 0.0005 * error);
  EXPECT_NEAR(interval.high, 5 + 2.776 * error, 0.0005 * error);
}

TEST(MeanInterval, of_one_replication_is_infinite) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(mean_interval(sums_of({{3}, {1}}), 0), (Interval{-infinity, infinity}));
}

}  // namespace
}  // namespace art6
