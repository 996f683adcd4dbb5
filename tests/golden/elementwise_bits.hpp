// Golden: digests of the bits that the functions of sim/lanes/elementwise.hpp give. They are the
// same for every compiler, optimisation level and machine; a new value is a change of results.
#pragma once

#include <cstdint>

namespace art6::golden {

inline constexpr std::uint64_t exp_bits = 0xE62AD07C6D71F1D5;
inline constexpr std::uint64_t log_bits = 0x1368C8D2F58E5304;
inline constexpr std::uint64_t pow_bits = 0xFBF2EC7DC9A8D38D;
inline constexpr std::uint64_t normal_cdf_bits = 0x40BF7A9058924565;
inline constexpr std::uint64_t normal_quantile_bits = 0x2EA0F80949EC6650;
inline constexpr std::uint64_t noise_normal_bits = 0xB5333D54A640E1EE;
inline constexpr std::uint64_t noise_exp_bits = 0x66B1B3AE7D733250;
inline constexpr std::uint64_t poisson_quantile_bits = 0x2CED9B62805D6379;

}  // namespace art6::golden
