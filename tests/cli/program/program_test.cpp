// The program as its users run it. What its parts do is in the other tests of this folder.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/grammar/version.hpp"
#include "io/files/sha256.hpp"
#include "tests/cli/program/process.hpp"
#include "tests/cli/program/small_scenario.hpp"
#include "tests/io/files/temporary_folder.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::string scenario_text = R"(art6: 1
name: Test
clock: {start: 2020-01, end: 2029-12}
simulation: {replications: 200, seed: 1}
donors:
  - {id: NOR, name: Norway, party: true, budget_usd_per_year: 2000000, volatility: 0.2}
)" + clearance_of_lebanon;

class Program : public ::testing::Test {
 protected:
  Program() { write_content(scenario, scenario_text); }

  const TestFolder folder;
  const fs::path scenario = folder / "test.yaml";
  const fs::path out = folder / "out";

  /// All that the program left beside the scenario.
  std::set<std::string> left() const {
    std::set<std::string> names = names_in(folder.path());
    names.erase("test.yaml");
    return names;
  }
};

TEST_F(Program, says_its_version) {
  const Outcome outcome = run_art6({"--version"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.output, "art6 " + std::string(program_version()) + "\n");
  EXPECT_EQ(outcome.error, "");
}

TEST_F(Program, ends_with_2_and_a_message_at_wrong_usage) {
  const Outcome outcome = run_art6({"run", scenario, "-n", "0"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.output, "");
  EXPECT_EQ(outcome.error,
            "art6: -n,--replications: expected a whole number from 1 to 4294967295, got \"0\"\n"
            "See 'art6 run --help'.\n");
}

TEST_F(Program, ends_with_2_where_the_scenario_is_missing) {
  for (const char* command : {"check", "run", "strategies"}) {
    const Outcome outcome = run_art6({command, folder / "missing.yaml"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    EXPECT_THAT(outcome.error, StartsWith("art6: "));
    EXPECT_THAT(outcome.error, HasSubstr("missing.yaml"));
    EXPECT_THAT(outcome.error, HasSubstr("No such file or directory"));
  }
}

TEST_F(Program, ends_with_2_and_every_problem_of_an_invalid_scenario) {
  write_content(scenario, std::string(scenario_text) + "confidnce: 0.9\nstrategy: 3\n");
  const Outcome outcome = run_art6({"run", scenario, "-o", out});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.output, "");
  EXPECT_THAT(outcome.error, HasSubstr(scenario.string() + ":18:1: "));
  EXPECT_THAT(outcome.error, HasSubstr("did you mean \"confidence\"?"));
  EXPECT_THAT(outcome.error, HasSubstr(scenario.string() + ":19:"));
  EXPECT_THAT(left(), IsEmpty());
}

TEST_F(Program, ends_with_2_and_the_nearest_name_at_an_unknown_strategy) {
  const Outcome outcome = run_art6({"run", scenario, "-s", "urgancy", "-o", out});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.output, "");
  EXPECT_EQ(outcome.error,
            "art6: unknown strategy \"urgancy\", did you mean \"urgency\"?\n"
            "See 'art6 strategies SCENARIO'.\n");
  EXPECT_THAT(left(), IsEmpty());
}

TEST_F(Program, checks_a_scenario) {
  const Outcome outcome = run_art6({"check", scenario});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.error, "");
  EXPECT_THAT(outcome.output, StartsWith("Test\n"));
  EXPECT_THAT(outcome.output, HasSubstr("\nLBN/clearance  2024-05-01  "));
}

TEST_F(Program, lists_strategies) {
  const Outcome outcome = run_art6({"strategies"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.output, HasSubstr("\nurgency "));
  EXPECT_EQ(run_art6({"strategies", scenario}).output, outcome.output);
}

TEST_F(Program, prints_the_table_and_nothing_else) {
  const Outcome outcome = run_art6({"run", scenario});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.error, "");
  EXPECT_THAT(outcome.output, StartsWith("Test\nStrategy status-quo, 200 replications, seed 1.\n"));
  EXPECT_THAT(outcome.output, HasSubstr("\nLBN/clearance  2024-05-01  "));
}

TEST_F(Program, prints_what_it_writes) {
  const Outcome json = run_art6({"run", scenario, "-o", out, "--format", "json"});
  EXPECT_EQ(json.status, 0);
  EXPECT_EQ(names_in(out), with_report({"obligations.csv", "programmes.csv", "results.json"}));
  EXPECT_EQ(content_of(out / "results.json"), json.output);
  const auto read = nlohmann::json::parse(json.output);
  EXPECT_EQ(read["art6_results"], 1);
  EXPECT_EQ(read["replications"], 200);
  EXPECT_EQ(read["scenario"]["sha256"],
            compute_sha256(run_art6({"check", scenario, "--resolved", "--no-places"}).output));
  EXPECT_EQ(read["program"]["scenario_sha256"], read["scenario"]["sha256"]);
  EXPECT_EQ(read["program"]["replications"], 200);
  EXPECT_EQ(read["program"]["seed"], 1);
  EXPECT_GT(read["program"]["duration_seconds"], 0);
  EXPECT_EQ(read["obligations"][0]["id"], "LBN/clearance");
  EXPECT_EQ(run_art6({"run", scenario, "--format", "csv"}).output,
            content_of(out / "obligations.csv"));
}

TEST_F(Program, replays_a_future_as_a_page_or_as_csv) {
  const std::vector<std::string> replay{"run", scenario,      "--replay",
                                        "199", "--programme", "LBN/clearance"};
  const Outcome page = run_art6(replay);
  EXPECT_EQ(page.status, 0);
  EXPECT_EQ(page.error, "");
  EXPECT_THAT(page.output, StartsWith("LBN/clearance in replication 199\n"
                                      "Strategy status-quo, seed 1.\n"));
  std::vector<std::string> as_csv = replay;
  as_csv.insert(as_csv.end(), {"--format", "csv"});
  const Outcome csv = run_art6(as_csv);
  EXPECT_EQ(csv.status, 0);
  EXPECT_THAT(csv.output, StartsWith("month,decided_tied_usd,decided_flexible_usd,"));
  EXPECT_EQ(std::ranges::count(csv.output, '\n'), 121);  // its head and ten years

  // Another strategy is another story of the same future.
  as_csv.insert(as_csv.end(), {"-s", "urgency", "--seed", "2"});
  EXPECT_NE(run_art6(as_csv).output, csv.output);
}

TEST_F(Program, ends_with_2_where_there_is_nothing_to_replay) {
  const auto refusal_of = [this](const std::vector<std::string>& options) {
    std::vector<std::string> arguments{"run", scenario};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = run_art6(arguments);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    EXPECT_THAT(left(), IsEmpty());
    return outcome.error;
  };
  EXPECT_EQ(refusal_of({"--replay", "200", "--programme", "LBN/clearance"}),
            "art6: --replay: expected one of the run's replications, 0 to 199, got 200\n");
  EXPECT_EQ(refusal_of({"--replay", "0", "--programme", "LBN/clearence"}),
            "art6: unknown programme \"LBN/clearence\", did you mean \"LBN/clearance\"?\n"
            "See 'art6 check SCENARIO'.\n");
  EXPECT_EQ(refusal_of({"--replay", "0"}),
            "art6: --replay requires --programme\nSee 'art6 run --help'.\n");
  EXPECT_EQ(refusal_of({"--programme", "LBN/clearance"}),
            "art6: --programme requires --replay\nSee 'art6 run --help'.\n");
  EXPECT_EQ(refusal_of({"--replay", "0", "--programme", "LBN/clearance", "-o", out}),
            "art6: --replay writes no folder: expected no -o\n");
  EXPECT_EQ(refusal_of({"--replay", "0", "--programme", "LBN/clearance", "--format", "json"}),
            "art6: --format: expected table or csv with --replay, got \"json\"\n");
}

TEST_F(Program, has_the_same_results_with_any_number_of_threads) {
  const std::vector<std::string> run{"run", scenario, "--format", "json", "-n", "1000"};
  const auto with_threads = [&run](const char* threads) {
    std::vector<std::string> arguments = run;
    arguments.insert(arguments.end(), {"--threads", threads});
    const std::string output = run_art6(arguments).output;
    const auto manifest = output.find("\n \"program\": ");
    return output.substr(0, manifest) + output.substr(output.find('\n', manifest + 1));
  };
  const std::string one = with_threads("1");
  EXPECT_THAT(one, StartsWith("{\"art6_results\": 1,"));
  EXPECT_EQ(with_threads("2"), one);
  EXPECT_EQ(with_threads("3"), one);
}

TEST_F(Program, has_other_futures_with_another_seed) {
  const auto with_seed = [this](const char* seed) {
    const auto output = run_art6({"run", scenario, "--format", "json", "--seed", seed}).output;
    return nlohmann::json::parse(output)["obligations"][0]["completion_months"];
  };
  EXPECT_EQ(with_seed("1"), with_seed("1"));
  EXPECT_NE(with_seed("1"), with_seed("2"));
}

TEST_F(Program, is_coloured_on_a_terminal_unless_no_color_is_set) {
  const auto page = [this](const std::vector<std::string>& environment) {
    return run_art6({"run", scenario}, {.output = Channel::terminal, .environment = environment})
        .output;
  };
  EXPECT_THAT(page({"TERM=xterm"}), HasSubstr("\033["));
  EXPECT_THAT(page({"TERM=xterm", "NO_COLOR="}), HasSubstr("\033["));
  EXPECT_THAT(page({"TERM=xterm", "NO_COLOR=1"}), Not(HasSubstr("\033")));
  EXPECT_THAT(page({"TERM=dumb"}), Not(HasSubstr("\033")));
}

TEST_F(Program, ends_with_1_where_its_output_cannot_be_written) {
  const auto outcome = [this](Channel output) {
    return run_art6({"run", scenario}, {.output = output});
  };
  const Outcome full = outcome(Channel::full_device), closed = outcome(Channel::closed),
                broken = outcome(Channel::broken_pipe);
  EXPECT_EQ(full.status, 1);
  EXPECT_EQ(full.error, "art6: cannot write standard output: No space left on device\n");
  EXPECT_EQ(closed.status, 1);
  EXPECT_EQ(closed.error, "art6: standard output is closed\n");
  EXPECT_EQ(broken.status, 1);
  EXPECT_EQ(broken.error, "");
}

TEST_F(Program, works_without_standard_error) {
  const Outcome outcome = run_art6({"run", scenario, "-o", out}, {.error = Channel::closed});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.output, StartsWith("Test\n"));
  EXPECT_THAT(content_of(out / "results.json"), StartsWith("{\"art6_results\": 1,"));
}

TEST_F(Program, ends_with_1_before_the_run_where_the_folder_cannot_be_written) {
  write_content(out, "mine");
  // More replications than any test has time for.
  const Outcome outcome = run_art6({"run", scenario, "-n", "4294967295", "-o", out});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.output, "");
  EXPECT_EQ(outcome.error, "art6: cannot write into \"" + out.string() + "\": Not a directory\n");
  EXPECT_EQ(content_of(out), "mine");
}

TEST_F(Program, leaves_nothing_behind_when_it_is_interrupted) {
  for (const auto& [signal, status] : {std::pair(SIGINT, 130), std::pair(SIGTERM, 143)}) {
    // The bar shows that the run is under way.
    const Outcome outcome = run_art6({"run", scenario, "-n", "4294967295", "-o", out},
                                     {.error = Channel::terminal,
                                      .environment = {},
                                      .signal = signal,
                                      .signal_after = " of 4,294,967,295 replications"});
    EXPECT_EQ(outcome.status, status);
    EXPECT_EQ(outcome.output, "");
    EXPECT_THAT(outcome.error, HasSubstr("\rart6: interrupted; nothing was written"));
    EXPECT_THAT(left(), IsEmpty());
  }
}

/// The real scenario without one of its States, which eight donors and a coalition name.
TEST_F(Program, takes_a_state_out_of_the_real_scenario_and_says_what_went) {
  const fs::path base = folder / "second-review-conference.yaml", over = folder / "without.yaml";
  fs::copy_file(fs::path(ART6_SOURCE_DIR) / "scenarios" / base.filename(), base);
  write_content(over,
                "art6: 1\n"
                "extends: second-review-conference.yaml\n"
                "name: Without Montenegro\n"
                "states: [{id: MNE, remove: true}]\n");
  const Outcome outcome = run_art6({"check", over});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.error, IsEmpty());
  EXPECT_THAT(outcome.output, HasSubstr("\nTaken out of the base: 10\nstates[MNE] "));
  EXPECT_THAT(outcome.output, HasSubstr("\ndonors[USA].flexible.states[8] "));
  EXPECT_THAT(outcome.output, HasSubstr("\ncoalitions[montenegro] "));
  EXPECT_THAT(outcome.output, Not(HasSubstr("MNE/clearance")));
  const std::string resolved = run_art6({"check", over, "--resolved", "--no-places"}).output;
  EXPECT_THAT(resolved, Not(HasSubstr("MNE")));
  write_content(scenario, resolved);
  EXPECT_EQ(run_art6({"check", scenario, "--resolved", "--no-places"}).output, resolved);
  EXPECT_THAT(run_art6({"check", scenario}).output, Not(HasSubstr("Taken out of the base")));
  EXPECT_EQ(run_art6({"run", over.string(), "-n", "10"}).status, 0);
}

}  // namespace
}  // namespace art6
