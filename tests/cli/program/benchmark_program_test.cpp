// `art6 benchmark` as its users run it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <nlohmann/json.hpp>

#include "tests/cli/program/process.hpp"
#include "tests/io/files/temporary_folder.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string small = "bench/instances/programmes-4.yaml";
const std::string other = "bench/instances/programmes-12.yaml";

class BenchmarkProgram : public ::testing::Test {
 protected:
  const TestFolder folder;

  static Outcome benchmark(std::vector<std::string> arguments,
                           const Surroundings& surroundings = {}) {
    arguments.insert(arguments.begin(), "benchmark");
    arguments.insert(arguments.end(), {"-n", "10"});
    return run_art6(arguments, surroundings);
  }

  static nlohmann::json result_of(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "json"});
    const Outcome outcome = benchmark(arguments);
    EXPECT_EQ(outcome.status, 0) << outcome.error;
    return nlohmann::json::parse(outcome.output);
  }

  static std::vector<std::string> ids(const nlohmann::json& items) {
    std::vector<std::string> ids;
    for (const auto& item : items) ids.push_back(item["id"]);
    return ids;
  }

  static std::string refusal_of(const std::vector<std::string>& arguments) {
    const Outcome outcome = benchmark(arguments);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    return outcome.error;
  }
};

TEST_F(BenchmarkProgram, takes_files_and_folders_in_their_order) {
  std::filesystem::create_directory(folder / "several");
  for (const char* const name : {"b", "a"}) {
    std::filesystem::copy_file("scenarios/one-page-example.yaml",
                               folder / "several" / (std::string(name) + ".yaml"));
  }
  write_content(folder / "several/notes.txt", "no scenario");
  const auto result = result_of({other, folder / "several", small, "-s", "need,equal"});
  EXPECT_THAT(ids(result["instances"]), ElementsAre("programmes-12", "a", "b", "programmes-4"));
  EXPECT_THAT(ids(result["strategies"]), ElementsAre("need", "equal"));
}

TEST_F(BenchmarkProgram, takes_its_own_instances_where_none_are_named) {
  const Outcome outcome = run_art6({"benchmark", "-s", "need", "-n", "1", "--format", "json"});
  EXPECT_GE(nlohmann::json::parse(outcome.output)["instances"].size(), 30u);
}

TEST_F(BenchmarkProgram, takes_all_strategies_that_every_scenario_knows) {
  write_content(folder / "own.yaml",
                "art6: 1\nextends: " + std::filesystem::absolute(small).string() +
                    "\nstrategies: [{id: own, rule: fill, score: gap}]\n");
  EXPECT_THAT(ids(result_of({folder / "own.yaml"})["strategies"]), ::testing::Contains("own"));
  const auto both = ids(result_of({folder / "own.yaml", small})["strategies"]);
  EXPECT_THAT(both, ::testing::Not(::testing::Contains("own")));
  EXPECT_EQ(both.size(), 17u);
  EXPECT_THAT(refusal_of({folder / "own.yaml", small, "-s", "own"}),
              StartsWith("art6: unknown strategy \"own\""));
}

TEST_F(BenchmarkProgram, lays_a_file_over_every_instance) {
  write_content(folder / "mine.yaml",
                "art6: 1\nstrategies: [{id: mine, rule: fill, score: -remaining_cost}]\n");
  const auto result =
      result_of({small, other, "--over", folder / "mine.yaml", "-s", "finish-line,mine"});
  for (const auto& instance : result["instances"]) {
    EXPECT_EQ(instance["strategies"][1]["id"], "mine");
    EXPECT_GT(instance["strategies"][1]["mean"], 0);
  }
  EXPECT_THAT(refusal_of({small, "--over", folder / "nothing.yaml"}),
              StartsWith("art6: expected a scenario file, got \""));
}

TEST_F(BenchmarkProgram, says_the_same_in_every_format_and_its_folder_for_any_threads) {
  const auto files = [&](const std::string& threads) {
    const std::filesystem::path out = folder / threads;
    const Outcome outcome =
        benchmark({small, other, "-s", "need,finish-line", "--threads", threads, "-o", out});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.error, "");
    EXPECT_THAT(names_in(out),
                ElementsAre("benchmark.json", "instances.csv", "manifest.json", "strategies.csv"));
    auto json = nlohmann::json::parse(content_of(out / "benchmark.json"));
    json.erase("program");
    return outcome.output + json.dump() + content_of(out / "instances.csv") +
           content_of(out / "strategies.csv");
  };
  const std::string one = files("1");
  EXPECT_THAT(one, StartsWith("Benchmark of strategies\n2 strategies on 2 instances, 10 "
                              "replications each. Counted: obligations met.\n"));
  EXPECT_EQ(files("2"), one);
  EXPECT_EQ(files("3"), one);
  const Outcome csv = benchmark({small, other, "-s", "need,finish-line", "--format", "csv"});
  EXPECT_EQ(csv.output, content_of(folder / "1/strategies.csv"));
}

TEST_F(BenchmarkProgram, tells_files_of_one_name_apart_in_every_format) {
  for (const char* const name : {"a", "b"}) {
    std::filesystem::create_directory(folder / name);
    std::filesystem::copy_file("scenarios/one-page-example.yaml",
                               folder / (name + std::string("/x.yaml")));
  }
  const std::vector<std::string> files{folder / "a/x.yaml", folder / "b/x.yaml", "-s", "need"};
  const auto json = result_of(files);
  EXPECT_EQ(json["instances"][0]["id"], "a/x");
  EXPECT_EQ(json["instances"][1]["id"], "b/x");
  std::vector<std::string> written = files;
  written.insert(written.end(), {"-o", folder / "out"});
  const Outcome outcome = benchmark(written);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.output, HasSubstr("\na/x  "));
  EXPECT_THAT(outcome.output, HasSubstr("\nb/x  "));
  const std::string csv = content_of(folder / "out/instances.csv");
  EXPECT_THAT(csv, HasSubstr("\na/x,"));
  EXPECT_THAT(csv, HasSubstr("\nb/x,"));
}

TEST_F(BenchmarkProgram, counts_what_it_is_asked_to_count) {
  const auto in_time = result_of({small, "-s", "need"});
  const auto later = result_of({small, "-s", "need", "--objective", "met-after-one"});
  EXPECT_EQ(in_time["objective"], "obligations-met");
  EXPECT_EQ(later["objective"], "met-after-one");
  EXPECT_GE(later["instances"][0]["bound"], in_time["instances"][0]["bound"]);
  EXPECT_THAT(refusal_of({small, "--objective", "casualties"}),
              StartsWith("art6: --objective: unknown objective \"casualties\""));
}

TEST_F(BenchmarkProgram, tells_times_where_it_is_asked) {
  EXPECT_FALSE(result_of({small, "-s", "need"})["strategies"][0].contains("duration_seconds"));
  EXPECT_GT(result_of({small, "-s", "need", "--times"})["strategies"][0]["duration_seconds"], 0);
}

TEST_F(BenchmarkProgram, ends_with_2_at_what_it_cannot_follow) {
  EXPECT_THAT(refusal_of({small, "-s", "need,finish-lin"}),
              StartsWith("art6: unknown strategy \"finish-lin\", did you mean \"finish-line\"?\n"));
  EXPECT_THAT(refusal_of({small, "-s", "ne\ned"}),
              StartsWith("art6: unknown strategy \"ne\\x0aed\""));
  EXPECT_THAT(refusal_of({small, "-s", ",need"}), StartsWith("art6: unknown strategy \"\""));
  EXPECT_EQ(refusal_of({folder.path()}), "art6: expected a folder of scenario files, got \"" +
                                             folder.path().string() + "\": No file *.yaml\n");
  EXPECT_EQ(refusal_of({small, small}),
            "art6: expected each instance once, got \"" + small + "\" again\n");
  EXPECT_THAT(refusal_of({"nothing.yaml"}), HasSubstr("No such file or directory"));
}

TEST_F(BenchmarkProgram, ends_with_1_where_the_folder_cannot_be_written) {
  const Outcome outcome = benchmark({small, "-o", "/proc/nowhere"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.output, "");
}

TEST_F(BenchmarkProgram, leaves_nothing_behind_when_it_is_interrupted) {
  const Outcome outcome =
      run_art6({"benchmark", small, "-n", "4294967295", "-o", folder / "out"},
               {.signal = SIGINT, .signal_delay = std::chrono::milliseconds(500)});
  EXPECT_EQ(outcome.status, 130);
  EXPECT_EQ(outcome.error, "art6: interrupted; nothing was written\n");
  EXPECT_THAT(names_in(folder.path()), ElementsAre());
}

}  // namespace
}  // namespace art6
