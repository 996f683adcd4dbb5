#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

#include "bench/peers/naive.hpp"
#include "bench/peers/replication.hpp"

namespace naive {
namespace {

class Xoshiro {
 public:
  /// The state by SplitMix64, as the authors advise.
  explicit Xoshiro(std::uint64_t seed) {
    for (std::uint64_t& word : state_) {
      seed += 0x9E3779B97F4A7C15;
      std::uint64_t mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
      mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
      word = mixed ^ (mixed >> 31);
    }
  }

  std::uint64_t operator()() {
    const std::uint64_t sum = state_[0] + state_[3], shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return sum;
  }

 private:
  std::array<std::uint64_t, 4> state_{};
};

/// The half-normal curve exp(-x^2 / 2) under 256 layers of the same area: layer i reaches from
/// height[i] to height[i + 1] and out to edge[i]; the lowest is a rectangle and the tail.
struct Layers {
  static constexpr int count = 256;
  static constexpr double tail = 3.6541528853610088, area = 4.92867323399e-3;
  std::array<double, count + 1> edge{}, height{};

  Layers() {
    edge[0] = area / std::exp(-tail * tail / 2);  // of the rectangle as wide as layer 0 is large
    edge[1] = tail;
    height[1] = std::exp(-tail * tail / 2);
    for (std::size_t i = 2; i < count; ++i) {
      height[i] = height[i - 1] + area / edge[i - 1];
      edge[i] = std::sqrt(-2 * std::log(height[i]));
    }
    height[count] = 1;
  }
};

class FastDice {
 public:
  explicit FastDice(std::uint64_t seed) : random_(seed) {}

  double uniform() { return static_cast<double>(random_() >> 11) * 0x1p-53; }

  double normal() {
    static const Layers layers;
    while (true) {
      const std::uint64_t bits = random_();
      const auto i = static_cast<std::size_t>(bits >> 56);  // the upper bits are the better ones
      const double x = static_cast<double>(bits << 8 >> 11) * 0x1p-53 * layers.edge[i];
      const double signed_x = (bits & 4) != 0 ? x : -x;
      if (x < layers.edge[i + 1]) return signed_x;
      if (i == 0) return (bits & 4) != 0 ? tail() : -tail();
      const double y = layers.height[i] + uniform() * (layers.height[i + 1] - layers.height[i]);
      if (y < std::exp(-x * x / 2)) return signed_x;
    }
  }

 private:
  /// Beyond the lowest layer's edge (Marsaglia 1964).
  double tail() {
    while (true) {
      const double x = -std::log(1 - uniform()) / Layers::tail;
      if (-2 * std::log(1 - uniform()) > x * x) return Layers::tail + x;
    }
  }

  Xoshiro random_;
};

}  // namespace

std::vector<ProgrammeResults> xoshiro_r(std::int64_t replications, std::uint64_t seed,
                                        const Parameters& parameters) {
  return replicated(replications, parameters, FastDice(seed));
}

}  // namespace naive
