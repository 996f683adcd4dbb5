#include "tests/reference/draws.hpp"

#include <array>
#include <cmath>
#include <map>
#include <variant>

#include "models/sampling/law_facts.hpp"
#include "models/sampling/sampler.hpp"
#include "sim/lanes/elementwise.hpp"

namespace art6::reference {

namespace {

/// What a table is made from, or nothing for a law whose quantile is quick.
std::optional<std::array<double, 4>> table_key(const Quantity& quantity) {
  if (!quantity.distribution) return std::nullopt;
  if (const auto* pert = std::get_if<Pert>(&*quantity.distribution)) {
    return std::array{0.0, pert->min, pert->mode, pert->max};
  }
  if (const auto* beta = std::get_if<Beta>(&*quantity.distribution)) {
    return std::array{1.0, beta->mean, beta->sd, 0.0};
  }
  return std::nullopt;
}

}  // namespace

double quantile_of(const Quantity& quantity, double p) {
  const auto key = table_key(quantity);
  if (!key) return quantile(quantity, p);
  static thread_local std::map<std::array<double, 4>, Sampler> tables;
  const auto known = tables.find(*key);
  if (known != tables.end()) return draw(known->second, p);
  return draw(tables.emplace(*key, make_sampler(quantity)).first->second, p);
}

Values drawn(std::uint64_t seed, std::uint32_t replication) {
  return [seed, replication](const std::string& path, const Quantity& quantity) {
    return quantile_of(quantity, Stream(seed, path).static_uniform(replication));
  };
}

Values planned() {
  return [](const std::string&, const Quantity& quantity) { return quantile_of(quantity, 0.5); };
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
