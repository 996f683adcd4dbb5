#include "cli/grammar/command.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/commands/commands.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Grammar, splits_a_choice_into_its_words) {
  EXPECT_THAT(split_choices("table|json|csv"), ElementsAre("table", "json", "csv"));
  EXPECT_THAT(split_choices("STATE/THEME"), IsEmpty());
  EXPECT_THAT(split_choices(""), IsEmpty());
}

TEST(Grammar, of_every_command_of_the_program_shows_an_example) {
  const Grammar grammar = make_grammar();
  ASSERT_FALSE(grammar.commands.empty());
  for (const Command& command : grammar.commands) {
    EXPECT_THAT(command.about, ::testing::Not(IsEmpty())) << command.name;
    EXPECT_THAT(command.footer,
                ::testing::ContainsRegex("Examples?:(\n  art6 .*)*\n  art6 " + command.name))
        << command.name;
  }
}

}  // namespace
}  // namespace art6
