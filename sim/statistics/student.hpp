// Student's t distribution, with the same bits on every machine (docs/decisions/0014).
#pragma once

#include <cstdint>

namespace art6 {

/// P(|T| >= t) for Student's T with `degrees` >= 1 degrees of freedom, t >= 0: the p-value of a
/// two-sided test. It is computed by the incomplete beta function (Abramowitz and Stegun 1964,
/// 26.7.1 and 26.5.8) below 1000 degrees, and from 1000 degrees on by the normal distribution (Hill
/// 1970). Relative error below 1e-12 where the result is above 1e-20, and below 1e-9 where it is
/// above 1e-70; 0 for t above 1e100.
double student_two_sided(double t, std::int64_t degrees);

/// The t >= 0 with P(|T| >= t) = p, 0 < p <= 1. Half the width of a 95 % interval is the critical
/// value of p = 0.05 times the standard error. Found by bisection, with a relative error below
/// 1e-12 for p in [1e-12, 0.999].
double student_critical_value(double p, std::int64_t degrees);

}  // namespace art6
