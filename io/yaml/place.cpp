#include "io/yaml/place.hpp"

#include <fmt/format.h>

#include <cstddef>

#include "io/text/identifier.hpp"
#include "io/text/odd_spaces.hpp"
#include "io/text/utf8.hpp"

namespace art6 {

namespace {

constexpr std::size_t longest_quote = 40;

/// Can the text stand in a path without quotes?
bool is_label(std::string_view text) { return is_identifier(text, longest_quote); }

/// The same of an item's id, which may be that of a programme, `LAO/clearance`.
bool is_label_of_item(std::string_view id) {
  const std::size_t slash = id.find('/');
  if (slash == std::string_view::npos) return is_label(id);
  return is_label(id.substr(0, slash)) && is_label(id.substr(slash + 1));
}

/// The first `most` characters of the text, or all if it has fewer.
std::string_view first_characters(std::string_view text, std::size_t most) {
  std::string_view rest = text;
  for (; most > 0 && !rest.empty(); --most) take_character(rest);
  return text.substr(0, text.size() - rest.size());
}

}  // namespace

std::string write_path(const Place& place) {
  if (!place.parent) return "";
  if (place.index < 0) return write_path(*place.parent, place.key);
  const Node* id = place.node.find("id");
  const bool has_label = id && id->is_scalar() && is_label_of_item(id->text);
  const std::string label = has_label ? id->text : std::to_string(place.index + 1);
  return fmt::format("{}[{}]", write_path(*place.parent), label);
}

std::string write_path(const Place& place, std::string_view key) {
  std::string path = write_path(place);
  if (!path.empty()) path += '.';
  return path += is_label(key) ? std::string(key) : quote(key);
}

std::string quote(std::string_view text) {
  const std::string_view shown = first_characters(text, longest_quote);
  return '"' + show_odd_spaces(escape_control_characters(shown)) +
         (shown.size() < text.size() ? "...\"" : "\"");
}

}  // namespace art6
