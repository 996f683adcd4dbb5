// Lane header: the strategy places a budget year's flexible money (model.md 7.8).

namespace art6 {
namespace ART6_LANES {

/// Throws the ScoreError of the first replication, if any, with a gap in the programme and a score
/// that is beyond 1e200, infinite or not a number.
FN_LARGE void check_scores(const World& world, ProgrammeIndex programme, int year, Lane score,
                           Mask has_gap) {
  const Mask usable = (score >= -1e200) & (score <= 1e200);
  const Mask faulty = has_gap & world.is_valid & !usable;
  if (!any(faulty)) return;
  alignas(64) double scores[max_lanes], faults[max_lanes], numbers[max_lanes];
  store(score, scores);
  store(select(faulty, 1.0, 0.0), faults);
  store(to_double(world.replications), numbers);
  const auto lane = static_cast<std::size_t>(std::find(faults, faults + lanes(), 1.0) - faults);
  VariableValues seen{};
  for (int v = 0; v < variable_count; ++v) {
    alignas(64) double values[max_lanes];
    store(PlannerView{world, programme, year}(static_cast<Variable>(v)), values);
    seen[static_cast<std::size_t>(v)] = values[lane];
  }
  throw_score_error(world.portfolio, *world.placing, programme, year,
                    static_cast<std::int64_t>(numbers[lane]), scores[lane], seen);
}

/// Computes the scores of the programmes with a gap; under rule `share` a negative score counts as
/// 0. A programme without a gap gets 0, because its expression need not have a value there, such as
/// 0/0 for one without work.
FN_LARGE void compute_scores(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  const PlacingModel& placing = *world.placing;
  const bool shares = placing.strategy.rule == Rule::share;
  if (placing.score.uses(Variable::mean_months_at_full_size)) {
    world.mean_months_at_full_size = compute_mean_months_at_full_size(world, year);
  }
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    world.has_gap[p] = 0;
    if (world.is_over[p] != 0) continue;  // its score is 0
    const Mask has_gap = world.accounts[p].gap_usd > 0.0;
    world.scores[p] = 0.0;
    if (!any(has_gap)) continue;  // exact: 0 is what every lane would get
    world.has_gap[p] = 1;
    const Lane score = evaluate(placing.score, PlannerView{world, p, year});
    check_scores(world, p, year, score, has_gap);
    world.scores[p] = select(has_gap, shares ? max(score, 0.0) : score, 0.0);
  }
}

/// True if no gap, no placed money and no donor's flexible money is negative: no strategy may place
/// more than a programme's gap or a donor's money, however it places.
FN bool is_within_means(const World& world) {
  Mask is_beyond = Lane(0.0) > 0.0;
  for (const ProgrammeIndex p : world.portfolio.programmes.ids()) {
    const Account& account = world.accounts[p];
    is_beyond = is_beyond | (account.gap_usd < 0.0) | (account.placed_usd < 0.0);
  }
  for (const DonorIndex d : world.portfolio.donors.ids()) {
    is_beyond = is_beyond | (world.donors[d].flexible_usd < 0.0);
  }
  return !any(is_beyond);
}

/// Places the donors' flexible money: by a score under rule `share` in lanes; under rule `fill`, or
/// by a strategy's own code, replication by replication in the columns of `world.placement`.
FN_LARGE void place_by_strategy(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  const PlacingModel& placing = *world.placing;
  std::fill_n(world.placed_by_donor, portfolio.donors.size() * portfolio.programmes.size(),
              Lane(0.0));
  if (!placing.strategy.place) {
    compute_scores(world, year);
    if (placing.strategy.rule == Rule::share) {
      place_by_share(portfolio, placing, {world.scores, world.has_gap}, world.accounts,
                     world.donors, world.placed_by_donor);
      return;
    }
  }
  const PlacementMemory& memory = world.placement;
  store_accounts(world.accounts, world.donors, memory);
  if (placing.strategy.place) {
    store_values(world, year);
    place_by_code(portfolio, placing, memory.get_columns(year), world.valid);
  } else {
    for (const ProgrammeIndex p : portfolio.programmes.ids()) {
      store(world.scores[p], memory.scores + p.value() * lanes());
    }
    place_by_fill(portfolio, placing, memory.scores, memory.get_columns(year));
  }
  load_accounts(memory, world.accounts, world.donors, world.placed_by_donor);
}

/// Sets the gaps aside that no strategy can fill, so that strategies see none there: those of
/// programmes that no donor with flexible money may fund, and those that rounding left
/// (model.md 7, 7.2.6).
FN_LARGE void set_unreached_gaps_aside(World& world) {
  const Portfolio& portfolio = world.portfolio;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    world.has_unreached[p] = 0;
    if (world.is_over[p] != 0) continue;  // it has no gap
    Lane flexible = 0.0;
    for (const DonorIndex d : portfolio.donors.ids()) {
      if (portfolio.donors[d].is_allowed[p] == 0) continue;
      flexible = max(flexible, world.donors[d].flexible_usd);
    }
    Lane& gap = world.accounts[p].gap_usd;
    const Lane negligible = world.get_belief(p).capacity_usd_per_year * negligible_share;
    const Mask is_reached = (gap > negligible) & (flexible > gap * negligible_share);
    if (!any(!is_reached)) continue;  // nothing is to be set aside
    world.has_unreached[p] = 1;
    world.unreached_usd[p] = select(is_reached, 0.0, gap);
    gap = select(is_reached, gap, 0.0);
  }
}

/// Adds them again: they are part of what programmes ask for.
FN_LARGE void take_unreached_gaps_back(World& world) {
  for (const ProgrammeIndex p : world.portfolio.programmes.ids()) {
    if (world.has_unreached[p] != 0) world.accounts[p].gap_usd += world.unreached_usd[p];
  }
}

/// Places the donors' flexible money by the strategy, within the programmes' and donors' means.
FN_LARGE void place_flexible(World& world, int year) {
  set_unreached_gaps_aside(world);
  place_by_strategy(world, year);
  assert(is_within_means(world));
  take_unreached_gaps_back(world);
}

}  // namespace ART6_LANES
}  // namespace art6
