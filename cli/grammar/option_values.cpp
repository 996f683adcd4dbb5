#include "cli/grammar/option_values.hpp"

#include <fmt/format.h>

#include <charconv>

#include "cli/grammar/command.hpp"
#include "io/text/utf8.hpp"
#include "io/yaml/scalar.hpp"

namespace art6 {

std::uint64_t read_whole_number(const std::string& text, std::uint64_t least, std::uint64_t most) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || number < least || number > most) {
    throw WrongUsage(fmt::format("expected a whole number from {} to {}, got \"{}\"", least, most,
                                 escape_control_characters(text)));
  }
  return number;
}

double read_number_above_0(const std::string& text) {
  const auto number = parse_number(text);
  if (!number || !(*number > 0)) {
    throw WrongUsage(
        fmt::format("expected a number > 0, got \"{}\"", escape_control_characters(text)));
  }
  return *number;
}

double read_half_width(const std::string& text) {
  constexpr double least = 0.00002;  // takes 2.4 thousand million replications
  const auto number = parse_number(text);
  if (!number || !(*number >= least && *number <= 0.5)) {
    throw WrongUsage(fmt::format("expected a number from 0.00002 to 0.5, got \"{}\"",
                                 escape_control_characters(text)));
  }
  return *number;
}

ShardChoice read_shard_choice(const std::string& text) {
  ShardChoice choice;
  const char* const end = text.data() + text.size();
  const auto [slash, first_error] = std::from_chars(text.data(), end, choice.number);
  const bool has_slash = first_error == std::errc() && slash != end && *slash == '/';
  const auto [stop, error] = std::from_chars(has_slash ? slash + 1 : end, end, choice.count);
  if (!has_slash || error != std::errc() || stop != end || choice.number < 1 ||
      choice.count < choice.number || choice.count > most_shards) {
    throw WrongUsage(fmt::format("expected K/N with 1 <= K <= N <= {}, such as 2/5, got \"{}\"",
                                 most_shards, escape_control_characters(text)));
  }
  return choice;
}

Format read_format(const std::string& text) {
  if (text == "table") return Format::table;
  if (text == "json") return Format::json;
  if (text == "csv") return Format::csv;
  throw WrongUsage(
      fmt::format("expected table, json or csv, got \"{}\"", escape_control_characters(text)));
}

std::vector<std::string> split_names(const std::string& text) {
  std::vector<std::string> names{""};
  for (const char c : text) {
    if (c == ',') {
      names.emplace_back();
    } else {
      names.back() += c;
    }
  }
  return names;
}

}  // namespace art6
