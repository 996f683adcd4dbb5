// Lane header (see docs/decisions/0002): draws laws and copulas for several replications at once.
// Each draw happens once per replication, so that clarity counts more than speed here.

namespace art6 {
namespace ART6_LANES {

/// The table's value at `x` (see `look_up` in sampler.hpp), one replication after the other.
FN_LARGE Lane look_up(const Sampler& s, Lane x) {
  constexpr int n = sizeof(Lane) / sizeof(double);
  alignas(64) double values[n];
  store(x, values);
  for (int i = 0; i < n; ++i) values[i] = look_up(s, values[i]);
  return load(values);
}

/// The standard normal quantile of a sampler of the kinds `normal` and `lognormal`, truncated to
/// its bounds.
FN Lane compute_normal_score(const Sampler& s, Lane uniform) {
  const Lane v = s.mirrored ? 1.0 - uniform : uniform;
  // Where both bounds are far out rounding may reach 1, which has no quantile.
  return normal_quantile(min(s.p_low + v * s.p_span, 1.0 - 0x1p-53));
}

/// The quantile of a triangular law:
///
///     min + sqrt(u x rise) below the mode's probability, max - sqrt((1 - u) x fall) from it on
FN Lane compute_triangular_quantile(const Sampler& s, Lane uniform) {
  return select(uniform < s.mode_probability, s.min + sqrt(uniform * s.rise),
                s.max - sqrt((1.0 - uniform) * s.fall));
}

/// The quantile of the law at `uniform`, which rounding may take beyond its support.
FN Lane compute_quantile(const Sampler& s, Lane uniform) {
  switch (s.kind) {
    case Sampler::Kind::plain:
      break;
    case Sampler::Kind::uniform:
      return s.min + uniform * (s.max - s.min);
    case Sampler::Kind::triangular:
      return compute_triangular_quantile(s, uniform);
    case Sampler::Kind::normal:
      return s.location + s.scale * compute_normal_score(s, uniform);
    case Sampler::Kind::lognormal:
      return exp(s.location + s.scale * compute_normal_score(s, uniform));
    case Sampler::Kind::steps:
    case Sampler::Kind::linear:
      return look_up(s, uniform);
    case Sampler::Kind::table:
      return look_up(s, normal_quantile(uniform));
  }
  return s.min;
}

/// Draws the law: its quantile at `uniform`, each in (0, 1), within its support.
FN_LARGE Lane draw(const Sampler& s, Lane uniform) {
  return min(max(compute_quantile(s, uniform), s.min), s.max);
}

/// Couples uniform numbers by a Gaussian copula in place (model.md 4); `columns[i]` is the place in
/// `statics` of the quantity `copula.paths[i]`. With L the Cholesky factor of the correlations:
///
///     z <- normal quantiles of the uniforms,   z <- L z,   uniforms <- normal cdf of z
template <class Column>
FN_LARGE void correlate(const Copula& copula, TableView<Column, Lane> statics,
                        const std::vector<Column>& columns) {
  const int n = copula.factor.rows();
  const auto column = [&](int i) -> Lane& { return statics[columns[static_cast<std::size_t>(i)]]; };
  for (int i = 0; i < n; ++i) column(i) = normal_quantile(column(i));
  for (int i = n - 1; i >= 0; --i) {  // upwards, as row i needs the scores above it
    Lane z = copula.factor(i, 0) * column(0);
    for (int j = 1; j <= i; ++j) z += copula.factor(i, j) * column(j);
    column(i) = min(max(normal_cdf(z), 0x1p-53), 1.0 - 0x1p-53);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
