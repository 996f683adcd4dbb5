// The correctly rounded quotient of integers of any size, on which every mean and variance ends.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

namespace art6 {

/// An integer of any size. Boost computes it by integer arithmetic only, as the same bits need.
using WideInteger = boost::multiprecision::cpp_int;

/// The double nearest to numerator / denominator 2^exponent, ties to even; denominator > 0. The
/// result must be 0 or a normal double.
double nearest_quotient(const WideInteger& numerator, const WideInteger& denominator, int exponent);

}  // namespace art6
