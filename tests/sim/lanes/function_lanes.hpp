// Lane header: every function of lanes by its name in `LaneFunction`, over arrays.

namespace art6 {
namespace ART6_LANES {

using F = LaneFunction;

FN Word truth(Mask m) { return bits(select(m, 1.0, 0.0)); }

FN_LARGE Word of_random(LaneFunction function, Word a, Word b) {
  const Lane x = from_bits(a), y = from_bits(b);
  switch (function) {
    case F::exp:
      return bits(exp(x));
    case F::log:
      return bits(log(x));
    case F::pow:
      return bits(pow(x, y));
    case F::normal_quantile:
      return bits(normal_quantile(x));
    case F::normal_cdf:
      return bits(normal_cdf(x));
    case F::to_double:
      return bits(to_double(a));
    case F::uniform:
      return bits(uniform(a));
    case F::poisson_quantile:
      return bits(poisson_quantile(x, b));
    default:
      return a;
  }
}

/// The halves of a word as floats: in this order, and then in the other.
FN FloatBits floats_of(Word a) {
  const Word low = a & Word(0xFFFFFFFF), high = a.right<32>();
  return packed({low, high, high, low});
}
/// The first two floats; something else where the last two are not the same in the other order.
FN Word agreed(FloatBits a) {
  const Word first = two_of<0>(a), last = two_of<2>(a);
  return first + (first ^ (last.left<32>() | last.right<32>()));
}

FN_LARGE Word of_floats(LaneFunction function, Word a, Word b) {
  const FloatBits words = floats_of(a);
  const Floats x = from_bits(words), y = from_bits(floats_of(b));
  Lane four[4];
  widen(x, four);
  switch (function) {
    case F::floats_add:
      return agreed(bits(x + y));
    case F::floats_multiply:
      return agreed(bits(x * y));
    case F::to_float:
      return agreed(bits(to_float(words)));
    case F::noise_normal:
      return agreed(bits(noise_normal(words)));
    case F::noise_exp:
      return agreed(bits(noise_exp(x)));
    case F::widened_first:
      return bits(four[0]);
    case F::widened_second:
      return bits(four[1]);
    case F::widened_third:
      return bits(four[2]);
    case F::widened_fourth:
      return bits(four[3]);
    default:
      return of_random(function, a, b);
  }
}

FN_LARGE Word of_words(LaneFunction function, Word a, Word b) {
  switch (function) {
    case F::words_add:
      return a + b;
    case F::words_subtract:
      return a - b;
    case F::words_and:
      return a & b;
    case F::words_or:
      return a | b;
    case F::words_xor:
      return a ^ b;
    case F::left_20:
      return a.left<20>();
    case F::right_12:
      return a.right<12>();
    case F::right_signed_52:
      return a.right_signed<52>();
    case F::product:
      return product(a, 0xCD9E8D57);
    case F::below_half:
      return truth(below(a, std::uint64_t{1} << 31));
    case F::below_all:
      return truth(below(a, std::uint64_t{1} << 32));
    case F::below_either:
      return truth(below(a, below(b, std::uint64_t{1} << 30), std::uint64_t{1} << 31, 0xFFFFFFFF));
    case F::sum_of_integers:
      return Word(static_cast<std::uint64_t>(sum_of_integers(a)));
    case F::packed_first:
      return two_of<0>(packed({a, b, b, b}));
    case F::packed_last:
      return two_of<2>(packed({b, b, a, b}));
    default:
      return of_floats(function, a, b);
  }
}

FN_LARGE Word of_masks(LaneFunction function, Word a, Word b, Word c) {
  const Lane x = from_bits(a), y = from_bits(b), z = from_bits(c);
  switch (function) {
    case F::less:
      return truth(x < y);
    case F::less_or_equal:
      return truth(x <= y);
    case F::greater:
      return truth(x > y);
    case F::greater_or_equal:
      return truth(x >= y);
    case F::both_below:
      return truth((x < z) & (y < z));
    case F::either_below:
      return truth((x < z) | (y < z));
    case F::one_below:
      return truth((x < z) ^ (y < z));
    case F::not_below:
      return truth(!(x < z));
    case F::select:
      return bits(select(x > 0.0, y, z));
    case F::all_true:
      return truth(all_lanes_true());
    case F::any_above_zero:
      return bits(Lane(any(x > 0.0) ? 1.0 : 0.0));
    default:
      return of_words(function, a, b);
  }
}

FN_LARGE Word result_of(LaneFunction function, Word a, Word b, Word c) {
  const Lane x = from_bits(a), y = from_bits(b);
  switch (function) {
    case F::add:
      return bits(x + y);
    case F::subtract:
      return bits(x - y);
    case F::multiply:
      return bits(x * y);
    case F::divide:
      return bits(x / y);
    case F::negative:
      return bits(-x);
    case F::min:
      return bits(min(x, y));
    case F::max:
      return bits(max(x, y));
    case F::sqrt:
      return bits(sqrt(x));
    case F::floor:
      return bits(floor(x));
    default:
      return of_masks(function, a, b, c);
  }
}

/// Up to lanes() values from `first` on; zeros behind the last.
FN_LARGE Word read(std::span<const std::uint64_t> values, std::size_t first) {
  alignas(64) double buffer[max_lanes] = {};
  const auto count = std::min(values.size() - first, static_cast<std::size_t>(lanes()));
  std::memcpy(buffer, values.data() + first, count * sizeof(double));
  return bits(load(buffer));
}

FN_LARGE void write(Word word, std::span<std::uint64_t> values, std::size_t first) {
  alignas(64) double buffer[max_lanes];
  store(from_bits(word), buffer);
  const auto count = std::min(values.size() - first, static_cast<std::size_t>(lanes()));
  std::memcpy(values.data() + first, buffer, count * sizeof(double));
}

FN_LARGE void take(LaneFunction function, std::span<const std::uint64_t> a,
                   std::span<const std::uint64_t> b, std::span<const std::uint64_t> c,
                   std::span<std::uint64_t> result) {
  for (std::size_t i = 0; i < result.size(); i += static_cast<std::size_t>(lanes())) {
    write(result_of(function, read(a, i), read(b, i), read(c, i)), result, i);
  }
}

FN_LARGE void take_blocks(const Stream& stream, std::uint32_t first, std::uint32_t block,
                          std::uint32_t slot,
                          const std::array<std::span<std::uint64_t>, 4>& words) {
  for (std::size_t i = 0; i < words[0].size(); i += static_cast<std::size_t>(lanes())) {
    const Word replications = consecutive_words(first + static_cast<std::uint32_t>(i));
    const Block drawn = random_block(stream, replications, block, slot);
    for (std::size_t w = 0; w < words.size(); ++w) write(drawn.w[w], words[w], i);
  }
}

FN_LARGE void take_static_uniforms(const Stream& stream, std::uint32_t first,
                                   std::span<std::uint64_t> uniforms) {
  for (std::size_t i = 0; i < uniforms.size(); i += static_cast<std::size_t>(lanes())) {
    const Word replications = consecutive_words(first + static_cast<std::uint32_t>(i));
    write(bits(static_uniform(stream, replications)), uniforms, i);
  }
}

FN_LARGE int lane_count() { return lanes(); }

}  // namespace ART6_LANES
}  // namespace art6
