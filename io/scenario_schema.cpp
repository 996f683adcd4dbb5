#include "io/scenario_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "io/distribution_format.hpp"
#include "io/remarks.hpp"
#include "io/scenario_example.hpp"
#include "io/scenario_format.hpp"
#include "io/scenario_value.hpp"

namespace art6 {

namespace {

/// A description's parts: what it is, and the unit of its number.
std::string sentence(const char* about, const char* unit) {
  return *unit == '\0' ? about : fmt::format("{} Unit: {}.", about, unit);
}

Json number_schema(const char* type, const Bounds& bounds) {
  Json schema{{"type", type}};
  if (bounds.min < -bounds.limit) {
    schema["minimum"] = value_json(-bounds.limit);
  } else {
    schema[bounds.min_end == End::included ? "minimum" : "exclusiveMinimum"] =
        value_json(bounds.min);
  }
  if (bounds.max > bounds.limit) {
    schema["maximum"] = value_json(bounds.limit);
  } else {
    schema[bounds.max_end == End::included ? "maximum" : "exclusiveMaximum"] =
        value_json(bounds.max);
  }
  return schema;
}

Json text_schema(const std::string& pattern) { return {{"type", "string"}, {"pattern", pattern}}; }

static_assert(Calendar::first_year == 1900 && Calendar::last_year == 2200, "as the patterns say");
constexpr const char* month_pattern = "^(19[0-9]{2}|2[01][0-9]{2}|2200)-(0[1-9]|1[0-2])$";
constexpr const char* date_pattern =
    "^(19[0-9]{2}|2[01][0-9]{2}|2200)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

template <class Struct>
Json struct_schema(Struct part);

// ---- What a value may be, by its type and rule ----

Json schema_of(double, const Bounds& rule) { return number_schema("number", rule); }
Json schema_of(int, const Bounds& rule) { return number_schema("integer", rule); }
Json schema_of(std::int64_t, const Bounds& rule) { return number_schema("integer", rule); }
Json schema_of(std::uint64_t, const Bounds& rule) {
  Json schema = number_schema("integer", rule);
  if (rule.limit >= 0x1p64) schema["maximum"] = std::numeric_limits<std::uint64_t>::max();
  return schema;
}
Json schema_of(const Quantity&, const Bounds& rule) {
  return {
      {"anyOf", Json::array({number_schema("number", rule), {{"$ref", "#/$defs/distribution"}}})}};
}
Json schema_of(bool, YesNo) { return {{"type", "boolean"}}; }
Json schema_of(const Month&, Calendar) { return text_schema(month_pattern); }
Json schema_of(const Date&, Calendar) {
  Json schema = text_schema(date_pattern);
  schema["format"] = "date";
  return schema;
}
Json schema_of(const ProgrammeId&, Programme) {
  std::string themes;
  for (const Theme theme : all_themes) {
    themes.append(themes.empty() ? "" : "|").append(to_string(theme));
  }
  return text_schema(fmt::format("^[A-Z]{{3}}/({})$", themes));
}
Json schema_of(const std::string&, Text rule) {
  switch (rule) {
    case Text::line:
      return text_schema("^[^\\u0000-\\u0008\\u000A-\\u001F\\u007F]+$");
    case Text::free:
      return text_schema("^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$");
    case Text::id:
      return text_schema(fmt::format("^[A-Za-z0-9_-]{{1,{}}}$", longest_id));
    case Text::state:
      return text_schema("^[A-Z]{3}$");
    case Text::expression:
      break;
  }
  return text_schema(fmt::format("^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]{{1,{}}}$",
                                 longest_expression));
}

template <class Enumeration>
Json schema_of(Enumeration, Choice) {
  Json names = Json::array();
  for (const auto& [name, value] : names_of<Enumeration>()) names.push_back(name);
  return {{"enum", names}};
}
template <class Struct>
Json schema_of(const Struct& part, Keys) {
  return struct_schema(part);
}
template <class Value, class Item>
Json list_schema(const List<Item>& rule) {
  Json schema{{"type", "array"}, {"items", schema_of(Value{}, rule.item)}};
  if (rule.min_items > 0) schema["minItems"] = rule.min_items;
  if (rule.max_items < std::numeric_limits<int>::max()) schema["maxItems"] = rule.max_items;
  return schema;
}
template <class Value, class Item>
Json schema_of(const std::vector<Value>&, const List<Item>& rule) {
  return list_schema<Value>(rule);
}
template <class Value, std::size_t size, class Item>
Json schema_of(const std::array<Value, size>&, const List<Item>& rule) {
  return list_schema<Value>(rule);
}
template <class Enumeration>
Json schema_of(const std::map<Enumeration, double>&, const NumberByName& rule) {
  Json properties = Json::object();
  for (const auto& [name, value] : names_of<Enumeration>()) {
    properties[name] = number_schema("number", rule.bounds);
  }
  return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

/// A number with where it comes from, beside the ways of giving it alone.
Json with_remarks(const Json& number) {
  Json ways = number.contains("anyOf") ? number["anyOf"] : Json::array({number});
  Json properties{{"value", ways.front()}};
  for (const std::string_view key : remark_keys) {
    properties[std::string(key)] = {{"$ref", fmt::format("#/$defs/{}", key)}};
  }
  ways.push_back({{"type", "object"},
                  {"properties", properties},
                  {"required", {"value"}},
                  {"additionalProperties", false}});
  return {{"anyOf", ways}};
}

/// What a key may have.
template <class Value, class Rule>
Json member_schema(const Value& value, const Rule& rule) {
  if constexpr (std::is_same_v<Rule, Bounds>) {
    return with_remarks(schema_of(value, rule));
  } else {
    return schema_of(value, rule);
  }
}
template <class Value, class Rule>
Json member_schema(const std::optional<Value>&, const Rule& rule) {
  return member_schema(Value{}, rule);
}

template <class Rule>
const char* unit_of(const Rule&) {
  return "";
}
const char* unit_of(const Bounds& rule) { return rule.unit; }

/// Values that a file would leave out: an optional that is empty, and texts and lists that are.
template <class Value>
bool is_shown(const Value&) {
  return true;
}
template <class Value>
bool is_shown(const std::optional<Value>& value) {
  return value.has_value();
}
template <class Value>
bool is_shown(const std::vector<Value>& values) {
  return !values.empty();
}
template <class Key>
bool is_shown(const std::map<Key, double>& values) {
  return !values.empty();
}
bool is_shown(const std::string& text) { return !text.empty(); }

template <class Value>
const Value& inner(const std::optional<Value>& value) {
  return *value;
}
template <class Value>
const Value& inner(const Value& value) {
  return value;
}

/// Does the rule, or that of a list's items, describe a map with keys of its own?
template <class Rule>
constexpr bool has_keys = std::is_same_v<Rule, Keys> || std::is_same_v<Rule, List<Keys>>;

/// Writes the properties of one struct, with its initial values as defaults.
class SchemaWriter {
 public:
  void version(const char* key, int number, const char* about) {
    properties_[key] = {{"description", about}, {"const", number}};
    required_.push_back(key);
  }
  void base(const char* key, const char* about) {
    properties_[key] = {{"description", about}};
    properties_[key].update(schema_of(std::string(), Text::line));
    properties_[key]["examples"] = Json::array({"base.yaml"});
  }
  template <class Member, class Rule>
  void required(const char* key, const Member& member, const Rule& rule, const char* about) {
    add(key, member, rule, about);
    required_.push_back(key);
  }
  template <class Member, class Rule>
  void optional(const char* key, const Member& member, const Rule& rule, const char* about) {
    Json& property = add(key, member, rule, about);
    if constexpr (!has_keys<Rule>) {
      if (is_shown(member)) property["default"] = value_json(inner(member));
    }
  }
  template <class Member, class Rule>
  void needed_where(const char* key, const Member& member, const Rule& rule, const char* other_key,
                    const Quantity& /*other*/, const char* about) {
    add(key, member, rule, fmt::format("{} Needed where {} is not 0.", about, other_key).c_str());
    conditions_.push_back({{"if",
                            {{"required", Json::array({other_key})},
                             {"properties", {{other_key, {{"not", {{"const", 0}}}}}}}}},
                           {"then", {{"required", Json::array({key})}}}});
  }

  Json finish() {
    Json schema{{"type", "object"}, {"properties", properties_}, {"additionalProperties", false}};
    if (!required_.empty()) schema["required"] = required_;
    if (!conditions_.empty()) schema["allOf"] = conditions_;
    return schema;
  }

 private:
  template <class Member, class Rule>
  Json& add(const char* key, const Member& member, const Rule& rule, const char* about) {
    Json& property = properties_[key];
    property["description"] = sentence(about, unit_of(rule));
    property.update(member_schema(member, rule));
    return property;
  }

  Json properties_ = Json::object(), required_ = Json::array(), conditions_ = Json::array();
};

template <class Struct>
Json struct_schema(Struct part) {
  SchemaWriter writer;
  describe(writer, part);
  return writer.finish();
}

/// Adds to the properties of a struct what an example of it has.
class ExampleWriter {
 public:
  explicit ExampleWriter(Json& schema) : properties_(schema["properties"]) {}

  void version(const char*, int, const char*) {}
  void base(const char*, const char*) {}
  template <class Member, class Rule>
  void required(const char* key, Member& member, const Rule&, const char*) {
    add<Rule>(key, member);
  }
  template <class Member, class Rule>
  void optional(const char* key, Member& member, const Rule&, const char*) {
    add<Rule>(key, member);
  }
  template <class Member, class Rule>
  void needed_where(const char* key, Member& member, const Rule&, const char*, const Quantity&,
                    const char*) {
    add<Rule>(key, member);
  }

 private:
  template <class Rule, class Member>
  void add(const char* key, Member& member) {
    Json& property = properties_[key];
    if constexpr (!has_keys<Rule>) {
      property["examples"] = Json::array({value_json(inner(member))});
    } else {
      go_into(property, member);
    }
  }
  template <class Struct>
  static void go_into(Json& schema, Struct& part) {
    ExampleWriter writer(schema);
    describe(writer, part);
  }
  template <class Struct>
  static void go_into(Json& schema, std::optional<Struct>& part) {
    go_into(schema, part.value());
  }
  template <class Struct>
  static void go_into(Json& schema, std::vector<Struct>& parts) {
    go_into(schema["items"], parts.front());
  }

  Json& properties_;
};

// ---- Distributions ----

Json parameter_schema(const Parameter& parameter) {
  const Json number = number_schema("number", parameter.bounds);
  if (parameter.shape == Shape::number) return number;
  return {{"type", "array"}, {"items", number}, {"minItems", 1}};
}

Json required(const std::vector<std::string_view>& keys) { return {{"required", keys}}; }

/// None of these keys.
Json without(const std::vector<std::string_view>& keys) {
  Json any = Json::array();
  for (const std::string_view key : keys) any.push_back(required({key}));
  return {{"not", {{"anyOf", any}}}};
}

/// All of the way's keys; with the family's extras, but with no other parameter of it.
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

/// Just two of the percentiles, and none of the keys of the family's ways: of three percentiles
/// three pairs would be there, and not just one.
Json percentiles_schema(const Family& family) {
  Json pairs = Json::array();
  for (const Percentile& low : percentiles()) {
    for (const Percentile& high : percentiles()) {
      if (low.probability < high.probability) pairs.push_back(required({low.key, high.key}));
    }
  }
  std::vector<std::string_view> others;
  for (const auto& way : family.ways) others.insert(others.end(), way.begin(), way.end());
  Json schema = without(others);
  schema["oneOf"] = pairs;
  return schema;
}

Json family_schema(const Family& family) {
  Json properties{{"dist", {{"const", family.name}}}};
  std::vector<std::string_view> parameters;
  for (const Parameter& parameter : family.parameters) {
    parameters.push_back(parameter.key);
    properties[std::string(parameter.key)] = parameter_schema(parameter);
  }
  if (family.by_percentiles) {
    for (const Percentile& percentile : percentiles()) {
      parameters.push_back(percentile.key);
      properties[std::string(percentile.key)] = number_schema("number", *family.by_percentiles);
    }
  }
  Json alternatives = Json::array();
  for (const auto& way : family.ways) {
    alternatives.push_back(way_schema(family, way, parameters));
  }
  if (family.by_percentiles) alternatives.push_back(percentiles_schema(family));
  for (const std::string_view key : remark_keys) {
    properties[std::string(key)] = {{"$ref", fmt::format("#/$defs/{}", key)}};
  }
  return {{"title", family.name},
          {"description", fmt::format("Given by {}.", ways_text(family))},
          {"properties", properties},
          {"additionalProperties", false},
          {"anyOf", alternatives}};
}

Json distribution_schema() {
  Json names = Json::array(), families = Json::array();
  for (const Family& family : distribution_families()) {
    names.push_back(family.name);
    families.push_back(
        {{"if", {{"properties", {{"dist", {{"const", family.name}}}}}, {"required", {"dist"}}}},
         {"then", family_schema(family)}});
  }
  return {
      {"description", "An uncertain number. It must keep the range of the key that it stands at."},
      {"type", "object"},
      {"required", {"dist"}},
      {"properties", {{"dist", {{"description", "The family of laws."}, {"enum", names}}}}},
      {"allOf", families},
      {"examples", Json::array({{{"dist", "lognormal"}, {"p10", 600}, {"p90", 1500}},
                                {{"dist", "pert"}, {"min", 0}, {"mode", 500}, {"max", 2000}}})}};
}

// ---- Scenarios over a base ----

bool has_id(const Json& schema) {
  return schema.contains("properties") && schema["properties"].contains("id");
}

Json overlay_of(const Json& schema, const std::string& pointer);

/// An item of a list that merges by id: one to change, to add or to remove.
Json overlay_item(const Json& schema, const std::string& pointer) {
  Json item = overlay_of(schema, pointer);
  item["properties"]["remove"] = {{"description", "Takes the base's of this id out."},
                                  {"const", true}};
  item["if"] = {{"required", {"remove"}}};
  item["then"] = {{"maxProperties", 2}};
  return item;
}

/// The same keys, of which only those are required that tell things apart. Values that replace the
/// base's are described at `pointer`, where `schema` stands.
Json overlay_of(const Json& schema, const std::string& pointer) {
  Json properties = Json::object(), required = Json::array();
  for (const auto& [key, property] : schema["properties"].items()) {
    const std::string place = pointer + "/properties/" + key;
    Json& overlay = properties[key];
    if (property.contains("properties")) {
      overlay = overlay_of(property, place);
      overlay["description"] = property["description"];
    } else if (has_id(property.value("items", Json()))) {
      overlay = property;
      overlay["items"] = overlay_item(property["items"], place + "/items");
    } else {
      overlay = {{"$ref", place}};
    }
    if (key == "art6" || key == "id") required.push_back(key);
  }
  return {{"type", "object"},
          {"properties", properties},
          {"additionalProperties", false},
          {"required", required}};
}

Json remark_schema(const char* about) { return {{"description", about}, {"type", "string"}}; }

}  // namespace

std::string scenario_schema() {
  Json whole = struct_schema(Scenario{});
  Scenario example = scenario_example();
  ExampleWriter writer(whole);
  describe(writer, example);
  const Json schema{
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"title", fmt::format("art6 scenario, format {}", scenario_format)},
      {"description",
       "A scenario of obligations under the Convention on Cluster Munitions, for art6."},
      {"type", "object"},
      {"if", {{"required", {"extends"}}}},
      {"then", {{"$ref", "#/$defs/overlay"}}},
      {"else", {{"$ref", "#/$defs/scenario"}}},
      {"$defs",
       {{"scenario", whole},
        {"overlay", overlay_of(whole, "#/$defs/scenario")},
        {"distribution", distribution_schema()},
        {"source", remark_schema("Where the number comes from.")},
        {"note", remark_schema("What else is to be known of the number.")}}}};
  return schema.dump(2) + "\n";
}

}  // namespace art6
