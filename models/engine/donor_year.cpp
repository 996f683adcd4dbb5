// Takes the lanes' text as plain doubles, with medians for what is drawn.
#include "models/engine/donor_year.hpp"

#include "models/engine/engine_parts.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES medians
#include "sim/lanes/lane_plain.hpp"
//
#include "sim/lanes/lane_math.hpp"
//
#include "sim/lanes/lane_philox.hpp"
//
#include "models/sampling/sampler_lanes.hpp"
//
#include "models/portfolio/statics_lanes.hpp"
//
#include "models/engine/trace_lanes.hpp"
//
#include "models/themes/account_lanes.hpp"
//
#include "models/themes/donors_lanes.hpp"

namespace art6 {

namespace {

using medians::Lane;

/// The year as its medians have it: nothing of it is drawn but the budgets of its stretches, whose
/// columns are those of `statics`.
PaymentYear take_medians(const PaymentYear& drawn, std::vector<Lane>& statics) {
  PaymentYear year = drawn;
  for (PaymentStretch& stretch : year.stretches) {
    stretch.drawn_pledges.clear();  // `pledge_usd` has the medians
    if (!stretch.budget_usd_per_year) continue;
    const auto column = static_cast<std::size_t>(stretch.budget_usd_per_year->column.value());
    if (column >= statics.size()) statics.resize(column + 1);
    statics[column] = stretch.budget_usd_per_year->median;
  }
  return year;
}

/// Commitments that come and go, each with the mean of its factor.
std::vector<medians::VaryingState> take_means(const std::vector<CommitmentModel>& commitments) {
  std::vector<medians::VaryingState> varying;
  for (const CommitmentModel& commitment : commitments) {
    if (!commitment.varying) continue;
    const auto number = static_cast<std::size_t>(commitment.varying->value());
    if (number >= varying.size()) varying.resize(number + 1);
    varying[number].begin();
  }
  return varying;
}

}  // namespace

DonorYear estimate_year(const DonorModel& donor, YearIndex number) {
  std::vector<Lane> statics;
  const PaymentYear months = take_medians(donor.years[number], statics);
  const medians::DrawnStatics drawn(statics.data(), static_cast<int>(statics.size()));
  std::vector<medians::VaryingState> varying = take_means(donor.commitments);
  Table<ProgrammeIndex, Lane> earmarked(donor.is_allowed.size());  // of all programmes
  const medians::Earmarks earmarks{{earmarked.data(), earmarked.size()}, nullptr};
  std::vector<Lane> parts(medians::count_parts(donor)), left(months.stretches.size());
  medians::DonorState state{};
  const double median = donor.has_budget_steps ? 1 : donor.budget_usd_per_year.get_median(0);
  const Lane rate = median * months.growth;
  medians::split_budget(donor, months, rate, 1, drawn,
                        {varying.data(), static_cast<int>(varying.size())}, earmarks, earmarks,
                        parts.data(), left.data(), state);

  const double joins = donor.joins_probability;
  DonorYear year{.budget = medians::compute_budget(donor, months, rate, drawn).v[0] * joins,
                 .pledged = {},
                 .committed = std::vector<double>(donor.commitments.size()),
                 .flexible = state.flexible_usd.v[0] * joins};
  const Lane* part = parts.data();
  for (std::size_t s = 0; s < months.stretches.size(); ++s) {
    for (const PledgeModel& pledge : donor.pledges) {
      year.pledged.push_back({pledge.programme, (part++)->v[0] * joins});
    }
  }
  for (int i = months.first_once; i < months.last_once; ++i) {
    const OncePledgeModel& pledge = donor.once[static_cast<std::size_t>(i)];
    year.pledged.push_back({pledge.programme, (part++)->v[0] * joins});
  }
  for (std::size_t s = 0; s < months.stretches.size(); ++s) {
    for (double& committed : year.committed) committed += (part++)->v[0] * joins;
  }
  return year;
}

}  // namespace art6
