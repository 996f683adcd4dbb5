// The values of a YAML tree that are faulty, with what is wrong with them.
#pragma once

#include <string>
#include <unordered_set>

#include "io/text/problem.hpp"
#include "io/yaml/place.hpp"

namespace art6 {

/// Reports faults of single values to the problems of a scenario, and remembers which values have
/// one, so that checks between values leave them out. The tree must stay where it is.
class TreeFaults {
 public:
  explicit TreeFaults(Problems& problems) : problems_(problems) {}

  Problems& problems() { return problems_; }

  /// Reports a fault of the value at `place`, and marks the value.
  void report(const Place& place, const std::string& message) {
    mark(place.node);
    problems_.add(place.node.mark, write_path(place), message);
  }

  /// Marks a value of which nothing could be read. What is wrong with it is reported elsewhere.
  void mark(const Node& node) { faulty_.insert(&node); }

  bool has(const Node& node) const { return faulty_.contains(&node); }

 private:
  Problems& problems_;
  std::unordered_set<const Node*> faulty_;
};

}  // namespace art6
