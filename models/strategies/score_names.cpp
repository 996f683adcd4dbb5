#include "models/strategies/score_names.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

#include "models/strategies/score.hpp"

namespace art6 {

namespace {

bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool begins_number(char c) { return (c >= '0' && c <= '9') || c == '.'; }

/// Characters beyond ASCII are part of no name that is known; a mistyped name is shown with them.
bool continues_name(char c) {
  return begins_name(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Removes the next number or character from the text.
void skip_number_or_character(std::string_view& rest) {
  std::size_t size = 1;
  if (begins_number(rest.front())) {
    double ignored = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), ignored);
    size = std::max(size, static_cast<std::size_t>(read.ptr - rest.data()));
  }
  rest.remove_prefix(size);
}

/// Removes a name from the text, which begins with it.
ScoreName take_name(std::string_view& rest) {
  const auto end = std::find_if_not(rest.begin(), rest.end(), continues_name);
  const auto size = static_cast<std::size_t>(end - rest.begin());
  std::string name(rest.substr(0, size));
  rest.remove_prefix(size);
  const std::size_t next = rest.find_first_not_of(" \t\n\r");
  const bool is_called = next != std::string_view::npos && rest[next] == '(';
  return {std::move(name), is_called ? ScoreNameKind::function : ScoreNameKind::variable};
}

}  // namespace

std::vector<std::string> list_score_names(ScoreNameKind kind) {
  if (kind == ScoreNameKind::function) return list_score_functions();
  std::vector<std::string> names;
  for (int i = 0; i < variable_count; ++i) names.emplace_back(to_string(static_cast<Variable>(i)));
  return names;
}

std::vector<ScoreName> find_unknown_names(std::string_view expression) {
  std::vector<std::string> known = list_score_names(ScoreNameKind::variable);
  // A variable that is called, or a function that is not, has a place that is wrong, not a name.
  for (const std::string& name : list_score_functions()) known.push_back(name);
  std::vector<ScoreName> unknown;
  for (std::string_view rest = expression.substr(0, Score::max_characters); !rest.empty();) {
    if (!begins_name(rest.front())) {
      skip_number_or_character(rest);
      continue;
    }
    ScoreName used = take_name(rest);
    const bool is_known = std::find(known.begin(), known.end(), used.name) != known.end();
    const bool is_new = std::find(unknown.begin(), unknown.end(), used) == unknown.end();
    if (is_new && !is_known) unknown.push_back(std::move(used));
  }
  return unknown;
}

}  // namespace art6
