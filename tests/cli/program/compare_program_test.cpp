// `art6 compare` as its users run it.
// Over 300 lines: every option of one command, run as a whole.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/program/process.hpp"
#include "tests/cli/program/small_scenario.hpp"
#include "tests/io/files/temporary_folder.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// Two programmes that money for one has to be shared between.
const std::string compared_scenario = R"(art6: 1
name: Test
clock: {start: 2020-01, end: 2029-12}
simulation: {replications: 300, seed: 1}
donors:
  - {id: NOR, name: Norway, party: true, budget_usd_per_year: 700000, volatility: 0.2}
)" + clearance_of_lebanon + clearance_of_chad;

using CsvRows = std::vector<std::map<std::string, std::string>>;

/// The rows of a table without quoted fields, by the names of its columns.
CsvRows rows_of_table(const std::string& table) {
  const auto fields = [](const std::string& line) {
    std::vector<std::string> parts(1);
    for (const char c : line) {
      if (c == ',') {
        parts.emplace_back();
      } else {
        parts.back() += c;
      }
    }
    return parts;
  };
  std::istringstream stream(table);
  std::string line;
  std::getline(stream, line);
  const std::vector<std::string> names = fields(line);
  CsvRows rows;
  while (std::getline(stream, line)) {
    const std::vector<std::string> values = fields(line);
    EXPECT_EQ(values.size(), names.size()) << line;
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < std::min(names.size(), values.size()); ++i) {
      row[names[i]] = values[i];
    }
  }
  return rows;
}

class CompareProgram : public ::testing::Test {
 protected:
  CompareProgram() { write_content(scenario, compared_scenario); }

  const TestFolder folder;
  const std::filesystem::path scenario = folder / "test.yaml";
  const std::filesystem::path out = folder / "out";

  Outcome compare(const std::vector<std::string>& options) const {
    std::vector<std::string> arguments{"compare", scenario};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run_art6(arguments);
  }

  /// What it says where it ends with 2, having printed and left nothing.
  std::string refusal_of(std::vector<std::string> options) const {
    options.insert(options.end(), {"-o", out});
    const Outcome outcome = compare(options);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    EXPECT_THAT(names_in(folder.path()), ElementsAre("test.yaml"));
    return outcome.error;
  }
};

/// comparison.json without the line that differs from run to run.
std::string without_manifest(const std::string& json) {
  const auto manifest = json.find("\n \"program\": ");
  return json.substr(0, manifest) + json.substr(json.find('\n', manifest + 1));
}

TEST_F(CompareProgram, prints_the_page_of_every_strategy_and_nothing_else) {
  const Outcome outcome = compare({});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.error, "");
  EXPECT_THAT(
      outcome.output,
      StartsWith("Test\n17 strategies, 300 replications, seed 1. Compared by obligations met "
                 "(more is better).\nBest: "));
  EXPECT_EQ(compare({"-s", "all"}).output, outcome.output);
  EXPECT_THAT(names_in(folder.path()), ElementsAre("test.yaml"));
}

TEST_F(CompareProgram, says_the_same_in_json_csv_and_its_folder) {
  const Outcome json = compare({"-s", "need,urgency", "--format", "json", "-o", out});
  EXPECT_EQ(json.status, 0);
  EXPECT_EQ(json.error, "");
  EXPECT_EQ(names_in(out),
            with_report({"compared-obligations.csv", "comparison.csv", "comparison.json"},
                        "comparison.html"));
  EXPECT_EQ(content_of(out / "comparison.json"), json.output);
  const Outcome csv = compare({"-s", "need,urgency", "--format", "csv"});
  EXPECT_EQ(csv.status, 0);
  EXPECT_EQ(content_of(out / "comparison.csv"), csv.output);

  const auto read = nlohmann::json::parse(json.output);
  EXPECT_EQ(read["art6_comparison"], 1);
  EXPECT_EQ(read["replications"], 300);
  EXPECT_EQ(read["baseline"], "status-quo");
  EXPECT_EQ(read["program"]["scenario_sha256"], read["scenario"]["sha256"]);
  EXPECT_EQ(read["scenario"]["sha256"].get<std::string>().size(), 64u);

  const CsvRows rows = rows_of_table(csv.output);
  ASSERT_EQ(rows.size(), 3u);
  ASSERT_EQ(read["strategies"].size(), 3u);
  const auto same = [](const nlohmann::json& value, const std::string& field) {
    if (value.is_null()) return field.empty();
    return !field.empty() && std::stod(field) == value.get<double>();
  };
  for (std::size_t a = 0; a < rows.size(); ++a) {
    const auto& strategy = read["strategies"][a];
    const auto& row = rows[a];
    EXPECT_EQ(row.at("id"), (std::array{"need", "urgency", "status-quo"}[a]));
    EXPECT_EQ(row.at("id"), strategy["id"]);
    EXPECT_TRUE(same(strategy["mean"], row.at("mean")));
    EXPECT_TRUE(same(strategy["mean_ci95"][0], row.at("mean_ci95_low")));
    EXPECT_TRUE(same(strategy["mean_ci95"][1], row.at("mean_ci95_high")));
    for (const std::string other : {"to_baseline", "to_best"}) {
      const auto& pair = strategy[other];
      EXPECT_TRUE(same(pair["difference"], row.at(other + "_difference")));
      EXPECT_TRUE(same(pair["difference_ci95_max_t"][0], row.at(other + "_ci95_max_t_low")));
      EXPECT_TRUE(same(pair["difference_ci95_max_t"][1], row.at(other + "_ci95_max_t_high")));
      EXPECT_TRUE(same(pair["p_max_t"], row.at(other + "_p_max_t")));
      EXPECT_EQ(row.at(other + "_verdict"), pair["verdict"]);
    }
    const auto& pair = strategy["to_baseline"];
    EXPECT_TRUE(same(pair["difference_ci95"][0], row.at("to_baseline_ci95_low")));
    EXPECT_TRUE(same(pair["difference_ci95"][1], row.at("to_baseline_ci95_high")));
    EXPECT_TRUE(same(pair["variance_reduction"], row.at("to_baseline_variance_reduction")));
    for (const std::string count : {"wins", "ties", "losses"}) {
      EXPECT_TRUE(same(pair[count], row.at("to_baseline_" + count))) << count;
    }
  }

  const CsvRows obligations = rows_of_table(content_of(out / "compared-obligations.csv"));
  ASSERT_EQ(obligations.size(), 6u);
  for (std::size_t i = 0; i < obligations.size(); ++i) {
    const auto& obligation = read["obligations"][i / 3];
    const auto& strategy = obligation["strategies"][i % 3];
    const auto& row = obligations[i];
    EXPECT_EQ(row.at("id"), obligation["id"]);
    EXPECT_EQ(row.at("deadline"), obligation["deadline"]);
    EXPECT_EQ(row.at("strategy"), strategy["id"]);
    EXPECT_TRUE(same(strategy["probability_met"], row.at("probability_met")));
    EXPECT_TRUE(same(strategy["difference"], row.at("difference")));
    EXPECT_TRUE(same(strategy["difference_ci95"][0], row.at("difference_ci95_low")));
    EXPECT_TRUE(same(strategy["difference_ci95"][1], row.at("difference_ci95_high")));
  }
}

TEST_F(CompareProgram, gives_each_strategy_the_chances_that_its_own_run_gives) {
  const auto read =
      nlohmann::json::parse(compare({"-s", "need,urgency", "--format", "json"}).output);
  for (std::size_t a = 0; a < 3; ++a) {
    const std::string id = read["strategies"][a]["id"];
    const auto run =
        nlohmann::json::parse(run_art6({"run", scenario, "-s", id, "--format", "json"}).output);
    double met = 0;
    for (std::size_t o = 0; o < 2; ++o) {
      const double probability = run["obligations"][o]["probability_met"];
      EXPECT_EQ(read["obligations"][o]["strategies"][a]["probability_met"], probability) << id;
      met += probability;
    }
    EXPECT_NEAR(read["strategies"][a]["mean"], met, 1e-12) << id;
  }
}

TEST_F(CompareProgram, has_the_same_results_with_any_number_of_threads) {
  for (const std::vector<std::string>& options :
       {std::vector<std::string>{"-s", "need,urgency,equal", "--equivalent"},
        {"-s", "need,urgency", "-n", "3000", "--until-decided"},
        {"-s", "need,urgency", "--objective", "worst-state"}}) {
    const auto with_threads = [&](const char* threads) {
      std::vector<std::string> arguments = options;
      arguments.insert(arguments.end(), {"--format", "json", "--threads", threads});
      return without_manifest(compare(arguments).output);
    };
    const std::string one = with_threads("1");
    EXPECT_THAT(one, StartsWith("{\"art6_comparison\": 1,"));
    EXPECT_EQ(with_threads("2"), one);
    EXPECT_EQ(with_threads("3"), one);
  }
}

TEST_F(CompareProgram, stops_at_a_look_and_says_so) {
  const auto read = nlohmann::json::parse(compare({"-s", "need", "-n", "3000", "--until-decided",
                                                   "--indifference", "0.5", "--format", "json"})
                                              .output);
  EXPECT_EQ(read["selection"]["indifference"], 0.5);
  EXPECT_EQ(read["selection"]["confidence"], 0.95);
  EXPECT_EQ(read["selection"]["most_replications"], 3000);
  EXPECT_EQ(read["replications"], 1000);  // a difference below half an obligation is of no interest
  EXPECT_NE(read["selection"]["stopped"], "replications-used-up");
}

TEST_F(CompareProgram, ends_with_2_and_the_nearest_name_of_what_it_does_not_know) {
  EXPECT_EQ(refusal_of({"-s", "need,urgancy"}),
            "art6: unknown strategy \"urgancy\", did you mean \"urgency\"?\n"
            "See 'art6 strategies SCENARIO'.\n");
  EXPECT_EQ(refusal_of({"--baseline", "urgancy"}),
            "art6: unknown strategy \"urgancy\", did you mean \"urgency\"?\n"
            "See 'art6 strategies SCENARIO'.\n");
  EXPECT_EQ(refusal_of({"--objective", "casualtis"}),
            "art6: --objective: unknown objective \"casualtis\", did you mean \"casualties\"?\n"
            "Expected one of obligations-met, met-after-one, states-met, months-overdue, "
            "casualties, contaminated-area-years, unmet-need-years, worst-state.\n");
}

TEST_F(CompareProgram, ends_with_2_at_an_objective_that_the_scenario_misspells) {
  write_content(scenario, std::string(compared_scenario) + "objective: casualtis\n");
  EXPECT_EQ(refusal_of({}),
            scenario.string() +
                ":28:12: objective: expected one of obligations-met, met-after-one, states-met, "
                "months-overdue, casualties, contaminated-area-years, unmet-need-years, "
                "worst-state, got \"casualtis\", did you mean \"casualties\"?\n");
  write_content(scenario, std::string(compared_scenario) + "objective: {casualtis: -1}\n");
  EXPECT_EQ(refusal_of({}), scenario.string() +
                                ":28:13: objective: unknown key \"casualtis\", did you mean "
                                "\"casualties\"?\n");
}

TEST_F(CompareProgram, ends_with_2_where_options_do_not_go_together) {
  const std::string help = "See 'art6 compare --help'.\n";
  EXPECT_EQ(refusal_of({"--indifference", "0.1"}),
            "art6: --indifference requires --until-decided\n" + help);
  for (const char* number : {"0", "-1", "nan", "inf", "x", ""}) {
    EXPECT_EQ(refusal_of({"--until-decided", "--indifference", number}),
              "art6: --indifference: expected a number > 0, got \"" + std::string(number) + "\"\n" +
                  help);
  }
  std::string sobol(compared_scenario);
  sobol.replace(sobol.find("seed: 1}"), 8, "seed: 1, sampling: sobol}");
  write_content(scenario, sobol);
  for (const char* command : {"compare", "benchmark"}) {
    const Outcome outcome = run_art6({command, scenario});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.error, std::string("art6: ") + command +
                                 ": expected a scenario with `sampling: random`, got `sampling: "
                                 "sobol`, which is for runs of one strategy\n");
  }
  write_content(scenario, compared_scenario);
  EXPECT_EQ(refusal_of({"--until-decided"}),
            "art6: --until-decided: expected 1000 replications or more, got 300\n");
  EXPECT_EQ(refusal_of({"--until-decided", "-n", "1000", "--objective", "casualties"}),
            "art6: --until-decided: expected --indifference, in casualties\n");
  EXPECT_EQ(refusal_of({"--until-decided", "-n", "1000", "--objective", "worst-state"}),
            "art6: --objective worst-state: expected no --until-decided, which compares means of "
            "single futures\n");
  EXPECT_EQ(refusal_of({"--equivalent", "--objective", "worst-state"}),
            "art6: --objective worst-state: expected no --equivalent, which compares means of "
            "single futures\n");
  EXPECT_EQ(refusal_of({"--equivalent", "-s", "status-quo"}),
            "art6: --equivalent: expected a strategy beside the baseline, got status-quo alone\n");
  EXPECT_EQ(refusal_of({"--until-decided", "-n", "1000", "-s", "need", "--baseline", "need"}),
            "art6: --until-decided: expected a strategy beside the baseline, got need alone\n");
  EXPECT_EQ(refusal_of({"--format", "xml"}),
            "art6: --format: expected table, json or csv, got \"xml\"\n" + help);
}

TEST_F(CompareProgram, ends_with_2_where_a_score_is_no_number_in_some_future) {
  const std::string score = "1/max(slack_months, 0)";
  write_content(scenario, std::string(compared_scenario) +
                              "strategies: [{id: own, rule: share, score: '" + score + "'}]\n");
  const auto names_all = ::testing::MatchesRegex(
      "art6: strategy `own`: the score `1/max\\(slack_months, 0\\)` is inf for "
      "(LBN|TCD)/clearance in budget year [0-9] of replication [0-9]+, where "
      "slack_months = (0|-[0-9.]+)\n");
  // One thread meets the same future first as in a run of the strategy; of several threads, any
  // may be first.
  const std::string report = refusal_of({"-s", "need,own", "--threads", "1"});
  EXPECT_THAT(report, names_all);
  const Outcome run = run_art6({"run", scenario, "-s", "own", "--threads", "1"});
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.error, report);
  EXPECT_THAT(refusal_of({"-s", "need,own", "--threads", "3"}), names_all);
  EXPECT_EQ(compare({"-s", "need,equal"}).status, 0);  // not asked for, not evaluated
}

TEST_F(CompareProgram, ends_with_1_before_it_simulates_where_the_folder_cannot_be_written) {
  write_content(out, "mine");
  // More replications than any test has time for.
  const Outcome outcome = compare({"-n", "4294967295", "-o", out});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.output, "");
  EXPECT_EQ(outcome.error, "art6: cannot write into \"" + out.string() + "\": Not a directory\n");
  EXPECT_EQ(content_of(out), "mine");
}

TEST_F(CompareProgram, leaves_no_folder_where_the_disk_is_full) {
  for (const std::size_t bytes : {1U, 200U, 1000U}) {
    const Outcome outcome = run_art6({"compare", scenario, "-s", "need", "-n", "100", "-o", out},
                                     {.file_bytes = bytes});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.output, "");
    EXPECT_EQ(outcome.error, "art6: cannot write \"" + (out / "comparison.json").string() +
                                 "\": File too large\n");
    EXPECT_THAT(names_in(folder.path()), ElementsAre("test.yaml"));
  }
}

TEST_F(CompareProgram, leaves_nothing_behind_when_it_is_interrupted) {
  const Outcome outcome = run_art6({"compare", scenario, "-n", "4294967295", "-o", out},
                                   {.error = Channel::terminal,
                                    .environment = {},
                                    .signal = SIGINT,
                                    .signal_after = " of 4,294,967,295 replications"});
  EXPECT_EQ(outcome.status, 130);
  EXPECT_EQ(outcome.output, "");
  EXPECT_THAT(outcome.error, HasSubstr("\rart6: interrupted; nothing was written"));
  EXPECT_THAT(names_in(folder.path()), ElementsAre("test.yaml"));
}

// A casualty is worth USD 1 million: 2^31 USD are 2,147 casualties, and the real scenario has more.
TEST_F(CompareProgram, weighs_casualties_by_a_value_of_life) {
  const Outcome outcome = run_art6(
      {"compare", "tests/cases/objective-weight-value-of-life.yaml", "-s", "equal", "-n", "50"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.error, "");
  EXPECT_THAT(outcome.output, testing::HasSubstr("Best: equal"));
}

}  // namespace
}  // namespace art6
