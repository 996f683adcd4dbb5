#include "tests/reference/stockpile.hpp"

#include <algorithm>

namespace art6::reference {
namespace {

StockpileNumbers stockpile_numbers(const State& state, Month start, const Values& values) {
  const Stockpile& file = *state.stockpile;
  const auto value = [&](const char* key, const Quantity& quantity) {
    return values(state.id + "/stockpile/" + key, quantity);
  };
  const auto in_time = [&](const char* key, const QuantityOverTime& quantity, BeforeSteps before) {
    return InTime(values, state.id + "/stockpile/" + key, quantity, start, before);
  };
  StockpileNumbers n{};
  n.munitions = value("munitions", file.munitions);
  n.setup_months = value("setup_months", file.setup_months);
  n.setup_cost = value("setup_cost_usd", file.setup_cost_usd);
  n.munitions_per_month =
      in_time("munitions_per_month", file.munitions_per_month, BeforeSteps::zero);
  n.productivity = value("productivity", file.productivity);
  n.cost_per_munition =
      in_time("cost_usd_per_munition", file.cost_usd_per_munition, BeforeSteps::first_value);
  return n;
}

double running_share(const Stockpile& file) {
  if (!file.stoppage) return 1;
  const Stoppage& s = *file.stoppage;
  return s.mean_running_months / (s.mean_running_months + s.mean_stopped_months);
}

}  // namespace

StockpileWork::StockpileWork(const State& of, Month start, std::uint64_t seed_,
                             std::uint32_t replication_)
    : state(&of),
      seed(seed_),
      replication(replication_),
      real(stockpile_numbers(of, start, drawn(seed_, replication_))),
      planner(stockpile_numbers(of, start, planned())),
      munitions(real.munitions),
      setup_months_left(real.setup_months) {}

Outlook StockpileWork::outlook(const StockpileNumbers& by, int year,
                               const PausedYear& pauses) const {
  const double to_do = real.setup_months > 0 ? setup_months_left / real.setup_months : 0;
  const int last = 12 * year + 11;
  const double factor = by.productivity * running_share(*state->stockpile);
  const double rate = by.munitions_per_month.some_day(last) * factor;
  const double cost = by.cost_per_munition.in(last);
  Outlook o;
  o.remaining_cost = to_do * by.setup_cost + munitions * cost;
  o.months_at_full_size = to_do * by.setup_months;
  if (munitions > 0) o.months_at_full_size += rate > 0 ? munitions / rate : not_in_any_month;
  const double months = worked_months(pauses);
  const double setting_up = std::min(months, to_do * by.setup_months);
  const double a_month_of_setup = by.setup_months > 0 ? by.setup_cost / by.setup_months : 0;
  o.capacity_per_year = setting_up * a_month_of_setup;
  for (int m = 0; m < 12; ++m) {
    const int t = 12 * year + m;
    const double usd_per_month = by.munitions_per_month.in(t)*factor * by.cost_per_munition.in(t);
    if (months > 0) {
      o.capacity_per_year += (months - setting_up) / months * usd_per_month *
                             pauses[static_cast<std::size_t>(m)].worked();
    }
  }
  o.allowance = cost * rate;
  o.cost_to_end = o.remaining_cost;
  return o;
}

double StockpileWork::month(int t, double budget, bool is_running, const PausedMonth& pause) {
  const double spending = setup_months_left > 0
                              ? set_up(budget, pause)
                              : destroy(t, budget, is_running ? pause.worked() : 0);
  if (munitions <= 1e-9 * real.munitions) {
    munitions = 0;
    is_complete = true;
  }
  return spending;
}

double StockpileWork::set_up(double budget, const PausedMonth& pause) {
  const double a_month_costs = real.setup_cost / real.setup_months;
  const double funded = a_month_costs > 0 ? std::min(1.0, budget / a_month_costs) : 1;
  const double progress = std::min({setup_months_left, funded, pause.worked()});
  setup_months_left -= progress;
  if (setup_months_left < 1e-9) setup_months_left = 0;
  return progress * a_month_costs;
}

double StockpileWork::destroy(int t, double budget, double running) {
  const std::uint32_t word = Stream(seed, state->id + "/stockpile/output").word(replication, t);
  const double possible = real.munitions_per_month.in(t)*real.productivity *
                          lognoise(state->stockpile->output_noise, word) * running;
  const double cost = real.cost_per_munition.in(t);
  const double affordable = budget / cost;
  const double destroyed = std::min({munitions, possible, affordable});
  munitions -= destroyed;
  return destroyed * cost;
}

}  // namespace art6::reference
