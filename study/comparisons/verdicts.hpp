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

/// The factor from what is summed and maximised (`Measures::write_objective`) to what is reported:
/// the objective's largest weight; its negative where smaller is better and the sum is therefore
/// that of the negative measure.
double reported_unit(const Objective& objective);

/// The interval of the reported measure; `unit` as from `reported_unit`.
Interval apply_unit(Interval interval, double unit);

/// The comparison of alternative `a` with the reference of `comparisons`, both of the same sums, in
/// terms of the reported measure.
PairedComparison report_pair(const PairedSums& sums, const ManyToOne& comparisons, int a,
                             double unit);

}  // namespace art6
