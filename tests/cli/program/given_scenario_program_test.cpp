// Scenarios from standard input and from pipes, as users of shells give them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "tests/cli/program/process.hpp"
#include "tests/io/files/temporary_folder.hpp"

namespace art6 {
namespace {

using ::testing::HasSubstr;

constexpr const char* one_page = ART6_SOURCE_DIR "/scenarios/one-page-example.yaml";

/// The reading end of a pipe that holds a text, by the name that a child finds it under.
class FilledPipe {
 public:
  explicit FilledPipe(const std::string& text) {
    if (::pipe(ends_.data()) != 0) throw std::runtime_error("no pipe");
    const bool is_whole = ::write(ends_[1], text.data(), text.size()) == std::ssize(text);
    ::close(ends_[1]);
    if (!is_whole) throw std::runtime_error("the pipe takes less");
  }
  ~FilledPipe() { ::close(ends_[0]); }
  FilledPipe(const FilledPipe&) = delete;
  FilledPipe& operator=(const FilledPipe&) = delete;
  std::string name() const { return "/dev/fd/" + std::to_string(ends_[0]); }

 private:
  std::array<int, 2> ends_{};
};

class GivenScenarios : public ::testing::Test {
 protected:
  const TestFolder folder;

  /// The outcome with this text as standard input.
  Outcome run_with_input(const std::vector<std::string>& arguments, const std::string& text) const {
    write_content(folder / "input", text);
    return run_art6(arguments, {.folder = folder.path(), .input = folder / "input"});
  }
};

TEST_F(GivenScenarios, come_from_standard_input_in_every_command) {
  const std::string text = content_of(one_page);
  for (const std::vector<std::string>& rest : {std::vector<std::string>{"run", "-n", "20"},
                                               {"run", "-n", "20", "--format", "csv"},
                                               {"compare", "-n", "20", "-s", "need"},
                                               {"strategies"},
                                               {"check"},
                                               {"check", "--resolved", "--no-places"}}) {
    std::vector<std::string> of_file = rest, of_input = rest;
    of_file.emplace_back(one_page);
    of_input.emplace_back("-");
    const Outcome outcome = run_with_input(of_input, text);
    EXPECT_EQ(outcome.error, "");
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.output, run_art6(of_file).output);
  }
  const Outcome instance =
      run_with_input({"benchmark", "-", "-s", "need", "-n", "5", "--format", "csv"}, text);
  EXPECT_EQ(instance.status, 0);
  EXPECT_THAT(instance.output, HasSubstr(",standard-input,"));
}

TEST_F(GivenScenarios, have_the_name_of_standard_input_in_messages) {
  EXPECT_EQ(run_with_input({"check", "-"}, "").error,
            "<standard input>:1:1: expected a scenario, got an empty file\n");
  EXPECT_EQ(run_with_input({"check", "/dev/stdin"}, "- 1\n").error,
            "<standard input>:1:1: expected a map with the scenario's keys, got a list\n");
  const Outcome places = run_with_input({"check", "--resolved", "-"}, content_of(one_page));
  EXPECT_THAT(places.output, HasSubstr("  # <standard input>:"));
  const Outcome of_folder =
      run_art6({"check", "-"}, {.folder = folder.path(), .input = folder.path()});
  EXPECT_EQ(of_folder.error, "art6: expected a scenario file, got \"-\": Is a directory\n");
  EXPECT_EQ(of_folder.status, 2);
}

TEST_F(GivenScenarios, extend_bases_of_the_current_folder) {
  write_content(folder / "base.yaml", content_of(one_page));
  const std::string text = "art6: 1\nextends: base.yaml\nname: Changed\n";
  EXPECT_THAT(run_with_input({"check", "-"}, text).output, ::testing::StartsWith("Changed\n"));
  const FilledPipe pipe(text);
  EXPECT_THAT(run_art6({"check", pipe.name()}, {.folder = folder.path()}).output,
              ::testing::StartsWith("Changed\n"));
  EXPECT_EQ(run_with_input({"check", "-"}, "art6: 1\nextends: nothing.yaml\n").error,
            "<standard input>:2:10: extends: expected a scenario file, got \"nothing.yaml\": No "
            "such file or directory\n");
}

TEST_F(GivenScenarios, come_from_pipes) {
  const std::string whole = run_art6({"run", one_page, "-n", "20"}).output;
  const FilledPipe pipe(content_of(one_page));
  EXPECT_EQ(run_art6({"run", pipe.name(), "-n", "20"}).output, whole);
  ASSERT_EQ(::mkfifo((folder / "named").c_str(), 0600), 0);
  std::thread writer([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));  // so that the reader waits
    write_content(folder / "named", content_of(one_page));
  });
  EXPECT_EQ(run_art6({"run", folder / "named", "-n", "20"}).output, whole);
  writer.join();
}

TEST_F(GivenScenarios, that_never_come_can_be_interrupted) {
  ASSERT_EQ(::mkfifo((folder / "named").c_str(), 0600), 0);
  const Outcome outcome =
      run_art6({"run", folder / "named"},
               {.signal = SIGINT, .signal_delay = std::chrono::milliseconds(300)});
  EXPECT_EQ(outcome.status, 130);
  EXPECT_EQ(outcome.error, "art6: interrupted; nothing was written\n");
}

TEST_F(GivenScenarios, are_laid_over_every_instance_though_they_can_be_read_once) {
  const std::string over = "art6: 1\nstrategies: [{id: mine, rule: share, score: gap}]\n";
  for (const char* const name : {"a.yaml", "b.yaml"}) {
    write_content(folder / name, content_of(one_page));
  }
  write_content(folder / "over.yaml", over);
  const auto arguments = [](const std::string& file) {
    return std::vector<std::string>{"benchmark", "a.yaml", "b.yaml", "--over", file,
                                    "-s",        "mine",   "-n",     "5"};
  };
  const Outcome of_file = run_art6(arguments("over.yaml"), {.folder = folder.path()});
  EXPECT_EQ(of_file.status, 0);
  EXPECT_EQ(run_with_input(arguments("-"), over).output, of_file.output);
  const FilledPipe pipe(over);
  EXPECT_EQ(run_art6(arguments(pipe.name()), {.folder = folder.path()}).output, of_file.output);
  EXPECT_EQ(run_with_input(arguments("-"), "art6: 1\nextends: a.yaml\n").error,
            "<standard input>:2:10: extends: expected no base in a file that is laid over "
            "others\n");
}

TEST_F(GivenScenarios, can_be_standard_input_once) {
  for (const std::vector<std::string>& given :
       {std::vector<std::string>{"-", "-"}, {"-", "/dev/stdin"}, {"-", "--over", "-"}}) {
    std::vector<std::string> arguments{"benchmark"};
    arguments.insert(arguments.end(), given.begin(), given.end());
    const Outcome outcome = run_with_input(arguments, content_of(one_page));
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.error, "art6: expected standard input (\"-\") once, got it again\n");
  }
}

}  // namespace
}  // namespace art6
