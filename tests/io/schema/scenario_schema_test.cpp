// The text of the schema. tests/io/schema/check_schema.py tests what it accepts and refuses.
#include "io/schema/scenario_schema.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/io/reader/faults.hpp"

namespace art6 {
namespace {

using Json = nlohmann::json;

TEST(ScenarioSchema, is_the_file_that_the_repository_ships) {
  EXPECT_EQ(make_scenario_schema(),
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
  for_each_property(Json::parse(make_scenario_schema())["$defs"]["scenario"], "",
                    [&](const auto& path, const Json& property) {
                      ++keys;
                      EXPECT_TRUE(property.contains("description")) << path;
                      if (property.contains("examples")) ++examples;
                      const bool has_own_keys =
                          property.contains("properties") ||
                          property.value("items", Json()).contains("properties");
                      EXPECT_TRUE(property.contains("examples") || property.contains("const") ||
                                  path.find("theme_shares.") != std::string::npos ||
                                  path.find("served.") != std::string::npos || has_own_keys)
                          << path;
                    });
  EXPECT_GT(keys, 120);
  EXPECT_GT(examples, 100);
}

TEST(ScenarioSchema, has_the_ranges_units_and_defaults_of_the_format) {
  const Json schema = Json::parse(make_scenario_schema())["$defs"]["scenario"];
  const Json& clearance =
      schema["properties"]["states"]["items"]["properties"]["clearance"]["properties"];
  EXPECT_EQ(
      clearance["working_days_per_month"],
      Json::parse(
          R"({"description": "Working days of a team in a month of full season.\n\nTakes a number > 0 and <= 31. Unit: days. Default: 20.",
              "anyOf": [{"type": "number", "exclusiveMinimum": 0, "maximum": 31,
                         "errorMessage": "Expected a number > 0 and <= 31."},
                        {"title": "number with its source", "type": "object",
                         "required": ["value"],
                         "properties": {"value": {"description": "The number alone.",
                                                  "type": "number", "exclusiveMinimum": 0,
                                                  "maximum": 31,
                                                  "errorMessage": "Expected a number > 0 and <= 31."},
                                        "source": {"$ref": "#/$defs/source"},
                                        "note": {"$ref": "#/$defs/note"}},
                         "additionalProperties": false,
                         "allOf": [{"$ref": "#/$defs/remarked_number"}]}],
              "default": 20, "examples": [20]})"));
  EXPECT_EQ(clearance["suspected_km2"]["anyOf"][0],
            Json::parse(R"({"type": "number", "minimum": 0, "maximum": 100000000,
                            "errorMessage": "Expected a number >= 0 or a distribution.",
                            "allOf": [{"$ref": "#/$defs/uncertain_number"}]})"));
  EXPECT_EQ(clearance["suspected_km2"]["anyOf"][1],
            Json::parse(R"({"$ref": "#/$defs/distribution"})"));
  EXPECT_EQ(clearance["suspected_km2"]["anyOf"].size(), 3u);
  EXPECT_EQ(clearance["suspected_km2"]["default"], 0);
  EXPECT_EQ(schema["properties"]["simulation"]["properties"]["seed"]["anyOf"][0]["maximum"],
            18446744073709551615u);
  EXPECT_EQ(schema["properties"]["strategy"]["default"], "status-quo");
  EXPECT_EQ(schema["required"], Json::parse(R"(["art6", "name", "clock", "states"])"));
}

TEST(ScenarioSchema, tells_editors_the_readers_sentences_and_the_name_of_each_map) {
  const Json schema = Json::parse(make_scenario_schema())["$defs"]["scenario"];
  EXPECT_EQ(schema["properties"]["clock"]["title"], "clock");
  const Json& state = schema["properties"]["states"]["items"];
  EXPECT_EQ(state["title"], "states");
  EXPECT_EQ(state["properties"]["joined"]["description"],
            "Entry into force of the Convention for the State.\n\n"
            "Takes a date YYYY-MM-DD from 1900-01-01 to 2200-12-31.");
  EXPECT_EQ(state["properties"]["joined"]["errorMessage"],
            "Expected a date YYYY-MM-DD from 1900-01-01 to 2200-12-31.");
  EXPECT_EQ(state["properties"]["name"]["description"], "The State's name.");
  EXPECT_EQ(
      schema["properties"]["strategies"]["items"]["properties"]["rule"],
      Json::parse(
          R"({"description": "How the score places money. Not beside like, needed without it.",
                            "type": "string",
                            "enum": ["share", "fill"],
                            "enumDescriptions": [
                              "Splits money in proportion to the scores.",
                              "Serves the highest score up to its gap, then the next."],
                            "examples": ["share"]})"));
}

TEST(ScenarioSchema, offers_each_law_to_be_filled_in) {
  const Json definitions = Json::parse(make_scenario_schema())["$defs"];
  const Json& snippets = definitions["uncertain_number"]["defaultSnippets"];
  ASSERT_EQ(snippets.size(), 8u);
  EXPECT_EQ(snippets[4], Json::parse(R"({"label": "lognormal",
      "description": "Above 0 and skewed: for an area, a stock, a cost or a rate that may be off by a factor. {dist: lognormal, p10: 600, p90: 1500}",
      "body": {"dist": "lognormal", "p10": "^$1", "p90": "^$2"}})"));
  EXPECT_EQ(snippets[6]["body"],
            Json::parse(R"({"dist": "discrete", "values": "^[$1]", "weights": "^[$2]"})"));
  EXPECT_EQ(definitions["remarked_number"]["defaultSnippets"][0]["body"],
            Json::parse(R"({"value": "^$1", "source": "$2"})"));
}

/// The condition under which the schema of clearance asks for a key, or forbids it.
Json condition_of(const std::string& then) {
  const Json schema = Json::parse(make_scenario_schema())["$defs"]["scenario"];
  const Json& clearance = schema["properties"]["states"]["items"]["properties"]["clearance"];
  for (const Json& condition : clearance["allOf"]) {
    if (condition["then"] == Json::parse(then)) return condition["if"];
  }
  return {};
}

TEST(ScenarioSchema, needs_a_rate_unless_the_other_number_is_0_alone_or_with_its_source) {
  EXPECT_EQ(condition_of(R"({"required": ["survey_m2_per_team_day"]})"),
            Json::parse(R"({"required": ["suspected_km2"], "properties": {"suspected_km2":
                {"not": {"anyOf": [{"const": 0}, {"type": "object", "required": ["value"],
                                                  "properties": {"value": {"const": 0}}}]}}}})"));
}

TEST(ScenarioSchema, leaves_areas_and_rates_to_regions_where_there_are_any) {
  for (const char* const key : {"confirmed_km2", "suspected_km2", "unrecorded_km2"}) {
    EXPECT_EQ(condition_of(R"({"properties": {")" + std::string(key) + R"(": false}})"),
              Json::parse(R"({"required": ["regions"]})"));
  }
  EXPECT_EQ(condition_of(R"({"required": ["clearance_m2_per_team_day"]})"),
            Json::parse(R"({"not": {"required": ["regions"]}})"));
  EXPECT_EQ(condition_of(R"({"required": ["technical_survey_m2_per_team_day"]})")["not"],
            Json::parse(R"({"required": ["regions"]})"));
}

TEST(ScenarioSchema, requires_of_a_scenario_over_a_base_only_what_tells_things_apart) {
  const Json schema = Json::parse(make_scenario_schema());
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
  EXPECT_EQ(donor["if"], Json::parse(R"({"required": ["remove"]})"));
  EXPECT_EQ(donor["then"]["properties"]["budget_usd_per_year"], false);
  EXPECT_FALSE(donor["then"]["properties"].contains("id"));
}

TEST(ScenarioSchema, lets_null_take_out_of_a_base_what_is_not_required) {
  const Json schema = Json::parse(make_scenario_schema());
  const Json& overlay = schema["$defs"]["overlay"]["properties"];
  EXPECT_EQ(overlay["meetings"],
            Json::parse(R"({"description": "Where extension requests are considered.",
                "anyOf": [{"$ref": "#/$defs/scenario/properties/meetings"}, {"type": "null"}]})"));
  EXPECT_EQ(overlay["donors"]["type"], Json::parse(R"(["array", "null"])"));
  EXPECT_EQ(overlay["states"]["type"], "array");
  EXPECT_EQ(overlay["clock"]["type"], "object");
  EXPECT_EQ(overlay["funding"]["type"], Json::parse(R"(["object", "null"])"));
  const Json& state = overlay["states"]["items"];
  EXPECT_EQ(state["type"], "object");
  EXPECT_EQ(state["properties"]["clearance"]["type"], Json::parse(R"(["object", "null"])"));
  const Json& clearance = state["properties"]["clearance"]["properties"];
  EXPECT_TRUE(clearance["max_teams"].contains("$ref"));
  EXPECT_TRUE(clearance["survey_m2_per_team_day"].contains("anyOf"));
  EXPECT_EQ(schema["$defs"]["scenario"]["properties"]["donors"]["type"], "array");
}

}  // namespace
}  // namespace art6
