#include <algorithm>
#include <array>
#include <vector>

#include "models/strategies/readiness.hpp"
#include "models/strategies/rounding.hpp"
#include "models/strategies/strategies.hpp"
#include "sim/lanes/elementwise.hpp"

namespace art6 {

namespace {

constexpr int steps = 16;  ///< points at which the chance over a gap is computed

/// USD that a programme can take at the same gain for each.
struct Gain {
  double per_usd;
  ProgrammeIndex programme;
  double usd;
};

/// Appends the concave envelope of the chance to finish in time over the gap, steepest piece first.
void append_envelope(const Placement& placement, ProgrammeIndex p, std::vector<Gain>& gains) {
  const Readiness now = compute_readiness(placement, p);
  const double spread = placement.parameter(0), gap = placement.gap(p);
  struct Point {
    double usd, chance;
  };
  std::array<Point, steps + 1> hull;
  std::size_t size = 0;
  const auto slope = [](const Point& a, const Point& b) {
    return (b.chance - a.chance) / (b.usd - a.usd);
  };
  for (int i = 0; i <= steps; ++i) {
    const double usd = gap * i / steps;
    const Point point{usd, normal_cdf((now.with(usd) - 1) / spread)};
    while (size > 1 && slope(hull[size - 2], hull[size - 1]) <= slope(hull[size - 2], point)) {
      --size;
    }
    hull[size++] = point;
  }
  for (std::size_t i = 1; i < size; ++i) {
    gains.push_back({slope(hull[i - 1], hull[i]), p, hull[i].usd - hull[i - 1].usd});
  }
}

}  // namespace

void place_gain_to_finish(Placement& placement) {
  std::vector<Gain> gains;
  for (const ProgrammeIndex p : placement.programmes()) {
    if (is_in_play(placement, p)) append_envelope(placement, p, gains);
  }
  sort_largest_first(
      gains, [](const Gain& gain) { return gain.per_usd; },
      [](const Gain& gain) { return gain.programme; });
  for (const DonorIndex d : placement.placing_order()) {
    for (Gain& gain : gains) {
      if (!(gain.per_usd > 0) || !(placement.money(d) > 0)) break;
      gain.usd -= placement.place(d, gain.programme, gain.usd);
    }
  }
  fill_rest(placement);
}

}  // namespace art6
