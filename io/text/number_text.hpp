// Numbers as messages write them.
#pragma once

#include <cstdint>
#include <string>

namespace art6 {

/// Writes a whole number with its digits in groups of three: `10,000`.
std::string group_digits(std::int64_t count);

/// Writes a number as the shortest text that reads back as the same number: `0.25`, `1e12`,
/// `infinity`.
std::string format_number(double number);

/// Writes a number to three significant digits.
std::string format_rounded(double number);

/// Writes an amount to the dollar, `USD 1,234,567`; from 1e15 on to three significant digits.
std::string format_usd(double amount);

}  // namespace art6
