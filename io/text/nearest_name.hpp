// Which known name a mistyped one was meant to be.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace art6 {

/// Number of insertions, deletions, substitutions and swaps of neighbours that turn one text into
/// the other (optimal string alignment); `limit` + 1 if it is more than `limit`.
int edit_distance(std::string_view a, std::string_view b, int limit);

/// Do two paths agree before or after their first slash? Of many paths only such a one is worth
/// comparing: `LOA/clearance` and `LAO/clearence` are near `LAO/clearance`.
bool share_a_part(std::string_view path, std::string_view other);

/// Keeps the nearest of the names offered to it, among those close enough to be a slip: at most a
/// third of the longer text's characters differ. Capitals count as equal to small letters.
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

}  // namespace art6
