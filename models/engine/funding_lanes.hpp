// Lane header: a budget year's money, from the donors to the programmes' accounts and back
// (model.md 7.1 to 7.3).

namespace art6 {
namespace ART6_LANES {

/// Draws every donor's budget of the year and splits it into pledges, commitments and flexible
/// money (model.md 7.1). Flexible money, and with it what the donor gives, is scaled by the
/// placing's `flexible_scale`.
FN_LARGE void divide_budgets(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) world.earmarked_usd[p] = 0.0;
  Lane common = 0.0;  // has no weight where there is no common shock
  if (portfolio.common_shock > 0) {
    common = draw_yearly_normal(portfolio.common_shock_stream, world.replications, year);
  }
  Lane* parts = world.parts_usd;
  for (const DonorIndex d : portfolio.donors.ids()) {
    const DonorModel& model = portfolio.donors[d];
    Lane& budget = world.draws.budgets.get(d, year);
    // Deviations follow each other from year to year. Every alternative needs every year, so that
    // the first one has drawn them all, in order.
    if (world.draws.budgets.claim(d, year)) {
      budget = draw_budget(model, portfolio.common_shock, common, world.replications, year,
                           world.donors[d]);
    }
    const double scale = world.placing->flexible_scale;
    const Lane unearmarked =
        split_budget(model, year, budget, scale, parts, world.earmarked_usd, world.donors[d]);
    const Lane more = unearmarked * (scale - 1);
    world.donors[d].given_usd = budget + more;
    world.donors_given_usd += budget;
    world.donors_given_usd += more;
    world.flexible_usd += unearmarked * scale;
    parts += model.pledges.size() + model.commitments.size();
  }
}

/// Opens the year's accounts: own funding, and how much donors' money each can use
/// (model.md 7.2.1 to 7.2.5):
///
///     own = own_funding_usd_per_year x (1 + own_growth_per_year)^y
///     room = max(0, min(capacity_per_year, (1 + contingency) x remaining_cost + allowance)
///                   - own - reserve)
///     taken up = min(earmarked, room),   uptake share = taken up / earmarked
///     gap = room - taken up
///
/// with own = room = 0 once the account is closed.
FN_LARGE void open_accounts(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const ProgrammeModel& model = portfolio.programmes[p];
    const StateModel& state = portfolio.states[model.state];
    const Outlook& outlook = world.outlooks[p];
    Account& account = world.accounts[p];
    const Mask open = account.closed_month >= never;
    const Lane own = select(open, get_static(world.statics, model.own_funding_usd_per_year), 0.0) *
                     state.own_growth[YearIndex(year)];
    account.own_usd_per_month = own * (1.0 / 12);
    const Lane useful =
        min(outlook.capacity_usd_per_year,
            outlook.remaining_cost_usd * (1 + portfolio.contingency) + outlook.allowance_usd);
    const Lane room = select(open, max(useful - own - account.reserve_usd, 0.0), 0.0);
    const Lane earmarked = world.earmarked_usd[p];
    world.uptake_share[p] = select(earmarked > room, room / earmarked, 1.0);
    account.taken_up_usd = min(earmarked, room);
    account.gap_usd = room - account.taken_up_usd;
    account.placed_usd = 0.0;
  }
}

/// Sets what arrives in each account in the months of the year (model.md 7.3.2):
///
///     decided_y = (taken up + placed) / 12
///
/// a month, `delay_months` later. With d whole years of delay, decided_(y-d-1) arrives until the
/// switch month and decided_(y-d) from then on; the full pipeline of the start counts as decided_0.
FN_LARGE void send_decided_money(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  const int whole_years_late = portfolio.delay_months / 12;
  const auto decided_in = [](int y) { return std::max(y, 0); };
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    Account& account = world.accounts[p];
    const Trace trace = world.tracer.trace_programme(p, 12 * year);
    trace(0, ReplayColumn::decided_tied_usd, account.taken_up_usd);
    trace(0, ReplayColumn::decided_flexible_usd, account.placed_usd);
    const Lane usd_per_month = (account.taken_up_usd + account.placed_usd) * (1.0 / 12);
    world.decided_usd_per_month(p, year) = usd_per_month;
    world.placed_usd += account.placed_usd;
    if (year == 0) {
      world.donors_given_usd += usd_per_month * static_cast<double>(portfolio.delay_months);
    }
    account.usd_per_month_before_switch =
        world.decided_usd_per_month(p, decided_in(year - whole_years_late - 1));
    account.usd_per_month_after_switch =
        world.decided_usd_per_month(p, decided_in(year - whole_years_late));
  }
}

/// Funds a budget year, in the order of model.md 3: budgets, what planners know, room and what is
/// taken up, the pool, flexible money.
FN_LARGE void fund_year(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  divide_budgets(world, year);
  take_outlooks(world);
  open_accounts(world, year);
  const Lane* parts = world.parts_usd;
  for (const DonorIndex d : portfolio.donors.ids()) {
    const DonorModel& model = portfolio.donors[d];
    return_unused_earmarks(model, parts, world.uptake_share, world.donors[d]);
    parts += model.pledges.size() + model.commitments.size();
  }
  share_pool(world.donors, world.pool_usd);
  place_flexible(world, year);
  send_decided_money(world, year);
}

/// Computes the donors' money decided for a programme until `year` that has not arrived by the end
/// of month `last`, a month of that year:
///
///     sum over y <= year of decided_y x min(12, max(0, 12 y + 11 + delay_months - last))
///     + decided_0 x min(delay_months, max(0, delay_months - 1 - last))    the pipeline of the
///     start
///
/// Of years that are no longer kept everything has arrived.
FN_LARGE Lane compute_on_its_way_usd(const World& world, ProgrammeIndex programme, int year,
                                     Lane last) {
  const int delay = world.portfolio.delay_months;
  assert(12 * world.ring_years > delay + 11);  // so that older money arrived before this year
  Lane sum = 0.0;
  for (int y = std::max(0, year - world.ring_years + 1); y <= year; ++y) {
    const double last_arrival = 12 * y + 11 + delay;
    const Lane twelfths = min(max(last_arrival - last, 0.0), 12.0);
    sum += twelfths * world.decided_usd_per_month(programme, y);
  }
  if (year < world.ring_years) {  // later the pipeline of the start has arrived
    const Lane months =
        min(max(static_cast<double>(delay - 1) - last, 0.0), static_cast<double>(delay));
    sum += months * world.decided_usd_per_month(programme, 0);
  }
  return sum;
}

/// Settles the accounts that closed in the year: their reserve, and donors' money on its way to
/// them, goes to the pool (model.md 7.3).
FN_LARGE void settle_closed(World& world, int year) {
  for (const ProgrammeIndex p : world.portfolio.programmes.ids()) {
    Account& account = world.accounts[p];
    const Mask closed =
        (account.closed_month < never) & (account.closed_month >= static_cast<double>(12 * year));
    if (!any(closed)) continue;  // exact: every lane would return 0 and keep its account
    const Lane back = select(
        closed, account.reserve_usd + compute_on_its_way_usd(world, p, year, account.closed_month),
        0.0);
    world.pool_usd += back;
    world.returned_usd += back;
    const Trace trace = world.tracer.trace_programme(p, 12 * year);
    const int last = std::min(11, world.portfolio.months - 1 - 12 * year);
    trace(last, ReplayColumn::returned_usd, back);
    account.reserve_usd = select(closed, 0.0, account.reserve_usd);
    trace(last, ReplayColumn::reserve_usd, account.reserve_usd);
    for (int k = 0; k < world.ring_years; ++k) {
      Lane& usd_per_month = world.decided_usd_per_month(p, k);
      usd_per_month = select(closed, 0.0, usd_per_month);
    }
  }
}

}  // namespace ART6_LANES
}  // namespace art6
