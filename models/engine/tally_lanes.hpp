// Lane header: what a lane's futures add to the tally, and to records where these are wanted.

namespace art6 {
namespace ART6_LANES {

/// The limit in size of what a sum can count.
template <int fraction_bits>
constexpr double limit_of(const FixedSum<fraction_bits>& /*sum*/) {
  return 0x1p51 / static_cast<double>(std::int64_t{1} << fraction_bits);
}

/// Where a valid amount is not below the limit in size, or not a number.
FN Mask is_beyond(const World& world, Lane amount, double limit) {
  return world.is_valid & !((amount < limit) & (amount > -limit));
}

/// Throws the AmountError of the first replication with such an amount, if there is one.
FN_LARGE void check_amount(const World& world, const AmountPlace& place, const char* quantity,
                           Lane amount, double limit) {
  const Mask beyond = is_beyond(world, amount, limit);
  if (!any(beyond)) return;
  alignas(64) double amounts[max_lanes], faults[max_lanes], numbers[max_lanes];
  store(amount, amounts);
  store(select(beyond, 1.0, 0.0), faults);
  store(to_double(world.replications), numbers);
  const auto lane = static_cast<std::size_t>(std::find(faults, faults + lanes(), 1.0) - faults);
  throw_amount_error(world.portfolio, place, quantity, limit, amounts[lane],
                     static_cast<std::int64_t>(numbers[lane]));
}

/// Adds the lane's valid amounts, which must fit, as whole quanta; rounds as FixedSum does.
template <int fraction_bits>
FN void add_fitting(FixedSum<fraction_bits>& sum, Lane amount, Mask is_valid) {
  const Lane scaled =
      select(is_valid, amount, 0.0) * static_cast<double>(std::int64_t{1} << fraction_bits);
  const Word quanta = bits(scaled + 0x1.8p52) - bits(Lane(0x1.8p52));
  sum.add_quanta(sum_of_integers(quanta));
}

/// Adds the amounts of one place to its sums.
struct AmountCounter {
  const World& world;
  AmountPlace place;

  /// Adds the lane's valid amounts. Throws AmountError.
  template <int fraction_bits>
  FN void add(const char* quantity, FixedSum<fraction_bits>& sum, Lane amount) const {
    if (any(is_beyond(world, amount, limit_of(sum)))) {
      check_amount(world, place, quantity, amount, limit_of(sum));
    }
    add_fitting(sum, amount, world.is_valid);
  }
};

/// Adds the amounts of the first `valid` lanes.
FN void add(ValueHistogram& histogram, Lane amount, int valid) {
  alignas(64) double values[max_lanes];
  store(amount, values);
  histogram.add(std::span<const double>(values, static_cast<std::size_t>(valid)));
}

/// Adds one programme's budget year. Where nothing happened in any lane only the work left, 0, is
/// counted; that is exact, because every amount that is left out is 0 as well.
FN_LARGE void add_year(const World& world, ProgrammeIndex programme, int year, YearTally& sums) {
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
  const AmountCounter counter{world, {.programme = programme, .year = year}};
  // As no amount is negative, and placed is part of asked, the largest is checked for all.
  const double limit = limit_of(sums.spent_usd);
  const Lane largest = max(max(asked, progress.received_usd), progress.spent_usd);
  if (any(is_beyond(world, largest, limit))) {
    check_amount(world, counter.place, "asked_usd", asked, limit);
    check_amount(world, counter.place, "received_usd", progress.received_usd, limit);
    check_amount(world, counter.place, "spent_usd", progress.spent_usd, limit);
  }
  add_fitting(sums.asked_usd, asked, world.is_valid);
  add_fitting(sums.placed_usd, account.placed_usd, world.is_valid);
  add_fitting(sums.received_usd, progress.received_usd, world.is_valid);
  add_fitting(sums.spent_usd, progress.spent_usd, world.is_valid);
  if (theme == Theme::risk_education) return;
  counter.add("left", sums.left_sum, progress.left);
  add(sums.left, progress.left, world.valid);
  if (theme != Theme::clearance) return;
  counter.add("team_months", sums.team_months, progress.team_months);
  // To leave out a sum of zeros is exact.
  if (any(progress.cancelled_km2 > 0.0)) {
    counter.add("cancelled_km2", sums.cancelled_km2, progress.cancelled_km2);
  }
  if (any(progress.reduced_km2 > 0.0)) {
    counter.add("reduced_km2", sums.reduced_km2, progress.reduced_km2);
  }
  counter.add("cleared_km2", sums.cleared_km2, progress.cleared_km2);
}

/// Adds the donors' budget year; `returned_usd` is what programmes returned to the pool in it.
FN_LARGE void add_money(const World& world, int year, Lane returned_usd, MoneyTally& sums) {
  Lane unplaced = 0.0;
  for (const DonorIndex d : world.portfolio.donors.ids()) {
    const AmountCounter of_donor{world, {.donor = d, .year = year}};
    of_donor.add("given_usd", sums.given_usd[d], world.donors[d].given_usd);
    unplaced += get_unplaced_usd(world.donors[d]);
  }
  const AmountCounter of_all{world, {.year = year}};
  of_all.add("unplaced_usd", sums.unplaced_usd, unplaced);
  of_all.add("returned_usd", sums.returned_usd, returned_usd);
}

/// Adds whether the programme's milestones were met, as far as they lie within the clock.
FN_LARGE void add_milestones(const World& world, ProgrammeIndex programme, ProgrammeTally& sums) {
  const std::vector<MilestoneModel>& milestones = world.portfolio.programmes[programme].milestones;
  alignas(64) double met[max_lanes], numbers[max_lanes];
  for (std::size_t m = 0; m < milestones.size(); ++m) {
    if (milestones[m].by < 0 || milestones[m].by >= world.portfolio.months) continue;
    MilestoneTally& counts = sums.milestones[m];
    store(world.milestones_met[milestones[m].index], met);
    store(to_double(world.replications), numbers);
    for (int i = 0; i < world.valid; ++i) {
      const MilestoneCount one{.met = met[i] > 0 ? 1 : 0, .all = 1};
      counts.total += one;
      if (counts.by_scramble.empty()) continue;
      const int scramble = ScrambledSobol::scramble_of(static_cast<std::int64_t>(numbers[i]));
      counts.by_scramble[static_cast<std::size_t>(scramble)] += one;
    }
  }
}

/// Adds the months of completion to the sums of a programme or of a region.
template <class Sums>
FN void add_completions(const World& world, Lane completed_month, Sums& sums) {
  alignas(64) double values[max_lanes];
  store(completed_month, values);
  for (int i = 0; i < world.valid; ++i) sums.completed.add(static_cast<int>(values[i]));
  if (!world.portfolio.sobol) return;
  alignas(64) double numbers[max_lanes];
  store(to_double(world.replications), numbers);
  for (int i = 0; i < world.valid; ++i) {
    const int scramble = ScrambledSobol::scramble_of(static_cast<std::int64_t>(numbers[i]));
    sums.completed_by_scramble[static_cast<std::size_t>(scramble)].add(static_cast<int>(values[i]));
  }
}

/// Adds what is known at the clock's end: completions, requests, work left at deadlines, money,
/// milestones, casualties.
FN_LARGE void add_future(const World& world, Tally& tally) {
  const Portfolio& portfolio = world.portfolio;
  alignas(64) double values[max_lanes];
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const ProgrammeModel& model = portfolio.programmes[p];
    const Account& account = world.accounts[p];
    ProgrammeTally& sums = tally.programmes[p];
    const AmountCounter counter{world, {.programme = p}};
    counter.add("spent_usd", sums.spent_usd, account.spent_usd);
    add_milestones(world, p, sums);
    if (!model.deadline) continue;
    add_completions(world, account.completed_month + static_cast<double>(model.verification_months),
                    sums);
    store(account.requests, values);
    for (int i = 0; i < world.valid; ++i) sums.requests += static_cast<std::int64_t>(values[i]);
    counter.add("left_at_deadline", sums.left_at_deadline_sum, account.left_at_deadline);
    add(sums.left_at_deadline, account.left_at_deadline, world.valid);
  }
  for (const ClearanceModel& clearance : portfolio.clearances) {
    auto sums = tally.programmes[clearance.programme].regions.begin();
    for (const RegionIndex r : clearance.regions) {
      add_completions(world, world.regions[r].completed_month, *sums++);
    }
  }
  for (const StateIndex s : portfolio.states.ids()) {
    if (!portfolio.states[s].casualties) continue;
    store(world.casualties[s].persons_so_far, values);
    for (int i = 0; i < world.valid; ++i) {
      tally.casualties[s] += static_cast<std::int64_t>(values[i]);
    }
  }
  const AmountCounter of_all{world, {}};
  of_all.add("placed_usd", tally.placed_usd, world.placed_usd);
  of_all.add("returned_usd", tally.returned_usd, world.returned_usd);
  for (const DonorIndex d : portfolio.donors.ids()) {
    const AmountCounter of_donor{world, {.donor = d}};
    of_donor.add("unplaced_usd", tally.unplaced_usd, get_unplaced_usd(world.donors[d]));
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

/// Records the regions of a clearance programme at the clock's end.
FN_LARGE void record_regions(const World& world, const ClearanceModel& clearance,
                             std::span<ReplicationRecord> records) {
  alignas(64) double completed[max_lanes], left[max_lanes];
  for (const RegionIndex r : clearance.regions) {
    store(world.regions[r].completed_month, completed);
    store(world.regions[r].work.sum_area_km2(), left);
    for (std::size_t i = 0; i < records.size(); ++i) {
      ProgrammeRecord::Region& region =
          records[i].programmes[clearance.programme].regions.emplace_back();
      region.left_km2 = left[i];
      if (completed[i] < never) region.completed = static_cast<int>(completed[i]);
    }
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
    for (const MilestoneModel& milestone : model.milestones) {
      store(world.milestones_met[milestone.index], values);
      for (std::size_t i = 0; i < records.size(); ++i) {
        records[i].programmes[p].milestones_met.push_back(values[i] > 0 ? 1 : 0);
      }
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
  for (const ClearanceModel& clearance : portfolio.clearances) {
    record_regions(world, clearance, records);
  }
  for (const StateIndex s : portfolio.states.ids()) {
    write(world.casualties[s].persons_so_far, records,
          [s](auto& r) -> double& { return r.casualties[s]; });
  }
  Lane unplaced = 0.0;
  for (const DonorIndex d : portfolio.donors.ids()) unplaced += get_unplaced_usd(world.donors[d]);
  write(unplaced, records, [](auto& r) -> double& { return r.unplaced_usd; });
  write(world.donors_given_usd, records, [](auto& r) -> double& { return r.donors_given_usd; });
  write(world.placed_usd, records, [](auto& r) -> double& { return r.placed_usd; });
  write(world.returned_usd, records, [](auto& r) -> double& { return r.returned_usd; });
  write(world.pool_usd, records, [](auto& r) -> double& { return r.pool_usd; });
}

}  // namespace ART6_LANES
}  // namespace art6
