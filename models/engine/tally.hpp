// The tally: sums of a run over its replications. They are integers, so that any order of batches
// and merges gives the same bits.
#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "sim/sums/fixed_sum.hpp"
#include "sim/sums/members.hpp"
#include "sim/sums/month_histogram.hpp"
#include "sim/sums/value_histogram.hpp"

namespace art6 {

using UsdSum = FixedSum<10>;   ///< to a tenth of a cent
using WorkSum = FixedSum<20>;  ///< km2 to a square metre; munitions, people, teams

/// A budget year of a programme, over the replications.
struct YearTally {
  ValueHistogram left;
  WorkSum left_sum, team_months, cancelled_km2, reduced_km2, cleared_km2;
  UsdSum asked_usd, placed_usd, received_usd, spent_usd;

  static auto members(auto& sums) {
    return std::tie(sums.left, sums.left_sum, sums.team_months, sums.cancelled_km2,
                    sums.reduced_km2, sums.cleared_km2, sums.asked_usd, sums.placed_usd,
                    sums.received_usd, sums.spent_usd);
  }
  YearTally& operator+=(const YearTally& other) { return add_members(*this, other); }
  friend bool operator==(const YearTally&, const YearTally&) = default;
};

/// A budget year of the donors' money, over the replications.
struct MoneyTally {
  explicit MoneyTally(int donors) : given_usd(donors) {}

  Table<DonorIndex, UsdSum> given_usd;
  UsdSum unplaced_usd;  ///< flexible money that the donors have left at the year's end
  UsdSum returned_usd;

  static auto members(auto& sums) {
    return std::tie(sums.given_usd, sums.unplaced_usd, sums.returned_usd);
  }
  MoneyTally& operator+=(const MoneyTally& other) { return add_members(*this, other); }
  friend bool operator==(const MoneyTally&, const MoneyTally&) = default;
};

/// The replications in which a milestone was looked at, and those in which it was met.
struct MilestoneCount {
  std::int64_t met = 0, all = 0;

  static auto members(auto& sums) { return std::tie(sums.met, sums.all); }
  MilestoneCount& operator+=(const MilestoneCount& other) { return add_members(*this, other); }
  friend bool operator==(const MilestoneCount&, const MilestoneCount&) = default;
};

/// A milestone over the replications; all 0 where it lies beyond the clock's end.
struct MilestoneTally {
  explicit MilestoneTally(int scrambles) : by_scramble(static_cast<std::size_t>(scrambles)) {}

  MilestoneCount total;
  std::vector<MilestoneCount> by_scramble;  ///< of Sobol points; none at random

  static auto members(auto& sums) { return std::tie(sums.total, sums.by_scramble); }
  MilestoneTally& operator+=(const MilestoneTally& other) { return add_members(*this, other); }
  friend bool operator==(const MilestoneTally&, const MilestoneTally&) = default;
};

/// The completions of a region over the replications.
struct RegionTally {
  RegionTally(int months, int scrambles);

  MonthHistogram completed;
  std::vector<MonthHistogram> completed_by_scramble;  ///< of Sobol points; none at random

  static auto members(auto& sums) { return std::tie(sums.completed, sums.completed_by_scramble); }
  RegionTally& operator+=(const RegionTally& other) { return add_members(*this, other); }
  friend bool operator==(const RegionTally&, const RegionTally&) = default;
};

struct ProgrammeTally {
  ProgrammeTally(int months, int years, int scrambles);

  MonthHistogram completed;  ///< the month that counts; the milestone for victim assistance
  std::vector<MonthHistogram> completed_by_scramble;  ///< of Sobol points; none at random
  std::int64_t requests = 0;
  ValueHistogram left_at_deadline;
  WorkSum left_at_deadline_sum;
  UsdSum spent_usd;
  Table<YearIndex, YearTally> years;
  std::vector<MilestoneTally> milestones;  ///< in the order of the file
  std::vector<RegionTally> regions;        ///< of clearance, in the order of the file

  static auto members(auto& sums) {
    return std::tie(sums.completed, sums.completed_by_scramble, sums.requests,
                    sums.left_at_deadline, sums.left_at_deadline_sum, sums.spent_usd, sums.years,
                    sums.milestones, sums.regions);
  }
  ProgrammeTally& operator+=(const ProgrammeTally& other) { return add_members(*this, other); }
  friend bool operator==(const ProgrammeTally&, const ProgrammeTally&) = default;
};

struct Tally {
  explicit Tally(const Portfolio& portfolio);

  std::int64_t replications = 0;
  Table<ProgrammeIndex, ProgrammeTally> programmes;
  Table<StateIndex, std::int64_t> casualties;
  Table<YearIndex, MoneyTally> money;
  UsdSum placed_usd, unplaced_usd, returned_usd;

  static auto members(auto& sums) {
    return std::tie(sums.replications, sums.programmes, sums.casualties, sums.money,
                    sums.placed_usd, sums.unplaced_usd, sums.returned_usd);
  }
  Tally& operator+=(const Tally& other) { return add_members(*this, other); }
  friend bool operator==(const Tally&, const Tally&) = default;
};

/// The results of one programme in one replication, for tests and replays.
struct ProgrammeRecord {
  std::optional<int> completed;  ///< the month that counts
  int requests = 0;
  double left_at_deadline = 0;
  double spent_usd = 0, own_spent_usd = 0;
  double reserve_usd = 0, on_its_way_usd = 0;  ///< at the clock's end
  struct Year {
    double left = 0, spent_usd = 0, team_months = 0;
    double cancelled_km2 = 0, reduced_km2 = 0, cleared_km2 = 0;
  };
  Table<YearIndex, Year> years;
  std::vector<char> milestones_met;  ///< in the order of the file; 0 beyond the clock's end
  struct Region {
    std::optional<int> completed;  ///< the month after which no area is left in it
    double left_km2 = 0;           ///< at the clock's end
  };
  std::vector<Region> regions;  ///< of clearance, in the order of the file
};
struct ReplicationRecord {
  Table<ProgrammeIndex, ProgrammeRecord> programmes;
  Table<StateIndex, double> casualties;
  double donors_given_usd = 0;  ///< budgets, and the pipeline that was full at the start
  double placed_usd = 0, returned_usd = 0;
  double unplaced_usd = 0, pool_usd = 0;  ///< at the clock's end
};

}  // namespace art6
