// One budget year's decision by hand: what a strategy's code sees, and what it places.
#pragma once

#include <string>
#include <vector>

#include "models/strategies/placement.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {

/// A programme as the planner sees it: clearance of a State AAA, BBB, ... of its own.
struct Seen {
  double remaining_cost = 0, months_left = 12, months_at_full_size = 1;
  double capacity_per_year = 1e9, secured = 0, gap = 1e9;
};

class Decision {
 public:
  /// Donors DAA, DBB, ... with so much flexible money each, in a clock of ten years.
  Decision(const std::string& strategy, const std::vector<Seen>& programmes,
           const std::vector<double>& money,
           const std::vector<StrategyDefinition>& own_strategies = {})
      : scenario_(plain_scenario(120)), seen_(programmes), money_(money) {
    scenario_.states.clear();
    scenario_.donors.clear();
    scenario_.strategies = own_strategies;
    for (std::size_t i = 0; i < programmes.size(); ++i) {
      scenario_.states.push_back(plain_state(std::string(3, static_cast<char>('A' + i))));
      scenario_.states.back().clearance = plain_clearance(1);
    }
    for (std::size_t i = 0; i < money.size(); ++i) {
      scenario_.donors.push_back(
          plain_donor("D" + std::string(2, static_cast<char>('A' + i)), money[i]));
    }
    strategy_ = strategy;
    kept_.resize(programmes.size() * money.size());
  }

  Scenario& scenario() { return scenario_; }
  std::vector<Seen>& seen() { return seen_; }

  /// USD placed by programme in the budget year, for the money of the constructor.
  std::vector<double> placed(int year = 0) {
    const Portfolio portfolio = build_portfolio(scenario_);
    const PlacingModel placing = build_placing(portfolio, find_strategy(scenario_, strategy_));
    const std::size_t size = seen_.size();
    std::vector<double> gaps, placed(size), money = money_, room(size * Placement::most_columns);
    std::vector<double> values(static_cast<std::size_t>(variable_count) * size);
    std::vector<ProgrammeIndex> order(size);
    for (std::size_t p = 0; p < size; ++p) {
      const Seen& s = seen_[p];
      gaps.push_back(s.gap);
      const auto value = [&](Variable variable) -> double& {
        return values[static_cast<std::size_t>(variable) * size + p];
      };
      value(Variable::remaining_cost) = s.remaining_cost;
      value(Variable::months_left) = s.months_left;
      value(Variable::months_at_full_size) = s.months_at_full_size;
      value(Variable::slack_months) = s.months_left - s.months_at_full_size;
      value(Variable::need_per_year) =
          std::min(s.remaining_cost * 12 / s.months_left, s.remaining_cost);
      value(Variable::capacity_per_year) = s.capacity_per_year;
      value(Variable::secured) = s.secured;
      value(Variable::gap) = s.gap;
    }
    place_by_code(portfolio, placing,
                  {.lanes = 1,
                   .year = year,
                   .gaps = gaps.data(),
                   .placed = placed.data(),
                   .money = money.data(),
                   .order = order.data(),
                   .room = room.data(),
                   .values = values.data(),
                   .kept = kept_.data()},
                  1);
    left_ = money;
    return placed;
  }

  const std::vector<double>& left() const { return left_; }  ///< with the donors, after `placed`

 private:
  Scenario scenario_;
  std::vector<Seen> seen_;
  std::vector<double> money_, left_, kept_;
  std::string strategy_;
};

}  // namespace art6::worlds
