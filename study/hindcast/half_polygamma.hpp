// Digamma and trigamma functions at the multiples of 1/2, in closed form.
#pragma once

#include <cstdint>

namespace art6 {

/// psi(twice / 2) for twice >= 1 (Abramowitz and Stegun 1964, 6.3.2 and 6.3.4), a sum of twice / 2
/// terms. Absolute error below 1e-13 for twice <= 1000.
double digamma_of_half(std::int64_t twice);

/// psi'(twice / 2) for twice >= 1 (Abramowitz and Stegun 1964, 6.4.2 and 6.4.4). Absolute error
/// below 1e-13 for twice <= 1000.
double trigamma_of_half(std::int64_t twice);

}  // namespace art6
