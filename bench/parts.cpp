#include "bench/parts.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>

#include "sim/random/stream.hpp"

#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
#define HWY_TARGET_INCLUDE "bench/parts.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef FN
#define FN HWY_INLINE HWY_ATTR
#define FN_LARGE [[maybe_unused]] static HWY_NOINLINE HWY_ATTR
#define ART6_LANES HWY_NAMESPACE  // expands anew in every pass
#endif

#if HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128

HWY_BEFORE_NAMESPACE();
#include "sim/lanes/lane_simd.hpp"
//
#include "sim/lanes/lane_math.hpp"
//
#include "sim/lanes/lane_philox.hpp"

namespace art6 {
namespace HWY_NAMESPACE {

/// Rounds of a value for each of four months of a lane's replications.
FN std::int64_t rounds(std::int64_t count) { return 1 + (count - 1) / (4 * lanes()); }

FN std::uint64_t digest(FloatBits sum) {
  return static_cast<std::uint64_t>(sum_of_integers(two_of<0>(sum)) +
                                    sum_of_integers(two_of<2>(sum)));
}

HWY_ATTR std::uint64_t words(std::int64_t count) {
  const Stream stream(1, "parts");
  FloatBits sum(0);
  for (std::int64_t i = 0; i < rounds(count); ++i) {
    const Block block = random_block(stream, consecutive_words(0), static_cast<std::uint32_t>(i));
    sum = sum ^ packed(block.w);
  }
  return digest(sum);
}

/// Different in all lanes, else they would be computed once.
FN FloatBits different_words() {
  const Block block = random_block(Stream(1, "parts"), consecutive_words(0), 0);
  return packed(block.w);
}

// Arguments by an addition, so that only the function counts.
HWY_ATTR std::uint64_t normals(std::int64_t count) {
  FloatBits sum(0), word = different_words();
  for (std::int64_t i = 0; i < rounds(count); ++i) {
    word = word + FloatBits(0x9E3779B9);
    sum = sum ^ bits(noise_normal(word));
  }
  return digest(sum);
}

HWY_ATTR std::uint64_t exponentials(std::int64_t count) {
  FloatBits sum(0);
  Floats x = noise_normal(different_words());
  const Floats step(1.0f / static_cast<float>(rounds(count)));
  for (std::int64_t i = 0; i < rounds(count); ++i) {
    x = x + step;
    sum = sum ^ bits(noise_exp(x));
  }
  return digest(sum);
}

}  // namespace HWY_NAMESPACE
}  // namespace art6
HWY_AFTER_NAMESPACE();

#else

namespace art6 {
namespace HWY_NAMESPACE {
std::uint64_t words(std::int64_t) { return 0; }
std::uint64_t normals(std::int64_t) { return 0; }
std::uint64_t exponentials(std::int64_t) { return 0; }
}  // namespace HWY_NAMESPACE
}  // namespace art6

#endif

#if HWY_ONCE

namespace art6 {

HWY_EXPORT(words);
HWY_EXPORT(normals);
HWY_EXPORT(exponentials);

namespace bench {
std::uint64_t philox_words(std::int64_t count) { return HWY_DYNAMIC_DISPATCH(words)(count); }
std::uint64_t noise_normals(std::int64_t count) { return HWY_DYNAMIC_DISPATCH(normals)(count); }
std::uint64_t noise_exponentials(std::int64_t count) {
  return HWY_DYNAMIC_DISPATCH(exponentials)(count);
}
}  // namespace bench

}  // namespace art6

#endif
