// A run that is ended, starved or left without a stream: either all of its folder or nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "io/files/output_folder.hpp"
#include "io/files/sha256.hpp"
#include "tests/cli/program/process.hpp"
#include "tests/io/files/temporary_folder.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;
using std::chrono::microseconds;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;
using ::testing::StartsWith;

constexpr const char* real = ART6_SOURCE_DIR "/scenarios/second-review-conference.yaml";

class HostileSurroundings : public ::testing::Test {
 protected:
  const TestFolder folder;

  /// All files, each to its end.
  void expect_whole() const {
    EXPECT_EQ(names_in(folder / "out"),
              with_report({"obligations.csv", "programmes.csv", "results.json"}));
    if (has_reports()) {
      EXPECT_THAT(content_of(folder / "out/report.html"), ::testing::EndsWith("</html>\n"));
    }
    EXPECT_TRUE(nlohmann::json::accept(content_of(folder / "out/results.json")));
    for (const char* name : {"out/obligations.csv", "out/programmes.csv"})
      EXPECT_THAT(content_of(folder / name), ::testing::EndsWith("\n"));
  }
};

/// How long a run of the real scenario takes here, with the checks of this build.
microseconds time_of_a_run(const std::string& out) {
  const auto before = std::chrono::steady_clock::now();
  run_art6({"run", real, "-n", "200", "-o", out});
  return std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - before);
}

TEST_F(HostileSurroundings, that_send_a_signal_at_any_moment) {
  const microseconds longest = time_of_a_run(folder / "timed");
  fs::remove_all(folder / "timed");
  std::mt19937_64 random(20261126);
  int ended = 0, whole = 0;
  for (int i = 0; i < 40; ++i) {
    const int signal = i % 2 == 0 ? SIGINT : SIGTERM;
    const microseconds delay(static_cast<std::int64_t>(
        random() % static_cast<std::uint64_t>(longest.count() * 5 / 4 + 1)));
    const Outcome outcome =
        run_art6({"run", real, "-n", "200", "-o", "out"},
                 {.signal = signal, .signal_delay = delay, .folder = folder.path()});
    ASSERT_THAT(outcome.status, AnyOf(Eq(0), Eq(128 + signal))) << delay.count();
    if (fs::exists(folder / "out")) {
      ++whole;
      expect_whole();
      EXPECT_THAT(names_in(folder.path()), ElementsAre("out"));
      fs::remove_all(folder / "out");
    } else {
      ++ended;
      EXPECT_NE(outcome.status, 0);
      EXPECT_EQ(outcome.output, "");
      EXPECT_THAT(outcome.error, AnyOf("", "art6: interrupted; nothing was written\n"));
      EXPECT_THAT(names_in(folder.path()), IsEmpty());
    }
  }
  RecordProperty("ended", ended);
  RecordProperty("whole", whole);
}

TEST_F(HostileSurroundings, whose_disk_is_full) {
  for (const std::size_t bytes : {1U, 100U, 5000U}) {
    const Outcome outcome = run_art6({"run", real, "-n", "8", "-o", "out"},
                                     {.folder = folder.path(), .file_bytes = bytes});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.output, "");
    EXPECT_EQ(outcome.error, "art6: cannot write \"" + (folder / "out/results.json").string() +
                                 "\": File too large\n");
    EXPECT_THAT(names_in(folder.path()), IsEmpty());
  }
}

TEST_F(HostileSurroundings, that_have_no_place_for_the_folder) {
  write_content(folder / "file", "mine");
  fs::create_symlink("circle", folder / "circle");
  struct Row {
    std::string out, blamed, reason;
  };
  for (const auto& [out, blamed, reason] :
       std::vector<Row>{{"file", "file", "Not a directory"},
                        {"circle", "circle", "Too many levels of symbolic links"},
                        {"circle/out", "circle/out", "Too many levels of symbolic links"},
                        {"", "", "No such file or directory"},
                        {"/dev/null", "/dev/null", "Not a directory"}}) {
    const Outcome outcome =
        run_art6({"run", real, "-n", "8", "-o", out}, {.folder = folder.path()});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.output, "");
    EXPECT_EQ(outcome.error, "art6: cannot write into \"" + blamed + "\": " + reason + '\n');
    EXPECT_THAT(names_in(folder.path()), ElementsAre("circle", "file"));
  }
  const Outcome below = run_art6({"run", real, "-n", "8", "-o", folder / "file/out"});
  EXPECT_EQ(below.status, 1);
  EXPECT_EQ(below.error, "art6: cannot create the folder \"" + (folder / "file/out").string() +
                             "\": Not a directory\n");
  const Outcome proc = run_art6({"run", real, "-n", "8", "-o", "/proc/out"});
  EXPECT_EQ(proc.status, 1);
  EXPECT_EQ(proc.output, "");
  EXPECT_THAT(proc.error, StartsWith("art6: cannot create the folder \"/proc/out\": "));
}

TEST_F(HostileSurroundings, in_which_another_run_has_the_folder) {
  const OutputFolder taken(folder / "out", {.command = "run", .version = "0.1.0"});
  for (const std::string command : {"run", "compare", "benchmark"}) {
    const Outcome outcome =
        run_art6({command, real, "-n", "8", "-o", "out"}, {.folder = folder.path()});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    EXPECT_EQ(outcome.error,
              "art6: expected a folder that no other run is writing into, got \"out\"\n");
  }
  EXPECT_THAT(names_in(folder / "out"), IsEmpty());
}

TEST_F(HostileSurroundings, in_which_another_study_was_here_before) {
  const std::string one_page = ART6_SOURCE_DIR "/scenarios/one-page-example.yaml";
  const auto names_after = [&](const std::string& command) {
    EXPECT_EQ(run_art6({command, one_page, "-n", "8", "-o", folder / "out"}).status, 0);
    return names_in(folder / "out");
  };
  fs::create_directory(folder / "out");
  write_content(folder / "out/obligations.csv.bak", "mine");
  const std::string mine = "obligations.csv.bak";
  const std::set<std::string> run =
      with_report({"obligations.csv", "programmes.csv", "results.json", mine});
  EXPECT_EQ(names_after("run"), run);
  EXPECT_EQ(names_after("compare"),
            with_report({"compared-obligations.csv", "comparison.csv", "comparison.json", mine},
                        "comparison.html"));
  EXPECT_THAT(names_after("benchmark"), ElementsAre("benchmark.json", "instances.csv",
                                                    "manifest.json", mine, "strategies.csv"));
  EXPECT_EQ(names_after("run"), run);
  const auto manifest = nlohmann::json::parse(content_of(folder / "out/manifest.json"));
  EXPECT_EQ(manifest["command"], "run");
  for (const auto& file : manifest["files"]) {
    const std::string name = file["name"];
    EXPECT_EQ(file["sha256"], compute_sha256(content_of(folder / ("out/" + name)))) << name;
  }
}

TEST_F(HostileSurroundings, in_which_the_folder_has_a_manifest_of_something_else) {
  fs::create_directory(folder / "out");
  write_content(folder / "out/manifest.json", "{}");
  const Outcome outcome =
      run_art6({"run", real, "-n", "8", "-o", folder / "out"}, {.folder = folder.path()});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.error, "art6: expected no manifest.json in the folder \"" +
                               (folder / "out").string() +
                               "\" except one that art6 wrote, got another\n");
  EXPECT_THAT(names_in(folder / "out"), ElementsAre("manifest.json"));
}

TEST_F(HostileSurroundings, that_close_streams) {
  const auto status_of = [&](bool has_input, Channel output, Channel error) {
    const Outcome outcome = run_art6(
        {"run", real, "-n", "8", "-o", "out"},
        {.output = output, .error = error, .folder = folder.path(), .has_input = has_input});
    if (outcome.status == 0) {
      expect_whole();
    } else {
      EXPECT_THAT(names_in(folder.path()), IsEmpty());
    }
    fs::remove_all(folder / "out");
    return outcome.status;
  };
  for (const bool has_input : {true, false}) {
    for (const Channel error :
         {Channel::captured, Channel::closed, Channel::full_device, Channel::broken_pipe}) {
      EXPECT_EQ(status_of(has_input, Channel::captured, error), 0);
      EXPECT_EQ(status_of(has_input, Channel::closed, error), 1);
    }
  }
  EXPECT_EQ(status_of(false, Channel::closed, Channel::closed), 1);
}

TEST_F(HostileSurroundings, that_ask_for_more_threads_than_there_is_work) {
  const auto page = [&](const char* threads) {
    const Outcome outcome = run_art6({"run", real, "-n", "8", "--threads", threads});
    EXPECT_EQ(outcome.status, 0);
    return outcome.output;
  };
  EXPECT_EQ(page("1024"), page("1"));
}

}  // namespace
}  // namespace art6
