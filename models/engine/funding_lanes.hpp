// Lane header: a budget year's money, from the donors to the programmes' accounts
// (design 4.1, 4.3).

namespace art6 {
namespace ART6_LANES {

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
