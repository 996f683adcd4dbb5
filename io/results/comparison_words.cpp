#include "io/results/comparison_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "io/results/figures.hpp"

namespace art6 {
namespace {

/// Decimals that show half an interval of this width with two digits, from 0 to `most`.
int count_decimals(double half_width, int most) {
  if (!(half_width > 0) || !std::isfinite(half_width)) return 2;
  return std::clamp(1 - static_cast<int>(std::floor(std::log10(half_width))), 0, most);
}

/// The most decimals of the objective: three of a count, with as many more as its largest weight
/// has zeros before its first digit.
int count_most_decimals(const Objective& objective) {
  constexpr int of_count = 3, of_all = 15;
  const double zeros = std::ceil(-std::log10(largest_weight(objective)));
  return of_count + static_cast<int>(std::clamp(zeros, 0.0, 1.0 * (of_all - of_count)));
}

std::string format_usd_million(double amount) {
  return fmt::format("USD {} million", format_millions(amount));
}

std::string format_usd_range(const DollarsEquivalent::Ends& ends) {
  const auto end = [](const std::optional<double>& amount) {
    return amount ? format_millions(*amount) : std::string("more than was tried");
  };
  return fmt::format("{} to {}", end(ends[0]), end(ends[1]));
}

}  // namespace

bool more_is_better(const Objective& objective) {
  const auto measure = parse_measure(objective.name);
  return !measure || is_better_large(*measure);
}

std::vector<const StrategyComparison*> sort_best_first(const Comparison& comparison) {
  std::vector<const StrategyComparison*> order;
  for (const StrategyComparison& strategy : comparison.strategies) order.push_back(&strategy);
  const double sign = more_is_better(comparison.objective) ? -1 : 1;
  std::ranges::stable_sort(order, {}, [sign](const auto* s) { return sign * s->mean; });
  return order;
}

int decimals(const Comparison& comparison) {
  double narrowest = 0;
  for (const StrategyComparison& strategy : comparison.strategies) {
    const Interval& interval = strategy.to_baseline.ci95_max_t;
    const double half = (interval.high - interval.low) / 2;
    if (half > 0 && std::isfinite(half) && (narrowest == 0 || half < narrowest)) narrowest = half;
  }
  return count_decimals(narrowest, count_most_decimals(comparison.objective));
}

std::string fixed(double value, int digits) {
  return digits == 0 ? group_digits(std::llround(value)) : format_decimals(value, digits);
}

std::string format_signed(double value, int digits) {
  const std::string text = (value < 0 ? "-" : "+") + fixed(std::abs(value), digits);
  const bool is_zero = text.find_first_of("123456789") == std::string::npos;
  return is_zero ? text.substr(1) : text;  // no sign before 0
}

std::string format_signed_interval(const Interval& interval, int digits) {
  if (!std::isfinite(interval.low) || !std::isfinite(interval.high)) return "(unknown)";
  return fmt::format("({} to {})", format_signed(interval.low, digits),
                     format_signed(interval.high, digits));
}

const char* to_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::better:
      return "better";
    case Verdict::worse:
      return "worse";
    case Verdict::not_told_apart:
      return "not clear";
    case Verdict::same:
      return "same";
  }
  return "";
}

std::string describe_best(const Comparison& comparison) {
  std::vector<std::string> others = comparison.not_told_apart_from_best;
  std::erase(others, comparison.best);
  std::string text = fmt::format("Best: {}{}.", comparison.best,
                                 comparison.best == comparison.baseline ? ", the baseline" : "");
  if (others.empty()) {
    text += comparison.strategies.size() > 1 ? " All others do clearly worse." : "";
  } else {
    text += fmt::format(" No clear difference from {}.", fmt::join(others, ", "));
  }
  return text;
}

std::string describe_beyond_horizon(const Comparison& comparison) {
  const auto count =
      std::ranges::count_if(comparison.obligations, &ObligationComparison::beyond_horizon);
  if (count == 0) return {};
  return fmt::format(
      "The {} after the clock's end: whatever is compared, only what is done by that end counts.",
      count == 1 ? "deadline of one obligation lies"
                 : fmt::format("deadlines of {} obligations lie", count));
}

std::string describe_stop(const Comparison& comparison) {
  const SequentialSelection& selection = *comparison.selection;
  const std::string looked = fmt::format(
      "Stopped at {} replications of at most {}: ", group_digits(comparison.replications),
      group_digits(selection.most_replications));
  const std::string sure = fmt::format("with {:.0f} %", 100 * selection.confidence);
  const std::string best = comparison.best;
  if (selection.stopped == "one-left") {
    constexpr auto text = "{} is the best {}, where others are worse by {:g} or more.";
    return looked + fmt::format(text, best, sure, selection.indifference);
  }
  if (selection.stopped == "within-indifference") {
    constexpr auto text = "{} is the best, or within {:g} of it, {}.";
    return looked + fmt::format(text, best, selection.indifference, sure);
  }
  return looked + fmt::format(
                      "not decided between {}. More of them (-n) or a larger "
                      "--indifference would decide.",
                      fmt::join(selection.surviving, ", "));
}

std::string describe_equivalent(const Comparison& comparison) {
  const DollarsEquivalent& equivalent = *comparison.equivalent;
  const std::string baseline = comparison.baseline, best = equivalent.strategy;
  const std::string given = format_usd_million(equivalent.flexible_usd_per_year);
  if (!equivalent.more_usd_per_year) {
    return fmt::format(
        "With 64 times the {} of flexible money a year {} would still not do as "
        "well as {}.",
        given, baseline, best);
  }
  return fmt::format(
      "To do as well as {}, {} would need {} more flexible money a year (95 %: {}), "
      "{:.2f} times the {} that there is.",
      best, baseline, format_usd_million(*equivalent.more_usd_per_year),
      format_usd_range(equivalent.more_usd_per_year_ci95), *equivalent.flexible_scale, given);
}

}  // namespace art6
