#include "study/comparisons/verdicts.hpp"

#include "sim/statistics/paired_difference.hpp"

namespace art6 {

Verdict decide_verdict(const ManyToOne::Comparison& comparison, std::int64_t ties, std::int64_t n) {
  if (ties == n) return Verdict::same;
  if (!is_told_apart(comparison)) return Verdict::not_told_apart;
  return comparison.difference > 0 ? Verdict::better : Verdict::worse;
}

double reported_unit(const Objective& objective) {
  const auto measure = parse_measure(objective.name);
  const double sign = measure && !is_better_large(*measure) ? -1 : 1;
  return sign * largest_weight(objective);
}

Interval apply_unit(Interval interval, double unit) {
  const Interval scaled{unit * interval.low, unit * interval.high};
  return unit > 0 ? scaled : Interval{scaled.high, scaled.low};
}

PairedComparison report_pair(const PairedSums& sums, const ManyToOne& comparisons, int a,
                             double unit) {
  const ManyToOne::Comparison& one = comparisons.comparisons[static_cast<std::size_t>(a)];
  const PairedDifference pair = compare_pair(sums, a, comparisons.reference);
  return {.difference = unit * pair.mean + 0.0,  // no negative zero
          .ci95 = apply_unit(pair.ci95, unit),
          .ci95_max_t = apply_unit(one.ci95_max_t, unit),
          .ci95_bonferroni = apply_unit(one.ci95_bonferroni, unit),
          .p = one.p,
          .p_max_t = one.p_max_t,
          .p_bonferroni = one.p_bonferroni,
          .variance_reduction = pair.variance_reduction,
          .wins = pair.wins,
          .ties = pair.ties,
          .losses = pair.losses,
          .verdict = decide_verdict(one, pair.ties, sums.count())};
}

}  // namespace art6
