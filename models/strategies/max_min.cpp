#include <algorithm>
#include <vector>

#include "models/strategies/readiness.hpp"
#include "models/strategies/strategies.hpp"

namespace art6 {

namespace {

/// USD that bring a programme from one readiness to another, at `rate` for each step of 1.
struct Rise {
  int programme;
  double from, to, rate;

  double cost(double level) const { return (std::clamp(level, from, to) - from) * rate; }
};

/// The readiness to which `money` lifts the lowest of the programmes.
double level_for(const std::vector<Rise>& rises, double money) {
  // The cost of a level is increasing and straight between the ends of the rises.
  std::vector<double> ends;
  for (const Rise& rise : rises) ends.insert(ends.end(), {rise.from, rise.to});
  std::ranges::sort(ends);
  const auto cost = [&rises](double level) {
    double sum = 0;
    for (const Rise& rise : rises) sum += rise.cost(level);
    return sum;
  };
  const auto above =
      std::ranges::partition_point(ends, [&](double end) { return cost(end) <= money; });
  if (above == ends.end()) return ends.back();
  const double low = *(above - 1), high = *above;  // the first end costs nothing
  const double low_cost = cost(low);
  return low + (high - low) * ((money - low_cost) / (cost(high) - low_cost));
}

}  // namespace

void place_max_min(Placement& placement) {
  const auto placed = placement.column(1);
  std::ranges::fill(placed, 0.0);
  std::vector<Rise> rises;
  for (const int d : placement.placing_order()) {
    rises.clear();
    for (const int p : placement.donor(d).allowed) {
      if (!is_in_play(placement, p)) continue;
      const Readiness now = readiness(placement, p);
      const double given = placed[static_cast<std::size_t>(p)];
      const double from = now.with(given), to = now.with(given + placement.gap(p));
      if (to > from) rises.push_back({p, from, to, now.need_per_year});
    }
    if (rises.empty() || !(placement.money(d) > 0)) continue;
    const double level = level_for(rises, placement.money(d));
    for (const Rise& rise : rises) {
      placed[static_cast<std::size_t>(rise.programme)] +=
          placement.place(d, rise.programme, rise.cost(level));
    }
  }
  share_rest_by_cost(placement);
}

}  // namespace art6
