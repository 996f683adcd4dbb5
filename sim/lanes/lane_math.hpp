// Lane header: elementary functions, from one text for all instruction sets. Tests hold them to the
// errors that `sim/lanes/elementwise.hpp` states. The polynomials come from
// scripts/fit_elementwise.py where no source is named.

namespace art6 {
namespace ART6_LANES {

/// c[0] x^k + ... + c[k], by Horner's rule.
template <class V, class T, std::size_t k>
FN V polynomial(V x, const T (&c)[k]) {
  V sum = V(c[0]) * x + V(c[1]);
  for (std::size_t i = 2; i < k; ++i) sum = sum * x + V(c[i]);
  return sum;
}

/// The terms from x^`lowest` to x^(`lowest` + `count` - 1) of the polynomial, divided by
/// x^`lowest`; x2 = x^2, x4 = x^4, and the polynomial has at most eight terms.
template <std::size_t lowest, std::size_t count, class V, class T, std::size_t k>
FN V terms(V x, V x2, V x4, const T (&c)[k]) {
  if constexpr (count == 1) {
    return V(c[k - 1 - lowest]);
  } else {
    constexpr std::size_t half = count > 4 ? 4 : count > 2 ? 2 : 1;
    const V power = half == 4 ? x4 : half == 2 ? x2 : x;
    return terms<lowest + half, count - half>(x, x2, x4, c) * power +
           terms<lowest, half>(x, x2, x4, c);
  }
}

/// The polynomial by Estrin's scheme, in which fewer operations depend on one another than in
/// Horner's.
template <class V, class T, std::size_t k>
FN V polynomial_in_pairs(V x, const T (&c)[k]) {
  const V square = x * x;
  return terms<0, k>(x, square, square * square, c);
}

/// e^x = 2^n e^r with n = x / ln 2 rounded to an integer and r = x - n ln 2, so that |r| <= ln 2 /
/// 2: e^r = 1 + r + r^2 polynomial(r).
FN Lane exp(Lane x) {
  constexpr double to_integer = 0x1.8p52;  // adding it rounds to an integer in the low bits
  const Lane shifted = x * 0x1.71547652b82fep0 + to_integer;
  const Lane n = shifted - to_integer;
  const Lane r = (x - n * 0x1.62e42fee00000p-1) - n * 0x1.a39ef35793c76p-33;  // ln 2 in two parts
  constexpr double tail[] = {2.51003758325612337e-8,  2.76200758799833666e-7,
                             2.75572684803100255e-6,  0.0000248015213223686933,
                             0.000198412698630405453, 0.00138888889171967191,
                             0.00833333333333006445,  0.0416666666666241619,
                             0.166666666666666675,    0.500000000000000102};
  const Lane y = 1.0 + (r + r * r * polynomial(r, tail));
  const Lane scaled = from_bits(bits(y) + bits(shifted).left<52>());
  constexpr double infinite = std::numeric_limits<double>::infinity();
  return select(x < -708.0, 0.0, select(x <= 709.0, scaled, x + infinite));  // NaN stays NaN
}

/// log x = n ln 2 + log(1 + f) with x = 2^n (1 + f), sqrt(1/2) <= 1 + f < sqrt(2). With s = f / (2
/// + f) and z = s^2, log(1 + f) = f - (f^2/2 - s (f^2/2 + z polynomial(z))), as in fdlibm's
/// e_log.c.
FN Lane log(Lane x) {
  constexpr std::uint64_t root_half = 0x3FE6A09E667F3BCD;
  const Word k = (bits(x) - Word(root_half)).right_signed<52>();
  const Lane f = from_bits(bits(x) - k.left<52>()) - 1.0;
  const Lane n = from_bits(k + Word(0x4338000000000000)) - 0x1.8p52;
  const Lane s = f / (f + 2.0);
  const Lane z = s * s;
  constexpr double tail[] = {0.146164496850434059, 0.153317216005560413, 0.181828891252617221,
                             0.222222111347950799, 0.285714286259754849, 0.399999999998995045,
                             0.666666666666666969};
  const Lane half_square = f * f * 0.5;
  const Lane low = s * (half_square + z * polynomial(z, tail)) + n * 0x1.a39ef35793c76p-33;
  const Lane y = n * 0x1.62e42fee00000p-1 - ((half_square - low) - f);
  constexpr double infinite = std::numeric_limits<double>::infinity();
  return select(x <= 0.0,
                select(x < 0.0, std::numeric_limits<double>::quiet_NaN(), Lane(-infinite)),
                select(x < infinite, y, x));
}

/// x^y = e^(y log x) for x > 0.
FN_LARGE Lane pow(Lane x, Lane y) {
  const Lane zero_base = select(y > 0.0, 0.0, select(y < 0.0, 1.0 / Lane(0.0), y + 1.0));
  return select(x <= 0.0, select(x < 0.0, log(x), zero_base), exp(y * log(x)));
}

/// The standard normal quantile, by the rational functions of Wichura (1988, Applied Statistics
/// 37:477-484), algorithm AS 241, PPND16: of p - 1/2 in the centre, of sqrt(-log p) in the tails.
FN_LARGE Lane normal_quantile(Lane p) {
  constexpr double a[] = {2509.0809287301226727, 33430.575583588128105, 67265.770927008700853,
                          45921.953931549871457, 13731.693765509461125, 1971.5909503065514427,
                          133.14166789178437745, 3.387132872796366608};
  constexpr double b[] = {
      5226.495278852545925,  28729.085735721942674, 39307.89580009271061,  21213.794301586595867,
      5394.1960214247511077, 687.1870074920579083,  42.313330701600911252, 1.0};
  constexpr double c[] = {7.7454501427834140764e-4, .0227238449892691845833, .24178072517745061177,
                          1.27045825245236838258,   3.64784832476320460504,  5.7694972214606914055,
                          4.6303378461565452959,    1.42343711074968357734};
  constexpr double d[] = {1.05075007164441684324e-9, 5.475938084995344946e-4,
                          .0151986665636164571966,   .14810397642748007459,
                          .68976733498510000455,     1.6763848301838038494,
                          2.05319162663775882187,    1.0};
  constexpr double e[] = {2.01033439929228813265e-7, 2.71155556874348757815e-5,
                          .0012426609473880784386,   .026532189526576123093,
                          .29656057182850489123,     1.7848265399172913358,
                          5.4637849111641143699,     6.6579046435011037772};
  constexpr double g[] = {2.04426310338993978564e-15, 1.4215117583164458887e-7,
                          1.8463183175100546818e-5,   7.868691311456132591e-4,
                          .0148753612908506148525,    .13692988092273580531,
                          .59983220655588793769,      1.0};
  const Lane q = p - 0.5;
  const Lane centre = 0.180625 - q * q;
  const Lane central = q * polynomial(centre, a) / polynomial(centre, b);
  const Lane r = sqrt(-log(min(p, 1.0 - p)));
  const Lane near_tail = polynomial(r - 1.6, c) / polynomial(r - 1.6, d);
  const Lane far_tail = polynomial(r - 5.0, e) / polynomial(r - 5.0, g);
  const Lane size = select(r <= 5.0, near_tail, far_tail);
  return select(centre >= 0.0, central, select(q < 0.0, -size, size));
}

/// The standard normal distribution function, by the rational functions of Cody (1969, Mathematics
/// of Computation 23:631-637), as in his ANORM (1993).
FN_LARGE Lane normal_cdf(Lane x) {
  constexpr double a[] = {.065682337918207449113, 2.2352520354606839287, 161.02823106855587881,
                          1067.6894854603709582, 18154.981253343561249};
  constexpr double b[] = {1.0, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205,
                          45507.789335026729956};
  constexpr double c[] = {1.0765576773720192317e-8, .39894151208813466764, 8.8831497943883759412,
                          93.506656132177855979,    597.27027639480026226, 2494.5375852903726711,
                          6848.1904505362823326,    11602.651437647350124, 9842.7148383839780218};
  constexpr double d[] = {1.0,
                          22.266688044328115691,
                          235.38790178262499861,
                          1519.377599407554805,
                          6485.558298266760755,
                          18615.571640885098091,
                          34900.952721145977266,
                          38912.003286093271411,
                          19685.429676859990727};
  constexpr double e[] = {.02307344176494017303, .21589853405795699,     .1274011611602473639,
                          .022235277870649807,   .001421619193227893466, 2.9112874951168792e-5};
  constexpr double g[] = {1.0,
                          1.28426009614491121,
                          .468238212480865118,
                          .0659881378689285515,
                          .00378239633202758244,
                          7.29751555083966205e-5};
  const Lane size = min(Lane(40.0), max(x, -x));  // beyond 38 all is 0 or 1; NaN stays NaN
  const Lane square = size * size;
  const Lane central = 0.5 + x * polynomial(square, a) / polynomial(square, b);
  // exp(-x^2 / 2) as the product of two factors. The exponent of the first is exact, so that the
  // rounding of the square has no effect.
  const Lane coarse = floor(size * 16.0) * 0.0625;
  const Lane density = exp(coarse * coarse * -0.5) * exp((size - coarse) * (size + coarse) * -0.5);
  const Lane middle = density * polynomial(size, c) / polynomial(size, d);
  const Lane inverse = 1.0 / max(square, 1.0);
  const Lane series = inverse * polynomial(inverse, e) / polynomial(inverse, g);
  const Lane far = density * (0.398942280401432677939946 - series) / max(size, 1.0);
  const Lane tail = select(size <= 5.656854249492380195, middle, far);
  return select(size <= 0.67448975, central, select(x < 0.0, tail, 1.0 - tail));
}

/// The natural logarithm of floats in (0, 1].
FN Floats log_of_fraction(Floats x) {
  const FloatBits k = (bits(x) - FloatBits(0x3F3504F3)).right_signed<23>();
  const Floats f = from_bits(bits(x) - k.left<23>()) - 1.0f;
  const Floats n = from_bits(k + FloatBits(0x4B400000)) - 0x1.8p23f;
  constexpr float tail[] = {0.0904878442732260819f, -0.140308921983954759f, 0.147038991657186666f,
                            -0.166027188529818769f, 0.199842232472603964f,  -0.250007025506771742f,
                            0.333334153988121502f};
  const Floats square = f * f;
  const Floats low = n * 1.42860677e-6f + f * square * polynomial_in_pairs(f, tail) - square * 0.5f;
  return n * 0.693145752f + (low + f);  // ln 2 in two parts
}

/// e^x in single precision, as `exp`.
FN Floats noise_exp(Floats x) {
  constexpr float to_integer = 0x1.8p23f;
  const Floats shifted = x * 1.44269504f + to_integer;
  const Floats n = shifted - to_integer;
  const Floats r = (x - n * 0.693145752f) - n * 1.42860677e-6f;
  constexpr float tail[] = {0.00139261761199355789f, 0.0083631730745137109f, 0.041666554662050534f,
                            0.166665770255979882f, 0.5f};
  const Floats y = 1.0f + (r + r * r * polynomial_in_pairs(r, tail));
  return from_bits(bits(y) + bits(shifted).left<23>());
}

/// The standard normal quantile of (word + 1/2) / 2^32 in single precision: a rational function of
/// y = -log t, where t <= 1/2 is the tail probability, with the sign of the half. Of degree 5 over
/// 4, with the least maximum error, 2.5e-6.
FN Floats noise_normal(FloatBits word) {
  constexpr float p[] = {0.00034878897f, 0.084625431f, 1.6830331f,
                         4.5966867f,     -1.4447838f,  -1.7871111f};
  constexpr float q[] = {0.0058727749f, 0.35303793f, 3.0713930f, 4.8526872f, 1.0f};
  const FloatBits upper = word.right_signed<31>();  // all ones above the median
  const FloatBits folded = (word ^ upper) & FloatBits(0x7FFFFFFF);
  const Floats t = (to_float(folded) + 0.5f) * 0x1p-32f;
  const Floats y = -log_of_fraction(t);
  const Floats size = polynomial_in_pairs(y, p) / polynomial_in_pairs(y, q);
  const FloatBits below_median = (upper ^ FloatBits(0xFFFFFFFF)).left<31>();
  return from_bits(bits(size) ^ below_median);
}

/// Converts positive normal floats to doubles, exactly: the first float of each replication goes to
/// four[0], the second to four[1], ...
FN void widen(Floats a, Lane* four) {
  const Word pairs[] = {two_of<0>(bits(a)), two_of<2>(bits(a))};
  const Word exponent = Word(std::uint64_t{1023 - 127} << 52);
  for (int i = 0; i < 2; ++i) {
    four[2 * i] = from_bits((pairs[i] & Word(0xFFFFFFFF)).left<29>() + exponent);
    four[2 * i + 1] = from_bits(pairs[i].right<32>().left<29>() + exponent);
  }
}

/// Words below 2^32, such as the numbers of replications, as doubles: exact.
FN Lane to_double(Word word) { return from_bits(word | Word(0x4330000000000000)) - 0x1p52; }

/// (word + 1/2) / 2^32 in double, exact.
FN Lane uniform(Word word) { return (to_double(word) + 0.5) * 0x1p-32; }

/// The Poisson quantile of u = (word + 1/2) / 2^32. Below a mean of 200 it is the smallest k whose
/// sum of probabilities e^-mean mean^i / i!, i = 0 to k, reaches u. From 200 on it is max(0, floor
/// x) of the expansion of Giles (2016, ACM TOMS 42:7) in the normal quantile w of u:
///     x = m + sqrt(m) w + (w^2/6 + 1/3) - w (w^2/72 + 1/36) / sqrt(m)
///         + (w^4/270 + 7 w^2/810 - 8/405) / m.
FN_LARGE Lane poisson_quantile(Lane mean, Word word) {
  constexpr double large = 200;  // from here on the expansion is off by less than 1e-7
  const Lane u = uniform(word);
  const Lane small_mean = min(mean, large);
  Lane term = exp(-small_mean);
  Lane sum = term;
  Lane count = 0.0;
  for (int k = 1; k < 1000 && any((sum < u) & (mean < large)); ++k) {
    const Mask more = sum < u;
    term = term * small_mean * (1.0 / k);
    sum = select(more, sum + term, sum);
    count = select(more, count + 1.0, count);
  }
  if (any(mean >= large)) {
    const Lane w = normal_quantile(u);
    const Lane m = max(mean, large);
    const Lane square = w * w;
    const Lane root = sqrt(m);
    const Lane x = m + root * w + (square * (1.0 / 6) + 1.0 / 3) -
                   w * (square * (1.0 / 72) + 1.0 / 36) / root +
                   (square * square * (1.0 / 270) + square * (7.0 / 810) - 8.0 / 405) / m;
    count = select(mean >= large, floor(max(x, 0.0)), count);
  }
  return count;
}

}  // namespace ART6_LANES
}  // namespace art6
