#include "io/format/distribution_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace art6 {

namespace {

/// Limit of parameters, far above that of any quantity; it keeps their squares and differences
/// finite.
constexpr double widest = 1e15;
constexpr Bounds any{.limit = widest};
constexpr Bounds positive{.min = 0, .min_end = End::excluded, .limit = widest};
constexpr Bounds not_negative{.min = 0, .limit = widest};
constexpr Bounds inner_share{
    .min = 0, .min_end = End::excluded, .max = 1, .max_end = End::excluded};
/// A narrower beta law has larger shape parameters than its table is made for.
constexpr Bounds beta_sd{.min = 1e-6, .max = 1, .max_end = End::excluded};

constexpr const char *about_min = "Smallest value.", *about_max = "Largest value.",
                     *about_mode = "Most likely value.",
                     *about_cut_below = "Cuts off what lies below it.",
                     *about_cut_above = "Cuts off what lies above it.";

}  // namespace

std::span<const Family> list_distribution_families() {
  static const std::vector<Family> families{
      {"uniform",
       {{"min", any, Shape::number, about_min}, {"max", any, Shape::number, about_max}},
       {{"min", "max"}},
       {},
       {},
       make_uniform,
       "Every value from min to max is as likely as any other.",
       R"({"dist": "uniform", "min": 600, "max": 1500})"},
      {"triangular",
       {{"min", any, Shape::number, about_min},
        {"mode", any, Shape::number, about_mode},
        {"max", any, Shape::number, about_max}},
       {{"min", "mode", "max"}},
       {},
       {},
       make_triangular,
       "A most likely value between two ends; straight lines between them.",
       R"({"dist": "triangular", "min": 600, "mode": 900, "max": 1500})"},
      {"pert",
       {{"min", any, Shape::number, about_min},
        {"mode", any, Shape::number, about_mode},
        {"max", any, Shape::number, about_max}},
       {{"min", "mode", "max"}},
       {},
       {},
       make_pert,
       "As triangular, but smooth and with less weight near the ends.",
       R"({"dist": "pert", "min": 0, "mode": 500, "max": 2000})"},
      {"normal",
       {{"mean", any, Shape::number, "Mean before it is cut off."},
        {"sd", positive, Shape::number, "Standard deviation before it is cut off."},
        {"min", any, Shape::number, about_cut_below},
        {"max", any, Shape::number, about_cut_above}},
       {{"mean", "sd"}},
       {"min", "max"},
       any,
       make_normal,
       "The bell curve, alike on both sides of its mean.",
       R"({"dist": "normal", "mean": 900, "sd": 200, "min": 0})"},
      {"lognormal",
       {{"median", positive, Shape::number, "Median before it is cut off."},
        {"sigma", positive, Shape::number, "Standard deviation of the logarithm."},
        {"mean", positive, Shape::number, "Mean before it is cut off."},
        {"cv", positive, Shape::number, "Standard deviation as a share of the mean."},
        {"min", not_negative, Shape::number, about_cut_below},
        {"max", positive, Shape::number, about_cut_above}},
       {{"median", "sigma"}, {"mean", "cv"}},
       {"min", "max"},
       positive,
       make_lognormal,
       "Above 0 and skewed: for an area, a stock, a cost or a rate that may be off by a factor.",
       R"({"dist": "lognormal", "p10": 600, "p90": 1500})"},
      {"beta",
       {{"mean", inner_share, Shape::number, "Mean."},
        {"sd", beta_sd, Shape::number, "Standard deviation."}},
       {{"mean", "sd"}},
       {},
       {},
       make_beta,
       "A share between 0 and 1.",
       R"({"dist": "beta", "mean": 0.4, "sd": 0.1})"},
      {"discrete",
       {{"values", any, Shape::list, "The values, in any order."},
        {"weights", not_negative, Shape::list, "How likely each is, in proportion."}},
       {{"values", "weights"}},
       {},
       {},
       make_discrete,
       "One of a few values.",
       R"({"dist": "discrete", "values": [600, 900, 1500], "weights": [5, 3, 2]})"},
      {"quantiles",
       {{"at", bounds::share, Shape::list, "Shares of the values that lie below, ascending."},
        {"values", any, Shape::list, "The values below which those shares lie."},
        {"min", any, Shape::number, "Smallest value, where `at` does not begin with 0."},
        {"max", any, Shape::number, "Largest value, where `at` does not end with 1."}},
       {{"at", "values"}},
       {"min", "max"},
       {},
       make_quantiles,
       "Any law, by its quantiles; straight lines between them.",
       R"({"dist": "quantiles", "at": [0.05, 0.5, 0.95], "values": [600, 900, 1500],
           "min": 500, "max": 2000})"},
  };
  return families;
}

std::span<const Percentile> list_percentiles() {
  static constexpr std::array<Percentile, 7> all{{{"p05", 0.05},
                                                  {"p10", 0.10},
                                                  {"p25", 0.25},
                                                  {"p50", 0.50},
                                                  {"p75", 0.75},
                                                  {"p90", 0.90},
                                                  {"p95", 0.95}}};
  return all;
}

std::optional<LawParameter> find_parameter(const Family& family, std::string_view key) {
  for (const LawParameter& parameter : family.parameters) {
    if (parameter.key == key) return parameter;
  }
  if (!family.by_percentiles) return std::nullopt;
  for (const Percentile& percentile : list_percentiles()) {
    if (percentile.key == key) return LawParameter{percentile.key, *family.by_percentiles};
  }
  return std::nullopt;
}

std::string explain(const Percentile& percentile) {
  return fmt::format("{:.0f} % of the values lie below it.", 100 * percentile.probability);
}

std::string name_ways(const Family& family) {
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
  for (const Percentile& percentile : list_percentiles()) text.append(" ").append(percentile.key);
  return text;
}

}  // namespace art6
