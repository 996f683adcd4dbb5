// The scenario of a text alone, for tests.
#pragma once

#include <string>
#include <string_view>

#include "io/reader/scenario_reader.hpp"

namespace art6 {

/// The scenario of the text, its bases read as `read_scenario` does.
inline Scenario parse_scenario(std::string_view text, const std::string& file_name) {
  return parse_scenario_file(text, file_name, read_scenario_text).scenario;
}

}  // namespace art6
