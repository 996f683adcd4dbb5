// Every scenario in tests/io/invalid has one fault. The file .expected beside it has the whole
// report.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/io/reader/faults.hpp"

namespace art6 {
namespace {

const std::filesystem::path invalid_folder = std::string(ART6_SOURCE_DIR) + "/tests/io/invalid";

/// Paths from the folder, without the suffix: `format/a_rate_of_zero`.
std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(invalid_folder)) {
    if (entry.path().extension() != ".yaml") continue;
    const auto path = std::filesystem::relative(entry.path(), invalid_folder);
    names.push_back((path.parent_path() / path.stem()).string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class InvalidScenarios : public testing::TestWithParam<std::string> {};

/// The report of the reader, its bases found from the file's own folder.
std::string report_on(const std::filesystem::path& path) {
  const auto read = [&](const std::filesystem::path& base) {
    return read_scenario_text(path.parent_path() / base);
  };
  try {
    parse_scenario_file(text_of(path), path.filename().string(), read);
  } catch (const InvalidScenario& invalid) {
    return invalid.what();
  }
  return "";
}

TEST_P(InvalidScenarios, are_reported_whole) {
  const std::string expected = text_of(invalid_folder / (GetParam() + ".expected"));
  ASSERT_NE(expected, "");
  EXPECT_EQ(report_on(invalid_folder / (GetParam() + ".yaml")) + "\n", expected);
}

INSTANTIATE_TEST_SUITE_P(, InvalidScenarios, testing::ValuesIn(names()), [](const auto& chosen) {
  const std::string& name = chosen.param;
  return name.substr(name.find('/') + 1);
});

TEST(InvalidScenarioFiles, are_a_hundred_or_more) { EXPECT_GE(names().size(), 100u); }

}  // namespace
}  // namespace art6
