#include "io/yaml/scalar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "io/yaml/place.hpp"

namespace art6 {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t count_digits(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

std::string_view without_sign(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return text;
}

/// [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
bool is_decimal(std::string_view text) {
  text = without_sign(text);
  const std::size_t whole = count_digits(text);
  text.remove_prefix(whole);
  if (text.starts_with('.')) {
    const std::size_t fraction = count_digits(text.substr(1));
    if (whole + fraction == 0) return false;
    text.remove_prefix(1 + fraction);
  } else if (whole == 0) {
    return false;
  }
  if (text.empty()) return true;
  if (text.front() != 'e' && text.front() != 'E') return false;
  text = without_sign(text.substr(1));
  return !text.empty() && count_digits(text) == text.size();
}

bool is_based_integer(std::string_view text) {
  const std::string_view digits = text.substr(std::min<std::size_t>(2, text.size()));
  if (digits.empty()) return false;
  if (text.starts_with("0o")) return digits.find_first_not_of("01234567") == std::string::npos;
  return text.starts_with("0x") &&
         digits.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool has_leading_zero(std::string_view text) {
  text = without_sign(text);
  return text.size() > 1 && text[0] == '0' && is_digit(text[1]);
}

}  // namespace

bool is_not_text(std::string_view plain) {
  return is_one_of(plain, {"", "~", "null", "Null", "NULL"}) ||
         is_one_of(plain, {"true", "True", "TRUE", "false", "False", "FALSE"}) ||
         is_one_of(without_sign(plain), {".inf", ".Inf", ".INF"}) ||
         is_one_of(plain, {".nan", ".NaN", ".NAN"}) || is_decimal(plain) || is_based_integer(plain);
}

std::optional<double> parse_number(std::string_view plain) {
  if (!is_decimal(plain) || has_leading_zero(plain)) return std::nullopt;
  if (plain.front() == '+') plain.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
  if (error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
  return number + 0.0;  // -0 becomes 0
}

std::optional<std::uint64_t> parse_whole_number(std::string_view plain) {
  const std::optional<double> number = parse_number(plain);
  if (!number || *number < 0) return std::nullopt;
  std::uint64_t whole = 0;
  const char* const begin = plain.data() + (plain.front() == '+' ? 1 : 0);
  const char* const end = plain.data() + plain.size();
  const auto [stop, error] = std::from_chars(begin, end, whole);
  if (error == std::errc{} && stop == end) return whole;
  constexpr double exact = 0x1p53;
  if (*number > exact || std::floor(*number) != *number) return std::nullopt;
  return static_cast<std::uint64_t>(*number);
}

std::string explain_refused_number(const Node& node) {
  const std::string& text = node.text;
  if (node.kind == Node::Kind::quoted && parse_number(text)) return " (quotes make it a text)";
  const std::string_view digits = without_sign(text);
  if (node.kind != Node::Kind::plain || digits.empty() || !is_digit(digits.front())) return "";
  if (is_decimal(text) && !has_leading_zero(text)) return " (too large or too small)";
  return " (write decimal digits without leading zeros, separators or a unit)";
}

std::string show_value(const Node& node) {
  switch (node.kind) {
    case Node::Kind::nothing:
      return "nothing";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::map:
      return "a map";
    case Node::Kind::alias:
      return "an alias (write the value itself)";
    case Node::Kind::quoted:
      return is_not_text(node.text) ? "the text " + quote(node.text) : quote(node.text);
    case Node::Kind::plain:
      break;
  }
  constexpr std::size_t longest = 40;
  return is_not_text(node.text) && node.text.size() <= longest ? node.text : quote(node.text);
}

}  // namespace art6
