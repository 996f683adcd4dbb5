// Sums of amounts in fixed point, which do not depend on the order of adding.
#pragma once

#include <bit>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <tuple>

#include "sim/sums/int128.hpp"
#include "sim/sums/members.hpp"
#include "sim/sums/quotient.hpp"

namespace art6 {

/// A sum of doubles in fixed point. Each double is rounded to the nearest multiple of the quantum
/// 2^-fraction_bits, which puts it off by at most half a quantum. The sum of the rounded amounts is
/// exact, so that any order of adding and merging gives the same bits.
template <int fraction_bits>
class FixedSum {
  static_assert(fraction_bits >= 0 && fraction_bits < 63);

 public:
  /// The amount in quanta, rounded to nearest, ties to even. |amount| < 2^(51 - fraction_bits).
  static std::int64_t quanta_of(double amount) {
    const double scaled = amount * static_cast<double>(std::int64_t{1} << fraction_bits);
    assert(std::abs(scaled) < 0x1p51);
    // The doubles in [2^52, 2^53) are the integers. So the addition rounds to an integer, and the
    // bits of neighbouring integers differ by one.
    constexpr double integers = 0x1.8p52;
    return std::bit_cast<std::int64_t>(scaled + integers) - std::bit_cast<std::int64_t>(integers);
  }

  void add(double amount) { quanta_ += quanta_of(amount); }
  void add_quanta(std::int64_t quanta) { quanta_ += quanta; }

  static auto members(auto& sums) { return std::tie(sums.quanta_); }
  FixedSum& operator+=(const FixedSum& other) { return add_members(*this, other); }

  Int128 quanta() const { return quanta_; }

  /// The double nearest to the sum.
  double value() const { return mean(1); }

  /// The double nearest to the sum divided by n >= 1.
  double mean(std::int64_t n) const { return nearest_quotient(quanta_, n, fraction_bits); }

  friend bool operator==(const FixedSum&, const FixedSum&) = default;

 private:
  Int128 quanta_ = 0;
};

}  // namespace art6
