// The text of the schema of outcomes. tests/io/schema/check_schema.py tests what it accepts and
// refuses.
#include "io/schema/outcomes_schema.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/io/reader/faults.hpp"

namespace art6 {
namespace {

nlohmann::json outcomes_schema() { return nlohmann::json::parse(make_outcomes_schema()); }

TEST(OutcomesSchema, is_the_file_that_the_repository_ships) {
  EXPECT_EQ(make_outcomes_schema(),
            text_of(std::string(ART6_SOURCE_DIR) + "/scenarios/art6-outcomes.schema.json"))
      << "write it anew: art6 schema outcomes > scenarios/art6-outcomes.schema.json";
}

TEST(OutcomesSchema, has_the_keys_the_units_and_the_readers_sentences) {
  const nlohmann::json schema = outcomes_schema();
  const nlohmann::json& outcomes = schema["$defs"]["outcomes"];
  EXPECT_EQ(schema["$ref"], "#/$defs/outcomes");
  EXPECT_EQ(outcomes["required"],
            nlohmann::json::parse(R"(["art6_outcomes", "as_of", "obligations"])"));
  EXPECT_EQ(outcomes["additionalProperties"], false);
  const nlohmann::json& obligations = outcomes["properties"]["obligations"];
  EXPECT_EQ(obligations["minItems"], 1);
  const nlohmann::json& keys = obligations["items"]["properties"];
  EXPECT_EQ(keys["id"]["pattern"],
            "^[A-Z]{3}/(clearance|stockpile|victim_assistance|risk_education)$");
  EXPECT_EQ(keys["completed"]["description"],
            "The day of completion; open on `as_of` without it. Not beside void.\n\n"
            "Takes a date YYYY-MM-DD from 1900-01-01 to 2200-12-31.");
  const nlohmann::json& left = keys["left"]["items"];
  EXPECT_EQ(left["required"], nlohmann::json::parse(R"(["at"])"));
  EXPECT_EQ(left["properties"]["km2"]["anyOf"][0]["minimum"], 0);
  EXPECT_EQ(left["properties"]["munitions"]["examples"], nlohmann::json::parse("[1200]"));
}

TEST(OutcomesSchema, allows_neither_completion_nor_work_left_beside_void) {
  const nlohmann::json conditions =
      outcomes_schema()["$defs"]["outcomes"]["properties"]["obligations"]["items"]["allOf"];
  ASSERT_EQ(conditions.size(), 2U);
  for (const char* const key : {"completed", "left"}) {
    const nlohmann::json wanted{{"if", {{"required", {"void"}}}},
                                {"then", {{"properties", {{key, false}}}}}};
    EXPECT_NE(std::find(conditions.begin(), conditions.end(), wanted), conditions.end()) << key;
  }
}

}  // namespace
}  // namespace art6
