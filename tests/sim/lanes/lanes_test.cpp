// Over 300 lines: every operation of lanes.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "sim/lanes/elementwise.hpp"
#include "tests/sim/lanes/lane_functions.hpp"

namespace art6 {
namespace {

using F = LaneFunction;
using Bits = std::vector<std::uint64_t>;

std::uint64_t bits(double x) { return std::bit_cast<std::uint64_t>(x); }
double from_bits(std::uint64_t x) { return std::bit_cast<double>(x); }
std::uint64_t truth(bool is_true) { return bits(is_true ? 1.0 : 0.0); }

float first(std::uint64_t x) { return std::bit_cast<float>(static_cast<std::uint32_t>(x)); }
float second(std::uint64_t x) { return first(x >> 32); }
std::uint64_t floats(float low, float high) {
  return std::bit_cast<std::uint32_t>(low) | std::uint64_t{std::bit_cast<std::uint32_t>(high)}
                                                 << 32;
}

// A NaN's sign and payload depend on the order in which a compiler places operands.
bool is_same_double(std::uint64_t a, std::uint64_t b) {
  return a == b || (std::isnan(from_bits(a)) && std::isnan(from_bits(b)));
}
bool is_same_word(std::uint64_t a, std::uint64_t b) { return a == b; }

/// In every instruction set of the machine `function` gives what `expected(a, b, c)` says.
template <class Expected, class Same>
void expect_everywhere(F function, const Bits& a, const Bits& b, const Bits& c, Expected expected,
                       Same is_same) {
  for (const InstructionSet set : available_instruction_sets()) {
    Bits result(a.size());
    take(set, function, a, b, c, result);
    for (std::size_t i = 0; i < a.size(); ++i) {
      const std::uint64_t right = expected(a[i], b[i], c[i]);
      ASSERT_TRUE(is_same(result[i], right))
          << to_string(set) << ", function " << static_cast<int>(function) << std::hex
          << ": of a 0x" << a[i] << ", b 0x" << b[i] << ", c 0x" << c[i] << " expected 0x" << right
          << ", got 0x" << result[i];
    }
  }
}

struct Operands {
  Bits a, b, c;
};

/// Every triple of special doubles (zeros, denormals, edges, infinities, NaN), and random bits.
Operands doubles() {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<double> special{0.0,       -0.0,     0x1p-1074, -0x1p-1074, 0x0.8p-1022,
                                    0x1p-1022, -1e-300,  0.5,       -0.5,       1 - 0x1p-53,
                                    1.0,       -1.0,     1.5,       -2.5,       0x1p52 + 1,
                                    -0x1p53,   1.79e308, infinite,  -infinite,  nan};
  Operands all;
  for (const double a : special) {
    for (const double b : special) {
      for (const double c : special) {
        all.a.push_back(bits(a));
        all.b.push_back(bits(b));
        all.c.push_back(bits(c));
      }
    }
  }
  std::mt19937_64 random(1);
  for (int i = 0; i < 20000; ++i) {
    all.a.push_back(random());
    all.b.push_back(random());
    all.c.push_back(random());
  }
  return all;
}

void expect_doubles(F function, double (*expected)(double, double)) {
  const Operands in = doubles();
  const auto of_bits = [=](std::uint64_t a, std::uint64_t b, std::uint64_t) {
    return bits(expected(from_bits(a), from_bits(b)));
  };
  expect_everywhere(function, in.a, in.b, in.c, of_bits, is_same_double);
}

TEST(Lanes, calculate_as_one_double_does) {
  expect_doubles(F::add, [](double a, double b) { return a + b; });
  expect_doubles(F::subtract, [](double a, double b) { return a - b; });
  expect_doubles(F::multiply, [](double a, double b) { return a * b; });
  expect_doubles(F::divide, [](double a, double b) { return a / b; });
  expect_doubles(F::negative, [](double a, double) { return -a; });
  expect_doubles(F::sqrt, [](double a, double) { return std::sqrt(a); });
  expect_doubles(F::floor, [](double a, double) { return std::floor(a); });
}

TEST(Lanes, take_the_second_operand_of_min_and_max_where_the_comparison_is_false) {
  expect_doubles(F::min, [](double a, double b) { return a < b ? a : b; });
  expect_doubles(F::max, [](double a, double b) { return a > b ? a : b; });
}

TEST(Lanes, compare_and_select_as_one_double_does) {
  expect_doubles(F::less, [](double a, double b) { return a < b ? 1.0 : 0.0; });
  expect_doubles(F::less_or_equal, [](double a, double b) { return a <= b ? 1.0 : 0.0; });
  expect_doubles(F::greater, [](double a, double b) { return a > b ? 1.0 : 0.0; });
  expect_doubles(F::greater_or_equal, [](double a, double b) { return a >= b ? 1.0 : 0.0; });
  const Operands in = doubles();
  const auto expect_of_three = [&in](F function, auto expected) {
    const auto of_bits = [=](std::uint64_t a, std::uint64_t b, std::uint64_t c) {
      return bits(expected(from_bits(a), from_bits(b), from_bits(c)));
    };
    expect_everywhere(function, in.a, in.b, in.c, of_bits, is_same_double);
  };
  using D = double;
  expect_of_three(F::both_below, [](D a, D b, D c) { return a < c && b < c ? 1.0 : 0.0; });
  expect_of_three(F::either_below, [](D a, D b, D c) { return a < c || b < c ? 1.0 : 0.0; });
  expect_of_three(F::one_below, [](D a, D b, D c) { return (a < c) != (b < c) ? 1.0 : 0.0; });
  expect_of_three(F::not_below, [](D a, D, D c) { return a < c ? 0.0 : 1.0; });
  expect_of_three(F::select, [](D a, D b, D c) { return a > 0 ? b : c; });
}

TEST(Lanes, give_the_bits_of_the_elementwise_functions_for_any_double) {
  expect_doubles(F::exp, [](double a, double) { return art6::exp(a); });
  expect_doubles(F::log, [](double a, double) { return art6::log(a); });
  expect_doubles(F::pow, [](double a, double b) { return art6::pow(a, b); });
  expect_doubles(F::normal_cdf, [](double a, double) { return art6::normal_cdf(a); });
  expect_doubles(F::normal_quantile, [](double a, double) { return art6::normal_quantile(a); });
}

TEST(Lanes, give_the_bits_of_the_elementwise_functions_within_their_ranges) {
  std::mt19937_64 random(2);
  const auto between = [&random](double low, double high) {
    return bits(low + (high - low) * static_cast<double>(random() >> 11) * 0x1p-53);
  };
  Bits exponents, positives, powers, scores, probabilities;
  for (int i = 0; i < 50000; ++i) {
    exponents.push_back(i % 2 ? between(-710, 711) : between(-1, 1));
    positives.push_back(i % 2 ? bits(art6::exp(from_bits(between(-700, 700)))) : between(0.5, 2));
    powers.push_back(between(-20, 20));
    scores.push_back(i % 2 ? between(-38, 38) : between(-6, 6));
    probabilities.push_back(i % 2 ? between(0, 1) : bits(art6::exp(from_bits(between(-700, 0)))));
  }
  const auto expect = [](F function, const Bits& a, const Bits& b, auto expected) {
    const auto of_bits = [=](std::uint64_t x, std::uint64_t y, std::uint64_t) {
      return bits(expected(from_bits(x), from_bits(y)));
    };
    expect_everywhere(function, a, b, a, of_bits, is_same_double);
  };
  expect(F::exp, exponents, exponents, [](double a, double) { return art6::exp(a); });
  expect(F::log, positives, positives, [](double a, double) { return art6::log(a); });
  expect(F::pow, positives, powers, [](double a, double b) { return art6::pow(a, b); });
  expect(F::normal_cdf, scores, scores, [](double a, double) { return art6::normal_cdf(a); });
  expect(F::normal_quantile, probabilities, probabilities,
         [](double a, double) { return art6::normal_quantile(a); });
}

/// Random words, the first and the last ones, and those about the median.
Bits random_words(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Bits words{0, 1, 2, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF};
  while (words.size() < 50000) words.push_back(random() & 0xFFFFFFFF);
  return words;
}

TEST(Lanes, give_the_bits_of_the_poisson_quantile_whatever_mean_the_neighbours_have) {
  const std::array means{0.0, 1e-9, 0.3, 2.5, 40.0, 199.5, 200.0, 5e3, 1e6};
  const Bits words = random_words(3);
  const auto expected = [](std::uint64_t mean, std::uint64_t word, std::uint64_t) {
    return bits(poisson_quantile(from_bits(mean), static_cast<std::uint32_t>(word)));
  };
  std::mt19937_64 random(4);
  Bits mixed;
  for (std::size_t i = 0; i < words.size(); ++i) mixed.push_back(bits(means[random() % 9]));
  expect_everywhere(F::poisson_quantile, mixed, words, words, expected, is_same_word);
  const Bits some(words.begin(), words.begin() + 1000);
  for (const double mean : means) {
    const Bits all_alike(some.size(), bits(mean));
    expect_everywhere(F::poisson_quantile, all_alike, some, some, expected, is_same_word);
  }
}

TEST(Lanes, give_the_bits_of_the_noise_functions_wherever_a_float_is_packed) {
  const Bits low = random_words(5), high = random_words(6);
  Bits words, exponents, normals, small_words;
  for (std::size_t i = 0; i < low.size(); ++i) {
    words.push_back(low[i] | high[low.size() - 1 - i] << 32);
    small_words.push_back(words[i] & 0x7FFFFFFF7FFFFFFF);
    const auto share = [](std::uint64_t word) { return static_cast<float>(word) * 0x1p-32f; };
    exponents.push_back(floats(160 * share(low[i]) - 80, 2 * share(high[i]) - 1));
    normals.push_back(floats(noise_exp(first(exponents[i])), noise_exp(second(exponents[i]))));
  }
  const auto expect = [](F function, const Bits& in, auto expected) {
    const auto of_bits = [=](std::uint64_t x, std::uint64_t, std::uint64_t) { return expected(x); };
    expect_everywhere(function, in, in, in, of_bits, is_same_word);
  };
  const auto word = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
  expect(F::noise_normal, words, [=](std::uint64_t x) {
    return floats(noise_normal(word(x)), noise_normal(word(x >> 32)));
  });
  expect(F::noise_exp, exponents,
         [](std::uint64_t x) { return floats(noise_exp(first(x)), noise_exp(second(x))); });
  expect(F::widened_first, normals, [](std::uint64_t x) { return bits(first(x)); });
  expect(F::widened_second, normals, [](std::uint64_t x) { return bits(second(x)); });
  expect(F::widened_third, normals, [](std::uint64_t x) { return bits(second(x)); });
  expect(F::widened_fourth, normals, [](std::uint64_t x) { return bits(first(x)); });
  expect(F::to_float, small_words, [=](std::uint64_t x) {
    return floats(static_cast<float>(word(x)), static_cast<float>(word(x >> 32)));
  });
  expect(F::floats_add, exponents,
         [](std::uint64_t x) { return floats(first(x) + first(x), second(x) + second(x)); });
  expect(F::floats_multiply, exponents,
         [](std::uint64_t x) { return floats(first(x) * first(x), second(x) * second(x)); });
}

TEST(Words, calculate_as_64_bit_integers_do) {
  const Operands in = doubles();
  using U = std::uint64_t;
  const auto expect = [&in](F function, auto expected) {
    expect_everywhere(
        function, in.a, in.b, in.c, [=](U a, U b, U) { return expected(a, b); }, is_same_word);
  };
  expect(F::words_add, [](U a, U b) { return a + b; });
  expect(F::words_subtract, [](U a, U b) { return a - b; });
  expect(F::words_and, [](U a, U b) { return a & b; });
  expect(F::words_or, [](U a, U b) { return a | b; });
  expect(F::words_xor, [](U a, U b) { return a ^ b; });
  expect(F::left_20, [](U a, U) { return a << 20; });
  expect(F::right_12, [](U a, U) { return a >> 12; });
  expect(F::right_signed_52,
         [](U a, U) { return static_cast<U>(static_cast<std::int64_t>(a) >> 52); });
  expect(F::product, [](U a, U) { return (a & 0xFFFFFFFF) * 0xCD9E8D57; });
}

TEST(Words, of_32_bits_compare_are_packed_and_become_uniforms) {
  const Bits a = random_words(7), b = random_words(8);
  using U = std::uint64_t;
  const auto expect = [&](F function, auto expected) {
    expect_everywhere(
        function, a, b, b, [=](U x, U y, U) { return expected(x, y); }, is_same_word);
  };
  expect(F::below_half, [](U x, U) { return truth(x < (U{1} << 31)); });
  expect(F::below_all, [](U, U) { return truth(true); });
  expect(F::all_true, [](U, U) { return truth(true); });
  expect(F::below_either,
         [](U x, U y) { return truth(x < (y < (U{1} << 30) ? U{1} << 31 : U{0xFFFFFFFF})); });
  expect(F::packed_first, [](U x, U y) { return x | y << 32; });
  expect(F::packed_last, [](U x, U y) { return x | y << 32; });
  expect(F::to_double, [](U x, U) { return bits(static_cast<double>(x)); });
  expect(F::uniform, [](U x, U) { return bits((static_cast<double>(x) + 0.5) * 0x1p-32); });
}

TEST(Lanes, are_four_vectors_of_the_instruction_set) {
  const std::array expected{1, 4 * 2, 4 * 4, 4 * 8};  // by InstructionSet
  for (const InstructionSet set : available_instruction_sets()) {
    EXPECT_EQ(lanes(set), expected[static_cast<std::size_t>(set)]) << to_string(set);
  }
}

TEST(Lanes, are_any_if_one_of_them_is) {
  for (const InstructionSet set : available_instruction_sets()) {
    const auto count = static_cast<std::size_t>(lanes(set));
    Bits in(count, bits(-1.0)), result(count);
    take(set, F::any_above_zero, in, in, in, result);
    EXPECT_EQ(result, Bits(count, bits(0.0))) << to_string(set);
    for (std::size_t i = 0; i < count; ++i) {
      in.assign(count, bits(-1.0));
      in[i] = bits(1.0);
      take(set, F::any_above_zero, in, in, in, result);
      EXPECT_EQ(result, Bits(count, bits(1.0))) << to_string(set) << ' ' << i;
    }
  }
}

TEST(Words, add_up_over_all_lanes_as_signed_integers) {
  for (const InstructionSet set : available_instruction_sets()) {
    const auto count = static_cast<std::size_t>(lanes(set));
    Bits in(count), result(count);
    std::uint64_t sum = 0;
    std::mt19937_64 random(9);
    for (std::uint64_t& word : in) sum += word = random();  // of either sign; wraps as integers do
    take(set, F::sum_of_integers, in, in, in, result);
    EXPECT_EQ(result, Bits(count, sum)) << to_string(set);
  }
}

TEST(RandomBlock, is_what_the_stream_says_for_every_replication_of_a_lane) {
  const Stream stream(2019, "walker/7/step");
  constexpr std::size_t count = 100;
  for (const std::uint32_t start : {0u, 77u, 0x7FFFFFF0u, 0xFFFFFFF0u}) {  // the last wraps to 0
    for (const std::uint32_t block : {0u, 1u, 59u, 299u}) {
      for (const std::uint32_t slot : {0u, 1u, 0xFFFFFFFFu}) {
        for (const InstructionSet set : available_instruction_sets()) {
          std::array<Bits, 4> words{Bits(count), Bits(count), Bits(count), Bits(count)};
          take_blocks(set, stream, start, block, slot, {words[0], words[1], words[2], words[3]});
          for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t w = 0; w < 4; ++w) {
              ASSERT_EQ(words[w][i],
                        stream.word(start + static_cast<std::uint32_t>(i),
                                    static_cast<int>(4 * block + w), static_cast<int>(slot)))
                  << to_string(set) << ' ' << start << ' ' << block << ' ' << slot << ' ' << i;
            }
          }
        }
      }
    }
  }
}

TEST(StaticUniform, has_the_bits_of_the_stream_in_every_lane) {
  const Stream stream(1, "walker/7/start");
  for (const std::uint32_t start : {0u, 12345u, 0xFFFFFF00u}) {
    for (const InstructionSet set : available_instruction_sets()) {
      Bits uniforms(1000);
      take_static_uniforms(set, stream, start, uniforms);
      for (std::size_t i = 0; i < uniforms.size(); ++i) {
        ASSERT_EQ(uniforms[i], bits(stream.static_uniform(start + static_cast<std::uint32_t>(i))))
            << to_string(set) << ' ' << i;
      }
    }
  }
}

}  // namespace
}  // namespace art6
