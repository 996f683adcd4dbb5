#include "io/reader/value_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "io/format/expectations.hpp"
#include "io/reader/distribution_reader.hpp"
#include "io/reader/steps_reader.hpp"
#include "io/text/identifier.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/number_text.hpp"
#include "io/text/utf8.hpp"
#include "io/yaml/scalar.hpp"

namespace art6 {

namespace {

const char* const whole_number = "a whole number";

void report_unexpected(TreeFaults& faults, const Place& place, const std::string& expected,
                       const std::string& hint = "") {
  faults.report(place,
                fmt::format("expected {}, got {}{}", expected, show_value(place.node), hint));
}

std::optional<double> plain_number(const Node& node) {
  return node.kind == Node::Kind::plain ? parse_number(node.text) : std::nullopt;
}

/// The text of a scalar, if YAML reads the scalar as text.
std::optional<std::string> text_of(const Node& node) {
  const bool is_text = node.kind == Node::Kind::quoted ||
                       (node.kind == Node::Kind::plain && !is_not_text(node.text));
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

/// Reads a quantity; `expected` says what could stand there.
void read_quantity(TreeFaults& faults, const Place& place, Quantity& out, const Bounds& bounds,
                   const std::string& expected) {
  if (place.node.kind == Node::Kind::map) {
    // What is faulty is read as some law, so that checks which depend on uncertainty stay right.
    out = Distribution(Uniform{0, 1});
    if (place.node.find("steps")) {
      return faults.report(
          place, fmt::format("expected {}, got steps: this key takes one value", expected));
    }
    if (auto law = read_distribution(faults, place, bounds)) out = *law;
    return;
  }
  const std::optional<double> number = plain_number(place.node);
  if (!number) {
    return report_unexpected(faults, place, expected, explain_refused_number(place.node));
  }
  const auto fault = find_range_fault(*number, bounds, "a number", show_value(place.node));
  if (fault) return faults.report(place, *fault);
  out = *number;
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

template <class Whole>
void read_whole(TreeFaults& faults, const Place& place, Whole& out, const Bounds& bounds) {
  const std::optional<double> number = plain_number(place.node);
  if (!number || std::floor(*number) != *number) {
    const std::string hint = number ? "" : explain_refused_number(place.node);
    report_unexpected(faults, place, name_expected(Of<Whole>{}, bounds), hint);
  } else if (const auto fault =
                 find_range_fault(*number, bounds, whole_number, show_value(place.node))) {
    faults.report(place, *fault);
  } else if (*number < 0) {
    out = static_cast<Whole>(*number);
  } else if (const auto whole = parse_whole_number(place.node.text)) {
    out = static_cast<Whole>(*whole);
  } else {
    report_unexpected(faults, place, "a whole number below 2^64, in digits alone");
  }
}

bool within_years(int year) { return Calendar::first_year <= year && year <= Calendar::last_year; }

}  // namespace

void read_value(TreeFaults& faults, const Place& place, double& out, const Bounds& bounds) {
  if (bounds.is_whole) return read_whole(faults, place, out, bounds);
  if (place.node.kind == Node::Kind::map) {
    const char* const got = place.node.find("steps") ? "steps: this key takes one value"
                                                     : "a map: this key takes no distribution";
    return faults.report(
        place, fmt::format("expected {}, got {}", name_range(bounds, "a plain number"), got));
  }
  const std::optional<double> number = plain_number(place.node);
  if (!number) {
    return report_unexpected(faults, place, name_expected(Of<double>{}, bounds),
                             explain_refused_number(place.node));
  }
  const auto fault = find_range_fault(*number, bounds, "a number", show_value(place.node));
  if (fault) return faults.report(place, *fault);
  out = *number;
}

void read_value(TreeFaults& faults, const Place& place, int& out, const Bounds& bounds) {
  read_whole(faults, place, out, bounds);
}

void read_value(TreeFaults& faults, const Place& place, std::int64_t& out, const Bounds& bounds) {
  read_whole(faults, place, out, bounds);
}

void read_value(TreeFaults& faults, const Place& place, std::uint64_t& out, const Bounds& bounds) {
  read_whole(faults, place, out, bounds);
}

void read_value(TreeFaults& faults, const Place& place, std::string& out, Text rule) {
  const std::optional<std::string> text = text_of(place.node);
  if (text && follows(*text, rule)) {
    out = *text;
  } else if (!text && place.node.is_scalar()) {
    report_unexpected(faults, place, name_expected(Of<std::string>{}, rule),
                      " (quotes make it a text)");
  } else {
    report_unexpected(faults, place, name_expected(Of<std::string>{}, rule));
  }
}

void read_value(TreeFaults& faults, const Place& place, bool& out, YesNo rule) {
  const bool plain = place.node.kind == Node::Kind::plain;
  if (plain && (place.node.text == "true" || place.node.text == "false")) {
    out = place.node.text == "true";
  } else {
    report_unexpected(faults, place, name_expected(Of<bool>{}, rule));
  }
}

void read_value(TreeFaults& faults, const Place& place, Month& out, Calendar rule) {
  const auto month = place.node.is_scalar() ? parse_month(place.node.text) : std::nullopt;
  if (month && within_years(month->year())) {
    out = *month;
  } else {
    report_unexpected(faults, place, name_expected(Of<Month>{}, rule));
  }
}

void read_value(TreeFaults& faults, const Place& place, Date& out, Calendar rule) {
  const auto date = place.node.is_scalar() ? parse_date(place.node.text) : std::nullopt;
  if (date && within_years(date->year)) {
    out = *date;
  } else {
    report_unexpected(faults, place, name_expected(Of<Date>{}, rule));
  }
}

void read_value(TreeFaults& faults, const Place& place, ProgrammeId& out, Programme rule) {
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
  // The scenario's States are not known here, so only the theme can be suggested.
  report_unexpected(faults, place, name_expected(Of<ProgrammeId>{}, rule),
                    has_state ? suggest_name(text, all_themes, id_of) : "");
}

void read_value(TreeFaults& faults, const Place& place, Quantity& out, const Bounds& bounds) {
  read_quantity(faults, place, out, bounds, name_expected(Of<Quantity>{}, bounds));
}

void read_value(TreeFaults& faults, const Place& place, QuantityOverTime& out,
                const OverTime& rule) {
  if (place.node.find("steps")) return read_steps(faults, place, out, rule);
  out.steps.clear();
  read_quantity(faults, place, out.single, rule.bounds,
                name_expected(Of<QuantityOverTime>{}, rule));
}

void read_value(TreeFaults& faults, const Place& place, std::string& out,
                BuiltInStrategy /*rule*/) {
  const std::vector<std::string> ids = list_built_in_strategy_ids();
  const int chosen = read_name(faults, place, ids);
  if (chosen >= 0) out = ids[static_cast<std::size_t>(chosen)];
}

int read_name(TreeFaults& faults, const Place& place, const std::vector<std::string>& names) {
  const std::optional<std::string> text = text_of(place.node);
  const auto found = text ? std::find(names.begin(), names.end(), *text) : names.end();
  if (found != names.end()) return static_cast<int>(found - names.begin());
  report_unexpected(faults, place, name_one_of(names), text ? suggest_name(*text, names) : "");
  return -1;
}

}  // namespace art6
