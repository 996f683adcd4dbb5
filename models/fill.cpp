#include "models/fill.hpp"

#include <algorithm>
#include <numeric>

namespace art6 {

namespace {

/// One replication's programmes, highest score first.
struct Queue {
  std::span<const int> order;
  double* gaps;
  double* placed;
  std::ptrdiff_t stride;  ///< from programme to programme

  /// Places `money` on the marked programmes and returns what finds no room.
  double place(const std::vector<char>& is_allowed, double money) const {
    for (const int p : order) {
      if (!(money > 0)) break;
      if (!is_allowed[static_cast<std::size_t>(p)]) continue;
      const double given = std::min(gaps[p * stride], money);
      gaps[p * stride] -= given;
      placed[p * stride] += given;
      money -= given;
    }
    return money;
  }
};

}  // namespace

void place_by_fill(const Portfolio& portfolio, const FillColumns& columns) {
  const std::size_t programmes = portfolio.programmes.size();
  const std::span order(columns.order, programmes);
  for (int lane = 0; lane < columns.lanes; ++lane) {
    const auto score = [&](int p) { return columns.scores[p * columns.lanes + lane]; };
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return score(a) > score(b) || (score(a) == score(b) && a < b); });
    const Queue queue{order, columns.gaps + lane, columns.placed + lane, columns.lanes};
    for (const int d : portfolio.placing_order) {
      const PlacingModel& placing = portfolio.placing;
      const DonorModel& donor = portfolio.donors[static_cast<std::size_t>(d)];
      double& money = columns.money[d * columns.lanes + lane];
      double rest = money;
      if (placing.divides_by_theme) {
        rest = money * placing.unnamed_share;
        for (std::size_t theme = 0; theme < theme_count; ++theme) {
          rest += queue.place(donor.is_allowed_by_theme[theme],
                              money * placing.strategy.theme_shares[theme]);
        }
      }
      money = queue.place(donor.is_allowed, rest);
    }
  }
}

}  // namespace art6
