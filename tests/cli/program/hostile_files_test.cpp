// Over 300 lines: every kind of file that is no scenario.
// Files that are no scenario, given to the program by somebody in a hurry or by somebody who means
// harm: status 2, one report with its place, and nothing written.
// Over 300 lines: one kind of file after the other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "tests/cli/program/process.hpp"
#include "tests/io/files/temporary_folder.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

std::string times(std::size_t count, const std::string& text) {
  std::string all;
  all.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::string random_bytes(std::size_t count) {
  std::mt19937_64 random(20261126);
  std::string bytes(count, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random() % 256);
  return bytes;
}

/// A valid scenario of one State; `more` are further lines.
std::string small_scenario(const std::string& more = "") {
  return "art6: 1\nname: Small\nclock: {start: 2020-01, end: 2021-12}\n"
         "simulation: {replications: 100, seed: 1}\n"
         "donors: [{id: NOR, name: Norway, party: true, budget_usd_per_year: 2000000}]\n"
         "states:\n  - id: LBN\n    name: Lebanon\n    clearance:\n      deadline: 2024-05-01\n    "
         "  confirmed_km2: 3\n"
         "      clearance_m2_per_team_day: 900\n      teams: 5\n      max_teams: 9\n"
         "      team_cost_usd_per_month: 12000\n" +
         more;
}

std::string many_states(int count) {
  std::string text = "art6: 1\nname: Many\nclock: {start: 2020-01, end: 2020-12}\nstates:\n";
  for (int i = 0; i < count; ++i) {
    text += "  - {id: ";
    for (const int letter : {i / 676, i / 26 % 26, i % 26}) text += static_cast<char>('A' + letter);
    text +=
        ", name: A, clearance: {deadline: 2024-05-01, confirmed_km2: 1, "
        "clearance_m2_per_team_day: 900, teams: 5, max_teams: 9, team_cost_usd_per_month: "
        "12000}}\n";
  }
  return text;
}

constexpr std::size_t largest_file = 8388608;

class HostileFiles : public ::testing::Test {
 protected:
  const TestFolder folder;

  Outcome run(const std::string& file) const {
    return run_art6({"run", file, "-o", "out"}, {.folder = folder.path()});
  }

  /// The report on a file of these bytes, after the checks that hold for every one.
  std::string report_on(const std::string& bytes) const {
    write_content(folder / "f.yaml", bytes);
    const Outcome outcome = run("f.yaml");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    EXPECT_THAT(names_in(folder.path()), ElementsAre("f.yaml"));
    return outcome.error;
  }
};

TEST_F(HostileFiles, of_other_kinds) {
  const std::string keys =
      "art6, extends, name, description, price_year, clock, simulation, meetings, confidence, "
      "funding, strategy, objective, donors, coalitions, states, strategies, correlations\n";
  const std::string no_scenario = "expected a scenario, got an empty file\n";
  const std::string no_map = "expected a map with the scenario's keys, got ";
  struct Row {
    std::string bytes, report;  ///< the report after the file's name
  };
  const std::vector<Row> rows{
      {"", "1:1: " + no_scenario},
      {"\n \n# nothing\n", "1:1: " + no_scenario},
      {std::string(4096, '\0'), "1:1: expected printable text, got U+0000\n"},
      {"PK\x03\x04\x14", "1:3: expected printable text, got U+0003\n"},  // a spreadsheet
      {"\x1F\x8B\x08", "1:1: expected printable text, got U+001F\n"},
      {"\xD0\xCF\x11\xE0", "1:1: expected text in UTF-8, got the byte 0xD0\n"},
      {"\xFF\xFE", "1:1: expected text in UTF-8, got the byte 0xFF\n"},
      {"art6: 1\nname: Beyrouth \xE9t\xE9\n", "2:16: expected text in UTF-8, got the byte 0xE9\n"},
      {"art6: 1\n\tname: Tab\n",
       "2:1: expected valid YAML, got a fault: illegal tab when looking for indentation\n"},
      {"state,theme,deadline\nLBN,clearance,2024-05-01\n",
       "1:1: " + no_map + "\"state,theme,deadline LBN,clearance,2024-...\"\n"},
      {"<html><body>404</body></html>\n", "1:1: " + no_map + "\"<html><body>404</body></html>\"\n"},
      {"- {id: LBN}\n", "1:1: " + no_map + "a list\n"},
      {"art6: 2\n" + small_scenario().substr(8),
       "1:7: art6: expected 1, the format that this program reads, got 2\n"},
      {small_scenario().substr(8), "1:1: art6: missing, expected 1\n"},
      {small_scenario() + "<<<<<<< HEAD\n",
       "16:1: unknown key \"<<<<<<< HEAD\", expected one of " + keys},
      {small_scenario() + "name: Again\n",
       "16:1: expected every key once, got \"name\" again (first in line 2)\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(report_on(row.bytes), "f.yaml:" + row.report);
}

TEST_F(HostileFiles, of_random_bytes_and_of_the_program) {
  EXPECT_THAT(report_on(random_bytes(100000)), StartsWith("f.yaml:1:"));
  EXPECT_EQ(report_on(content_of(ART6_PROGRAM).substr(0, 100000)),
            "f.yaml:1:1: expected printable text, got U+007F\n");
}

TEST_F(HostileFiles, that_grow_as_they_are_read) {
  const auto deep = [&](const std::string& text, int column) {
    EXPECT_EQ(report_on(text), "f.yaml:1:" + std::to_string(column) +
                                   ": expected at most 64 levels of nesting, got more\n");
  };
  deep(times(largest_file, "["), 1001);
  deep(times(largest_file / 2, "{["), 1001);
  deep(times(100000, "- "), 129);
  deep(times(100000, "? "), 129);
  deep(times(100000, "a: {"), 4004);

  std::string laughs = small_scenario() + "x0: &x0 [ha, ha]\n";
  for (int i = 1; i < 60; ++i) {
    const std::string before = "*x" + std::to_string(i - 1);
    laughs += "x" + std::to_string(i) + ": &x" + std::to_string(i) + " [" + before + ", " + before +
              "]\n";
  }
  EXPECT_THAT(report_on(laughs), StartsWith("f.yaml:"));
}

TEST_F(HostileFiles, of_eight_mebibytes_and_more) {
  struct Row {
    std::string unit, report;
  };
  const std::string fault = "expected valid YAML, got a fault: ";
  const std::string no_scenario = "1:1: expected a scenario, got an empty file\n";
  const auto no_map = [](const std::string& text) {
    return "1:1: expected a map with the scenario's keys, got \"" + times(40, text) + "...\"\n";
  };
  for (const auto& [unit, report] : std::vector<Row>{
           {" ", no_scenario},
           {"%", no_scenario},
           {"a", no_map("a")},
           {"\xC3\xA9", no_map("\xC3\xA9")},
           {"\"", "1:3: expected the end of the file, got a second YAML document\n"},
           {"&a ", "1:4: " + fault + "cannot assign multiple anchors to the same node\n"},
           {"!", "1:3: " + fault + "tag handle with no suffix\n"}}) {
    EXPECT_EQ(report_on(times(largest_file / unit.size(), unit)), "f.yaml:" + report) << unit;
  }
  EXPECT_EQ(report_on(times(largest_file + 1, "a")),
            "f.yaml:1:1: expected at most 8388608 bytes, got 8388609\n");
}

TEST_F(HostileFiles, of_more_states_than_there_may_be) {
  EXPECT_EQ(report_on(many_states(10001)),
            "f.yaml:5:3: states: expected a list of at most 10000 items, got 10001\n");
}

TEST_F(HostileFiles, with_a_faulty_score) {
  const std::string fault =
      "f.yaml:16:44: strategies[own].score: expected an expression, got a fault: ";
  const std::string variables =
      "months_left, overdue_months, remaining_cost, need_per_year, capacity_per_year, secured, "
      "gap, slack_months, months_at_full_size, mean_months_at_full_size, requested, casualties, "
      "casualties_averted, weight, year, theme_clearance, theme_stockpile, "
      "theme_victim_assistance, theme_risk_education";
  const auto in_a_run = [](const std::string& score, const std::string& value) {
    return "art6: strategy `own`: the score `" + score + "` is " + value +
           " for LBN/clearance in budget year 0 of replication 0\n";
  };
  struct Row {
    std::string score, report;
  };
  for (const auto& [score, report] : std::vector<Row>{
           {"1/0", in_a_run("1/0", "inf")},
           {"log(-1)", in_a_run("log(-1)", "nan")},
           {"1e308*10", in_a_run("1e308*10", "inf")},
           {"gap +", fault + "Unexpected end of expression at position 6\n"},
           {times(1000, "("), fault + "Unexpected end of expression at position 1001\n"},
           {"fortune",
            "f.yaml:16:44: strategies[own].score: unknown variable \"fortune\", expected one of " +
                variables + "\n"}}) {
    EXPECT_EQ(report_on(small_scenario("strategies: [{id: own, rule: share, score: " + score +
                                       "}]\nstrategy: own\n")),
              report);
  }
}

TEST_F(HostileFiles, with_an_amount_that_is_too_large_to_be_counted) {
  std::string scenario = small_scenario();
  const std::string budget = "2000000";
  // Two years of this can be counted, but not in every future.
  scenario.replace(scenario.find(budget), budget.size(), "9e11, volatility: 1");
  EXPECT_THAT(
      report_on(scenario),
      testing::MatchesRegex("f.yaml: donors.*: expected [a-z_]+ below 2,199,023,255,552, got "
                            "[0-9.e+]+ in 202[01] of replication [0-9]+\n"));
}

TEST_F(HostileFiles, with_an_amount_that_no_future_can_count) {
  std::string scenario = small_scenario();
  const std::string budget = "2000000";
  scenario.replace(scenario.find(budget), budget.size(), "1e12, growth_per_year: 1");
  EXPECT_THAT(
      report_on(scenario),
      testing::MatchesRegex("f.yaml:[0-9]+:[0-9]+: donors.NOR..budget_usd_per_year: "
                            "expected below 2,199,023,255,552 USD over the clock, which is "
                            "what a run can count, got [0-9.e]+, too much from 2021-0[0-9] on\n"));
}

TEST_F(HostileFiles, that_are_no_files) {
  fs::create_directory(folder / "folder");
  fs::create_symlink("circle", folder / "circle");
  struct Row {
    std::string file, reason;
  };
  for (const auto& [file, reason] :
       std::vector<Row>{{"", "No such file or directory"},
                        {"missing.yaml", "No such file or directory"},
                        {"missing/f.yaml", "No such file or directory"},
                        {"folder", "Is a directory"},
                        {"/", "Is a directory"},
                        {"/dev/zero", "Not an ordinary file"},
                        {"/dev/null", "Not an ordinary file"},
                        {"circle", "Too many levels of symbolic links"},
                        {"/dev/null/f.yaml", "Not a directory"},
                        {times(300, "x"), "File name too long"}}) {
    const Outcome outcome = run(file);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    EXPECT_EQ(outcome.error,
              "art6: expected a scenario file, got \"" + file + "\": " + reason + '\n');
    EXPECT_THAT(names_in(folder.path()), ElementsAre("circle", "folder"));
  }
}

TEST_F(HostileFiles, with_bases_that_are_no_files) {
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  for (const auto& [base, reason] : {std::pair("pipe", "Not an ordinary file"),
                                     {"/dev/zero", "Not an ordinary file"},
                                     {".", "Is a directory"},
                                     {"missing.yaml", "No such file or directory"}}) {
    write_content(folder / "f.yaml", std::string("art6: 1\nextends: ") + base + '\n');
    const Outcome outcome = run("f.yaml");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.error, std::string("f.yaml:2:10: extends: expected a scenario file, got \"") +
                                 base + "\": " + reason + '\n');
  }
}

TEST_F(HostileFiles, in_a_circle) {
  write_content(folder / "a.yaml", "art6: 1\nextends: b.yaml\n");
  write_content(folder / "b.yaml", "art6: 1\nextends: ./c.yaml\n");
  write_content(folder / "c.yaml",
                "art6: 1\nextends: ../" + folder.path().filename().string() + "/b.yaml\n");
  const std::string folder_again = "../" + folder.path().filename().string();
  EXPECT_EQ(run("a.yaml").error, folder_again +
                                     "/c.yaml:2:10: extends: expected no circle of files, got "
                                     "a.yaml -> b.yaml -> c.yaml -> " +
                                     folder_again + "/b.yaml -> " + folder_again + "/c.yaml -> " +
                                     folder_again + "/b.yaml\n");
}

TEST_F(HostileFiles, with_names_that_would_command_a_terminal) {
  EXPECT_EQ(run("a\033[2Jb\nc.yaml").error,
            "art6: expected a scenario file, got \"a\\x1b[2Jb\\x0ac.yaml\": "
            "No such file or directory\n");
  write_content(folder / "a\033[2Jb.yaml", "art6: 1");
  EXPECT_THAT(run("a\033[2Jb.yaml").error,
              StartsWith("a\\x1b[2Jb.yaml:1:1: name: missing, expected a text of one line\n"));
  write_content(folder / "a\nb.yaml", small_scenario());
  const Outcome resolved =
      run_art6({"check", "--resolved", "a\nb.yaml"}, {.folder = folder.path()});
  EXPECT_EQ(resolved.status, 0);
  EXPECT_THAT(resolved.output, StartsWith("art6: 1  # a\\x0ab.yaml:1\n"));
  EXPECT_EQ(run_art6({"\033[2J"}).error,
            "art6: unknown command \"\\x1b[2J\"\nSee 'art6 --help'.\n");
  EXPECT_EQ(run_art6({"run", "f.yaml", "--\033[2J"}).error,
            "art6: unexpected argument \"--\\x1b[2J\"\nSee 'art6 run --help'.\n");
}

/// What the folder tests/io/invalid holds, through the program.
TEST_F(HostileFiles, of_one_fault_each) {
  const fs::path invalid = std::string(ART6_SOURCE_DIR) + "/tests/io/invalid";
  int tried = 0;
  for (const auto& entry : fs::recursive_directory_iterator(invalid)) {
    if (entry.path().extension() != ".yaml") continue;
    const fs::path& path = entry.path();
    const Outcome outcome =
        run_art6({"run", path.filename(), "-o", folder / "out"}, {.folder = path.parent_path()});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    EXPECT_EQ(outcome.error, content_of(fs::path(path).replace_extension(".expected")));
    ++tried;
  }
  EXPECT_THAT(names_in(folder.path()), IsEmpty());
  EXPECT_GE(tried, 100);
}

}  // namespace
}  // namespace art6
