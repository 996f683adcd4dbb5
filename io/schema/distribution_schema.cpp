#include "io/schema/distribution_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "io/format/distribution_format.hpp"
#include "io/reader/remarks.hpp"
#include "io/schema/schema_values.hpp"

namespace art6 {

namespace {

Json parameter_schema(const LawParameter& parameter) {
  Json schema{{"description", parameter.about}};
  const Json number = make_number_schema("number", parameter.bounds);
  if (parameter.shape == Shape::number) {
    schema.update(number);
  } else {
    schema.update(Json{{"type", "array"}, {"items", number}, {"minItems", 1}});
  }
  return schema;
}

Json required(const std::vector<std::string_view>& keys) { return {{"required", keys}}; }

/// A schema that forbids these keys.
Json without(const std::vector<std::string_view>& keys) {
  Json none = Json::object();
  for (const std::string_view key : keys) none[std::string(key)] = false;
  return {{"properties", none}};
}

/// A schema that requires the keys of a way, allows the family's extras and forbids its other keys.
Json way_schema(const Family& family, const std::vector<std::string_view>& way,
                const std::vector<std::string_view>& parameters) {
  const auto is_in = [](const auto& list, std::string_view key) {
    return std::find(list.begin(), list.end(), key) != list.end();
  };
  std::vector<std::string_view> others;
  for (const std::string_view key : parameters) {
    if (!is_in(way, key) && !is_in(family.extras, key)) others.push_back(key);
  }
  Json schema = required(way);
  if (!others.empty()) schema.update(without(others));
  return schema;
}

/// A schema that requires exactly two of the percentiles, and forbids the keys of the family's
/// ways. `oneOf` over all pairs refuses three percentiles, because they contain three pairs.
Json percentiles_schema(const Family& family) {
  Json pairs = Json::array();
  for (const Percentile& low : list_percentiles()) {
    for (const Percentile& high : list_percentiles()) {
      if (low.probability < high.probability) pairs.push_back(required({low.key, high.key}));
    }
  }
  std::vector<std::string_view> others;
  for (const auto& way : family.ways) others.insert(others.end(), way.begin(), way.end());
  Json schema = without(others);
  schema["oneOf"] = pairs;
  return schema;
}

/// The schema of a family. It has no description, because editors would show it in place of the
/// description of the key.
Json family_schema(const Family& family) {
  Json properties{{"dist", {{"description", family.about}, {"const", family.name}}}};
  std::vector<std::string_view> keys;
  for (const LawParameter& parameter : family.parameters) {
    keys.push_back(parameter.key);
    properties[std::string(parameter.key)] = parameter_schema(parameter);
  }
  if (family.by_percentiles) {
    for (const Percentile& percentile : list_percentiles()) {
      keys.push_back(percentile.key);
      Json& property = properties[std::string(percentile.key)];
      property["description"] = explain(percentile);
      property.update(make_number_schema("number", *family.by_percentiles));
    }
  }
  for (const std::string_view key : remark_keys) {
    properties[std::string(key)] = make_reference(key);
  }
  Json alternatives = Json::array();
  for (const auto& way : family.ways) alternatives.push_back(way_schema(family, way, keys));
  if (family.by_percentiles) alternatives.push_back(percentiles_schema(family));
  for (Json& alternative : alternatives) {
    alternative["errorMessage"] = fmt::format("Expected {}.", name_ways(family));
  }
  return {{"title", family.name},
          {"properties", properties},
          {"additionalProperties", false},
          {"anyOf", alternatives},
          {"examples", Json::array({Json::parse(family.example)})}};
}

}  // namespace

Json make_distribution_schema() {
  Json names = Json::array(), meanings = Json::array(), families = Json::array();
  for (const Family& family : list_distribution_families()) {
    names.push_back(family.name);
    meanings.push_back(family.about);
    families.push_back(
        {{"if", {{"properties", {{"dist", {{"const", family.name}}}}}, {"required", {"dist"}}}},
         {"then", family_schema(family)}});
  }
  return {{"type", "object"},
          {"required", {"dist"}},
          {"properties",
           {{"dist",
             {{"description",
               "The family of laws. Every value that the law can give must lie in the range of the "
               "key."},
              {"type", "string"},
              {"enum", names},
              {"enumDescriptions", meanings}}}}},
          {"allOf", families}};
}

}  // namespace art6
