// Lane header: the static quantities of a portfolio, drawn at the start of each future.

namespace art6 {
namespace ART6_LANES {

/// Fills `statics`, one value for each of the portfolio's static quantities.
FN_LARGE void draw_statics(const Portfolio& portfolio, Word replications, Lane* statics) {
  for (const int column : portfolio.correlated) {
    const StaticQuantity& quantity = portfolio.statics[static_cast<std::size_t>(column)];
    statics[column] = static_uniform(quantity.stream, replications);
  }
  if (portfolio.copula) correlate(*portfolio.copula, statics, portfolio.correlated);
  for (std::size_t column = 0; column < portfolio.statics.size(); ++column) {
    const StaticQuantity& quantity = portfolio.statics[column];
    if (quantity.sampler.kind == Sampler::Kind::plain) {
      statics[column] = quantity.sampler.min;
      continue;
    }
    const Lane u =
        quantity.is_correlated ? statics[column] : static_uniform(quantity.stream, replications);
    statics[column] = draw(quantity.sampler, u);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
