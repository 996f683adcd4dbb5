// Lane header: what a lane's futures came to under one alternative.

namespace art6 {
namespace ART6_LANES {

/// Stores the valid replications of `amount` at `column`.
FN void keep(const World& world, Lane amount, double* column) {
  alignas(64) double values[max_lanes];
  store(amount, values);
  std::copy_n(values, world.valid, column);
}

/// `first`: of the lane's replications, in the outcomes' columns.
FN_LARGE void keep_outcomes(const World& world, int alternative, std::int64_t first,
                            Outcomes& outcomes) {
  const Portfolio& portfolio = world.portfolio;
  const auto offset = static_cast<std::size_t>(first);
  alignas(64) double values[max_lanes];
  int obligation = 0;
  Lane spent = 0.0;
  for (std::size_t p = 0; p < portfolio.programmes.size(); ++p) {
    const ProgrammeModel& model = portfolio.programmes[p];
    const Account& account = world.accounts[p];
    spent += account.spent;
    if (!model.deadline) continue;
    store(account.completed + static_cast<double>(model.verification_months), values);
    std::int16_t* const column =
        outcomes.declared.data() + outcomes.row(alternative, obligation++) + offset;
    for (int i = 0; i < world.valid; ++i) {
      column[i] = values[i] < portfolio.months ? static_cast<std::int16_t>(values[i])
                                               : Outcomes::unfinished;
    }
  }
  Lane casualties = 0.0;
  for (std::size_t s = 0; s < portfolio.states.size(); ++s) {
    if (portfolio.states[s].casualties) casualties += world.casualties[s].so_far;
  }
  const std::size_t at = outcomes.row(alternative) + offset;
  keep(world, casualties, outcomes.casualties.data() + at);
  keep(world, world.area_months * (1.0 / 12), outcomes.contaminated_area_years.data() + at);
  keep(world, world.unmet_months * (1.0 / 12), outcomes.unmet_need_years.data() + at);
  keep(world, world.flexible, outcomes.flexible_usd.data() + at);
  keep(world, world.placed, outcomes.placed_usd.data() + at);
  keep(world, spent, outcomes.spent_usd.data() + at);
}

}  // namespace ART6_LANES
}  // namespace art6
