// The scenario format, format 1: the families of distributions (docs/scenario-format.md).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/format/distribution_law.hpp"
#include "io/format/format_rules.hpp"

namespace art6 {

/// A parameter of a distribution is one number or a list of numbers.
enum class Shape { number, list };

/// A parameter of a distribution: a key of its map beside `dist`. Its unit is that of the quantity
/// unless it is a share.
struct LawParameter {
  std::string_view key;
  Bounds bounds;
  Shape shape = Shape::number;
  const char* about = "";  ///< its description, a sentence
};

/// A family of distributions. A distribution is given by exactly the parameters of one of `ways`,
/// or by two percentiles if `by_percentiles` is set; any of `extras` may stand beside them.
struct Family {
  std::string_view name;
  std::vector<LawParameter> parameters;  ///< percentiles not included
  std::vector<std::vector<std::string_view>> ways;
  std::vector<std::string_view> extras;
  std::optional<Bounds> by_percentiles;  ///< the bounds of the percentiles' values
  LawOutcome (*make)(const LawParameters&);
  const char* about;    ///< a sentence or two on when it is right
  const char* example;  ///< a map in JSON, of values that fit an area or a share
};

/// The families, in the order of docs/scenario-format.md.
std::span<const Family> list_distribution_families();

/// A percentile by which a normal or lognormal distribution can be given.
struct Percentile {
  std::string_view key;
  double probability;
};

/// p05 p10 p25 p50 p75 p90 p95, ascending.
std::span<const Percentile> list_percentiles();

/// What a percentile means: `10 % of the values lie below it.`
std::string explain(const Percentile& percentile);

/// Finds the parameter of that key, percentiles included.
std::optional<LawParameter> find_parameter(const Family& family, std::string_view key);

/// Names the ways to give a distribution: `mean and sd, or two of p05 p10 p25 p50 p75 p90 p95`.
std::string name_ways(const Family& family);

}  // namespace art6
