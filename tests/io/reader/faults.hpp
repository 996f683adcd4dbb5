// Makes texts of scenarios with a fault, and the reader's report of it.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "tests/io/reader/parse_scenario.hpp"

namespace art6 {

inline std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}
inline std::string text_of_file(const std::string& name) {
  return text_of(std::string(ART6_SOURCE_DIR) + "/tests/io/data/" + name);
}

/// What is wrong with a scenario's text: the report of the reader, empty if it is valid.
inline std::string problems_of(const std::string& text, const std::string& name = "f.yaml") {
  try {
    parse_scenario(text, name);
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

}  // namespace art6
