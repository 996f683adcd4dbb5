#include "tests/reference/draws.hpp"

#include <cmath>

#include "sim/elementwise.hpp"

namespace art6::reference {

Values drawn(std::uint64_t seed, std::uint32_t replication) {
  return [seed, replication](const std::string& path, const Quantity& quantity) {
    return quantile(quantity, Stream(seed, path).static_uniform(replication));
  };
}

Values planned() {
  return [](const std::string&, const Quantity& quantity) { return median(quantity); };
}

bool happens(double probability, std::uint32_t word) {
  return static_cast<double>(word) < std::floor(probability * 0x1p32);
}

double lognoise(double sigma, std::uint32_t word) {
  const auto s = static_cast<float>(sigma);
  return static_cast<double>(noise_exp(s * noise_normal(word) - 0.5F * s * s));
}

void Chain::take_transition(int month) {
  const std::uint32_t word = stream.word(replication, month);
  is_open = is_open ? !happens(closes, word) : happens(opens, word);
}

}  // namespace art6::reference
