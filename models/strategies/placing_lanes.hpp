// Lane header: rule `share`, and the columns in which flexible money is placed replication by
// replication (model.md 7.8.1, 7.8.2).

namespace art6 {
namespace ART6_LANES {

/// What money is shared by: each programme's score, and whether it has a gap in some lane.
struct Weights {
  TableView<ProgrammeIndex, Lane> scores;
  TableView<ProgrammeIndex, char> has_gap;
};

/// Places money on the listed programmes by rule `share` and returns what finds no room. In rounds,
/// with weight_p = the score of programme p, 0 if that is negative or p has no gap left:
///
///     placed_p <- placed_p + min(gap_p, money x weight_p / sum of the weights)
///     money <- what was beyond the gaps
///
/// until no lane has money and a weight. A round changes nothing in a lane that is through. What is
/// placed is added to `placed_usd` of the donor, by programme.
FN_LARGE Lane share_out(const std::vector<ProgrammeIndex>& listed, const Weights& weights,
                        TableView<ProgrammeIndex, Account> accounts, Lane* placed_usd, Lane money) {
  // A smaller sum counts as 0, because its reciprocal might not be finite.
  constexpr double smallest_sum = 1e-290;
  while (true) {
    Lane sum = 0.0;
    for (const ProgrammeIndex p : listed) {
      if (weights.has_gap[p] == 0) continue;  // exact: it has no weight and gets nothing
      sum += select(accounts[p].gap_usd > 0.0, weights.scores[p], 0.0);
    }
    const Mask goes_on = (money > 0.0) & (sum > smallest_sum);
    if (!any(goes_on)) return money;
    const Lane share = select(goes_on, 1.0 / sum, 0.0);
    Lane excess = 0.0;
    for (const ProgrammeIndex p : listed) {
      if (weights.has_gap[p] == 0) continue;
      Account& account = accounts[p];
      const Lane part = select(account.gap_usd > 0.0, weights.scores[p], 0.0) * share * money;
      const Lane taken = min(part, account.gap_usd);
      account.gap_usd -= taken;
      account.placed_usd += taken;
      placed_usd[p.value()] += taken;
      excess += part - taken;  // exactly 0 where no gap binds, so that the rounds end
    }
    money = select(goes_on, excess, money);
  }
}

/// Places money by rule `share` on one tier after the other, of one theme or of all.
FN_LARGE Lane share_out_by_tier(const Table<TierIndex, PlacingModel::Allowed>& tiers,
                                std::optional<Theme> theme, const Weights& weights,
                                TableView<ProgrammeIndex, Account> accounts, Lane* placed_usd,
                                Lane money) {
  for (const PlacingModel::Allowed& tier : tiers) {
    money =
        share_out(theme ? tier.by_theme[*theme] : tier.all, weights, accounts, placed_usd, money);
  }
  return money;
}

/// Places the flexible money of one donor after the other by rule `share`: by theme first where the
/// strategy has theme_shares, then what is left over all themes.
FN_LARGE void place_by_share(const Portfolio& portfolio, const PlacingModel& placing,
                             const Weights& weights, TableView<ProgrammeIndex, Account> accounts,
                             TableView<DonorIndex, DonorState> donors, Lane* placed_by_donor) {
  for (const DonorIndex d : portfolio.placing_order) {
    const auto& tiers = placing.allowed[d];
    Lane* const placed = placed_by_donor + d.value() * portfolio.programmes.size();
    Lane& money = donors[d].flexible_usd;
    if (!any(money > 0.0)) continue;  // exact: there is nothing to place
    Lane rest = money;
    if (placing.divides_by_theme) {
      rest = money * placing.unnamed_share;
      for (const Theme theme : all_themes) {
        rest += share_out_by_tier(tiers, theme, weights, accounts, placed,
                                  money * placing.strategy.theme_shares[theme]);
      }
    }
    money = share_out_by_tier(tiers, {}, weights, accounts, placed, rest);
  }
}

/// Columns, [programme or donor][lane], for what is placed replication by replication.
struct PlacementMemory {
  double *scores, *gaps, *placed, *placed_by_donor, *money, *room, *values, *kept;
  ProgrammeIndex* order;

  FN PlacementColumns get_columns(int year) const {
    return {.lanes = lanes(),
            .year = year,
            .gaps = gaps,
            .placed = placed,
            .placed_by_donor = placed_by_donor,
            .money = money,
            .order = order,
            .room = room,
            .values = values,
            .kept = kept};
  }
};

/// Allocates the columns; those of variables, and of what code keeps from year to year, only where
/// an alternative has code.
FN_LARGE PlacementMemory allocate_placement_memory(const Portfolio& portfolio, bool has_code,
                                                   Memory& memory) {
  const auto programmes = static_cast<std::size_t>(portfolio.programmes.size());
  const auto donors = static_cast<std::size_t>(portfolio.donors.size());
  const auto width = static_cast<std::size_t>(lanes());
  const std::size_t variables = has_code ? variable_count : 0;
  const std::size_t kept = has_code ? programmes * donors : 0;
  return {.scores = memory.take<double>(programmes * width),
          .gaps = memory.take<double>(programmes * width),
          .placed = memory.take<double>(programmes * width),
          .placed_by_donor = memory.take<double>(programmes * donors * width),
          .money = memory.take<double>(donors * width),
          .room = memory.take<double>(programmes * Placement::most_columns),
          .values = memory.take<double>(variables * programmes * width),
          .kept = memory.take<double>(kept * width),
          .order = memory.take<ProgrammeIndex>(programmes)};
}

/// Stores gaps, placed money and the donors' flexible money in the columns.
FN_LARGE void store_accounts(TableView<ProgrammeIndex, Account> accounts,
                             TableView<DonorIndex, DonorState> donors,
                             const PlacementMemory& memory) {
  const int width = lanes();
  std::fill_n(memory.placed_by_donor, donors.size() * accounts.size() * width, 0.0);
  for (const ProgrammeIndex p : accounts.ids()) {
    store(accounts[p].gap_usd, memory.gaps + p.value() * width);
    store(accounts[p].placed_usd, memory.placed + p.value() * width);
  }
  for (const DonorIndex d : donors.ids()) {
    store(donors[d].flexible_usd, memory.money + d.value() * width);
  }
}

/// Loads them from the columns again.
FN_LARGE void load_accounts(const PlacementMemory& memory,
                            TableView<ProgrammeIndex, Account> accounts,
                            TableView<DonorIndex, DonorState> donors, Lane* placed_by_donor) {
  const int width = lanes();
  for (int i = 0; i < donors.size() * accounts.size(); ++i) {
    placed_by_donor[i] = load(memory.placed_by_donor + i * width);
  }
  for (const ProgrammeIndex p : accounts.ids()) {
    accounts[p].gap_usd = load(memory.gaps + p.value() * width);
    accounts[p].placed_usd = load(memory.placed + p.value() * width);
  }
  for (const DonorIndex d : donors.ids()) {
    donors[d].flexible_usd = load(memory.money + d.value() * width);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
