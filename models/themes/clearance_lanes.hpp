// Lane header: survey and clearance of one State (model.md 7.5), and what a planner computes of
// them (model.md 7.7).

namespace art6 {
namespace ART6_LANES {

/// The work left of a clearance programme, and its teams.
struct ClearanceWork {
  Lane suspected_km2, confirmed_km2, unrecorded_km2;  ///< S, C, U
  Lane teams;                                         ///< of the month before; 0 once complete

  FN Lane sum_area_km2() const { return suspected_km2 + confirmed_km2 + unrecorded_km2; }
};

/// A clearance programme in the lane's replications.
struct ClearanceState {
  // Made of what was drawn, by the values that hold in the month; effort in team-days.
  Lane team_cost_usd_per_month, teams_per_usd, max_teams, new_teams_per_month;
  Lane fixed_cost_usd_per_month;  ///< 0 where there can be no team
  Lane surveyed_km2_per_day, survey_days_per_km2;
  Lane released_km2_per_day, clearance_days_per_km2;
  // Drawn once, or made of what is.
  Lane productive_days_per_month;  ///< of a team in a month of full season and open access
  Lane cancelled_share, reduced_share;
  Lane found_km2_per_month;
  Lane area_at_start_km2;
  Lane done_below_km2;       ///< area that counts as none: 1e-9 of that at the start
  ClearancePlan<Lane> plan;  ///< of what is drawn, by the values of the budget year's last month
  ClearanceWork work;

  /// The start of a future, from its static quantities.
  FN void begin(const ClearanceModel& model, DrawnStatics statics) {
    productive_days_per_month =
        get_static(statics, model.productivity) * model.working_days_per_month;
    cancelled_share = get_static(statics, model.cancelled_share);
    reduced_share = get_static(statics, model.reduced_share);
    take_values(model, statics, 0);
    work = {.suspected_km2 = get_static(statics, model.suspected_km2),
            .confirmed_km2 = get_static(statics, model.confirmed_km2),
            .unrecorded_km2 = get_static(statics, model.unrecorded_km2),
            .teams = model.teams};
    found_km2_per_month =
        work.unrecorded_km2 / get_static(statics, model.unrecorded_found_within_months);
    area_at_start_km2 = work.sum_area_km2();
    done_below_km2 = area_at_start_km2 * 1e-9;
    plan = make_plan(model, statics, first_outlook_month);
  }

  /// Days of a team for a km2 of confirmed area in the month:
  ///
  ///     days per km2 = reduced_share / technical survey rate
  ///                    + (1 - reduced_share) / clearance rate
  FN Lane compute_clearance_days(const ClearanceModel& model, DrawnStatics statics,
                                 int month) const {
    return reduced_share / (get_static(statics, model.technical_survey_m2_per_team_day) * 1e-6) +
           (1.0 - reduced_share) /
               (get_static(statics, model.clearance_m2_per_team_day, month) * 1e-6);
  }

  /// Takes the rates, costs and numbers of teams that hold in the month, from the clock's start.
  FN void take_values(const ClearanceModel& model, DrawnStatics statics, int month) {
    team_cost_usd_per_month = get_static(statics, model.team_cost_usd_per_month, month);
    teams_per_usd = 1.0 / team_cost_usd_per_month;
    max_teams = get_static(statics, model.max_teams, month);
    new_teams_per_month = get_static(statics, model.new_teams_per_month, month);
    fixed_cost_usd_per_month =
        select(max_teams > 0.0, get_static(statics, model.fixed_cost_usd_per_month), 0.0);
    surveyed_km2_per_day = get_static(statics, model.survey_m2_per_team_day, month) * 1e-6;
    survey_days_per_km2 = 1.0 / surveyed_km2_per_day;
    clearance_days_per_km2 = compute_clearance_days(model, statics, month);
    released_km2_per_day = 1.0 / clearance_days_per_km2;
  }

  /// Makes the constants of an outlook by the values that hold in the month.
  FN ClearancePlan<Lane> make_plan(const ClearanceModel& model, DrawnStatics statics,
                                   int month) const {
    const Lane team_cost = get_static(statics, model.team_cost_usd_per_month, month);
    const Lane fixed_cost = get_static(statics, model.fixed_cost_usd_per_month);
    const Lane most = get_static(statics, model.max_teams, month);
    const Lane teams = find_positive_static(statics, model.max_teams, month);
    const Lane survey_days =
        1.0 / (get_static(statics, model.survey_m2_per_team_day, month) * 1e-6);
    const Lane clearance_days = compute_clearance_days(model, statics, month);
    const Lane days_per_month = productive_days_per_month * model.mean_output;
    return {.team_months_per_suspected_km2 =
                (survey_days + (1.0 - cancelled_share) * clearance_days) / days_per_month,
            .team_months_per_confirmed_km2 = clearance_days / days_per_month,
            .usd_per_team_month = team_cost + select(teams > 0.0, fixed_cost / teams, 0.0),
            .teams_at_full_size = teams,
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
    const Lane teams_in_a_year = min(work.teams + by.new_teams_per_year, Lane(by.max_teams));
    return teams_in_a_year * by.usd_per_team_year + by.fixed_usd_per_year;
  }

  /// What the known work costs and takes by the constants of a plan (model.md 7.7.2 to 7.7.5):
  ///
  ///     team-months = S x team-months per suspected km2 + C x team-months per confirmed km2
  ///     remaining_cost = team-months x (team_cost + fixed_cost / teams at full size)
  ///     months at full size = team-months / teams at full size
  ///     allowance = 12 x (fixed_cost + team_cost)
  template <class Number>
  FN Outlook compute_outlook(const ClearancePlan<Number>& by) const {
    const Lane team_months = work.suspected_km2 * by.team_months_per_suspected_km2 +
                             work.confirmed_km2 * by.team_months_per_confirmed_km2;
    const Lane teams = by.teams_at_full_size;
    const Lane without_teams = select(team_months > 0.0, Lane(never), 0.0);
    const Lane remaining_cost = team_months * by.usd_per_team_month;
    return {.remaining_cost_usd = remaining_cost,
            .capacity_usd_per_year = compute_capacity(by),
            .months_at_full_size = select(teams > 0.0, team_months * (1.0 / teams), without_teams),
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
  /// `by` are the constants of the outlook, `find_plan(t)` those of the year's month t.
  template <class Number, class FindPlan>
  FN void count_pauses(const ClearancePlan<Number>& by, FindPlan find_plan, const PauseYear& left,
                       Outlook& outlook) const {
    const Lane team_months = work.suspected_km2 * by.team_months_per_suspected_km2 +
                             work.confirmed_km2 * by.team_months_per_confirmed_km2;
    Lane worked = 0.0;  // team-months before the month
    for (int month = 0; month < 12; ++month) {
      const ClearancePlan<Number> of_month = find_plan(month);
      const Lane teams = min(work.teams + of_month.new_teams_per_year, Lane(of_month.max_teams));
      const Lane usd_per_month = teams * of_month.usd_per_team_year * (1.0 / 12);
      const Lane fixed_usd_per_month = Lane(of_month.fixed_usd_per_year) * (1.0 / 12);
      const Lane idle = (1.0 - left.output[month]) * left.staff[month] * usd_per_month +
                        (1.0 - left.compute_worked(month)) * fixed_usd_per_month;
      outlook.allowance_usd += select(worked < team_months, idle, 0.0);
      outlook.capacity_usd_per_year -= (1.0 - left.staff[month]) * usd_per_month;
      worked += left.compute_worked(month) * teams;
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
                       ClearanceWork& w) const {
    const bool has_fixed_cost = model.fixed_cost_usd_per_month.is_positive;
    assert(has_fixed_cost || !any(fixed_cost_usd_per_month > 0.0));  // so that it can be left out
    const Lane for_teams = has_fixed_cost ? max(budget - fixed_cost_usd_per_month, 0.0) : budget;
    Lane teams = min(for_teams * teams_per_usd, max_teams);
    if (staff) teams = select(*staff < 1.0, min(teams, w.teams * *staff), teams);
    if (model.limits_growth) teams = min(teams, w.teams + new_teams_per_month);
    w.teams = select(open, teams, 0.0);
    Lane spending = w.teams * team_cost_usd_per_month;
    if (has_fixed_cost) spending += select(open, min(fixed_cost_usd_per_month, budget), 0.0);
    return spending;
  }

  /// Surveys suspected area with `effort` team-days; returns the km2 surveyed:
  ///
  ///     surveyed = min(S, effort x survey rate)
  ///     S <- S - surveyed,   C <- C + (1 - cancelled_share) x surveyed
  FN Lane survey(ClearanceWork& w, Lane effort) const {
    const Lane surveyed = min(w.suspected_km2, effort * surveyed_km2_per_day);
    w.suspected_km2 -= surveyed;
    w.confirmed_km2 += surveyed * (1.0 - cancelled_share);
    return surveyed;
  }

  /// Records the month's teams, the area left, and what survey and clearance did.
  FN void trace_month(Trace trace, int month, const ClearanceWork& w, Lane surveyed,
                      Lane released) const {
    trace(month, ReplayColumn::teams, w.teams);
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
  const Lane* output;   ///< access x lognoise x what pauses leave
  const Lane* staff;    ///< share of the teams employed in pauses; null where all are
  const Lane* new_km2;  ///< new contamination; null where none can come
};

/// What survey and clearance did so far in a budget year.
struct ClearanceDone {
  Lane team_months, surveyed_km2, released_km2;
};

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

/// Some months of a budget year of survey and clearance. Each month of an open programme
/// (model.md 7.5.1 to 7.5.9), with access, lognoise, season and pauses in `months`:
///
///     1  teams and spending as in employ_teams()
///     2  effort = teams x working_days_per_month x season x access x productivity x lognoise,
///        in pauses with the staff paid x what they leave
///     3  survey(), if S > 0, with survey_share of the effort while C > 0, else with all of it
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
  ClearanceWork w = s.work;  // in registers for the months
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
  Lane surveyed = done.surveyed_km2, released_so_far = done.released_km2;
  for (int month = span.first; month < span.end; ++month) {
    area_before_km2[month] = left;
    const Lane surveyed_before = surveyed;

    Lane cost_to_end = w.confirmed_km2 * usd_per_confirmed_km2;
    if (surveys) cost_to_end += w.suspected_km2 * usd_per_suspected_km2;
    if (finds) cost_to_end = select(w.unrecorded_km2 > 0.0, endless_usd, cost_to_end);
    const Lane budget = year_account.get_budget_usd(month, cost_to_end);
    const Lane* const staff = months.staff ? months.staff + month : nullptr;
    const Lane teams_before = w.teams;
    year_account.pay(month, open, s.employ_teams(model, open, budget, staff, w));
    team_months += w.teams;

    Lane effort = w.teams *
                  (s.productive_days_per_month * months.season[static_cast<std::size_t>(month)]) *
                  months.output[month];
    if (surveys) {
      const Lane share = select(w.confirmed_km2 > 0.0, model.survey_share, 1.0);
      const Lane covered = s.survey(w, effort * share);
      effort = max(effort - covered * s.survey_days_per_km2, 0.0);
      surveyed += covered;
    }
    if (finds) {
      const Lane found = min(w.unrecorded_km2, s.found_km2_per_month);
      w.unrecorded_km2 -= found;
      w.confirmed_km2 += found;
    }
    const Lane released = min(w.confirmed_km2, effort * s.released_km2_per_day);
    w.confirmed_km2 -= released;
    released_so_far += released;
    if (surveys) surveyed += s.survey(w, max(effort - released * s.clearance_days_per_km2, 0.0));
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
    s.trace_month(year_account.trace, month, w, surveyed - surveyed_before, released);
    if (staff) w.teams = select(*staff < 1.0, teams_before, w.teams);  // they come back
  }
  // Also after the last month: years in which every lane is complete are left out, and what
  // planners see of a complete programme must not depend on the other lanes.
  w.teams = select(open, w.teams, 0.0);
  s.work = w;
  year_account.account.completed_month = completed;
  year_account.account.closed_month = completed;
  done = {.team_months = team_months, .surveyed_km2 = surveyed, .released_km2 = released_so_far};
}

/// Ends a budget year of survey and clearance.
FN Progress close_clearance_year(const ClearanceState& s, const ClearanceDone& done,
                                 YearAccount& year_account) {
  Progress progress = year_account.close_year(s.work.sum_area_km2());
  progress.team_months = done.team_months;
  progress.cancelled_km2 = done.surveyed_km2 * s.cancelled_share;
  progress.reduced_km2 = done.released_km2 * s.reduced_share;
  progress.cleared_km2 = done.released_km2 * (1.0 - s.reduced_share);
  return progress;
}

}  // namespace ART6_LANES
}  // namespace art6
