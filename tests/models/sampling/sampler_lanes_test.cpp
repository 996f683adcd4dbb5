// Draws and copulas of every instruction set against those of plain double, to the bit.
#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>
#include <vector>

#include "models/sampling/sampler.hpp"
#include "sim/lanes/instruction_set.hpp"
#include "sim/random/stream.hpp"
#include "sim/tables/table.hpp"
#include "tests/models/sampling/coupled.hpp"
#include "tests/models/sampling/laws.hpp"

#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
#define HWY_TARGET_INCLUDE "tests/models/sampling/sampler_lanes_test.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef FN
#define FN HWY_INLINE HWY_ATTR
#define FN_LARGE [[maybe_unused]] static HWY_NOINLINE HWY_ATTR
#define ART6_LANES HWY_NAMESPACE
#endif

#if HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128

HWY_BEFORE_NAMESPACE();
#include "sim/lanes/lane_simd.hpp"
//
#include "sim/lanes/lane_math.hpp"
//
#include "models/sampling/sampler_lanes.hpp"

namespace art6 {
namespace HWY_NAMESPACE {

// The columns' lengths are multiples of 64, and so of lanes().
HWY_ATTR void draw_all(const Sampler& sampler, std::vector<double>& values) {
  alignas(64) double some[64];
  for (std::size_t k = 0; k < values.size(); k += static_cast<std::size_t>(lanes())) {
    const std::size_t bytes = sizeof(double) * static_cast<std::size_t>(lanes());
    std::memcpy(some, &values[k], bytes);
    store(draw(sampler, load(some)), some);
    std::memcpy(&values[k], some, bytes);
  }
}

HWY_ATTR void couple_all(const Copula& copula, std::vector<std::vector<double>>& columns) {
  using Column = Index<struct ColumnTag>;
  const std::vector<Column> order{Column(2), Column(0), Column(1)};  // of the copula, in the lanes
  for (std::size_t k = 0; k < columns[0].size(); k += static_cast<std::size_t>(lanes())) {
    const std::size_t bytes = sizeof(double) * static_cast<std::size_t>(lanes());
    alignas(64) double some[64];
    Lane lanes_of[3];
    const TableView<Column, Lane> statics(lanes_of, 3);
    for (std::size_t i = 0; i < 3; ++i) {
      std::memcpy(some, &columns[i][k], bytes);
      statics[order[i]] = load(some);
    }
    correlate(copula, statics, order);
    for (std::size_t i = 0; i < 3; ++i) {
      store(statics[order[i]], some);
      std::memcpy(&columns[i][k], some, bytes);
    }
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace art6
HWY_AFTER_NAMESPACE();

#endif

#if HWY_ONCE

namespace art6 {
namespace {

struct Compiled {
  const char* name;
  void (*draw_all)(const Sampler&, std::vector<double>&);
  void (*couple_all)(const Copula&, std::vector<std::vector<double>>&);
};

// What this build and this machine have beyond plain double.
std::vector<Compiled> compiled() {
  std::vector<Compiled> found;
  for (const InstructionSet set : available_instruction_sets()) {
#if HWY_TARGETS & HWY_SSE4
    if (set == InstructionSet::sse4) {
      found.push_back({to_string(set), N_SSE4::draw_all, N_SSE4::couple_all});
    }
#endif
#if HWY_TARGETS & HWY_AVX2
    if (set == InstructionSet::avx2) {
      found.push_back({to_string(set), N_AVX2::draw_all, N_AVX2::couple_all});
    }
#endif
#if HWY_TARGETS & HWY_AVX3
    if (set == InstructionSet::avx512) {
      found.push_back({to_string(set), N_AVX3::draw_all, N_AVX3::couple_all});
    }
#endif
  }
  return found;
}

// Both ends, then the uniforms of replications.
std::vector<double> uniforms(const char* name) {
  std::vector<double> values{0x1p-53, 1 - 0x1p-53, 0.5, 1e-12};
  for (std::uint32_t k = 0; values.size() < 2048; ++k) {
    values.push_back(Stream(1, name).static_uniform(k));
  }
  return values;
}

TEST(SamplerLanes, draw_the_bits_of_plain_double) {
  for (const auto& [name, quantity] : every_kind_of_law()) {
    const Sampler sampler = make_sampler(quantity);
    std::vector<double> plain = uniforms("u");
    for (double& x : plain) x = draw(sampler, x);
    for (const Compiled& set : compiled()) {
      std::vector<double> values = uniforms("u");
      set.draw_all(sampler, values);
      EXPECT_EQ(values, plain) << name << ' ' << set.name;
    }
  }
}

TEST(SamplerLanes, couple_to_the_bits_of_plain_double) {
  const std::vector<Correlation> three{{{"A", "B"}, 0.9}, {{"A", "C"}, -0.3}, {{"B", "C"}, -0.5}};
  const auto copula = build_copula(three);
  const std::vector<std::vector<double>> before{uniforms("A"), uniforms("B"), uniforms("C")};
  const auto plain = coupled(*copula, before);
  for (const Compiled& set : compiled()) {
    auto columns = before;
    set.couple_all(*copula, columns);
    EXPECT_EQ(columns, plain) << set.name;
  }
}

}  // namespace
}  // namespace art6

#endif
