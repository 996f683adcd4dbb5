// Lane header: all that a lane's worth of replications is made of.

namespace art6 {
namespace ART6_LANES {

struct World {
  const Portfolio& portfolio;
  const PlacingModel* placing;  ///< of the alternative that is simulated; null before the first
  Word replications;
  Word statics_draws;  ///< which draw of the static quantities each has: its own number, mostly
  Mask is_valid;       ///< replications of the range; the last lanes may lie beyond it
  int valid;           ///< how many
  Lane* statics;
  Account* accounts;   ///< by programme, as are the following
  Progress* progress;  ///< of the budget year
  Outlook* outlooks;
  Lane* tied;        ///< pledged and committed this year
  Lane* kept_share;  ///< of what is tied: the share that was taken up
  Lane* scores;
  Lane* monthly;  ///< donors' money a month, by programme and decision year (a ring)
  int ring;       ///< years that the ring holds
  ClearanceState* clearances;
  StockpileState* stockpiles;
  VictimAssistanceState* victim_assistances;
  RiskEducationState* risk_educations;
  CasualtiesState* casualties;  ///< by State
  Mask* access_open;            ///< by State
  ClearancePlan* clearance_plans;
  StockpilePlan* stockpile_plans;
  DonorState* donors;
  Lane* parts;  ///< pledges, then commitments, donor by donor
  PlacementMemory placement;
  Lane mean_months_at_full_size;
  Lane pool;  ///< of returned money
  Lane donors_given, flexible, placed, returned;
  Lane area_months, unmet_months;  ///< km2 at each month's start; unmet needs at its end
  SharedDraws draws;
  Tracer tracer;

  FN Lane& month_of_money(int programme, int year) const {
    return monthly[programme * ring + year % ring];
  }
};

/// How long decisions matter: until their last twelfth has arrived.
FN int ring_size(const Portfolio& portfolio) { return portfolio.delay_months / 12 + 2; }

/// For these alternatives, all of which will meet the same futures; none where nothing is placed.
FN_LARGE World laid_out(const Portfolio& portfolio, std::span<const PlacingModel> alternatives,
                        Memory& memory) {
  const std::size_t programmes = portfolio.programmes.size();
  const std::size_t states = portfolio.states.size();
  const std::size_t donors = portfolio.donors.size();
  bool has_code = false;
  for (const PlacingModel& placing : alternatives) has_code |= placing.strategy.place != nullptr;
  std::size_t parts = 0;
  for (const DonorModel& donor : portfolio.donors) {
    parts += donor.pledges.size() + donor.commitments.size();
  }
  const int ring = ring_size(portfolio);
  World world{
      .portfolio = portfolio,
      .placing = nullptr,
      .replications = Word(0),
      .statics_draws = Word(0),
      .is_valid = Lane(0.0) < Lane(1.0),
      .valid = 0,
      .statics = memory.take<Lane>(portfolio.statics.size()),
      .accounts = memory.take<Account>(programmes),
      .progress = memory.take<Progress>(programmes),
      .outlooks = memory.take<Outlook>(programmes),
      .tied = memory.take<Lane>(programmes),
      .kept_share = memory.take<Lane>(programmes),
      .scores = memory.take<Lane>(programmes),
      .monthly = memory.take<Lane>(programmes * static_cast<std::size_t>(ring)),
      .ring = ring,
      .clearances = memory.take<ClearanceState>(portfolio.clearances.size()),
      .stockpiles = memory.take<StockpileState>(portfolio.stockpiles.size()),
      .victim_assistances = memory.take<VictimAssistanceState>(portfolio.victim_assistances.size()),
      .risk_educations = memory.take<RiskEducationState>(portfolio.risk_educations.size()),
      .casualties = memory.take<CasualtiesState>(states),
      .access_open = memory.take<Mask>(states),
      .clearance_plans = memory.take<ClearancePlan>(portfolio.clearances.size()),
      .stockpile_plans = memory.take<StockpilePlan>(portfolio.stockpiles.size()),
      .donors = memory.take<DonorState>(donors),
      .parts = memory.take<Lane>(parts),
      .placement = placement_memory(portfolio, has_code, memory),
      .mean_months_at_full_size = 1.0,
      .pool = 0.0,
      .donors_given = 0.0,
      .flexible = 0.0,
      .placed = 0.0,
      .returned = 0.0,
      .area_months = 0.0,
      .unmet_months = 0.0,
      .draws = shared_draws(portfolio, alternatives.size() > 1, memory),
      .tracer = {}};
  for (std::size_t i = 0; i < portfolio.clearances.size(); ++i) {
    world.clearance_plans[i] = plan_of(portfolio.clearances[i]);
  }
  for (std::size_t i = 0; i < portfolio.stockpiles.size(); ++i) {
    world.stockpile_plans[i] = plan_of(portfolio.stockpiles[i]);
  }
  return world;
}

/// A deadline before the start leaves the work of the start. A later one is written by its month's
/// step, and stays 0 where the work was done before.
FN void set_left_at_start(World& world, int programme, Lane work) {
  const ProgrammeModel& model = world.portfolio.programmes[static_cast<std::size_t>(programme)];
  if (model.deadline && *model.deadline < 0) world.accounts[programme].left_at_deadline = work;
}

/// New futures, of replications `first`, `first` + 1, ...: what is drawn once.
FN_LARGE void draw_futures(World& world, std::int64_t first, std::int64_t end) {
  world.replications = consecutive_words(static_cast<std::uint32_t>(first));
  world.valid = static_cast<int>(std::min<std::int64_t>(end - first, lanes()));
  world.is_valid = below(consecutive_words(0), static_cast<std::uint64_t>(world.valid));
  static_assert(replications_a_draw == 64);
  world.statics_draws =
      world.portfolio.shares_statics ? world.replications.right<6>() : world.replications;
  draw_statics(world.portfolio, world.statics_draws, world.statics);
  world.draws.forget();
}

/// Every column at the start of the futures.
FN_LARGE void begin(World& world) {
  const Portfolio& portfolio = world.portfolio;
  world.pool = world.donors_given = world.flexible = world.placed = world.returned = 0.0;
  world.area_months = world.unmet_months = 0.0;

  for (std::size_t p = 0; p < portfolio.programmes.size(); ++p) {
    const ProgrammeModel& model = portfolio.programmes[p];
    Account& account = world.accounts[p];
    account = Account{};
    account.completed = never;
    account.closed = never;
    account.planning_deadline = static_cast<double>(model.planning_deadline);
    account.requests = static_cast<double>(model.initial_requests);
    const Trace trace = world.tracer.of(static_cast<int>(p), 0);
    trace(0, ReplayColumn::requests, account.requests);
    trace(0, ReplayColumn::planning_deadline, account.planning_deadline);
    trace(0, ReplayColumn::returned_usd, 0.0);
    for (int k = 0; k < world.ring; ++k) {
      world.month_of_money(static_cast<int>(p), k) = 0.0;
    }
  }
  for (std::size_t i = 0; i < portfolio.clearances.size(); ++i) {
    const ClearanceModel& model = portfolio.clearances[i];
    world.clearances[i].begin(model, world.statics);
    set_left_at_start(world, model.programme, world.clearances[i].work.area());
  }
  for (std::size_t i = 0; i < portfolio.stockpiles.size(); ++i) {
    const StockpileModel& model = portfolio.stockpiles[i];
    world.stockpiles[i].begin(model, world.statics);
    set_left_at_start(world, model.programme, world.stockpiles[i].munitions);
  }
  for (std::size_t i = 0; i < portfolio.victim_assistances.size(); ++i) {
    const VictimAssistanceModel& model = portfolio.victim_assistances[i];
    world.victim_assistances[i].begin(model, world.statics);
    const int count = static_cast<int>(model.pillars.size());
    set_left_at_start(world, model.programme, world.victim_assistances[i].worst_unmet(count));
  }
  for (std::size_t i = 0; i < portfolio.risk_educations.size(); ++i) {
    world.risk_educations[i].begin(portfolio.risk_educations[i], world.statics);
  }
  for (std::size_t s = 0; s < portfolio.states.size(); ++s) {
    const StateModel& state = portfolio.states[s];
    world.access_open[s] = Lane(0.0) < Lane(1.0);
    if (!state.casualties) continue;
    Lane uncovered = 1.0;
    if (state.risk_education >= 0) {
      const RiskEducationState& education = world.risk_educations[state.risk_education];
      uncovered = 1.0 - education.efficacy * education.coverage;
    }
    const Lane area =
        state.clearance < 0 ? Lane(0.0) : world.clearances[state.clearance].area_at_start;
    world.casualties[s].begin(*state.casualties, world.statics, area, uncovered);
  }
  for (std::size_t d = 0; d < portfolio.donors.size(); ++d) {
    world.donors[d].begin(portfolio.donors[d], world.statics, world.statics_draws);
  }
}

/// Sets to 0 what a strategy's code keeps from year to year (`Placement::kept`).
FN_LARGE void forget_kept_numbers(World& world) {
  const std::size_t kept = world.portfolio.programmes.size() * world.portfolio.donors.size();
  std::fill_n(world.placement.kept, kept * static_cast<std::size_t>(lanes()), 0.0);
}

}  // namespace ART6_LANES
}  // namespace art6
