// Lane header: how a budget year's money is paid in its months, and when it arrives
// (model.md 7.3.2, 7.3.8, 7.3.9).

namespace art6 {
namespace ART6_LANES {

/// True if every active donor pays alike in all twelve months of the year.
FN bool is_even(const World& world, int year) {
  return world.portfolio.is_even_year[YearIndex(year)] != 0;
}

/// Computes how much more a month a programme may get of its placed money than the months' equal
/// parts (model.md 7.3.8): where all its money covers the work to its end,
///
///     faster = max(0, capacity_per_year / 12 - placed / 12)
FN Lane compute_faster_usd(const World& world, ProgrammeIndex programme) {
  const Account& account = world.accounts[programme];
  const Outlook& needs = world.needs[programme];
  const Lane money =
      account.own_usd_per_year + account.held_usd + account.taken_up_usd + account.placed_usd;
  const Mask is_covered =
      (account.placed_usd > 0.0) &
      (money >= needs.cost_to_end_usd * ((1 + world.portfolio.contingency) * nearly_all));
  const Lane faster = (needs.capacity_usd_per_year - account.placed_usd) * (1.0 / 12);
  return select(is_covered, max(faster, 0.0), 0.0);
}

/// The USD that a donor pays to programmes in each month of a budget year, of what a strategy
/// placed.
struct PlacedPayments {
  World& world;
  int year;

  /// The share of the donor's flexible money that is for the month.
  FN Lane get_month_share(DonorIndex d, int month) const {
    return is_even(world, year) ? Lane(1.0 / 12) : world.month_shares[12 * d.value() + month];
  }

  /// Adds one donor's payments (model.md 7.3.9): the months' parts, and, as far as the donor's
  /// unplaced money of the month allows, what makes them faster, until all is paid:
  ///
  ///     a_t = min(1, unplaced x share_t / sum over the programmes of faster x the donor's part)
  ///     paid_t = min(placed x share_t + a_t x faster x the donor's part, what is left of placed)
  FN void add(DonorIndex d) const {
    const Portfolio& portfolio = world.portfolio;
    const Lane* const placed = world.get_placed_by(d);
    Lane wanted = 0.0;
    for (const ProgrammeIndex p : portfolio.programmes.ids()) {
      if (world.is_paid_by_month[p] == 0) continue;  // exact: it is faster in no lane
      const Lane all = world.accounts[p].placed_usd;
      wanted += select(all > 0.0, world.faster_usd[p] * (placed[p.value()] / all), 0.0);
    }
    Lane scale[12];
    const Lane unplaced = world.donors[d].flexible_usd;
    const auto compute_scale = [&](int month) {
      return select(wanted > 0.0, min(unplaced * get_month_share(d, month) / wanted, 1.0), 0.0);
    };
    if (is_even(world, year)) {
      std::fill_n(scale, 12, compute_scale(0));
    } else {
      for (int month = 0; month < 12; ++month) scale[month] = compute_scale(month);
    }
    for (const ProgrammeIndex p : portfolio.programmes.ids()) {
      if (world.is_paid_by_month[p] == 0) continue;
      if (!any(placed[p.value()] > 0.0)) continue;  // exact: every lane would add 0
      add(d, p, placed[p.value()], scale);
    }
  }

 private:
  FN void add(DonorIndex d, ProgrammeIndex p, Lane placed, const Lane (&scale)[12]) const {
    const bool fills_pipeline = year == 0 && world.portfolio.donors[d].fills_pipeline;
    const Lane all = world.accounts[p].placed_usd;
    const Lane faster = select(all > 0.0, world.faster_usd[p] * (placed / all), 0.0);
    if (fills_pipeline) world.pipeline_usd[p] += placed * get_month_share(d, 0);
    Lane left = placed;
    for (int month = 0; month < 12; ++month) {
      const Lane due = placed * get_month_share(d, month) + scale[month] * faster;
      // What rounding leaves is paid with the last month's money.
      const Mask is_last = left - due <= placed * 1e-12;
      const Lane paid = select(is_last, left, due);
      left -= paid;
      world.placed_by_month[12 * p.value() + month] += paid;
    }
  }
};

/// Sets what arrives for a programme of the year's money. In an even year it is a twelfth a month,
/// except in lanes in which the work is covered to its end.
FN void send_year(World& world, ProgrammeIndex p, int year) {
  const Account& account = world.accounts[p];
  const int decided = world.find_decided(p, year);
  const Lane twelfth = (account.taken_up_usd + account.placed_usd) * (1.0 / 12);
  const Lane* const placed = world.placed_by_month + 12 * p.value();
  Lane* const by_month = world.decided_by_month + 12 * decided;
  world.decided_usd[decided] = twelfth;
  world.is_decided_by_month[decided] = 1;
  if (!is_even(world, year)) {
    const Lane* const earmarked = world.earmarked_by_month + 12 * p.value();
    const Lane* const once = world.once_by_month + 12 * p.value();
    for (int month = 0; month < 12; ++month) {
      by_month[month] = earmarked[month] * world.uptake_share[p] + placed[month] +
                        once[month] * world.once_share[p];
    }
  } else if (world.is_paid_by_month[p] != 0) {
    const Lane earmarked = account.taken_up_usd * (1.0 / 12);
    const Mask is_faster = world.faster_usd[p] > 0.0;
    for (int month = 0; month < 12; ++month) {
      by_month[month] = select(is_faster, earmarked + placed[month], twelfth);
    }
  } else {
    world.is_decided_by_month[decided] = 0;
  }
}

/// Sets what arrives in each account in the months of the year, `delay_months` later
/// (model.md 7.3.2, 7.3.8, 7.3.9). The months before the first arrival get what was paid in the
/// first month by donors who gave before the start: the pipeline was full.
FN_LARGE void send_decided_money(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  const bool fills_pipeline = year == 0 && portfolio.delay_months > 0;
  bool is_any_paid_by_month = false;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    world.is_paid_by_month[p] = 0;
    if (world.is_over[p] != 0) continue;
    world.faster_usd[p] = compute_faster_usd(world, p);
    if (is_even(world, year) && !fills_pipeline && !any(world.faster_usd[p] > 0.0)) continue;
    world.is_paid_by_month[p] = 1;
    is_any_paid_by_month = true;
    std::fill_n(world.placed_by_month + 12 * p.value(), 12, Lane(0.0));
  }
  if (is_any_paid_by_month) {
    const PlacedPayments payments{world, year};
    for (const DonorIndex d : portfolio.donors.ids()) payments.add(d);
  }
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    Account& account = world.accounts[p];
    const Trace trace = world.tracer.trace_programme(p, 12 * year);
    trace(0, ReplayColumn::decided_tied_usd, account.taken_up_usd);
    trace(0, ReplayColumn::decided_flexible_usd, account.placed_usd);
    if (world.is_over[p] != 0) continue;
    world.placed_usd += account.placed_usd;
    account.least_release_usd = select(account.placed_usd > 0.0, account.reserve_usd * (1.0 / 12),
                                       account.least_release_usd);
    // An account that was closed in every lane before the year gets nothing, and nothing is on its
    // way to it.
    if (any(account.closed_month >= static_cast<double>(12 * year))) send_year(world, p, year);
    if (year > 0) continue;
    for (int before = 1; before < world.ring_years; ++before) {
      world.decided_usd[world.find_decided(p, -before)] = world.pipeline_usd[p];
    }
    world.donors_given_usd += world.pipeline_usd[p] * static_cast<double>(portfolio.delay_months);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
