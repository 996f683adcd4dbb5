// Lane header: survey and clearance of one State (model.md 7.5), and what a planner computes of
// them (model.md 7.7).

namespace art6 {
namespace ART6_LANES {

/// A clearance programme in the lane's replications. With regions, area and rates are theirs:
/// `work` and `area_at_start_km2` are the sums over them, the rates are not used.
struct ClearanceState : LandState {
  // Made of what was drawn, by the values that hold in the month.
  Lane team_cost_usd_per_month, teams_per_usd, max_teams, new_teams_per_month;
  Lane fixed_cost_usd_per_month;  ///< 0 where there can be no team
  Lane teams;                     ///< of the month before; 0 once complete
  ClearancePlan<Lane> plan;  ///< of what is drawn, by the values of the budget year's last month

  /// The start of a future, from its static quantities.
  FN void begin(const ClearanceModel& model, DrawnStatics statics) {
    set_constants(model, statics);
    take_values(model, statics, 0);
    set_work(model, statics);
    teams = model.teams;
    plan = make_plan(model, statics, first_outlook_month);
  }

  /// Takes the rates, costs and numbers of teams that hold in the month, from the clock's start.
  FN void take_values(const ClearanceModel& model, DrawnStatics statics, int month) {
    team_cost_usd_per_month = get_static(statics, model.team_cost_usd_per_month, month);
    teams_per_usd = 1.0 / team_cost_usd_per_month;
    max_teams = get_static(statics, model.max_teams, month);
    new_teams_per_month = get_static(statics, model.new_teams_per_month, month);
    fixed_cost_usd_per_month =
        select(max_teams > 0.0, get_static(statics, model.fixed_cost_usd_per_month), 0.0);
    take_rates(model, statics, month);
  }

  /// Makes the constants of an outlook by the values that hold in the month.
  FN ClearancePlan<Lane> make_plan(const ClearanceModel& model, DrawnStatics statics,
                                   int month) const {
    const Lane team_cost = get_static(statics, model.team_cost_usd_per_month, month);
    const Lane fixed_cost = get_static(statics, model.fixed_cost_usd_per_month);
    const Lane most = get_static(statics, model.max_teams, month);
    const Lane full_size = find_positive_static(statics, model.max_teams, month);
    const RegionPlan<Lane> land = make_land_plan(model, statics, month);
    return {.team_months_per_suspected_km2 = land.team_months_per_suspected_km2,
            .team_months_per_confirmed_km2 = land.team_months_per_confirmed_km2,
            .usd_per_team_month = team_cost + select(full_size > 0.0, fixed_cost / full_size, 0.0),
            .teams_at_full_size = full_size,
            .months_per_team_month = select(full_size > 0.0, 1.0 / full_size, 0.0),
            .fixed_usd_per_year = select(most > 0.0, fixed_cost * 12.0, 0.0),
            .usd_per_team_year = team_cost * 12.0,
            .max_teams = most,
            .new_teams_per_year = get_static(statics, model.new_teams_per_month, month) * 12.0};
  }

  /// What the programme can take in a year by the constants of a plan (model.md 7.7.5):
  ///
  ///     teams in a year = min(max_teams, teams + 12 x new_teams_per_month)
  ///     capacity_per_year = 12 x (fixed_cost + team_cost x teams in a year)
  template <class Number>
  FN Lane compute_capacity(const ClearancePlan<Number>& by) const {
    const Lane teams_in_a_year = min(teams + by.new_teams_per_year, Lane(by.max_teams));
    return teams_in_a_year * by.usd_per_team_year + by.fixed_usd_per_year;
  }

  /// What known work of so many `team_months` costs and takes by the constants of a plan
  /// (model.md 7.7.3 to 7.7.5):
  ///
  ///     remaining_cost = team-months x (team_cost + fixed_cost / teams at full size)
  ///     months at full size = team-months / teams at full size
  ///     allowance = 12 x (fixed_cost + team_cost)
  template <class Number>
  FN Outlook compute_outlook(const ClearancePlan<Number>& by, Lane team_months) const {
    const Lane full_size = by.teams_at_full_size;
    const Lane without_teams = select(team_months > 0.0, Lane(never), 0.0);
    const Lane remaining_cost = team_months * by.usd_per_team_month;
    return {.remaining_cost_usd = remaining_cost,
            .capacity_usd_per_year = compute_capacity(by),
            .months_at_full_size =
                select(full_size > 0.0, team_months * by.months_per_team_month, without_teams),
            .recurring_usd_per_year = 0.0,
            .allowance_usd = Lane(by.fixed_usd_per_year + by.usd_per_team_year),
            .cost_to_end_usd = select(work.unrecorded_km2 > 0.0, endless_usd, remaining_cost)};
  }

  /// Counts the year's known pauses in an outlook (model.md 7.10.3 to 7.10.5): teams that are not
  /// employed cost nothing, and what idle teams and an idle programme cost keeps work open, in
  /// months that begin before the known work can be done:
  ///
  ///     teams_t = min(max_teams, teams + 12 x new_teams_per_month), by the values of the month
  ///     capacity_per_year -= sum of (1 - w_t) x teams_t x team_cost
  ///     allowance += sum of ((1 - o_t) x w_t x teams_t x team_cost + (1 - o_t x w_t) x fixed_cost)
  ///
  /// `team_months` is what the known work takes, `find_plan(t)` gives the constants of month t of
  /// the year.
  template <class FindPlan>
  FN void count_pauses(Lane team_months, FindPlan find_plan, const PauseYear& left,
                       Outlook& outlook) const {
    Lane worked = 0.0;  // team-months before the month
    for (int month = 0; month < 12; ++month) {
      const auto of_month = find_plan(month);
      const Lane most = min(teams + of_month.new_teams_per_year, Lane(of_month.max_teams));
      const Lane usd_per_month = most * of_month.usd_per_team_year * (1.0 / 12);
      const Lane fixed_usd_per_month = Lane(of_month.fixed_usd_per_year) * (1.0 / 12);
      const Lane idle = (1.0 - left.output[month]) * left.staff[month] * usd_per_month +
                        (1.0 - left.compute_worked(month)) * fixed_usd_per_month;
      outlook.allowance_usd += select(worked < team_months, idle, 0.0);
      outlook.capacity_usd_per_year -= (1.0 - left.staff[month]) * usd_per_month;
      worked += left.compute_worked(month) * most;
    }
  }

  /// Sets the teams of a month and returns the spending; 0 where the programme is complete:
  ///
  ///     affordable = clamp((budget - fixed_cost) / team_cost, 0, max_teams)
  ///     teams <- min(affordable, teams + new_teams_per_month)
  ///     spending = min(fixed_cost, budget) + teams x team_cost
  ///
  /// In a month of a pause in which only the share `staff` of them is employed (model.md 7.10.6)
  ///
  ///     employed = min(affordable, teams x staff)
  ///
  /// and `teams` of the month before are to be kept; null where no pause of the year has such
  /// months.
  FN Lane employ_teams(const ClearanceModel& model, Mask open, Lane budget, const Lane* staff,
                       Lane& employed) const {
    const bool has_fixed_cost = model.fixed_cost_usd_per_month.is_positive;
    assert(has_fixed_cost || !any(fixed_cost_usd_per_month > 0.0));  // so that it can be left out
    const Lane for_teams = has_fixed_cost ? max(budget - fixed_cost_usd_per_month, 0.0) : budget;
    Lane wanted = min(for_teams * teams_per_usd, max_teams);
    if (staff) wanted = select(*staff < 1.0, min(wanted, employed * *staff), wanted);
    if (model.limits_growth) wanted = min(wanted, employed + new_teams_per_month);
    employed = select(open, wanted, 0.0);
    Lane spending = employed * team_cost_usd_per_month;
    if (has_fixed_cost) spending += select(open, min(fixed_cost_usd_per_month, budget), 0.0);
    return spending;
  }

  /// Records the month's teams, the area left, and what survey and clearance did.
  FN void trace_month(Trace trace, int month, Lane employed, const LandWork& w, Lane surveyed,
                      Lane released) const {
    trace(month, ReplayColumn::teams, employed);
    trace(month, ReplayColumn::suspected_km2, w.suspected_km2);
    trace(month, ReplayColumn::confirmed_km2, w.confirmed_km2);
    trace(month, ReplayColumn::unrecorded_km2, w.unrecorded_km2);
    trace(month, ReplayColumn::cancelled_km2, surveyed * cancelled_share);
    trace(month, ReplayColumn::reduced_km2, released * reduced_share);
    trace(month, ReplayColumn::cleared_km2, released * (1.0 - reduced_share));
  }
};

/// What the months of a budget year bring to a clearance programme, besides money.
struct ClearanceMonths {
  const std::array<double, 12>& season;
  const Lane* output;   ///< access x lognoise x what pauses with the staff paid leave
  const Lane* staff;    ///< share of the staff that pauses leave; null where none counts
  const Lane* new_km2;  ///< new contamination; null where none can come
};

/// What a programme without regions did so far in a budget year; with regions the team-months
/// alone.
struct ClearanceDone {
  Lane team_months;
  LandDone land;
};

/// A budget year of which nothing is done yet.
FN ClearanceDone start_clearance_year() {
  return {.team_months = 0.0, .land = {.surveyed_km2 = 0.0, .released_km2 = 0.0}};
}

/// Draws the new contamination of a budget year: a month has an event with probability
/// events_per_year / 12, and then one draw of km2_per_event (model.md 7.5, step 6).
FN_LARGE void draw_contamination_year(const ClearanceModel& model, Word replications, int year,
                                      ContaminationYear& drawn) {
  Word events[12], sizes[12];
  draw_monthly_words(model.new_contamination, replications, year, events, 0);
  draw_monthly_words(model.new_contamination, replications, year, sizes, 1);
  for (int month = 0; month < 12; ++month) {
    const Mask event = below(events[month], model.event_below);
    drawn.km2[month] = 0.0;
    if (!any(event)) continue;  // exact: 0 is what every lane would get
    drawn.km2[month] = select(event, draw(*model.km2_per_event, uniform(sizes[month])), 0.0);
  }
}

/// Some months of a budget year of survey and clearance, without regions. Each month of an open
/// programme (model.md 7.5.1 to 7.5.9), with access, lognoise, season and pauses in `months`:
///
///     1  teams and spending as in employ_teams()
///     2  effort = teams x working_days_per_month x season x access x productivity x lognoise,
///        in pauses with the staff paid x what they leave
///     3  work_month(): survey(), if S > 0, with survey_share of the effort while C > 0, else with
///        all of it
///     4  found = min(U, U_0 / unrecorded_found_within_months)
///        U <- U - found,   C <- C + found
///     5  released = min(C, effort left / days per km2),   C <- C - released
///        survey() with the effort that clearance cannot use
///     6  C <- C + new contamination
///     7  complete if S + C + U is at most 1e-9 of what it was at the start; S = C = U = 0
///
/// `area_before_km2` receives S + C + U at the start of each month.
FN_LARGE void simulate_clearance_months(const ClearanceModel& model, const ClearanceMonths& months,
                                        MonthSpan span, ClearanceState& s,
                                        YearAccount& year_account, Lane (&area_before_km2)[12],
                                        ClearanceDone& done) {
  LandWork w = s.work;  // in registers for the months
  Lane teams = s.teams;
  const bool surveys = model.suspected_km2.is_positive;
  const bool finds = model.unrecorded_km2.is_positive;
  const bool is_all_confirmed = !surveys && !finds;
  // What the scenario rules out is left out below, which must change nothing.
  assert(surveys || !any(w.suspected_km2 > 0.0));
  assert(finds || !any(w.unrecorded_km2 > 0.0));
  Lane completed = year_account.account.completed_month;
  Mask open = completed >= never;
  Lane left = w.sum_area_km2();
  // What known work costs the programme, by area.
  const Lane usd_per_confirmed_km2 =
      s.plan.team_months_per_confirmed_km2 * s.plan.usd_per_team_month;
  const Lane usd_per_suspected_km2 =
      s.plan.team_months_per_suspected_km2 * s.plan.usd_per_team_month;
  Lane team_months = done.team_months;
  LandDone so_far = done.land;
  for (int month = span.first; month < span.end; ++month) {
    area_before_km2[month] = left;
    const Lane surveyed_before = so_far.surveyed_km2;

    Lane cost_to_end = w.confirmed_km2 * usd_per_confirmed_km2;
    if (surveys) cost_to_end += w.suspected_km2 * usd_per_suspected_km2;
    if (finds) cost_to_end = select(w.unrecorded_km2 > 0.0, endless_usd, cost_to_end);
    const Lane budget = year_account.get_budget_usd(month, cost_to_end);
    const Lane* const staff = months.staff ? months.staff + month : nullptr;
    const Lane teams_before = teams;
    year_account.pay(month, open, s.employ_teams(model, open, budget, staff, teams));
    team_months += teams;

    const Lane effort =
        teams * (s.productive_days_per_month * months.season[static_cast<std::size_t>(month)]) *
        months.output[month];
    const LandMonth worked = s.work_month(model, w, effort, so_far);
    if (months.new_km2) {
      const Lane added = select(open, months.new_km2[month], 0.0);
      w.confirmed_km2 += added;
      year_account.trace(month, ReplayColumn::new_km2, added);
    }

    left = is_all_confirmed ? w.confirmed_km2 : w.sum_area_km2();
    const Mask is_done = open & (left <= s.done_below_km2);
    left = select(is_done, 0.0, left);
    completed = select(is_done, static_cast<double>(year_account.first_month + month), completed);
    w.confirmed_km2 = is_all_confirmed ? left : select(is_done, 0.0, w.confirmed_km2);
    open = open ^ is_done;
    if (surveys) w.suspected_km2 = select(is_done, 0.0, w.suspected_km2);
    if (finds) w.unrecorded_km2 = select(is_done, 0.0, w.unrecorded_km2);
    if (year_account.is_deadline(month)) year_account.account.left_at_deadline = left;
    s.trace_month(year_account.trace, month, teams, w, so_far.surveyed_km2 - surveyed_before,
                  worked.released_km2);
    if (staff) teams = select(*staff < 1.0, teams_before, teams);  // they come back
  }
  // Also after the last month: years in which every lane is complete are left out, and what
  // planners see of a complete programme must not depend on the other lanes.
  s.teams = select(open, teams, 0.0);
  s.work = w;
  year_account.account.completed_month = completed;
  year_account.account.closed_month = completed;
  done = {.team_months = team_months, .land = so_far};
}

/// Ends a budget year of survey and clearance, without regions.
FN void close_clearance_year(const ClearanceState& s, const ClearanceDone& done,
                             YearAccount& year_account, Progress& progress) {
  year_account.close_year(s.work.sum_area_km2(), progress);
  progress.team_months = done.team_months;
  add_done(s, done.land, progress);
}

}  // namespace ART6_LANES
}  // namespace art6
