#include "io/format/distribution_law.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

#include "io/format/distribution_format.hpp"
#include "io/text/number_text.hpp"
#include "models/sampling/law_facts.hpp"
#include "sim/lanes/elementwise.hpp"

namespace art6 {

namespace {

/// The least probability that a truncation may keep. With less the bounds are probably mistaken,
/// and the draws would lose their precision.
constexpr double least_kept = 1e-6;

template <class Peaked>
LawOutcome make_peaked(const LawParameters& given) {
  const double min = given["min"], mode = given["mode"], max = given["max"];
  if (min <= mode && mode <= max && min < max) return Distribution{Peaked{min, mode, max}};
  return fmt::format("min <= mode <= max and min < max, got {}, {} and {}", format_number(min),
                     format_number(mode), format_number(max));
}

/// The law, if its truncation to [min, max] keeps enough of it.
LawOutcome truncated(Distribution law, std::optional<double> min, std::optional<double> max) {
  if (min && max && *min >= *max) {
    return fmt::format("min < max, got {} and {}", format_number(*min), format_number(*max));
  }
  const double kept = kept_probability(law);
  if (kept >= least_kept) return law;
  return fmt::format("min and max that keep at least {} of the law, got {}",
                     format_number(least_kept), format_rounded(kept));
}

struct Line {
  double start, slope;
};

/// The line through two percentiles: value = start + slope z, where z is the normal quantile of the
/// percentile's probability.
Line through(const Percentile& a, double value_a, const Percentile& b, double value_b) {
  const double z_a = normal_quantile(a.probability), z_b = normal_quantile(b.probability);
  const double slope = (value_b - value_a) / (z_b - z_a);
  return {value_a - slope * z_a, slope};
}

/// The two percentiles that are given, the lower one first.
std::pair<Percentile, Percentile> two_percentiles(const LawParameters& given) {
  std::vector<Percentile> two;
  for (const Percentile& percentile : list_percentiles()) {
    if (given.has(percentile.key)) two.push_back(percentile);
  }
  return {two.at(0), two.at(1)};
}

std::optional<std::string> not_ascending(const LawParameters& given, const Percentile& a,
                                         const Percentile& b) {
  if (given[a.key] < given[b.key]) return std::nullopt;
  return fmt::format("{} < {}, got {} and {}", a.key, b.key, format_number(given[a.key]),
                     format_number(given[b.key]));
}

/// Completes the quantiles at an end (0 or 1), whose value is given by its key, min or max, or in
/// the lists. Returns what is wrong if it is given by both or by neither.
std::optional<std::string> close_end(Quantiles& law, double end, std::string_view key,
                                     std::optional<double> value) {
  const bool first = end == 0;
  const bool in_list = !law.at.empty() && (first ? law.at.front() : law.at.back()) == end;
  if (in_list && value) {
    return fmt::format("{} or {} among at, got both", key, format_number(end));
  }
  if (in_list) return std::nullopt;
  if (!value) return fmt::format("{}, or {} among at, got neither", key, format_number(end));
  law.at.insert(first ? law.at.begin() : law.at.end(), end);
  law.values.insert(first ? law.values.begin() : law.values.end(), *value);
  return std::nullopt;
}

}  // namespace

std::optional<double> LawParameters::find(std::string_view key) const {
  const auto found = numbers.find(key);
  return found == numbers.end() ? std::nullopt : std::optional(found->second);
}

LawOutcome make_uniform(const LawParameters& given) {
  const double min = given["min"], max = given["max"];
  if (min < max) return Distribution{Uniform{min, max}};
  return fmt::format("min < max, got {} and {}", format_number(min), format_number(max));
}

LawOutcome make_triangular(const LawParameters& given) { return make_peaked<Triangular>(given); }

LawOutcome make_pert(const LawParameters& given) { return make_peaked<Pert>(given); }

LawOutcome make_normal(const LawParameters& given) {
  Normal law{0, 0, given.find("min"), given.find("max")};
  if (given.has("mean")) {
    law.mean = given["mean"];
    law.sd = given["sd"];
  } else {
    const auto [a, b] = two_percentiles(given);
    if (auto fault = not_ascending(given, a, b)) return *fault;
    const Line line = through(a, given[a.key], b, given[b.key]);
    law.mean = line.start;
    law.sd = line.slope;
  }
  return truncated(law, law.min, law.max);
}

LawOutcome make_lognormal(const LawParameters& given) {
  Lognormal law{0, 0, given.find("min"), given.find("max")};
  if (given.has("median")) {
    law.log_mean = log(given["median"]);
    law.log_sd = given["sigma"];
  } else if (given.has("mean")) {
    // ln X has variance v = ln(1 + cv^2) and mean ln(mean) - v / 2.
    const double variance = log(1 + given["cv"] * given["cv"]);
    law.log_mean = log(given["mean"]) - variance / 2;
    law.log_sd = std::sqrt(variance);
  } else {
    const auto [a, b] = two_percentiles(given);
    if (auto fault = not_ascending(given, a, b)) return *fault;
    const Line line = through(a, log(given[a.key]), b, log(given[b.key]));
    law.log_mean = line.start;
    law.log_sd = line.slope;
  }
  if (law.log_sd <= 0) return std::string("a larger spread, got one that rounds to 0");
  return truncated(law, law.min, law.max);
}

LawOutcome make_beta(const LawParameters& given) {
  const double mean = given["mean"], sd = given["sd"];
  // The variance of a beta law is mean (1 - mean) / (a + b + 1), with shapes a, b > 0.
  if (sd * sd < mean * (1 - mean)) return Distribution{Beta{mean, sd}};
  return fmt::format("sd^2 < mean (1 - mean), got sd {} with mean {}", format_number(sd),
                     format_number(mean));
}

LawOutcome make_discrete(const LawParameters& given) {
  const auto &values = given.lists.at("values"), &weights = given.lists.at("weights");
  if (values.empty() || values.size() != weights.size()) {
    return fmt::format("one weight for each value, got {} values and {} weights", values.size(),
                       weights.size());
  }
  if (std::accumulate(weights.begin(), weights.end(), 0.0) <= 0) {
    return std::string("weights with a sum > 0, got 0");
  }
  std::map<double, double> weight_of;
  for (std::size_t i = 0; i < values.size(); ++i) weight_of[values[i]] += weights[i];
  Discrete law;
  for (const auto& [value, weight] : weight_of) {
    law.values.push_back(value);
    law.weights.push_back(weight);
  }
  return Distribution{law};
}

LawOutcome make_quantiles(const LawParameters& given) {
  Quantiles law{given.lists.at("at"), given.lists.at("values")};
  if (law.at.size() != law.values.size()) {
    return fmt::format("one value for each at, got {} at and {} values", law.at.size(),
                       law.values.size());
  }
  if (std::adjacent_find(law.at.begin(), law.at.end(), std::greater_equal<>()) != law.at.end()) {
    return std::string("at in strictly increasing order, got another order");
  }
  if (auto fault = close_end(law, 0, "min", given.find("min"))) return *fault;
  if (auto fault = close_end(law, 1, "max", given.find("max"))) return *fault;
  if (!std::is_sorted(law.values.begin(), law.values.end())) {
    return std::string("min, values and max that never fall, got a value below the one before it");
  }
  return Distribution{law};
}

}  // namespace art6
