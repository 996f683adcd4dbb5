// The schema's text; what it accepts and refuses is for tests/io/check_schema.py.
#include "io/scenario_schema.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/io/faults.hpp"

namespace art6 {
namespace {

using Json = nlohmann::json;

TEST(ScenarioSchema, is_the_file_that_the_repository_ships) {
  EXPECT_EQ(scenario_schema(),
            text_of(std::string(ART6_SOURCE_DIR) + "/scenarios/art6.schema.json"))
      << "write it anew: art6 schema > scenarios/art6.schema.json";
}

/// Every schema below `properties`, with the path of its keys.
template <class Visit>
void for_each_property(const Json& schema, const std::string& path, Visit visit) {
  if (schema.contains("items")) for_each_property(schema["items"], path, visit);
  if (!schema.contains("properties")) return;
  for (const auto& [key, property] : schema["properties"].items()) {
    visit(path + key, property);
    for_each_property(property, path + key + ".", visit);
  }
}

TEST(ScenarioSchema, describes_every_key_and_gives_an_example_of_every_value) {
  int keys = 0, examples = 0;
  for_each_property(Json::parse(scenario_schema())["$defs"]["scenario"], "",
                    [&](const auto& path, const Json& property) {
                      ++keys;
                      EXPECT_TRUE(property.contains("description") ||
                                  path.find("theme_shares.") != std::string::npos)
                          << path;
                      if (property.contains("examples")) ++examples;
                      const bool has_own_keys =
                          property.contains("properties") ||
                          property.value("items", Json()).contains("properties");
                      EXPECT_TRUE(property.contains("examples") || property.contains("const") ||
                                  path.find("theme_shares.") != std::string::npos || has_own_keys)
                          << path;
                    });
  EXPECT_GT(keys, 120);
  EXPECT_GT(examples, 100);
}

TEST(ScenarioSchema, has_the_ranges_units_and_defaults_of_the_format) {
  const Json schema = Json::parse(scenario_schema())["$defs"]["scenario"];
  const Json& clearance =
      schema["properties"]["states"]["items"]["properties"]["clearance"]["properties"];
  EXPECT_EQ(clearance["working_days_per_month"],
            Json::parse(
                R"({"description": "Working days of a team in a month of full season. Unit: days.",
                    "anyOf": [{"type": "number", "exclusiveMinimum": 0, "maximum": 31},
                              {"type": "object", "required": ["value"],
                               "properties": {"value": {"type": "number", "exclusiveMinimum": 0,
                                                        "maximum": 31},
                                              "source": {"$ref": "#/$defs/source"},
                                              "note": {"$ref": "#/$defs/note"}},
                               "additionalProperties": false}],
                    "default": 20, "examples": [20]})"));
  EXPECT_EQ(clearance["suspected_km2"]["anyOf"][0],
            Json::parse(R"({"type": "number", "minimum": 0, "maximum": 100000000})"));
  EXPECT_EQ(clearance["suspected_km2"]["anyOf"][1],
            Json::parse(R"({"$ref": "#/$defs/distribution"})"));
  EXPECT_EQ(clearance["suspected_km2"]["anyOf"].size(), 3u);
  EXPECT_EQ(clearance["suspected_km2"]["default"], 0);
  EXPECT_EQ(schema["properties"]["simulation"]["properties"]["seed"]["anyOf"][0]["maximum"],
            18446744073709551615u);
  EXPECT_EQ(schema["properties"]["strategy"]["default"], "status-quo");
  EXPECT_EQ(schema["required"], Json::parse(R"(["art6", "name", "clock", "states"])"));
}

TEST(ScenarioSchema, requires_of_a_scenario_over_a_base_only_what_tells_things_apart) {
  const Json schema = Json::parse(scenario_schema());
  EXPECT_EQ(schema["if"], Json::parse(R"({"required": ["extends"]})"));
  EXPECT_EQ(schema["then"], Json::parse(R"({"$ref": "#/$defs/overlay"})"));
  EXPECT_EQ(schema["else"], Json::parse(R"({"$ref": "#/$defs/scenario"})"));
  const Json& overlay = schema["$defs"]["overlay"];
  EXPECT_EQ(overlay["required"], Json::parse(R"(["art6"])"));
  EXPECT_EQ(overlay["properties"]["clock"]["required"], Json::array());
  EXPECT_EQ(overlay["properties"]["name"],
            Json::parse(R"({"$ref": "#/$defs/scenario/properties/name"})"));
  const Json& donor = overlay["properties"]["donors"]["items"];
  EXPECT_EQ(donor["required"], Json::parse(R"(["id"])"));
  EXPECT_EQ(donor["properties"]["remove"]["const"], true);
  EXPECT_EQ(overlay["properties"]["meetings"],
            Json::parse(R"({"$ref": "#/$defs/scenario/properties/meetings"})"));
}

}  // namespace
}  // namespace art6
