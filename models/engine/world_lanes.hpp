// Lane header: the columns of a lane's replications, how they are allocated and how futures start.
// Over 300 lines: a column is declared, allocated and set to its start in one place.

namespace art6 {
namespace ART6_LANES {

/// All that changes in a lane's replications, and what was drawn for them once.
struct World {
  const Portfolio& portfolio;
  const PlacingModel* placing;  ///< of the alternative that is simulated; null before the first
  Word replications;
  /// Index of the static draw that each replication uses: its own number, or number / 64 while
  /// input spread is estimated.
  Word static_draws;
  Mask is_valid;  ///< replications of the range; the last lanes may lie beyond it
  int valid;      ///< number of them
  DrawnStatics statics;

  TableView<ProgrammeIndex, Account> accounts;
  TableView<ProgrammeIndex, Progress> progress;  ///< of the budget year
  // At the start of the budget year:
  TableView<ProgrammeIndex, Outlook> needs;    ///< by what the programme pays and does
  TableView<ProgrammeIndex, Outlook> beliefs;  ///< of planners; not set where `sees_needs`
  TableView<ProgrammeIndex, char> sees_needs;  ///< planners believe what is
  /// Programmes whose work, money and outlook stay as they are in every lane, because they were
  /// complete as the last budget year began.
  TableView<ProgrammeIndex, char> is_over;
  TableView<ProgrammeIndex, Lane> earmarked_usd;  ///< pledged and committed this year, not once
  TableView<ProgrammeIndex, Lane> uptake_share;   ///< share of the earmarked money taken up
  TableView<ProgrammeIndex, Lane> once_usd;       ///< pledges of this year that are paid once
  TableView<ProgrammeIndex, Lane> once_share;     ///< taken up of them: 1, of closed accounts 0
  TableView<ProgrammeIndex, Lane> scores;         ///< of the strategy, this year
  TableView<ProgrammeIndex, char> has_gap;        ///< in some lane, as the strategy begins
  TableView<ProgrammeIndex, Lane> unreached_usd;  ///< gap that no flexible money can fill
  TableView<ProgrammeIndex, char> has_unreached;  ///< in some lane
  // What was decided for a programme in a budget year, USD a month, in `ring_years` years:
  Lane* decided_usd;          ///< [programme][year], where it is the same in all twelve months
  Lane* decided_by_month;     ///< [programme][year][month], elsewhere
  char* is_decided_by_month;  ///< [programme][year]
  int ring_years;
  Lane* earmarked_by_month;  ///< [programme][month of the year]; written in uneven years
  Lane* once_by_month;       ///< the same of pledges paid once
  Lane* month_shares;        ///< [donor][month] of flexible money; written in uneven years
  Lane* left_usd;            ///< [donor][stretch of the year, at most 12] not earmarked
  Lane* placed_by_donor;     ///< [donor][programme] USD of the year
  Lane* placed_by_month;     ///< [programme][month of the year] as it is paid
  TableView<ProgrammeIndex, Lane> faster_usd;        ///< placed money a month beyond equal parts
  TableView<ProgrammeIndex, char> is_paid_by_month;  ///< as in `placed_by_month`, not in twelfths
  TableView<ProgrammeIndex, Lane> pipeline_usd;      ///< of donors who gave before, first month's

  TableView<ClearanceIndex, ClearanceState> clearances;
  TableView<RegionIndex, RegionState> regions;
  TableView<StockpileIndex, StockpileState> stockpiles;
  TableView<VictimAssistanceIndex, VictimAssistanceState> victim_assistances;
  TableView<RiskEducationIndex, RiskEducationState> risk_educations;
  TableView<StateIndex, CasualtiesState> casualties;
  TableView<MilestoneIndex, Lane> milestones_met;  ///< 1 where it was met, 0 elsewhere and before
  TableView<StateIndex, Mask> access_open;
  // What planners without experience take.
  TableView<ClearanceIndex, ClearancePlan<double>> clearance_plans;
  TableView<RegionIndex, RegionPlan<double>> region_plans;
  TableView<StockpileIndex, StockpilePlan<double>> stockpile_plans;

  TableView<DonorIndex, DonorState> donors;
  TableView<VaryingIndex, VaryingState> varying;  ///< commitments that come and go
  Lane* parts_usd;  ///< this year's pledges and commitments, donor by donor
  PlacementMemory placement;
  Lane mean_months_at_full_size;  ///< of the programmes with a gap, this year
  Lane pool_usd;                  ///< returned money that waits for the next budget year

  // Sums over the future so far, of all donors and programmes.
  Lane donors_given_usd;  ///< budgets, and the pipeline that was full at the start
  Lane flexible_usd;      ///< flexible money of the budgets
  Lane placed_usd, returned_usd;
  Lane contaminated_km2_months;  ///< area at each month's start
  Lane unmet_need_months;        ///< unmet needs of people at each month's end, all pillars

  SharedDraws draws;
  Tracer tracer;

  /// Where a programme's money of a budget year stands in the lists of decided money. Years before
  /// the start count from -1 down, as far as their money arrives after it.
  FN int find_decided(ProgrammeIndex programme, int year) const {
    return programme.value() * ring_years + (year + ring_years) % ring_years;
  }
  /// Donors' USD that arrives for a programme in a month from the start.
  FN const Lane& get_arriving_usd(ProgrammeIndex programme, int month) const {
    const int since = month - portfolio.delay_months + 12 * ring_years;  // not negative
    const int decided = find_decided(programme, since / 12 - ring_years);
    return is_decided_by_month[decided] != 0 ? decided_by_month[12 * decided + since % 12]
                                             : decided_usd[decided];
  }
  /// The same for the months of a budget year.
  FN Arrivals get_arrivals(ProgrammeIndex programme, int year) const {
    const int first = year - portfolio.delay_months / 12;
    const int before = find_decided(programme, first - 1), after = find_decided(programme, first);
    const auto months_of = [this](int decided) {
      return is_decided_by_month[decided] != 0 ? decided_by_month + 12 * decided
                                               : decided_usd + decided;
    };
    return {.before = months_of(before),
            .after = months_of(after),
            .shift = portfolio.delay_months % 12,
            .before_stride = is_decided_by_month[before] != 0 ? 1 : 0,
            .after_stride = is_decided_by_month[after] != 0 ? 1 : 0};
  }
  /// What planners believe of a programme's known work.
  FN const Outlook& get_belief(ProgrammeIndex programme) const {
    return sees_needs[programme] != 0 ? needs[programme] : beliefs[programme];
  }
  /// The regions of a clearance programme.
  FN Regions get_regions(const ClearanceModel& model) const {
    return {portfolio.regions, regions, model.regions};
  }
  FN Lane* get_placed_by(DonorIndex donor) const {
    return placed_by_donor + donor.value() * portfolio.programmes.size();
  }
};

/// Number of budget years in which money that is decided in the first of them arrives.
FN int count_ring_years(const Portfolio& portfolio) {
  return (portfolio.delay_months + 11) / 12 + 1;
}

/// Allocates a world for alternatives that will all meet the same futures; for none where nothing
/// is placed.
FN_LARGE World allocate_world(const Portfolio& portfolio,
                              std::span<const PlacingModel> alternatives, Memory& memory) {
  const auto programmes = portfolio.programmes.ids();
  const auto states = portfolio.states.ids();
  bool has_code = false;
  for (const PlacingModel& placing : alternatives) has_code |= placing.strategy.place != nullptr;
  std::size_t parts = 0;
  for (const DonorModel& donor : portfolio.donors) parts += count_parts(donor);
  const bool is_even =
      std::ranges::all_of(portfolio.is_even_year, [](char even) { return even != 0; });
  const auto programme_months = static_cast<std::size_t>(12 * programmes.size());
  const auto donor_months = static_cast<std::size_t>(12 * portfolio.donors.size());
  const int ring_years = count_ring_years(portfolio);
  const auto decided_years = static_cast<std::size_t>(programmes.size() * ring_years);
  World world{
      .portfolio = portfolio,
      .placing = nullptr,
      .replications = Word(0),
      .static_draws = Word(0),
      .is_valid = all_lanes_true(),
      .valid = 0,
      .statics = memory.take<Lane>(portfolio.statics.ids()),
      .accounts = memory.take<Account>(programmes),
      .progress = memory.take<Progress>(programmes),
      .needs = memory.take<Outlook>(programmes),
      .beliefs = memory.take<Outlook>(programmes),
      .sees_needs = memory.take<char>(programmes),
      .is_over = memory.take<char>(programmes),
      .earmarked_usd = memory.take<Lane>(programmes),
      .uptake_share = memory.take<Lane>(programmes),
      .once_usd = memory.take<Lane>(programmes),
      .once_share = memory.take<Lane>(programmes),
      .scores = memory.take<Lane>(programmes),
      .has_gap = memory.take<char>(programmes),
      .unreached_usd = memory.take<Lane>(programmes),
      .has_unreached = memory.take<char>(programmes),
      .decided_usd = memory.take<Lane>(decided_years),
      .decided_by_month = memory.take<Lane>(12 * decided_years),
      .is_decided_by_month = memory.take<char>(decided_years),
      .ring_years = ring_years,
      .earmarked_by_month = is_even ? nullptr : memory.take<Lane>(programme_months),
      .once_by_month = is_even ? nullptr : memory.take<Lane>(programme_months),
      .month_shares = is_even ? nullptr : memory.take<Lane>(donor_months),
      .left_usd = memory.take<Lane>(donor_months),
      .placed_by_donor =
          memory.take<Lane>(static_cast<std::size_t>(programmes.size() * portfolio.donors.size())),
      .placed_by_month = memory.take<Lane>(programme_months),
      .faster_usd = memory.take<Lane>(programmes),
      .is_paid_by_month = memory.take<char>(programmes),
      .pipeline_usd = memory.take<Lane>(programmes),
      .clearances = memory.take<ClearanceState>(portfolio.clearances.ids()),
      .regions = memory.take<RegionState>(portfolio.regions.ids()),
      .stockpiles = memory.take<StockpileState>(portfolio.stockpiles.ids()),
      .victim_assistances = memory.take<VictimAssistanceState>(portfolio.victim_assistances.ids()),
      .risk_educations = memory.take<RiskEducationState>(portfolio.risk_educations.ids()),
      .casualties = memory.take<CasualtiesState>(states),
      .milestones_met = memory.take<Lane>(indices<MilestoneIndex>(portfolio.milestone_count)),
      .access_open = memory.take<Mask>(states),
      .clearance_plans = memory.take<ClearancePlan<double>>(portfolio.clearances.ids()),
      .region_plans = memory.take<RegionPlan<double>>(portfolio.regions.ids()),
      .stockpile_plans = memory.take<StockpilePlan<double>>(portfolio.stockpiles.ids()),
      .donors = memory.take<DonorState>(portfolio.donors.ids()),
      .varying = memory.take<VaryingState>(portfolio.varying.ids()),
      .parts_usd = memory.take<Lane>(parts),
      .placement = allocate_placement_memory(portfolio, has_code, memory),
      .mean_months_at_full_size = 1.0,
      .pool_usd = 0.0,
      .donors_given_usd = 0.0,
      .flexible_usd = 0.0,
      .placed_usd = 0.0,
      .returned_usd = 0.0,
      .contaminated_km2_months = 0.0,
      .unmet_need_months = 0.0,
      .draws = allocate_shared_draws(portfolio, alternatives.size() > 1, memory),
      .tracer = {}};
  for (const ClearanceIndex i : portfolio.clearances.ids()) {
    world.clearance_plans[i] = build_plan(portfolio.clearances[i], first_outlook_month);
  }
  for (const RegionIndex r : portfolio.regions.ids()) {
    world.region_plans[r] = build_plan(portfolio.regions[r], first_outlook_month);
  }
  for (const StockpileIndex i : portfolio.stockpiles.ids()) {
    world.stockpile_plans[i] = build_plan(portfolio.stockpiles[i], first_outlook_month);
  }
  return world;
}

/// Sets the work left at a deadline that lies before the start: the work of the start. For a later
/// deadline its month's step does so; where the work was done before, it stays 0.
FN void set_left_at_start(World& world, ProgrammeIndex programme, Lane work) {
  const ProgrammeModel& model = world.portfolio.programmes[programme];
  if (model.deadline && *model.deadline < 0) world.accounts[programme].left_at_deadline = work;
}

/// Takes up the replications `first`, `first` + 1, ... and draws their static quantities.
FN_LARGE void draw_futures(World& world, std::int64_t first, std::int64_t end) {
  world.replications = consecutive_words(static_cast<std::uint32_t>(first));
  world.valid = static_cast<int>(std::min<std::int64_t>(end - first, lanes()));
  world.is_valid = below(consecutive_words(0), static_cast<std::uint64_t>(world.valid));
  static_assert(replications_a_draw == 64);
  world.static_draws =
      world.portfolio.shares_statics ? world.replications.right<6>() : world.replications;
  draw_statics(world.portfolio, world.static_draws, world.statics);
  world.draws.forget();
}

/// Sets every column to the start of the futures (model.md 5).
FN_LARGE void start_futures(World& world) {
  const Portfolio& portfolio = world.portfolio;
  world.pool_usd = world.donors_given_usd = world.flexible_usd = world.placed_usd =
      world.returned_usd = 0.0;
  world.contaminated_km2_months = world.unmet_need_months = 0.0;
  for (Lane& met : world.milestones_met) met = 0.0;

  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const ProgrammeModel& model = portfolio.programmes[p];
    Account& account = world.accounts[p];
    account = Account{};
    world.pipeline_usd[p] = 0.0;
    world.is_over[p] = 0;
    world.scores[p] = 0.0;
    // In the first budget year deadlines are not looked at: all lie ahead.
    assert(!model.deadline || model.planning_deadline >= 0);
    account.completed_month = never;
    account.closed_month = never;
    account.planning_deadline = static_cast<double>(model.planning_deadline);
    account.requests = static_cast<double>(model.initial_requests);
    const Trace trace = world.tracer.trace_programme(p, 0);
    trace(0, ReplayColumn::requests, account.requests);
    trace(0, ReplayColumn::planning_deadline, account.planning_deadline);
    trace(0, ReplayColumn::returned_usd, 0.0);
    const int decided = p.value() * world.ring_years;
    std::fill_n(world.decided_usd + decided, world.ring_years, Lane(0.0));
    std::fill_n(world.is_decided_by_month + decided, world.ring_years, char{0});
  }
  for (const ClearanceIndex i : portfolio.clearances.ids()) {
    const ClearanceModel& model = portfolio.clearances[i];
    world.clearances[i].begin(model, world.statics);
    if (!model.regions.empty()) {
      world.get_regions(model).begin(world.statics, world.clearances[i]);
    }
    set_left_at_start(world, model.programme, world.clearances[i].work.sum_area_km2());
  }
  for (const StockpileIndex i : portfolio.stockpiles.ids()) {
    const StockpileModel& model = portfolio.stockpiles[i];
    world.stockpiles[i].begin(model, world.statics);
    set_left_at_start(world, model.programme, world.stockpiles[i].munitions);
  }
  for (const VictimAssistanceIndex i : portfolio.victim_assistances.ids()) {
    const VictimAssistanceModel& model = portfolio.victim_assistances[i];
    world.victim_assistances[i].begin(model, world.statics);
    const int count = static_cast<int>(model.pillars.size());
    set_left_at_start(world, model.programme, world.victim_assistances[i].find_worst_unmet(count));
  }
  for (const RiskEducationIndex i : portfolio.risk_educations.ids()) {
    world.risk_educations[i].begin(portfolio.risk_educations[i], world.statics);
  }
  for (const StateIndex s : portfolio.states.ids()) {
    const StateModel& state = portfolio.states[s];
    world.access_open[s] = all_lanes_true();
    if (!state.casualties) continue;
    Lane uncovered = 1.0;
    if (state.risk_education) {
      const RiskEducationState& education = world.risk_educations[*state.risk_education];
      uncovered = 1.0 - education.efficacy * education.coverage;
    }
    const Lane area =
        !state.clearance ? Lane(0.0) : world.clearances[*state.clearance].area_at_start_km2;
    world.casualties[s].begin(*state.casualties, world.statics, area, uncovered);
  }
  for (const DonorIndex d : portfolio.donors.ids()) {
    world.donors[d].begin(portfolio.donors[d], world.statics, world.static_draws);
  }
  for (VaryingState& commitment : world.varying) commitment.begin();
}

/// Sets to 0 what a strategy's code keeps from year to year (`Placement::kept`).
FN_LARGE void forget_kept_numbers(World& world) {
  const int kept = world.portfolio.programmes.size() * world.portfolio.donors.size();
  std::fill_n(world.placement.kept, kept * lanes(), 0.0);
}

}  // namespace ART6_LANES
}  // namespace art6
