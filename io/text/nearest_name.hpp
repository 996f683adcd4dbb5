// Finds the known name that a mistyped one was probably meant to be.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace art6 {

/// Counts the insertions, deletions, substitutions and swaps of neighbours that turn one text into
/// the other (optimal string alignment). Returns `limit` + 1 if they are more than `limit`.
int count_edits(std::string_view a, std::string_view b, int limit);

/// Are two paths equal before or after their first slash? A mistyped path is compared with such
/// paths alone: `LOA/clearance` and `LAO/clearence` are near `LAO/clearance`.
bool share_a_part(std::string_view path, std::string_view other);

/// Keeps the nearest of the names offered to it. A name is near if at most a third of the longer
/// text's characters differ; capitals count as equal to small letters.
class NearestName {
 public:
  explicit NearestName(std::string_view mistyped);

  void offer(std::string_view known);

  /// `, did you mean "teams"?`, or nothing if no name offered is near.
  std::string suggestion() const;

 private:
  std::string mistyped_, best_;
  int best_distance_;
};

/// Suggests the nearest of the known names, `, did you mean "teams"?`; empty if none is near.
/// `name_of` gives the name of an element of `known`.
template <class Known, class NameOf = std::identity>
std::string suggest_name(std::string_view mistyped, const Known& known, NameOf name_of = {}) {
  NearestName nearest(mistyped);
  for (const auto& element : known) nearest.offer(std::invoke(name_of, element));
  return nearest.suggestion();
}

/// As `suggest_name`, but compares only paths that share a part with the mistyped one.
template <class Paths>
std::string suggest_path(std::string_view mistyped, const Paths& known) {
  NearestName nearest(mistyped);
  for (const auto& path : known) {
    if (share_a_part(mistyped, path)) nearest.offer(path);
  }
  return nearest.suggestion();
}

}  // namespace art6
