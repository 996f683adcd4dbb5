// Lane header: futures, budget year by budget year.

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

FN_LARGE void clearance_of(World& world, StateYear& s, Lane& completed) {
  const Portfolio& portfolio = world.portfolio;
  const ClearanceModel& model = portfolio.clearances[static_cast<std::size_t>(s.state.clearance)];
  const ProgrammeModel& programme = portfolio.programmes[static_cast<std::size_t>(model.programme)];
  Account& account = world.accounts[model.programme];
  s.is_contaminated = any(account.completed >= never);
  if (s.is_contaminated) {
    const Trace trace = world.tracer.of(model.programme, s.first_month);
    ClearanceMonths months(s.state.season, s.first_month, s.months);
    year_of_output(model.output, model.output_noise, s.state.access, s.state.closed_output,
                   world.replications, s.year, world.access_open[s.number], months.output, trace);
    Purse purse(account, programme, portfolio.delay_months, trace);
    clearance_year(model, world.replications, months, world.clearances[s.state.clearance], purse,
                   programme.deadline.value_or(-1), s.area_before, world.progress[model.programme]);
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
    Purse purse(account, programme, portfolio.delay_months,
                world.tracer.of(model.programme, s.first_month));
    stockpile_year(
        model, world.replications, s.first_month, s.months, world.stockpiles[s.state.stockpile],
        purse,
        portfolio.programmes[static_cast<std::size_t>(model.programme)].deadline.value_or(-1),
        world.progress[model.programme]);
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
                         programme.deadline.value_or(-1), world.progress[model.programme]);
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
    casualties_year(*state.casualties, world.replications, year, s.months, s.area_before,
                    s.efficacious_coverage, world.casualties[number], s.new_survivors,
                    world.tracer.of_state(portfolio, number, s.first_month));
  } else if (state.casualties || state.victim_assistance >= 0) {
    world.casualties[number].last_year = 0.0;
    for (Lane& survivors : s.new_survivors) survivors = 0.0;
  }
  if (state.stockpile >= 0) stockpile_of(world, s);
  if (state.victim_assistance >= 0) victim_assistance_of(world, s);
}

FN_LARGE void simulate_lane(World& world, Range range, Tally& tally,
                            std::vector<ReplicationRecord>* records) {
  const Portfolio& portfolio = world.portfolio;
  begin_future(world, range.begin, range.end);
  std::span<ReplicationRecord> recorded;
  if (records) {
    const std::size_t before = records->size();
    records->resize(before + static_cast<std::size_t>(world.valid),
                    {.programmes = std::vector<ProgrammeRecord>(portfolio.programmes.size()),
                     .casualties = std::vector<double>(portfolio.states.size())});
    recorded = std::span(*records).subspan(before);
  }
  for (int year = 0; year < portfolio.years; ++year) {
    if (year > 0) move_deadlines(world, 12 * year);
    fund_year(world, year);
    const auto year_of = [&tally, year](std::size_t programme) -> YearTally& {
      return tally.programmes[programme].years[static_cast<std::size_t>(year)];
    };
    std::size_t next = 0;  // programmes stand in the order of their States
    for (int s = 0; s < static_cast<int>(portfolio.states.size()); ++s) {
      const std::size_t first = next;
      for (; next < portfolio.programmes.size() && portfolio.programmes[next].state == s; ++next) {
        year_of(next).left.prefetch();  // so that the counts arrive while the State is simulated
      }
      state_year(world, s, year);
      for (std::size_t p = first; p < next; ++p) add_year(world, p, year_of(p));
    }
    settle_closed(world, year);
    if (records) record_year(world, recorded);
  }
  move_deadlines(world, portfolio.months);
  add_future(world, tally);
  if (records) record_future(world, recorded);
}

FN_LARGE void simulate_range(const Portfolio& portfolio, Range range, Memory& memory, Tally& tally,
                             std::vector<ReplicationRecord>* records) {
  memory.reset();
  World world = laid_out(portfolio, memory);
  for (std::int64_t first = range.begin; first < range.end; first += lanes()) {
    simulate_lane(world, {first, range.end}, tally, records);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
