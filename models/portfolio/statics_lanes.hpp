// Lane header: draws the static quantities of a portfolio for each future (model.md 4, 5).

namespace art6 {
namespace ART6_LANES {

/// The values drawn for the portfolio's static quantities.
using DrawnStatics = TableView<StaticIndex, Lane>;

/// Draws a quantity's uniform number from the Sobol points. The upper 32 of its 52 bits are the
/// quantity's Sobol coordinate, the lower 20 come from its stream.
FN_LARGE Lane draw_sobol_uniform(const ScrambledSobol& sobol, const StaticQuantity& quantity,
                                 Word replications) {
  alignas(64) double numbers[max_lanes], uniforms[max_lanes];
  store(to_double(replications), numbers);
  store(static_uniform(quantity.stream, replications), uniforms);
  for (int i = 0; i < lanes(); ++i) {
    const std::uint64_t point = sobol(*quantity.coordinate, static_cast<std::uint32_t>(numbers[i]));
    const auto bits = static_cast<std::uint64_t>(uniforms[i] * 0x1p52);
    uniforms[i] = (static_cast<double>(point << 20 | (bits & 0xFFFFF)) + 0.5) * 0x1p-52;
  }
  return load(uniforms);
}

/// Draws a quantity's uniform number, from the Sobol points where the portfolio has them.
FN_LARGE Lane draw_uniform(const Portfolio& portfolio, const StaticQuantity& quantity,
                           Word replications) {
  if (portfolio.sobol) return draw_sobol_uniform(*portfolio.sobol, quantity, replications);
  return static_uniform(quantity.stream, replications);
}

/// Draws one value for each of the portfolio's static quantities into `statics`: by the law's
/// quantile from one uniform number, those of correlated quantities coupled by the copula first.
FN_LARGE void draw_statics(const Portfolio& portfolio, Word replications, DrawnStatics statics) {
  for (const StaticIndex column : portfolio.correlated) {
    const StaticQuantity& quantity = portfolio.statics[column];
    statics[column] = draw_uniform(portfolio, quantity, replications);
  }
  if (portfolio.copula) correlate(*portfolio.copula, statics, portfolio.correlated);
  for (const StaticIndex column : portfolio.statics.ids()) {
    const StaticQuantity& quantity = portfolio.statics[column];
    if (quantity.sampler.kind == Sampler::Kind::plain) {
      statics[column] = quantity.sampler.min;
      continue;
    }
    const Lane u =
        quantity.is_correlated ? statics[column] : draw_uniform(portfolio, quantity, replications);
    statics[column] = draw(quantity.sampler, u);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
