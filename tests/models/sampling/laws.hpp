// One law of every kind, tame and extreme, for what must hold of them all.
#pragma once

#include <string>
#include <vector>

#include "models/scenario/quantity.hpp"

namespace art6 {

struct NamedLaw {
  std::string name;
  Quantity quantity;
};

inline std::vector<NamedLaw> every_kind_of_law() {
  const auto law = [](Distribution d) { return Quantity(std::move(d)); };
  return {{"plain", 7.25},
          {"uniform", law(Uniform{0.1, 0.7})},
          {"triangular", law(Triangular{1, 2, 5})},
          {"triangular, mode at min", law(Triangular{-1, -1, 5})},
          {"triangular, mode at max", law(Triangular{0, 5, 5})},
          {"pert", law(Pert{1, 2, 5})},
          {"pert, mode at min", law(Pert{0, 0, 2000})},
          {"pert, mode at max", law(Pert{-3, 4, 4})},
          {"normal", law(Normal{3, 1, {}, {}})},
          {"normal above 0", law(Normal{3, 1, 0, {}})},
          {"normal below its mean", law(Normal{3, 1, {}, 3})},
          {"normal far above its mean", law(Normal{3, 1, 12, {}})},
          {"normal between wide bounds", law(Normal{0, 1, -8.2, 8.2})},
          {"lognormal", law(Lognormal{1, 0.5, {}, {}})},
          {"lognormal, wide", law(Lognormal{0, 30, {}, {}})},
          {"lognormal up to a bound", law(Lognormal{1, 0.5, 0, 3})},
          {"lognormal between bounds", law(Lognormal{1, 0.5, 4, 40})},
          {"beta", law(Beta{0.4, 0.1})},
          {"beta, shapes below 1", law(Beta{0.3, 0.44})},
          {"beta, two points but for 1e-13", law(Beta{0.5, 0.49999999999995})},
          {"beta, narrow", law(Beta{0.25, 1e-9})},
          {"beta, near 0", law(Beta{1e-4, 2e-4})},
          {"discrete", law(Discrete{{1, 2, 4}, {5, 3, 2}})},
          {"discrete, a single value", law(Discrete{{2}, {0.3}})},
          {"discrete, without its ends", law(Discrete{{-1, 1, 2, 4}, {0, 1, 1, 0}})},
          {"quantiles", law(Quantiles{{0, 0.05, 0.5, 0.95, 1}, {0, 1, 3, 9, 20}})},
          {"quantiles, partly flat", law(Quantiles{{0, 0.3, 0.6, 1}, {0.1, 0.7, 0.7, 0.9}})}};
}

}  // namespace art6
