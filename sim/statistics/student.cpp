#include "sim/statistics/student.hpp"

#include <cassert>
#include <cmath>
#include <utility>

#include "sim/lanes/elementwise.hpp"
#include "sim/statistics/bisection.hpp"

namespace art6 {
namespace {

/// log(1 + u) for u >= 0, to a few units of the last place, also where 1 + u is rounded to 1.
double log_of_1_plus(double u) {
  if (u > 0.1) return log(1 + u);
  // 2 atanh(s) = 2 (s + s^3/3 + s^5/5 + ...); s < 0.048, so that eight terms are enough.
  const double s = u / (2 + u), square = s * s;
  double sum = 0;
  for (int k = 15; k >= 1; k -= 2) sum = sum * square + 1.0 / k;
  return 2 * s * sum;
}

/// 1 / B(degrees / 2, 1/2), stepped up by Gamma(x + 1) = x Gamma(x) from one degree (1 / pi) or two
/// (1 / 2).
double inverse_beta(std::int64_t degrees) {
  double factor = degrees % 2 == 1 ? 0x1.45f306dc9c883p-2 : 0.5;
  for (std::int64_t i = degrees % 2 == 1 ? 1 : 2; i < degrees; i += 2) {
    factor *= static_cast<double>(i + 1) / static_cast<double>(i);
  }
  return factor;
}

/// I_y(1/2, a) B(1/2, a) / (sqrt(y) (1 - y)^a): 2 (1 + (a + 1/2)/(3/2) y + ...), all positive.
double central_series(double a, double y) {
  double term = 2, sum = 0;
  for (int j = 0; term > sum * 0x1p-56; ++j) {
    sum += term;
    term *= (a + 0.5 + j) / (1.5 + j) * y;
  }
  return sum;
}

/// I_x(a, 1/2) B(a, 1/2) / (x^a sqrt(1 - x)), a continued fraction by Lentz's method.
double tail_fraction(double a, double x) {
  constexpr double b = 0.5;
  double c = 1, d = 1 / (1 - (a + b) / (a + 1) * x), h = d;
  for (int m = 1; m < 10000; ++m) {  // 60 are enough where it is called
    const double even = m * (b - m) / ((a + 2 * m - 1) * (a + 2 * m)) * x;
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const double odd = -(a + m) * (a + b + m) / ((a + 2 * m) * (a + 2 * m + 1)) * x;
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const double change = d * c;
    h *= change;
    if (std::abs(change - 1) < 0x1p-52) break;
  }
  return h / a;
}

/// The z with the same tail probability in the normal distribution (Hill 1970, CACM 13:617-619,
/// algorithm 395).
double normal_deviate(double t, double degrees) {
  const double a = degrees - 0.5, b = 48 * a * a;
  const double square = a * log_of_1_plus(t * t / degrees), z = std::sqrt(square);
  const double correction = ((-0.4 * square - 3.3) * square - 24) * square - 85.5;
  return ((correction / (0.8 * square * square + 100 + b) + square + 3) / b + 1) * z;
}

}  // namespace

double student_two_sided(double t, std::int64_t degrees) {
  assert(t >= 0 && degrees >= 1);
  if (t > 1e100) return 0;
  const auto count = static_cast<double>(degrees);
  if (degrees >= 1000) return 2 * normal_cdf(-normal_deviate(t, count));

  const double a = count / 2, ratio = t * t / count;
  const double x = 1 / (1 + ratio), y = ratio / (1 + ratio);
  const double common = inverse_beta(degrees) * std::sqrt(y) * exp(-a * log_of_1_plus(ratio));
  // Below sqrt(10) the tails hold more than 0.0015, so that 1 - P(|T| < t) loses three digits at
  // most; beyond, the fraction converges fast.
  if (t * t < 10) return 1 - common * central_series(a, y);
  return common * tail_fraction(a, x);
}

double student_critical_value(double p, std::int64_t degrees) {
  assert(p > 0 && p <= 1 && degrees >= 1);
  double low = 0, high = 1;
  while (student_two_sided(high, degrees) > p) low = std::exchange(high, 2 * high);
  return bisect_to_neighbours(low, high,
                              [&](double t) { return student_two_sided(t, degrees) > p; })
      .high;
}

}  // namespace art6
