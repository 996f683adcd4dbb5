// Lane header: the months of a budget year in one State, theme by theme (model.md 3).

namespace art6 {
namespace ART6_LANES {

/// Opens a programme's account for the budget year.
FN YearAccount open_year(World& world, const StateYear& s, ProgrammeIndex programme) {
  return {world.accounts[programme], world.portfolio.programmes[programme], s.first_month,
          world.get_arrivals(programme, s.year),
          world.tracer.trace_programme(programme, s.first_month)};
}

/// Looks at the programme's milestones of a span that was just simulated.
template <class HoldsNow>
FN void look_at_span(World& world, const StateYear& s, const ProgrammeModel& programme,
                     MonthSpan span, HoldsNow holds_now) {
  look_at_milestones(world, programme, s.first_month + span.first, s.first_month + span.end,
                     holds_now);
}

/// Looks at the milestones of a budget year that is left out because the work was complete in every
/// lane before it.
template <class HoldsNow>
FN void look_at_year(World& world, const StateYear& s, const ProgrammeModel& programme,
                     HoldsNow holds_now) {
  look_at_milestones(world, programme, s.first_month, s.first_month + s.months, holds_now);
}

/// What the pauses of a programme leave of a budget year; null where it has none in it. Also
/// records it.
FN const PauseYear* find_pauses(World& world, const StateYear& s, ProgrammeIndex programme,
                                PauseYear& left) {
  const ProgrammeModel& model = world.portfolio.programmes[programme];
  const PauseYear* found = nullptr;
  if (has_pause(model, s.year, Pauses::all)) {
    compute_pause_year(model, world.static_draws, s.year, Pauses::all, left);
    found = &left;
  }
  trace_pauses(model, found, world.tracer.trace_programme(programme, s.first_month));
  return found;
}

/// Takes what holds in a span of months of a programme with steps: its own funding, and what the
/// theme's state takes.
template <class Model, class State>
FN void take_values_of_span(const World& world, const StateYear& s, MonthSpan span,
                            const Model& model, State& state, YearAccount& year_account) {
  if (!year_account.programme.has_steps) return;
  const int month = s.first_month + span.first;
  const Lane own =
      get_static(world.statics, year_account.programme.own_funding_usd_per_year, month) *
      s.state.own_growth[YearIndex(s.year)];
  const Mask open = year_account.account.closed_month >= never;
  year_account.own_usd_per_month = select(open, own, 0.0) * (1.0 / 12);
  state.take_values(model, world.statics, month);
}

/// Twelve months of clearance in regions; `output` is access x lognoise in the State.
FN_LARGE void simulate_regions(World& world, StateYear& s, const ClearanceModel& model,
                               const Lane* output, const PauseYear* pauses,
                               YearAccount& year_account) {
  ClearanceState& clearance = world.clearances[*s.state.clearance];
  const Regions regions = world.get_regions(model);
  for (const RegionIndex r : model.regions) {
    world.regions[r].output = draw_region_output(world, s, model, r, output);
    world.regions[r].done = {.surveyed_km2 = 0.0, .released_km2 = 0.0};
  }
  const Lane* const new_km2 = draw_contamination(world, s, model);
  ClearanceDone done = start_clearance_year();
  for_each_span(year_account.programme, s.first_month, s.months, [&](MonthSpan span) {
    take_values_of_span(world, s, span, model, clearance, year_account);
    if (year_account.programme.has_steps) {
      regions.take_rates(world.statics, s.first_month + span.first);
    }
    simulate_regions_months(model, regions, new_km2, pauses, span, clearance, year_account,
                            s.area_before_km2, done);
    look_at_span(world, s, year_account.programme, span,
                 [&](const MilestoneCondition& condition) { return holds(condition, clearance); });
  });
  close_regions_year(clearance, regions, done, year_account, world.progress[model.programme]);
}

/// Twelve months of clearance without regions; `output` is access x lognoise in the State.
FN_LARGE void simulate_land(World& world, StateYear& s, const ClearanceModel& model,
                            const Lane* output, const PauseYear* pauses,
                            YearAccount& year_account) {
  ClearanceState& clearance = world.clearances[*s.state.clearance];
  Lane output_in_pauses[12];
  if (pauses) {
    for (int month = 0; month < 12; ++month) {
      output_in_pauses[month] = output[month] * pauses->output[month];
    }
    output = output_in_pauses;
  }
  const ClearanceMonths months{s.state.season, output, pauses ? pauses->staff : nullptr,
                               draw_contamination(world, s, model)};
  ClearanceDone done = start_clearance_year();
  for_each_span(year_account.programme, s.first_month, s.months, [&](MonthSpan span) {
    take_values_of_span(world, s, span, model, clearance, year_account);
    simulate_clearance_months(model, months, span, clearance, year_account, s.area_before_km2,
                              done);
    look_at_span(world, s, year_account.programme, span,
                 [&](const MilestoneCondition& condition) { return holds(condition, clearance); });
  });
  close_clearance_year(clearance, done, year_account, world.progress[model.programme]);
}

/// Twelve months of the State's clearance. They are left out where the programme was complete in
/// every lane before the year, which is exact: a complete programme has no area and no team, its
/// settled account gets no money, and draws are made by name, so that none waits for another.
FN_LARGE void simulate_clearance(World& world, StateYear& s) {
  const Portfolio& portfolio = world.portfolio;
  const ClearanceModel& model = portfolio.clearances[*s.state.clearance];
  const ProgrammeModel& programme = portfolio.programmes[model.programme];
  ClearanceState& clearance = world.clearances[*s.state.clearance];
  Account& account = world.accounts[model.programme];
  s.is_contaminated = any(account.completed_month >= never);
  if (s.is_contaminated) {
    const Trace trace = world.tracer.trace_programme(model.programme, s.first_month);
    PauseYear left;
    const PauseYear* const pauses = find_pauses(world, s, model.programme, left);
    const Lane* const output = draw_clearance_output(world, s, model, trace);
    YearAccount year_account = open_year(world, s, model.programme);
    if (model.regions.empty()) {
      simulate_land(world, s, model, output, pauses, year_account);
    } else {
      simulate_regions(world, s, model, output, pauses, year_account);
    }
    for (int month = 0; month < s.months; ++month) {
      world.contaminated_km2_months += s.area_before_km2[month];
    }
  } else {
    assert(is_settled(account, world.get_arrivals(model.programme, s.year)) &&
           !any(clearance.work.sum_area_km2() > 0.0));
    look_at_year(world, s, programme,
                 [&](const MilestoneCondition& condition) { return holds(condition, clearance); });
    world.progress[model.programme] = Progress{};
  }
  s.clearance_completed_month = account.completed_month;
}

/// Twelve months of the State's risk education.
FN_LARGE void simulate_risk_education(World& world, StateYear& s) {
  const Portfolio& portfolio = world.portfolio;
  const RiskEducationModel& model = portfolio.risk_educations[*s.state.risk_education];
  RiskEducationState& education = world.risk_educations[*s.state.risk_education];
  PauseYear left;
  const PauseYear* const pauses = find_pauses(world, s, model.programme, left);
  YearAccount year_account = open_year(world, s, model.programme);
  for_each_span(year_account.programme, s.first_month, s.months, [&](MonthSpan span) {
    take_values_of_span(world, s, span, model, education, year_account);
    simulate_risk_education_months(model, span, pauses, s.clearance_completed_month, education,
                                   year_account, s.efficacious_coverage);
    look_at_span(world, s, year_account.programme, span,
                 [&](const MilestoneCondition& condition) { return holds(condition, education); });
  });
  year_account.account.completed_month = s.clearance_completed_month;
  year_account.account.closed_month = s.clearance_completed_month;
  year_account.close_year(0.0, world.progress[model.programme]);
}

/// Twelve months of the State's casualties, with the survivors among them. They are left out where
/// no lane has area, which is exact: the mean is then 0, and so is the Poisson quantile of any
/// word.
FN_LARGE void simulate_casualties(World& world, StateYear& s) {
  CasualtiesState& casualties = world.casualties[s.index];
  if (s.state.casualties && s.is_contaminated) {
    simulate_casualties_year(*s.state.casualties, draw_casualties_words(world, s), s.months,
                             s.area_before_km2, s.efficacious_coverage, casualties, s.new_survivors,
                             world.tracer.trace_state(world.portfolio, s.index, s.first_month));
    return;
  }
  // Without a clearance programme there is no area.
  assert(!s.state.casualties || s.state.clearance || !any(casualties.persons_per_km2_month > 0.0));
  casualties.persons_last_year = 0.0;
  for (Lane& survivors : s.new_survivors) survivors = 0.0;
}

/// Twelve months of the State's stockpile destruction, left out where it was complete in every lane
/// before the year; that is exact as for clearance.
FN_LARGE void simulate_stockpile(World& world, const StateYear& s) {
  const Portfolio& portfolio = world.portfolio;
  const StockpileModel& model = portfolio.stockpiles[*s.state.stockpile];
  const ProgrammeModel& programme = portfolio.programmes[model.programme];
  StockpileState& stockpile = world.stockpiles[*s.state.stockpile];
  Account& account = world.accounts[model.programme];
  const auto holds_now = [&](const MilestoneCondition& condition) {
    return holds(condition, stockpile);
  };
  if (any(account.completed_month >= never)) {
    const Trace trace = world.tracer.trace_programme(model.programme, s.first_month);
    PauseYear left;
    const PauseYear* const pauses = find_pauses(world, s, model.programme, left);
    const Lane* const output = draw_stockpile_output(world, s, model, trace);
    YearAccount year_account = open_year(world, s, model.programme);
    for_each_span(programme, s.first_month, s.months, [&](MonthSpan span) {
      take_values_of_span(world, s, span, model, stockpile, year_account);
      simulate_stockpile_months(output, pauses, span, stockpile, year_account);
      look_at_span(world, s, programme, span, holds_now);
    });
    year_account.close_year(stockpile.munitions, world.progress[model.programme]);
  } else {
    assert(is_settled(account, world.get_arrivals(model.programme, s.year)) &&
           !any(stockpile.munitions > 0.0));
    look_at_year(world, s, programme, holds_now);
    world.progress[model.programme] = Progress{};
  }
}

/// Twelve months of the State's victim assistance, which never completes.
FN_LARGE void simulate_victim_assistance(World& world, const StateYear& s) {
  const Portfolio& portfolio = world.portfolio;
  const VictimAssistanceModel& model = portfolio.victim_assistances[*s.state.victim_assistance];
  VictimAssistanceState& assistance = world.victim_assistances[*s.state.victim_assistance];
  PauseYear left;
  const PauseYear* const pauses = find_pauses(world, s, model.programme, left);
  YearAccount year_account = open_year(world, s, model.programme);
  for_each_span(year_account.programme, s.first_month, s.months, [&](MonthSpan span) {
    take_values_of_span(world, s, span, model, assistance, year_account);
    simulate_victim_assistance_months(model, span, s.new_survivors, pauses, assistance,
                                      year_account, world.unmet_need_months);
    look_at_span(world, s, year_account.programme, span, [&](const MilestoneCondition& condition) {
      return holds(condition, model, world.statics, assistance);
    });
  });
  year_account.close_year(assistance.find_worst_unmet(static_cast<int>(model.pillars.size())),
                          world.progress[model.programme]);
}

/// A budget year of one State. Each month goes through the themes in the order of model.md 3. As a
/// theme needs of the others only what happened before it in the same month, all months of one
/// theme can be simulated before those of the next.
FN_LARGE void simulate_state_year(World& world, StateIndex index, int year) {
  StateYear s(world.portfolio, index, year);
  const StateModel& state = s.state;
  if (state.clearance) simulate_clearance(world, s);
  if (state.risk_education) {
    simulate_risk_education(world, s);
  } else if (state.casualties) {
    for (Lane& coverage : s.efficacious_coverage) coverage = 0.0;
  }
  if (state.casualties || state.victim_assistance) simulate_casualties(world, s);
  if (state.stockpile) simulate_stockpile(world, s);
  if (state.victim_assistance) simulate_victim_assistance(world, s);
}

}  // namespace ART6_LANES
}  // namespace art6
