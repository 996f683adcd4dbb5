#include "io/format/expectations.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

#include "io/text/number_text.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {

namespace {

const char* const whole_number = "a whole number";

}  // namespace

std::string name_range(const Bounds& bounds, const std::string& what) {
  const bool from = std::isfinite(bounds.min), to = std::isfinite(bounds.max);
  const bool closed = bounds.min_end == End::included && bounds.max_end == End::included;
  if (from && to && closed) {
    return fmt::format("{} from {} to {}", what, format_number(bounds.min),
                       format_number(bounds.max));
  }
  std::string text = what;
  if (from) {
    text += (bounds.min_end == End::included ? " >= " : " > ") + format_number(bounds.min);
  }
  if (from && to) text += " and";
  if (to) text += (bounds.max_end == End::included ? " <= " : " < ") + format_number(bounds.max);
  return text;
}

std::string name_one_of(const std::vector<std::string>& names) {
  return fmt::format("{}{}", names.size() > 1 ? "one of " : "", fmt::join(names, ", "));
}

std::string name_expected(Of<double>, const Bounds& rule) {
  return name_range(rule, rule.is_whole ? whole_number : "a number");
}

std::string name_expected(Of<int>, const Bounds& rule) { return name_range(rule, whole_number); }

std::string name_expected(Of<std::int64_t>, const Bounds& rule) {
  return name_range(rule, whole_number);
}

std::string name_expected(Of<std::uint64_t>, const Bounds& rule) {
  return name_range(rule, whole_number);
}

std::string name_expected(Of<Quantity>, const Bounds& rule) {
  return name_range(rule, "a number") + " or a distribution";
}

std::string name_expected(Of<QuantityOverTime>, const OverTime& rule) {
  return name_range(rule.bounds, "a number") + ", a distribution or steps";
}

std::string name_expected(Of<std::string>, Text rule) {
  switch (rule) {
    case Text::line:
      return "a text of one line";
    case Text::free:
      return "a text";
    case Text::id:
      return "an id of at most 64 letters, digits, - and _";
    case Text::state:
      return "a State's code of three capital letters";
    case Text::expression:
      break;
  }
  return "an expression of at most 4000 characters";
}

std::string name_expected(Of<bool>, YesNo) { return "true or false"; }

std::string name_expected(Of<Month>, Calendar) { return "a month YYYY-MM from 1900-01 to 2200-12"; }

std::string name_expected(Of<Date>, Calendar) {
  return "a date YYYY-MM-DD from 1900-01-01 to 2200-12-31";
}

std::string name_expected(Of<ProgrammeId>, Programme) {
  return "a programme such as LAO/clearance";
}

std::string name_expected(Of<std::string>, BuiltInStrategy) {
  return name_one_of(list_built_in_strategy_ids());
}

std::string name_expected(Of<Objective>, const Goal&) {
  return name_one_of(list_objective_names()) + ", or a map of weights";
}

std::vector<std::string> list_built_in_strategy_ids() {
  std::vector<std::string> ids;
  for (const Strategy& strategy : built_in_strategies()) ids.push_back(strategy.id);
  return ids;
}

std::optional<std::string> find_range_fault(double number, const Bounds& bounds,
                                            const std::string& what, const std::string& shown) {
  const bool above = bounds.min_end == End::included ? number >= bounds.min : number > bounds.min;
  const bool below = bounds.max_end == End::included ? number <= bounds.max : number < bounds.max;
  if (!above || !below) return fmt::format("expected {}, got {}", name_range(bounds, what), shown);
  if (std::abs(number) <= bounds.limit) return std::nullopt;
  const std::string unit = *bounds.unit ? fmt::format(" {}", bounds.unit) : "";
  return number > 0 ? fmt::format("expected at most {}{}, got {}", format_number(bounds.limit),
                                  unit, shown)
                    : fmt::format("expected at least {}{}, got {}", format_number(-bounds.limit),
                                  unit, shown);
}

}  // namespace art6
