// Lane header: the budget year of one donor (model.md 7.1).

namespace art6 {
namespace ART6_LANES {

/// A donor in the lane's replications.
struct DonorState {
  /// Drawn once; 0 where the donor does not join. Of a budget with steps, which have columns of
  /// their own, 1 where it joins.
  Lane budget_usd_per_year;
  Lane deviation;     ///< x_y of the logarithm of the budget
  Lane given_usd;     ///< this year's budget, with the scale of flexible money
  Lane flexible_usd;  ///< what a strategy may place; at the year's end what found no room
  Lane lapsed_usd;    ///< flexible money that found no room before the donor ended

  /// The start of a future, from its static quantities. The donor joins with `joins_probability`.
  FN void begin(const DonorModel& model, DrawnStatics statics, Word static_draws) {
    budget_usd_per_year =
        model.has_budget_steps ? Lane(1.0) : get_static(statics, model.budget_usd_per_year, 0);
    if (model.joins_probability < 1) {
      const Mask joins = static_uniform(model.joins, static_draws) < model.joins_probability;
      budget_usd_per_year = select(joins, budget_usd_per_year, 0.0);
    }
    deviation = 0.0;
    given_usd = 0.0;
    flexible_usd = 0.0;
    lapsed_usd = 0.0;
  }
};

/// What the donor has not placed so far, also where it has ended.
FN Lane get_unplaced_usd(const DonorState& donor) { return donor.flexible_usd + donor.lapsed_usd; }

/// Draws the standard normal that a stream has for a budget year.
FN_LARGE Lane draw_yearly_normal(const Stream& stream, Word replications, int year) {
  const Block block = random_block(stream, replications, static_cast<std::uint32_t>(year) / 4);
  return normal_quantile(uniform(block.w[year % 4]));
}

/// Draws a donor's rate of the year (model.md 7.1.1 to 7.1.4); g_y is `common`, the normal shared
/// by all donors, h_y the donor's own:
///
///     e_y = sqrt(c) x g_y + sqrt(1 - c) x h_y,                    c = common_shock
///     x_y = persistence x x_(y-1) + volatility x e_y
///     rate_y = budget_usd_per_year x (1 + growth_per_year)^y x exp(x_y - v_y / 2)
///
/// with v_y the variance of x_y; without volatility x_y and v_y are 0. The rate is USD a year; what
/// the donor has is its part in the months in which it is active. Of a budget with steps it is the
/// factor on each step's USD a year, as `get_rate` takes it.
FN_LARGE Lane draw_rate(const DonorModel& model, double common_shock, Lane common,
                        Word replications, int year, DonorState& donor) {
  const YearIndex y(year);
  const Lane planned = donor.budget_usd_per_year * model.years[y].growth;
  if (!(model.volatility > 0)) {
    assert(!(model.half_variance[y] > 0));
    return planned;
  }
  const Lane own = draw_yearly_normal(model.shock, replications, year);
  const Lane shock = sqrt(Lane(common_shock)) * common + sqrt(Lane(1 - common_shock)) * own;
  donor.deviation = donor.deviation * model.persistence + shock * model.volatility;
  return planned * exp(donor.deviation - model.half_variance[y]);
}

/// A commitment that comes and goes, in the lane's replications.
struct VaryingState {
  Lane deviation;  ///< of the logarithm of its factor
  Lane running;    ///< 1 until it ends, then 0
  Lane factor;     ///< this year's, on its share of the budget

  /// The start of a future.
  FN void begin() {
    deviation = 0.0;
    running = 1.0;
    factor = 1.0;
  }
};

/// Draws a commitment's factor of the year (model.md 7.1.10 to 7.1.12):
///
///     x_y = persistence x x_(y-1) + volatility x z_y
///     factor_y = exp(x_y - v_y / 2), 0 from the year on in which the commitment ends
///
/// with v_y the variance of x_y. It ends as a budget year begins, the first one excepted, with
/// probability stops_per_year.
FN_LARGE Lane draw_commitment_factor(const VaryingModel& model, Word replications, int year,
                                     VaryingState& state) {
  if (year > 0 && model.stops_below > 0) {
    const Block block =
        random_block(model.stream, replications, static_cast<std::uint32_t>(year) / 4, 1);
    state.running = select(below(block.w[year % 4], model.stops_below), 0.0, state.running);
  }
  if (!(model.volatility > 0)) return state.running;
  const Lane shock = draw_yearly_normal(model.stream, replications, year);
  state.deviation = state.deviation * model.persistence + shock * model.volatility;
  return state.running * exp(state.deviation - model.half_variance[YearIndex(year)]);
}

/// The USD a year of a donor in a stretch of months (model.md 7.1.1), of the year's `rate`.
FN Lane get_rate(const PaymentStretch& stretch, Lane rate, DrawnStatics statics) {
  return stretch.budget_usd_per_year ? get_static(statics, *stretch.budget_usd_per_year) * rate
                                     : rate;
}

/// What a donor has in a budget year: the sum over its stretches.
FN Lane compute_budget(const DonorModel& model, const PaymentYear& year, Lane rate,
                       DrawnStatics statics) {
  if (!model.has_budget_steps) return rate * year.active_share;
  Lane budget = 0.0;
  for (const PaymentStretch& stretch : year.stretches) {
    budget += get_rate(stretch, rate, statics) * stretch.share_of_year;
  }
  return budget;
}

/// What a donor pledges in a stretch by its pledge of that number, USD over the stretch.
FN Lane get_pledge_usd(const PaymentStretch& stretch, std::size_t pledge, DrawnStatics statics) {
  if (stretch.drawn_pledges.empty()) return stretch.pledge_usd[pledge];
  const PaymentStretch::DrawnPledge& drawn = stretch.drawn_pledges[pledge];
  return drawn.column ? statics[*drawn.column] * drawn.share : Lane(stretch.pledge_usd[pledge]);
}

/// The sum of a donor's pledges in a stretch.
FN Lane sum_pledges(const PaymentStretch& stretch, DrawnStatics statics) {
  if (stretch.drawn_pledges.empty()) return stretch.pledged_usd;
  Lane sum = 0.0;
  for (std::size_t i = 0; i < stretch.pledge_usd.size(); ++i) {
    sum += get_pledge_usd(stretch, i, statics);
  }
  return sum;
}

/// The earmarked money of a budget year, by programme, as donors add to it.
struct Earmarks {
  TableView<ProgrammeIndex, Lane> usd;  ///< over the year
  Lane* usd_by_month;                   ///< [programme][month of the year]; null in an even year

  /// Adds what is paid in `count` months of the year from `first` on, in equal amounts.
  FN void add(ProgrammeIndex programme, int first, int count, Lane part) const {
    usd[programme] += part;
    if (!usd_by_month) return;
    const Lane monthly = part * (1.0 / count);
    Lane* months = usd_by_month + 12 * programme.value();
    for (int month = first; month < first + count; ++month) months[month] += monthly;
  }
};

/// Counts the places that a donor's parts of one year take at most: pledges and commitments of each
/// stretch, and pledges paid once.
FN std::size_t count_parts(const DonorModel& model) {
  std::size_t stretches = 0;
  for (const PaymentYear& year : model.years)
    stretches = std::max(stretches, year.stretches.size());
  return stretches * (model.pledges.size() + model.commitments.size()) + model.once.size();
}

/// Splits a donor's budget of the year into pledges, commitments and flexible money, in each
/// stretch s of months by itself (model.md 7.1.5 to 7.1.8):
///
///     budget_s = rate of s x months of s / 12
///     pledge = min(budget_s / sum of the pledges of s, 1) x the pledge's USD of s
///     paid once = min(left / sum of the year's, 1) x the pledge's USD;
///                 taken from all stretches in proportion to what is left there
///     commitment = min(share x factor x budget_s, what is left of s), in file order
///     flexible <- flexible + flexible_scale x what is left
///
/// Each part is stored in `parts_usd` (pledges of all stretches, those paid once, commitments of
/// all stretches) and added to the earmarks. The factor is in `varying`, 1 for commitments that do
/// not come and go; pledges paid once have earmarks of their own. `left_usd` receives what is left
/// of each stretch, scaled. Returns what is left of the year, before it is scaled.
FN_LARGE Lane split_budget(const DonorModel& model, const PaymentYear& year, Lane rate,
                           double flexible_scale, DrawnStatics statics,
                           TableView<VaryingIndex, VaryingState> varying, const Earmarks& earmarks,
                           const Earmarks& once, Lane* parts_usd, Lane* left_usd,
                           DonorState& donor) {
  const std::size_t stretches = year.stretches.size();
  Lane left_of_year = 0.0;
  for (std::size_t s = 0; s < stretches; ++s) {
    const PaymentStretch& stretch = year.stretches[s];
    left_usd[s] = get_rate(stretch, rate, statics) * stretch.share_of_year;
    if (stretch.pledged_usd > 0 || !stretch.drawn_pledges.empty()) {
      const Lane pledged = sum_pledges(stretch, statics);
      const Lane scale = select(pledged > 0.0, min(left_usd[s] * (1.0 / pledged), 1.0), 1.0);
      for (std::size_t i = 0; i < model.pledges.size(); ++i) {
        *parts_usd = scale * get_pledge_usd(stretch, i, statics);
        earmarks.add(model.pledges[i].programme, stretch.first, stretch.count, *parts_usd++);
      }
      left_usd[s] = max(left_usd[s] - scale * pledged, 0.0);
    } else {  // no pledge runs
      for ([[maybe_unused]] const PledgeModel& pledge : model.pledges) *parts_usd++ = 0.0;
    }
    left_of_year += left_usd[s];
  }
  if (year.once_usd > 0) {
    const Lane scale = min(left_of_year * (1 / year.once_usd), 1.0);
    for (int i = year.first_once; i < year.last_once; ++i) {
      const OncePledgeModel& pledge = model.once[static_cast<std::size_t>(i)];
      *parts_usd = scale * pledge.usd;
      once.add(pledge.programme, pledge.month % 12, 1, *parts_usd++);
    }
    const Lane kept = max(left_of_year - scale * year.once_usd, 0.0);
    const Lane kept_share = select(left_of_year > 0.0, kept / left_of_year, 0.0);
    for (std::size_t s = 0; s < stretches; ++s) left_usd[s] *= kept_share;
  }
  left_of_year = 0.0;
  for (std::size_t s = 0; s < stretches; ++s) {
    const PaymentStretch& stretch = year.stretches[s];
    const Lane budget = get_rate(stretch, rate, statics) * stretch.share_of_year;
    for (const CommitmentModel& commitment : model.commitments) {
      Lane promised = budget * commitment.share;
      if (commitment.varying) promised *= varying[*commitment.varying].factor;
      const Lane given = min(promised, left_usd[s]);
      left_usd[s] -= given;
      *parts_usd = given;
      earmarks.add(commitment.programme, stretch.first, stretch.count, *parts_usd++);
    }
    left_of_year += left_usd[s];
    left_usd[s] *= flexible_scale;
  }
  donor.flexible_usd += left_of_year * flexible_scale;
  return left_of_year;
}

/// Adds to a donor's flexible money, and to what is left of the stretch that it was part of, the
/// part of its pledges and commitments that the programmes had no room for (model.md 7.2.4):
///
///     flexible <- flexible + part - part x uptake share of its programme
///
/// `once_share` is that share for what is paid once.
FN_LARGE void return_unused_earmarks(const DonorModel& model, const PaymentYear& year,
                                     const Lane* parts_usd,
                                     TableView<ProgrammeIndex, Lane> uptake_share,
                                     TableView<ProgrammeIndex, Lane> once_share, Lane* left_usd,
                                     DonorState& donor) {
  const auto give_back = [&](Lane share, std::size_t s) {
    const Lane unused = *parts_usd - *parts_usd * share;
    donor.flexible_usd += unused;
    left_usd[s] += unused;
    ++parts_usd;
  };
  for (std::size_t s = 0; s < year.stretches.size(); ++s) {
    for (const PledgeModel& pledge : model.pledges) give_back(uptake_share[pledge.programme], s);
  }
  for (int i = year.first_once; i < year.last_once; ++i) {
    const OncePledgeModel& pledge = model.once[static_cast<std::size_t>(i)];
    std::size_t s = 0;  // the stretch of its month
    while (s + 1 < year.stretches.size() && year.stretches[s + 1].first <= pledge.month % 12) ++s;
    give_back(once_share[pledge.programme], s);
  }
  for (std::size_t s = 0; s < year.stretches.size(); ++s) {
    for (const CommitmentModel& commitment : model.commitments)
      give_back(uptake_share[commitment.programme], s);
  }
}

/// Computes the share of a donor's flexible money of the year that is for each month: in proportion
/// to what is left of the month's rate; where nothing is left of it, or what rounding leaves, in
/// proportion to the rates, and alike in the active months where these are 0 (model.md 7.1.9).
FN_LARGE void compute_month_shares(const DonorModel& model, const PaymentYear& year, Lane rate,
                                   DrawnStatics statics, const Lane* left_usd, Lane* shares) {
  for (int month = 0; month < 12; ++month) shares[month] = 0.0;
  Lane sum = 0.0;
  for (std::size_t s = 0; s < year.stretches.size(); ++s) sum += left_usd[s];
  const Lane budget = compute_budget(model, year, rate, statics);
  for (std::size_t s = 0; s < year.stretches.size(); ++s) {
    const PaymentStretch& stretch = year.stretches[s];
    Lane of_nothing = 1 / (12 * year.active_share);
    if (model.has_budget_steps) {
      const Lane of_rate = get_rate(stretch, rate, statics) / (budget * 12.0);
      of_nothing = select(budget > 0.0, of_rate, of_nothing);
    }
    const Lane share =
        select(sum > budget * negligible_share, left_usd[s] / (sum * stretch.count), of_nothing);
    for (int i = 0; i < stretch.count; ++i) shares[stretch.first + i] = share;
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
