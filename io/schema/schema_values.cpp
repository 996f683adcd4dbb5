#include "io/schema/schema_values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <vector>

#include "io/format/distribution_format.hpp"
#include "io/reader/remarks.hpp"
#include "io/reader/value_reader.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {

namespace {

/// The reader's sentence, for editors.
std::string expected(const std::string& wanted) { return fmt::format("Expected {}.", wanted); }

Json text_schema(const std::string& pattern, const std::string& wanted) {
  return {{"type", "string"}, {"pattern", pattern}, {"errorMessage", expected(wanted)}};
}

static_assert(Calendar::first_year == 1900 && Calendar::last_year == 2200, "as the patterns say");
constexpr const char* month_pattern = "^(19[0-9]{2}|2[01][0-9]{2}|2200)-(0[1-9]|1[0-2])$";
constexpr const char* date_pattern =
    "^(19[0-9]{2}|2[01][0-9]{2}|2200)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

std::string pattern_of(Text rule) {
  switch (rule) {
    case Text::line:
      return "^[^\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F]+$";
    case Text::free:
      return "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$";
    case Text::id:
      return fmt::format("^[A-Za-z0-9_-]{{1,{}}}$", longest_id);
    case Text::state:
      return "^[A-Z]{3}$";
    case Text::expression:
      break;
  }
  return fmt::format("^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]{{1,{}}}$",
                     longest_expression);
}

template <class Whole>
Json whole_schema(Whole value, const Bounds& rule) {
  Json schema = number_schema("integer", rule);
  schema["errorMessage"] = expected(wanted(value, rule));
  return schema;
}

constexpr const char* remarked_title = "number with its source";

/// The number with where it comes from, as a map.
Json remarked_schema(const Json& plain) {
  Json properties{{"value", {{"description", "The number alone."}}}};
  properties["value"].update(plain);
  for (const std::string_view key : remark_keys) properties[std::string(key)] = reference_to(key);
  return {
      {"title", remarked_title},       {"type", "object"},
      {"properties", properties},      {"required", {"value"}},
      {"additionalProperties", false}, {"allOf", Json::array({reference_to("remarked_number")})}};
}

template <class Value>
Json plain_at_key(const Value& value, const Bounds& rule) {
  const Json plain = schema_of(value, rule);
  return {{"anyOf", Json::array({plain, remarked_schema(plain)})}};
}

/// A snippet of the law's example with its values to be filled in; `^` keeps editors from quoting
/// them.
Json snippet_of(const Family& family) {
  Json body = Json::object();
  std::vector<std::string> shown;
  const Json example = Json::parse(family.example);
  for (const auto& [key, value] : example.items()) {
    const auto place = body.size();  // after `dist`
    const std::string empty = fmt::format("${}", place);
    body[key] = key == "dist" ? value.get<std::string>()
                              : '^' + (value.is_array() ? '[' + empty + ']' : empty);
    shown.push_back(
        fmt::format("{}: {}", key, value.is_string() ? value.get<std::string>() : value.dump()));
  }
  return {{"label", family.name},
          {"description", fmt::format("{} {{{}}}", family.about, fmt::join(shown, ", "))},
          {"body", body}};
}

Json remark_schema(const char* about) { return {{"description", about}, {"type", "string"}}; }

}  // namespace

Json reference_to(std::string_view name) { return {{"$ref", fmt::format("#/$defs/{}", name)}}; }

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

Json schema_of(double value, const Bounds& rule) {
  Json schema = number_schema(rule.is_whole ? "integer" : "number", rule);
  schema["errorMessage"] = expected(wanted(value, rule));
  return schema;
}
Json schema_of(int value, const Bounds& rule) { return whole_schema(value, rule); }
Json schema_of(std::int64_t value, const Bounds& rule) { return whole_schema(value, rule); }
Json schema_of(std::uint64_t value, const Bounds& rule) {
  Json schema = whole_schema(value, rule);
  if (rule.limit >= 0x1p64) schema["maximum"] = std::numeric_limits<std::uint64_t>::max();
  return schema;
}
Json schema_of(bool value, YesNo rule) {
  return {{"type", "boolean"}, {"errorMessage", expected(wanted(value, rule))}};
}
Json schema_of(const Month& value, Calendar rule) {
  return text_schema(month_pattern, wanted(value, rule));
}
Json schema_of(const Date& value, Calendar rule) {
  Json schema = text_schema(date_pattern, wanted(value, rule));
  schema["format"] = "date";
  return schema;
}
Json schema_of(const ProgrammeId& value, Programme rule) {
  std::string themes;
  for (const Theme theme : all_themes) {
    themes.append(themes.empty() ? "" : "|").append(to_string(theme));
  }
  return text_schema(fmt::format("^[A-Z]{{3}}/({})$", themes), wanted(value, rule));
}
Json schema_of(const std::string& value, Text rule) {
  return text_schema(pattern_of(rule), wanted(value, rule));
}

Json schema_of(const std::string& /*value*/, BuiltInStrategy /*rule*/) {
  Json names = Json::array(), meanings = Json::array();
  for (const Strategy& strategy : built_in_strategies()) {
    names.push_back(strategy.id);
    meanings.push_back(strategy.description);
  }
  return {{"type", "string"}, {"enum", names}, {"enumDescriptions", meanings}};
}

Json number_at_key(double value, const Bounds& rule) { return plain_at_key(value, rule); }
Json number_at_key(int value, const Bounds& rule) { return plain_at_key(value, rule); }
Json number_at_key(std::int64_t value, const Bounds& rule) { return plain_at_key(value, rule); }
Json number_at_key(std::uint64_t value, const Bounds& rule) { return plain_at_key(value, rule); }
Json number_at_key(const Quantity& value, const Bounds& rule) {
  const Json plain = schema_of(double{}, rule);
  // What editors offer to insert hangs on the number: a law that is begun already is no number.
  Json alone = plain;
  alone["errorMessage"] = expected(wanted(value, rule));
  alone["allOf"] = Json::array({reference_to("uncertain_number")});
  return {{"anyOf", Json::array({alone, reference_to("distribution"), remarked_schema(plain)})}};
}

Json number_definitions() {
  Json laws = Json::array();
  for (const Family& family : distribution_families()) laws.push_back(snippet_of(family));
  const Json remarked{{"label", "value with its source"},
                      {"description", "The number, and where it comes from."},
                      {"body", {{"value", "^$1"}, {"source", "$2"}}}};
  return {{"uncertain_number", {{"defaultSnippets", laws}}},
          {"remarked_number",
           {{"title", remarked_title}, {"defaultSnippets", Json::array({remarked})}}},
          {"source", remark_schema("Where the number comes from.")},
          {"note", remark_schema("What else is to be known of the number.")}};
}

}  // namespace art6
