#include "sim/random/stream.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace art6 {
namespace {

using Counter = std::array<std::uint32_t, 4>;
using Key = std::array<std::uint32_t, 2>;

// Random123 (Salmon et al. 2011), kat_vectors: philox4x32 with 10 rounds.
TEST(Philox, matches_the_published_known_answers) {
  constexpr std::uint32_t ones = 0xFFFFFFFF;
  static_assert(philox4x32({0, 0, 0, 0}, {0, 0}) ==
                Counter{0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8});
  EXPECT_EQ(philox4x32({ones, ones, ones, ones}, {ones, ones}),
            (Counter{0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD}));
  EXPECT_EQ(philox4x32({0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344}, {0xA4093822, 0x299F31D0}),
            (Counter{0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1}));
}

std::uint64_t fnv1a(const std::string& text) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

std::uint64_t split_mix_finalised(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

TEST(StreamKey, is_the_hash_of_the_name_mixed_with_the_seed) {
  // The published examples of both parts: FNV-1a of draft-eastlake-fnv, SplitMix64 from state 0.
  ASSERT_EQ(fnv1a(""), 0xCBF29CE484222325u);
  ASSERT_EQ(fnv1a("a"), 0xAF63DC4C8601EC8Cu);
  ASSERT_EQ(fnv1a("foobar"), 0x85944171F73967E8u);
  ASSERT_EQ(split_mix_finalised(0x9E3779B97F4A7C15u), 0xE220A8397B1DCDAFu);
  ASSERT_EQ(split_mix_finalised(2 * 0x9E3779B97F4A7C15u), 0x6E789E6AA1B965F4u);

  for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{2019},
                                   std::numeric_limits<std::uint64_t>::max()}) {
    for (const std::string name : {"", "a", "walker/7/step", "\xC3\xA9t\xC3\xA9"}) {
      const std::uint64_t key = split_mix_finalised(fnv1a(name) ^ split_mix_finalised(seed));
      EXPECT_EQ(Stream(seed, name).key(),
                (Key{static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)}))
          << seed << ' ' << name;
    }
  }
}

TEST(StreamKey, differs_between_names_and_seeds) {
  std::set<Key> keys;
  constexpr std::size_t seeds = 50, names = 2000;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    for (std::size_t i = 0; i < names; ++i) {
      keys.insert(Stream(seed, "walker/" + std::to_string(i) + "/step").key());
    }
  }
  EXPECT_EQ(keys.size(), seeds * names);
}

TEST(Stream, word_is_that_of_the_month_in_the_block_of_four) {
  const Stream stream(2019, "walker/7/step");
  for (const std::uint32_t replication : {0u, 1u, 9999u, 0xFFFFFFFFu}) {
    for (const int slot : {0, 1, 7}) {
      for (std::uint32_t block = 0; block < 300; ++block) {
        const Counter words =
            philox4x32({replication, block, static_cast<std::uint32_t>(slot), 0}, stream.key());
        for (std::size_t i = 0; i < 4; ++i) {
          const int month = static_cast<int>(4 * block + i);
          ASSERT_EQ(stream.word(replication, month, slot), words[i]) << month;
        }
      }
    }
  }
  EXPECT_EQ(stream.word(5, 9), stream.word(5, 9, 0));
}

TEST(Stream, uniform_is_the_middle_of_the_words_interval) {
  const Stream stream(1, "walker/7/step");
  for (std::uint32_t replication = 0; replication < 1000; ++replication) {
    for (const int month : {0, 3, 1199}) {
      const double uniform = stream.uniform(replication, month, 1);
      const double word = stream.word(replication, month, 1);
      ASSERT_EQ(uniform * 0x1p33, 2 * word + 1);
    }
  }
}

TEST(Stream, static_uniform_is_made_of_the_first_two_words) {
  const Stream stream(1, "walker/7/start");
  for (std::uint32_t replication = 0; replication < 1000; ++replication) {
    const std::uint64_t high = stream.word(replication, 1), low = stream.word(replication, 0);
    const std::uint64_t bits = high << 20 | low >> 12;
    const double uniform = stream.static_uniform(replication);
    // 53 bits, the last one set: exact in a double, so that it survives the way back.
    ASSERT_EQ(static_cast<std::uint64_t>(uniform * 0x1p53), 2 * bits + 1);
    ASSERT_GT(uniform, 0);
    ASSERT_LT(uniform, 1);
  }
}

/// Sum over the bins of (count - expected)^2 / expected, all bins alike.
double chi_square(const std::vector<int>& counts, double n) {
  const double expected = n / static_cast<double>(counts.size());
  double sum = 0;
  for (const int count : counts) sum += (count - expected) * (count - expected) / expected;
  return sum;
}

/// Chi-square has the mean of its degrees of freedom f and the variance 2 f.
void expect_uniform(const std::vector<int>& counts, double n, const char* what) {
  const double freedom = static_cast<double>(counts.size()) - 1;
  EXPECT_NEAR(chi_square(counts, n), freedom, 4 * std::sqrt(2 * freedom)) << what;
}

/// The words that one simulation meets along each of its axes.
template <class Word>
std::vector<std::uint32_t> words_along(int n, Word word) {
  std::vector<std::uint32_t> words;
  for (int i = 0; i < n; ++i) words.push_back(word(i));
  return words;
}

std::vector<std::vector<std::uint32_t>> words_along_every_axis(int n) {
  const Stream stream(2019, "walker/7/step");
  return {
      words_along(n, [&](int i) { return stream.word(static_cast<std::uint32_t>(i), 0); }),
      words_along(n, [&](int i) { return stream.word(0, i); }),
      words_along(n, [&](int i) { return stream.word(0, 0, i); }),
      words_along(n, [](int i) { return Stream(static_cast<std::uint64_t>(i), "x").word(0, 0); }),
      words_along(n, [](int i) { return Stream(1, "x/" + std::to_string(i)).word(0, 0); })};
}
constexpr const char* axes[] = {"replications", "months", "slots", "seeds", "names"};

TEST(Stream, words_are_uniform_along_every_axis) {
  constexpr int n = 100000;
  const auto words = words_along_every_axis(n);
  for (std::size_t axis = 0; axis < words.size(); ++axis) {
    std::vector<int> high(256), low(256), successive(256);
    for (std::size_t i = 0; i < words[axis].size(); ++i) {
      const std::uint32_t word = words[axis][i];
      ++high[word >> 24];
      ++low[word & 0xFF];
      if (i % 2) ++successive[(words[axis][i - 1] >> 28) << 4 | word >> 28];
    }
    expect_uniform(high, n, axes[axis]);
    expect_uniform(low, n, axes[axis]);
    expect_uniform(successive, n / 2, axes[axis]);
  }
}

TEST(Stream, bits_are_set_in_half_of_the_words) {
  constexpr int n = 100000;
  const auto words = words_along_every_axis(n);
  for (std::size_t axis = 0; axis < words.size(); ++axis) {
    for (int bit = 0; bit < 32; ++bit) {
      int set = 0;
      for (const std::uint32_t word : words[axis]) set += static_cast<int>(word >> bit & 1);
      EXPECT_NEAR(set, n / 2, 4 * std::sqrt(n * 0.25)) << axes[axis] << ' ' << bit;
    }
  }
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - 0.5) * (b[i] - 0.5);
  return 12 * sum / static_cast<double>(a.size());  // a uniform has the variance 1/12
}

// Streams that differ in one thing only; the same replications in all of them.
TEST(Stream, uniforms_of_two_streams_are_uncorrelated) {
  constexpr std::uint32_t n = 100000;
  const Stream streams[] = {Stream(1, "walker/7/step"), Stream(2, "walker/7/step"),
                            Stream(1, "walker/8/step"), Stream(1, "walker/7/Step"), Stream(1, "")};
  std::vector<std::vector<double>> samples;
  for (const Stream& stream : streams) {
    samples.emplace_back();
    for (std::uint32_t i = 0; i < n; ++i) samples.back().push_back(stream.uniform(i, 0));
  }
  for (const auto& [month, slot] : {std::pair{1, 0}, {4, 0}, {0, 1}, {1, 1}}) {
    samples.emplace_back();
    for (std::uint32_t i = 0; i < n; ++i) {
      samples.back().push_back(streams[0].uniform(i, month, slot));
    }
  }
  for (std::size_t a = 0; a < samples.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      EXPECT_NEAR(correlation(samples[a], samples[b]), 0, 4 / std::sqrt(n)) << a << ' ' << b;
    }
    EXPECT_NEAR(correlation(samples[a], samples[a]), 1, 4 * std::sqrt(0.8 / n)) << a;
  }
}

TEST(Stream, static_uniforms_are_uniform) {
  constexpr std::uint32_t n = 100000;
  const Stream stream(1, "walker/7/start");
  std::vector<int> counts(256), fine(256);
  for (std::uint32_t i = 0; i < n; ++i) {
    const double uniform = stream.static_uniform(i);
    ++counts[static_cast<std::size_t>(uniform * 256)];
    ++fine[static_cast<std::uint64_t>(uniform * 0x1p52) % 256];
  }
  expect_uniform(counts, n, "high bits");
  expect_uniform(fine, n, "low bits");
}

}  // namespace
}  // namespace art6
