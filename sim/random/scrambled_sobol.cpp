#include "sim/random/scrambled_sobol.hpp"

#include <boost/random/sobol.hpp>
#include <cassert>

namespace art6 {

namespace {

using Engine = boost::random::sobol_engine<std::uint32_t, 32>;

std::uint32_t reverse_bits(std::uint32_t x) {
  x = (x >> 16) | (x << 16);
  x = ((x & 0xFF00FF00) >> 8) | ((x & 0x00FF00FF) << 8);
  x = ((x & 0xF0F0F0F0) >> 4) | ((x & 0x0F0F0F0F) << 4);
  x = ((x & 0xCCCCCCCC) >> 2) | ((x & 0x33333333) << 2);
  return ((x & 0xAAAAAAAA) >> 1) | ((x & 0x55555555) << 1);
}

/// Flips each bit by a function of the bits above it. The bits are reversed for the products with
/// even numbers, because these carry to higher bits only.
std::uint32_t scramble(std::uint32_t x, std::uint32_t seed) {
  x = reverse_bits(x);
  x += seed;
  x ^= x * 0x6C50B47C;
  x ^= x * 0xB82F1E52;
  x ^= x * 0xC7AFE638;
  x ^= x * 0x8D22F6E6;
  return reverse_bits(x);
}

}  // namespace

ScrambledSobol::ScrambledSobol(int coordinates, const Stream& stream) {
  assert(coordinates >= 0 && coordinates <= most_coordinates);
  if (coordinates == 0) return;
  directions_.resize(static_cast<std::size_t>(coordinates));
  seeds_.resize(static_cast<std::size_t>(coordinates));
  // Boost's point n, counted from 1, is the sum without carry of the direction numbers that belong
  // to the bits of n's Gray code. The Gray code of 2^(b+1) - 1 is bit b alone.
  for (int bit = 0; bit < index_bits; ++bit) {
    Engine engine(static_cast<std::size_t>(coordinates));
    const std::uint64_t points_before = (std::uint64_t{2} << bit) - 2;
    engine.discard(points_before * static_cast<std::uint64_t>(coordinates));
    for (auto& of_coordinate : directions_) {
      of_coordinate[static_cast<std::size_t>(bit)] = engine();
    }
  }
  for (std::size_t c = 0; c < seeds_.size(); ++c) {
    for (int s = 0; s < scrambles; ++s) {
      seeds_[c][static_cast<std::size_t>(s)] = stream.word(static_cast<std::uint32_t>(c), 0, s);
    }
  }
}

std::uint32_t ScrambledSobol::operator()(int coordinate, std::uint32_t replication) const {
  const auto c = static_cast<std::size_t>(coordinate);
  std::uint32_t index = replication / scrambles, point = 0;
  for (std::size_t bit = 0; index != 0; ++bit, index >>= 1) {
    if ((index & 1) != 0) point ^= directions_[c][bit];
  }
  return scramble(point, seeds_[c][replication % scrambles]);
}

}  // namespace art6
