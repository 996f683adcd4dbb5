#include "io/schema/scenario_schema.hpp"

#include <fmt/format.h>

#include <limits>
#include <type_traits>
#include <utility>
#include <vector>

#include "io/format/scenario_format.hpp"
#include "io/reader/value_reader.hpp"
#include "io/schema/distribution_schema.hpp"
#include "io/schema/overlay_schema.hpp"
#include "io/schema/scenario_example.hpp"
#include "io/schema/schema_values.hpp"

namespace art6 {

namespace {

template <class Struct>
Json struct_schema(Struct part);

// ---- What a value may be, by its type and rule ----

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
    Json& property = properties[name];
    property["description"] = meaning_of(value);
    property.update(schema_of(double{}, rule.bounds));
  }
  return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

Json schema_of(const Objective& /*value*/, const Goal& rule) {
  Json names = Json::array(), meanings = Json::array();
  for (const std::string& name : objective_names()) {
    names.push_back(name);
    meanings.push_back(meaning_of(*objective_of(name)));
  }
  Json weights = schema_of(std::map<Measure, double>{}, NumberByName{rule.weight});
  weights["minProperties"] = 1;
  return {
      {"anyOf", Json::array({{{"type", "string"}, {"enum", names}, {"enumDescriptions", meanings}},
                             weights})}};
}

/// What a key may have.
template <class Value, class Rule>
Json member_schema(const Value& value, const Rule& rule) {
  if constexpr (std::is_same_v<Rule, Bounds>) {
    return number_at_key(value, rule);
  } else {
    return schema_of(value, rule);
  }
}
template <class Value, class Rule>
Json member_schema(const std::optional<Value>&, const Rule& rule) {
  return member_schema(Value{}, rule);
}

// ---- Descriptions: what the key is about; below that what it takes, its unit and its default ----

template <class Value, class Rule>
std::string what_it_takes(const Value& value, const Rule& rule) {
  if constexpr (std::is_same_v<Rule, Text>) {
    if (rule == Text::line || rule == Text::free) return "";
  }
  if constexpr (requires { wanted(value, rule); })
    return fmt::format("Takes {}. ", wanted(value, rule));
  return "";
}
template <class Value, class Rule>
std::string what_it_takes(const std::optional<Value>&, const Rule& rule) {
  return what_it_takes(Value{}, rule);
}

template <class Rule>
std::string unit_of(const Rule& rule) {
  if constexpr (std::is_same_v<Rule, Bounds>) {
    if (*rule.unit != '\0') return fmt::format("Unit: {}. ", rule.unit);
  }
  return "";
}

std::string default_text(const Json& value) {
  return fmt::format("Default: {}. ", value.is_string() ? value.get<std::string>() : value.dump());
}

/// Editors show two paragraphs; `facts` are sentences with a space behind each.
std::string description(const std::string& about, std::string facts) {
  if (facts.empty()) return about;
  facts.pop_back();
  return fmt::format("{}\n\n{}", about, facts);
}

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
    if constexpr (!has_keys<Rule>) {
      if (is_shown(member)) {
        const Json value = value_json(inner(member));
        add(key, member, rule, about, default_text(value))["default"] = value;
        return;
      }
    }
    add(key, member, rule, about);
  }
  template <class Member, class Rule>
  void required_without(const char* key, const Member& member, const Rule& rule,
                        const char* other_key, const char* about) {
    add(key, member, rule, fmt::format("{} Not beside {}, needed without it.", about, other_key));
    conditions_.push_back({{"if", {{"required", Json::array({other_key})}}},
                           {"then", {{"properties", {{key, false}}}}},
                           {"else", {{"required", Json::array({key})}}}});
  }
  template <class Member, class Rule>
  void needed_where(const char* key, const Member& member, const Rule& rule, const char* other_key,
                    const Quantity& /*other*/, const char* about) {
    add(key, member, rule, fmt::format("{} Needed where {} is not 0.", about, other_key));
    const Json zero{{"const", 0}};
    const Json remarked_zero{
        {"type", "object"}, {"required", {"value"}}, {"properties", {{"value", zero}}}};
    const Json is_not_0{{"not", {{"anyOf", Json::array({zero, remarked_zero})}}}};
    conditions_.push_back(
        {{"if", {{"required", Json::array({other_key})}, {"properties", {{other_key, is_not_0}}}}},
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
  Json& add(const char* key, const Member& member, const Rule& rule, const std::string& about,
            const std::string& more_facts = "") {
    Json& property = properties_[key];
    property["description"] =
        description(about, what_it_takes(member, rule) + unit_of(rule) + more_facts);
    property.update(member_schema(member, rule));
    if constexpr (has_keys<Rule>) name(property, key);
    return property;
  }

  /// Editors name a map by its title: the key that it, or the list that it is in, stands at.
  static void name(Json& property, const char* key) {
    Json& map = property.contains("items") ? property["items"] : property;
    map["title"] = key;
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
  void required_without(const char* key, Member& member, const Rule&, const char*, const char*) {
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
      if (!is_shown(member) || property.contains("examples")) return;
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
    for (Struct& part : parts) go_into(schema["items"], part);
  }

  Json& properties_;
};

}  // namespace

std::string scenario_schema() {
  Json whole = struct_schema(Scenario{});
  Scenario example = scenario_example();
  ExampleWriter writer(whole);
  describe(writer, example);
  Json definitions{{"scenario", whole},
                   {"overlay", overlay_schema(whole, "#/$defs/scenario")},
                   {"distribution", distribution_schema()}};
  definitions.update(number_definitions());
  const Json schema{
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"title", fmt::format("art6 scenario, format {}", scenario_format)},
      {"description",
       "A scenario of obligations under the Convention on Cluster Munitions, for art6."},
      {"type", "object"},
      {"if", {{"required", {"extends"}}}},
      {"then", reference_to("overlay")},
      {"else", reference_to("scenario")},
      {"$defs", definitions}};
  return schema.dump(2) + "\n";
}

}  // namespace art6
