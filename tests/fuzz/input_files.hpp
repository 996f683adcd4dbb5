// One text as several files, so that a fuzzer reaches what happens between a scenario and its
// bases.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "io/reader/scenario_tree.hpp"

namespace art6::fuzz {

/// The files of an input: the scenario, then a base after each line `=== NAME`. Refers to the
/// input's text.
class InputFiles {
 public:
  static constexpr const char* scenario_name = "scenario.yaml";

  explicit InputFiles(std::string_view input);

  std::string_view scenario() const { return files_.front().text; }

  /// The first file of that name; null if there is none.
  const std::string_view* find(std::string_view name) const;

  /// Reads the files as from a disk: `UnreadableFile` where there is no such file.
  ReadText reader() const;

 private:
  struct File {
    std::string_view name, text;
  };
  std::vector<File> files_;
};

}  // namespace art6::fuzz
