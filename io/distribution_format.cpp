#include "io/distribution_format.hpp"

#include <algorithm>
#include <array>

namespace art6 {

namespace {

/// Keeps squares and differences of parameters finite; far beyond any quantity's own limit.
constexpr double widest = 1e15;
constexpr Bounds any{.limit = widest};
constexpr Bounds positive{.min = 0, .min_end = End::excluded, .limit = widest};
constexpr Bounds not_negative{.min = 0, .limit = widest};
constexpr Bounds inner_share{
    .min = 0, .min_end = End::excluded, .max = 1, .max_end = End::excluded};
/// The shapes of a narrower beta law would outgrow what its table is made for.
constexpr Bounds beta_sd{.min = 1e-6, .max = 1, .max_end = End::excluded};

}  // namespace

std::span<const Family> distribution_families() {
  static const std::vector<Family> families{
      {"uniform", {{"min", any}, {"max", any}}, {{"min", "max"}}, {}, {}, make_uniform},
      {"triangular",
       {{"min", any}, {"mode", any}, {"max", any}},
       {{"min", "mode", "max"}},
       {},
       {},
       make_triangular},
      {"pert",
       {{"min", any}, {"mode", any}, {"max", any}},
       {{"min", "mode", "max"}},
       {},
       {},
       make_pert},
      {"normal",
       {{"mean", any}, {"sd", positive}, {"min", any}, {"max", any}},
       {{"mean", "sd"}},
       {"min", "max"},
       any,
       make_normal},
      {"lognormal",
       {{"median", positive},
        {"sigma", positive},
        {"mean", positive},
        {"cv", positive},
        {"min", not_negative},
        {"max", positive}},
       {{"median", "sigma"}, {"mean", "cv"}},
       {"min", "max"},
       positive,
       make_lognormal},
      {"beta", {{"mean", inner_share}, {"sd", beta_sd}}, {{"mean", "sd"}}, {}, {}, make_beta},
      {"discrete",
       {{"values", any, Shape::list}, {"weights", not_negative, Shape::list}},
       {{"values", "weights"}},
       {},
       {},
       make_discrete},
      {"quantiles",
       {{"at", bounds::share, Shape::list},
        {"values", any, Shape::list},
        {"min", any},
        {"max", any}},
       {{"at", "values"}},
       {"min", "max"},
       {},
       make_quantiles},
  };
  return families;
}

std::span<const Percentile> percentiles() {
  static constexpr std::array<Percentile, 7> all{{{"p05", 0.05},
                                                  {"p10", 0.10},
                                                  {"p25", 0.25},
                                                  {"p50", 0.50},
                                                  {"p75", 0.75},
                                                  {"p90", 0.90},
                                                  {"p95", 0.95}}};
  return all;
}

std::optional<Parameter> find_parameter(const Family& family, std::string_view key) {
  for (const Parameter& parameter : family.parameters) {
    if (parameter.key == key) return parameter;
  }
  if (!family.by_percentiles) return std::nullopt;
  for (const Percentile& percentile : percentiles()) {
    if (percentile.key == key) return Parameter{percentile.key, *family.by_percentiles};
  }
  return std::nullopt;
}

std::string ways_text(const Family& family) {
  std::string text;
  for (const auto& way : family.ways) {
    if (!text.empty()) text += ", or ";
    for (std::size_t i = 0; i < way.size(); ++i) {
      if (i > 0) text += i + 1 == way.size() ? " and " : ", ";
      text += way[i];
    }
  }
  if (!family.by_percentiles) return text;
  text += ", or two of";
  for (const Percentile& percentile : percentiles()) text.append(" ").append(percentile.key);
  return text;
}

}  // namespace art6
