// Lane header: the static quantities of a portfolio, drawn at the start of each future.

namespace art6 {
namespace ART6_LANES {

/// The uniform of an uncertain quantity: a Sobol coordinate, and below its 32 bits those of the
/// stream.
FN_LARGE Lane sobol_uniform(const ScrambledSobol& sobol, const StaticQuantity& quantity,
                            Word replications) {
  alignas(64) double numbers[max_lanes], uniforms[max_lanes];
  store(to_double(replications), numbers);
  store(static_uniform(quantity.stream, replications), uniforms);
  for (int i = 0; i < lanes(); ++i) {
    const std::uint64_t point = sobol(quantity.coordinate, static_cast<std::uint32_t>(numbers[i]));
    const auto bits = static_cast<std::uint64_t>(uniforms[i] * 0x1p52);
    uniforms[i] = (static_cast<double>(point << 20 | (bits & 0xFFFFF)) + 0.5) * 0x1p-52;
  }
  return load(uniforms);
}

FN_LARGE Lane uniform_of(const Portfolio& portfolio, const StaticQuantity& quantity,
                         Word replications) {
  if (portfolio.sobol) return sobol_uniform(*portfolio.sobol, quantity, replications);
  return static_uniform(quantity.stream, replications);
}

/// Fills `statics`, one value for each of the portfolio's static quantities.
FN_LARGE void draw_statics(const Portfolio& portfolio, Word replications, Lane* statics) {
  for (const int column : portfolio.correlated) {
    const StaticQuantity& quantity = portfolio.statics[static_cast<std::size_t>(column)];
    statics[column] = uniform_of(portfolio, quantity, replications);
  }
  if (portfolio.copula) correlate(*portfolio.copula, statics, portfolio.correlated);
  for (std::size_t column = 0; column < portfolio.statics.size(); ++column) {
    const StaticQuantity& quantity = portfolio.statics[column];
    if (quantity.sampler.kind == Sampler::Kind::plain) {
      statics[column] = quantity.sampler.min;
      continue;
    }
    const Lane u =
        quantity.is_correlated ? statics[column] : uniform_of(portfolio, quantity, replications);
    statics[column] = draw(quantity.sampler, u);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
