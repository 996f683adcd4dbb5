// `art6 hindcast` as its users run it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/terminal/text.hpp"
#include "tests/cli/program/process.hpp"
#include "tests/cli/program/small_scenario.hpp"
#include "tests/io/files/temporary_folder.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// Two States, of which `history` is what the first reported.
std::string write_scenario(const std::string& history) {
  return R"(art6: 1
name: Test
clock: {start: 2020-01, end: 2029-12}
simulation: {replications: 300, seed: 5}
donors:
  - {id: NOR, name: Norway, party: true, budget_usd_per_year: 900000, volatility: 0.2}
)" + clearance_of_lebanon +
         history + clearance_of_chad;
}

const std::string reports = R"(      history:
        - {year: 2012, cleared_km2: 0.9, left_km2: 9, teams: 5}
        - {year: 2013, cleared_km2: 0.8, left_km2: 8.2, teams: 5}
        - {year: 2014, cleared_km2: 1.1, left_km2: 7.1, teams: 5}
        - {year: 2015, cleared_km2: 0.7, left_km2: 6.4, teams: 4}
        - {year: 2016, cleared_km2: 0.9, left_km2: 5.5, teams: 5}
        - {year: 2017, cleared_km2: 1.0, left_km2: 4.5, teams: 5}
)";

constexpr const char* outcomes = R"(art6_outcomes: 1
as_of: 2025-12-31
obligations:
  - {id: LBN/clearance, completed: 2023-03-10}
  - {id: TCD/clearance, left: [{at: 2021-12-31, km2: 2.1}]}
)";

class HindcastProgram : public ::testing::Test {
 protected:
  const TestFolder folder;
  const std::string both = folder / "both.yaml", bare = folder / "bare.yaml",
                    past = folder / "past.yaml", beside = folder / "both.outcomes.yaml";

  void SetUp() override {
    write_content(both, write_scenario(reports));
    write_content(beside, outcomes);
    write_content(bare, write_scenario(""));
    write_content(past, write_scenario(reports));
  }

  static Outcome hindcast(std::vector<std::string> arguments,
                          const Surroundings& surroundings = {}) {
    arguments.insert(arguments.begin(), "hindcast");
    arguments.insert(arguments.end(), {"-n", "50"});
    return run_art6(arguments, surroundings);
  }

  static std::vector<std::string> list_groups(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "json"});
    const Outcome outcome = hindcast(arguments);
    EXPECT_EQ(outcome.status, 0) << outcome.error;
    std::vector<std::string> ids;
    const auto results = nlohmann::json::parse(outcome.output);
    for (const auto& group : results["groups"]) {
      if (!group["is_part"].get<bool>()) ids.push_back(group["id"]);
    }
    return ids;
  }

  static std::string refusal_of(const std::vector<std::string>& arguments) {
    const Outcome outcome = hindcast(arguments);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    return outcome.error;
  }
};

TEST_F(HindcastProgram, is_rolling_with_a_history_and_a_vintage_with_outcomes) {
  const std::vector<std::string> rolling{"rolling/release/km2/1", "rolling/release/km2/2",
                                         "rolling/release/km2/3", "rolling/release/km2/5",
                                         "rolling/left/km2/1",    "rolling/left/km2/2",
                                         "rolling/left/km2/3",    "rolling/left/km2/5"};
  const std::vector<std::string> vintage{"vintage/left/km2/0", "vintage/completion/months/0"};
  EXPECT_EQ(list_groups({past}), rolling);
  EXPECT_EQ(list_groups({bare, "--outcomes", beside}), vintage);
  std::vector<std::string> all = rolling;
  all.insert(all.end(), vintage.begin(), vintage.end());
  EXPECT_EQ(list_groups({both}), all);
  EXPECT_EQ(list_groups({both, bare, "--outcomes", beside, "--outcomes", beside}), all);
}

TEST_F(HindcastProgram, says_first_what_can_be_repeated) {
  const Outcome outcome = hindcast({both});
  EXPECT_EQ(outcome.error, "");
  EXPECT_THAT(outcome.output, StartsWith("Hindcast of 1 scenario\n"));
  EXPECT_THAT(outcome.output, HasSubstr(" 50 futures each, seed 5.\n\nOf 5 reports of the release "
                                        "of the next year in 1 State, "));
  EXPECT_THAT(outcome.output,
              HasSubstr("Of 1 deadline since, of obligations forecast at the end of 2019, 1 was "
                        "met; the forecasts expected\n0."));
  EXPECT_THAT(outcome.output, HasSubstr("\nForecast at the end of 2019: both.yaml\n"));
  EXPECT_THAT(outcome.output, HasSubstr("done 2023-03"));
  EXPECT_THAT(outcome.output, HasSubstr("open at 2025-12"));
  std::istringstream lines(outcome.output);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(measure_width(line), 100) << line;
}

TEST_F(HindcastProgram, says_the_same_in_every_format_and_its_folder_for_any_threads) {
  const auto files = [&](const std::string& threads) {
    const std::filesystem::path out = folder / threads;
    const Outcome outcome = hindcast({both, "--threads", threads, "-o", out});
    EXPECT_EQ(outcome.status, 0) << outcome.error;
    EXPECT_EQ(names_in(out), with_report({"hindcast-cases.csv", "hindcast-skill.csv",
                                          "hindcast.csv", "hindcast.json"},
                                         "hindcast.html"));
    auto json = nlohmann::json::parse(content_of(out / "hindcast.json"));
    json.erase("program");
    return outcome.output + json.dump() + content_of(out / "hindcast.csv") +
           content_of(out / "hindcast-skill.csv") + content_of(out / "hindcast-cases.csv");
  };
  const std::string one = files("1");
  EXPECT_EQ(files("3"), one);
  EXPECT_EQ(hindcast({both, "--format", "csv"}).output, content_of(folder / "1/hindcast.csv"));
  EXPECT_NE(hindcast({both, "--seed", "6", "--format", "csv"}).output,
            content_of(folder / "1/hindcast.csv"));
}

TEST_F(HindcastProgram, says_what_to_add_where_there_is_nothing_to_score) {
  EXPECT_EQ(
      refusal_of({bare}),
      "art6: bare.yaml: expected a scenario whose programmes have a `history`, or an outcomes "
      "file, got neither; add what was reported of past years (docs/scenario-format.md), or "
      "say with --outcomes FILE what became of its obligations (docs/outcomes-format.md)\n");
  const std::string lonely = folder / "lonely.yaml";
  write_content(lonely, write_scenario("      history: [{year: 2015, cleared_km2: 1}]\n"));
  EXPECT_EQ(refusal_of({lonely}),
            "art6: expected a year-end in a `history` after which work was left, with what was "
            "released before it and in the year after, got none; add what was reported of those "
            "years (docs/scenario-format.md)\n");
}

TEST_F(HindcastProgram, wants_outcomes_for_each_scenario_or_none) {
  EXPECT_EQ(refusal_of({both, bare, "--outcomes", beside}),
            "art6: --outcomes: expected one file for each scenario, in their order, got 1 for 2\n");
  EXPECT_EQ(refusal_of({both, "--outcomes", beside, "--outcomes", beside}),
            "art6: --outcomes: expected one file for each scenario, in their order, got 2 for 1\n");
}

TEST_F(HindcastProgram, refuses_files_of_another_kind) {
  EXPECT_THAT(refusal_of({folder / "none.yaml"}),
              StartsWith("art6: expected a scenario file, got \""));
  EXPECT_THAT(refusal_of({bare, "--outcomes", folder / "none.yaml"}),
              StartsWith("art6: --outcomes: expected an outcomes file, got \""));
  EXPECT_THAT(refusal_of({bare, "--outcomes", bare}), HasSubstr("bare.yaml:1:1: "));
  EXPECT_THAT(refusal_of({beside}), HasSubstr("both.outcomes.yaml:1:1: "));
  write_content(folder / "both.outcomes.yaml",
                "art6_outcomes: 1\nas_of: 2025-12-31\nobligations:\n  - {id: PER/clearance}\n");
  EXPECT_THAT(refusal_of({both}), HasSubstr("both.outcomes.yaml:4:10: "));
  EXPECT_EQ(refusal_of({"-", "-"}), "art6: expected standard input (\"-\") once, got it again\n");
}

TEST_F(HindcastProgram, reads_a_scenario_from_standard_input) {
  const Outcome outcome = hindcast({"-"}, {.input = past});
  EXPECT_EQ(outcome.status, 0) << outcome.error;
  EXPECT_THAT(outcome.output,
              HasSubstr("Of 5 reports of the release of the next year in 1 State, "));
  EXPECT_THAT(outcome.output, Not(HasSubstr("Deadlines")));
}

TEST_F(HindcastProgram, writes_nothing_when_interrupted) {
  const Outcome outcome =
      run_art6({"hindcast", both, "-n", "200000", "-o", folder / "out"},
               {.signal = SIGINT, .signal_delay = std::chrono::milliseconds(300)});
  EXPECT_EQ(outcome.status, 130);
  EXPECT_FALSE(std::filesystem::exists(folder / "out"));
}

}  // namespace
}  // namespace art6
