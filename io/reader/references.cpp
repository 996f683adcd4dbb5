#include "io/reader/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "io/reader/tree_paths.hpp"
#include "io/yaml/place.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

namespace {

std::string text_at(const Node& map, std::string_view key) {
  const Node* const node = map.find(key);
  return node && node->is_scalar() ? node->text : "";
}

/// The map's value of that key, to be changed; null if it is missing or of another kind.
Node* find_list(Node& map, std::string_view key) {
  for (std::size_t i = 0; map.kind == Node::Kind::map && i + 1 < map.items.size(); i += 2) {
    const bool is_key = map.items[i].is_scalar() && map.items[i].text == key;
    if (is_key && map.items[i + 1].kind == Node::Kind::list) return &map.items[i + 1];
  }
  return nullptr;
}

template <class Visit>
void for_each_item(const Node& map, std::string_view key, Visit visit) {
  const Node* const list = map.find(key);
  if (!list || list->kind != Node::Kind::list) return;
  for (const Node& item : list->items) visit(item);
}

/// The first value in `node`, or `node` itself, that stands in that file; null if there is none.
const Node* find_own(const Node& node, int file) {
  if (node.mark.file == file) return &node;
  for (const Node& item : node.items) {
    if (const Node* const own = find_own(item, file)) return own;
  }
  return nullptr;
}

/// Drops references of one merged tree. Each `why_...` returns what a reference went with, or
/// nothing if it stays.
class Dropping {
 public:
  Dropping(Problems& problems, Removals& removals, const Referents& before, const Referents& after,
           int file)
      : problems_(problems), removals_(removals), before_(before), after_(after), file_(file) {}

  void drop_in(Node& tree) {
    const Place document{.node = tree};
    if (Node* donors = find_list(tree, "donors")) drop_in_donors(*donors, document);
    if (Node* states = find_list(tree, "states")) drop_in_states(*states, document);
    if (Node* coalitions = find_list(tree, "coalitions")) {
      const Place place = get_child(document, "coalitions", *coalitions);
      drop_items(*coalitions, place, [&](Node& coalition, const Place& item) {
        return drop_in_coalition(coalition, item);
      });
    }
    if (Node* correlations = find_list(tree, "correlations")) {
      // Pledges went with their coalitions.
      const Referents::Names quantities = find_referents(tree).quantities;
      drop_items(*correlations, get_child(document, "correlations", *correlations),
                 [&](const Node& correlation, const Place&) {
                   return why_correlation(correlation, quantities);
                 });
    }
    drop_key(tree, document, "strategy", [&](const Node& id) {
      return why(id, before_.strategies, after_.strategies, "strategies");
    });
  }

 private:
  using Why = std::optional<std::string>;

  /// For a reference by the text of a scalar to an id of the list of that key.
  Why why(const Node& reference, const Referents::Names& before, const Referents::Names& after,
          std::string_view list) const {
    if (!is_of_base(reference) || !is_gone(reference.text, before, after)) return std::nullopt;
    return fmt::format("{}[{}]", list, reference.text);
  }
  Why why_state(const Node& id) const { return why(id, before_.states, after_.states, "states"); }
  Why why_donor(const Node& id) const { return why(id, before_.donors, after_.donors, "donors"); }

  Why why_programme(const Node& reference, const std::string& id) const {
    if (!is_of_base(reference) || !is_gone(id, before_.programmes, after_.programmes)) {
      return std::nullopt;
    }
    const std::size_t slash = id.find('/');
    const std::string state = id.substr(0, slash);
    return after_.states.contains(state) ? fmt::format("states[{}].{}", state, id.substr(slash + 1))
                                         : fmt::format("states[{}]", state);
  }

  Why why_correlation(const Node& correlation, const Referents::Names& quantities) const {
    Why found;
    for_each_item(correlation, "between", [&](const Node& path) {
      if (found || !is_of_base(path)) return;
      if (is_gone(path.text, before_.quantities, quantities)) found = path.text;
    });
    return found;
  }

  static bool is_gone(const std::string& name, const Referents::Names& before,
                      const Referents::Names& after) {
    return before.contains(name) && !after.contains(name);
  }
  bool is_of_base(const Node& reference) const {
    return reference.is_scalar() && reference.mark.file > file_;
  }

  void drop_in_donors(Node& donors, const Place& document) {
    const Place place = get_child(document, "donors", donors);
    for (std::size_t i = 0; i < donors.items.size(); ++i) {
      const Place donor = get_child(place, static_cast<int>(i));
      Node& node = donors.items[i];
      if (Node* committed = find_list(node, "committed")) {
        drop_items(*committed, get_child(donor, "committed", *committed),
                   [&](const Node& commitment, const Place&) {
                     const Node* const programme = commitment.find("programme");
                     return programme ? why_programme(*programme, programme->text) : std::nullopt;
                   });
      }
      drop_in_restriction(node, donor);
    }
  }

  /// Drops the themes of pauses, and pauses of which no theme is left.
  void drop_in_states(Node& states, const Place& document) {
    const Place place = get_child(document, "states", states);
    for (std::size_t i = 0; i < states.items.size(); ++i) {
      const Place state = get_child(place, static_cast<int>(i));
      Node* const pauses = find_list(states.items[i], "pauses");
      if (!pauses) continue;
      const std::string id = text_at(states.items[i], "id");
      const auto why_theme = [&](const Node& theme, const Place&) {
        return why_programme(theme, id + "/" + theme.text);
      };
      drop_items(*pauses, get_child(state, "pauses", *pauses), [&](Node& pause, const Place& item) {
        Node* const themes = find_list(pause, "themes");
        if (!themes) return Why{};
        const Why why_whole = why_all(*themes, why_theme, item);
        if (!why_whole) drop_items(*themes, get_child(item, "themes", *themes), why_theme);
        return why_whole;
      });
    }
  }

  void drop_in_restriction(Node& donor, const Place& place) {
    for (std::size_t i = 0; i + 1 < donor.items.size(); i += 2) {
      if (!donor.items[i].is_scalar() || donor.items[i].text != "flexible") continue;
      const Place flexible = get_child(place, "flexible", donor.items[i + 1]);
      Node* const states = find_list(donor.items[i + 1], "states");
      if (!states) continue;
      const bool dropped =
          drop_items(*states, get_child(flexible, "states", *states),
                     [&](const Node& state, const Place&) { return why_state(state); });
      if (dropped && states->items.empty()) removals_.back().leaves_none = true;
    }
  }

  /// Drops what a coalition refers to; returns why the whole coalition goes, or nothing.
  Why drop_in_coalition(Node& coalition, const Place& place) {
    const auto why_pledge = [&](const Node& pledge, const Place&) {
      const Node* const donor = pledge.find("donor");
      return donor ? why_donor(*donor) : std::nullopt;
    };
    const std::string state = text_at(coalition, "state");
    const auto why_theme = [&](const Node& theme, const Place&) {
      return why_programme(theme, state + "/" + theme.text);
    };
    const Node* const state_node = coalition.find("state");
    Why why_whole = state_node ? why_state(*state_node) : std::nullopt;
    Node *const pledges = find_list(coalition, "pledges"), *const themes =
                                                               find_list(coalition, "themes");
    if (!why_whole && pledges) why_whole = why_all(*pledges, why_pledge, place);
    const bool is_known = after_.states.contains(state);
    if (!why_whole && themes && is_known) why_whole = why_all(*themes, why_theme, place);
    if (why_whole) {
      refuse_changes(coalition, place, *why_whole);
      return why_whole;
    }
    if (pledges) drop_items(*pledges, get_child(place, "pledges", *pledges), why_pledge);
    if (themes && is_known) drop_items(*themes, get_child(place, "themes", *themes), why_theme);
    drop_key(coalition, place, "lead", [&](const Node& lead) { return why_donor(lead); });
    return std::nullopt;
  }

  /// Why the last of the list's items goes, if all of them go.
  template <class WhyItem>
  static Why why_all(const Node& list, const WhyItem& why_item, const Place& place) {
    Why last;
    for (const Node& item : list.items) {
      last = why_item(item, place);
      if (!last) return std::nullopt;
    }
    return last;
  }

  /// Reports a value of the file over the base in a coalition that goes.
  void refuse_changes(const Node& coalition, const Place& place, const std::string& with) {
    const Node* const own = find_own(coalition, file_);
    if (!own) return;
    problems_.add(own->mark, write_path(place),
                  fmt::format("expected no change of what goes with {}, got one", with));
  }

  /// Takes the items out for which `why_item(item, place)` has a reason; returns true if any went.
  template <class WhyItem>
  bool drop_items(Node& list, const Place& place, const WhyItem& why_item) {
    std::vector<bool> gone(list.items.size(), false);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const Place item = get_child(place, static_cast<int>(i));
      const Why with = why_item(list.items[i], item);
      if (with) note(item, *with);
      gone[i] = with.has_value();
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < gone.size(); ++i) {
      if (gone[i]) continue;
      if (kept != i) list.items[kept] = std::move(list.items[i]);
      ++kept;
    }
    const bool any = kept < list.items.size();
    list.items.resize(kept);
    return any;
  }

  template <class WhyValue>
  void drop_key(Node& map, const Place& place, std::string_view key, const WhyValue& why_value) {
    const Node* const value = map.find(key);
    const Why with = value ? why_value(*value) : std::nullopt;
    if (!with) return;
    note(get_child(place, key, *value), *with);
    const auto first = map.items.begin() + (value - map.items.data() - 1);
    map.items.erase(first, first + 2);
  }

  void note(const Place& place, const std::string& with) {
    removals_.push_back({.path = write_path(place), .place = place.node.mark, .with = with});
  }

  Problems& problems_;
  Removals& removals_;
  const Referents &before_, &after_;
  int file_;
};

}  // namespace

Referents find_referents(const Node& tree) {
  Referents found;
  for_each_item(tree, "states", [&](const Node& state) {
    const std::string id = text_at(state, "id");
    if (id.empty()) return;
    found.states.insert(id);
    for (const Theme theme : all_themes) {
      if (state.find(to_string(theme))) found.programmes.insert(to_string(ProgrammeId{id, theme}));
    }
  });
  for_each_item(tree, "donors",
                [&](const Node& item) { found.donors.insert(text_at(item, "id")); });
  for_each_item(tree, "strategies",
                [&](const Node& item) { found.strategies.insert(text_at(item, "id")); });
  const TreePaths paths(tree);
  for_each_item(tree, "correlations", [&](const Node& correlation) {
    for_each_item(correlation, "between", [&](const Node& path) {
      const Node* const quantity = path.is_scalar() ? paths.find(path.text) : nullptr;
      if (quantity && quantity->find("dist")) found.quantities.insert(path.text);
    });
  });
  return found;
}

void drop_dangling_references(Problems& problems, Removals& removals, Node& tree,
                              const Referents& before, int file) {
  const Referents after = find_referents(tree);
  Dropping(problems, removals, before, after, file).drop_in(tree);
}

}  // namespace art6
