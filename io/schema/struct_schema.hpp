// The JSON Schema of a struct that a description of a format names: its keys, types, ranges,
// defaults and examples.
#pragma once

#include <fmt/format.h>

#include <limits>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "io/format/description.hpp"
#include "io/format/expectations.hpp"
#include "io/format/format_rules.hpp"
#include "io/schema/scenario_value.hpp"
#include "io/schema/schema_values.hpp"

namespace art6 {

template <class Struct>
Json make_struct_schema();

// ---- Schemas of values, by their type and rule ----

template <class Struct>
Json make_schema(Of<Struct>, Keys) {
  return make_struct_schema<Struct>();
}
template <class Value, class Item>
Json make_list_schema(const List<Item>& rule) {
  Json schema{{"type", "array"}, {"items", make_schema(Of<Value>{}, rule.item)}};
  if (rule.min_items > 0) schema["minItems"] = rule.min_items;
  if (rule.max_items < std::numeric_limits<int>::max()) schema["maxItems"] = rule.max_items;
  return schema;
}
template <class Value, class Item>
Json make_schema(Of<std::vector<Value>>, const List<Item>& rule) {
  return make_list_schema<Value>(rule);
}
template <class Value, std::size_t size, class Item>
Json make_schema(Of<std::array<Value, size>>, const List<Item>& rule) {
  return make_list_schema<Value>(rule);
}
template <class Enumeration>
Json make_schema(Of<std::map<Enumeration, double>>, const NumberByName& rule) {
  Json properties = Json::object();
  for (const auto& [name, value] : list_names<Enumeration>()) {
    Json& property = properties[name];
    property["description"] = explain(value);
    property.update(make_schema(Of<double>{}, rule.bounds));
  }
  return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

inline Json make_schema(Of<Objective>, const Goal& rule) {
  Json names = Json::array(), meanings = Json::array();
  for (const std::string& name : list_objective_names()) {
    names.push_back(name);
    meanings.push_back(explain(*parse_objective(name)));
  }
  Json weights = make_schema(Of<std::map<Measure, double>>{}, NumberByName{rule.weight});
  weights["minProperties"] = 1;
  return {
      {"anyOf", Json::array({{{"type", "string"}, {"enum", names}, {"enumDescriptions", meanings}},
                             weights})}};
}

/// The schema of a key's value.
template <class Value, class Rule>
Json make_member_schema(Of<Value> type, const Rule& rule) {
  if constexpr (std::is_same_v<Rule, Bounds> || std::is_same_v<Rule, OverTime>) {
    return make_schema_at_key(type, rule);
  } else {
    return make_schema(type, rule);
  }
}

// ---- Descriptions of keys: what the key is about; what it takes, its unit and its default ----

template <class Value, class Rule>
std::string what_it_takes(Of<Value> type, const Rule& rule) {
  if constexpr (std::is_same_v<Rule, Text>) {
    if (rule == Text::line || rule == Text::free) return "";
  }
  if constexpr (requires { name_expected(type, rule); })
    return fmt::format("Takes {}. ", name_expected(type, rule));
  return "";
}

template <class Rule>
std::string unit_of(const Rule& rule) {
  if constexpr (std::is_same_v<Rule, Bounds>) {
    if (*rule.unit != '\0') return fmt::format("Unit: {}. ", rule.unit);
  }
  if constexpr (std::is_same_v<Rule, OverTime>) return unit_of(rule.bounds);
  return "";
}

inline std::string default_text(const Json& value) {
  return fmt::format("Default: {}. ", value.is_string() ? value.get<std::string>() : value.dump());
}

/// Two paragraphs, as editors show them; `facts` are sentences with a space behind each.
inline std::string description(const std::string& about, std::string facts) {
  if (facts.empty()) return about;
  facts.pop_back();
  return fmt::format("{}\n\n{}", about, facts);
}

// False for values that a file would leave out: optionals, texts, lists and maps that are empty.
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
inline bool is_shown(const std::string& text) { return !text.empty(); }

template <class Value>
const Value& inner(const std::optional<Value>& value) {
  return *value;
}
template <class Value>
const Value& inner(const Value& value) {
  return value;
}

/// True if the value, or each item of the list, is a map with keys of its own.
template <class Rule>
constexpr bool has_keys = std::is_same_v<Rule, Keys> || std::is_same_v<Rule, List<Keys>>;

/// Writes the properties of one struct, with its initial values as defaults.
template <class Struct>
class SchemaWriter {
 public:
  void version(const char* key, int number, const char* about) {
    properties_[key] = {{"description", about}, {"const", number}};
    required_.push_back(key);
  }
  void base(const char* key, const char* about) {
    properties_[key] = {{"description", about}};
    properties_[key].update(make_schema(Of<std::string>{}, Text::line));
    properties_[key]["examples"] = Json::array({"base.yaml"});
  }
  template <class Member, class Rule>
  void required(const char* key, const Member&, const Rule& rule, const char* about) {
    add<Member>(key, rule, about);
    required_.push_back(key);
  }
  template <class Member, class Rule>
  void optional(const char* key, const Member& member, const Rule& rule, const char* about) {
    if constexpr (!has_keys<Rule>) {
      const auto& initial = get_member(std::as_const(initial_), member);
      if (is_shown(initial)) {
        const Json value = make_json(inner(initial));
        add<Member>(key, rule, about, default_text(value))["default"] = value;
        return;
      }
    }
    add<Member>(key, rule, about);
  }
  template <class Member, class Rule>
  void required_without(const char* key, const Member&, const Rule& rule, const char* other_key,
                        const char* about) {
    add<Member>(key, rule, fmt::format("{} Not beside {}, needed without it.", about, other_key));
    conditions_.push_back({{"if", {{"required", Json::array({other_key})}}},
                           {"then", {{"properties", {{key, false}}}}},
                           {"else", {{"required", Json::array({key})}}}});
  }
  template <class Member, class Rule>
  void required_unless(const char* key, const Member&, const Rule& rule, const char* other_key,
                       const char* about) {
    add<Member>(key, rule, fmt::format("{} Needed without {}.", about, other_key));
    conditions_.push_back({{"if", {{"not", {{"required", Json::array({other_key})}}}}},
                           {"then", {{"required", Json::array({key})}}}});
  }
  template <class Member, class Rule>
  void optional_without(const char* key, const Member& member, const Rule& rule,
                        const char* other_key, const char* about) {
    optional(key, member, rule, fmt::format("{} Not beside {}.", about, other_key).c_str());
    conditions_.push_back({{"if", {{"required", Json::array({other_key})}}},
                           {"then", {{"properties", {{key, false}}}}}});
  }
  template <class Member, class Rule, class Other>
  void needed_where(const char* key, const Member&, const Rule& rule, const char* other_key,
                    const Other&, const char* about, const char* unless_key = nullptr) {
    add<Member>(key, rule, fmt::format("{} Needed where {} is not 0.", about, other_key));
    const Json zero{{"const", 0}};
    const Json remarked_zero{
        {"type", "object"}, {"required", {"value"}}, {"properties", {{"value", zero}}}};
    const Json is_not_0{{"not", {{"anyOf", Json::array({zero, remarked_zero})}}}};
    Json where{{"required", Json::array({other_key})}, {"properties", {{other_key, is_not_0}}}};
    if (unless_key) where["not"] = {{"required", Json::array({unless_key})}};
    conditions_.push_back({{"if", where}, {"then", {{"required", Json::array({key})}}}});
  }

  Json finish() {
    Json schema{{"type", "object"}, {"properties", properties_}, {"additionalProperties", false}};
    if (!required_.empty()) schema["required"] = required_;
    if (!conditions_.empty()) schema["allOf"] = conditions_;
    return schema;
  }

 private:
  template <class Member, class Rule>
  Json& add(const char* key, const Rule& rule, const std::string& about,
            const std::string& more_facts = "") {
    constexpr OfMember<Struct, Member> type;
    Json& property = properties_[key];
    property["description"] =
        description(about, what_it_takes(type, rule) + unit_of(rule) + more_facts);
    property.update(make_member_schema(type, rule));
    if constexpr (has_keys<Rule>) name(property, key);
    return property;
  }

  /// Titles a map, or the maps of a list, with its key, because editors name maps by their titles.
  static void name(Json& property, const char* key) {
    Json& map = property.contains("items") ? property["items"] : property;
    map["title"] = key;
  }

  const Struct initial_{};
  Json properties_ = Json::object(), required_ = Json::array(), conditions_ = Json::array();
};

template <class Struct>
Json make_struct_schema() {
  SchemaWriter<Struct> writer;
  describe(writer, Of<Struct>{});
  return writer.finish();
}

// Each adds the values of an example to the schema of a struct, or of the structs of a list.
template <class Struct>
void add_examples(Json& schema, const Struct& example);
template <class Struct>
void add_examples(Json& schema, const std::optional<Struct>& example);
template <class Struct>
void add_examples(Json& schema, const std::vector<Struct>& examples);

/// Adds the values of an example to the properties of a struct.
template <class Struct>
class ExampleWriter : public EveryKey<ExampleWriter<Struct>> {
 public:
  ExampleWriter(Json& schema, const Struct& example)
      : properties_(schema["properties"]), example_(example) {}

  template <class Member, class Rule>
  void visit(std::string_view key, const Member& member, const Rule&) {
    Json& property = properties_[std::string(key)];
    const auto& value = get_member(example_, member);
    if constexpr (has_keys<Rule>) {
      add_examples(property, value);
    } else if (is_shown(value) && !property.contains("examples")) {
      property["examples"] = Json::array({make_json(inner(value))});
    }
  }

 private:
  Json& properties_;
  const Struct& example_;
};

template <class Struct>
void add_examples(Json& schema, const Struct& example) {
  ExampleWriter<Struct> writer(schema, example);
  describe(writer, Of<Struct>{});
}
template <class Struct>
void add_examples(Json& schema, const std::optional<Struct>& example) {
  if (example) add_examples(schema, *example);
}
template <class Struct>
void add_examples(Json& schema, const std::vector<Struct>& examples) {
  for (const Struct& example : examples) add_examples(schema["items"], example);
}

}  // namespace art6
