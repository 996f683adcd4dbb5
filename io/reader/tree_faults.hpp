// Faults of single values of a YAML tree.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "io/text/problem.hpp"
#include "io/yaml/place.hpp"
#include "io/yaml/removal.hpp"

namespace art6 {

/// Collects the faults of single values: adds them to the problems of a scenario, and remembers
/// which values have one, so that checks between values can leave these out. The tree must not
/// move.
class TreeFaults {
 public:
  /// `removals` are what the tree's files took out of their bases.
  TreeFaults(Problems& problems, const Removals& removals)
      : problems_(problems), removals_(removals) {}
  explicit TreeFaults(Problems& problems) : TreeFaults(problems, none()) {}

  Problems& problems() { return problems_; }

  /// Where the value of that path was taken out of a base; null if it was not.
  const Removal* find_removal(const std::string& path) const {
    return art6::find_removal(removals_, path);
  }

  /// For the end of a message at `place`: ` (taken out in line 4)` if one of the paths was taken
  /// out of a base, else nothing.
  std::string explain_removal(const Place& place, const std::vector<std::string>& paths) const {
    for (const std::string& path : paths) {
      const Removal* const removal = find_removal(path);
      if (!removal) continue;
      return " (taken out in " + problems_.name_line(removal->by, place.node.mark) + ")";
    }
    return "";
  }

  /// Reports a fault of the value at `place`, and marks the value as faulty.
  void report(const Place& place, const std::string& message) {
    mark(place.node);
    problems_.add(place.node.mark, write_path(place), message);
  }

  /// Marks a value as faulty whose fault was reported at another place, such as a part of it.
  void mark(const Node& node) { faulty_.insert(&node); }

  /// Is the value marked as faulty?
  bool has(const Node& node) const { return faulty_.contains(&node); }

 private:
  static const Removals& none() {
    static const Removals nothing;
    return nothing;
  }

  Problems& problems_;
  const Removals& removals_;
  std::unordered_set<const Node*> faulty_;
};

}  // namespace art6
