// Lane header: how a strategy places the donors' flexible money (design 4.3).

namespace art6 {
namespace ART6_LANES {

/// `rule: share` over the listed programmes: in proportion to the weights (scores, negative ones
/// 0), never beyond a gap; what is left again over the rest. Returns what finds no room.
FN_LARGE Lane share_out(const std::vector<int>& listed, const Lane* weights, Account* accounts,
                        Lane money) {
  // A sum below this counts as no score at all: its reciprocal would not be finite.
  constexpr double smallest_sum = 1e-290;
  while (true) {
    Lane sum = 0.0;
    for (const int p : listed) sum += select(accounts[p].gap > 0.0, weights[p], 0.0);
    const Mask goes_on = (money > 0.0) & (sum > smallest_sum);
    if (!any(goes_on)) return money;
    const Lane share = select(goes_on, 1.0 / sum, 0.0);
    Lane excess = 0.0;
    for (const int p : listed) {
      Account& account = accounts[p];
      const Lane part = select(account.gap > 0.0, weights[p], 0.0) * share * money;
      const Lane taken = min(part, account.gap);
      account.gap -= taken;
      account.placed += taken;
      excess += part - taken;  // exactly 0 where no gap binds, so that the rounds end
    }
    money = select(goes_on, excess, money);
  }
}

FN_LARGE void place_by_share(const Portfolio& portfolio, const Lane* weights, Account* accounts,
                             DonorState* donors) {
  const PlacingModel& placing = portfolio.placing;
  for (const int d : portfolio.placing_order) {
    const DonorModel& model = portfolio.donors[static_cast<std::size_t>(d)];
    Lane& money = donors[d].flexible;
    if (!any(money > 0.0)) continue;
    Lane rest = money;
    if (placing.divides_by_theme) {
      rest = money * placing.unnamed_share;
      for (std::size_t theme = 0; theme < theme_count; ++theme) {
        rest += share_out(model.allowed_by_theme[theme], weights, accounts,
                          money * placing.strategy.theme_shares[theme]);
      }
    }
    money = share_out(model.allowed, weights, accounts, rest);
  }
}

/// Columns for `place_by_fill`, which sorts and so goes replication by replication.
struct FillMemory {
  double *scores, *gaps, *placed, *money;
  int* order;
};

FN_LARGE void place_by_fill(const Portfolio& portfolio, const Lane* scores, Account* accounts,
                            DonorState* donors, const FillMemory& memory) {
  const int width = lanes();
  const int programmes = static_cast<int>(portfolio.programmes.size());
  const int donor_count = static_cast<int>(portfolio.donors.size());
  for (int p = 0; p < programmes; ++p) {
    store(scores[p], memory.scores + p * width);
    store(accounts[p].gap, memory.gaps + p * width);
    store(accounts[p].placed, memory.placed + p * width);
  }
  for (int d = 0; d < donor_count; ++d) store(donors[d].flexible, memory.money + d * width);
  art6::place_by_fill(portfolio, {.lanes = width,
                                  .scores = memory.scores,
                                  .gaps = memory.gaps,
                                  .placed = memory.placed,
                                  .money = memory.money,
                                  .order = memory.order});
  for (int p = 0; p < programmes; ++p) {
    accounts[p].gap = load(memory.gaps + p * width);
    accounts[p].placed = load(memory.placed + p * width);
  }
  for (int d = 0; d < donor_count; ++d) donors[d].flexible = load(memory.money + d * width);
}

}  // namespace ART6_LANES
}  // namespace art6
