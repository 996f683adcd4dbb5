// Clearance of one State, Article 4 (model.md 7.5 and 7.7).
#pragma once

#include <cstdint>

#include "models/scenario/scenario.hpp"
#include "tests/reference/draws.hpp"
#include "tests/reference/in_time.hpp"
#include "tests/reference/outlook.hpp"
#include "tests/reference/pauses.hpp"

namespace art6::reference {

/// The uncertain numbers, as drawn or as planned. Technical survey is km2 a team-day, the rates in
/// time are m2; 0 where not given.
struct ClearanceNumbers {
  double confirmed, suspected, unrecorded, unrecorded_found_within_months;
  double cancelled_share, reduced_share;
  double technical_survey_rate, productivity, fixed_cost;
  InTime survey_m2, clearance_m2, team_cost, max_teams, new_teams;

  double survey_rate(int t) const;  ///< km2 a team-day
  double clearance_days_per_km2(int t) const;
  /// Without teams there is no programme that costs anything.
  double fixed_cost_in(int t) const { return max_teams.in(t) > 0 ? fixed_cost : 0; }
};

struct ClearanceWork {
  const State* state = nullptr;
  std::uint64_t seed = 0;
  std::uint32_t replication = 0;
  ClearanceNumbers real, planner;
  double suspected = 0, confirmed = 0, unrecorded = 0;
  double teams = 0;     ///< employed in the latest month
  double standing = 0;  ///< teams that there are, also while a pause leaves some without work
  double cancelled = 0, reduced = 0, cleared = 0;  ///< km2 in the latest month
  bool is_complete = false;

  ClearanceWork(const State& of, Month start, std::uint64_t seed_, std::uint32_t replication_);

  double left() const { return suspected + confirmed + unrecorded; }
  double left_at_start() const { return real.suspected + real.confirmed + real.unrecorded; }
  /// Of a budget year with these pauses, by the real numbers, or by the planner's.
  Outlook outlook(const ClearanceNumbers& by, int year, const PausedYear& pauses) const;
  Outlook needs(int year, const PausedYear& pauses = {}) const {
    return outlook(real, year, pauses);
  }
  Outlook belief(int year, const PausedYear& pauses) const {
    return outlook(planner, year, pauses);
  }
  /// One month with this budget; `season` and `access` are shares of normal output. Returns the
  /// spending.
  double month(int t, double budget, double season, double access, const PausedMonth& pause);

 private:
  const Clearance& file() const { return *state->clearance; }
  double pay_teams(int t, double budget, const PausedMonth& pause);
  double survey(int t, double effort);  ///< returns the team-days used
  void find_unrecorded();
  double clear(int t, double effort);  ///< returns the team-days used
  void contaminate(int t);
};

}  // namespace art6::reference
