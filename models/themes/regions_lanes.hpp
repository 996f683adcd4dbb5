// Lane header: survey and clearance of a programme with regions, which the same teams work on in
// the order of the file (model.md 7.5, Regions).

namespace art6 {
namespace ART6_LANES {

/// A region in the lane's replications.
struct RegionState : LandState {
  RegionPlan<Lane> plan;  ///< of what is drawn
  LandDone done;          ///< in the budget year so far
  Lane completed_month;   ///< of the last time that its area came to 0; `never` while there is any
  Mask is_access_open;    ///< its own access after the last month that was drawn
  const Lane* output;     ///< access x lognoise in the months of the budget year

  /// The start of a future, from its static quantities.
  FN void begin(const RegionModel& model, DrawnStatics statics) {
    set_constants(model, statics);
    take_rates(model, statics, 0);
    set_work(model, statics);
    plan = make_land_plan(model, statics, first_outlook_month);
    done = {.surveyed_km2 = 0.0, .released_km2 = 0.0};
    completed_month = never;
    is_access_open = all_lanes_true();
  }
};

/// The regions of one programme.
struct Regions {
  const Table<RegionIndex, RegionModel>& models;  ///< of all programmes
  TableView<RegionIndex, RegionState> states;
  const std::vector<RegionIndex>& ids;  ///< of the programme, in the order of the file

  FN LandWork sum_work() const {
    LandWork sum{.suspected_km2 = 0.0, .confirmed_km2 = 0.0, .unrecorded_km2 = 0.0};
    for (const RegionIndex r : ids) {
      sum.suspected_km2 += states[r].work.suspected_km2;
      sum.confirmed_km2 += states[r].work.confirmed_km2;
      sum.unrecorded_km2 += states[r].work.unrecorded_km2;
    }
    return sum;
  }

  /// The start of a future.
  FN void begin(DrawnStatics statics, ClearanceState& programme) const {
    programme.area_at_start_km2 = 0.0;
    for (const RegionIndex r : ids) {
      states[r].begin(models[r], statics);
      programme.area_at_start_km2 += states[r].area_at_start_km2;
    }
    programme.done_below_km2 = programme.area_at_start_km2 * 1e-9;
    programme.work = sum_work();
  }

  /// Takes the rates that hold in the month, from the clock's start.
  FN void take_rates(DrawnStatics statics, int month) const {
    for (const RegionIndex r : ids) states[r].take_rates(models[r], statics, month);
  }

  /// Makes the regions' constants of an outlook by the rates of the month.
  FN void make_plans(DrawnStatics statics, int month) const {
    for (const RegionIndex r : ids) {
      states[r].plan = states[r].make_land_plan(models[r], statics, month);
    }
  }

  /// What the known work costs, each region's by its own rates; infinite while unrecorded area is
  /// left anywhere.
  FN Lane compute_cost_to_end(const ClearanceState& programme) const {
    Lane sum = 0.0;
    Mask is_in_sight = all_lanes_true();
    for (const RegionIndex r : ids) {
      const RegionState& region = states[r];
      Lane cost = region.work.confirmed_km2 *
                  (region.plan.team_months_per_confirmed_km2 * programme.plan.usd_per_team_month);
      cost += region.work.suspected_km2 *
              (region.plan.team_months_per_suspected_km2 * programme.plan.usd_per_team_month);
      sum += cost;
      is_in_sight = is_in_sight & (region.work.unrecorded_km2 <= 0.0);
    }
    return select(is_in_sight, sum, endless_usd);
  }
};

/// What survey and clearance did in a month, km2.
struct ReleasedMonth {
  Lane cancelled, reduced, cleared;
};

/// Records the month's teams, the area left in all regions together, and what was done in them.
FN void trace_regions(Trace trace, int month, Lane teams, const LandWork& w,
                      const ReleasedMonth& released) {
  trace(month, ReplayColumn::teams, teams);
  trace(month, ReplayColumn::suspected_km2, w.suspected_km2);
  trace(month, ReplayColumn::confirmed_km2, w.confirmed_km2);
  trace(month, ReplayColumn::unrecorded_km2, w.unrecorded_km2);
  trace(month, ReplayColumn::cancelled_km2, released.cancelled);
  trace(month, ReplayColumn::reduced_km2, released.reduced);
  trace(month, ReplayColumn::cleared_km2, released.cleared);
}

/// The share of the teams' month that counts as none, so that rounding passes nothing on.
constexpr double least_time = 1e-9;

/// Some months of a budget year of survey and clearance in regions. Each month of an open programme
/// (model.md 7.5.12 to 7.5.14), with access, lognoise and season in each region's `output` and
/// `season`:
///
///     1  teams and spending as without regions;   time = 1, the whole month of the teams that are
///        employed
///     2  region after region, in the order of the file:
///        days = teams x working_days_per_month x season x access x productivity x lognoise,
///        in pauses with the staff paid x what they leave
///        work_month() with effort = time x days
///        time <- effort left / days, if days > 0; 0 if it is at most 1e-9
///     3  new contamination adds to the last region's C
///     4  a region is complete while its S + C + U is at most 1e-9 of what it was at the start;
///        S = C = U = 0. The programme is complete once all are
///
/// `area_before_km2` receives the sum of S + C + U at the start of each month.
FN_LARGE void simulate_regions_months(const ClearanceModel& model, const Regions& regions,
                                      const Lane* new_km2, const PauseYear* pauses, MonthSpan span,
                                      ClearanceState& s, YearAccount& year_account,
                                      Lane (&area_before_km2)[12], ClearanceDone& done) {
  Lane completed = year_account.account.completed_month;
  Mask open = completed >= never;
  Lane left = 0.0;
  for (const RegionIndex r : regions.ids) left += regions.states[r].work.sum_area_km2();
  for (int month = span.first; month < span.end; ++month) {
    area_before_km2[month] = left;
    const Lane budget = year_account.get_budget_usd(month, regions.compute_cost_to_end(s));
    const Lane* const staff = pauses ? pauses->staff + month : nullptr;
    const Lane teams_before = s.teams;
    year_account.pay(month, open, s.employ_teams(model, open, budget, staff, s.teams));
    done.team_months += s.teams;

    const double number = year_account.first_month + month;
    Lane time = 1.0;
    ReleasedMonth released{.cancelled = 0.0, .reduced = 0.0, .cleared = 0.0};
    Mask all_done = all_lanes_true();
    left = 0.0;
    for (const RegionIndex r : regions.ids) {
      const RegionModel& land = regions.models[r];
      RegionState& region = regions.states[r];
      const Lane surveyed_before = region.done.surveyed_km2;
      Lane days =
          s.teams *
          (region.productive_days_per_month * land.season[static_cast<std::size_t>(month)]) *
          region.output[month];
      if (pauses) days *= pauses->output[month];
      const LandMonth worked = region.work_month(land, region.work, days * time, region.done);
      time = select(days > 0.0, worked.effort_left / days, time);
      time = select(time > least_time, time, 0.0);
      if (new_km2 && r == regions.ids.back()) {
        const Lane added = select(open, new_km2[month], 0.0);
        region.work.confirmed_km2 += added;
        year_account.trace(month, ReplayColumn::new_km2, added);
      }
      const Mask is_done = region.work.sum_area_km2() <= region.done_below_km2;
      region.work.clear(is_done);
      region.completed_month = select(is_done, min(region.completed_month, number), never);
      all_done = all_done & is_done;
      left += region.work.sum_area_km2();

      const Lane surveyed = region.done.surveyed_km2 - surveyed_before;
      released.cancelled += surveyed * region.cancelled_share;
      released.reduced += worked.released_km2 * region.reduced_share;
      released.cleared += worked.released_km2 * (1.0 - region.reduced_share);
      year_account.trace(month, ReplayColumn::region_left_km2,
                         r.value() - regions.ids.front().value(), region.work.sum_area_km2());
    }
    const Mask is_done = open & all_done;
    completed = select(is_done, number, completed);
    open = open ^ is_done;
    if (year_account.is_deadline(month)) year_account.account.left_at_deadline = left;
    trace_regions(year_account.trace, month, s.teams, regions.sum_work(), released);
    if (staff) s.teams = select(*staff < 1.0, teams_before, s.teams);  // they come back
  }
  s.teams = select(open, s.teams, 0.0);
  s.work = regions.sum_work();
  year_account.account.completed_month = completed;
  year_account.account.closed_month = completed;
}

/// Ends a budget year of survey and clearance in regions.
FN void close_regions_year(const ClearanceState& s, const Regions& regions,
                           const ClearanceDone& done, YearAccount& year_account,
                           Progress& progress) {
  year_account.close_year(s.work.sum_area_km2(), progress);
  progress.team_months = done.team_months;
  for (const RegionIndex r : regions.ids)
    add_done(regions.states[r], regions.states[r].done, progress);
}

}  // namespace ART6_LANES
}  // namespace art6
