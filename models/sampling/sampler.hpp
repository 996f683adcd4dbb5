// Samplers draw uncertain quantities: the inverse distribution function of one uniform, to the same
// bits in ordinary code and in lanes (`models/sampling/sampler_lanes.hpp`).
#pragma once

#include <vector>

#include "models/sampling/beta_table.hpp"
#include "models/sampling/pieces.hpp"
#include "models/scenario/quantity.hpp"

namespace art6 {

/// A quantity's law as numbers from which `draw` computes its quantiles; made by `make_sampler`. A
/// draw never leaves [min, max].
struct Sampler {
  enum class Kind {
    plain,       ///< min at every uniform
    uniform,     ///< linear from min to max
    triangular,  ///< exact inverse, with a square root
    normal,      ///< location + scale z, z the normal score below
    lognormal,   ///< exp(location + scale z)
    steps,       ///< discrete: a staircase over the uniform
    linear,      ///< given quantiles: pieces over the uniform
    table,       ///< pert and beta: pieces over the normal quantile of the uniform
  };
  Kind kind = Kind::plain;
  double min = 0, max = 0;  ///< the number itself where plain; infinite where unbounded

  double mode_probability = 0;  ///< triangular: of lying below the mode
  double rise = 0, fall = 0;    ///< triangular: (max - min) (mode - min), (max - min) (max - mode)

  /// Normal and lognormal: z is the quantile of p_low + v p_span, v the uniform. Where most of
  /// [min, max] lies above the median everything is mirrored (v = 1 - uniform, scale negative), so
  /// that small probabilities, which a double tells apart, stand for the tail.
  double location = 0, scale = 0;
  double p_low = 0, p_span = 1;
  bool mirrored = false;

  std::vector<Piece> pieces;  ///< steps, linear, table
};

/// Makes the sampler of a quantity. The law must be valid as its struct says, and must have some
/// probability between its bounds if it is to be drawn from. The table of a pert or beta law, which
/// takes a few milliseconds to build, is taken from `tables` where it is known there.
Sampler make_sampler(const Quantity& quantity, BetaTableCache& tables);

/// The same, without a cache.
Sampler make_sampler(const Quantity& quantity);

/// The quantile of the law at `uniform` in (0, 1), up to rounding. For pert and beta it comes from
/// a table, which is off by less than 1e-7 of the range (beta with a shape below 1: see
/// `build_beta_table`) for uniforms in [1e-9, 1 - 1e-9].
double draw(const Sampler& sampler, double uniform);

/// The value of the sampler's pieces: at the uniform for `steps` and `linear`, at the uniform's
/// normal quantile for `table`.
double look_up(const Sampler& sampler, double x);

}  // namespace art6
