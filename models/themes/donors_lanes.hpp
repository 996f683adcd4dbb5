// Lane header: the budget year of one donor (model.md 7.1).

namespace art6 {
namespace ART6_LANES {

/// A donor in the lane's replications.
struct DonorState {
  Lane budget_usd_per_year;  ///< drawn once; 0 where the donor does not join
  Lane deviation;            ///< x_y of the logarithm of the budget
  Lane given_usd;            ///< this year's budget, with the scale of flexible money
  Lane flexible_usd;         ///< what a strategy may place; at the year's end what found no room

  /// The start of a future, from its static quantities. The donor joins with `joins_probability`.
  FN void begin(const DonorModel& model, DrawnStatics statics, Word static_draws) {
    budget_usd_per_year = get_static(statics, model.budget_usd_per_year);
    if (model.joins_probability < 1) {
      const Mask joins = static_uniform(model.joins, static_draws) < model.joins_probability;
      budget_usd_per_year = select(joins, budget_usd_per_year, 0.0);
    }
    deviation = 0.0;
    given_usd = 0.0;
    flexible_usd = 0.0;
  }
};

/// Draws the standard normal that a stream has for a budget year.
FN_LARGE Lane draw_yearly_normal(const Stream& stream, Word replications, int year) {
  const Block block = random_block(stream, replications, static_cast<std::uint32_t>(year) / 4);
  return normal_quantile(uniform(block.w[year % 4]));
}

/// Draws a donor's budget of the year (model.md 7.1.1 to 7.1.4); g_y is `common`, the normal shared
/// by all donors, h_y the donor's own:
///
///     e_y = sqrt(c) x g_y + sqrt(1 - c) x h_y,                    c = common_shock
///     x_y = persistence x x_(y-1) + volatility x e_y
///     budget_y = budget_usd_per_year x (1 + growth_per_year)^y x exp(x_y - v_y / 2)
///
/// with v_y the variance of x_y. `model.growth` has (1 + growth_per_year)^y and the part of the
/// year from `starts` on; without volatility x_y and v_y are 0.
FN_LARGE Lane draw_budget(const DonorModel& model, double common_shock, Lane common,
                          Word replications, int year, DonorState& donor) {
  const YearIndex y(year);
  const Lane planned = donor.budget_usd_per_year * model.growth[y];
  if (!(model.volatility > 0)) {
    assert(!(model.half_variance[y] > 0));
    return planned;
  }
  const Lane own = draw_yearly_normal(model.shock, replications, year);
  const Lane shock = sqrt(Lane(common_shock)) * common + sqrt(Lane(1 - common_shock)) * own;
  donor.deviation = donor.deviation * model.persistence + shock * model.volatility;
  return planned * exp(donor.deviation - model.half_variance[y]);
}

/// Splits a budget of the year into pledges, commitments and flexible money
/// (model.md 7.1.6 to 7.1.8):
///
///     pledge = min(budget / sum of the year's pledges, 1) x the pledge's USD of the year
///     commitment = min(share x budget, what is left), in file order
///     flexible <- flexible + flexible_scale x what is left
///
/// Each pledge and then each commitment is stored in `parts_usd` and added to its programme's
/// `earmarked_usd`. Returns what is left, before it is scaled.
FN_LARGE Lane split_budget(const DonorModel& model, int year, Lane budget, double flexible_scale,
                           Lane* parts_usd, TableView<ProgrammeIndex, Lane> earmarked_usd,
                           DonorState& donor) {
  const YearIndex y(year);
  const double pledged = model.pledged_usd[y];
  Lane left = budget;
  if (pledged > 0) {
    const Lane scale = min(budget * (1 / pledged), 1.0);
    for (const PledgeModel& pledge : model.pledges) {
      *parts_usd = scale * pledge.usd[y];
      earmarked_usd[pledge.programme] += *parts_usd++;
    }
    left = max(budget - scale * pledged, 0.0);
  } else {  // no pledge in this year
    for ([[maybe_unused]] const PledgeModel& pledge : model.pledges) {
      assert(!(pledge.usd[y] > 0));
      *parts_usd++ = 0.0;
    }
  }
  for (const CommitmentModel& commitment : model.commitments) {
    const Lane given = min(budget * commitment.share, left);
    left -= given;
    *parts_usd = given;
    earmarked_usd[commitment.programme] += *parts_usd++;
  }
  donor.flexible_usd += left * flexible_scale;
  return left;
}

/// Adds to a donor's flexible money the part of its pledges and commitments that the programmes had
/// no room for (model.md 7.2.4):
///
///     flexible <- flexible + part - part x uptake share of its programme
FN_LARGE void return_unused_earmarks(const DonorModel& model, const Lane* parts_usd,
                                     TableView<ProgrammeIndex, Lane> uptake_share,
                                     DonorState& donor) {
  for (const PledgeModel& pledge : model.pledges) {
    donor.flexible_usd += *parts_usd - *parts_usd * uptake_share[pledge.programme];
    ++parts_usd;
  }
  for (const CommitmentModel& commitment : model.commitments) {
    donor.flexible_usd += *parts_usd - *parts_usd * uptake_share[commitment.programme];
    ++parts_usd;
  }
}

/// Shares the pool of returned money among the donors (model.md 7.3.6), in proportion to their
/// flexible money:
///
///     flexible <- flexible x (1 + pool / sum of all donors' flexible money)
///
/// The pool waits where no donor has any.
FN_LARGE void share_pool(TableView<DonorIndex, DonorState> donors, Lane& pool_usd) {
  Lane flexible = 0.0;
  for (const DonorState& donor : donors) flexible += donor.flexible_usd;
  const Mask shares = (pool_usd > 0.0) & (flexible > 0.0);
  if (!any(shares)) return;  // exact: every factor would be 1
  const Lane raised = select(shares, 1.0 + pool_usd / flexible, 1.0);
  for (DonorState& donor : donors) donor.flexible_usd *= raised;
  pool_usd = select(shares, 0.0, pool_usd);
}

}  // namespace ART6_LANES
}  // namespace art6
