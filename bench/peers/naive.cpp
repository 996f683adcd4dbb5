#include "bench/peers/naive.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <random>

namespace naive {
namespace {

constexpr double done_share = 1e-9;  // of the work at the start

struct State {
  double confirmed_km2, confirmed_km2_at_start;
  double productivity;
  bool open = true;
  bool complete = false;
  int completion_month = 0;
  int planning_deadline;  // the first month that no longer counts
  double donors_income_per_month = 0, reserve_usd = 0, spent_usd = 0;
};

class Replication {
 public:
  Replication(const Parameters& parameters, std::mt19937_64& random)
      : p_(parameters),
        random_(random),
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
    log_budget_ = log_budget_variance_ = 0;
    carried_usd_ = pool_usd_ = given_usd_ = 0;
    for (std::size_t i = 0; i < states_.size(); ++i) {
      State& state = states_[i] = State{};
      state.confirmed_km2_at_start = state.confirmed_km2 =
          p_.median_confirmed_km2 * std::exp(p_.confirmed_sigma * normal_(random_));
      state.productivity = std::exp(p_.productivity_sigma * normal_(random_));
      state.planning_deadline = results[i].deadline_months;
    }
  }

  // budget exp(x - v/2): x follows the donor's autoregression from 0, v is its variance.
  double budget_of_the_year() {
    log_budget_ = p_.persistence * log_budget_ + p_.volatility * normal_(random_);
    log_budget_variance_ =
        p_.persistence * p_.persistence * log_budget_variance_ + p_.volatility * p_.volatility;
    return p_.budget_usd_per_year * std::exp(log_budget_ - log_budget_variance_ / 2);
  }

  // exp(sigma z - sigma^2/2), z standard normal: mean one.
  double lognoise(double sigma) { return std::exp(sigma * normal_(random_) - sigma * sigma / 2); }

  void place_the_year(int month) {
    const double budget = budget_of_the_year();
    given_usd_ += budget;
    const double open_share = (p_.mean_open_months + p_.closed_output * p_.mean_closed_months) /
                              (p_.mean_open_months + p_.mean_closed_months);
    const double planned_cost_per_km2 =
        p_.team_cost_usd_per_month / (p_.km2_per_team_month * open_share);
    const double allowance = 12 * p_.team_cost_usd_per_month;
    for (std::size_t i = 0; i < states_.size(); ++i) {
      State& state = states_[i];
      claims_[i] = Claim{};
      if (state.complete) continue;
      while (state.planning_deadline <= month) state.planning_deadline += p_.extension_months;
      const double remaining_cost = state.confirmed_km2 * planned_cost_per_km2;
      claims_[i].score = remaining_cost / (state.planning_deadline - month);
      claims_[i].gap_usd =
          std::max(0.0, (1 + p_.contingency) * remaining_cost + allowance - state.reserve_usd);
    }
    carried_usd_ = share(budget + carried_usd_ + pool_usd_, claims_);
    pool_usd_ = 0;
    for (std::size_t i = 0; i < states_.size(); ++i) {
      states_[i].donors_income_per_month = claims_[i].placed_usd / 12;
    }
  }

  void step(State& state, int month) {
    if (state.open) {
      state.open = uniform_(random_) >= 1 / p_.mean_open_months;
    } else {
      state.open = uniform_(random_) < 1 / p_.mean_closed_months;
    }
    const double income = state.donors_income_per_month;
    const double budget = income + state.reserve_usd / 6;
    const double teams = budget / p_.team_cost_usd_per_month;
    const double spending = teams * p_.team_cost_usd_per_month;
    state.reserve_usd += income - spending;
    state.spent_usd += spending;

    const double access = state.open ? 1 : p_.closed_output;
    const double effort = teams * access * state.productivity * lognoise(p_.output_noise);
    state.confirmed_km2 -= std::min(state.confirmed_km2, effort * p_.km2_per_team_month);
    if (state.confirmed_km2 <= done_share * state.confirmed_km2_at_start) finish(state, month);
  }

  // The reserve and the year's money still on its way return to the pool.
  void finish(State& state, int month) {
    state.complete = true;
    state.completion_month = month;
    pool_usd_ += state.reserve_usd + (11 - month % 12) * state.donors_income_per_month;
    state.reserve_usd = 0;
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
  std::mt19937_64& random_;
  std::normal_distribution<double> normal_;
  std::uniform_real_distribution<double> uniform_;
  std::vector<State> states_;
  std::vector<Claim> claims_;
  double log_budget_ = 0, log_budget_variance_ = 0;
  double carried_usd_ = 0, pool_usd_ = 0, given_usd_ = 0;
};

std::int64_t replications_of(const ProgrammeResults& results) {
  std::int64_t count = results.unfinished;
  for (const std::int64_t completed : results.completed) count += completed;
  return count;
}

}  // namespace

double share(double money_usd, std::vector<Claim>& claims) {
  for (bool a_gap_was_filled = true; a_gap_was_filled && money_usd > 0;) {
    double scores = 0;
    for (const Claim& claim : claims) {
      if (claim.placed_usd < claim.gap_usd) scores += claim.score;
    }
    if (scores <= 0) break;
    a_gap_was_filled = false;
    const double usd_per_score = money_usd / scores;
    for (Claim& claim : claims) {
      const double room = claim.gap_usd - claim.placed_usd;
      if (room <= 0) continue;
      const double part = claim.score * usd_per_score;
      if (part < room) {
        claim.placed_usd += part;
        money_usd -= part;
      } else {
        claim.placed_usd = claim.gap_usd;
        money_usd -= room;
        a_gap_was_filled = true;
      }
    }
    if (!a_gap_was_filled) money_usd = 0;  // all of it went in proportion; only rounding is left
  }
  return money_usd;
}

std::vector<ProgrammeResults> naive_r(std::int64_t replications, std::uint64_t seed,
                                      const Parameters& parameters) {
  std::vector<ProgrammeResults> results(static_cast<std::size_t>(parameters.programmes));
  const double spread = parameters.last_deadline_months - parameters.first_deadline_months;
  for (int i = 0; i < parameters.programmes; ++i) {
    ProgrammeResults& programme = results[static_cast<std::size_t>(i)];
    const double part = parameters.programmes > 1 ? i / (parameters.programmes - 1.0) : 0;
    programme.deadline_months =
        static_cast<int>(std::lround(parameters.first_deadline_months + spread * part));
    programme.completed.resize(static_cast<std::size_t>(parameters.months));
  }
  std::mt19937_64 random(seed);
  Replication replication(parameters, random);
  for (std::int64_t r = 0; r < replications; ++r) replication.run(results);
  return results;
}

double probability_met(const ProgrammeResults& results) {
  std::int64_t met = 0;
  const auto months =
      std::min(static_cast<std::size_t>(results.deadline_months), results.completed.size());
  for (std::size_t month = 0; month < months; ++month) met += results.completed[month];
  return static_cast<double>(met) / static_cast<double>(replications_of(results));
}

double mean_completion_month(const ProgrammeResults& results) {
  double sum =
      static_cast<double>(results.unfinished) * static_cast<double>(results.completed.size() + 1);
  for (std::size_t month = 0; month < results.completed.size(); ++month) {
    sum += static_cast<double>(results.completed[month]) * static_cast<double>(month + 1);
  }
  return sum / static_cast<double>(replications_of(results));
}

double mean_spent_usd(const ProgrammeResults& results) {
  return results.spent_usd_sum / static_cast<double>(replications_of(results));
}

}  // namespace naive
