// Scenario files that extend each other, without a disk.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "io/files/ordinary_file.hpp"
#include "io/reader/scenario_reader.hpp"

namespace art6 {

/// Files that are only in memory.
struct FilesInMemory {
  std::map<std::string, std::string> texts;

  ScenarioFile read(const std::string& name) const {
    return parse_scenario_file(texts.at(name), name, [this](const std::filesystem::path& path) {
      const auto found = texts.find(path.string());
      if (found != texts.end()) return found->second;
      throw UnreadableFile("No such file or directory");
    });
  }
};

}  // namespace art6
