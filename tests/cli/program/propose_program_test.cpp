// `art6 check --propose`, as users of the program meet it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/cli/program/process.hpp"
#include "tests/io/files/temporary_folder.hpp"

namespace art6::propose_program_tests {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

TEST(ProposeProgram, prints_a_scenario_that_is_checked_and_runs) {
  const TestFolder folder;
  for (const char* year : {"first", "second", "third"}) {
    const std::string base =
        std::string(ART6_SOURCE_DIR) + "/scenarios/" + year + "-review-conference.yaml";
    const Outcome proposed = run_art6({"check", base, "--propose"});
    EXPECT_EQ(proposed.status, 0);
    EXPECT_THAT(proposed.error, IsEmpty());
    EXPECT_THAT(proposed.output, StartsWith("# Laws that the reported history"));
    EXPECT_THAT(proposed.output, HasSubstr("\nextends: \"" + base + "\"\n"));
    const std::string overlay = folder / "proposed.yaml";
    write_content(overlay, proposed.output);
    EXPECT_EQ(run_art6({"check", overlay}).status, 0) << year;
    EXPECT_EQ(run_art6({"run", overlay, "-n", "64"}).status, 0) << year;
    EXPECT_EQ(run_art6({"check", overlay, "--propose"}).status, 0) << year;
  }
}

TEST(ProposeProgram, says_what_to_add_where_there_is_no_history) {
  const Outcome outcome = run_art6({"check", "scenarios/one-page-example.yaml", "--propose"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.output, IsEmpty());
  EXPECT_EQ(outcome.error,
            "art6: scenarios/one-page-example.yaml: no clearance programme and no stockpile has a "
            "history to propose laws from; add what was reported, such as history: [{year: 2018, "
            "cleared_km2: 1.2, left_km2: 14}]\n");
}

TEST(ProposeProgram, refuses_what_it_cannot_extend_and_two_prints_at_once) {
  const Outcome piped =
      run_art6({"check", "-", "--propose"},
               {.environment = {}, .input = "scenarios/second-review-conference.yaml"});
  EXPECT_EQ(piped.status, 2);
  EXPECT_THAT(piped.output, IsEmpty());
  EXPECT_EQ(piped.error,
            "art6: --propose needs the scenario as a file, because what it prints extends it\n");
  const Outcome both =
      run_art6({"check", "--resolved", "--propose", "scenarios/second-review-conference.yaml"});
  EXPECT_EQ(both.status, 2);
  EXPECT_EQ(both.error, "art6: --propose and --resolved print different files: give one\n");
}

}  // namespace
}  // namespace art6::propose_program_tests
