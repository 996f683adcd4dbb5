#include "models/sampling/sampler.hpp"

#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

#include "models/sampling/beta_table.hpp"
#include "models/sampling/copula.hpp"
#include "models/sampling/law_facts.hpp"
#include "sim/lanes/elementwise.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES plain
#include "sim/lanes/lane_plain.hpp"
//
#include "sim/lanes/lane_math.hpp"
//
#include "models/sampling/sampler_lanes.hpp"

namespace art6 {
namespace {

double normal_cdf_with_limits(double z) {
  if (std::isinf(z)) return z < 0 ? 0 : 1;
  return normal_cdf(z);
}

// The normal score between z_min and z_max.
void keep_between(Sampler& s, double z_min, double z_max) {
  s.mirrored = z_min + z_max > 0;  // not for NaN: unbounded on both sides
  if (s.mirrored) {
    std::swap(z_min, z_max);
    z_min = -z_min;
    z_max = -z_max;
    s.scale = -s.scale;
  }
  s.p_low = normal_cdf_with_limits(z_min);
  s.p_span = normal_cdf_with_limits(z_max) - s.p_low;
}

void lower(Sampler& s, const Uniform&) { s.kind = Sampler::Kind::uniform; }

void lower(Sampler& s, const Triangular& law) {
  s.kind = Sampler::Kind::triangular;
  s.mode_probability = (law.mode - law.min) / (law.max - law.min);
  s.rise = (law.max - law.min) * (law.mode - law.min);
  s.fall = (law.max - law.min) * (law.max - law.mode);
}

void lower_beta(Sampler& s, double a, double b) {
  s.kind = Sampler::Kind::table;
  s.pieces = beta_table(a, b);
  const double range = s.max - s.min;
  for (Piece& p : s.pieces) {
    p.value = s.min + range * p.value;
    p.slope *= range;
    p.bend *= range;
    p.twist *= range;
  }
}

void lower(Sampler& s, const Pert& law) {
  const double range = law.max - law.min;
  lower_beta(s, 1 + 4 * ((law.mode - law.min) / range), 1 + 4 * ((law.max - law.mode) / range));
}

void lower(Sampler& s, const Beta& law) {
  const double variance = law.sd * law.sd;
  const double sum = (law.mean * (1 - law.mean) - variance) / variance;
  lower_beta(s, law.mean * sum, (1 - law.mean) * sum);
}

void lower(Sampler& s, const Normal& law) {
  s.kind = Sampler::Kind::normal;
  s.location = law.mean;
  s.scale = law.sd;
  keep_between(s, (s.min - law.mean) / law.sd, (s.max - law.mean) / law.sd);
}

void lower(Sampler& s, const Lognormal& law) {
  s.kind = Sampler::Kind::lognormal;
  s.location = law.log_mean;
  s.scale = law.log_sd;
  const double log_min = s.min > 0 ? log(s.min) : -std::numeric_limits<double>::infinity();
  keep_between(s, (log_min - law.log_mean) / law.log_sd, (log(s.max) - law.log_mean) / law.log_sd);
}

void lower(Sampler& s, const Discrete& law) {
  s.kind = Sampler::Kind::steps;
  double total = 0;
  for (const double weight : law.weights) total += weight;
  double sum = 0;
  for (std::size_t i = 0; i < law.values.size(); ++i) {
    if (law.weights[i] == 0) continue;
    sum += law.weights[i];
    s.pieces.push_back({sum / total, law.values[i]});
  }
}

void lower(Sampler& s, const Quantiles& law) {
  s.kind = Sampler::Kind::linear;
  for (std::size_t i = 0; i + 1 < law.at.size(); ++i) {
    const double slope = (law.values[i + 1] - law.values[i]) / (law.at[i + 1] - law.at[i]);
    s.pieces.push_back({law.at[i], law.values[i], slope});
  }
  s.pieces.push_back({law.at.back(), law.values.back()});
}

}  // namespace

Sampler lowered(const Quantity& quantity) {
  Sampler s;
  std::tie(s.min, s.max) = support(quantity);
  if (quantity.is_uncertain()) {
    std::visit([&](const auto& law) { lower(s, law); }, *quantity.distribution);
  }
  return s;
}

double draw(const Sampler& sampler, double uniform) {
  assert(sampler.p_span > 0);
  return plain::draw(sampler, plain::Lane(uniform)).v[0];
}

double looked_up(const Sampler& sampler, double x) {
  return sampler.kind == Sampler::Kind::steps ? staircase(sampler.pieces, x)
                                              : piecewise(sampler.pieces, x);
}

}  // namespace art6
