// Milestones of a file: what is read, their ranges, overlays; faults are in tests/io/invalid.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/io/reader/faults.hpp"
#include "tests/io/reader/files_in_memory.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string before_clearance = "      max_teams: 250\n";

/// The base scenario with milestones of clearance.
std::string with_milestones(const std::string& list) {
  return changed(text_of_file("base.yaml"), before_clearance,
                 before_clearance + "      milestones: " + list + "\n");
}

std::vector<Milestone> milestones_of(const std::string& list) {
  return list_milestones(parse_scenario(with_milestones(list), "f.yaml").states[0],
                         Theme::clearance);
}

TEST(MilestonesOfAFile, are_read_with_their_names_and_remarks) {
  EXPECT_THAT(
      milestones_of("[{id: survey-done, by: 2023-12, suspected_km2: 0}, {id: half, name: Half of "
                    "it, by: 2020-01, left_km2: {value: 3, source: Request of 2020}, "
                    "suspected_km2: 0.5}]"),
      ElementsAre(
          Milestone{"survey-done", "", Month::of(2023, 12), {{MilestoneMeasure::suspected_km2, 0}}},
          Milestone{"half",
                    "Half of it",
                    Month::of(2020, 1),
                    {{MilestoneMeasure::suspected_km2, 0.5}, {MilestoneMeasure::left_km2, 3}}}));
  EXPECT_THAT(milestones_of("[]"), IsEmpty());
}

TEST(MilestonesOfAFile, have_values_in_their_ranges) {
  const auto report = [](const std::string& condition) {
    return problems_of(with_milestones("[{id: a, by: 2022-01, " + condition + "}]"));
  };
  for (const char* good : {"left_km2: 0", "left_km2: 1e8", "suspected_km2: 1e8"}) {
    EXPECT_EQ(report(good), "") << good;
  }
  EXPECT_THAT(report("left_km2: -1"), HasSubstr("expected a number >= 0, got -1"));
  EXPECT_THAT(report("suspected_km2: 1.1e8"), HasSubstr("expected at most 1e8 km2"));
  EXPECT_THAT(report("left_km2: {dist: uniform, min: 0, max: 1}"), HasSubstr("left_km2"));
}

/// Reads `overlay` over a base with two milestones.
ScenarioFile over_two(const std::string& overlay) {
  const std::string base =
      with_milestones("[{id: a, by: 2022-01, left_km2: 3}, {id: b, by: 2023-01, left_km2: 2}]");
  const std::string text =
      "art6: 1\nextends: base.yaml\nstates: [{id: LAO, clearance: {" + overlay + "}}]\n";
  return FilesInMemory{{{"base.yaml", base}, {"overlay.yaml", text}}}.read("overlay.yaml");
}

TEST(MilestonesOfAFile, merge_by_id) {
  const auto ids_over_two = [](const std::string& overlay) {
    return list_milestones(over_two(overlay).scenario.states[0], Theme::clearance);
  };
  EXPECT_THAT(
      ids_over_two("milestones: [{id: b, left_km2: 1}, {id: c, by: 2024-01, suspected_km2: 0}]"),
      ElementsAre(Milestone{"a", "", Month::of(2022, 1), {{MilestoneMeasure::left_km2, 3}}},
                  Milestone{"b", "", Month::of(2023, 1), {{MilestoneMeasure::left_km2, 1}}},
                  Milestone{"c", "", Month::of(2024, 1), {{MilestoneMeasure::suspected_km2, 0}}}));
  EXPECT_THAT(
      ids_over_two("milestones: [{id: a, remove: true}]"),
      ElementsAre(Milestone{"b", "", Month::of(2023, 1), {{MilestoneMeasure::left_km2, 2}}}));
  EXPECT_THAT(ids_over_two("milestones: null"), IsEmpty());
}

}  // namespace
}  // namespace art6
