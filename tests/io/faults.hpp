// Faults of a scenario file: one change of a valid scenario, and the whole report of it.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <ostream>
#include <sstream>
#include <string>

#include "io/scenario_reader.hpp"

namespace art6 {

inline std::string text_of_file(const std::string& name) {
  std::ifstream file(std::string(ART6_SOURCE_DIR) + "/tests/io/data/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// What is wrong with a scenario's text: the report of the reader, empty if it is valid.
inline std::string problems_of(const std::string& text) {
  try {
    parse_scenario(text, "f.yaml");
  } catch (const InvalidScenario& invalid) {
    return invalid.what();
  }
  return "";
}

/// `text` with the only occurrence of `from` made `to`.
inline std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto place = text.find(from);
  if (place == std::string::npos || text.find(from, place + 1) != std::string::npos) {
    throw std::invalid_argument("not once in the text: " + from);
  }
  return text.replace(place, from.size(), to);
}

/// A change of `data/base.yaml` and the report that it must get.
struct Fault {
  const char* name;
  const char* from;
  const char* to;
  const char* problems;

  friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }
};

class Faults : public testing::TestWithParam<Fault> {
 public:
  static std::string name(const testing::TestParamInfo<Fault>& info) { return info.param.name; }
};

}  // namespace art6
