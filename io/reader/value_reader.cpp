#include "io/reader/value_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "io/reader/distribution_reader.hpp"
#include "io/text/identifier.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/number_text.hpp"
#include "io/text/utf8.hpp"
#include "io/yaml/scalar.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {

namespace {

const char* const whole_number = "a whole number";

void report_unexpected(Problems& problems, const Place& place, const std::string& expected,
                       const std::string& hint = "") {
  report(problems, place, fmt::format("expected {}, got {}{}", expected, shown(place.node), hint));
}

std::optional<double> plain_number(const Node& node) {
  return node.kind == Node::Kind::plain ? parse_number(node.text) : std::nullopt;
}

/// The text of a scalar that YAML reads as text.
std::optional<std::string> text_of(const Node& node) {
  const bool is_text =
      node.kind == Node::Kind::quoted || (node.kind == Node::Kind::plain && !is_no_text(node.text));
  return is_text ? std::optional(node.text) : std::nullopt;
}

bool has_control_character(std::string_view text, std::string_view allowed) {
  while (!text.empty()) {
    const Character character = take_character(text);
    if (is_control(character) && allowed.find(character.bytes) == std::string_view::npos)
      return true;
  }
  return false;
}

constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

bool follows(const std::string& text, Text rule) {
  switch (rule) {
    case Text::line:
      return !text.empty() && !has_control_character(text, "\t");
    case Text::free:
      return !has_control_character(text, "\t\n\r");
    case Text::id:
      return is_identifier(text, longest_id);
    case Text::state:
      return text.size() == 3 && text.find_first_not_of(capitals) == std::string::npos;
    case Text::expression:
      break;
  }
  return !text.empty() && text.size() <= longest_expression &&
         !has_control_character(text, "\t\n\r");
}

std::vector<std::string> ids_of_built_in_strategies() {
  std::vector<std::string> ids;
  for (const Strategy& strategy : built_in_strategies()) ids.push_back(strategy.id);
  return ids;
}

template <class Whole>
void read_whole(Problems& problems, const Place& place, Whole& out, const Bounds& bounds) {
  const std::optional<double> number = plain_number(place.node);
  if (!number || std::floor(*number) != *number) {
    const std::string hint = number ? "" : number_hint(place.node);
    report_unexpected(problems, place, wanted(out, bounds), hint);
  } else if (const auto fault = range_fault(*number, bounds, whole_number, shown(place.node))) {
    report(problems, place, *fault);
  } else if (*number < 0) {
    out = static_cast<Whole>(*number);
  } else if (const auto whole = parse_whole_number(place.node.text)) {
    out = static_cast<Whole>(*whole);
  } else {
    report_unexpected(problems, place, "a whole number below 2^64, in digits alone");
  }
}

bool within_years(int year) { return Calendar::first_year <= year && year <= Calendar::last_year; }

}  // namespace

std::string range_text(const Bounds& bounds, const std::string& what) {
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

std::string wanted(const double& /*value*/, const Bounds& rule) {
  return range_text(rule, rule.is_whole ? whole_number : "a number");
}

std::string wanted(const int& /*value*/, const Bounds& rule) {
  return range_text(rule, whole_number);
}

std::string wanted(const std::int64_t& /*value*/, const Bounds& rule) {
  return range_text(rule, whole_number);
}

std::string wanted(const std::uint64_t& /*value*/, const Bounds& rule) {
  return range_text(rule, whole_number);
}

std::string wanted(const Quantity& /*value*/, const Bounds& rule) {
  return range_text(rule, "a number") + " or a distribution";
}

std::string wanted(const std::string& /*value*/, Text rule) {
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

std::string wanted(const bool& /*value*/, YesNo /*rule*/) { return "true or false"; }

std::string wanted(const Month& /*value*/, Calendar /*rule*/) {
  return "a month YYYY-MM from 1900-01 to 2200-12";
}

std::string wanted(const Date& /*value*/, Calendar /*rule*/) {
  return "a date YYYY-MM-DD from 1900-01-01 to 2200-12-31";
}

std::string wanted(const ProgrammeId& /*value*/, Programme /*rule*/) {
  return "a programme such as LAO/clearance";
}

std::string wanted_name(const std::vector<std::string>& names) {
  return fmt::format("{}{}", names.size() > 1 ? "one of " : "", fmt::join(names, ", "));
}

std::optional<std::string> range_fault(double number, const Bounds& bounds, const std::string& what,
                                       const std::string& got) {
  const bool above = bounds.min_end == End::included ? number >= bounds.min : number > bounds.min;
  const bool below = bounds.max_end == End::included ? number <= bounds.max : number < bounds.max;
  if (!above || !below) return fmt::format("expected {}, got {}", range_text(bounds, what), got);
  if (std::abs(number) <= bounds.limit) return std::nullopt;
  const std::string unit = *bounds.unit ? fmt::format(" {}", bounds.unit) : "";
  return number > 0
             ? fmt::format("expected at most {}{}, got {}", format_number(bounds.limit), unit, got)
             : fmt::format("expected at least {}{}, got {}", format_number(-bounds.limit), unit,
                           got);
}

void report(Problems& problems, const Place& place, const std::string& message) {
  place.node.faulty = true;
  problems.add(place.node.mark, path_of(place), message);
}

void read_value(Problems& problems, const Place& place, double& out, const Bounds& bounds) {
  if (bounds.is_whole) return read_whole(problems, place, out, bounds);
  if (place.node.kind == Node::Kind::map) {
    return report(problems, place,
                  fmt::format("expected {}, got a map: this key takes no distribution",
                              range_text(bounds, "a plain number")));
  }
  const std::optional<double> number = plain_number(place.node);
  if (!number) {
    return report_unexpected(problems, place, wanted(out, bounds), number_hint(place.node));
  }
  const auto fault = range_fault(*number, bounds, "a number", shown(place.node));
  if (fault) return report(problems, place, *fault);
  out = *number;
}

void read_value(Problems& problems, const Place& place, int& out, const Bounds& bounds) {
  read_whole(problems, place, out, bounds);
}

void read_value(Problems& problems, const Place& place, std::int64_t& out, const Bounds& bounds) {
  read_whole(problems, place, out, bounds);
}

void read_value(Problems& problems, const Place& place, std::uint64_t& out, const Bounds& bounds) {
  read_whole(problems, place, out, bounds);
}

void read_value(Problems& problems, const Place& place, std::string& out, Text rule) {
  const std::optional<std::string> text = text_of(place.node);
  if (text && follows(*text, rule)) {
    out = *text;
  } else if (!text && place.node.is_scalar()) {
    report_unexpected(problems, place, wanted(out, rule), " (quotes make it a text)");
  } else {
    report_unexpected(problems, place, wanted(out, rule));
  }
}

void read_value(Problems& problems, const Place& place, bool& out, YesNo rule) {
  const bool plain = place.node.kind == Node::Kind::plain;
  if (plain && (place.node.text == "true" || place.node.text == "false")) {
    out = place.node.text == "true";
  } else {
    report_unexpected(problems, place, wanted(out, rule));
  }
}

void read_value(Problems& problems, const Place& place, Month& out, Calendar rule) {
  const auto month = place.node.is_scalar() ? parse_month(place.node.text) : std::nullopt;
  if (month && within_years(month->year())) {
    out = *month;
  } else {
    report_unexpected(problems, place, wanted(out, rule));
  }
}

void read_value(Problems& problems, const Place& place, Date& out, Calendar rule) {
  const auto date = place.node.is_scalar() ? parse_date(place.node.text) : std::nullopt;
  if (date && within_years(date->year)) {
    out = *date;
  } else {
    report_unexpected(problems, place, wanted(out, rule));
  }
}

void read_value(Problems& problems, const Place& place, ProgrammeId& out, Programme rule) {
  const std::string text = text_of(place.node).value_or("");
  const auto slash = text.find('/');
  const std::string state = text.substr(0, slash);
  const auto theme =
      slash == std::string::npos ? std::nullopt : parse_theme(text.substr(slash + 1));
  if (theme && follows(state, Text::state)) {
    out = {state, *theme};
    return;
  }
  const auto id_of = [&](Theme known) { return to_string(ProgrammeId{state, known}); };
  const bool has_state = slash != std::string::npos && follows(state, Text::state);
  // Which States there are is not known here: only the theme can be guessed.
  report_unexpected(problems, place, wanted(out, rule),
                    has_state ? suggest_name(text, all_themes, id_of) : "");
}

void read_value(Problems& problems, const Place& place, Quantity& out, const Bounds& bounds) {
  if (place.node.kind == Node::Kind::map) {
    // A law that was faulty is uncertain all the same: what depends on that is checked rightly.
    out = read_distribution(problems, place, bounds).value_or(Uniform{0, 1});
    return;
  }
  const std::optional<double> number = plain_number(place.node);
  if (!number) {
    return report_unexpected(problems, place, wanted(out, bounds), number_hint(place.node));
  }
  const auto fault = range_fault(*number, bounds, "a number", shown(place.node));
  if (fault) return report(problems, place, *fault);
  out = *number;
}

std::string wanted(const std::string& /*value*/, BuiltInStrategy /*rule*/) {
  return wanted_name(ids_of_built_in_strategies());
}

std::string wanted(const Objective& /*value*/, const Goal& /*rule*/) {
  return wanted_name(objective_names()) + ", or a map of weights";
}

void read_value(Problems& problems, const Place& place, std::string& out,
                BuiltInStrategy /*rule*/) {
  const std::vector<std::string> ids = ids_of_built_in_strategies();
  const int chosen = read_name(problems, place, ids);
  if (chosen >= 0) out = ids[static_cast<std::size_t>(chosen)];
}

int read_name(Problems& problems, const Place& place, const std::vector<std::string>& names) {
  const std::optional<std::string> text = text_of(place.node);
  const auto found = text ? std::find(names.begin(), names.end(), *text) : names.end();
  if (found != names.end()) return static_cast<int>(found - names.begin());
  report_unexpected(problems, place, wanted_name(names), text ? suggest_name(*text, names) : "");
  return -1;
}

}  // namespace art6
