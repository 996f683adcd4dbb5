// Lane header: futures, budget year by budget year (model.md 3).

namespace art6 {
namespace ART6_LANES {

/// Appends a record for each valid replication of the lane and returns the new ones; none where no
/// records are wanted.
FN_LARGE std::span<ReplicationRecord> append_records(const World& world,
                                                     std::vector<ReplicationRecord>* records) {
  if (!records) return {};
  const Portfolio& portfolio = world.portfolio;
  const std::size_t before = records->size();
  records->resize(
      before + static_cast<std::size_t>(world.valid),
      {.programmes = Table<ProgrammeIndex, ProgrammeRecord>(portfolio.programmes.size()),
       .casualties = Table<StateIndex, double>(portfolio.states.size())});
  return std::span(*records).subspan(before);
}

/// Simulates a budget year: deadlines, funding, the months of each State, accounts that close.
FN_LARGE void simulate_year(World& world, int year, Tally* tally) {
  const Portfolio& portfolio = world.portfolio;
  if (year > 0) move_deadlines(world, 12 * year);  // at the start all lie ahead
  fund_year(world, year);
  const auto year_of = [tally, year](ProgrammeIndex programme) -> YearTally& {
    return tally->programmes[programme].years[YearIndex(year)];
  };
  ProgrammeIndex next;  // programmes stand in the order of their States
  for (const StateIndex s : portfolio.states.ids()) {
    const ProgrammeIndex first = next;
    const auto is_of_state = [&](ProgrammeIndex p) { return portfolio.programmes[p].state == s; };
    for (; next.value() < portfolio.programmes.size() && is_of_state(next); ++next) {
      // Fetches the counts into the cache while the State is simulated; changes no value.
      if (tally && world.is_over[next] == 0) year_of(next).left.prefetch();
    }
    simulate_state_year(world, s, year);
    if (!tally) continue;
    for (ProgrammeIndex p = first; p < next; ++p) add_year(world, p, year, year_of(p));
  }
  const Lane returned_before = world.returned_usd;
  settle_closed(world, year);
  if (tally) {
    add_money(world, year, world.returned_usd - returned_before, tally->money[YearIndex(year)]);
  }
}

/// Simulates the futures of the drawn replications under one placing.
FN_LARGE void simulate_futures(World& world, const PlacingModel& placing, const Results& results) {
  world.placing = &placing;
  start_futures(world);
  if (placing.strategy.place) forget_kept_numbers(world);
  const std::span<ReplicationRecord> recorded = append_records(world, results.records);
  for (int year = 0; year < world.portfolio.years; ++year) {
    simulate_year(world, year, results.tally);
    if (results.records) record_year(world, recorded);
  }
  move_deadlines(world, world.portfolio.months);
  if (results.tally) add_future(world, *results.tally);
  if (results.records) record_future(world, recorded);
}

/// Simulates a range of replications, a lane's worth at a time, each under all alternatives.
FN_LARGE void simulate_range(const Portfolio& portfolio, std::span<const PlacingModel> alternatives,
                             Range range, Memory& memory, const Results& results) {
  memory.reset();
  World world = allocate_world(portfolio, alternatives, memory);
  for (std::int64_t first = range.begin; first < range.end; first += lanes()) {
    draw_futures(world, first, range.end);
    for (std::size_t a = 0; a < alternatives.size(); ++a) {
      simulate_futures(world, alternatives[a], results);
      if (results.outcomes) {
        keep_outcomes(world, static_cast<int>(a), first - range.begin, *results.outcomes);
      }
    }
  }
}

}  // namespace ART6_LANES
}  // namespace art6
