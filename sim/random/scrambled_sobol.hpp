// Sobol points, which cover many dimensions more evenly than random points, independently
// scrambled.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/random/stream.hpp"

namespace art6 {

/// Sobol's sequence (1967) with the direction numbers of Joe and Kuo (2008) as Boost.Random has
/// them, 32 bits a coordinate. It begins with the zero point, which Boost leaves out. The sequence
/// is scrambled `scrambles` times, independently, each coordinate by a nested uniform scramble
/// (Owen 1995) in the hashed form of Laine and Karras (2011) that Burley (2020, JCGT 9:4) prints,
/// so that the means of the scrambles are unbiased and independent, and their spread gives the
/// error.
class ScrambledSobol {
 public:
  static constexpr int scrambles = 16;
  static constexpr int most_coordinates = 3667;

  /// `coordinates`: 0 to most_coordinates. The stream seeds the scrambles.
  ScrambledSobol(int coordinates, const Stream& stream);

  /// The number of the scramble that a replication takes its point from.
  static int scramble_of(std::int64_t replication) {
    return static_cast<int>(replication % scrambles);
  }

  /// One coordinate of the replication's point. The point has number replication / `scrambles` in
  /// its scramble.
  std::uint32_t operator()(int coordinate, std::uint32_t replication) const;

 private:
  static constexpr int index_bits = 28;  // of replication / scrambles

  std::vector<std::array<std::uint32_t, index_bits>> directions_;  ///< [coordinate]
  std::vector<std::array<std::uint32_t, scrambles>> seeds_;        ///< [coordinate]
};

}  // namespace art6
