// Lane header: the donors' budget year (design 4.1).

namespace art6 {
namespace ART6_LANES {

struct DonorState {
  Lane budget;     ///< drawn once, USD a year; 0 where the donor does not join
  Lane deviation;  ///< of the log budget
  Lane given;      ///< USD this year, as scaled
  Lane flexible;   ///< USD that a strategy may place; at the year's end what found no room

  FN void begin(const DonorModel& model, const Lane* statics, Word draws) {
    budget = value(statics, model.budget_usd_per_year);
    if (model.joins_probability < 1) {
      const Mask joins = static_uniform(model.joins, draws) < model.joins_probability;
      budget = select(joins, budget, 0.0);
    }
    deviation = 0.0;
    given = 0.0;
    flexible = 0.0;
  }
};

/// The normal that a stream has for a budget year.
FN_LARGE Lane yearly_normal(const Stream& stream, Word replications, int year) {
  const Block block = random_block(stream, replications, static_cast<std::uint32_t>(year) / 4);
  return normal_quantile(uniform(block.w[year % 4]));
}

/// The donor's budget of the year. `common`: the normal shared by all donors.
FN_LARGE Lane year_of_budget(const DonorModel& model, double common_shock, Lane common,
                             Word replications, int year, DonorState& donor) {
  const auto y = static_cast<std::size_t>(year);
  const Lane planned = donor.budget * model.growth[y];
  if (!(model.volatility > 0)) return planned;
  const Lane own = yearly_normal(model.shock, replications, year);
  const Lane shock = sqrt(Lane(common_shock)) * common + sqrt(Lane(1 - common_shock)) * own;
  donor.deviation = donor.deviation * model.persistence + shock * model.volatility;
  return planned * exp(donor.deviation - model.half_variance[y]);
}

/// Divides a budget: pledges, scaled down if they exceed it, then commitments in file order as far
/// as it goes, into `parts` (in that order) and their programmes' sums; the rest is flexible, times
/// `flexible_scale`. Returns that rest, before it is scaled.
FN_LARGE Lane tie(const DonorModel& model, int year, Lane budget, double flexible_scale,
                  Lane* parts, Lane* tied, DonorState& donor) {
  const auto y = static_cast<std::size_t>(year);
  const double pledged = model.pledged_usd[y];
  Lane left = budget;
  if (pledged > 0) {
    const Lane scale = min(budget * (1 / pledged), 1.0);
    for (const PledgeModel& pledge : model.pledges) {
      *parts = scale * pledge.usd[y];
      tied[pledge.programme] += *parts++;
    }
    left = max(budget - scale * pledged, 0.0);
  } else {
    for (std::size_t i = 0; i < model.pledges.size(); ++i) *parts++ = 0.0;
  }
  for (const CommitmentModel& commitment : model.commitments) {
    const Lane given = min(budget * commitment.share, left);
    left -= given;
    *parts = given;
    tied[commitment.programme] += *parts++;
  }
  donor.flexible += left * flexible_scale;
  return left;
}

/// Returns to the donor what its programmes could not take up of its parts.
FN_LARGE void take_back(const DonorModel& model, const Lane* parts, const Lane* kept_share,
                        DonorState& donor) {
  for (const PledgeModel& pledge : model.pledges) {
    donor.flexible += *parts - *parts * kept_share[pledge.programme];
    ++parts;
  }
  for (const CommitmentModel& commitment : model.commitments) {
    donor.flexible += *parts - *parts * kept_share[commitment.programme];
    ++parts;
  }
}

/// Shares the pool of returned money among the donors in proportion to their flexible money; it
/// waits where none has any.
FN_LARGE void share_pool(DonorState* donors, int count, Lane& pool) {
  Lane flexible = 0.0;
  for (int d = 0; d < count; ++d) flexible += donors[d].flexible;
  const Mask shares = (pool > 0.0) & (flexible > 0.0);
  if (!any(shares)) return;
  const Lane raised = select(shares, 1.0 + pool / flexible, 1.0);
  for (int d = 0; d < count; ++d) donors[d].flexible *= raised;
  pool = select(shares, 0.0, pool);
}

}  // namespace ART6_LANES
}  // namespace art6
