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
#include "sim/tables/table.hpp"

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

/// Sets the members of a sampler, whose min and max are set, that one kind of law needs.
class SamplerSetter {
 public:
  SamplerSetter(Sampler& sampler, BetaTableCache& tables) : s_(sampler), tables_(tables) {}

  void operator()(const Uniform&) { s_.kind = Sampler::Kind::uniform; }

  void operator()(const Triangular& law) {
    s_.kind = Sampler::Kind::triangular;
    s_.mode_probability = (law.mode - law.min) / (law.max - law.min);
    s_.rise = (law.max - law.min) * (law.mode - law.min);
    s_.fall = (law.max - law.min) * (law.max - law.mode);
  }

  void operator()(const Pert& law) {
    const double range = law.max - law.min;
    set_beta(1 + 4 * ((law.mode - law.min) / range), 1 + 4 * ((law.max - law.mode) / range));
  }

  void operator()(const Beta& law) {
    const double variance = law.sd * law.sd;
    const double sum = (law.mean * (1 - law.mean) - variance) / variance;
    set_beta(law.mean * sum, (1 - law.mean) * sum);
  }

  void operator()(const Normal& law) {
    s_.kind = Sampler::Kind::normal;
    s_.location = law.mean;
    s_.scale = law.sd;
    keep_between((s_.min - law.mean) / law.sd, (s_.max - law.mean) / law.sd);
  }

  void operator()(const Lognormal& law) {
    s_.kind = Sampler::Kind::lognormal;
    s_.location = law.log_mean;
    s_.scale = law.log_sd;
    const double log_min = s_.min > 0 ? log(s_.min) : -std::numeric_limits<double>::infinity();
    keep_between((log_min - law.log_mean) / law.log_sd, (log(s_.max) - law.log_mean) / law.log_sd);
  }

  void operator()(const Discrete& law) {
    s_.kind = Sampler::Kind::steps;
    double total = 0;
    for (const double weight : law.weights) total += weight;
    double sum = 0;
    for (std::size_t i = 0; i < law.values.size(); ++i) {
      if (law.weights[i] == 0) continue;
      sum += law.weights[i];
      s_.pieces.push_back({sum / total, law.values[i]});
    }
  }

  void operator()(const Quantiles& law) {
    s_.kind = Sampler::Kind::linear;
    for (std::size_t i = 0; i + 1 < law.at.size(); ++i) {
      const double slope = (law.values[i + 1] - law.values[i]) / (law.at[i + 1] - law.at[i]);
      s_.pieces.push_back({law.at[i], law.values[i], slope});
    }
    s_.pieces.push_back({law.at.back(), law.values.back()});
  }

 private:
  // Keeps the normal score between z_min and z_max.
  void keep_between(double z_min, double z_max) {
    s_.mirrored = z_min + z_max > 0;  // not for NaN: unbounded on both sides
    if (s_.mirrored) {
      std::swap(z_min, z_max);
      z_min = -z_min;
      z_max = -z_max;
      s_.scale = -s_.scale;
    }
    s_.p_low = normal_cdf_with_limits(z_min);
    s_.p_span = normal_cdf_with_limits(z_max) - s_.p_low;
  }

  void set_beta(double a, double b) {
    s_.kind = Sampler::Kind::table;
    s_.pieces = tables_.table(a, b);
    const double range = s_.max - s_.min;
    for (Piece& p : s_.pieces) {
      p.value = s_.min + range * p.value;
      p.slope *= range;
      p.quadratic *= range;
      p.cubic *= range;
    }
  }

  Sampler& s_;
  BetaTableCache& tables_;
};

}  // namespace

Sampler make_sampler(const Quantity& quantity, BetaTableCache& tables) {
  Sampler s;
  std::tie(s.min, s.max) = support(quantity);
  if (quantity.is_uncertain()) std::visit(SamplerSetter(s, tables), *quantity.distribution);
  return s;
}

Sampler make_sampler(const Quantity& quantity) {
  BetaTableCache tables;
  return make_sampler(quantity, tables);
}

double draw(const Sampler& sampler, double uniform) {
  assert(sampler.p_span > 0);
  return plain::draw(sampler, plain::Lane(uniform)).v[0];
}

double look_up(const Sampler& sampler, double x) {
  return sampler.kind == Sampler::Kind::steps ? invert_staircase(sampler.pieces, x)
                                              : evaluate_pieces(sampler.pieces, x);
}

}  // namespace art6
