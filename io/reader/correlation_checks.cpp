#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "io/format/uncertain_quantities.hpp"
#include "io/reader/check_walk.hpp"
#include "io/reader/scenario_checks.hpp"
#include "io/text/nearest_name.hpp"
#include "models/sampling/copula.hpp"

namespace art6 {

namespace {

/// A matrix of so many quantities takes a second to factor; its work grows with the cube.
constexpr std::size_t max_correlated = 1000;

using Paths = std::set<std::string, std::less<>>;

/// Reports paths of no uncertain quantity, equal paths and pairs given before.
class PairChecks {
 public:
  PairChecks(Problems& problems, Scenario& scenario) : problems_(problems) {
    for (const NamedQuantity& named : uncertain_quantities(scenario)) known_.insert(named.path);
  }

  /// Is the correlation at `place` well formed?
  bool check(const Place& place, Correlation& given) {
    const auto between = sound(place, "between");
    if (!between || !sound(place, "rank")) return false;
    bool all_known = true;
    for (std::size_t i = 0; i < given.between.size(); ++i) {
      const Place item = child(*between, static_cast<int>(i));
      all_known = check_path(item, given.between[i]) && all_known;
    }
    return all_known && check_pair(*between, given);
  }

 private:
  bool check_path(const Place& place, const std::string& path) {
    if (place.node.faulty) return false;
    if (known_.contains(path)) return true;
    if (problems_.full()) return false;
    problems_.add(place.node.mark, path_of(place),
                  fmt::format("expected the path of an uncertain static quantity, got {}{}",
                              in_quotes(path), suggest_path(path, known_)));
    return false;
  }

  bool check_pair(const Place& place, const Correlation& given) {
    const auto [a, b] = std::minmax(given.between[0], given.between[1]);
    if (a == b) {
      problems_.add(place.node.mark, path_of(place),
                    fmt::format("expected two different paths, got {} twice", in_quotes(a)));
      return false;
    }
    const auto [first, is_new] = mark_of_.emplace(std::pair(a, b), place.node.mark);
    if (is_new) return true;
    problems_.add(place.node.mark, path_of(place),
                  fmt::format("expected each pair once, got it again (first in {})",
                              problems_.line_text(first->second, place.node.mark)));
    return false;
  }

  Problems& problems_;
  Paths known_;
  std::map<std::pair<std::string, std::string>, Mark> mark_of_;
};

}  // namespace

void check_correlations(Problems& problems, const Place& document, Scenario& scenario) {
  const auto list = sound(document, "correlations");
  if (!list || scenario.correlations.empty()) return;
  if (!ids_are_sound(document, "states") || !ids_are_sound(document, "donors")) return;
  PairChecks pairs(problems, scenario);
  bool all_well = true;
  for (std::size_t i = 0; i < scenario.correlations.size(); ++i) {
    const Place place = child(*list, static_cast<int>(i));
    all_well = pairs.check(place, scenario.correlations[i]) && all_well;
  }
  if (!all_well) return;
  Paths named;
  for (const Correlation& given : scenario.correlations) {
    named.insert(given.between.begin(), given.between.end());
  }
  if (named.size() > max_correlated) {
    problems.add(list->node.mark, path_of(*list),
                 fmt::format("expected at most {} different quantities, got {}", max_correlated,
                             named.size()));
  } else if (!gaussian_copula(scenario.correlations)) {
    problems.add(list->node.mark, path_of(*list),
                 "expected ranks that can hold together (a positive definite matrix), got others");
  }
}

}  // namespace art6
