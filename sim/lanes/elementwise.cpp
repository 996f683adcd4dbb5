#include "sim/lanes/elementwise.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>

#include "sim/random/stream.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES plain
#include "sim/lanes/lane_plain.hpp"
//
#include "sim/lanes/lane_math.hpp"

namespace art6 {

double exp(double x) { return plain::exp(plain::Lane(x)).v[0]; }
double log(double x) { return plain::log(plain::Lane(x)).v[0]; }
double pow(double x, double y) { return plain::pow(plain::Lane(x), plain::Lane(y)).v[0]; }
double normal_cdf(double x) { return plain::normal_cdf(plain::Lane(x)).v[0]; }
double normal_quantile(double p) { return plain::normal_quantile(plain::Lane(p)).v[0]; }
float noise_normal(std::uint32_t word) { return plain::noise_normal(plain::FloatBits(word)).v[0]; }
float noise_exp(float x) { return plain::noise_exp(plain::Floats(x)).v[0]; }
double poisson_quantile(double mean, std::uint32_t word) {
  return plain::poisson_quantile(plain::Lane(mean), plain::Word(word)).v[0];
}

}  // namespace art6
