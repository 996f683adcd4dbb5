// Clearance of one State, Article 4 (model.md 7.5 and 7.7).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "tests/reference/draws.hpp"
#include "tests/reference/in_time.hpp"
#include "tests/reference/outlook.hpp"
#include "tests/reference/pauses.hpp"

namespace art6::reference {

/// The uncertain numbers of an area, as drawn or as planned. Technical survey is km2 a team-day,
/// the rates in time are m2; 0 where not given.
struct LandNumbers {
  double confirmed, suspected, unrecorded, unrecorded_found_within_months;
  double cancelled_share, reduced_share;
  double technical_survey_rate, productivity;
  InTime survey_m2, clearance_m2;

  double survey_rate(int t) const;  ///< km2 a team-day
  double clearance_days_per_km2(int t) const;
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
  /// What the known work takes, by the rates of month t.
  double team_months(const LandNumbers& by, int t) const;
  /// Month t with this effort in team-days; returns what of it was used.
  double work(int t, double effort);

 private:
  double survey(int t, double effort);  ///< returns the team-days used
  void find_unrecorded();
  double clear(int t, double effort);  ///< returns the team-days used
};

/// What teams cost and how many there may be.
struct TeamNumbers {
  double fixed_cost;
  InTime team_cost, max_teams, new_teams;

  /// Without teams there is no programme that costs anything.
  double fixed_cost_in(int t) const { return max_teams.in(t) > 0 ? fixed_cost : 0; }
};

struct ClearanceWork {
  const State* state = nullptr;
  std::uint64_t seed = 0;
  std::uint32_t replication = 0;
  TeamNumbers real, planner;
  std::vector<Land> lands;  ///< the regions in the order of the file; one without regions
  double teams = 0;         ///< employed in the latest month
  double standing = 0;      ///< teams that there are, also while a pause leaves some without work
  bool is_complete = false;

  ClearanceWork(const State& of, Month start, std::uint64_t seed_, std::uint32_t replication_);

  double left() const { return sum(&Land::suspected) + sum(&Land::confirmed) + unrecorded(); }
  double unrecorded() const { return sum(&Land::unrecorded); }
  double left_at_start() const;
  double sum(double Land::*what) const;
  /// Of a budget year with these pauses, by the real numbers, or by the planner's.
  Outlook needs(int year, const PausedYear& pauses = {}) const {
    return outlook(real, &Land::real, year, pauses);
  }
  Outlook belief(int year, const PausedYear& pauses) const {
    return outlook(planner, &Land::planner, year, pauses);
  }
  /// Month t, in the `calendar_month` from 1, with this budget; `is_open` is the State's access.
  /// Returns the spending.
  double month(int t, int calendar_month, double budget, bool is_open, const PausedMonth& pause);

 private:
  const Clearance& file() const { return *state->clearance; }
  Outlook outlook(const TeamNumbers& teams_by, LandNumbers Land::*by, int year,
                  const PausedYear& pauses) const;
  double pay_teams(int t, double budget, const PausedMonth& pause);
  void contaminate(int t);
};

}  // namespace art6::reference
