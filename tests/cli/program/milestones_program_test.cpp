// Milestones as users of the program meet them: table, files, shards, replays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/cli/program/process.hpp"
#include "tests/io/files/temporary_folder.hpp"

namespace art6 {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string with_milestones = "tests/cases/milestones.yaml";

TEST(MilestonesProgram, writes_the_same_chance_as_json_and_csv) {
  const TestFolder folder;
  const Outcome run = run_art6({"run", with_milestones, "-n", "500", "-o", folder / "out"});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.output, HasSubstr("\nMilestone                   By       Chance "));
  EXPECT_EQ(names_in(folder / "out"),
            with_report({"milestones.csv", "obligations.csv", "programmes.csv", "results.json"}));
  const auto results = nlohmann::json::parse(content_of(folder / "out/results.json"));
  const std::string table = content_of(folder / "out/milestones.csv");
  ASSERT_EQ(results["milestones"].size(), 5);
  for (const auto& milestone : results["milestones"]) {
    const auto row = table.find('\n' + milestone["id"].get<std::string>() + ',');
    ASSERT_NE(row, std::string::npos) << milestone["id"];
    const std::string line = table.substr(row + 1, table.find('\n', row + 1) - row - 1);
    if (milestone["probability_met"].is_null()) {
      EXPECT_THAT(line, ::testing::EndsWith(",,,,true"));
      continue;
    }
    std::size_t begin = line.size();
    for (int field = 0; field < 4; ++field) begin = line.rfind(',', begin - 1);
    const std::string chance = line.substr(begin + 1);
    EXPECT_EQ(std::stod(chance), milestone["probability_met"].get<double>()) << line;
  }
}

TEST(MilestonesProgram, removes_the_table_of_an_earlier_study) {
  const TestFolder folder;
  run_art6({"run", with_milestones, "-n", "50", "-o", folder / "out"});
  run_art6({"run", "scenarios/one-page-example.yaml", "-n", "50", "-o", folder / "out"});
  EXPECT_EQ(names_in(folder / "out"),
            with_report({"obligations.csv", "programmes.csv", "results.json"}));
}

TEST(MilestonesProgram, merges_shards_to_the_table_of_the_whole_run) {
  const TestFolder folder;
  std::vector<std::string> merge{"merge"};
  for (const char* shard : {"1/3", "2/3", "3/3"}) {
    const std::string file = folder / (std::string("part") + shard[0]);
    EXPECT_EQ(run_art6({"run", with_milestones, "-n", "200", "--shard", shard, "-o", file}).status,
              0);
    merge.push_back(file);
  }
  merge.insert(merge.end(), {"-o", folder / "merged"});
  const Outcome merged = run_art6(merge);
  const Outcome whole = run_art6({"run", with_milestones, "-n", "200", "-o", folder / "whole"});
  EXPECT_EQ(merged.output, whole.output);
  EXPECT_EQ(content_of(folder / "merged/milestones.csv"),
            content_of(folder / "whole/milestones.csv"));
}

TEST(MilestonesProgram, says_of_one_future_whether_they_are_met) {
  const std::string page =
      run_art6({"run", with_milestones, "--replay", "3", "--programme", "XAA/clearance"}).output;
  EXPECT_THAT(page, HasSubstr("\n  - milestone half is "));
  EXPECT_THAT(page, HasSubstr("; milestones "));
  EXPECT_THAT(page, Not(HasSubstr("milestone late")));
  EXPECT_THAT(run_art6({"run", with_milestones, "--replay", "3", "--programme", "XAA/clearance",
                        "--format", "csv"})
                  .output,
              HasSubstr("milestone half is "));
}

TEST(MilestonesProgram, lists_them_in_check) {
  const std::string page = run_art6({"check", with_milestones}).output;
  EXPECT_THAT(page, HasSubstr("milestone half by 2022-12: Half is cleared: at most 3 km² left\n"));
  EXPECT_THAT(page, HasSubstr("milestone half by 2022-06: at most 1,000 munitions left\n"));
  EXPECT_THAT(page, HasSubstr("its milestone late lies after the clock's end 2039-12"));
}

}  // namespace
}  // namespace art6
