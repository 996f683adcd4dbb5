// Outcomes files: what is read, what the shipped ones say, and every report of a faulty one.
#include "io/reader/outcomes_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "io/files/ordinary_file.hpp"
#include "tests/io/reader/faults.hpp"

namespace art6 {
namespace {

const std::filesystem::path root = ART6_SOURCE_DIR;
const std::filesystem::path invalid_outcomes = root / "tests/io/invalid_outcomes";

Scenario example() { return parse_scenario(text_of_file("design-example.yaml"), "example.yaml"); }

KnownOutcomes parse(const std::string& text) {
  return parse_known_outcomes(text, "o.yaml", example());
}

TEST(OutcomesReader, reads_every_key) {
  const KnownOutcomes outcomes = parse(R"(
art6_outcomes: 1
as_of: 2025-12-31
obligations:
  - id: LAO/clearance
    note: open
    left:
      - {at: 2018-12-31, km2: 900, note: history}
      - {at: 2024-12-31, km2: {value: 1502.08, source: Monitor}, source: Monitor 2025}
  - {id: PER/stockpile, completed: 2023-12-15, source: news, left: [{at: 2022-12-31, munitions: 7}]}
  - id: LAO/victim_assistance
    void: the survivors left
)");
  EXPECT_EQ(outcomes.as_of, (Date{2025, 12, 31}));
  ASSERT_EQ(outcomes.obligations.size(), 3U);
  const KnownOutcome& lao = outcomes.obligations[0];
  EXPECT_EQ(to_string(lao.id), "LAO/clearance");
  EXPECT_EQ(lao.completed, std::nullopt);
  EXPECT_EQ(lao.void_reason, std::nullopt);
  EXPECT_EQ(lao.note, "open");
  ASSERT_EQ(lao.left.size(), 2U);
  EXPECT_EQ(lao.left[0].at, (Date{2018, 12, 31}));
  EXPECT_EQ(lao.left[0].km2, 900);
  EXPECT_EQ(lao.left[0].munitions, std::nullopt);
  EXPECT_EQ(lao.left[0].note, "history");
  EXPECT_EQ(lao.left[1].km2, 1502.08);
  EXPECT_EQ(lao.left[1].source, "Monitor 2025");
  const KnownOutcome& per = outcomes.obligations[1];
  EXPECT_EQ(per.completed, (Date{2023, 12, 15}));
  EXPECT_EQ(per.source, "news");
  EXPECT_EQ(per.left[0].munitions, 7);
  EXPECT_EQ(outcomes.obligations[2].void_reason, "the survivors left");
}

TEST(OutcomesReader, takes_the_last_day_and_the_first_day_that_count) {
  EXPECT_NO_THROW(
      parse("art6_outcomes: 1\nas_of: 2020-01-31\nobligations:\n"
            "  - {id: PER/stockpile, completed: 2020-01-01}\n"
            "  - {id: LAO/clearance, completed: 2020-01-31,"
            " left: [{at: 2020-01-30, km2: 1}, {at: 2020-01-31, km2: 0}]}\n"));
}

TEST(OutcomesReader, finds_the_file_beside_a_scenario) {
  EXPECT_EQ(name_outcomes_file("scenarios/second-review-conference.yaml"),
            "scenarios/second-review-conference.outcomes.yaml");
}

TEST(OutcomesReader, says_what_cannot_be_read) {
  EXPECT_THROW(read_known_outcomes(root / "scenarios/none.outcomes.yaml", example()),
               UnreadableFile);
}

TEST(ShippedOutcomes, fit_to_their_scenarios) {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(root / "scenarios")) {
    const std::string name = entry.path().filename().string();
    const auto at = name.find(".outcomes");
    if (at == std::string::npos || entry.path().extension() != ".yaml") continue;
    ++files;
    const Scenario scenario =
        read_scenario(entry.path().parent_path() / (name.substr(0, at) + ".yaml")).scenario;
    const KnownOutcomes outcomes = read_known_outcomes(entry.path(), scenario);
    EXPECT_GE(outcomes.obligations.size(), 15U) << name;
  }
  EXPECT_EQ(files, 3);
}

TEST(ShippedOutcomes, say_of_2019_what_the_blind_forecast_met) {
  const auto file = root / "scenarios/second-review-conference.yaml";
  const KnownOutcomes outcomes =
      read_known_outcomes(name_outcomes_file(file), read_scenario(file).scenario);
  std::vector<std::string> completed, nothing;
  for (const KnownOutcome& outcome : outcomes.obligations) {
    if (outcome.completed) completed.push_back(outcome.id.state);
    if (outcome.void_reason) nothing.push_back(outcome.id.state);
  }
  std::ranges::sort(completed);
  EXPECT_EQ(completed, (std::vector<std::string>{"BGR", "BIH", "HRV", "MNE", "PER", "SVK", "ZAF"}));
  EXPECT_EQ(nothing, (std::vector<std::string>{"GNB"}));
}

TEST(ShippedOutcomes, have_a_document_whose_example_is_valid) {
  const std::string page = text_of(root / "docs/outcomes-format.md");
  const std::string fence = "```yaml\n";
  const std::size_t begin = page.find(fence) + fence.size();
  const KnownOutcomes outcomes = parse_known_outcomes(
      page.substr(begin, page.find("```", begin) - begin), "example.outcomes.yaml",
      read_scenario(root / "scenarios/second-review-conference.yaml").scenario);
  ASSERT_EQ(outcomes.obligations.size(), 4U);
  EXPECT_EQ(outcomes.obligations[1].left[0].km2, 1371.1);
  EXPECT_EQ(outcomes.obligations[2].void_reason, "no stock was found");
}

/// Paths from the folder, without the suffix: `format/a_list`.
std::vector<std::string> names_of_invalid_outcomes() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(invalid_outcomes)) {
    if (entry.path().extension() != ".yaml") continue;
    const auto path = std::filesystem::relative(entry.path(), invalid_outcomes);
    names.push_back((path.parent_path() / path.stem()).string());
  }
  std::ranges::sort(names);
  return names;
}

/// Files with one fault each, of the scenario `tests/io/data/design-example.yaml`; the file
/// .expected beside each has the whole report.
class InvalidOutcomes : public testing::TestWithParam<std::string> {};

TEST_P(InvalidOutcomes, are_reported_whole) {
  const auto path = invalid_outcomes / (GetParam() + ".yaml");
  std::string report;
  try {
    parse_known_outcomes(text_of(path), path.filename().string(), example());
  } catch (const InvalidScenario& invalid) {
    report = invalid.what();
  }
  EXPECT_EQ(report + "\n", text_of(invalid_outcomes / (GetParam() + ".expected")));
}

INSTANTIATE_TEST_SUITE_P(, InvalidOutcomes, testing::ValuesIn(names_of_invalid_outcomes()),
                         [](const auto& chosen) {
                           const std::string& name = chosen.param;
                           return name.substr(name.find('/') + 1);
                         });

TEST(InvalidOutcomesFiles, are_thirty_or_more) {
  EXPECT_GE(names_of_invalid_outcomes().size(), 30U);
}

}  // namespace
}  // namespace art6
