// Lane header: what a lane's futures add to the tally, and to records where these are wanted.

namespace art6 {
namespace ART6_LANES {

/// Throws AmountError where a valid amount is too large for the sum, or not a number.
template <int fraction_bits>
FN void check_fits(const FixedSum<fraction_bits>& /*sum*/, Lane amount, Mask is_valid) {
  constexpr double largest = 0x1p51 / static_cast<double>(std::int64_t{1} << fraction_bits);
  const Mask fits = (amount < largest) & (amount > -largest);
  if (any(is_valid & !fits)) throw AmountError("an amount is too large to be counted");
}

/// Adds the lane's valid amounts, which must fit, as whole quanta; rounds as FixedSum does.
template <int fraction_bits>
FN void add_fitting(FixedSum<fraction_bits>& sum, Lane amount, Mask is_valid) {
  const Lane scaled =
      select(is_valid, amount, 0.0) * static_cast<double>(std::int64_t{1} << fraction_bits);
  const Word quanta = bits(scaled + 0x1.8p52) - bits(Lane(0x1.8p52));
  sum.add_quanta(sum_of_integers(quanta));
}

/// Adds the lane's valid amounts. Throws AmountError.
template <int fraction_bits>
FN void add(FixedSum<fraction_bits>& sum, Lane amount, Mask is_valid) {
  check_fits(sum, amount, is_valid);
  add_fitting(sum, amount, is_valid);
}

/// Adds the amounts of the first `valid` lanes.
FN void add(ValueHistogram& histogram, Lane amount, int valid) {
  alignas(64) double values[max_lanes];
  store(amount, values);
  histogram.add(std::span<const double>(values, static_cast<std::size_t>(valid)));
}

/// Adds one programme's budget year. Where nothing happened in any lane only the work left, 0, is
/// counted; that is exact, because every amount that is left out is 0 as well.
FN_LARGE void add_year(const World& world, ProgrammeIndex programme, YearTally& sums) {
  const Progress& progress = world.progress[programme];
  const Account& account = world.accounts[programme];
  const Theme theme = world.portfolio.programmes[programme].id.theme;
  const Lane asked = account.taken_up_usd + account.gap_usd + account.placed_usd;
  // Delayed money may still arrive where nothing is left to do.
  const bool is_idle = !any((progress.spent_usd > 0.0) | (progress.left > 0.0) | (asked > 0.0) |
                            (progress.received_usd > 0.0));
  if (is_idle) {
    assert(!any((account.placed_usd > 0.0) | (progress.team_months > 0.0) |
                (progress.cancelled_km2 > 0.0) | (progress.reduced_km2 > 0.0) |
                (progress.cleared_km2 > 0.0)));
    if (theme != Theme::risk_education) sums.left.add_zeros(world.valid);
    return;
  }
  // As no amount is negative, and placed is part of asked, the largest is checked for all.
  check_fits(sums.spent_usd, max(max(asked, progress.received_usd), progress.spent_usd),
             world.is_valid);
  add_fitting(sums.asked_usd, asked, world.is_valid);
  add_fitting(sums.placed_usd, account.placed_usd, world.is_valid);
  add_fitting(sums.received_usd, progress.received_usd, world.is_valid);
  add_fitting(sums.spent_usd, progress.spent_usd, world.is_valid);
  if (theme == Theme::risk_education) return;
  add(sums.left, progress.left, world.valid);
  add(sums.left_sum, progress.left, world.is_valid);
  if (theme != Theme::clearance) return;
  add(sums.team_months, progress.team_months, world.is_valid);
  // To leave out a sum of zeros is exact.
  if (any(progress.cancelled_km2 > 0.0)) {
    add(sums.cancelled_km2, progress.cancelled_km2, world.is_valid);
  }
  if (any(progress.reduced_km2 > 0.0)) add(sums.reduced_km2, progress.reduced_km2, world.is_valid);
  add(sums.cleared_km2, progress.cleared_km2, world.is_valid);
}

/// Adds the donors' budget year; `returned_usd` is what programmes returned to the pool in it.
FN_LARGE void add_money(const World& world, Lane returned_usd, MoneyTally& sums) {
  Lane unplaced = 0.0;
  for (const DonorIndex d : world.portfolio.donors.ids()) {
    add(sums.given_usd[d], world.donors[d].given_usd, world.is_valid);
    unplaced += world.donors[d].flexible_usd;
  }
  add(sums.unplaced_usd, unplaced, world.is_valid);
  add(sums.returned_usd, returned_usd, world.is_valid);
}

/// Adds what is known at the clock's end: completions, requests, work left at deadlines, money,
/// casualties.
FN_LARGE void add_future(const World& world, Tally& tally) {
  const Portfolio& portfolio = world.portfolio;
  alignas(64) double values[max_lanes];
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const ProgrammeModel& model = portfolio.programmes[p];
    const Account& account = world.accounts[p];
    ProgrammeTally& sums = tally.programmes[p];
    add(sums.spent_usd, account.spent_usd, world.is_valid);
    if (!model.deadline) continue;
    store(account.completed_month + static_cast<double>(model.verification_months), values);
    for (int i = 0; i < world.valid; ++i) sums.completed.add(static_cast<int>(values[i]));
    if (portfolio.sobol) {
      alignas(64) double numbers[max_lanes];
      store(to_double(world.replications), numbers);
      for (int i = 0; i < world.valid; ++i) {
        const int scramble = ScrambledSobol::scramble_of(static_cast<std::int64_t>(numbers[i]));
        sums.completed_by_scramble[static_cast<std::size_t>(scramble)].add(
            static_cast<int>(values[i]));
      }
    }
    store(account.requests, values);
    for (int i = 0; i < world.valid; ++i) sums.requests += static_cast<std::int64_t>(values[i]);
    add(sums.left_at_deadline, account.left_at_deadline, world.valid);
    add(sums.left_at_deadline_sum, account.left_at_deadline, world.is_valid);
  }
  for (const StateIndex s : portfolio.states.ids()) {
    if (!portfolio.states[s].casualties) continue;
    store(world.casualties[s].persons_so_far, values);
    for (int i = 0; i < world.valid; ++i) {
      tally.casualties[s] += static_cast<std::int64_t>(values[i]);
    }
  }
  add(tally.placed_usd, world.placed_usd, world.is_valid);
  add(tally.returned_usd, world.returned_usd, world.is_valid);
  for (const DonorIndex d : portfolio.donors.ids()) {
    add(tally.unplaced_usd, world.donors[d].flexible_usd, world.is_valid);
  }
  tally.replications += world.valid;
}

/// Writes each replication's amount into its record, where `field(record)` is.
template <class Field>
FN void write(Lane amount, std::span<ReplicationRecord> records, Field field) {
  alignas(64) double values[max_lanes];
  store(amount, values);
  for (std::size_t i = 0; i < records.size(); ++i) field(records[i]) = values[i];
}

/// Records every programme's budget year.
FN_LARGE void record_year(const World& world, std::span<ReplicationRecord> records) {
  for (const ProgrammeIndex p : world.portfolio.programmes.ids()) {
    const Progress& progress = world.progress[p];
    for (ReplicationRecord& record : records) record.programmes[p].years.push_back({});
    const auto year = [p](ReplicationRecord& record) -> ProgrammeRecord::Year& {
      return record.programmes[p].years.back();
    };
    write(progress.left, records, [&](auto& r) -> double& { return year(r).left; });
    write(progress.spent_usd, records, [&](auto& r) -> double& { return year(r).spent_usd; });
    write(progress.team_months, records, [&](auto& r) -> double& { return year(r).team_months; });
    write(progress.cancelled_km2, records,
          [&](auto& r) -> double& { return year(r).cancelled_km2; });
    write(progress.reduced_km2, records, [&](auto& r) -> double& { return year(r).reduced_km2; });
    write(progress.cleared_km2, records, [&](auto& r) -> double& { return year(r).cleared_km2; });
  }
}

/// Records what is known at the clock's end.
FN_LARGE void record_future(const World& world, std::span<ReplicationRecord> records) {
  const Portfolio& portfolio = world.portfolio;
  const Lane last_month = static_cast<double>(portfolio.months - 1);
  alignas(64) double values[max_lanes];
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const ProgrammeModel& model = portfolio.programmes[p];
    const Account& account = world.accounts[p];
    const auto programme = [p](ReplicationRecord& r) -> ProgrammeRecord& {
      return r.programmes[p];
    };
    store(account.completed_month + static_cast<double>(model.verification_months), values);
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (values[i] < portfolio.months) {
        records[i].programmes[p].completed = static_cast<int>(values[i]);
      }
    }
    store(account.requests, values);
    for (std::size_t i = 0; i < records.size(); ++i) {
      records[i].programmes[p].requests = static_cast<int>(values[i]);
    }
    write(account.left_at_deadline, records,
          [&](auto& r) -> double& { return programme(r).left_at_deadline; });
    write(account.spent_usd, records, [&](auto& r) -> double& { return programme(r).spent_usd; });
    write(account.own_spent_usd, records,
          [&](auto& r) -> double& { return programme(r).own_spent_usd; });
    write(account.reserve_usd, records,
          [&](auto& r) -> double& { return programme(r).reserve_usd; });
    write(compute_on_its_way_usd(world, p, portfolio.years - 1, last_month), records,
          [&](auto& r) -> double& { return programme(r).on_its_way_usd; });
  }
  for (const StateIndex s : portfolio.states.ids()) {
    write(world.casualties[s].persons_so_far, records,
          [s](auto& r) -> double& { return r.casualties[s]; });
  }
  Lane unplaced = 0.0;
  for (const DonorIndex d : portfolio.donors.ids()) unplaced += world.donors[d].flexible_usd;
  write(unplaced, records, [](auto& r) -> double& { return r.unplaced_usd; });
  write(world.donors_given_usd, records, [](auto& r) -> double& { return r.donors_given_usd; });
  write(world.placed_usd, records, [](auto& r) -> double& { return r.placed_usd; });
  write(world.returned_usd, records, [](auto& r) -> double& { return r.returned_usd; });
  write(world.pool_usd, records, [](auto& r) -> double& { return r.pool_usd; });
}

}  // namespace ART6_LANES
}  // namespace art6
