// Lane header: survey and clearance of one State (design 4.2), and what a planner sees of them.

namespace art6 {
namespace ART6_LANES {

/// What changes from month to month.
struct ClearanceWork {
  Lane suspected, confirmed, unrecorded;  ///< km2
  Lane teams;

  FN Lane area() const { return suspected + confirmed + unrecorded; }
};

struct ClearanceState {
  // Drawn once; areas in km2, effort in team-days.
  Lane team_cost, teams_per_usd, fixed_cost;
  Lane productive_days;  ///< of a team in a month of full season and open access
  Lane surveyed_km2_per_day, survey_days_per_km2, cancelled_share;
  Lane km2_per_day, days_per_km2, reduced_share;
  Lane found_per_month;
  Lane area_at_start, done_below;
  ClearanceWork work;

  FN void begin(const ClearanceModel& model, const Lane* statics) {
    team_cost = value(statics, model.team_cost_usd_per_month);
    teams_per_usd = 1.0 / team_cost;
    fixed_cost = value(statics, model.fixed_cost_usd_per_month);
    productive_days = value(statics, model.productivity) * model.working_days_per_month;
    surveyed_km2_per_day = value(statics, model.survey_m2_per_team_day) * 1e-6;
    survey_days_per_km2 = 1.0 / surveyed_km2_per_day;
    cancelled_share = value(statics, model.cancelled_share);
    reduced_share = value(statics, model.reduced_share);
    days_per_km2 = reduced_share / (value(statics, model.technical_survey_m2_per_team_day) * 1e-6) +
                   (1.0 - reduced_share) / (value(statics, model.clearance_m2_per_team_day) * 1e-6);
    km2_per_day = 1.0 / days_per_km2;
    work = {.suspected = value(statics, model.suspected_km2),
            .confirmed = value(statics, model.confirmed_km2),
            .unrecorded = value(statics, model.unrecorded_km2),
            .teams = model.teams};
    found_per_month = work.unrecorded / value(statics, model.unrecorded_found_within_months);
    area_at_start = work.area();
    done_below = area_at_start * 1e-9;
  }

  FN Outlook outlook(const ClearanceModel& model, const ClearancePlan& plan) const {
    const Lane team_months = work.suspected * plan.team_months_per_suspected_km2 +
                             work.confirmed * plan.team_months_per_confirmed_km2;
    const Lane teams_in_a_year = min(work.teams + 12 * model.new_teams_per_month, model.max_teams);
    return {.remaining_cost = team_months * plan.usd_per_team_month,
            .capacity_per_year = teams_in_a_year * plan.usd_per_team_year + plan.fixed_usd_per_year,
            .months_at_full_size = team_months * plan.months_per_team_month,
            .allowance = plan.allowance_usd};
  }

  /// Suspected area covered by `effort`; what is not cancelled joins the confirmed area.
  FN Lane survey(ClearanceWork& w, Lane effort) const {
    const Lane covered = min(w.suspected, effort * surveyed_km2_per_day);
    w.suspected -= covered;
    w.confirmed += covered * (1.0 - cancelled_share);
    return covered;
  }
};

/// The months of a budget year of clearance.
struct ClearanceMonths {
  const std::array<double, 12>& season;
  int first_month, count;  ///< from the run's start; months of the year that are simulated
  const Lane* output;      ///< access x noise
  const Lane* new_km2;     ///< new contamination; none where there is none to come
};

/// New contamination of a budget year: one draw of the size in a month with an event, else 0.
FN_LARGE void year_of_contamination(const ClearanceModel& model, Word replications, int year,
                                    ContaminationYear& drawn) {
  Word events[12], sizes[12];
  year_of_words(model.new_contamination, replications, year, events, 0);
  year_of_words(model.new_contamination, replications, year, sizes, 1);
  for (int month = 0; month < 12; ++month) {
    const Mask event = below(events[month], model.event_below);
    drawn.km2[month] = 0.0;
    if (!any(event)) continue;
    drawn.km2[month] = select(event, draw(*model.km2_per_event, uniform(sizes[month])), 0.0);
  }
}

/// `area_before` receives S + C + U at the start of each month.
FN_LARGE void clearance_year(const ClearanceModel& model, const ClearanceMonths& months,
                             ClearanceState& s, Purse& purse, int deadline, Lane (&area_before)[12],
                             Progress& progress) {
  ClearanceWork w = s.work;  // in registers for the year
  const bool surveys = model.suspected_km2.is_positive;
  const bool finds = model.unrecorded_km2.is_positive;
  const bool is_all_confirmed = !surveys && !finds;
  const bool has_fixed_cost = model.fixed_cost_usd_per_month.is_positive;
  const bool grows = model.new_teams_per_month < model.max_teams;
  Lane completed = purse.account.completed;
  Mask open = completed >= never;
  Lane left = w.area();
  Lane team_months = 0.0, surveyed = 0.0, cleared = 0.0;
  for (int month = 0; month < months.count; ++month) {
    area_before[month] = left;
    const Lane surveyed_before = surveyed;

    const Lane budget = purse.budget(month);
    const Lane for_teams = has_fixed_cost ? max(budget - s.fixed_cost, 0.0) : budget;
    Lane teams = min(for_teams * s.teams_per_usd, model.max_teams);
    if (grows) teams = min(teams, w.teams + model.new_teams_per_month);
    w.teams = select(open, teams, 0.0);
    Lane spending = w.teams * s.team_cost;
    if (has_fixed_cost) spending += select(open, min(s.fixed_cost, budget), 0.0);
    purse.pay(month, open, spending);
    team_months += w.teams;

    Lane effort = w.teams * (s.productive_days * months.season[static_cast<std::size_t>(month)]) *
                  months.output[month];
    if (surveys) {
      const Lane share = select(w.confirmed > 0.0, model.survey_share, 1.0);
      const Lane covered = s.survey(w, effort * share);
      effort = max(effort - covered * s.survey_days_per_km2, 0.0);
      surveyed += covered;
    }
    if (finds) {
      const Lane found = min(w.unrecorded, s.found_per_month);
      w.unrecorded -= found;
      w.confirmed += found;
    }
    const Lane released = min(w.confirmed, effort * s.km2_per_day);
    w.confirmed -= released;
    cleared += released;
    if (surveys) surveyed += s.survey(w, max(effort - released * s.days_per_km2, 0.0));
    if (months.new_km2) {
      const Lane added = select(open, months.new_km2[month], 0.0);
      w.confirmed += added;
      purse.trace(month, ReplayColumn::new_km2, added);
    }

    left = is_all_confirmed ? w.confirmed : w.area();
    const Mask is_done = open & (left <= s.done_below);
    left = select(is_done, 0.0, left);
    completed = select(is_done, static_cast<double>(months.first_month + month), completed);
    w.confirmed = is_all_confirmed ? left : select(is_done, 0.0, w.confirmed);
    open = open ^ is_done;
    if (surveys) w.suspected = select(is_done, 0.0, w.suspected);
    if (finds) w.unrecorded = select(is_done, 0.0, w.unrecorded);
    if (deadline == months.first_month + month) purse.account.left_at_deadline = left;
    purse.trace(month, ReplayColumn::teams, w.teams);
    purse.trace(month, ReplayColumn::suspected_km2, w.suspected);
    purse.trace(month, ReplayColumn::confirmed_km2, w.confirmed);
    purse.trace(month, ReplayColumn::unrecorded_km2, w.unrecorded);
    purse.trace(month, ReplayColumn::cancelled_km2,
                (surveyed - surveyed_before) * s.cancelled_share);
    purse.trace(month, ReplayColumn::reduced_km2, released * s.reduced_share);
    purse.trace(month, ReplayColumn::cleared_km2, released * (1.0 - s.reduced_share));
  }
  s.work = w;
  purse.account.completed = completed;
  purse.account.closed = completed;
  const Lane received = purse.put_back();
  progress = {.left = left,
              .received = received,
              .spent = purse.spent,
              .team_months = team_months,
              .cancelled = surveyed * s.cancelled_share,
              .reduced = cleared * s.reduced_share,
              .cleared = cleared * (1.0 - s.reduced_share)};
}

}  // namespace ART6_LANES
}  // namespace art6
