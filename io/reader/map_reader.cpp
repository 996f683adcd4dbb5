#include "io/reader/map_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/text/nearest_name.hpp"
#include "io/yaml/scalar.hpp"

namespace art6 {

void MapKeys::check_version(std::string_view key, int number) {
  const Node* node = take(key);
  if (!node) return report_missing(key, "", fmt::format("{}", number));
  const bool same = node->kind == Node::Kind::plain && parse_number(node->text) == number;
  if (same) return;
  faults_.report(get_child(place_, key, *node),
                 fmt::format("expected {}, the format that this program reads, got {}", number,
                             show_value(*node)));
}

const Node* MapKeys::take(std::string_view key) {
  known_.emplace_back(key);
  return place_.node.find(key);
}

void MapKeys::report_missing(std::string_view key, const std::string& condition,
                             const std::string& expected) {
  const std::string path = write_path(place_, key);
  if (const Removal* const removal = faults_.find_removal(path)) {
    faults_.problems().add(
        removal->by, path,
        fmt::format("expected {}, got nothing: the key is needed{}", expected, condition));
    return;
  }
  faults_.problems().add(place_.node.mark, path,
                         fmt::format("missing{}, expected {}", condition, expected));
}

void MapKeys::report_beside(const Place& place, std::string_view key, std::string_view other_key) {
  faults_.report(place, fmt::format("expected no {} beside {}, got {}", key, other_key,
                                    show_value(place.node)));
}

void MapKeys::finish() {
  const auto& items = place_.node.items;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
    const Node& key = items[i];
    const bool is_known =
        !key.is_scalar() || std::find(known_.begin(), known_.end(), key.text) != known_.end();
    if (is_known || faults_.problems().full()) continue;
    std::string hint = suggest_name(key.text, known_);
    if (hint.empty()) hint = fmt::format(", expected one of {}", fmt::join(known_, ", "));
    faults_.problems().add(key.mark, write_path(place_),
                           fmt::format("unknown key {}{}", quote(key.text), hint));
  }
}

bool check_is_list(TreeFaults& faults, const Place& place, int min_items, int max_items) {
  if (place.node.kind != Node::Kind::list) {
    faults.report(place, fmt::format("expected a list, got {}", show_value(place.node)));
    return false;
  }
  const auto size = std::ssize(place.node.items);
  if (min_items <= size && size <= max_items) return true;
  const int bound = size < min_items ? min_items : max_items;
  const char* const kind = min_items == max_items ? ""
                           : size < min_items     ? "at least "
                                                  : "at most ";
  faults.report(place, fmt::format("expected a list of {}{} {}, got {}", kind, bound,
                                   bound == 1 ? "item" : "items", size));
  return false;
}

bool check_is_map(TreeFaults& faults, const Place& place) {
  if (place.node.kind == Node::Kind::map) return true;
  faults.report(place, fmt::format("expected a map, got {}", show_value(place.node)));
  return false;
}

void read_value(TreeFaults& faults, const Place& place, Objective& out, const Goal& rule) {
  if (place.node.kind != Node::Kind::map) {
    const std::vector<std::string> names = list_objective_names();
    if (!place.node.is_scalar()) {
      faults.report(place, fmt::format("expected {}, got {}", name_expected(Of<Objective>{}, rule),
                                       show_value(place.node)));
      return;
    }
    const int chosen = read_name(faults, place, names);
    if (chosen >= 0) out = *parse_objective(names[static_cast<std::size_t>(chosen)]);
    return;
  }
  std::map<Measure, double> weights;
  read_value(faults, place, weights, NumberByName{rule.weight});
  out = make_weighted_objective(weights);
  const auto is_nothing = [](const auto& weight) { return weight.second == 0; };
  const auto is_faulty = [&](const Node& item) { return faults.has(item); };
  const bool are_all_valid = weights.size() * 2 == place.node.items.size() &&
                             std::ranges::none_of(place.node.items, is_faulty);
  if (are_all_valid && std::ranges::all_of(weights, is_nothing)) {
    faults.report(place, "expected a weight other than 0, got none");
  }
}

}  // namespace art6
