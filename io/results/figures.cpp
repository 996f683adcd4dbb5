#include "io/results/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "models/sampling/sampler.hpp"

namespace art6 {
namespace {

constexpr int months_shown_as_years = 60;

std::string format_years(int months) {
  const double value = months / 12.0;
  return fmt::format("{:.{}f}", value, value < 99.95 ? 1 : 0);
}

std::string format_in_unit(int unit_months, int months) {
  return unit_months < months_shown_as_years ? fmt::format("{}", months) : format_years(months);
}

/// Whole percent; none for probabilities below 1 % and above 99 %.
std::optional<int> round_percent(double probability) {
  if (probability < 0.01 || probability > 0.99) return std::nullopt;
  return static_cast<int>(std::lround(100 * probability));
}

}  // namespace

std::string format_decimals(double value, int decimals) {
  const std::string text = fmt::format("{:.{}f}", value, decimals);
  const bool is_zero = text.find_first_of("123456789") == std::string::npos;
  return is_zero && text.starts_with('-') ? text.substr(1) : text;
}

std::string format_percent(double probability) {
  if (const auto whole = round_percent(probability)) return fmt::format("{} %", *whole);
  if (probability <= 0) return "0 %";
  if (probability >= 1) return "100 %";
  return probability < 0.5 ? "<1 %" : ">99 %";
}

std::string format_percent_met(double probability, double confidence) {
  const auto whole = round_percent(probability);
  if (!whole) return format_percent(probability);
  const Risk risk = classify_risk(probability, confidence);
  for (const int shown : {*whole, *whole - 1, *whole + 1})
    if (classify_risk(shown / 100.0, confidence) == risk) return fmt::format("{} %", shown);
  return fmt::format("{} %", *whole);
}

std::string format_percent_at_least(double bound) {
  if (bound >= 1) return "100 %";
  return fmt::format("≥ {} %", std::min(std::lround(100 * bound), 99L));
}

std::string format_percent_interval(const Interval& interval) {
  // The thousandth of a percent absorbs the rounding error of 100 * p, without which 0.07 would be
  // shown as 8.
  const double low = std::floor(100 * interval.low + 0.001);
  const double high = std::ceil(100 * interval.high - 0.001);
  // In this order no end is a negative zero.
  return fmt::format("{:.0f}–{:.0f}", std::max(0.0, low), std::min(100.0, std::max(0.0, high)));
}

std::string format_duration(int months) {
  if (months == 0) return "none";
  return months < months_shown_as_years ? fmt::format("{} mo", months)
                                        : format_years(months) + " y";
}

std::string format_duration_interval(int months, std::optional<int> low, std::optional<int> high) {
  const bool is_certain = months == 0 && high == 0;
  if ((!low && !high) || is_certain) return {};
  return (low ? format_in_unit(months, *low) : "") + "–" +
         (high ? format_in_unit(months, *high) : "");
}

std::string format_figure(double value) {
  const double size = std::abs(value);
  if (!std::isfinite(value) || size >= 1e15) return fmt::format("{:.3g}", value);
  if (value == std::round(value)) return group_digits(std::llround(value));
  if (size < 999.5) return fmt::format("{:.3g}", value);
  const double unit = std::pow(10.0, std::floor(std::log10(size)) - 2);
  return group_digits(std::llround(std::round(value / unit) * unit));
}

std::string format_figure(const Quantity& quantity) {
  if (!quantity.is_uncertain()) return format_figure(quantity.value);
  const Sampler sampler = make_sampler(quantity);
  return fmt::format("{} ({}–{})", format_figure(draw(sampler, 0.5)),
                     format_figure(draw(sampler, 0.1)), format_figure(draw(sampler, 0.9)));
}

std::string format_figure(const QuantityOverTime& quantity) {
  if (!quantity.has_steps()) return format_figure(quantity.single);
  std::string text;
  for (const Step& step : quantity.steps) {
    text += fmt::format("{}{} from {}", text.empty() ? "" : ", ", format_figure(step.value),
                        to_string(step.from));
  }
  return text;
}

std::string format_millions(double usd) {
  const double value = usd / 1e6;
  if (value == 0) return "0";
  if (value >= 99.95) return group_digits(std::llround(value));
  if (value < 0.005) return "<0.01";
  if (value >= 9.995) return fmt::format("{:.1f}", value);
  return fmt::format("{:.2f}", value);
}

}  // namespace art6
