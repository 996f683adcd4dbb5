// Fields of CSV files.
#pragma once

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>

#include "io/results/result_number.hpp"

namespace art6 {

/// The field as RFC 4180 has it: in quotes, with its own quotes doubled, if it contains a comma, a
/// quote or a line break.
inline std::string quote_csv_field(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string result(1, '"');
  for (const char c : field) {
    if (c == '"') result += '"';
    result += c;
  }
  return result += '"';
}

/// The shortest text that reads back to the same number. Throws as `to_result_number` does.
inline std::string format_csv_number(double value) {
  return fmt::format("{}", to_result_number(value));
}
inline std::string format_csv_number(int count) { return fmt::format("{}", count); }
inline std::string format_csv_number(std::int64_t count) { return fmt::format("{}", count); }

/// The number as a field; empty if there is none.
template <class Number>
std::string format_csv_number(const std::optional<Number>& value) {
  return value ? format_csv_number(*value) : std::string();
}

/// An end of an interval; empty if it is infinite, because a single replication gives no interval.
inline std::string format_csv_end(double value) {
  return std::isfinite(value) ? format_csv_number(value) : std::string();
}

}  // namespace art6
