// The model of docs/model.md, read a second time and as plainly as possible: one replication, one
// double each, maps and loops. It is the oracle that the engine is compared with.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/scenario/scenario.hpp"

namespace art6::reference {

/// What a score may look at: the table of model.md 7.8, in its units.
struct Variables {
  double months_left = 0;
  double overdue_months = 0;
  double remaining_cost = 0;
  double need_per_year = 0;
  double capacity_per_year = 0;
  double secured = 0;
  double gap = 0;
  double slack_months = 0;
  double months_at_full_size = 0;
  double mean_months_at_full_size = 1;  ///< over the programmes with a gap, at least 1
  double requested = 0;
  double casualties = 0;
  double casualties_averted = 0;
  double weight = 0;
  double year = 0;
  Theme theme = Theme::clearance;
};

struct Strategy {
  Rule rule = Rule::share;
  std::function<double(const Variables&)> score;
  std::map<Theme, double> theme_shares;  ///< sum at most 1; empty: not divided by theme
  /// All programmes with a higher precedence are served before any with a lower one, whatever the
  /// scores; empty: all are served alike.
  std::function<double(const Variables&)> precedence{};
};

/// The strategies with a score that every scenario knows, by their names.
std::map<std::string, Strategy> built_in_strategies();

/// One programme's month, at its end; fields of other themes stay 0.
struct ProgrammeMonth {
  double own = 0, arrived = 0, budget = 0, spending = 0, own_spent = 0, reserve = 0;  ///< USD
  double teams = 0, suspected_km2 = 0, confirmed_km2 = 0, unrecorded_km2 = 0;
  std::vector<double> left_km2;  ///< by region; of all where there are none; while work goes on
  double munitions = 0, setup_months_left = 0;
  double survivors = 0, unregistered = 0;              ///< persons: V, N
  std::array<double, pillar_count> unmet{}, served{};  ///< persons: B_i, K_i, in file order
  double coverage = 0;                                 ///< of risk education
};

/// One programme's budget year.
struct Year {
  double left = 0;   ///< at its end: km2 of S+C+U, munitions, people unserved in the worst pillar
  double asked = 0;  ///< USD of donors that it could use
  double placed = 0, received = 0;  ///< USD: flexible money of the year, donors' money that arrived
  double spent = 0;
  double team_months = 0;
  double cancelled = 0, reduced = 0, cleared = 0;  ///< km2
};

struct ProgrammeResult {
  ProgrammeId id;
  /// The month that counts, from the start, if it lies within the clock: declared completion of
  /// clearance, the milestone of victim assistance.
  std::optional<int> completed;
  int requests = 0;
  std::optional<double> left_at_deadline;  ///< nothing without a deadline within the clock
  double spent = 0, reserve = 0, on_its_way = 0, own_spent = 0;  ///< USD, at the end
  std::vector<Year> years;
  std::vector<ProgrammeMonth> months;
  std::vector<bool> milestones;  ///< met; in the order of the file
  struct RegionResult {
    std::optional<int> completed;  ///< the month after which no area is left in it
    double left = 0;               ///< km2 at the end
  };
  std::vector<RegionResult> regions;  ///< in the order of the file
  double area_at_start_km2 = 0;       ///< of clearance
};

/// The donors' budget year, USD.
struct MoneyOfYear {
  std::map<std::string, double> given;  ///< by donor: the budget
  double unplaced = 0;                  ///< flexible money that is left at the year's end
  double returned = 0;
};

struct Replication {
  std::vector<ProgrammeResult> programmes;   ///< by id
  std::map<std::string, double> casualties;  ///< by State, over all months
  std::map<std::string, std::vector<double>> monthly_casualties;
  double donors_given = 0;  ///< USD: all budgets and what filled the pipeline before the start
  double placed = 0;        ///< USD of flexible money that found a programme, over the years
  double returned = 0;      ///< USD that entered the pool, over the years
  double unplaced_at_end = 0, pool_at_end = 0;
  std::vector<MoneyOfYear> money;  ///< by budget year
};

/// One future of the scenario under the strategy. Throws `std::invalid_argument` where the scenario
/// has correlations or asks for Sobol sampling, which this reading leaves out.
Replication simulate(const Scenario& scenario, const Strategy& strategy, std::uint32_t replication);

}  // namespace art6::reference
