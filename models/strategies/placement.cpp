#include "models/strategies/placement.hpp"

#include <algorithm>

namespace art6 {

Placement::Placement(const Portfolio& portfolio, const PlacingModel& placing,
                     const PlacementColumns& rows, int lane)
    : portfolio_(portfolio), placing_(placing), rows_(rows), lane_(lane) {}

const ProgrammeModel& Placement::programme(int p) const {
  return portfolio_.programmes[static_cast<std::size_t>(p)];
}

const DonorModel& Placement::donor(int d) const {
  return portfolio_.donors[static_cast<std::size_t>(d)];
}

double Placement::operator()(Variable variable, int p) const {
  return rows_.values[at(static_cast<int>(variable) * programmes() + p)];
}

double Placement::money() const {
  double sum = 0;
  for (int d = 0; d < donors(); ++d) sum += money(d);
  return sum;
}

bool Placement::allows(int d, int p) const {
  return donor(d).is_allowed[static_cast<std::size_t>(p)] != 0;
}

std::span<double> Placement::column(int i) const {
  const std::size_t size = portfolio_.programmes.size();
  return {rows_.room + static_cast<std::size_t>(i) * size, size};
}

double Placement::placed_on(int p, double usd) {
  const double given = std::min(rows_.gaps[at(p)], usd);
  rows_.gaps[at(p)] -= given;
  rows_.placed[at(p)] += given;
  return given;
}

double Placement::place(int d, int p, double usd) {
  if (!allows(d, p)) return 0;
  const double given = placed_on(p, std::clamp(usd, 0.0, money(d)));
  rows_.money[at(d)] -= given;
  return given;
}

double Placement::place_in_order(std::span<const int> order, const std::vector<char>& is_allowed,
                                 double money) {
  for (const int p : order) {
    if (!(money > 0)) break;
    if (is_allowed[static_cast<std::size_t>(p)]) money -= placed_on(p, money);
  }
  return money;
}

void Placement::fill(std::span<const double> scores) {
  int* const begin = rows_.order;
  int* end = begin;
  for (int p = 0; p < programmes(); ++p) {
    if (gap(p) > 0) *end++ = p;
  }
  const std::span order(begin, end);
  const auto score = [scores](int p) { return scores[static_cast<std::size_t>(p)]; };
  const auto tier = [this](int p) { return placing_.tiers[static_cast<std::size_t>(p)]; };
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    if (tier(a) != tier(b)) return tier(a) < tier(b);
    return score(a) > score(b) || (score(a) == score(b) && a < b);
  });
  for (const int d : portfolio_.placing_order) {
    double& money = rows_.money[at(d)];
    double rest = money;
    if (placing_.divides_by_theme) {
      rest = money * placing_.unnamed_share;
      for (std::size_t theme = 0; theme < theme_count; ++theme) {
        rest += place_in_order(order, donor(d).is_allowed_by_theme[theme],
                               money * placing_.strategy.theme_shares[theme]);
      }
    }
    money = place_in_order(order, donor(d).is_allowed, rest);
  }
}

void Placement::share(int d, std::span<const double> weights) {
  double& money = rows_.money[at(d)];
  const auto weight_of = [&](int p) {
    return gap(p) > 0 ? weights[static_cast<std::size_t>(p)] : 0.0;
  };
  while (money > 0) {
    double sum = 0;
    for (const int p : donor(d).allowed) sum += weight_of(p);
    if (!(sum > 0)) return;
    double excess = 0;
    for (const int p : donor(d).allowed) {
      const double part = money * (weight_of(p) / sum);
      excess += part - placed_on(p, part);
    }
    money = excess;  // exactly 0 where no gap binds
  }
}

void place_by_fill(const Portfolio& portfolio, const PlacingModel& placing, const double* scores,
                   const PlacementColumns& columns) {
  const auto width = static_cast<std::size_t>(columns.lanes);
  for (int lane = 0; lane < columns.lanes; ++lane) {
    Placement placement(portfolio, placing, columns, lane);
    const std::span own = placement.column(0);
    for (std::size_t p = 0; p < own.size(); ++p) {
      own[p] = scores[p * width + static_cast<std::size_t>(lane)];
    }
    placement.fill(own);
  }
}

void place_by_code(const Portfolio& portfolio, const PlacingModel& placing,
                   const PlacementColumns& columns, int count) {
  for (int lane = 0; lane < count; ++lane) {
    Placement placement(portfolio, placing, columns, lane);
    placing.strategy.place(placement);
  }
}

}  // namespace art6
