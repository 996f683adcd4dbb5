#include "io/reader/remarks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "io/reader/tree_paths.hpp"
#include "io/reader/value_reader.hpp"
#include "io/text/nearest_name.hpp"

namespace art6 {

namespace {

constexpr std::string_view value_key = "value", law_key = "dist", steps_key = "steps";

std::string text_of(const Node* node) { return node ? node->text : ""; }

void collect(const Place& place, std::vector<Remark>& found) {
  const Node& node = place.node;
  const Node *value = node.find(value_key), *steps = node.find(steps_key);
  if (value || steps || node.find(law_key)) {
    const Node *source = node.find("source"), *note = node.find("note");
    if (source || note) {
      found.push_back({write_path(place), show_number(node), text_of(source), text_of(note)});
    }
    if (value) collect(get_child(place, value_key, *value), found);  // of a step: a law
    if (steps) collect(get_child(place, steps_key, *steps), found);
  } else if (node.kind == Node::Kind::map) {
    for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
      collect(get_child(place, node.items[i].text, place.node.items[i + 1]), found);
    }
  } else if (node.kind == Node::Kind::list) {
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      collect(get_child(place, static_cast<int>(i)), found);
    }
  }
}

}  // namespace

bool is_remark(std::string_view key) {
  return std::find(remark_keys.begin(), remark_keys.end(), key) != remark_keys.end();
}

Place find_place_of_number(TreeFaults& faults, const Place& place) {
  const Node* value = place.node.find(value_key);
  if (!value || place.node.find(law_key) || place.node.find(steps_key)) return place;
  for (std::size_t i = 0; i + 1 < place.node.items.size(); i += 2) {
    const Node& key = place.node.items[i];
    if (!key.is_scalar() || key.text == value_key || is_remark(key.text)) continue;
    std::string hint = suggest_name(key.text, remark_keys);
    if (hint.empty()) hint = ", expected one of value, source, note";
    faults.problems().add(key.mark, write_path(place),
                          fmt::format("unknown key {}{}", quote(key.text), hint));
  }
  check_remarks(faults, place);
  return get_child(place, value_key, *value);
}

void check_remarks(TreeFaults& faults, const Place& place) {
  for (const std::string_view key : remark_keys) {
    std::string text;
    if (const Node* node = place.node.find(key)) {
      read_value(faults, get_child(place, key, *node), text, Text::free);
    }
  }
}

std::vector<Remark> find_remarks(const Node& tree) {
  std::vector<Remark> found;
  collect(Place{.node = tree}, found);
  return found;
}

}  // namespace art6
