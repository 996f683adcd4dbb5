#include "io/text/number_text.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace art6 {

namespace {

/// Shortens an exponent: 1e+08 becomes 1e8, 1e-06 becomes 1e-6.
std::string with_short_exponent(std::string text) {
  const std::size_t e = text.find('e');
  if (e == std::string::npos) return text;
  if (text[e + 2] == '0') text.erase(e + 2, 1);
  if (text[e + 1] == '+') text.erase(e + 1, 1);
  return text;
}

}  // namespace

std::string group_digits(std::int64_t count) {
  const std::string digits = fmt::format("{}", count);
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool is_after_digit = i > 0 && digits[i - 1] != '-';
    if (is_after_digit && (digits.size() - i) % 3 == 0) result += ',';
    result += digits[i];
  }
  return result;
}

std::string format_number(double number) {
  if (std::isinf(number)) return number < 0 ? "-infinity" : "infinity";
  const std::string plain = with_short_exponent(fmt::format("{}", number));
  if (std::abs(number) < 1e6) return plain;
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                          std::chars_format::scientific);
  const std::string scientific = with_short_exponent(std::string(buffer.data(), end));
  return scientific.size() < plain.size() ? scientific : plain;
}

std::string format_rounded(double number) {
  if (std::isinf(number)) return format_number(number);
  return with_short_exponent(fmt::format("{:.3g}", number));
}

std::string format_usd(double amount) {
  if (std::abs(amount) >= 1e15) return "USD " + format_rounded(amount);
  return "USD " + group_digits(static_cast<std::int64_t>(std::nearbyint(amount)));
}

}  // namespace art6
