// `art6 schema`: which schema it prints.
#include "cli/commands/schema_command.hpp"

#include <gtest/gtest.h>

#include <string>

#include "io/schema/outcomes_schema.hpp"
#include "io/schema/scenario_schema.hpp"

namespace art6 {
namespace {

std::string schema_of(const Command& command) {
  return command.run(Paint(Paint::Mode::plain), Runner{});
}

TEST(SchemaCommand, prints_the_schema_of_scenarios_unless_asked_for_that_of_outcomes) {
  const Command command = make_schema_command();
  ASSERT_EQ(command.places.size(), 1U);
  EXPECT_FALSE(command.places[0].is_required);
  EXPECT_EQ(schema_of(command), make_scenario_schema());
  command.places[0].take("outcomes");
  EXPECT_EQ(schema_of(command), make_outcomes_schema());
  command.places[0].take("scenario");
  EXPECT_EQ(schema_of(command), make_scenario_schema());
}

TEST(SchemaCommand, says_which_formats_there_are) {
  const Command command = make_schema_command();
  try {
    command.places[0].take("outcome");
    FAIL();
  } catch (const WrongUsage& error) {
    EXPECT_STREQ(error.what(),
                 "expected scenario or outcomes, got \"outcome\", did you mean \"outcomes\"?");
  }
}

}  // namespace
}  // namespace art6
