// The error of an amount that is too large to be counted.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

#include "models/portfolio/portfolio.hpp"

namespace art6 {

/// An amount in some future that is too large to be counted exactly, or not a number: 2^41 USD, or
/// 2^31 km2, munitions, people or units of an objective.
struct AmountError : std::runtime_error {
  /// The message is `PLACE: expected QUANTITY below LIMIT, got AMOUNT in WHEN`.
  AmountError(std::string place_of_amount, std::string counted_quantity, double exclusive_limit,
              double found_amount, const std::string& when);

  /// The same error with the name of the scenario's file in front of its message.
  AmountError(const std::string& file, const AmountError& error);

  std::string place;     ///< the key of the scenario, such as `states[LAO].clearance`
  std::string quantity;  ///< the counted amount, such as `spent_usd`
  double limit = 0, amount = 0;
};

/// Whose amount is counted in which budget year; all donors' where neither is given, over the whole
/// clock where no year is given.
struct AmountPlace {
  std::optional<ProgrammeIndex> programme{};
  std::optional<DonorIndex> donor{};
  std::optional<int> year{};
};

/// Throws the AmountError of an amount in one replication.
[[noreturn]] void throw_amount_error(const Portfolio& portfolio, const AmountPlace& place,
                                     const char* quantity, double limit, double amount,
                                     std::int64_t replication);

}  // namespace art6
