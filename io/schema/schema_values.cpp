#include "io/schema/schema_values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <vector>

#include "io/format/distribution_format.hpp"
#include "io/format/expectations.hpp"
#include "io/reader/remarks.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {

namespace {

/// What the reader expects, as a sentence for editors.
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
Json whole_schema(Of<Whole> type, const Bounds& rule) {
  Json schema = make_number_schema("integer", rule);
  schema["errorMessage"] = expected(name_expected(type, rule));
  return schema;
}

constexpr const char* remarked_title = "number with its source";
constexpr const char* steps_title = "steps in time";

/// The schema of a map with a number and its remarks.
Json remarked_schema(const Json& plain) {
  Json properties{{"value", {{"description", "The number alone."}}}};
  properties["value"].update(plain);
  for (const std::string_view key : remark_keys) properties[std::string(key)] = make_reference(key);
  return {
      {"title", remarked_title},       {"type", "object"},
      {"properties", properties},      {"required", {"value"}},
      {"additionalProperties", false}, {"allOf", Json::array({make_reference("remarked_number")})}};
}

template <class Value>
Json plain_or_remarked(Of<Value> type, const Bounds& rule) {
  const Json plain = make_schema(type, rule);
  return {{"anyOf", Json::array({plain, remarked_schema(plain)})}};
}

/// The schema of a quantity: the number, a law, or the number with its remarks. Editors offer the
/// snippets of the definitions `offered` with the number, because a map that is begun is a map
/// already.
Json quantity_schema(const Bounds& rule, const std::string& wanted,
                     const std::vector<const char*>& offered) {
  const Json plain = make_schema(Of<double>{}, rule);
  Json alone = plain;
  alone["errorMessage"] = expected(wanted);
  alone["allOf"] = Json::array();
  for (const char* snippets : offered) alone["allOf"].push_back(make_reference(snippets));
  return {{"anyOf", Json::array({alone, make_reference("distribution"), remarked_schema(plain)})}};
}

/// A snippet that editors insert: the example of the family, with values to be filled in. `^` keeps
/// editors from quoting the values.
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

Json make_reference(std::string_view name) { return {{"$ref", fmt::format("#/$defs/{}", name)}}; }

Json make_number_schema(const char* type, const Bounds& bounds) {
  Json schema{{"type", type}};
  if (bounds.min < -bounds.limit) {
    schema["minimum"] = make_json(-bounds.limit);
  } else {
    schema[bounds.min_end == End::included ? "minimum" : "exclusiveMinimum"] =
        make_json(bounds.min);
  }
  if (bounds.max > bounds.limit) {
    schema["maximum"] = make_json(bounds.limit);
  } else {
    schema[bounds.max_end == End::included ? "maximum" : "exclusiveMaximum"] =
        make_json(bounds.max);
  }
  return schema;
}

Json make_schema(Of<double> type, const Bounds& rule) {
  Json schema = make_number_schema(rule.is_whole ? "integer" : "number", rule);
  schema["errorMessage"] = expected(name_expected(type, rule));
  return schema;
}
Json make_schema(Of<int> type, const Bounds& rule) { return whole_schema(type, rule); }
Json make_schema(Of<std::int64_t> type, const Bounds& rule) { return whole_schema(type, rule); }
Json make_schema(Of<std::uint64_t> type, const Bounds& rule) {
  Json schema = whole_schema(type, rule);
  if (rule.limit >= 0x1p64) schema["maximum"] = std::numeric_limits<std::uint64_t>::max();
  return schema;
}
Json make_schema(Of<bool> type, YesNo rule) {
  return {{"type", "boolean"}, {"errorMessage", expected(name_expected(type, rule))}};
}
Json make_schema(Of<Month> type, Calendar rule) {
  return text_schema(month_pattern, name_expected(type, rule));
}
Json make_schema(Of<Date> type, Calendar rule) {
  Json schema = text_schema(date_pattern, name_expected(type, rule));
  schema["format"] = "date";
  return schema;
}
Json make_schema(Of<ProgrammeId> type, Programme rule) {
  std::string themes;
  for (const Theme theme : all_themes) {
    themes.append(themes.empty() ? "" : "|").append(to_string(theme));
  }
  return text_schema(fmt::format("^[A-Z]{{3}}/({})$", themes), name_expected(type, rule));
}
Json make_schema(Of<std::string> type, Text rule) {
  return text_schema(pattern_of(rule), name_expected(type, rule));
}

Json make_schema(Of<std::string>, BuiltInStrategy) {
  Json names = Json::array(), meanings = Json::array();
  for (const Strategy& strategy : built_in_strategies()) {
    names.push_back(strategy.id);
    meanings.push_back(strategy.description);
  }
  return {{"type", "string"}, {"enum", names}, {"enumDescriptions", meanings}};
}

Json make_schema_at_key(Of<double> type, const Bounds& rule) {
  return plain_or_remarked(type, rule);
}
Json make_schema_at_key(Of<int> type, const Bounds& rule) { return plain_or_remarked(type, rule); }
Json make_schema_at_key(Of<std::int64_t> type, const Bounds& rule) {
  return plain_or_remarked(type, rule);
}
Json make_schema_at_key(Of<std::uint64_t> type, const Bounds& rule) {
  return plain_or_remarked(type, rule);
}
Json make_schema_at_key(Of<Quantity> type, const Bounds& rule) {
  return quantity_schema(rule, name_expected(type, rule), {"uncertain_number"});
}
Json make_schema_at_key(Of<QuantityOverTime> type, const OverTime& rule) {
  Json schema = quantity_schema(rule.bounds, name_expected(type, rule),
                                {"uncertain_number", "number_over_time"});
  Json step{{"from", {{"description", "First month in which the value holds."}}},
            {"value", {{"description", "The value, until the next step."}}}};
  step["from"].update(make_schema(Of<Month>{}, Calendar{}));
  step["value"].update(make_schema_at_key(Of<Quantity>{}, bounds_of_step(rule)));
  for (const std::string_view key : remark_keys) step[std::string(key)] = make_reference(key);
  const Json item{{"title", "step"},
                  {"type", "object"},
                  {"properties", step},
                  {"required", {"from", "value"}},
                  {"additionalProperties", false}};
  Json properties{{"steps",
                   {{"description", "Values in time, months ascending."},
                    {"type", "array"},
                    {"items", item},
                    {"minItems", 1}}}};
  for (const std::string_view key : remark_keys) properties[std::string(key)] = make_reference(key);
  schema["anyOf"].push_back({{"title", steps_title},
                             {"type", "object"},
                             {"properties", properties},
                             {"required", {"steps"}},
                             {"additionalProperties", false},
                             {"allOf", Json::array({make_reference("stepped_number")})}});
  return schema;
}

Json make_number_definitions() {
  Json laws = Json::array();
  for (const Family& family : list_distribution_families()) laws.push_back(snippet_of(family));
  const Json remarked{{"label", "value with its source"},
                      {"description", "The number, and where it comes from."},
                      {"body", {{"value", "^$1"}, {"source", "$2"}}}};
  const Json steps{
      {"label", "steps"},
      {"description", "Values in time, each until the next. {steps: [{from: 2021-03, value: 10}]}"},
      {"body", {{"steps", Json::array({{{"from", "$1"}, {"value", "^$2"}}})}}}};
  const Json stepped = Json::array({steps});
  return {{"uncertain_number", {{"defaultSnippets", laws}}},
          {"number_over_time", {{"defaultSnippets", stepped}}},
          {"stepped_number", {{"title", steps_title}, {"defaultSnippets", stepped}}},
          {"remarked_number",
           {{"title", remarked_title}, {"defaultSnippets", Json::array({remarked})}}},
          {"source", remark_schema("Where the number comes from.")},
          {"note", remark_schema("What else there is to know about the number.")}};
}

}  // namespace art6
