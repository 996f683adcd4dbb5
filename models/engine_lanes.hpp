// Lane header: futures, budget year by budget year.

namespace art6 {
namespace ART6_LANES {

/// Twelve months of one State, theme by theme in the order of design 4.2: each theme's year needs
/// of the others only what happened earlier in the same months.
FN_LARGE void state_year(World& world, int state_number, int year) {
  const Portfolio& portfolio = world.portfolio;
  const StateModel& state = portfolio.states[static_cast<std::size_t>(state_number)];
  const int first_month = 12 * year;
  const int months = std::min(12, portfolio.months - first_month);
  const int switch_month = portfolio.delay_months % 12;
  const auto deadline_of = [&portfolio](int programme) {
    return portfolio.programmes[static_cast<std::size_t>(programme)].deadline;
  };

  ClearanceYear clearance;
  clearance.first_month = first_month;
  clearance.months = months;
  Lane clearance_completed = never;
  if (state.clearance >= 0) {
    const ClearanceModel& model = portfolio.clearances[static_cast<std::size_t>(state.clearance)];
    Account& account = world.accounts[model.programme];
    Progress& progress = world.progress[model.programme];
    if (any(account.completed >= never)) {
      year_of_output(model, state, world.replications, year, world.access_open[state_number],
                     clearance.output);
      Purse purse(account, switch_month);
      clearance_year(model, world.replications, clearance, world.clearances[state.clearance], purse,
                     deadline_of(model.programme), progress);
    } else {
      progress = Progress{};
      for (Lane& area : clearance.area_before) area = 0.0;
    }
    clearance_completed = account.completed;
  }

  Lane efficacious_coverage[12];
  for (Lane& coverage : efficacious_coverage) coverage = 0.0;
  if (state.risk_education >= 0) {
    const RiskEducationModel& model =
        portfolio.risk_educations[static_cast<std::size_t>(state.risk_education)];
    Purse purse(world.accounts[model.programme], switch_month);
    risk_education_year(model, first_month, months, clearance_completed,
                        world.risk_educations[state.risk_education], purse, efficacious_coverage,
                        world.progress[model.programme]);
  }

  Lane new_survivors[12];
  for (Lane& survivors : new_survivors) survivors = 0.0;
  if (state.casualties) {
    casualties_year(*state.casualties, world.replications, year, months, clearance.area_before,
                    efficacious_coverage, world.casualties[state_number], new_survivors);
  }

  if (state.stockpile >= 0) {
    const StockpileModel& model = portfolio.stockpiles[static_cast<std::size_t>(state.stockpile)];
    Account& account = world.accounts[model.programme];
    if (any(account.completed >= never)) {
      Purse purse(account, switch_month);
      stockpile_year(model, world.replications, first_month, months,
                     world.stockpiles[state.stockpile], purse, deadline_of(model.programme),
                     world.progress[model.programme]);
    } else {
      world.progress[model.programme] = Progress{};
    }
  }

  if (state.victim_assistance >= 0) {
    const VictimAssistanceModel& model =
        portfolio.victim_assistances[static_cast<std::size_t>(state.victim_assistance)];
    Purse purse(world.accounts[model.programme], switch_month);
    victim_assistance_year(model, first_month, months, new_survivors,
                           world.victim_assistances[state.victim_assistance], purse,
                           deadline_of(model.programme), world.progress[model.programme]);
  }
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
    for (int s = 0; s < static_cast<int>(portfolio.states.size()); ++s) {
      state_year(world, s, year);
    }
    settle_closed(world, year);
    add_year(world, year, tally);
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
