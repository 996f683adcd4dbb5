// Lane header: the outcomes of a lane's futures under one alternative, for comparisons.

namespace art6 {
namespace ART6_LANES {

/// Stores the amounts of the valid replications from `column` on.
FN void keep(const World& world, Lane amount, double* column) {
  alignas(64) double values[max_lanes];
  store(amount, values);
  std::copy_n(values, world.valid, column);
}

/// Stores an alternative's outcomes; `first` is the place of the lane's first replication in the
/// columns of `outcomes`.
FN_LARGE void keep_outcomes(const World& world, int alternative, std::int64_t first,
                            Outcomes& outcomes) {
  const Portfolio& portfolio = world.portfolio;
  const auto offset = static_cast<std::size_t>(first);
  alignas(64) double values[max_lanes];
  ObligationIndex obligation;
  Lane spent = 0.0;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const ProgrammeModel& model = portfolio.programmes[p];
    const Account& account = world.accounts[p];
    spent += account.spent_usd;
    if (!model.deadline) continue;
    store(account.completed_month + static_cast<double>(model.verification_months), values);
    std::int16_t* const column =
        outcomes.declared.data() + outcomes.row(alternative, obligation++) + offset;
    for (int i = 0; i < world.valid; ++i) {
      column[i] = values[i] < portfolio.months ? static_cast<std::int16_t>(values[i])
                                               : Outcomes::unfinished;
    }
  }
  Lane casualties = 0.0;
  for (const StateIndex s : portfolio.states.ids()) {
    if (portfolio.states[s].casualties) casualties += world.casualties[s].persons_so_far;
  }
  const std::size_t at = outcomes.row(alternative) + offset;
  keep(world, casualties, outcomes.casualties.data() + at);
  keep(world, world.contaminated_km2_months * (1.0 / 12),
       outcomes.contaminated_area_years.data() + at);
  keep(world, world.unmet_need_months * (1.0 / 12), outcomes.unmet_need_years.data() + at);
  keep(world, world.flexible_usd, outcomes.flexible_usd.data() + at);
  keep(world, world.placed_usd, outcomes.placed_usd.data() + at);
  keep(world, spent, outcomes.spent_usd.data() + at);
}

}  // namespace ART6_LANES
}  // namespace art6
