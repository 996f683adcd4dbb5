// JSON Schemas of single values of the scenario format, by their types and rules. Keywords that
// only editors know (`errorMessage`, `enumDescriptions`, `defaultSnippets`) change no verdict.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "io/format/format_rules.hpp"
#include "io/schema/scenario_value.hpp"

namespace art6 {

/// A number within the bounds; `type` is "number" or "integer".
Json number_schema(const char* type, const Bounds& bounds);

Json schema_of(double value, const Bounds& rule);
Json schema_of(int value, const Bounds& rule);
Json schema_of(std::int64_t value, const Bounds& rule);
Json schema_of(std::uint64_t value, const Bounds& rule);
Json schema_of(bool value, YesNo rule);
Json schema_of(const Month& value, Calendar rule);
Json schema_of(const Date& value, Calendar rule);
Json schema_of(const ProgrammeId& value, Programme rule);
Json schema_of(const std::string& value, Text rule);
Json schema_of(const std::string& value, BuiltInStrategy rule);

/// One of the names, with what each means.
template <class Enumeration>
Json schema_of(Enumeration /*value*/, Choice /*rule*/) {
  Json names = Json::array(), meanings = Json::array();
  for (const auto& [name, value] : names_of<Enumeration>()) {
    names.push_back(name);
    meanings.push_back(meaning_of(value));
  }
  return {{"type", "string"}, {"enum", names}, {"enumDescriptions", meanings}};
}

// What a key has whose rule is `Bounds`: the number alone or with where it comes from, and where it
// may be uncertain a distribution.
Json number_at_key(double value, const Bounds& rule);
Json number_at_key(int value, const Bounds& rule);
Json number_at_key(std::int64_t value, const Bounds& rule);
Json number_at_key(std::uint64_t value, const Bounds& rule);
Json number_at_key(const Quantity& value, const Bounds& rule);

/// `$defs` that the schemas of numbers refer to: the remarks, and what editors offer to insert.
Json number_definitions();

/// `{"$ref": "#/$defs/NAME"}`
Json reference_to(std::string_view name);

}  // namespace art6
