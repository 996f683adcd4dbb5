// What every CSV writer asks of a field.
#pragma once

#include <string>

namespace art6 {

/// RFC 4180: a field with a comma, a quote or a line break goes in quotes, quotes in it doubled.
inline std::string csv_field(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string result(1, '"');
  for (const char c : field) {
    if (c == '"') result += '"';
    result += c;
  }
  return result += '"';
}

}  // namespace art6
