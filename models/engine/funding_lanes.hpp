// Lane header: a budget year's money, from the donors to the programmes' accounts and back
// (model.md 7.1 to 7.3).

namespace art6 {
namespace ART6_LANES {

/// Draws the year's factors of a donor's commitments that come and go. As with the budgets, every
/// alternative needs every year, in order.
FN void draw_commitment_factors(World& world, const DonorModel& donor, int year) {
  for (const CommitmentModel& commitment : donor.commitments) {
    if (!commitment.varying) continue;
    const VaryingIndex v = *commitment.varying;
    Lane& factor = world.draws.commitment_factors.get(v, year);
    VaryingState& state = world.varying[v];
    if (world.draws.commitment_factors.claim(v, year)) {
      factor = draw_commitment_factor(world.portfolio.varying[v], world.replications, year, state);
    }
    state.factor = factor;
  }
}

/// Draws every donor's budget of the year and splits it into pledges, commitments and flexible
/// money (model.md 7.1). Flexible money, and with it what the donor gives, is scaled by the
/// placing's `flexible_scale`. What a donor that has ended could not place lapses.
FN_LARGE void divide_budgets(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    world.earmarked_usd[p] = world.once_usd[p] = 0.0;
  }
  if (!is_even(world, year)) {
    std::fill_n(world.earmarked_by_month, 12 * portfolio.programmes.size(), Lane(0.0));
    std::fill_n(world.once_by_month, 12 * portfolio.programmes.size(), Lane(0.0));
  }
  const Earmarks earmarks{world.earmarked_usd,
                          is_even(world, year) ? nullptr : world.earmarked_by_month};
  const Earmarks once{world.once_usd, is_even(world, year) ? nullptr : world.once_by_month};
  Lane common = 0.0;  // has no weight where there is no common shock
  if (portfolio.common_shock > 0) {
    common = draw_yearly_normal(portfolio.common_shock_stream, world.replications, year);
  }
  Lane* parts = world.parts_usd;
  for (const DonorIndex d : portfolio.donors.ids()) {
    const DonorModel& model = portfolio.donors[d];
    DonorState& donor = world.donors[d];
    Lane& rate = world.draws.rates.get(d, year);
    // Deviations follow each other from year to year. Every alternative needs every year, so that
    // the first one has drawn them all, in order.
    if (world.draws.rates.claim(d, year)) {
      rate = draw_rate(model, portfolio.common_shock, common, world.replications, year, donor);
    }
    const PaymentYear& months = model.years[YearIndex(year)];
    if (months.stretches.empty()) {
      donor.lapsed_usd += donor.flexible_usd;
      donor.flexible_usd = 0.0;
    }
    const double scale = world.placing->flexible_scale;
    draw_commitment_factors(world, model, year);
    const Lane unearmarked =
        split_budget(model, months, rate, scale, world.statics, world.varying, earmarks, once,
                     parts, world.left_usd + 12 * d.value(), donor);
    const Lane budget = compute_budget(model, months, rate, world.statics);
    const Lane more = unearmarked * (scale - 1);
    donor.given_usd = budget + more;
    world.donors_given_usd += budget;
    world.donors_given_usd += more;
    world.flexible_usd += unearmarked * scale;
    parts += count_parts(model);
  }
}

/// Computes the donors' money that arrives for a programme after month `last`, as far as it was
/// decided until budget year `year`, the year of that month.
FN_LARGE Lane compute_on_its_way_usd(const World& world, ProgrammeIndex programme, int year,
                                     Lane last) {
  Lane sum = 0.0;
  const int end = 12 * (year + 1) + world.portfolio.delay_months;
  for (int month = 12 * year; month < end; ++month) {
    sum += select(last < static_cast<double>(month), world.get_arriving_usd(programme, month), 0.0);
  }
  return sum;
}

/// Sets the own funding of the year's first month and of the whole year (model.md 7.3.1), of which
/// closed accounts have none. Returns that of the year, without the rounding of twelfths.
FN Lane open_own_funding(const World& world, const ProgrammeModel& model, int year, Mask open,
                         Account& account) {
  const double growth = world.portfolio.states[model.state].own_growth[YearIndex(year)];
  const auto own_in = [&](int month) {
    return select(open, get_static(world.statics, model.own_funding_usd_per_year, month), 0.0) *
           growth;
  };
  const Lane own = own_in(12 * year);
  account.own_usd_per_month = own * (1.0 / 12);
  account.own_usd_per_year = account.own_usd_per_month * 12.0;
  if (!model.has_steps) return own;
  return account.own_usd_per_year = sum_over_spans(model, year, own_in);
}

/// Opens the year's accounts: own funding, and how much donors' money each can use
/// (model.md 7.2.1 to 7.2.6). With h the years from now until the last of the year's money has
/// arrived,
///
///     own = sum over the year's months of own_t
///     absorbed = max(0, h x (capacity_per_year - own) - reserve - on its way)
///     uptake share = min(1, absorbed / earmarked), of what is paid once 1
///     taken up = min(earmarked, absorbed) + paid once
///     needed = (1 + contingency) x (remaining_cost + (h - 1) x what of it recurs every year)
///              + allowance - h x own - reserve - on its way
///     gap = max(0, min(absorbed, needed) - taken up)
///
/// with own = absorbed = paid once = 0 once the account is closed.
FN_LARGE void open_accounts(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  const int delay = year > 0 ? portfolio.delay_months : 0;  // nothing was decided before the start
  const double horizon = (12 + delay) / 12.0;               // years
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    if (world.is_over[p] != 0) {  // its account stays empty, and what is earmarked for it goes back
      world.uptake_share[p] = select(world.earmarked_usd[p] > 0.0, 0.0, 1.0);
      world.once_share[p] = 0.0;
      continue;
    }
    const ProgrammeModel& model = portfolio.programmes[p];
    const Outlook& needs = world.needs[p];
    Account& account = world.accounts[p];
    const Mask open = account.closed_month >= never;
    const Lane own = open_own_funding(world, model, year, open, account);
    Lane held = account.reserve_usd;
    for (int month = 12 * year; month < 12 * year + delay; ++month) {
      held += world.get_arriving_usd(p, month);
    }
    const Lane absorbed = (needs.capacity_usd_per_year - own) * horizon - held;
    const Lane cost = needs.remaining_cost_usd + needs.recurring_usd_per_year * (horizon - 1);
    const Lane needed =
        cost * (1 + portfolio.contingency) + needs.allowance_usd - own * horizon - held;
    const Lane room = select(open, max(absorbed, 0.0), 0.0);
    const Lane earmarked = world.earmarked_usd[p];
    world.uptake_share[p] = select(earmarked > room, room / earmarked, 1.0);
    world.once_share[p] = select(open, 1.0, 0.0);
    account.taken_up_usd = min(earmarked, room) + world.once_usd[p] * world.once_share[p];
    account.least_release_usd = select(earmarked > room, account.reserve_usd * (1.0 / 12), 0.0);
    account.gap_usd = max(min(room, needed) - account.taken_up_usd, 0.0);
    account.placed_usd = 0.0;
    account.held_usd = held;
  }
}

/// Gives earmarked money beyond the room back to its donors, and counts what of it was paid before
/// the clock's start.
FN_LARGE void take_up_earmarks(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  const Lane* parts = world.parts_usd;
  for (const DonorIndex d : portfolio.donors.ids()) {
    const DonorModel& model = portfolio.donors[d];
    const PaymentYear& months = model.years[YearIndex(year)];
    return_unused_earmarks(model, months, parts, world.uptake_share, world.once_share,
                           world.left_usd + 12 * d.value(), world.donors[d]);
    if (!is_even(world, year)) {
      compute_month_shares(model, months, world.draws.rates.get(d, year), world.statics,
                           world.left_usd + 12 * d.value(), world.month_shares + 12 * d.value());
    }
    if (year == 0 && portfolio.delay_months > 0 && model.fills_pipeline) {
      const auto fill = [&world](ProgrammeIndex p, Lane usd_per_month) {
        world.pipeline_usd[p] += usd_per_month * world.uptake_share[p];
      };
      assert(!months.stretches.empty() && months.stretches.front().first == 0);
      const double first_month = 1.0 / months.stretches.front().count;
      const Lane* part = parts;
      for (const PledgeModel& pledge : model.pledges) {
        if (pledge.from < 0) fill(pledge.programme, *part * first_month);
        ++part;
      }
      part = parts + months.stretches.size() * model.pledges.size() +
             (months.last_once - months.first_once);
      for (const CommitmentModel& commitment : model.commitments) {
        fill(commitment.programme, *part++ * first_month);
      }
    }
    parts += count_parts(model);
  }
}

/// Funds a budget year, in the order of model.md 3: budgets, what programmes need and planners
/// believe, room and what is taken up, the pool, flexible money.
FN_LARGE void fund_year(World& world, int year) {
  divide_budgets(world, year);
  find_programmes_over(world, year);
  take_outlooks(world, year);
  open_accounts(world, year);
  take_up_earmarks(world, year);
  share_pool(world.donors, world.pool_usd);
  place_flexible(world, year);
  send_decided_money(world, year);
}

/// Settles the accounts that closed in the year: their reserve, and donors' money on its way to
/// them, goes to the pool (model.md 7.3).
FN_LARGE void settle_closed(World& world, int year) {
  for (const ProgrammeIndex p : world.portfolio.programmes.ids()) {
    if (world.is_over[p] != 0) continue;
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
    for (int i = 0; i < world.ring_years; ++i) {
      const int decided = p.value() * world.ring_years + i;
      world.decided_usd[decided] = select(closed, 0.0, world.decided_usd[decided]);
      if (world.is_decided_by_month[decided] == 0) continue;
      for (int month = 12 * decided; month < 12 * (decided + 1); ++month) {
        world.decided_by_month[month] = select(closed, 0.0, world.decided_by_month[month]);
      }
    }
  }
}

}  // namespace ART6_LANES
}  // namespace art6
