// What merging a file over a base took out of the base.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "io/text/problem.hpp"

namespace art6 {

/// A value of a base that is not in the merged scenario, because the file over it takes it out
/// (`remove: true`, or null) or because it refers to something that went.
struct Removal {
  std::string path;          ///< as in messages: `states[LAO].access`
  Mark place;                ///< in the base
  Mark by{};                 ///< where it is taken out; of no meaning if it went with something
  std::string with{};        ///< what it went with, `states[LAO]`; empty if it was taken out itself
  bool leaves_none = false;  ///< the last of a list of States to which money may go
};

using Removals = std::vector<Removal>;

/// Finds where the value of that path was taken out; null if it was not.
inline const Removal* find_removal(const Removals& removals, std::string_view path) {
  const auto found = std::ranges::find_if(removals, [&](const Removal& removal) {
    return removal.with.empty() && removal.path == path;
  });
  return found == removals.end() ? nullptr : &*found;
}

}  // namespace art6
