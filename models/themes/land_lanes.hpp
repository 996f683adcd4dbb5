// Lane header: a month of survey and clearance on an area with rates of its own, which is a
// programme without regions or a region (model.md 7.5).

namespace art6 {
namespace ART6_LANES {

/// The area left of a clearance programme or of one of its regions.
struct LandWork {
  Lane suspected_km2, confirmed_km2, unrecorded_km2;  ///< S, C, U

  FN Lane sum_area_km2() const { return suspected_km2 + confirmed_km2 + unrecorded_km2; }

  /// Sets all area to 0 where `is_done`.
  FN void clear(Mask is_done) {
    suspected_km2 = select(is_done, 0.0, suspected_km2);
    confirmed_km2 = select(is_done, 0.0, confirmed_km2);
    unrecorded_km2 = select(is_done, 0.0, unrecorded_km2);
  }
};

/// What survey and clearance did so far in a budget year.
struct LandDone {
  Lane surveyed_km2, released_km2;
};

/// What clearance did in a month, and the team-days that it had no use for.
struct LandMonth {
  Lane released_km2, effort_left;
};

/// The team-months that known work takes, by the constants of a plan:
///
///     S x team-months per suspected km2 + C x team-months per confirmed km2
template <class Plan>
FN Lane count_team_months(const LandWork& work, const Plan& by) {
  return work.suspected_km2 * by.team_months_per_suspected_km2 +
         work.confirmed_km2 * by.team_months_per_confirmed_km2;
}

/// The area of a programme without regions, or of a region, with its rates.
struct LandState {
  // Made of what was drawn, by the values that hold in the month; effort in team-days.
  Lane surveyed_km2_per_day, survey_days_per_km2;
  Lane released_km2_per_day, clearance_days_per_km2;
  // Drawn once, or made of what is.
  Lane productive_days_per_month;  ///< of a team in a month of full season and open access
  Lane cancelled_share, reduced_share;
  Lane found_km2_per_month;
  Lane area_at_start_km2;
  Lane done_below_km2;  ///< area that counts as none: 1e-9 of that at the start
  LandWork work;

  /// Sets what holds in all months, from the static quantities of a programme or a region.
  template <class Model>
  FN void set_constants(const Model& model, DrawnStatics statics) {
    productive_days_per_month =
        get_static(statics, model.productivity) * model.working_days_per_month;
    cancelled_share = get_static(statics, model.cancelled_share);
    reduced_share = get_static(statics, model.reduced_share);
  }

  /// Days of a team for a km2 of suspected area in the month.
  template <class Model>
  FN Lane compute_survey_days(const Model& model, DrawnStatics statics, int month) const {
    return 1.0 / (get_static(statics, model.survey_m2_per_team_day, month) * 1e-6);
  }

  /// Days of a team for a km2 of confirmed area in the month:
  ///
  ///     days per km2 = reduced_share / technical survey rate
  ///                    + (1 - reduced_share) / clearance rate
  template <class Model>
  FN Lane compute_clearance_days(const Model& model, DrawnStatics statics, int month) const {
    return reduced_share / (get_static(statics, model.technical_survey_m2_per_team_day) * 1e-6) +
           (1.0 - reduced_share) /
               (get_static(statics, model.clearance_m2_per_team_day, month) * 1e-6);
  }

  /// Takes the rates that hold in the month, from the clock's start.
  template <class Model>
  FN void take_rates(const Model& model, DrawnStatics statics, int month) {
    surveyed_km2_per_day = get_static(statics, model.survey_m2_per_team_day, month) * 1e-6;
    survey_days_per_km2 = 1.0 / surveyed_km2_per_day;
    clearance_days_per_km2 = compute_clearance_days(model, statics, month);
    released_km2_per_day = 1.0 / clearance_days_per_km2;
  }

  /// Sets the area of the start.
  template <class Model>
  FN void set_work(const Model& model, DrawnStatics statics) {
    work = {.suspected_km2 = get_static(statics, model.suspected_km2),
            .confirmed_km2 = get_static(statics, model.confirmed_km2),
            .unrecorded_km2 = get_static(statics, model.unrecorded_km2)};
    found_km2_per_month =
        work.unrecorded_km2 / get_static(statics, model.unrecorded_found_within_months);
    area_at_start_km2 = work.sum_area_km2();
    done_below_km2 = area_at_start_km2 * 1e-9;
  }

  /// The time that its known work takes by the rates of the month (model.md 7.7.2).
  template <class Model>
  FN RegionPlan<Lane> make_land_plan(const Model& model, DrawnStatics statics, int month) const {
    const Lane survey_days = compute_survey_days(model, statics, month);
    const Lane clearance_days = compute_clearance_days(model, statics, month);
    const Lane days_per_month = productive_days_per_month * model.mean_output;
    return {.team_months_per_suspected_km2 =
                (survey_days + (1.0 - cancelled_share) * clearance_days) / days_per_month,
            .team_months_per_confirmed_km2 = clearance_days / days_per_month};
  }

  /// Surveys suspected area with `effort` team-days; returns the km2 surveyed:
  ///
  ///     surveyed = min(S, effort x survey rate)
  ///     S <- S - surveyed,   C <- C + (1 - cancelled_share) x surveyed
  FN Lane survey(LandWork& w, Lane effort) const {
    const Lane surveyed = min(w.suspected_km2, effort * surveyed_km2_per_day);
    w.suspected_km2 -= surveyed;
    w.confirmed_km2 += surveyed * (1.0 - cancelled_share);
    return surveyed;
  }

  /// A month of survey and clearance with `effort` team-days (model.md 7.5, steps 3 to 5); adds to
  /// `done`.
  template <class Model>
  FN LandMonth work_month(const Model& model, LandWork& w, Lane effort, LandDone& done) const {
    const bool surveys = model.suspected_km2.is_positive;
    if (surveys) {
      const Lane share = select(w.confirmed_km2 > 0.0, model.survey_share, 1.0);
      const Lane covered = survey(w, effort * share);
      effort = max(effort - covered * survey_days_per_km2, 0.0);
      done.surveyed_km2 += covered;
    }
    if (model.unrecorded_km2.is_positive) {
      const Lane found = min(w.unrecorded_km2, found_km2_per_month);
      w.unrecorded_km2 -= found;
      w.confirmed_km2 += found;
    }
    const Lane released = min(w.confirmed_km2, effort * released_km2_per_day);
    w.confirmed_km2 -= released;
    done.released_km2 += released;
    effort = max(effort - released * clearance_days_per_km2, 0.0);
    if (surveys) {
      const Lane covered = survey(w, effort);
      effort = max(effort - covered * survey_days_per_km2, 0.0);
      done.surveyed_km2 += covered;
    }
    return {.released_km2 = released, .effort_left = effort};
  }
};

/// Adds what was done at the land's shares.
FN void add_done(const LandState& land, const LandDone& done, Progress& progress) {
  progress.cancelled_km2 += done.surveyed_km2 * land.cancelled_share;
  progress.reduced_km2 += done.released_km2 * land.reduced_share;
  progress.cleared_km2 += done.released_km2 * (1.0 - land.reduced_share);
}

}  // namespace ART6_LANES
}  // namespace art6
