// The scenario format, format 1: how a distribution is written (design section 6), described once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/format/distribution_law.hpp"
#include "io/format/format_rules.hpp"

namespace art6 {

/// Is the value of a parameter one number or a list of them?
enum class Shape { number, list };

/// A key of a distribution's map beside `dist`. Its unit is that of the quantity unless it is a
/// share.
struct Parameter {
  std::string_view key;
  Bounds bounds;
  Shape shape = Shape::number;
  const char* about = "";  ///< a sentence
};

/// A family of laws. Its parameters must be one of `ways`, all of that way and no other, or, where
/// `by_percentiles`, two of the percentiles; any of `extras` may stand beside them.
struct Family {
  std::string_view name;
  std::vector<Parameter> parameters;  ///< percentiles not included
  std::vector<std::vector<std::string_view>> ways;
  std::vector<std::string_view> extras;
  std::optional<Bounds> by_percentiles;  ///< the bounds of the percentiles' values
  LawOutcome (*make)(const Parameters&);
  const char* about;    ///< a sentence or two on when it is right
  const char* example;  ///< a map in JSON, of values that fit an area or a share
};

/// The families, in the order of design section 6.
std::span<const Family> list_distribution_families();

/// A percentile that a normal or lognormal law can be given by.
struct Percentile {
  std::string_view key;
  double probability;
};

/// p05 p10 p25 p50 p75 p90 p95, ascending.
std::span<const Percentile> list_percentiles();

/// `10 % of the values lie below it.`
std::string meaning_of(const Percentile& percentile);

/// The parameter of that key, percentiles included; nothing if the family has none.
std::optional<Parameter> find_parameter(const Family& family, std::string_view key);

/// `mean and sd, or two of p05 p10 p25 p50 p75 p90 p95`.
std::string name_ways(const Family& family);

}  // namespace art6
