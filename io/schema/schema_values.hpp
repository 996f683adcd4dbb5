// JSON Schemas of single values of the scenario format, by their types and rules. The keywords
// `errorMessage`, `enumDescriptions` and `defaultSnippets` are for editors; validators ignore them.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "io/format/description.hpp"
#include "io/format/format_rules.hpp"
#include "io/schema/scenario_value.hpp"

namespace art6 {

/// Makes the schema of a number within the bounds; `type` is "number" or "integer".
Json make_number_schema(const char* type, const Bounds& bounds);

Json make_schema(Of<double> type, const Bounds& rule);
Json make_schema(Of<int> type, const Bounds& rule);
Json make_schema(Of<std::int64_t> type, const Bounds& rule);
Json make_schema(Of<std::uint64_t> type, const Bounds& rule);
Json make_schema(Of<bool> type, YesNo rule);
Json make_schema(Of<Month> type, Calendar rule);
Json make_schema(Of<Date> type, Calendar rule);
Json make_schema(Of<ProgrammeId> type, Programme rule);
Json make_schema(Of<std::string> type, Text rule);
Json make_schema(Of<std::string> type, BuiltInStrategy rule);

/// Makes the schema of a choice between names, with the meaning of each.
template <class Enumeration>
Json make_schema(Of<Enumeration>, Choice) {
  Json names = Json::array(), meanings = Json::array();
  for (const auto& [name, value] : list_names<Enumeration>()) {
    names.push_back(name);
    meanings.push_back(explain(value));
  }
  return {{"type", "string"}, {"enum", names}, {"enumDescriptions", meanings}};
}

// Each makes the schema of a key whose rule is `Bounds`: the number alone or with its remarks, or a
// distribution if the number may be uncertain.
Json make_schema_at_key(Of<double> type, const Bounds& rule);
Json make_schema_at_key(Of<int> type, const Bounds& rule);
Json make_schema_at_key(Of<std::int64_t> type, const Bounds& rule);
Json make_schema_at_key(Of<std::uint64_t> type, const Bounds& rule);
Json make_schema_at_key(Of<Quantity> type, const Bounds& rule);
/// Of a quantity over time also its steps.
Json make_schema_at_key(Of<QuantityOverTime> type, const OverTime& rule);

/// Makes the `$defs` that the schemas of numbers refer to: remarks, and snippets for editors.
Json make_number_definitions();

/// Makes the reference `{"$ref": "#/$defs/NAME"}`.
Json make_reference(std::string_view name);

}  // namespace art6
