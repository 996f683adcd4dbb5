#include "sim/random/scrambled_sobol.hpp"

#include <cmath>
#include <set>

#include <gtest/gtest.h>
#include <boost/random/sobol.hpp>

namespace art6 {
namespace {

constexpr auto scrambles = static_cast<std::uint32_t>(ScrambledSobol::scrambles);

/// The replication that is point `index` of the scramble.
std::uint32_t replication_of(std::uint32_t index, std::uint32_t scramble) {
  return index * scrambles + scramble;
}

// A scramble permutes the intervals of each size: of the first 2^k points every one of the 2^k
// intervals of a coordinate has one, as without it.
TEST(ScrambledSobol, has_one_point_in_every_interval_of_every_coordinate) {
  constexpr int coordinates = 60;
  const ScrambledSobol points(coordinates, Stream(3, "sobol"));
  for (int c = 0; c < coordinates; ++c) {
    for (std::uint32_t scramble = 0; scramble < scrambles; ++scramble) {
      for (const int k : {0, 1, 4, 9}) {
        std::set<std::uint32_t> intervals;
        for (std::uint32_t i = 0; i < 1U << k; ++i) {
          const std::uint64_t point = points(c, replication_of(i, scramble));
          intervals.insert(static_cast<std::uint32_t>(point >> (32 - k)));
        }
        EXPECT_EQ(intervals.size(), 1U << k) << c << ' ' << scramble << ' ' << k;
      }
    }
  }
}

// In the plane of the first two coordinates the same holds of rectangles of every shape.
TEST(ScrambledSobol, has_one_point_in_every_rectangle_of_its_first_plane) {
  const ScrambledSobol points(2, Stream(4, "sobol"));
  constexpr int k = 8;
  for (std::uint32_t scramble = 0; scramble < scrambles; ++scramble) {
    for (int across = 1; across < k; ++across) {
      std::set<std::pair<std::uint32_t, std::uint32_t>> cells;
      for (std::uint32_t i = 0; i < 1U << k; ++i) {
        const std::uint32_t r = replication_of(i, scramble);
        cells.emplace(points(0, r) >> (32 - across), points(1, r) >> (32 - k + across));
      }
      EXPECT_EQ(cells.size(), 1U << k) << scramble << ' ' << across;
    }
  }
}

// Without their scramble the points are Boost's, in another order within each power of two: what
// two points have in common from the left is not changed by it.
TEST(ScrambledSobol, keeps_how_many_first_bits_points_of_the_sequence_share) {
  constexpr int coordinates = 5;
  const ScrambledSobol points(coordinates, Stream(5, "sobol"));
  boost::random::sobol_engine<std::uint32_t, 32> boost_points(coordinates);
  std::vector<std::array<std::uint32_t, coordinates>> plain(1);  // the zero point in front
  for (int n = 1; n < 64; ++n) {
    for (std::uint32_t& x : plain.emplace_back()) x = boost_points();
  }
  const auto gray = [](std::uint32_t n) { return n ^ (n >> 1); };
  const auto shared_bits = [](std::uint32_t a, std::uint32_t b) { return std::countl_zero(a ^ b); };
  for (int c = 0; c < coordinates; ++c) {
    const auto column = static_cast<std::size_t>(c);
    for (std::uint32_t m = 0; m < 64; ++m) {
      for (std::uint32_t n = 0; n < m; ++n) {
        EXPECT_EQ(shared_bits(points(c, replication_of(gray(m), 7)),
                              points(c, replication_of(gray(n), 7))),
                  shared_bits(plain[m][column], plain[n][column]));
      }
    }
  }
}

TEST(ScrambledSobol, scrambles_differ_and_are_uniform) {
  const ScrambledSobol points(20, Stream(6, "sobol"));
  // First points of all coordinates and scrambles: independent uniforms.
  double sum = 0;
  std::set<std::uint32_t> firsts;
  for (int c = 0; c < 20; ++c) {
    for (std::uint32_t r = 0; r < scrambles; ++r) {
      firsts.insert(points(c, r));
      sum += points(c, r) * 0x1p-32;
    }
  }
  EXPECT_EQ(firsts.size(), 320u);
  EXPECT_NEAR(sum / 320, 0.5, 4 / std::sqrt(12 * 320));
}

TEST(ScrambledSobol, knows_the_last_replications_and_the_most_coordinates) {
  const ScrambledSobol points(ScrambledSobol::most_coordinates, Stream(7, "sobol"));
  std::set<std::uint32_t> values;
  for (std::uint32_t r = 0xFFFFFFFF - 1600; r < 0xFFFFFFFF - 1; r += scrambles) {
    values.insert(points(ScrambledSobol::most_coordinates - 1, r));
  }
  EXPECT_EQ(values.size(), 100u);
}

}  // namespace
}  // namespace art6
