#include "models/sampling/beta_table.hpp"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <utility>

namespace art6 {
namespace {

// Everything before rounding is long double, whose elementary functions do not depend on the
// processor as those of double do. Knots keep 34 bits, ten digits, so that the last bit of a
// mathematical library does not show.
using Real = long double;

constexpr double last_score = 8.25;        // quantile of 2^-53, the smallest uniform: 8.2095
constexpr double first_step = 0.75;        // between scores, before any is halved
constexpr Real least_probability = 1e-9L;  // pieces with less are not halved
constexpr double least_shape = 1e-30;      // far below what two doubles of probability tell apart
constexpr Real largest_logit = 700;        // x or 1 - x of 1e-304 stands for all that is smaller

double round_knot(Real x) {
  int exponent = 0;
  const Real mantissa = std::frexp(x, &exponent);
  return static_cast<double>(std::ldexp(std::round(std::ldexp(mantissa, 34)), exponent - 34));
}

Real compute_normal_density(Real z) {
  return std::exp(-z * z / 2) * 0.398942280401432677939946059934L;
}

/// The quantiles of a beta law by the logit of x, so that x and 1 - x are both exact up to rounding
/// near 0.
class ByLogit {
 public:
  ByLogit(Real a, Real b)
      : a_(a),
        b_(b),
        log_beta_(boost::math::lgamma(a) + boost::math::lgamma(b) - boost::math::lgamma(a + b)) {}

  /// The logit of the quantile of a probability p <= 1/2, from a guess. Halley's iteration on
  /// log P, which is concave (the density of a beta law's logit is log-concave); where it would
  /// leave what is known to hold the root, the interval is halved.
  Real quantile(Real p, Real guess) const {
    Real low = -largest_logit, high = largest_logit;
    Real logit = std::isfinite(guess) ? std::clamp(guess, low, high) : 0;
    for (int round = 0; round < 100; ++round) {  // seldom more than two
      const Real x = 1 / (1 + std::exp(-logit)), y = 1 / (1 + std::exp(logit));
      const Real value =
          logit <= 0 ? boost::math::ibeta(a_, b_, x) : boost::math::ibetac(b_, a_, y);
      const Real excess = std::log(value / p);
      (excess > 0 ? high : low) = logit;
      // First and second derivative of log P by the logit, the second over the first.
      const Real slope = std::exp(a_ * std::log(x) + b_ * std::log(y) - log_beta_) / value;
      const Real curvature = a_ * y - b_ * x - slope;
      const Real newton = excess / slope;
      const Real halley = logit - newton / std::max(Real(0.5), 1 - newton * curvature / 2);
      // Extreme shapes leave the range of numbers on the way.
      const bool is_within = value > 0 && std::isfinite(halley) && halley >= low && halley <= high;
      const Real next = is_within ? halley : low + (high - low) / 2;
      // The step cubes the error: 1e-4 now is 1e-12 after it.
      if ((is_within && std::fabs(excess) < 1e-4L) || next == logit) return next;
      logit = next;
    }
    return logit;
  }

 private:
  Real a_, b_, log_beta_;
};

struct Point {
  double z = 0, x = 0, slope = 0;
  Real logit = 0, logit_slope = 0;
};

class Curve {
 public:
  Curve(double a, double b) : a_(a), b_(b), lower_(a, b), upper_(b, a) {}

  // The upper half is the lower half of 1 - X, so that no small probability is lost to rounding.
  Point at(double z, Real guess) const {
    const Real p = boost::math::erfc(std::fabs(Real(z)) / std::sqrt(Real(2))) / 2;
    const Real logit = z <= 0 ? lower_.quantile(p, guess) : -upper_.quantile(p, -guess);
    const Real x = 1 / (1 + std::exp(-logit)), y = 1 / (1 + std::exp(logit));
    const Real density = logit <= 0 ? boost::math::ibeta_derivative(a_, b_, x)
                                    : boost::math::ibeta_derivative(b_, a_, y);
    if (std::fabs(logit) >= largest_logit) return {z, round_knot(x), 0.0, logit, 0};
    const Real slope = compute_normal_density(z) / density;
    return {z, round_knot(x), round_knot(slope), logit, slope / (x * y)};
  }

 private:
  Real a_, b_;
  ByLogit lower_, upper_;
};

// Hermite's cubic between two points; no slope above three times the secant's, which keeps it
// monotone (Fritsch and Carlson 1980).
Piece cubic_between(const Point& from, const Point& to) {
  const double h = to.z - from.z;
  const double secant = (to.x - from.x) / h;
  const double start = std::min(from.slope, 3 * secant), end = std::min(to.slope, 3 * secant);
  return {from.z, from.x, start, (3 * secant - 2 * start - end) / h,
          (start + end - 2 * secant) / (h * h)};
}

/// Builds a table piece by piece, from the lowest score on.
class TableBuilder {
 public:
  TableBuilder(const Curve& curve, double sd) : curve_(curve), sd_(sd) {}

  // Halves until the cubic meets the curve half-way and rises by less than a fifth of the range
  // (a meeting by symmetry is no proof). The two halves come out 16 times as near where the curve
  // is smooth.
  void add(const Point& from, const Point& to) {
    if (from.x == to.x) return pieces_.push_back({from.z, from.x});
    const double d = (to.z - from.z) / 2;
    const double z = from.z + d;
    const Real cubic_middle =
        (from.logit + to.logit) / 2 + (from.logit_slope - to.logit_slope) * d / 4;
    const Point middle = curve_.at(z, std::clamp(cubic_middle, from.logit, to.logit));
    const Piece p = cubic_between(from, to);
    const double error = p.value + d * (p.slope + d * (p.quadratic + d * p.cubic)) - middle.x;
    const bool is_near = to.x - from.x < 0.2 && std::abs(error) <= 3e-7 * sd_ + 1e-9 * middle.x;
    if (is_near || 2 * d * compute_normal_density(z) < least_probability) {
      pieces_.push_back(cubic_between(from, middle));
      pieces_.push_back(cubic_between(middle, to));
    } else {
      add(from, middle);
      add(middle, to);
    }
  }

  std::vector<Piece> finish(const Point& last) {
    pieces_.push_back({last.z, last.x});
    return std::move(pieces_);
  }

 private:
  const Curve& curve_;
  double sd_;
  std::vector<Piece> pieces_;
};

// Cornish and Fisher (1938) to the fourth cumulant: a cubic in z, hence a single piece.
std::vector<Piece> build_nearly_normal(double mean, double sd, double skewness, double excess) {
  const double quadratic = sd * skewness / 6;
  const double cubic = sd * (excess / 24 - skewness * skewness / 18);
  const double slope = sd * (1 - excess / 8 + 5 * skewness * skewness / 36);
  const double z = -last_score;
  const auto x = [&](double score) {
    return mean - quadratic + score * (slope + score * (quadratic + score * cubic));
  };
  return {{z, x(z), slope + z * (2 * quadratic + z * 3 * cubic), quadratic + z * 3 * cubic, cubic},
          {last_score, x(last_score)}};
}

}  // namespace

std::vector<Piece> build_beta_table(double a, double b) {
  // A law narrower than a millionth of the range looks the same, and extreme shapes would leave the
  // range of numbers on the way. The mean stays.
  constexpr double largest_shape = 1e18;
  if (const double largest = std::max(a, b); largest > largest_shape) {
    a *= largest_shape / largest;
    b *= largest_shape / largest;
  }
  a = std::max(a, least_shape);
  b = std::max(b, least_shape);
  const double sum = a + b;
  const double mean = a / sum;
  const double sd = std::sqrt(mean * (b / sum) / (sum + 1));
  // Beyond, the next term is below 1e-6 standard deviations, and the beta function slow.
  if (std::min(a, b) > 1e6) {
    const double skewness = 2 * (b - a) / (sum + 2) * std::sqrt((sum + 1) / a / b);
    const double excess =
        6 * ((a - b) / a * ((a - b) / b) * ((sum + 1) / (sum + 2)) - 1) / (sum + 3);
    return build_nearly_normal(mean, sd, skewness, excess);
  }
  const Curve curve(a, b);
  std::vector<Point> coarse{curve.at(0, std::log(Real(a) / b))};
  const auto along = [&coarse](double z) {
    const Point& last = coarse.back();
    return last.logit + last.logit_slope * (z - last.z);
  };
  for (double z = -first_step; z >= -last_score; z -= first_step) {
    coarse.push_back(curve.at(z, along(z)));
  }
  std::reverse(coarse.begin(), coarse.end());
  for (double z = first_step; z <= last_score; z += first_step) {
    coarse.push_back(curve.at(z, along(z)));
  }
  TableBuilder builder(curve, sd);
  for (std::size_t i = 0; i + 1 < coarse.size(); ++i) builder.add(coarse[i], coarse[i + 1]);
  return builder.finish(coarse.back());
}

const std::vector<Piece>& BetaTableCache::table(double a, double b) {
  const auto known = tables_.find({a, b});
  if (known != tables_.end()) return known->second;
  return tables_.emplace(std::pair(a, b), build_beta_table(a, b)).first->second;
}

}  // namespace art6
