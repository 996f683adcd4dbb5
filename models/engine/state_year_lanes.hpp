// Lane header: a budget year of one State, theme by theme.

namespace art6 {
namespace ART6_LANES {

/// What the themes of one State tell each other of a budget year's months.
struct StateYear {
  const StateModel& state;
  int number;  ///< of the State
  int year, first_month, months;
  bool is_contaminated = false;   ///< is `area_before` written (else no area is left)
  Lane area_before[12];           ///< S + C + U at the start of each month
  Lane efficacious_coverage[12];  ///< of risk education, after the month's change
  Lane new_survivors[12];         ///< of the month's casualties

  /// The months are left unwritten.
  FN StateYear(const Portfolio& portfolio, int state_number, int budget_year)
      : state(portfolio.states[static_cast<std::size_t>(state_number)]),
        number(state_number),
        year(budget_year),
        first_month(12 * budget_year),
        months(std::min(12, portfolio.months - 12 * budget_year)) {}
};

/// Twelve months of access x noise. Draws the year, unless that was done for another alternative.
FN_LARGE const Lane* output_of_clearance(World& world, const StateYear& s,
                                         const ClearanceModel& model, Trace trace) {
  const KeptYears<OutputYear>& kept = world.draws.clearance_output;
  OutputYear& drawn = kept.of(s.state.clearance, s.year);
  if (kept.is_due(s.state.clearance, s.year)) {
    drawn.is_on = world.access_open[s.number];
    year_of_output(model.output, model.output_noise, s.state.access, s.state.closed_output,
                   world.replications, s.year, drawn, trace);
  }
  world.access_open[s.number] = drawn.is_on;
  return drawn.output;
}

FN_LARGE const Lane* output_of_stockpile(World& world, const StateYear& s,
                                         const StockpileModel& model, Trace trace) {
  const KeptYears<OutputYear>& kept = world.draws.stockpile_output;
  OutputYear& drawn = kept.of(s.state.stockpile, s.year);
  Mask& is_running = world.stockpiles[s.state.stockpile].is_running;
  if (kept.is_due(s.state.stockpile, s.year)) {
    drawn.is_on = is_running;
    year_of_output(model.output, model.output_noise, model.stoppage, 0.0, world.replications,
                   s.year, drawn, trace);
  }
  is_running = drawn.is_on;
  return drawn.output;
}

/// Twelve months of new contamination; none where none can come.
FN_LARGE const Lane* contamination_of(World& world, const StateYear& s,
                                      const ClearanceModel& model) {
  if (!model.km2_per_event) return nullptr;
  const KeptYears<ContaminationYear>& kept = world.draws.contamination;
  ContaminationYear& drawn = kept.of(s.state.clearance, s.year);
  if (kept.is_due(s.state.clearance, s.year)) {
    year_of_contamination(model, world.replications, s.year, drawn);
  }
  return drawn.km2;
}

FN_LARGE const Word* casualties_words_of(World& world, const StateYear& s) {
  const KeptYears<CasualtiesWords>& kept = world.draws.casualties;
  CasualtiesWords& drawn = kept.of(s.number, s.year);
  if (kept.is_due(s.number, s.year)) {
    year_of_words(s.state.casualties->stream, world.replications, s.year, drawn.words);
  }
  return drawn.words;
}

FN_LARGE void clearance_of(World& world, StateYear& s, Lane& completed) {
  const Portfolio& portfolio = world.portfolio;
  const ClearanceModel& model = portfolio.clearances[static_cast<std::size_t>(s.state.clearance)];
  const ProgrammeModel& programme = portfolio.programmes[static_cast<std::size_t>(model.programme)];
  Account& account = world.accounts[model.programme];
  s.is_contaminated = any(account.completed >= never);
  if (s.is_contaminated) {
    const Trace trace = world.tracer.of(model.programme, s.first_month);
    const ClearanceMonths months{s.state.season, s.first_month, s.months,
                                 output_of_clearance(world, s, model, trace),
                                 contamination_of(world, s, model)};
    Purse purse(account, programme, portfolio.delay_months, trace);
    clearance_year(model, months, world.clearances[s.state.clearance], purse,
                   programme.deadline.value_or(-1), s.area_before, world.progress[model.programme]);
    for (int month = 0; month < s.months; ++month) world.area_months += s.area_before[month];
  } else {
    world.progress[model.programme] = Progress{};
  }
  completed = account.completed;
}

FN_LARGE void stockpile_of(World& world, const StateYear& s) {
  const Portfolio& portfolio = world.portfolio;
  const StockpileModel& model = portfolio.stockpiles[static_cast<std::size_t>(s.state.stockpile)];
  const ProgrammeModel& programme = portfolio.programmes[static_cast<std::size_t>(model.programme)];
  Account& account = world.accounts[model.programme];
  if (any(account.completed >= never)) {
    const Trace trace = world.tracer.of(model.programme, s.first_month);
    const Lane* const output = output_of_stockpile(world, s, model, trace);
    Purse purse(account, programme, portfolio.delay_months, trace);
    stockpile_year(output, s.first_month, s.months, world.stockpiles[s.state.stockpile], purse,
                   programme.deadline.value_or(-1), world.progress[model.programme]);
  } else {
    world.progress[model.programme] = Progress{};
  }
}

FN_LARGE void victim_assistance_of(World& world, const StateYear& s) {
  const Portfolio& portfolio = world.portfolio;
  const VictimAssistanceModel& model =
      portfolio.victim_assistances[static_cast<std::size_t>(s.state.victim_assistance)];
  const ProgrammeModel& programme = portfolio.programmes[static_cast<std::size_t>(model.programme)];
  Purse purse(world.accounts[model.programme], programme, portfolio.delay_months,
              world.tracer.of(model.programme, s.first_month));
  victim_assistance_year(model, s.first_month, s.months, s.new_survivors,
                         world.victim_assistances[s.state.victim_assistance], purse,
                         programme.deadline.value_or(-1), world.progress[model.programme],
                         world.unmet_months);
}

/// Twelve months of one State, theme by theme in the order of design 4.2: a theme's year needs of
/// the others only what happened earlier in the same months.
FN_LARGE void state_year(World& world, int number, int year) {
  const Portfolio& portfolio = world.portfolio;
  StateYear s(portfolio, number, year);
  const StateModel& state = s.state;
  Lane clearance_completed = never;
  if (state.clearance >= 0) clearance_of(world, s, clearance_completed);
  if (state.risk_education >= 0) {
    const RiskEducationModel& model =
        portfolio.risk_educations[static_cast<std::size_t>(state.risk_education)];
    Purse purse(world.accounts[model.programme],
                portfolio.programmes[static_cast<std::size_t>(model.programme)],
                portfolio.delay_months, world.tracer.of(model.programme, s.first_month));
    risk_education_year(model, s.first_month, s.months, clearance_completed,
                        world.risk_educations[state.risk_education], purse, s.efficacious_coverage,
                        world.progress[model.programme]);
  } else if (state.casualties) {
    for (Lane& coverage : s.efficacious_coverage) coverage = 0.0;
  }
  if (state.casualties && s.is_contaminated) {
    casualties_year(*state.casualties, casualties_words_of(world, s), s.months, s.area_before,
                    s.efficacious_coverage, world.casualties[number], s.new_survivors,
                    world.tracer.of_state(portfolio, number, s.first_month));
  } else if (state.casualties || state.victim_assistance >= 0) {
    world.casualties[number].last_year = 0.0;
    for (Lane& survivors : s.new_survivors) survivors = 0.0;
  }
  if (state.stockpile >= 0) stockpile_of(world, s);
  if (state.victim_assistance >= 0) victim_assistance_of(world, s);
}

}  // namespace ART6_LANES
}  // namespace art6
