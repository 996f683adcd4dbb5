#include "cli/grammar/command_line.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "cli/commands/check_command.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/merge_command.hpp"
#include "cli/commands/run_command.hpp"
#include "cli/commands/strategies_command.hpp"
#include "cli/grammar/version.hpp"

namespace art6 {
namespace {

using ::testing::HasSubstr;

std::variant<Answer, Command> parse(const Grammar& grammar, std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "art6");
  return parse_command_line(grammar, static_cast<int>(arguments.size()), arguments.data());
}

/// What the command that `make` makes takes of the arguments.
template <class Given>
Given given_to(Command (*make)(const std::shared_ptr<Given>&), std::vector<const char*> arguments) {
  const auto given = std::make_shared<Given>();
  const Grammar grammar{.program = {.name = "art6"}, .commands = {make(given)}};
  const auto parsed = parse(grammar, std::move(arguments));
  EXPECT_EQ(std::get<Command>(parsed).name, grammar.commands.front().name);
  return *given;
}

/// The message of arguments that cannot be followed.
std::string wrong(std::vector<const char*> arguments) {
  const auto parsed = parse(make_grammar(), std::move(arguments));
  const auto* answer = std::get_if<Answer>(&parsed);
  if (answer == nullptr) return "accepted";
  EXPECT_EQ(answer->status, 2);
  EXPECT_EQ(answer->output, "");
  return answer->error;
}

std::string told(std::vector<const char*> arguments) {
  const auto answer = std::get<Answer>(parse(make_grammar(), std::move(arguments)));
  EXPECT_EQ(answer.status, 0);
  EXPECT_EQ(answer.error, "");
  return answer.output;
}

TEST(Arguments, of_run_are_taken_as_given) {
  const auto run = given_to(make_run_command, {"run", "a.yaml", "-s", "urgency", "-n", "500",
                                               "--seed", "18446744073709551615", "--threads", "2",
                                               "-o", "out", "--format", "json"});
  EXPECT_EQ(run.scenario, "a.yaml");
  EXPECT_EQ(run.strategy, "urgency");
  EXPECT_EQ(run.replications, 500);
  EXPECT_EQ(run.seed, 18446744073709551615u);
  EXPECT_EQ(run.threads, 2);
  EXPECT_EQ(run.output, "out");
  EXPECT_EQ(run.format, Format::json);
}

TEST(Arguments, of_a_part_of_a_run_and_of_its_merging) {
  const auto run = given_to(make_run_command, {"run", "a.yaml", "--shard", "2/5", "-o", "2.art6"});
  EXPECT_EQ(run.shard, (ShardChoice{2, 5}));
  EXPECT_EQ(run.output, "2.art6");
  const auto merge =
      given_to(make_merge_command, {"merge", "1.art6", "2.art6", "-o", "out", "--format", "csv"});
  EXPECT_EQ(merge.shards, (std::vector<std::filesystem::path>{"1.art6", "2.art6"}));
  EXPECT_EQ(merge.output, "out");
  EXPECT_EQ(merge.format, Format::csv);
  for (const char* got : {"", "2", "/", "2/", "/5", "0/5", "6/5", "2/5/", " 2/5", "2/100001",
                          "-1/5", "2/5.0", "99999999999/99999999999"}) {
    EXPECT_EQ(wrong({"run", "a.yaml", "--shard", got}),
              std::string("art6: --shard: expected K/N with 1 <= K <= N <= 100000, such as 2/5, "
                          "got \"") +
                  got + "\"\nSee 'art6 run --help'.\n");
  }
}

TEST(Arguments, of_a_precision_are_a_half_width) {
  EXPECT_EQ(given_to(make_run_command, {"run", "a.yaml", "--precision", "0.01"}).precision, 0.01);
  for (const char* got : {"", "0", "0.00001", "0.6", "-1", "nan", "inf", "1 %"}) {
    EXPECT_EQ(wrong({"run", "a.yaml", "--precision", got}),
              std::string("art6: --precision: expected a number from 0.00002 to 0.5, got \"") +
                  got + "\"\nSee 'art6 run --help'.\n");
  }
}

TEST(Arguments, of_run_leave_to_the_scenario_what_is_not_given) {
  const auto run = given_to(make_run_command, {"run", "a.yaml"});
  EXPECT_EQ(run.strategy, std::nullopt);
  EXPECT_EQ(run.replications, std::nullopt);
  EXPECT_EQ(run.seed, std::nullopt);
  EXPECT_EQ(run.threads, 0);
  EXPECT_EQ(run.output, std::nullopt);
  EXPECT_EQ(run.format, Format::table);
}

TEST(Arguments, name_one_command_of_the_table) {
  for (const Command& command : make_grammar().commands) {
    const char* place = command.places.empty() ? "--" : "a.yaml";
    const auto parsed = parse(make_grammar(), {command.name.c_str(), place});
    EXPECT_EQ(std::get<Command>(parsed).name, command.name);
  }
}

TEST(Arguments, of_check_and_strategies_are_a_scenario) {
  EXPECT_EQ(given_to(make_check_command, {"check", "a.yaml"}).scenario, "a.yaml");
  EXPECT_EQ(given_to(make_strategies_command, {"strategies", "a.yaml"}).scenario, "a.yaml");
  EXPECT_EQ(given_to(make_strategies_command, {"strategies"}).scenario, std::nullopt);
}

TEST(Arguments, know_the_formats) {
  const auto format = [](const char* name) {
    return given_to(make_run_command, {"run", "a.yaml", "--format", name}).format;
  };
  EXPECT_EQ(format("table"), Format::table);
  EXPECT_EQ(format("json"), Format::json);
  EXPECT_EQ(format("csv"), Format::csv);
}

TEST(Arguments, take_numbers_up_to_their_bounds) {
  const auto replications = [](const char* text) {
    return given_to(make_run_command, {"run", "a.yaml", "-n", text}).replications;
  };
  EXPECT_EQ(replications("1"), 1);
  EXPECT_EQ(replications("4294967295"), 4294967295);
  EXPECT_EQ(replications("010"), 10);  // not eight
  EXPECT_EQ(given_to(make_run_command, {"run", "a.yaml", "--seed", "0"}).seed, 0u);
}

TEST(Arguments, refuse_numbers_beyond_their_bounds) {
  const auto message = [](const std::string& option, const std::string& most,
                          const std::string& got, const std::string& least = "1") {
    return "art6: " + option + ": expected a whole number from " + least + " to " + most +
           ", got \"" + got + "\"\nSee 'art6 run --help'.\n";
  };
  for (const char* got :
       {"0", "4294967296", "1e6", "2.5", "many", "", "0x10", "99999999999999999999"})
    EXPECT_EQ(wrong({"run", "a.yaml", "-n", got}), message("-n,--replications", "4294967295", got));
  for (const char* got : {"0", "1025", "two"})
    EXPECT_EQ(wrong({"run", "a.yaml", "--threads", got}), message("--threads", "1024", got));
  EXPECT_EQ(wrong({"run", "a.yaml", "--threads=-1"}), message("--threads", "1024", "-1"));
  EXPECT_EQ(wrong({"run", "a.yaml", "--seed=-1"}),
            message("--seed", "18446744073709551615", "-1", "0"));
  EXPECT_EQ(wrong({"run", "a.yaml", "--seed", "18446744073709551616"}),
            message("--seed", "18446744073709551615", "18446744073709551616", "0"));
}

TEST(Arguments, say_what_is_missing_or_not_known) {
  EXPECT_EQ(
      wrong({}),
      "art6: expected a command: check, run, merge, compare, benchmark, strategies or schema\nSee "
      "'art6 --help'.\n");
  EXPECT_EQ(wrong({"run"}), "art6: SCENARIO is required\nSee 'art6 run --help'.\n");
  EXPECT_EQ(wrong({"check"}), "art6: SCENARIO is required\nSee 'art6 check --help'.\n");
  EXPECT_EQ(wrong({"rnu", "a.yaml"}),
            "art6: unknown command \"rnu\", did you mean \"run\"?\nSee 'art6 --help'.\n");
  EXPECT_EQ(wrong({"run", "a.yaml", "--sede", "1"}),
            "art6: unexpected argument \"--sede\", did you mean \"--seed\"?\n"
            "See 'art6 run --help'.\n");
  EXPECT_EQ(wrong({"check", "a.yaml", "b.yaml"}),
            "art6: unexpected argument \"b.yaml\"\nSee 'art6 check --help'.\n");
  EXPECT_EQ(wrong({"run", "a.yaml", "--threads"}),
            "art6: --threads: expected a value, got none\nSee 'art6 run --help'.\n");
  EXPECT_EQ(wrong({"run", "a.yaml", "--output"}),
            "art6: --output: expected a value, got none\nSee 'art6 run --help'.\n");
  for (const char* option : {"--seed", "--replications", "--strategy", "--format"}) {
    const char* value = option == std::string("--format") ? "csv" : "1";
    EXPECT_EQ(
        wrong({"run", "a.yaml", option, value, option, value}),
        "art6: " + std::string(option) + ": expected once, got it again\nSee 'art6 run --help'.\n");
  }
  EXPECT_EQ(wrong({"--foo"}), "art6: unexpected argument \"--foo\"\nSee 'art6 --help'.\n");
  EXPECT_EQ(wrong({"run", "a.yaml", "--format", "xml"}),
            "art6: --format: expected table, json or csv, got \"xml\"\nSee 'art6 run --help'.\n");
}

/// A program with one command, whose words are stored in the order in which they are taken.
Grammar tally_grammar(std::vector<std::string>& taken) {
  const auto store = [&taken](const std::string& name) {
    return [&taken, name](const std::string& word) { taken.push_back(name + '=' + word); };
  };
  return {.program = {.name = "tally"},
          .commands = {{.name = "count",
                        .places = {{.names = {"FILES"},
                                    .take = store("file"),
                                    .is_required = true,
                                    .is_repeated = true}},
                        .options = {{.names = {"-w", "--word"},
                                     .value = "WORD",
                                     .take = store("word"),
                                     .needs = {"--fast"}},
                                    {.names = {"--fast"}, .take = store("fast")}}}}};
}

TEST(Arguments, are_taken_one_by_one_and_a_flag_without_a_value) {
  std::vector<std::string> taken;
  const auto parsed = parse(tally_grammar(taken), {"count", "b", "-w", "x,y", "a", "--fast", "b"});
  EXPECT_EQ(std::get<Command>(parsed).name, "count");
  EXPECT_THAT(taken, ::testing::ElementsAre("file=b", "file=a", "file=b", "word=x,y", "fast="));
}

TEST(Arguments, are_refused_without_the_option_that_they_need) {
  std::vector<std::string> taken;
  const auto parsed = parse(tally_grammar(taken), {"count", "a", "-w", "x"});
  EXPECT_EQ(std::get<Answer>(parsed).error,
            "art6: --word requires --fast\nSee 'tally count --help'.\n");
}

TEST(Arguments, may_ask_for_the_version) {
  EXPECT_EQ(told({"--version"}), "art6 " + std::string(program_version()) + "\n");
}

TEST(Arguments, may_ask_for_help_with_an_example) {
  EXPECT_THAT(told({"--help"}), HasSubstr("\nExample:\n  art6 run "));
  EXPECT_THAT(told({"run", "--help"}), HasSubstr("\nExamples:\n  art6 run "));
  EXPECT_THAT(told({"check", "-h"}), HasSubstr("\nExamples:\n  art6 check "));
  EXPECT_THAT(told({"strategies", "--help"}), HasSubstr("\nExample:\n  art6 strategies "));
  EXPECT_THAT(told({"schema", "--help"}), HasSubstr("\nExample:\n  art6 schema "));
}

}  // namespace
}  // namespace art6
