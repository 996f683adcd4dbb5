// Clearance of one State, Article 4 (model.md 7.5 and 7.7).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "tests/reference/draws.hpp"
#include "tests/reference/outlook.hpp"

namespace art6::reference {

/// The uncertain numbers of an area, as drawn or as planned. Rates are km2 a team-day; 0 where not
/// given.
struct LandNumbers {
  double confirmed, suspected, unrecorded, unrecorded_found_within_months;
  double cancelled_share, reduced_share;
  double survey_rate, technical_survey_rate, clearance_rate;
  double productivity;

  double clearance_days_per_km2() const;
};

/// The area of a region, or of a programme without regions.
struct Land {
  LandNumbers real{}, planner{};
  double working_days = 0, survey_share = 0;
  std::array<double, 12> season{};  ///< January first
  std::optional<Access> access;     ///< the region's own, or the State's
  std::optional<Chain> own_access;  ///< of the region alone
  double suspected = 0, confirmed = 0, unrecorded = 0;
  double cancelled = 0, reduced = 0, cleared = 0;  ///< km2 in the latest month
  std::optional<int> completed;                    ///< after this month no area is left in it

  double left() const { return suspected + confirmed + unrecorded; }
  double left_at_start() const { return real.suspected + real.confirmed + real.unrecorded; }
  double team_months(const LandNumbers& by) const;  ///< that the known work takes
  /// One month with this effort in team-days; returns what of it was used.
  double work(double effort);

 private:
  double survey(double effort);  ///< returns the team-days used
  void find_unrecorded();
  double clear(double effort);  ///< returns the team-days used
};

struct TeamCosts {
  double team_cost, fixed_cost;
};

struct ClearanceWork {
  const State* state = nullptr;
  std::uint64_t seed = 0;
  std::uint32_t replication = 0;
  TeamCosts real, planner;
  std::vector<Land> lands;  ///< the regions in the order of the file; one without regions
  double teams = 0;
  bool is_complete = false;

  ClearanceWork(const State& of, std::uint64_t seed_, std::uint32_t replication_);

  double left() const { return sum(&Land::suspected) + sum(&Land::confirmed) + unrecorded(); }
  double unrecorded() const { return sum(&Land::unrecorded); }
  double left_at_start() const;
  double sum(double Land::*what) const;
  Outlook needs() const { return outlook(real, &Land::real); }
  Outlook belief() const { return outlook(planner, &Land::planner); }
  /// Month t, in the `calendar_month` from 1, with this budget; `is_open` is the State's access.
  /// Returns the spending.
  double month(int t, int calendar_month, double budget, bool is_open);

 private:
  const Clearance& file() const { return *state->clearance; }
  /// By the real numbers, or by the planner's.
  Outlook outlook(const TeamCosts& costs, LandNumbers Land::*by) const;
  double pay_teams(double budget);
  void contaminate(int t);
};

}  // namespace art6::reference
