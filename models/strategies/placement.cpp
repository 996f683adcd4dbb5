#include "models/strategies/placement.hpp"

#include <algorithm>
#include <functional>

#include "models/strategies/rounding.hpp"

namespace art6 {

Placement::Placement(const Portfolio& portfolio, const PlacingModel& placing,
                     const PlacementColumns& rows, int lane)
    : portfolio_(portfolio), placing_(placing), rows_(rows), lane_(lane) {}

double Placement::operator()(Variable variable, ProgrammeIndex p) const {
  return rows_.values[at(static_cast<int>(variable) * programmes().size() + p.value())];
}

double Placement::money() const {
  double sum = 0;
  for (const DonorIndex d : donors()) sum += money(d);
  return sum;
}

TableView<ProgrammeIndex, double> Placement::column(int i) const {
  const int size = programmes().size();
  return {rows_.room + i * size, size};
}

double Placement::place_on(DonorIndex d, ProgrammeIndex p, double usd) {
  const double given = std::min(rows_.gaps[at(p)], usd);
  rows_.gaps[at(p)] -= given;
  rows_.placed[at(p)] += given;
  if (!rows_.placed_by_donor) return given;
  rows_.placed_by_donor[at(d.value() * programmes().size() + p.value())] += given;
  return given;
}

double Placement::place(DonorIndex d, ProgrammeIndex p, double usd) {
  if (!allows(d, p)) return 0;
  const double given = place_on(d, p, std::clamp(usd, 0.0, money(d)));
  rows_.money[at(d)] -= given;
  return given;
}

double Placement::place_in_order(DonorIndex d, std::span<const ProgrammeIndex> order,
                                 const Table<ProgrammeIndex, char>& is_allowed, double money) {
  for (const ProgrammeIndex p : order) {
    if (!(money > 0)) break;
    if (is_allowed[p] != 0) money -= place_on(d, p, money);
  }
  return money;
}

void Placement::fill(TableView<ProgrammeIndex, const double> scores) {
  ProgrammeIndex* const begin = rows_.order;
  ProgrammeIndex* end = begin;
  for (const ProgrammeIndex p : programmes()) {
    if (gap(p) > 0) *end++ = p;
  }
  const std::span order(begin, end);
  const Table<ProgrammeIndex, TierIndex>& tiers = placing_.tiers;
  const auto tier = [&](ProgrammeIndex p) { return tiers[p]; };
  const auto score = [&](ProgrammeIndex p) { return scores[p]; };
  std::ranges::sort(order, {}, tier);
  for (auto first = order.begin(); first != order.end();) {
    const auto last = std::ranges::upper_bound(first, order.end(), tier(*first), {}, tier);
    sort_largest_first(std::span(first, last), score, std::identity());
    first = last;
  }
  for (const DonorIndex d : portfolio_.placing_order) {
    double& money = rows_.money[at(d)];
    double rest = money;
    if (placing_.divides_by_theme) {
      rest = money * placing_.unnamed_share;
      for (const Theme theme : all_themes) {
        rest += place_in_order(d, order, donor(d).is_allowed_by_theme[theme],
                               money * placing_.strategy.theme_shares[theme]);
      }
    }
    money = place_in_order(d, order, donor(d).is_allowed, rest);
  }
}

void Placement::share(DonorIndex d, TableView<ProgrammeIndex, const double> weights) {
  double& money = rows_.money[at(d)];
  const auto weight_of = [&](ProgrammeIndex p) { return gap(p) > 0 ? weights[p] : 0.0; };
  while (money > 0) {
    double sum = 0;
    for (const ProgrammeIndex p : donor(d).allowed) sum += weight_of(p);
    if (!(sum > 0)) return;
    double excess = 0;
    for (const ProgrammeIndex p : donor(d).allowed) {
      const double part = money * (weight_of(p) / sum);
      excess += part - place_on(d, p, part);
    }
    money = excess;  // exactly 0 where no gap binds
  }
}

void place_by_fill(const Portfolio& portfolio, const PlacingModel& placing, const double* scores,
                   const PlacementColumns& columns) {
  for (int lane = 0; lane < columns.lanes; ++lane) {
    Placement placement(portfolio, placing, columns, lane);
    const TableView own = placement.column(0);
    for (const ProgrammeIndex p : own.ids()) own[p] = scores[p.value() * columns.lanes + lane];
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
