// Lane header: what is drawn for the months of a budget year, in consecutive replications.

namespace art6 {
namespace ART6_LANES {

constexpr double never = 1e9;  ///< a month that no run reaches

/// Draws twelve words of a stream, one for each month of the budget year.
FN_LARGE void draw_monthly_words(const Stream& stream, Word replications, int year,
                                 Word (&words)[12], std::uint32_t slot = 0) {
  for (int block = 0; block < 3; ++block) {
    const Block drawn =
        random_block(stream, replications, static_cast<std::uint32_t>(3 * year + block), slot);
    for (int i = 0; i < 4; ++i) words[4 * block + i] = drawn.w[i];
  }
}

/// Monthly output noise, in single precision (model.md 7): with z standard normal,
///
///     lognoise(sigma) = exp(sigma x z - sigma^2 / 2),  of mean one
struct Lognoise {
  float scale, shift;

  FN explicit Lognoise(double sigma)
      : scale(static_cast<float>(sigma)), shift(0.5f * scale * scale) {}

  /// Computes the factors of four months, one from each word.
  FN void compute_factors(const Block& block, Lane* four) const {
    widen(noise_exp(noise_normal(packed(block.w)) * scale - shift), four);
  }
};

/// Takes a chain one month further: it changes where the word is below the bound of its state.
FN Mask advance_chain(const Chain& chain, Mask is_on, Word word) {
  return is_on ^ below(word, is_on, chain.stops_below, chain.starts_below);
}

/// A budget year of what multiplies a programme's normal output.
struct OutputYear {
  Lane output[12];
  Mask is_on;  ///< state of the chain after the last month
};

/// New contamination, km2 in each month of a budget year.
struct ContaminationYear {
  Lane km2[12];
};

/// Draws a budget year of output (model.md 7.4, 7.5): in each month
///
///     output = lognoise(sigma) x (1 where the chain is on, `off_output` where it is off)
///
/// Without a chain it is on. `drawn.is_on` is the chain's state in the month before, on entry.
FN_LARGE void draw_output_year(const Stream& noise, double sigma, const std::optional<Chain>& chain,
                               double off_output, Word replications, int year, OutputYear& drawn,
                               Trace trace) {
  const Lognoise lognoise(sigma);
  Mask is_on = drawn.is_on;
  for (int block = 0; block < 3; ++block) {
    const auto number = static_cast<std::uint32_t>(3 * year + block);
    Lane* months = drawn.output + 4 * block;
    if (sigma > 0) {
      lognoise.compute_factors(random_block(noise, replications, number), months);
    } else {  // lognoise(0) is 1
      for (int i = 0; i < 4; ++i) months[i] = 1.0;
    }
    if (chain) {
      const Block words = random_block(chain->stream, replications, number);
      for (int i = 0; i < 4; ++i) {
        is_on = advance_chain(*chain, is_on, words.w[i]);
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
