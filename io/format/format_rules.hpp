// The rules of the scenario format: for each kind of value what it may be. The descriptions of the
// format (`io/format/scenario_format.hpp`) give every key one of these rules, and the reader checks
// the values by them.
#pragma once

#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

#include "models/scenario/scenario.hpp"

namespace art6 {

/// Says whether an end of a range belongs to the range.
enum class End { included, excluded };

/// The range of a number, and a limit. `min` and `max` follow from the meaning of the number: no
/// draw of an uncertain number may lie outside them. `limit` bounds the absolute value for the
/// program's sake: it is larger than any real amount, and small enough for exact sums. A
/// distribution without an end is within the limit if its largest draw is.
struct Bounds {
  double min = -std::numeric_limits<double>::infinity();
  End min_end = End::included;
  double max = std::numeric_limits<double>::infinity();
  End max_end = End::included;
  double limit = 1e12;
  const char* unit = "";  ///< for messages and documents: USD, km2, people, months, ...
  bool is_whole = false;  ///< of a double: without a fraction
};

/// A quantity that may change in time: a number, a distribution or `{steps: [{from, value}, ...]}`.
struct OverTime {
  Bounds bounds;  ///< of a quantity that does not change
  BeforeSteps before = BeforeSteps::first_value;
};

/// The bounds of a step's value. What is 0 before its first step may be 0 in a step as well.
constexpr Bounds bounds_of_step(const OverTime& rule) {
  Bounds bounds = rule.bounds;
  if (rule.before == BeforeSteps::zero) bounds.min_end = End::included;
  return bounds;
}

namespace bounds {
inline constexpr Bounds money{.min = 0, .limit = 1e12, .unit = "USD"};
inline constexpr Bounds cost{.min = 0, .min_end = End::excluded, .limit = 1e12, .unit = "USD"};
inline constexpr Bounds area{.min = 0, .limit = 1e8, .unit = "km2"};
inline constexpr Bounds people{.min = 0, .limit = 1e10, .unit = "people"};
inline constexpr Bounds munitions{.min = 0, .limit = 1e10, .unit = "munitions"};
inline constexpr Bounds share{.min = 0, .max = 1};
inline constexpr Bounds positive{.min = 0, .min_end = End::excluded};
inline constexpr Bounds not_negative{.min = 0};
inline constexpr Bounds area_rate{
    .min = 0, .min_end = End::excluded, .limit = 1e9, .unit = "m2 per team and day"};
inline constexpr Bounds teams{.min = 0, .limit = 1e6, .unit = "teams"};
inline constexpr Bounds working_days{.min = 0, .min_end = End::excluded, .max = 31, .unit = "days"};
inline constexpr Bounds noise{.min = 0, .limit = 5};
inline constexpr Bounds growth{.min = -1, .max = 1};
inline constexpr Bounds weight{.min = 0, .limit = 1e9};
inline constexpr Bounds months{.min = 0, .limit = 1200, .unit = "months"};
inline constexpr Bounds month_or_more{.min = 1, .limit = 1e6, .unit = "months"};
}  // namespace bounds

/// A date or a month within the years 1900 to 2200.
struct Calendar {
  static constexpr int first_year = 1900, last_year = 2200;
};

inline constexpr std::size_t longest_id = 64;
inline constexpr std::size_t longest_expression = 4000;

/// What a text may be.
enum class Text {
  line,        ///< one line, not empty
  free,        ///< anything, line ends included
  id,          ///< letters, digits, - and _; at most 64
  state,       ///< three capital letters (ISO 3166-1 alpha-3)
  expression,  ///< a strategy's score, at most 4,000 characters
};

struct YesNo {};      ///< `true` or `false`
struct Choice {};     ///< a name of `list_names` of the enumeration
struct Programme {};  ///< `STATE/theme`
struct Keys {};       ///< a map with the keys that the struct's description names

/// A list of values, each of which follows the rule `item`.
template <class Item>
struct List {
  Item item;
  int min_items = 0;
  int max_items = std::numeric_limits<int>::max();
};

/// A map from the names of an enumeration to numbers.
struct NumberByName {
  Bounds bounds;
};

struct BuiltInStrategy {};  ///< id of a strategy that every scenario knows

/// The name of an objective, or weights of measures, not all 0.
struct Goal {
  Bounds weight;
};

// Each explains what a value of an enumeration means, in a sentence.
constexpr const char* explain(Theme theme) {
  switch (theme) {
    case Theme::clearance:
      return "Clearance of cluster munition remnants (Article 4).";
    case Theme::stockpile:
      return "Destruction of stockpiled cluster munitions (Article 3).";
    case Theme::victim_assistance:
      return "Assistance to victims (Article 5).";
    case Theme::risk_education:
      break;
  }
  return "Education about the risk of remnants (Article 4.2 e).";
}
constexpr const char* explain(PillarKind pillar) {
  switch (pillar) {
    case PillarKind::medical_care:
      return "Emergency and continuing medical care.";
    case PillarKind::rehabilitation:
      return "Physical rehabilitation, prosthetics among it.";
    case PillarKind::psychosocial:
      return "Psychological and social support.";
    case PillarKind::inclusion:
      break;
  }
  return "Social and economic inclusion.";
}
constexpr const char* explain(Sampling sampling) {
  return sampling == Sampling::random
             ? "Independent draws."
             : "Scrambled Sobol points, for runs alone; at most 3667 uncertain quantities.";
}
constexpr const char* explain(Rule rule) {
  return rule == Rule::share ? "Splits money in proportion to the scores."
                             : "Serves the highest score up to its gap, then the next.";
}

/// Lists the values of an enumeration with their names in the format.
template <class Enumeration>
std::vector<std::pair<std::string, Enumeration>> list_names();

template <>
inline std::vector<std::pair<std::string, Theme>> list_names<Theme>() {
  std::vector<std::pair<std::string, Theme>> names;
  for (const Theme theme : all_themes) names.emplace_back(to_string(theme), theme);
  return names;
}
template <>
inline std::vector<std::pair<std::string, PillarKind>> list_names<PillarKind>() {
  std::vector<std::pair<std::string, PillarKind>> names;
  for (int i = 0; i < pillar_count; ++i) {
    const auto pillar = static_cast<PillarKind>(i);
    names.emplace_back(to_string(pillar), pillar);
  }
  return names;
}
template <>
inline std::vector<std::pair<std::string, Sampling>> list_names<Sampling>() {
  return {{"random", Sampling::random}, {"sobol", Sampling::sobol}};
}
template <>
inline std::vector<std::pair<std::string, Measure>> list_names<Measure>() {
  std::vector<std::pair<std::string, Measure>> names;
  for (std::size_t i = 0; i < measure_count; ++i) {
    const auto measure = static_cast<Measure>(i);
    names.emplace_back(to_string(measure), measure);
  }
  return names;
}
template <>
inline std::vector<std::pair<std::string, Rule>> list_names<Rule>() {
  return {{"share", Rule::share}, {"fill", Rule::fill}};
}

}  // namespace art6
