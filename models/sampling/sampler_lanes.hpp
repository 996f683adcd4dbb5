// Lane header (see docs/decisions/0002): static quantities drawn for several replications at once.
// Every draw and every copula happens once per replication, so that clarity counts here.

namespace art6 {
namespace ART6_LANES {

/// `looked_up` one replication after the other.
FN_LARGE Lane looked_up(const Sampler& s, Lane x) {
  constexpr int n = sizeof(Lane) / sizeof(double);
  alignas(64) double values[n];
  store(x, values);
  for (int i = 0; i < n; ++i) values[i] = looked_up(s, values[i]);
  return load(values);
}

/// The normal score of a sampler of the kinds `normal` and `lognormal`, between its bounds.
FN Lane score(const Sampler& s, Lane uniform) {
  const Lane v = s.mirrored ? 1.0 - uniform : uniform;
  // Both bounds far out: rounding may reach 1, which has no quantile.
  return normal_quantile(min(s.p_low + v * s.p_span, 1.0 - 0x1p-53));
}

FN Lane triangular(const Sampler& s, Lane uniform) {
  return select(uniform < s.mode_probability, s.min + sqrt(uniform * s.rise),
                s.max - sqrt((1.0 - uniform) * s.fall));
}

FN Lane inverse_cdf(const Sampler& s, Lane uniform) {
  switch (s.kind) {
    case Sampler::Kind::plain:
      break;
    case Sampler::Kind::uniform:
      return s.min + uniform * (s.max - s.min);
    case Sampler::Kind::triangular:
      return triangular(s, uniform);
    case Sampler::Kind::normal:
      return s.location + s.scale * score(s, uniform);
    case Sampler::Kind::lognormal:
      return exp(s.location + s.scale * score(s, uniform));
    case Sampler::Kind::steps:
    case Sampler::Kind::linear:
      return looked_up(s, uniform);
    case Sampler::Kind::table:
      return looked_up(s, normal_quantile(uniform));
  }
  return s.min;
}

/// The quantile of the law at `uniform`, each in (0, 1).
FN_LARGE Lane draw(const Sampler& s, Lane uniform) {
  return min(max(inverse_cdf(s, uniform), s.min), s.max);
}

/// Couples uniforms by a Gaussian copula in place: `columns[i]`, a number in `statics`, belongs to
/// `copula.paths[i]`.
FN_LARGE void correlate(const Copula& copula, Lane* statics, std::span<const int> columns) {
  const int n = static_cast<int>(columns.size());
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
