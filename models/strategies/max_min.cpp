#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include "models/strategies/readiness.hpp"
#include "models/strategies/strategies.hpp"

namespace art6 {

namespace {

/// The cost of raising a programme's readiness from one value to another: `rate` USD for each 1.
struct Rise {
  ProgrammeIndex programme;
  double from, to, rate;

  double cost(double level) const { return (std::clamp(level, from, to) - from) * rate; }
};

/// Raises the lowest readiness of several programmes, as water fills a basin.
class Water {
 public:
  void clear() {
    rises_.clear();
    bends_.clear();
  }

  void add(const Rise& rise) {
    rises_.push_back(rise);
    bends_.push_back({rise.from, rise.rate});
    bends_.push_back({rise.to, -rise.rate});
  }

  const std::vector<Rise>& rises() const { return rises_; }

  /// Finds the readiness to which `money` raises the lowest; the cost is linear between two bends.
  double find_level(double money) {
    std::ranges::sort(bends_, {}, &Bend::level);
    double level = bends_.front().level, rate = 0;
    for (const Bend& bend : bends_) {
      const double cost = (bend.level - level) * rate;
      if (cost > money) return level + money / rate;
      money -= cost;
      level = bend.level;
      rate += bend.change;
    }
    return level;
  }

 private:
  /// A readiness at which the cost of raising all changes its slope.
  struct Bend {
    double level, change;
  };

  std::vector<Rise> rises_;
  std::vector<Bend> bends_;
};

}  // namespace

void place_max_min(Placement& placement) {
  const auto placed = placement.column(1);
  std::ranges::fill(placed, 0.0);
  Table<ProgrammeIndex, std::optional<Readiness>> now(placed.size());
  for (const ProgrammeIndex p : placement.programmes()) {
    if (is_in_play(placement, p)) now[p] = compute_readiness(placement, p);
  }
  Water water;
  std::vector<DonorIndex> order;  // of those with money, so that no other stands between two alike
  std::ranges::copy_if(placement.placing_order(), std::back_inserter(order),
                       [&](DonorIndex d) { return placement.money(d) > 0; });
  for (auto next = order.begin(); next != order.end();) {
    // Donors that allow the same programmes lift them together.
    const std::vector<ProgrammeIndex>& allowed = placement.donor(*next).allowed;
    const auto last = std::find_if(
        next, order.end(), [&](DonorIndex d) { return placement.donor(d).allowed != allowed; });
    const std::span donors(next, last);
    next = last;
    double money = 0;
    for (const DonorIndex d : donors) money += placement.money(d);
    water.clear();
    for (const ProgrammeIndex p : allowed) {
      if (!now[p] || !(placement.gap(p) > 0)) continue;
      const double from = now[p]->with(placed[p]), to = now[p]->with(placed[p] + placement.gap(p));
      if (to > from) water.add({p, from, to, now[p]->need_per_year});
    }
    if (water.rises().empty()) continue;
    const double level = water.find_level(money);
    for (const Rise& rise : water.rises()) {
      double open = rise.cost(level);
      for (const DonorIndex d : donors) {
        const double given = placement.place(d, rise.programme, open);
        placed[rise.programme] += given;
        open -= given;
      }
    }
  }
  fill_rest(placement);
}

}  // namespace art6
