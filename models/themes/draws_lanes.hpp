// Lane header: a budget year of monthly draws for consecutive replications.

namespace art6 {
namespace ART6_LANES {

constexpr double never = 1e9;  ///< a month that no run reaches

/// Twelve words of a stream, one for each month of the budget year.
FN_LARGE void year_of_words(const Stream& stream, Word replications, int year, Word (&words)[12],
                            std::uint32_t slot = 0) {
  for (int block = 0; block < 3; ++block) {
    const Block drawn =
        random_block(stream, replications, static_cast<std::uint32_t>(3 * year + block), slot);
    for (int i = 0; i < 4; ++i) words[4 * block + i] = drawn.w[i];
  }
}

/// lognoise(sigma) = exp(sigma z - sigma^2 / 2), mean one.
struct Lognoise {
  float scale, shift;

  FN explicit Lognoise(double sigma)
      : scale(static_cast<float>(sigma)), shift(0.5f * scale * scale) {}

  /// Four months, one for each word.
  FN void factors(const Block& block, Lane* four) const {
    widen(noise_exp(noise_normal(packed(block.w)) * scale - shift), four);
  }
};

/// One month's transition of a chain: it changes where the word is below the bound of its state.
FN Mask advanced(const Chain& chain, Mask is_on, Word word) {
  return is_on ^ below(word, is_on, chain.stops_below, chain.starts_below);
}

/// A budget year of a programme's output, and where its chain stands at the year's end.
struct OutputYear {
  Lane output[12];
  Mask is_on;
};

/// What a budget year's output is multiplied by: lognoise, and `off_output` of it in the months in
/// which the chain, where there is one, is off. `drawn.is_on` is where the chain stood before, and
/// becomes the last month's. `trace` is told of both.
FN_LARGE void year_of_output(const Stream& noise, double sigma, const std::optional<Chain>& chain,
                             double off_output, Word replications, int year, OutputYear& drawn,
                             Trace trace) {
  const Lognoise lognoise(sigma);
  Mask is_on = drawn.is_on;
  for (int block = 0; block < 3; ++block) {
    const auto number = static_cast<std::uint32_t>(3 * year + block);
    Lane* months = drawn.output + 4 * block;
    if (sigma > 0) {
      lognoise.factors(random_block(noise, replications, number), months);
    } else {
      for (int i = 0; i < 4; ++i) months[i] = 1.0;
    }
    if (chain) {
      const Block words = random_block(chain->stream, replications, number);
      for (int i = 0; i < 4; ++i) {
        is_on = advanced(*chain, is_on, words.w[i]);
        const Lane off = off_output > 0 ? months[i] * off_output : Lane(0.0);
        months[i] = select(is_on, months[i], off);
        trace(4 * block + i, ReplayColumn::is_open, select(is_on, 1.0, 0.0));
      }
    }
    for (int i = 0; i < 4; ++i) trace(4 * block + i, ReplayColumn::output, months[i]);
  }
  drawn.is_on = is_on;
}

}  // namespace ART6_LANES
}  // namespace art6
