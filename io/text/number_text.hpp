// Numbers as messages write them.
#pragma once

#include <cstdint>
#include <string>

namespace art6 {

/// Digits in groups of three: `10,000`.
std::string group_digits(std::int64_t count);

/// The shortest text of a number that reads back the same: `0.25`, `1e12`, `infinity`.
std::string format_number(double number);

/// A number to three digits.
std::string format_rounded(double number);

/// An amount to the dollar, `USD 1,234,567`; from 1e15 on to three digits.
std::string format_usd(double amount);

}  // namespace art6
