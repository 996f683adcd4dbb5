// The built-in strategies that have a score, one by one (model.md 7.8).
#include <algorithm>

#include "sim/lanes/elementwise.hpp"
#include "tests/reference/reference.hpp"

namespace art6::reference {

namespace {

/// The dearer of finishing the known work and of what may be used this year.
double cost_of(const Variables& v) { return std::max(v.remaining_cost, v.gap); }

double apparent_urgency(const Variables& v) {
  return -log(cost_of(v)) - std::max(v.slack_months, 0.0) / (2 * v.mean_months_at_full_size);
}

/// Months' work per dollar, and the square of the lateness that a month's work avoids.
double whittle(const Variables& v) {
  if (v.months_at_full_size <= 0) return 0;
  const double sooner = std::max(1 - v.slack_months, 0.0), later = std::max(-v.slack_months, 0.0);
  const double avoided = pow(0.99, v.months_left - 1) * 0.2 * (sooner * sooner - later * later);
  return v.months_at_full_size / cost_of(v) * (1 + avoided);
}

double casualties(const Variables& v) {
  return v.casualties_averted * (v.theme == Theme::clearance ? 10 : 1) / cost_of(v);
}

double precedence_of_theme(const Variables& v) {
  switch (v.theme) {
    case Theme::stockpile:
      return 4;
    case Theme::clearance:
      return 3;
    case Theme::victim_assistance:
      return 2;
    case Theme::risk_education:
      return 1;
  }
  return 0;
}

}  // namespace

std::map<std::string, Strategy> built_in_strategies() {
  using V = const Variables&;
  return {
      {"status-quo", {Rule::share, [](V v) { return v.weight; }, {}}},
      {"equal", {Rule::share, [](V) { return 1.0; }, {}}},
      {"need", {Rule::share, [](V v) { return v.remaining_cost; }, {}}},
      {"urgency", {Rule::share, [](V v) { return v.need_per_year; }, {}}},
      {"earliest-deadline", {Rule::fill, [](V v) { return -v.months_left; }, {}}},
      {"least-slack", {Rule::fill, [](V v) { return -v.slack_months; }, {}}},
      {"finish-line", {Rule::fill, [](V v) { return -v.remaining_cost; }, {}}},
      {"apparent-urgency", {Rule::fill, apparent_urgency, {}}},
      {"whittle", {Rule::fill, whittle, {}}},
      {"casualties", {Rule::fill, casualties, {}}},
      {"requests-first",
       {Rule::share, [](V v) { return v.remaining_cost; }, {}, [](V v) { return v.requested; }}},
      {"one-theme-at-a-time",
       {Rule::share, [](V v) { return v.remaining_cost; }, {}, precedence_of_theme}},
  };
}

}  // namespace art6::reference
