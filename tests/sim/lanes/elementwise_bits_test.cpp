// The same bits from every compiler and at every optimisation level.
#include <bit>
#include <cstdint>

#include <gtest/gtest.h>

#include "sim/lanes/elementwise.hpp"
#include "sim/random/stream.hpp"
#include "tests/golden/elementwise_bits.hpp"

namespace art6 {
namespace {

/// FNV-1a over the bits of 20,000 results for random words.
template <class Function>
std::uint64_t digest(Function function) {
  const Stream stream(2019, "golden");
  std::uint64_t hash = 0xCBF29CE484222325;
  for (std::uint32_t i = 0; i < 20000; ++i) {
    const double x = stream.uniform(i, 0), y = stream.uniform(i, 1);
    std::uint64_t bits = std::bit_cast<std::uint64_t>(static_cast<double>(function(x, y)));
    for (int byte = 0; byte < 8; ++byte, bits >>= 8) {
      hash = (hash ^ (bits & 0xFF)) * 0x100000001B3;
    }
  }
  return hash;
}

std::uint32_t word_of(double uniform) { return static_cast<std::uint32_t>(uniform * 0x1p32); }

TEST(ElementwiseBits, are_the_golden_ones) {
  using D = double;
  EXPECT_EQ(digest([](D x, D) { return art6::exp(1417 * x - 708); }), golden::exp_bits);
  EXPECT_EQ(digest([](D x, D y) { return art6::log(x * art6::exp(1400 * y - 700)); }),
            golden::log_bits);
  EXPECT_EQ(digest([](D x, D y) { return art6::pow(10 * x, 40 * y - 20); }), golden::pow_bits);
  EXPECT_EQ(digest([](D x, D) { return normal_cdf(50 * x - 38); }), golden::normal_cdf_bits);
  EXPECT_EQ(digest([](D x, D y) { return normal_quantile(x < 0.5 ? y : art6::exp(-700 * y)); }),
            golden::normal_quantile_bits);
  EXPECT_EQ(digest([](D x, D) { return noise_normal(word_of(x)); }), golden::noise_normal_bits);
  EXPECT_EQ(digest([](D x, D) { return noise_exp(static_cast<float>(160 * x - 80)); }),
            golden::noise_exp_bits);
  EXPECT_EQ(digest([](D x, D y) { return poisson_quantile(400 * x, word_of(y)); }),
            golden::poisson_quantile_bits);
}

}  // namespace
}  // namespace art6
