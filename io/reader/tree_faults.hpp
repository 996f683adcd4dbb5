// Faults of single values of a YAML tree.
#pragma once

#include <string>
#include <unordered_set>

#include "io/text/problem.hpp"
#include "io/yaml/place.hpp"

namespace art6 {

/// Collects the faults of single values: adds them to the problems of a scenario, and remembers
/// which values have one, so that checks between values can leave these out. The tree must not
/// move.
class TreeFaults {
 public:
  explicit TreeFaults(Problems& problems) : problems_(problems) {}

  Problems& problems() { return problems_; }

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
  Problems& problems_;
  std::unordered_set<const Node*> faulty_;
};

}  // namespace art6
