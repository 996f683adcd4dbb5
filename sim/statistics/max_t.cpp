#include "sim/statistics/max_t.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

#include "sim/statistics/level.hpp"
#include "sim/statistics/student.hpp"

namespace art6 {
namespace {

using Comparison = ManyToOne::Comparison;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t few_blocks = 30;

/// The non-empty blocks of replications: for each the sums of the centred differences (difference
/// minus its mean over all replications) of m alternatives from the reference.
struct Blocks {
  std::vector<double> replications;  ///< [block]
  std::vector<double> deviations;    ///< [block][alternative]: sums of centred differences

  Blocks(const PairedSums& sums, int reference, const std::vector<int>& others,
         const std::vector<Comparison>& comparisons) {
    for (int block = 0; block < sums.blocks(); ++block) {
      if (sums.block_count(block) == 0) continue;
      const auto size = static_cast<double>(sums.block_count(block));
      replications.push_back(size);
      for (const int a : others) {
        const double mean = comparisons[static_cast<std::size_t>(a)].difference;
        deviations.push_back(sums.block_difference(block, a, reference) - mean * size);
      }
    }
  }

  std::size_t count() const { return replications.size(); }
};

/// |T| = |D* - D| / se* of every resample, [alternative][resample].
std::vector<double> resample_statistics(const Blocks& blocks,
                                        const std::vector<double>& standard_errors,
                                        const Stream& stream, std::size_t resamples) {
  const std::size_t m = standard_errors.size();
  std::vector<double> statistics(m * resamples), sums(m), squares(m), products(m);
  for (std::size_t r = 0; r < resamples; ++r) {
    std::fill(sums.begin(), sums.end(), 0.0);
    std::fill(squares.begin(), squares.end(), 0.0);
    std::fill(products.begin(), products.end(), 0.0);
    double n = 0, n_squares = 0;
    std::array<std::uint32_t, 4> words{};
    for (std::size_t i = 0; i < blocks.count(); ++i) {
      if (i % 4 == 0) {  // the words of four months, `Stream::word`
        words = philox4x32({static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(i / 4), 0, 0},
                           stream.key());
      }
      const std::size_t block = std::uint64_t{words[i % 4]} * blocks.count() >> 32;
      const double size = blocks.replications[block];
      n += size;
      n_squares += size * size;
      const double* deviations = &blocks.deviations[block * m];
      for (std::size_t a = 0; a < m; ++a) {
        sums[a] += deviations[a];
        squares[a] += deviations[a] * deviations[a];
        products[a] += deviations[a] * size;
      }
    }
    const auto count = static_cast<double>(blocks.count());
    for (std::size_t a = 0; a < m; ++a) {
      const double mean = sums[a] / n;
      const double residuals = squares[a] - 2 * mean * products[a] + mean * mean * n_squares;
      const double variance = count / (count - 1) * residuals / (n * n);
      const double least = standard_errors[a] * standard_errors[a] / 4;
      const double error = std::sqrt(std::max(variance, least));
      statistics[a * resamples + r] = error > 0 ? std::abs(mean) / error : 0;
    }
  }
  return statistics;
}

/// Fills in the comparison without adjustment; returns its |t|.
double compare_alone(const PairedSums& sums, int a, int reference, Comparison& comparison) {
  const std::int64_t n = sums.count();
  comparison.difference = sums.mean_difference(a, reference);
  comparison.standard_error = infinity;
  if (n < 2) return 0;
  const double variance = sums.variance_of_difference(a, reference) / static_cast<double>(n);
  comparison.standard_error = std::sqrt(variance);
  if (comparison.difference == 0) return 0;
  if (variance == 0) {
    comparison.p = std::ldexp(1.0, static_cast<int>(1 - std::min<std::int64_t>(n, 1000)));
    return infinity;
  }
  const double t = std::abs(comparison.difference) / comparison.standard_error;
  comparison.p = student_two_sided(t, n - 1);
  return t;
}

Interval interval_about(const Comparison& comparison, double critical_value) {
  const double half =
      comparison.standard_error == 0 ? 0 : critical_value * comparison.standard_error;
  return {comparison.difference - half, comparison.difference + half};
}

}  // namespace

ManyToOne compare_many_to_one(const PairedSums& sums, int reference, const Stream& stream,
                              int resamples) {
  const int k = sums.alternatives();
  assert(reference >= 0 && reference < k && sums.count() >= 1 && resamples >= 1);
  ManyToOne result;
  result.reference = reference;
  result.comparisons.resize(static_cast<std::size_t>(k));
  const auto comparison = [&](int a) -> Comparison& {
    return result.comparisons[static_cast<std::size_t>(a)];
  };

  // Alternatives in descending order of significance; equal ones keep their order.
  std::vector<double> t(static_cast<std::size_t>(k));
  std::vector<int> others;
  for (int a = 0; a < k; ++a) {
    if (a == reference) continue;
    t[static_cast<std::size_t>(a)] = compare_alone(sums, a, reference, comparison(a));
    others.push_back(a);
  }
  std::stable_sort(others.begin(), others.end(), [&](int a, int b) {
    return t[static_cast<std::size_t>(a)] > t[static_cast<std::size_t>(b)];
  });
  if (others.empty()) return result;

  const auto m = static_cast<double>(others.size());
  result.critical_value = result.bonferroni_critical_value = infinity;
  if (sums.count() >= 2) {
    result.critical_value = student_critical_value(significance_level, sums.count() - 1);
    result.bonferroni_critical_value =
        student_critical_value(significance_level / m, sums.count() - 1);
  }
  for (const int a : others) comparison(a).p_bonferroni = std::min(1.0, m * comparison(a).p);

  const Blocks blocks(sums, reference, others, result.comparisons);
  if (blocks.count() < few_blocks) {
    result.critical_value = result.bonferroni_critical_value;
    for (const int a : others) comparison(a).p_max_t = comparison(a).p_bonferroni;
  } else {
    std::vector<double> errors;
    for (const int a : others) errors.push_back(comparison(a).standard_error);
    const auto size = static_cast<std::size_t>(resamples);
    const std::vector<double> statistics = resample_statistics(blocks, errors, stream, size);

    // From the least significant alternative on, the largest |T| of those already visited.
    std::vector<double> largest(size);
    for (std::size_t i = others.size(); i-- > 0;) {
      const double observed = t[static_cast<std::size_t>(others[i])];
      std::size_t reached = 0;
      for (std::size_t r = 0; r < size; ++r) {
        largest[r] = std::max(largest[r], statistics[i * size + r]);
        reached += largest[r] >= observed ? 1 : 0;
      }
      comparison(others[i]).p_max_t =
          static_cast<double>(1 + reached) / static_cast<double>(1 + size);
    }
    double before = 0;
    for (const int a : others) {
      before = std::max({before, comparison(a).p_max_t, comparison(a).p});
      comparison(a).p_max_t = before;
      comparison(a).p_bonferroni = std::max(comparison(a).p_bonferroni, before);
    }

    // The smallest value that at most 5 % of 1 + resamples exceed, as the p-values count them.
    std::sort(largest.begin(), largest.end());
    const auto beyond =
        static_cast<std::size_t>(significance_level * static_cast<double>(1 + size));
    const double quantile = beyond == 0 ? infinity : largest[size - beyond];
    const auto lowest_rank = static_cast<std::size_t>(quantile_rank_interval(0.95, resamples).low);
    result.has_heavy_tails = largest[lowest_rank - 1] > result.bonferroni_critical_value;
    result.critical_value = std::max(result.critical_value, quantile);
    result.bonferroni_critical_value =
        std::max(result.bonferroni_critical_value, result.critical_value);
  }
  for (const int a : others) {
    comparison(a).ci95_max_t = interval_about(comparison(a), result.critical_value);
    comparison(a).ci95_bonferroni = interval_about(comparison(a), result.bonferroni_critical_value);
  }
  return result;
}

bool is_told_apart(const Comparison& comparison) {
  return comparison.p_max_t <= significance_level;
}

std::vector<int> find_not_told_apart(const ManyToOne& comparisons) {
  std::vector<int> alternatives;
  for (std::size_t a = 0; a < comparisons.comparisons.size(); ++a) {
    if (!is_told_apart(comparisons.comparisons[a])) alternatives.push_back(static_cast<int>(a));
  }
  return alternatives;
}

}  // namespace art6
