// `art6 run --shard` and `art6 merge` as their users run them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/program/process.hpp"
#include "tests/io/files/temporary_folder.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;

class MergeProgram : public ::testing::Test {
 protected:
  const TestFolder folder;
  const std::string scenario = "scenarios/one-page-example.yaml";

  std::string file(int number) const {
    return folder / ("part-" + std::to_string(number) + ".art6");
  }

  Outcome run(std::vector<std::string> options) const {
    options.insert(options.begin(), {"run", scenario, "-n", "100"});
    return run_art6(options);
  }

  Outcome make(int number, int count, const std::vector<std::string>& options = {}) const {
    std::vector<std::string> all{"--shard", std::to_string(number) + '/' + std::to_string(count),
                                 "-o", file(number)};
    all.insert(all.end(), options.begin(), options.end());
    return run(all);
  }

  /// What merge says where it ends with 2, having printed nothing.
  std::string refusal_of(std::vector<std::string> files) const {
    files.insert(files.begin(), "merge");
    files.insert(files.end(), {"-o", folder / "out"});
    const Outcome outcome = run_art6(files);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    EXPECT_FALSE(std::filesystem::exists(folder / "out"));
    return outcome.error;
  }
};

std::string without_program(const std::string& json) {
  const auto begin = json.find("\n \"program\": "), end = json.find('\n', begin + 1);
  EXPECT_NE(begin, std::string::npos);
  return json.substr(0, begin) + json.substr(end);
}

TEST_F(MergeProgram, puts_shards_together_to_what_the_whole_run_prints_and_writes) {
  const Outcome first = make(1, 3, {"-s", "need", "--seed", "5"});
  EXPECT_EQ(first.output, "Wrote shard 1/3 to " + file(1) + ": replications 0 to 32 of 100.\n");
  EXPECT_EQ(first.status, 0);
  EXPECT_EQ(make(3, 3, {"-s", "need", "--seed", "5", "--threads", "2"}).status, 0);
  EXPECT_EQ(make(2, 3, {"-s", "need", "--seed", "5", "--threads", "1"}).status, 0);
  const Outcome merged = run_art6({"merge", file(2), file(3), file(1), "-o", folder / "merged"});
  const Outcome whole = run({"-s", "need", "--seed", "5", "-o", folder / "whole"});
  EXPECT_EQ(merged.error, "");
  EXPECT_EQ(merged.status, 0);
  EXPECT_EQ(merged.output, whole.output);
  EXPECT_EQ(names_in(folder / "merged"), names_in(folder / "whole"));
  for (const char* const name : {"obligations.csv", "programmes.csv"}) {
    EXPECT_EQ(content_of(folder / "merged" / name), content_of(folder / "whole" / name));
  }
  EXPECT_TRUE(without_program(content_of(folder / "merged/results.json")) ==
              without_program(content_of(folder / "whole/results.json")));
  for (const char* const format : {"json", "csv"}) {
    const Outcome printed = run_art6({"merge", file(1), file(2), file(3), "--format", format});
    const bool is_csv = std::string(format) == "csv";
    EXPECT_TRUE(is_csv ? printed.output == content_of(folder / "merged/obligations.csv")
                       : without_program(printed.output) ==
                             without_program(content_of(folder / "merged/results.json")));
  }
}

TEST_F(MergeProgram, names_every_file_and_shard_that_keeps_it_from_a_whole_run) {
  for (int number = 1; number <= 3; ++number) make(number, 4);
  const std::string bytes = content_of(file(3));
  write_content(file(3), bytes.substr(0, bytes.size() / 2));
  write_content(folder / "copy.art6", content_of(file(1)));
  EXPECT_EQ(refusal_of({file(1), file(2), file(3), folder / "copy.art6", folder / "nothing"}),
            "art6: expected a shard, got \"" + file(3) +
                "\": its checksum is not that of its bytes\n"
                "art6: expected a shard, got \"" +
                std::string(folder / "nothing") +
                "\": No such file or directory\n"
                "art6: \"" +
                std::string(folder / "copy.art6") + "\" is shard 1/4 again, as \"" + file(1) +
                "\": leave one out\n"
                "art6: shard 3/4 is missing: art6 run SCENARIO -s status-quo -n 100 --seed 1 "
                "--shard 3/4 -o FILE\n"
                "art6: shard 4/4 is missing: art6 run SCENARIO -s status-quo -n 100 --seed 1 "
                "--shard 4/4 -o FILE\n");
}

TEST_F(MergeProgram, refuses_what_is_no_shard) {
  EXPECT_EQ(refusal_of({scenario}),
            "art6: expected a shard, got \"" + scenario + "\": it is no shard\n");
  EXPECT_EQ(refusal_of({folder.path()}),
            "art6: expected a shard, got \"" + folder.path().string() + "\": Is a directory\n");
  EXPECT_THAT(refusal_of({"/dev/zero"}), EndsWith("\": Not an ordinary file\n"));
}

TEST_F(MergeProgram, leaves_no_file_where_the_run_is_interrupted_or_the_disk_is_full) {
  const std::vector<std::string> long_run{"run",     scenario, "-n", "4294967295",
                                          "--shard", "1/2",    "-o", file(1)};
  const Outcome interrupted =
      run_art6(long_run, {.signal = SIGTERM, .signal_delay = std::chrono::milliseconds(500)});
  EXPECT_EQ(interrupted.status, 143);
  EXPECT_THAT(names_in(folder.path()), ElementsAre());
  const Outcome full = run_art6({"run", scenario, "-n", "100", "--shard", "1/2", "-o", file(1)},
                                {.file_bytes = 1000});
  EXPECT_EQ(full.status, 1);
  EXPECT_THAT(names_in(folder.path()), ElementsAre());
}

TEST_F(MergeProgram, ends_with_2_where_options_do_not_go_together) {
  const auto error_of = [&](const std::vector<std::string>& options) {
    const Outcome outcome = run(options);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    return outcome.error;
  };
  EXPECT_EQ(error_of({"--shard", "1/2"}), "art6: --shard: expected a file for it, with -o\n");
  EXPECT_EQ(error_of({"--shard", "1/2", "-o", file(1), "--precision", "0.01"}),
            "art6: --shard: expected no --precision\n");
  EXPECT_EQ(error_of({"--shard", "1/2", "-o", file(1), "--format", "csv"}),
            "art6: --shard prints no results: expected no --format\n");
  EXPECT_EQ(error_of({"--shard", "1/101", "-o", file(1)}),
            "art6: --shard: expected no more shards than 100 replications, got 101\n");
  EXPECT_EQ(error_of({"--replay", "1", "--programme", "XAA/clearance", "--shard", "1/2"}),
            "art6: --replay: expected no --shard\n");
  EXPECT_EQ(error_of({"--replay", "1", "--programme", "XAA/clearance", "--precision", "0.1"}),
            "art6: --replay: expected no --precision\n");
}

TEST(PrecisionOfTheProgram, is_told_with_the_replications_that_it_took) {
  const std::string scenario = "scenarios/one-page-example.yaml";
  const Outcome reached = run_art6({"run", scenario, "--precision", "0.02"});
  EXPECT_EQ(reached.status, 0);
  EXPECT_THAT(reached.output, HasSubstr("of at most 2,398: every chance is known to ±"));
  const Outcome capped = run_art6({"run", scenario, "-n", "200", "--precision", "0.001"});
  EXPECT_THAT(capped.output, HasSubstr("After all 200 replications a chance is known"));
}

}  // namespace
}  // namespace art6
