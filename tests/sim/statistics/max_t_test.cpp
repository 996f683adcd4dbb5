// Over 300 lines: published tables, permutations and experiments for one method.
#include "sim/statistics/max_t.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/lanes/elementwise.hpp"
#include "sim/statistics/student.hpp"

namespace art6 {
namespace {

using Columns = std::vector<std::vector<double>>;
using testing::ElementsAre;

const Stream stream(2005, "test/bootstrap");

/// n replications of alternatives with these means: normal, variance `common` of them shared by
/// all, and 1 of their own.
Columns normals(const std::vector<double>& means, std::size_t n, double common, unsigned seed = 1) {
  std::mt19937_64 random(seed);
  std::normal_distribution<double> normal;
  Columns columns(means.size(), std::vector<double>(n));
  for (std::size_t i = 0; i < n; ++i) {
    const double shared = std::sqrt(common) * normal(random);
    for (std::size_t a = 0; a < means.size(); ++a) {
      columns[a][i] = means[a] + shared + normal(random);
    }
  }
  return columns;
}

PairedSums sums_of_columns(const Columns& columns, int blocks = 1024) {
  PairedSums sums(static_cast<int>(columns.size()), 24, blocks);
  std::vector<double> amounts;
  for (const auto& column : columns) amounts.insert(amounts.end(), column.begin(), column.end());
  sums.add(0, amounts);
  return sums;
}

/// sup c with P(|T| <= c for all m) = 0.95, T the differences of m + 1 independent standard normals
/// from one of them, over sqrt(2): Dunnett 1964, Biometrics 20:482-491, infinite degrees. With the
/// density of the largest |T| there.
struct Dunnett {
  double critical_value = 0, density = 0;

  explicit Dunnett(int m) {
    const auto within = [m](double c) {  // integral over the reference z
      double sum = 0;
      for (int i = -800; i <= 800; ++i) {
        const double z = i / 100.0, root = std::sqrt(2.0) * c;
        sum += std::exp(-z * z / 2) * std::pow(normal_cdf(z + root) - normal_cdf(z - root), m);
      }
      return sum / 100 / std::sqrt(2 * 3.14159265358979323846);
    };
    double low = 0, high = 10;
    for (int i = 0; i < 60; ++i) {
      critical_value = (low + high) / 2;
      (within(critical_value) < 0.95 ? low : high) = critical_value;
    }
    density = (within(critical_value + 0.001) - within(critical_value - 0.001)) / 0.002;
  }

  /// Standard error of the quantile at 0.95 of so many draws.
  double error(int resamples) const { return std::sqrt(0.05 * 0.95 / resamples) / density; }
};

TEST(MaxT, has_the_critical_values_of_dunnett_for_independent_normals) {
  EXPECT_NEAR(Dunnett(5).critical_value, 2.51, 0.005);  // his table: 2.51, 2.69
  EXPECT_NEAR(Dunnett(9).critical_value, 2.69, 0.005);
  for (const int m : {1, 2, 5, 9}) {
    const Dunnett exact(m);
    const auto columns = normals(std::vector<double>(static_cast<std::size_t>(m) + 1), 50000, 3);
    const ManyToOne result = compare_many_to_one(sums_of_columns(columns), 0, stream, 4000);
    const double student = student_critical_value(0.05, 49999);
    EXPECT_NEAR(result.critical_value, std::max(exact.critical_value, student),
                4 * exact.error(4000))
        << m;
    EXPECT_FALSE(result.has_heavy_tails);
  }
}

// As if there were one comparison, where Bonferroni counts nine.
TEST(MaxT, is_hardly_stricter_for_many_alternatives_that_move_together) {
  auto columns = normals({0, 0}, 20000, 0);
  std::mt19937_64 random(5);
  std::normal_distribution<double> normal;
  for (int copy = 0; copy < 8; ++copy) {
    columns.push_back(columns[1]);
    for (double& amount : columns.back()) amount += 0.001 * normal(random);
  }
  const ManyToOne result = compare_many_to_one(sums_of_columns(columns), 0, stream);
  EXPECT_NEAR(result.critical_value, 1.96, 4 * Dunnett(1).error(2000));
  EXPECT_NEAR(result.bonferroni_critical_value, normal_quantile(1 - 0.025 / 9), 0.001);
}

/// Everything again from the definitions, in long double: one resample after another, block sums by
/// adding replications, p by counting.
struct Plain {
  std::vector<long double> t;
  std::vector<double> p;
  double critical_value = 0;

  Plain(const Columns& columns, std::size_t reference, std::size_t blocks, int resamples) {
    const std::size_t n = columns[0].size(), k = columns.size();
    std::vector<std::vector<long double>> statistics(k);
    t.resize(k);
    p.resize(k);
    for (std::size_t a = 0; a < k; ++a) {
      const auto difference = [&](std::size_t i) {
        const auto grid = [](double x) { return std::nearbyint(x * 0x1p24) * 0x1p-24L; };
        return grid(columns[a][i]) - grid(columns[reference][i]);
      };
      long double mean = 0, squares = 0;
      std::vector<long double> sums(blocks), sizes(blocks);
      for (std::size_t i = 0; i < n; ++i) {
        mean += difference(i) / static_cast<long double>(n);
        sums[i % blocks] += difference(i);
        sizes[i % blocks] += 1;
      }
      for (std::size_t i = 0; i < n; ++i) squares += std::pow(difference(i) - mean, 2);
      const auto count = static_cast<long double>(n), drawn = static_cast<long double>(blocks);
      const long double error = std::sqrt(squares / (count - 1) / count);
      t[a] = a == reference ? 0 : std::abs(mean) / error;
      for (int r = 0; r < resamples; ++r) {
        long double sum = 0, size = 0, residuals = 0;
        const auto block = [&](std::size_t i) {
          const double u = stream.uniform(static_cast<std::uint32_t>(r), static_cast<int>(i));
          return static_cast<std::size_t>(u * static_cast<double>(blocks));
        };
        for (std::size_t i = 0; i < blocks; ++i) sum += sums[block(i)], size += sizes[block(i)];
        const long double resampled = sum / size;
        for (std::size_t i = 0; i < blocks; ++i) {
          residuals += std::pow(sums[block(i)] - resampled * sizes[block(i)], 2);
        }
        const long double own = std::sqrt(drawn / (drawn - 1) * residuals) / size;
        statistics[a].push_back(std::abs(resampled - mean) / std::max(own, error / 2));
      }
    }
    std::vector<long double> largest;
    for (std::size_t a = 0; a < k; ++a) {
      // p of a: the largest over all hypotheses at least as significant of their step's p.
      for (std::size_t step = 0; step < k && a != reference; ++step) {
        if (step == reference || t[step] < t[a]) continue;
        int reached = 1;
        for (int r = 0; r < resamples; ++r) {
          long double most = 0;
          for (std::size_t b = 0; b < k; ++b) {
            if (b != reference && t[b] <= t[step]) {
              most = std::max(most, statistics[b][static_cast<std::size_t>(r)]);
            }
          }
          reached += most >= t[step] ? 1 : 0;
        }
        p[a] = std::max(p[a], reached / (1.0 + resamples));
      }
      if (a == reference) p[a] = 1;
    }
    for (std::size_t r = 0; r < static_cast<std::size_t>(resamples); ++r) {
      largest.push_back(0);
      for (std::size_t a = 0; a < k; ++a) {
        if (a != reference) largest[r] = std::max(largest[r], statistics[a][r]);
      }
    }
    std::sort(largest.begin(), largest.end(), std::greater<>());
    critical_value =
        static_cast<double>(largest[static_cast<std::size_t>((1 + resamples) / 20) - 1]);
  }
};

TEST(MaxT, is_that_of_its_definition) {
  const struct {
    std::size_t n, blocks, reference;
  } cases[] = {{200, 200, 2}, {517, 64, 0}, {200, 37, 4}};
  for (const auto& example : cases) {
    const Columns columns = normals({0, 0.1, 0.02, 0.2, 0.11}, example.n, 2);
    const Plain plain(columns, example.reference, example.blocks, 599);
    const PairedSums sums = sums_of_columns(columns, static_cast<int>(example.blocks));
    const ManyToOne result =
        compare_many_to_one(sums, static_cast<int>(example.reference), stream, 599);
    EXPECT_NEAR(result.critical_value, plain.critical_value, 1e-10);
    int adjusted = 0;
    for (std::size_t a = 0; a < 5; ++a) {
      const ManyToOne::Comparison& comparison = result.comparisons[a];
      EXPECT_DOUBLE_EQ(comparison.p_max_t, std::max(plain.p[a], comparison.p)) << a;
      adjusted += plain.p[a] > comparison.p && plain.p[a] < 1 ? 1 : 0;
      if (a == example.reference) continue;
      const auto t = static_cast<double>(plain.t[a]);
      EXPECT_NEAR(comparison.difference / comparison.standard_error,
                  comparison.difference < 0 ? -t : t, 1e-9);
      EXPECT_DOUBLE_EQ(comparison.ci95_max_t.high,
                       comparison.difference + result.critical_value * comparison.standard_error);
      EXPECT_DOUBLE_EQ(comparison.ci95_max_t.low,
                       comparison.difference - result.critical_value * comparison.standard_error);
    }
    EXPECT_GE(adjusted, 3);
  }
}

// 2,000 experiments in which all are equal: the share with any told apart, and the share in which
// the designated best, one of them, is lost from the set about the best of the sample.
TEST(MaxT, holds_its_family_wise_error) {
  int any = 0, lost = 0;
  constexpr int experiments = 2000;
  for (unsigned seed = 0; seed < experiments; ++seed) {
    const PairedSums sums = sums_of_columns(normals({0, 0, 0, 0, 0}, 100, 4, 100 + seed), 50);
    any += find_not_told_apart(compare_many_to_one(sums, 0, stream, 199)).size() < 5 ? 1 : 0;
    const auto set = find_not_told_apart(compare_many_to_one(sums, sums.largest(), stream, 199));
    lost += std::find(set.begin(), set.end(), 3) == set.end() ? 1 : 0;
  }
  const double error = std::sqrt(0.05 * 0.95 / experiments);
  EXPECT_LT(any, experiments * (0.05 + 4 * error));
  EXPECT_GT(any, experiments * (0.05 - 4 * error));  // not for being blind
  EXPECT_LT(lost, experiments * (0.05 + 4 * error));
  EXPECT_GT(lost, 0);
}

TEST(MaxT, names_the_alternatives_that_are_not_told_apart_from_the_best) {
  const PairedSums sums = sums_of_columns(normals({0, 1, 0.99, 0.5, 1.01}, 2000, 9));
  EXPECT_THAT(find_not_told_apart(compare_many_to_one(sums, sums.largest(), stream)),
              ElementsAre(1, 2, 4));
  EXPECT_THAT(find_not_told_apart(compare_many_to_one(sums, 0, stream)), ElementsAre(0));
}

// One at t = 2.2 stands beside six far apart: they are rejected first and count no more.
TEST(MaxT, steps_down) {
  Columns columns = normals({0, 0, 3, 3, 3, 3, 3, 3}, 1000, 1, 4);
  const PairedSums before = sums_of_columns(columns);
  const double error = std::sqrt(before.variance_of_difference(1, 0) / 1000);
  const double shift = 2.2 * error - before.mean_difference(1, 0);
  for (double& amount : columns[1]) amount += shift;
  const ManyToOne result = compare_many_to_one(sums_of_columns(columns), 0, stream);
  const ManyToOne::Comparison& close = result.comparisons[1];
  ASSERT_NEAR(close.difference / close.standard_error, 2.2, 1e-4);
  ASSERT_GT(result.critical_value, 2.3);
  EXPECT_LT(close.p_max_t, 0.05);
  EXPECT_GT(close.p_bonferroni, 0.05);
  EXPECT_LT(close.ci95_max_t.low, 0);  // which is single-step
  EXPECT_GT(close.ci95_max_t.high, 0);
  for (std::size_t a = 2; a < 8; ++a) EXPECT_EQ(result.comparisons[a].p_max_t, 1.0 / 2001);
}

TEST(MaxT, does_not_depend_on_the_alternatives_places) {
  Columns columns = normals({0, 0.1, 0.02, 0.2}, 300, 2);
  columns.push_back(columns[1]);  // as significant as another
  const ManyToOne result = compare_many_to_one(sums_of_columns(columns), 2, stream);
  const std::vector<std::size_t> places = {4, 2, 0, 3, 1};
  Columns shuffled(5);
  for (std::size_t a = 0; a < 5; ++a) shuffled[places[a]] = columns[a];
  const ManyToOne other = compare_many_to_one(sums_of_columns(shuffled), 0, stream);
  EXPECT_EQ(other.critical_value, result.critical_value);
  for (std::size_t a = 0; a < 5; ++a) {
    EXPECT_EQ(other.comparisons[places[a]], result.comparisons[a]) << a;
  }
  EXPECT_EQ(result.comparisons[1], result.comparisons[4]);
  const ManyToOne elsewhere =
      compare_many_to_one(sums_of_columns(columns), 2, Stream(2005, "other"));
  EXPECT_NE(elsewhere.critical_value, result.critical_value);
}

/// p <= p_max_t <= p_bonferroni, the more significant with the smaller, and each interval inside
/// the next.
void expect_nested(const PairedSums& sums, int reference) {
  const ManyToOne result = compare_many_to_one(sums, reference, stream, 399);
  const double student = student_critical_value(0.05, sums.count() - 1);
  EXPECT_LE(student, result.critical_value);
  EXPECT_LE(result.critical_value, result.bonferroni_critical_value);
  for (const ManyToOne::Comparison& comparison : result.comparisons) {
    EXPECT_LE(comparison.p, comparison.p_max_t);
    EXPECT_LE(comparison.p_max_t, comparison.p_bonferroni);
    EXPECT_LE(comparison.p_bonferroni, 1);
    EXPECT_LE(comparison.ci95_bonferroni.low, comparison.ci95_max_t.low);
    EXPECT_GE(comparison.ci95_bonferroni.high, comparison.ci95_max_t.high);
    EXPECT_LE(comparison.ci95_max_t.low,
              comparison.difference - student * comparison.standard_error);
    for (const ManyToOne::Comparison& other : result.comparisons) {
      if (other.p < comparison.p) {
        EXPECT_LE(other.p_max_t, comparison.p_max_t);
      }
    }
  }
}

TEST(MaxT, lies_between_the_single_comparison_and_bonferroni) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    for (const std::size_t n : {2U, 10U, 29U, 30U, 31U, 200U}) {
      expect_nested(sums_of_columns(normals({0, 0.1, 0.2, 0.05}, n, 1, seed)), 1);
      expect_nested(sums_of_columns(normals({0, 0.3}, n, 1, seed)), 0);
    }
  }
}

// Four of 40 replications differ. A resample with J of them has T = (J - 4) / sqrt(J) or nearly so,
// -3 for J = 1, and J is 0 or 1 in 8 % of the resamples: 0.9^40 + 40 0.1 0.9^39.
TEST(MaxT, says_where_tails_are_heavy) {
  Columns columns(2, std::vector<double>(40));
  for (const std::size_t i : {3U, 7U, 20U, 31U}) columns[1][i] = 5;
  const ManyToOne result = compare_many_to_one(sums_of_columns(columns), 0, stream);
  EXPECT_TRUE(result.has_heavy_tails);
  EXPECT_EQ(result.bonferroni_critical_value, result.critical_value);
  EXPECT_NEAR(result.critical_value, 3, 0.2);
  expect_nested(sums_of_columns(columns), 0);
}

// One replication of 1,000 differs, so that every third resample misses it.
TEST(MaxT, is_not_blinded_by_an_alternative_that_hardly_ever_differs) {
  Columns columns = normals({0, 0.3}, 1000, 0);
  columns.push_back(columns[0]);
  columns[2][500] += 1;
  const ManyToOne result = compare_many_to_one(sums_of_columns(columns), 0, stream);
  EXPECT_EQ(result.comparisons[1].p_max_t, 1.0 / 2001);
  EXPECT_GT(result.comparisons[2].p_max_t, 0.3);
  EXPECT_LT(result.critical_value, 2.5);
}

// Of eight copies of one alternative, which the bootstrap sees to be one.
TEST(MaxT, of_fewer_than_30_blocks_is_bonferroni) {
  for (const std::size_t n : {29U, 30U}) {
    Columns columns = normals({0, 0.1}, n, 1);
    for (int copy = 1; copy < 8; ++copy) columns.push_back(columns[1]);
    const ManyToOne result = compare_many_to_one(sums_of_columns(columns), 0, stream);
    const double bonferroni = student_critical_value(0.05 / 8, static_cast<std::int64_t>(n) - 1);
    EXPECT_EQ(result.bonferroni_critical_value, bonferroni);
    EXPECT_EQ(result.critical_value == bonferroni, n == 29);
    const ManyToOne::Comparison& comparison = result.comparisons[2];
    EXPECT_EQ(comparison.p_max_t == comparison.p_bonferroni, n == 29);
  }
}

TEST(MaxT, of_differences_that_never_vary) {
  Columns columns = normals({0, 0.1}, 100, 1);
  columns.push_back(columns[0]);
  columns.push_back(columns[0]);
  for (double& amount : columns[3]) amount += 2;
  const ManyToOne result = compare_many_to_one(sums_of_columns(columns), 0, stream);
  EXPECT_EQ(result.comparisons[2].p_max_t, 1.0);
  EXPECT_EQ(result.comparisons[2].ci95_max_t, (Interval{0, 0}));
  EXPECT_EQ(result.comparisons[3].p, 0x1p-99);
  EXPECT_EQ(result.comparisons[3].p_max_t, 1.0 / 2001);
  EXPECT_EQ(result.comparisons[3].ci95_bonferroni, (Interval{2, 2}));
  EXPECT_TRUE(std::isfinite(result.critical_value));

  Columns two = {{0, 5}, {2, 7}};
  EXPECT_EQ(compare_many_to_one(sums_of_columns(two), 0, stream).comparisons[1].p_max_t,
            0.5);  // 2^(1 - 2)
}

TEST(MaxT, of_one_replication_or_one_alternative_says_nothing) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const ManyToOne once = compare_many_to_one(sums_of_columns({{1}, {2}, {9}}), 0, stream);
  EXPECT_EQ(once.comparisons[2].difference, 8.0);
  EXPECT_EQ(once.comparisons[2].p_max_t, 1.0);
  EXPECT_EQ(once.comparisons[2].ci95_max_t, (Interval{-infinity, infinity}));
  EXPECT_THAT(find_not_told_apart(once), ElementsAre(0, 1, 2));

  const ManyToOne alone = compare_many_to_one(sums_of_columns({{1, 2, 3}}), 0, stream);
  ASSERT_EQ(alone.comparisons.size(), 1U);
  EXPECT_THAT(find_not_told_apart(alone), ElementsAre(0));
}

}  // namespace
}  // namespace art6
