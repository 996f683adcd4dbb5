// Named random streams: every draw is a function of (seed, name, replication, month, slot).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace art6 {

/// Philox4x32 with ten rounds (Salmon et al. 2011, SC11): 128 bits for a counter under a key.
constexpr std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                                  std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t a = std::uint64_t{0xD2511F53} * counter[0];
    const std::uint64_t b = std::uint64_t{0xCD9E8D57} * counter[2];
    counter = {
        static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
        static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return counter;
}

/// A stream of random words, which its key identifies. Words are pure functions of their place, so
/// that nothing is stored between draws.
class Stream {
 public:
  /// `name` is a path such as `walker/7/step`.
  constexpr Stream(std::uint64_t seed, std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a, 64 bits
    for (const char c : name) {
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    }
    const std::uint64_t key = mix_bits(hash ^ mix_bits(seed));
    key_ = {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)};
  }

  constexpr std::array<std::uint32_t, 2> key() const { return key_; }

  /// One 32-bit word; `month` counts from the run's start.
  constexpr std::uint32_t word(std::uint32_t replication, int month, int slot = 0) const {
    const auto m = static_cast<std::uint32_t>(month);
    return philox4x32({replication, m / 4, static_cast<std::uint32_t>(slot), 0}, key_)[m % 4];
  }

  /// (word + 1/2) / 2^32: in (0, 1), exact in a double.
  constexpr double uniform(std::uint32_t replication, int month, int slot = 0) const {
    return (word(replication, month, slot) + 0.5) * 0x1p-32;
  }

  /// The uniform of a static quantity, with 52 random bits: in (0, 1), exact in a double.
  constexpr double static_uniform(std::uint32_t replication) const {
    const auto block = philox4x32({replication, 0, 0, 0}, key_);
    const std::uint64_t bits = (std::uint64_t{block[1]} << 20) | (block[0] >> 12);
    return (static_cast<double>(bits) + 0.5) * 0x1p-52;
  }

 private:
  static constexpr std::uint64_t mix_bits(std::uint64_t x) {  // the finaliser of SplitMix64
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
    return x ^ (x >> 31);
  }

  std::array<std::uint32_t, 2> key_{};
};

}  // namespace art6
