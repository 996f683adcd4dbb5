// The model of R as a scalar program has it: one replication at a time, in doubles, whatever it
// throws its dice with.
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <vector>

#include "bench/peers/naive.hpp"

namespace naive {

inline constexpr double done_share = 1e-9;          // of the work at the start
inline constexpr double nearly_all = 1 - 1e-9;      // of a cost covers it
inline constexpr double least_spending_usd = 0.01;  // of a month of work

struct State {
  double confirmed_km2, confirmed_km2_at_start;
  double cost_per_km2;  // with the productivity of this replication
  double productivity;
  bool open = true;
  bool complete = false;
  int completion_month = 0;
  int planning_deadline;   // the first month that no longer counts
  int months_of_work = 0;  // those with spending
  double placed_usd = 0, due_usd_per_month = 0, on_its_way_usd = 0;  // of this year
  double reserve_usd = 0, reserve_at_new_year_usd = 0, spent_usd = 0;
};

/// `Dice` has normal() and uniform(), standard normal and uniform in [0, 1).
template <class Dice>
class Replication {
 public:
  Replication(const Parameters& parameters, Dice& dice)
      : p_(parameters),
        dice_(dice),
        usd_per_month_at_most_(p_.max_teams * p_.team_cost_usd_per_month),
        states_(static_cast<std::size_t>(p_.programmes)),
        claims_(states_.size()) {}

  void run(std::vector<ProgrammeResults>& results) {
    begin(results);
    for (int month = 0; month < p_.months; ++month) {
      if (month % 12 == 0) place_the_year(month);
      for (State& state : states_) {
        if (!state.complete) step(state, month);
      }
    }
    assert(money_is_conserved());
    report(results);
  }

 private:
  void begin(const std::vector<ProgrammeResults>& results) {
    const double open_share = (p_.mean_open_months + p_.closed_output * p_.mean_closed_months) /
                              (p_.mean_open_months + p_.mean_closed_months);
    median_cost_per_km2_ = p_.team_cost_usd_per_month / (p_.km2_per_team_month * open_share);
    log_budget_ = log_budget_variance_ = 0;
    carried_usd_ = pool_usd_ = given_usd_ = 0;
    for (std::size_t i = 0; i < states_.size(); ++i) {
      State& state = states_[i] = State{};
      state.confirmed_km2_at_start = state.confirmed_km2 =
          p_.median_confirmed_km2 * std::exp(p_.confirmed_sigma * dice_.normal());
      state.productivity = std::exp(p_.productivity_sigma * dice_.normal());
      state.cost_per_km2 = median_cost_per_km2_ / state.productivity;
      state.planning_deadline = results[i].deadline_months;
    }
  }

  // budget exp(x - v/2): x follows the donor's autoregression from 0, v is its variance.
  double budget_of_the_year() {
    log_budget_ = p_.persistence * log_budget_ + p_.volatility * dice_.normal();
    log_budget_variance_ =
        p_.persistence * p_.persistence * log_budget_variance_ + p_.volatility * p_.volatility;
    return p_.budget_usd_per_year * std::exp(log_budget_ - log_budget_variance_ / 2);
  }

  // exp(sigma z - sigma^2/2), z standard normal: mean one.
  double lognoise(double sigma) { return std::exp(sigma * dice_.normal() - sigma * sigma / 2); }

  void place_the_year(int month) {
    const double budget = budget_of_the_year();
    given_usd_ += budget;
    const double allowance = 12 * p_.team_cost_usd_per_month;
    for (std::size_t i = 0; i < states_.size(); ++i) {
      State& state = states_[i];
      claims_[i] = Claim{};
      if (state.complete) continue;
      while (state.planning_deadline <= month) state.planning_deadline += p_.extension_months;
      const double believed_cost_per_km2 =
          state.months_of_work < 12 ? median_cost_per_km2_ : state.cost_per_km2;
      claims_[i].score =
          state.confirmed_km2 * believed_cost_per_km2 / (state.planning_deadline - month);
      const double needed = (1 + p_.contingency) * remaining_cost(state) + allowance;
      claims_[i].gap_usd =
          std::max(0.0, std::min(needed, 12 * usd_per_month_at_most_) - state.reserve_usd);
    }
    carried_usd_ = share(budget + carried_usd_ + pool_usd_, claims_);
    pool_usd_ = 0;
    pay_the_year();
  }

  static double remaining_cost(const State& state) {
    return state.confirmed_km2 * state.cost_per_km2;
  }

  // Placed money comes in twelfths; where all its money covers the work to its end, faster, as far
  // as the donor has unplaced money in the month.
  void pay_the_year() {
    double wanted = 0;
    for (std::size_t i = 0; i < states_.size(); ++i) {
      State& state = states_[i];
      state.placed_usd = state.on_its_way_usd = claims_[i].placed_usd;
      state.reserve_at_new_year_usd = state.reserve_usd;
      wanted += faster_usd_per_month(state);
    }
    const double part = wanted > 0 ? std::min(1.0, carried_usd_ / 12 / wanted) : 0;
    for (State& state : states_) {
      state.due_usd_per_month = state.placed_usd / 12 + part * faster_usd_per_month(state);
    }
  }

  double faster_usd_per_month(const State& state) const {
    const bool is_covered =
        state.placed_usd > 0 && state.reserve_usd + state.placed_usd >=
                                    (1 + p_.contingency) * remaining_cost(state) * nearly_all;
    return is_covered ? std::max(0.0, usd_per_month_at_most_ - state.placed_usd / 12) : 0;
  }

  // What arrives in the month; what rounding leaves comes with the last of it.
  static double arriving(const State& state) {
    const double left = state.on_its_way_usd - state.due_usd_per_month;
    return left <= state.placed_usd * 1e-12 ? state.on_its_way_usd : state.due_usd_per_month;
  }

  static double released(const State& state) {
    const double reserve = state.reserve_usd;
    if (reserve <= 0 || reserve >= remaining_cost(state) * nearly_all) return reserve;
    return std::min(reserve, std::max(reserve / 6, state.reserve_at_new_year_usd / 12));
  }

  void step(State& state, int month) {
    if (state.open) {
      state.open = dice_.uniform() >= 1 / p_.mean_open_months;
    } else {
      state.open = dice_.uniform() < 1 / p_.mean_closed_months;
    }
    const double income = arriving(state);
    state.on_its_way_usd -= income;
    const double spending = std::min(income + released(state), usd_per_month_at_most_);
    state.reserve_usd += income - spending;
    state.spent_usd += spending;
    if (spending >= least_spending_usd) ++state.months_of_work;

    const double teams = spending / p_.team_cost_usd_per_month;
    const double access = state.open ? 1 : p_.closed_output;
    const double effort = teams * access * state.productivity * lognoise(p_.output_noise);
    state.confirmed_km2 -= std::min(state.confirmed_km2, effort * p_.km2_per_team_month);
    if (state.confirmed_km2 <= done_share * state.confirmed_km2_at_start) finish(state, month);
  }

  // The reserve and the year's money still on its way return to the pool.
  void finish(State& state, int month) {
    state.complete = true;
    state.completion_month = month;
    pool_usd_ += state.reserve_usd + state.on_its_way_usd;
    state.reserve_usd = state.on_its_way_usd = 0;
  }

  bool money_is_conserved() const {
    double found = carried_usd_ + pool_usd_;
    for (const State& state : states_) found += state.spent_usd + state.reserve_usd;
    return std::abs(found - given_usd_) < 0.01;
  }

  void report(std::vector<ProgrammeResults>& results) const {
    for (std::size_t i = 0; i < states_.size(); ++i) {
      const State& state = states_[i];
      if (state.complete) {
        ++results[i].completed[static_cast<std::size_t>(state.completion_month)];
      } else {
        ++results[i].unfinished;
      }
      results[i].spent_usd_sum += state.spent_usd;
      results[i].spent_usd_squares += state.spent_usd * state.spent_usd;
    }
  }

  const Parameters& p_;
  Dice& dice_;
  double usd_per_month_at_most_, median_cost_per_km2_ = 0;
  std::vector<State> states_;
  std::vector<Claim> claims_;
  double log_budget_ = 0, log_budget_variance_ = 0;
  double carried_usd_ = 0, pool_usd_ = 0, given_usd_ = 0;
};

/// Runs the model `replications` times, one after the other, with the same dice.
template <class Dice>
std::vector<ProgrammeResults> replicated(std::int64_t replications, const Parameters& parameters,
                                         Dice dice) {
  std::vector<ProgrammeResults> results(static_cast<std::size_t>(parameters.programmes));
  const double spread = parameters.last_deadline_months - parameters.first_deadline_months;
  for (int i = 0; i < parameters.programmes; ++i) {
    ProgrammeResults& programme = results[static_cast<std::size_t>(i)];
    const double part = parameters.programmes > 1 ? i / (parameters.programmes - 1.0) : 0;
    programme.deadline_months =
        static_cast<int>(std::lround(parameters.first_deadline_months + spread * part));
    programme.completed.resize(static_cast<std::size_t>(parameters.months));
  }
  Replication<Dice> replication(parameters, dice);
  for (std::int64_t r = 0; r < replications; ++r) replication.run(results);
  return results;
}

}  // namespace naive
