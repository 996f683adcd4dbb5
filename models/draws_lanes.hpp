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

/// lognoise(sigma) = exp(sigma z - sigma^2 / 2) for twelve months.
FN_LARGE void year_of_noise(const Stream& stream, double sigma, Word replications, int year,
                            Lane (&factors)[12]) {
  const auto scale = static_cast<float>(sigma);
  const float shift = 0.5f * scale * scale;
  for (int block = 0; block < 3; ++block) {
    const Block drawn =
        random_block(stream, replications, static_cast<std::uint32_t>(3 * year + block));
    for (int half = 0; half < 2; ++half) {
      const FloatPair z = noise_normal(pair(drawn.w[2 * half], drawn.w[2 * half + 1]));
      const FloatPair factor = noise_exp(z * scale - shift);
      factors[4 * block + 2 * half] = widened_first(factor);
      factors[4 * block + 2 * half + 1] = widened_second(factor);
    }
  }
}

/// Twelve months of a chain, a transition at the start of each; `is_on` becomes the last month's.
FN_LARGE void year_of_chain(const Chain& chain, Word replications, int year, Mask& is_on,
                            Mask (&on)[12]) {
  Word words[12];
  year_of_words(chain.stream, replications, year, words);
  for (int month = 0; month < 12; ++month) {
    const Mask stops = below(words[month], chain.stops_below);
    const Mask starts = below(words[month], chain.starts_below);
    is_on = (is_on & !stops) | (starts & !is_on);
    on[month] = is_on;
  }
}

}  // namespace ART6_LANES
}  // namespace art6
