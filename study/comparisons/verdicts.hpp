// What a comparison reports of an alternative beside a reference: difference, intervals, verdict.
#pragma once

#include <cstdint>

#include "io/results/comparison_result.hpp"
#include "models/scenario/objective.hpp"
#include "sim/statistics/intervals.hpp"
#include "sim/statistics/max_t.hpp"
#include "sim/sums/paired_sums.hpp"

namespace art6 {

/// The verdict on an alternative: `same` where all of the n replications are ties,
/// `not_told_apart` where the difference is not significant (`is_told_apart`), else by the sign of
/// the difference in the maximised objective.
Verdict decide_verdict(const ManyToOne::Comparison& comparison, std::int64_t ties, std::int64_t n);

/// The factor from the maximised objective to what is reported: -1 where smaller is better and the
/// objective is therefore the negative of the measure, else 1.
double reported_sign(const Objective& objective);

/// The interval of the reported measure; `sign` as from `reported_sign`.
Interval apply_sign(Interval interval, double sign);

/// The comparison of alternative `a` with the reference of `comparisons`, both of the same sums, in
/// terms of the reported measure.
PairedComparison report_pair(const PairedSums& sums, const ManyToOne& comparisons, int a,
                             double sign);

}  // namespace art6
