// Writes values of the scenario format as JSON, in the form that a file would have.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <nlohmann/json.hpp>

#include "io/format/format_rules.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

using Json = nlohmann::ordered_json;

Json make_json(double number);  ///< whole numbers without a fraction
Json make_json(int number);
Json make_json(std::int64_t number);
Json make_json(std::uint64_t number);
Json make_json(bool yes);
Json make_json(const std::string& text);
Json make_json(const Month& month);
Json make_json(const Date& date);
Json make_json(const ProgrammeId& programme);
Json make_json(const Quantity& quantity);  ///< a number, or a map with `dist`
/// A quantity, or a map with `steps`.
Json make_json(const QuantityOverTime& quantity);
Json make_json(const Objective& objective);  ///< its name, or a map of weights

/// The objective's name, or a map of its weights that are not 0; `make_number` gives a weight's
/// JSON.
template <class MakeNumber>
Json make_objective_json(const Objective& objective, const MakeNumber& make_number) {
  if (!objective.is_weighted()) return objective.name;
  Json weights = Json::object();
  for (std::size_t m = 0; m < measure_count; ++m) {
    if (objective.weights[m] == 0) continue;
    weights[to_string(static_cast<Measure>(m))] = make_number(objective.weights[m]);
  }
  return weights;
}

template <class Enumeration>
requires std::is_enum_v<Enumeration> Json make_json(Enumeration chosen) {
  for (const auto& [name, value] : list_names<Enumeration>()) {
    if (value == chosen) return name;
  }
  return nullptr;
}

template <class Value>
Json make_json(const std::vector<Value>& values) {
  Json list = Json::array();
  for (const Value& value : values) list.push_back(make_json(value));
  return list;
}

template <class Value, std::size_t size>
Json make_json(const std::array<Value, size>& values) {
  return make_json(std::vector<Value>(values.begin(), values.end()));
}

template <class Enumeration>
Json make_json(const std::map<Enumeration, double>& values) {
  Json map = Json::object();
  for (const auto& [key, value] : values) {
    map[make_json(key).template get<std::string>()] = make_json(value);
  }
  return map;
}

}  // namespace art6
