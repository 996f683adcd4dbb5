// A month's draws against 80-bit arithmetic: the noise functions and the Poisson quantile.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <random>
#include <vector>

#include <gtest/gtest.h>
#include <boost/math/special_functions/gamma.hpp>

#include "sim/lanes/elementwise.hpp"

namespace art6 {
namespace {

using Exact = long double;
static_assert(std::numeric_limits<Exact>::digits >= 64);

constexpr std::uint64_t word_count = std::uint64_t{1} << 32;
constexpr std::uint32_t last_word = 0xFFFFFFFF;

Exact uniform_of(std::uint32_t word) { return (word + 0.5L) * 0x1p-32L; }

/// A step of Newton's method from z towards the quantile of u.
Exact quantile_error(Exact z, Exact u) {
  const Exact cdf = std::erfc(-z / std::numbers::sqrt2_v<Exact>) / 2;
  const Exact density =
      std::exp(-z * z / 2) * std::numbers::inv_sqrtpi_v<Exact> / std::numbers::sqrt2_v<Exact>;
  return std::abs((cdf - u) / density);
}

/// Ranges of successive words: the first ones, those about the median, where the float of the tail
/// probability or the exponent in its logarithm steps, and where a walk over all words met the
/// largest fall.
std::vector<std::pair<std::uint64_t, std::uint64_t>> dense_ranges() {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges{{0, 40000}, {0x59A9A, 0x5BA9A}};
  for (int k = 15; k <= 31; ++k) {
    for (const double factor : {1.0, std::numbers::sqrt2}) {
      const auto word = static_cast<std::uint64_t>(std::ldexp(factor, k));
      if (word < word_count / 2) ranges.emplace_back(word - 1000, word + 1000);
    }
  }
  ranges.emplace_back(word_count / 2 - 10000, word_count / 2 + 10000);
  return ranges;
}

TEST(NoiseNormal, is_off_by_less_than_4e_minus_6) {
  double worst = 0;
  const auto meet = [&worst](std::uint64_t w) {
    const auto word = static_cast<std::uint32_t>(w);
    const Exact z{noise_normal(word)};
    worst = std::max(worst, static_cast<double>(quantile_error(z, uniform_of(word))));
  };
  for (std::uint64_t word = 0; word < word_count / 2; word += 8191) meet(word);
  for (const auto& [begin, end] : dense_ranges()) {
    for (std::uint64_t word = begin; word < end; ++word) meet(word);
  }
  EXPECT_LT(worst, 4e-6);  // a walk over all words met 3.71e-6, at word 0x7373
}

TEST(NoiseNormal, of_the_complement_is_the_negative) {
  for (std::uint64_t word = 0; word < word_count / 2; word += 1021) {
    const auto w = static_cast<std::uint32_t>(word);
    ASSERT_EQ(noise_normal(w), -noise_normal(~w)) << w;
  }
  for (const auto& [begin, end] : dense_ranges()) {
    for (std::uint64_t word = begin; word < end; ++word) {
      const auto w = static_cast<std::uint32_t>(word);
      ASSERT_EQ(noise_normal(w), -noise_normal(~w)) << w;
    }
  }
}

TEST(NoiseNormal, falls_by_less_than_1_5e_minus_6_as_the_word_grows) {
  const auto expect_rising = [](std::uint64_t begin, std::uint64_t end, std::uint64_t stride) {
    float highest = noise_normal(static_cast<std::uint32_t>(begin));
    for (std::uint64_t word = begin; word < end; word += stride) {
      const float z = noise_normal(static_cast<std::uint32_t>(word));
      ASSERT_GT(z, highest - 1.5e-6f) << word;  // a walk over all words met 1.20e-6
      highest = std::max(highest, z);
    }
  };
  expect_rising(0, word_count, 4099);
  for (const auto& [begin, end] : dense_ranges()) expect_rising(begin, end, 1);
  EXPECT_LT(noise_normal(word_count / 2 - 1), 0);
  EXPECT_GT(noise_normal(word_count / 2), 0);
}

TEST(NoiseExp, is_off_by_less_than_a_relative_2_to_the_minus_22) {
  double worst = 0;
  const auto meet = [&worst](float x) {
    const Exact exact = std::exp(Exact{x});
    worst = std::max(worst, static_cast<double>(std::abs((Exact{noise_exp(x)} - exact) / exact)));
  };
  std::mt19937 random(1);
  for (int i = 0; i <= 500000; ++i) {
    meet(-80.0f + 160.0f * static_cast<float>(i) / 500000);
    meet(80 * (static_cast<float>(random()) * 0x1p-31f - 1));
    meet(static_cast<float>(random()) * 0x1p-31f - 1);
  }
  for (int k = -116; k <= 114; ++k) {  // where the binary exponent of the result steps
    float x = static_cast<float>((k + 0.5) * std::numbers::ln2);
    for (int i = 0; i < 20; ++i) x = std::nextafter(x, -100.0f);
    for (int i = 0; i < 40; ++i) meet(x = std::nextafter(x, 100.0f));
  }
  EXPECT_LT(worst, 0x1p-22);  // 2^-23.4 was met
  EXPECT_EQ(noise_exp(0), 1);
  EXPECT_EQ(noise_exp(-0.0f), 1);
}

/// P(Poisson(mean) <= k) for k = 0, 1, ... until rounding ends it.
std::vector<Exact> poisson_cdf(Exact mean) {
  std::vector<Exact> cdf;
  Exact term = std::exp(-mean), sum = term;
  for (int k = 1; k < 700; ++k) {
    cdf.push_back(sum);
    term *= mean / k;
    sum += term;
  }
  return cdf;
}

TEST(PoissonQuantile, is_the_smallest_count_that_reaches_the_uniform) {
  std::mt19937 random(1);
  for (const double mean : {1e-12, 1e-9, 1e-3, 0.01, 0.1, 0.5, 1.0, 2.5, 7.0, 13.7, 39.999, 40.0,
                            55.5, 99.9, 150.0, 199.0, std::nextafter(200.0, 0.0)}) {
    const std::vector<Exact> cdf = poisson_cdf(Exact{mean});
    std::vector<std::uint32_t> words{0, last_word};
    for (const Exact probability : cdf) {  // the words on either side of every step
      const Exact edge = std::floor(probability * 0x1p32L - 0.5L);
      for (const Exact word : {edge - 1, edge, edge + 1, edge + 2}) {
        if (word >= 0 && word <= last_word) words.push_back(static_cast<std::uint32_t>(word));
      }
    }
    for (int i = 0; i < 3000; ++i) words.push_back(static_cast<std::uint32_t>(random()));
    for (const std::uint32_t word : words) {
      const Exact uniform = uniform_of(word);
      const auto step = std::lower_bound(cdf.begin(), cdf.end(), uniform);
      ASSERT_NE(step, cdf.end());
      const Exact gap = std::min(std::abs(*step - uniform),
                                 step == cdf.begin() ? 1.0L : std::abs(step[-1] - uniform));
      if (gap < 1e-14L) continue;  // a tie within the sum's rounding
      ASSERT_EQ(poisson_quantile(mean, word), static_cast<double>(step - cdf.begin()))
          << mean << ' ' << word;
    }
  }
}

TEST(PoissonQuantile, of_mean_0_is_0) {
  for (const std::uint32_t word : {0u, 1u, 0x80000000u, last_word}) {
    EXPECT_EQ(poisson_quantile(0, word), 0);
  }
}

// The distribution function of the quantiles of all words, by bisection, at up to 1000 counts over
// the reach of the words.
TEST(PoissonQuantile, of_a_large_mean_has_the_distribution_within_1e_minus_7) {
  double worst = 0;
  for (const double mean : {200.0, 200.5, 201.0, 210.3, 250.0, 500.0, 1000.0, 1e4, 1e6, 1e9}) {
    const double sd = std::sqrt(mean);
    const double first = std::floor(mean - 6.6 * sd), last = std::ceil(mean + 6.8 * sd);
    const double stride = std::max(1.0, std::floor((last - first) / 1000));
    for (double count = first; count <= last; count += stride) {
      std::uint64_t below = 0, end = word_count;  // words with a quantile of at most `count`
      while (below < end) {
        const std::uint64_t middle = (below + end) / 2;
        if (poisson_quantile(mean, static_cast<std::uint32_t>(middle)) <= count) {
          below = middle + 1;
        } else {
          end = middle;
        }
      }
      const Exact exact = boost::math::gamma_q(Exact{count} + 1, Exact{mean});
      const Exact error = std::abs(static_cast<Exact>(below) * 0x1p-32L - exact);
      worst = std::max(worst, static_cast<double>(error));
    }
  }
  EXPECT_LT(worst, 1e-7);  // 9.0e-8 was met at a mean of 200, 1.5e-10 from 10,000 on
}

TEST(PoissonQuantile, never_falls_as_the_word_grows) {
  for (const double mean : {0.5, 30.0, 199.9, 200.0, 201.0, 1e4, 1e9}) {
    double before = 0;
    for (std::uint64_t word = 0; word < word_count; word += 1000003) {
      const double count = poisson_quantile(mean, static_cast<std::uint32_t>(word));
      ASSERT_GE(count, before) << mean << ' ' << word;
      before = count;
    }
    EXPECT_GE(poisson_quantile(mean, last_word), before);
  }
}

}  // namespace
}  // namespace art6
