#include "cli/grammar/command_help.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/grammar/command_line.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Grammar {
  CLI::App app{"Counts", "tally"};
  std::string word;
  std::vector<std::string> files;
  bool is_fast = false;

  Grammar() {
    CLI::App& command = *app.add_subcommand("count", "Count words");
    CLI::Option* const fast = command.add_flag("--fast", is_fast, "skip what is odd");
    command.add_option("FILES", files, "what to count")->required();
    command.add_option("-w,--word", word, "which")->type_name("a|b")->needs(fast);
    command.add_flag("--secret")->group("");
    command.footer("Example:\n  tally count x\n");
    app.add_subcommand("hidden", "For tests")->group("");
  }
};

TEST(CommandHelp, has_what_the_grammar_shows_and_nothing_that_it_hides) {
  const Grammar grammar;
  const ProgramHelp help = help_of(grammar.app);
  EXPECT_EQ(help.program.name, "tally");
  EXPECT_EQ(help.program.text, "Counts");
  ASSERT_EQ(help.commands.size(), 1u);
  const CommandHelp& count = help.commands[0];
  EXPECT_EQ(count.name, "count");
  EXPECT_EQ(count.text, "Count words");
  EXPECT_EQ(count.footer, "Example:\n  tally count x\n");

  ASSERT_EQ(count.places.size(), 1u);
  EXPECT_THAT(count.places[0].names, ElementsAre("FILES"));
  EXPECT_TRUE(count.places[0].is_required);
  EXPECT_TRUE(count.places[0].is_repeated);

  ASSERT_EQ(count.options.size(), 3u);
  EXPECT_THAT(count.options[0].names, ElementsAre("-h", "--help"));
  EXPECT_TRUE(count.options[0].ends_the_program);
  EXPECT_THAT(count.options[1].names, ElementsAre("--fast"));
  EXPECT_EQ(count.options[1].value, "");
  EXPECT_FALSE(count.options[1].ends_the_program);
  EXPECT_THAT(count.options[2].names, ElementsAre("-w", "--word"));
  EXPECT_EQ(count.options[2].value, "a|b");
  EXPECT_EQ(count.options[2].text, "which");
  EXPECT_FALSE(count.options[2].is_required);
  EXPECT_FALSE(count.options[2].is_repeated);
  EXPECT_THAT(count.options[2].needs, ElementsAre("--fast"));
}

TEST(CommandHelp, splits_a_choice_into_its_words) {
  EXPECT_THAT(choices_of("table|json|csv"), ElementsAre("table", "json", "csv"));
  EXPECT_THAT(choices_of("STATE/THEME"), IsEmpty());
  EXPECT_THAT(choices_of(""), IsEmpty());
}

TEST(CommandHelp, of_every_command_of_the_program_shows_an_example) {
  CommandArguments nothing;
  const ProgramHelp help = help_of(*command_line(nothing));
  ASSERT_FALSE(help.commands.empty());
  for (const CommandHelp& command : help.commands) {
    EXPECT_THAT(command.text, ::testing::Not(IsEmpty())) << command.name;
    EXPECT_THAT(command.footer,
                ::testing::ContainsRegex("Examples?:(\n  art6 .*)*\n  art6 " + command.name))
        << command.name;
  }
}

}  // namespace
}  // namespace art6
