// Elementary functions of one number that give the same bits on every machine, because they use
// neither libm nor fused multiply-add. They are compiled from the text of the lanes' versions,
// `sim/lanes/lane_math.hpp`.
#pragma once

#include <cstdint>

namespace art6 {

/// e^x. Relative error below 2^-51 for -708 <= x <= 709; 0 below, infinity above, NaN of NaN.
double exp(double x);

/// Natural logarithm. Error below 2^-51 relative to max(|log x|, 1e-3) for normal x > 0; infinity
/// at infinity; -infinity at 0; NaN below and of NaN.
double log(double x);

/// x^y for normal x > 0 as exp(y log x), relative error below (1 + |y log x|) 2^-50 where that is
/// within exp's range; 0^y is 0 for y > 0, 1 for y = 0, infinity for y < 0; NaN for negative x and
/// where x or y is NaN.
double pow(double x, double y);

/// Standard normal distribution function. Relative error below 1e-13 for x >= -37; falls to 0
/// below, NaN of NaN.
double normal_cdf(double x);

/// Standard normal quantile z of a probability in [2^-1022, 1), double precision: error of the
/// result below 1e-14 relative to max(1, |z|).
double normal_quantile(double probability);

/// The standard normal of monthly noise: the quantile of (word + 1/2) / 2^32 in single precision,
/// with an absolute error below 4e-6. The value of ~word is exactly the negative. Values may fall
/// by rounding from one word to the next larger, by less than 1.5e-6.
float noise_normal(std::uint32_t word);

/// exp in single precision, relative error below 2^-22 for |x| <= 80.
float noise_exp(float x);

/// The smallest k with P(Poisson(mean) <= k) >= u, u = (word + 1/2) / 2^32, mean finite and >= 0;
/// for means of 200 and more from the expansion of Giles (2016, ACM TOMS 42:7), whose distribution
/// function is off by less than 1e-7.
double poisson_quantile(double mean, std::uint32_t word);

}  // namespace art6
