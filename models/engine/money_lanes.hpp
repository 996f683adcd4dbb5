// Lane header: a budget year's money, from the donors to the programmes' accounts
// (design 4.1, 4.3).

namespace art6 {
namespace ART6_LANES {

/// Deadlines that passed before month `now` move by the treaty's maximum, a request each.
FN_LARGE void move_deadlines(World& world, int now) {
  for (std::size_t p = 0; p < world.portfolio.programmes.size(); ++p) {
    const ProgrammeModel& model = world.portfolio.programmes[p];
    if (!model.deadline) continue;
    Account& account = world.accounts[p];
    const Mask passed = account.planning_deadline < static_cast<double>(now);
    const Lane declared = account.completed + static_cast<double>(model.verification_months);
    const Mask missed = passed & (declared > account.planning_deadline);
    // A milestone that was reached moves as well: needs go on, but nobody has to ask.
    const Mask moves = model.deadline_kind == DeadlineKind::target_date ? passed : missed;
    account.requests += select(missed, 1.0, 0.0);
    account.planning_deadline += select(moves, static_cast<double>(model.extension_months), 0.0);
    const Trace trace = world.tracer.of(static_cast<int>(p), now);
    trace(0, ReplayColumn::requests, account.requests);
    trace(0, ReplayColumn::planning_deadline, account.planning_deadline);
  }
}

FN_LARGE void donors_year(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  for (std::size_t p = 0; p < portfolio.programmes.size(); ++p) world.tied[p] = 0.0;
  Lane common = 0.0;
  if (portfolio.common_shock > 0) {
    common = yearly_normal(portfolio.common_shock_stream, world.replications, year);
  }
  Lane* parts = world.parts;
  for (std::size_t d = 0; d < portfolio.donors.size(); ++d) {
    const DonorModel& model = portfolio.donors[d];
    Lane& budget = world.draws.budgets.of(static_cast<int>(d), year);
    if (world.draws.budgets.is_due(static_cast<int>(d), year)) {
      budget = year_of_budget(model, portfolio.common_shock, common, world.replications, year,
                              world.donors[d]);
    }
    const double scale = world.placing->flexible_scale;
    const Lane untied = tie(model, year, budget, scale, parts, world.tied, world.donors[d]);
    const Lane more = untied * (scale - 1);
    world.donors[d].given = budget + more;
    world.donors_given += budget;
    world.donors_given += more;
    world.flexible += untied * scale;
    parts += model.pledges.size() + model.commitments.size();
  }
}

FN_LARGE void take_outlooks(World& world) {
  const Portfolio& portfolio = world.portfolio;
  for (std::size_t i = 0; i < portfolio.clearances.size(); ++i) {
    const ClearanceModel& model = portfolio.clearances[i];
    world.outlooks[model.programme] = world.clearances[i].outlook(model, world.clearance_plans[i]);
  }
  for (std::size_t i = 0; i < portfolio.stockpiles.size(); ++i) {
    world.outlooks[portfolio.stockpiles[i].programme] =
        world.stockpiles[i].outlook(world.stockpile_plans[i]);
  }
  for (std::size_t i = 0; i < portfolio.victim_assistances.size(); ++i) {
    const VictimAssistanceModel& model = portfolio.victim_assistances[i];
    world.outlooks[model.programme] = world.victim_assistances[i].outlook(model);
  }
  for (const RiskEducationModel& model : portfolio.risk_educations) {
    const Mask open = world.accounts[model.programme].closed >= never;
    const Lane cost = select(open, model.full_coverage_usd_per_year.median, 0.0);
    world.outlooks[model.programme] = {.remaining_cost = cost,
                                       .capacity_per_year = cost,
                                       .months_at_full_size = 0.0,
                                       .allowance = 0};
  }
}

/// Own funding, room, what is taken up of pledges and commitments, and the gap.
FN_LARGE void open_accounts(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  for (std::size_t p = 0; p < portfolio.programmes.size(); ++p) {
    const ProgrammeModel& model = portfolio.programmes[p];
    const StateModel& state = portfolio.states[static_cast<std::size_t>(model.state)];
    const Outlook& outlook = world.outlooks[p];
    Account& account = world.accounts[p];
    const Mask open = account.closed >= never;
    const Lane own = select(open, value(world.statics, model.own_funding_usd_per_year), 0.0) *
                     state.own_growth[static_cast<std::size_t>(year)];
    account.own_per_month = own * (1.0 / 12);
    const Lane useful =
        min(outlook.capacity_per_year,
            outlook.remaining_cost * (1 + portfolio.contingency) + outlook.allowance);
    const Lane room = select(open, max(useful - own - account.reserve, 0.0), 0.0);
    const Lane tied = world.tied[p];
    world.kept_share[p] = select(tied > room, room / tied, 1.0);
    account.taken_up = min(tied, room);
    account.gap = room - account.taken_up;
    account.placed = 0.0;
  }
}

/// The programme whose dates a planner looks at: clearance for risk education, if there is one.
FN int dated_programme(const Portfolio& portfolio, int programme) {
  const ProgrammeModel& model = portfolio.programmes[static_cast<std::size_t>(programme)];
  if (model.id.theme != Theme::risk_education) return programme;
  const int clearance = portfolio.states[static_cast<std::size_t>(model.state)].clearance;
  return clearance < 0 ? -1 : portfolio.clearances[static_cast<std::size_t>(clearance)].programme;
}

/// A programme as the strategy sees it at the start of the budget year.
struct Sight {
  const World& world;
  int programme, year;

  FN const ProgrammeModel& model() const {
    return world.portfolio.programmes[static_cast<std::size_t>(programme)];
  }

  FN Lane months_left() const {
    const int dated = dated_programme(world.portfolio, programme);
    if (dated < 0) return 12.0;
    const int verification =
        world.portfolio.programmes[static_cast<std::size_t>(dated)].verification_months;
    const Lane left =
        world.accounts[dated].planning_deadline - static_cast<double>(12 * year - 1 + verification);
    return max(left, 1.0);
  }

  FN Lane months_at_full_size() const {
    const int dated = dated_programme(world.portfolio, programme);
    return dated < 0 ? Lane(0.0) : world.outlooks[dated].months_at_full_size;
  }

  FN Lane slack_months() const {
    const int dated = dated_programme(world.portfolio, programme);
    return dated < 0 ? Lane(0.0) : months_left() - months_at_full_size();
  }

  FN Lane casualties_averted() const {
    const Portfolio& portfolio = world.portfolio;
    const Lane casualties = world.casualties[model().state].last_year;
    if (model().id.theme == Theme::clearance) return casualties;
    if (model().id.theme != Theme::risk_education) return 0.0;
    const int education = portfolio.states[static_cast<std::size_t>(model().state)].risk_education;
    return casualties *
           portfolio.risk_educations[static_cast<std::size_t>(education)].efficacy.median;
  }

  FN double overdue_months() const {
    const int dated = dated_programme(world.portfolio, programme);
    if (dated < 0) return 0;
    const ProgrammeModel& dates = world.portfolio.programmes[static_cast<std::size_t>(dated)];
    return std::max(0, 12 * year - 1 - *dates.deadline);
  }

  FN Lane operator()(Variable variable) const {
    const Account& account = world.accounts[programme];
    const Outlook& outlook = world.outlooks[programme];
    switch (variable) {
      case Variable::months_left:
        return months_left();
      case Variable::overdue_months:
        return overdue_months();
      case Variable::remaining_cost:
        return outlook.remaining_cost;
      case Variable::need_per_year:
        return min(outlook.remaining_cost * 12.0 / months_left(), outlook.remaining_cost);
      case Variable::capacity_per_year:
        return outlook.capacity_per_year;
      case Variable::secured:
        return account.own_per_month * 12.0 + account.taken_up + account.reserve;
      case Variable::gap:
        return account.gap;
      case Variable::slack_months:
        return slack_months();
      case Variable::months_at_full_size:
        return months_at_full_size();
      case Variable::mean_months_at_full_size:
        return world.mean_months_at_full_size;
      case Variable::requested:
        return model().is_requested ? 1.0 : 0.0;
      case Variable::casualties:
        return world.casualties[model().state].last_year;
      case Variable::casualties_averted:
        return casualties_averted();
      case Variable::weight:
        return model().weight;
      case Variable::year:
        return static_cast<double>(year);
      case Variable::theme_clearance:
      case Variable::theme_stockpile:
      case Variable::theme_victim_assistance:
      case Variable::theme_risk_education:
        break;
    }
    const int theme = static_cast<int>(variable) - static_cast<int>(Variable::theme_clearance);
    return static_cast<int>(model().id.theme) == theme ? 1.0 : 0.0;
  }
};

/// Names the first replication whose score cannot be used.
FN_LARGE void check_scores(const World& world, int programme, int year, Lane score, Mask has_room) {
  const Mask usable = (score >= -1e200) & (score <= 1e200);
  const Mask faulty = has_room & world.is_valid & !usable;
  if (!any(faulty)) return;
  alignas(64) double scores[max_lanes], faults[max_lanes], numbers[max_lanes];
  store(score, scores);
  store(select(faulty, 1.0, 0.0), faults);
  store(to_double(world.replications), numbers);
  const auto lane = static_cast<std::size_t>(std::find(faults, faults + lanes(), 1.0) - faults);
  VariableValues seen{};
  for (int v = 0; v < variable_count; ++v) {
    alignas(64) double values[max_lanes];
    store(Sight{world, programme, year}(static_cast<Variable>(v)), values);
    seen[static_cast<std::size_t>(v)] = values[lane];
  }
  throw_score_error(world.portfolio, *world.placing, programme, year,
                    static_cast<std::int64_t>(numbers[lane]), scores[lane], seen);
}

/// Over the programmes with room, at least 1.
FN_LARGE Lane mean_months_at_full_size(const World& world, int year) {
  Lane sum = 0.0, count = 0.0;
  for (int p = 0; p < static_cast<int>(world.portfolio.programmes.size()); ++p) {
    const Mask has_room = world.accounts[p].gap > 0.0;
    sum += select(has_room, Sight{world, p, year}.months_at_full_size(), 0.0);
    count += select(has_room, 1.0, 0.0);
  }
  return select(count > 0.0, max(sum / max(count, 1.0), 1.0), 1.0);
}

/// Scores of the programmes with room; 0 for the others, whatever their expression would come to
/// there, such as 0/0 for one without work.
FN_LARGE void take_scores(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  const PlacingModel& placing = *world.placing;
  const bool shares = placing.strategy.rule == Rule::share;
  if (placing.score.uses(Variable::mean_months_at_full_size)) {
    world.mean_months_at_full_size = mean_months_at_full_size(world, year);
  }
  for (int p = 0; p < static_cast<int>(portfolio.programmes.size()); ++p) {
    const Mask has_room = world.accounts[p].gap > 0.0;
    world.scores[p] = 0.0;
    if (!any(has_room)) continue;
    const Lane score = evaluated(placing.score, Sight{world, p, year});
    check_scores(world, p, year, score, has_room);
    world.scores[p] = select(has_room, shares ? max(score, 0.0) : score, 0.0);
  }
}

/// Every variable of every programme, for a strategy's code.
FN_LARGE void store_values(World& world, int year) {
  const int width = lanes();
  world.mean_months_at_full_size = mean_months_at_full_size(world, year);
  double* next = world.placement.values;
  for (int v = 0; v < variable_count; ++v) {
    for (int p = 0; p < static_cast<int>(world.portfolio.programmes.size()); ++p) {
      store(Sight{world, p, year}(static_cast<Variable>(v)), next);
      next += width;
    }
  }
}

/// What no strategy may do, however it places: go above a programme's gap or a donor's money.
FN bool is_within_means(const World& world) {
  Mask is_beyond = Lane(0.0) > 0.0;
  for (std::size_t p = 0; p < world.portfolio.programmes.size(); ++p) {
    const Account& account = world.accounts[p];
    is_beyond = is_beyond | (account.gap < 0.0) | (account.placed < 0.0);
  }
  for (std::size_t d = 0; d < world.portfolio.donors.size(); ++d) {
    is_beyond = is_beyond | (world.donors[d].flexible < 0.0);
  }
  return !any(is_beyond);
}

/// The donors' flexible money, as the strategy at hand places it.
FN_LARGE void place_by_strategy(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  const PlacingModel& placing = *world.placing;
  if (!placing.strategy.place) {
    take_scores(world, year);
    if (placing.strategy.rule == Rule::share) {
      place_by_share(portfolio, placing, world.scores, world.accounts, world.donors);
      return;
    }
  }
  const PlacementMemory& memory = world.placement;
  store_accounts(portfolio, world.accounts, world.donors, memory);
  if (placing.strategy.place) {
    store_values(world, year);
    place_by_code(portfolio, placing, memory.columns(year), world.valid);
  } else {
    for (int p = 0; p < static_cast<int>(portfolio.programmes.size()); ++p) {
      store(world.scores[p], memory.scores + p * lanes());
    }
    place_by_fill(portfolio, placing, memory.scores, memory.columns(year));
  }
  load_accounts(portfolio, memory, world.accounts, world.donors);
}

FN_LARGE void place_flexible(World& world, int year) {
  place_by_strategy(world, year);
  assert(is_within_means(world));
}

/// The year's decisions: what each programme's account will receive, a twelfth a month.
FN_LARGE void fund_year(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  const int donors = static_cast<int>(portfolio.donors.size());
  donors_year(world, year);
  take_outlooks(world);
  open_accounts(world, year);
  const Lane* parts = world.parts;
  for (int d = 0; d < donors; ++d) {
    const DonorModel& model = portfolio.donors[static_cast<std::size_t>(d)];
    take_back(model, parts, world.kept_share, world.donors[d]);
    parts += model.pledges.size() + model.commitments.size();
  }
  share_pool(world.donors, donors, world.pool);
  place_flexible(world, year);

  const int whole_years_late = portfolio.delay_months / 12;
  const auto decided = [&](int y) { return std::max(y, 0); };
  for (int p = 0; p < static_cast<int>(portfolio.programmes.size()); ++p) {
    Account& account = world.accounts[p];
    const Trace trace = world.tracer.of(p, 12 * year);
    trace(0, ReplayColumn::decided_tied_usd, account.taken_up);
    trace(0, ReplayColumn::decided_flexible_usd, account.placed);
    const Lane monthly = (account.taken_up + account.placed) * (1.0 / 12);
    world.month_of_money(p, year) = monthly;
    world.placed += account.placed;
    if (year == 0) world.donors_given += monthly * static_cast<double>(portfolio.delay_months);
    account.earlier = world.month_of_money(p, decided(year - whole_years_late - 1));
    account.later = world.month_of_money(p, decided(year - whole_years_late));
  }
}

/// Donors' money decided for a programme that has not arrived by the end of month `last`.
FN_LARGE Lane on_its_way(const World& world, int programme, int year, Lane last) {
  const int delay = world.portfolio.delay_months;
  Lane sum = 0.0;
  for (int y = std::max(0, year - world.ring + 1); y <= year; ++y) {
    const double last_arrival = 12 * y + 11 + delay;
    const Lane twelfths = min(max(last_arrival - last, 0.0), 12.0);
    sum += twelfths * world.month_of_money(programme, y);
  }
  if (year < world.ring) {  // the pipeline that was full at the start
    const Lane months =
        min(max(static_cast<double>(delay - 1) - last, 0.0), static_cast<double>(delay));
    sum += months * world.month_of_money(programme, 0);
  }
  return sum;
}

/// Accounts that closed in the year: reserve and what is on its way go to the pool.
FN_LARGE void settle_closed(World& world, int year) {
  for (int p = 0; p < static_cast<int>(world.portfolio.programmes.size()); ++p) {
    Account& account = world.accounts[p];
    const Mask closed =
        (account.closed < never) & (account.closed >= static_cast<double>(12 * year));
    if (!any(closed)) continue;
    const Lane back =
        select(closed, account.reserve + on_its_way(world, p, year, account.closed), 0.0);
    world.pool += back;
    world.returned += back;
    const Trace trace = world.tracer.of(p, 12 * year);
    const int last = std::min(11, world.portfolio.months - 1 - 12 * year);
    trace(last, ReplayColumn::returned_usd, back);
    account.reserve = select(closed, 0.0, account.reserve);
    trace(last, ReplayColumn::reserve_usd, account.reserve);
    for (int k = 0; k < world.ring; ++k) {
      Lane& monthly = world.month_of_money(p, k);
      monthly = select(closed, 0.0, monthly);
    }
  }
}

}  // namespace ART6_LANES
}  // namespace art6
