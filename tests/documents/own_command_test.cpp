// The command of docs/extending.md, built as it is printed there, with its line in the table of
// commands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/grammar/command_line.hpp"

namespace art6 {
namespace {

std::variant<Answer, Command> parse(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "art6");
  return parse_command_line(make_grammar(), static_cast<int>(arguments.size()), arguments.data());
}

TEST(DonorsCommand, lists_the_donors_of_the_scenario_that_it_is_given) {
  const auto parsed = parse({"donors", "scenarios/one-page-example.yaml"});
  ASSERT_TRUE(std::holds_alternative<Command>(parsed));
  EXPECT_EQ(std::get<Command>(parsed).run(Paint(Paint::Mode::plain), Runner()),
            "Northland\nSouthland\n");
}

TEST(DonorsCommand, is_in_the_help_of_the_program_and_has_its_own) {
  EXPECT_THAT(std::get<Answer>(parse({"--help"})).output,
              testing::HasSubstr("List the donors of a scenario"));
  EXPECT_THAT(std::get<Answer>(parse({"donors", "--help"})).output,
              testing::HasSubstr("art6 donors scenarios/one-page-example.yaml"));
}

TEST(DonorsCommand, requires_a_scenario) {
  EXPECT_EQ(std::get<Answer>(parse({"donors"})).status, 2);
}

}  // namespace
}  // namespace art6
