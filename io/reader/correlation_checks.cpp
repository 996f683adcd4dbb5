#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/format/uncertain_quantities.hpp"
#include "io/reader/check_walk.hpp"
#include "io/reader/scenario_checks.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/number_text.hpp"
#include "models/sampling/rank_faults.hpp"

namespace art6 {

namespace {

/// Factoring a matrix of this size takes a second; the work grows with the cube of the size.
constexpr std::size_t max_correlated = 1000;

using Paths = std::set<std::string, std::less<>>;

/// The places, as in messages, of a quantity and of what it is in: for `LAO/clearance/teams` those
/// of the State, of its programme and of the key. The id of a region stands behind its list,
/// `LBN/clearance/regions/bekaa`, that of a pillar behind its programme.
std::vector<std::string> list_places_on(std::string_view path) {
  std::vector<std::string> places;
  std::string place = "states[";
  for (const std::string_view prefix : {"donor/", "coalition/"}) {
    if (!path.starts_with(prefix)) continue;
    path.remove_prefix(prefix.size());
    place = std::string(prefix.substr(0, prefix.size() - 1)) + "s[";
    break;
  }
  bool is_in_list = false;
  for (int part = 0; !path.empty(); ++part) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string name(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (part > 0 && !is_in_list) places.push_back(fmt::format("{}.pillars[{}]", place, name));
    place += part == 0 ? name + "]" : is_in_list ? "[" + name + "]" : "." + name;
    is_in_list = part > 0 && name == "regions";
    places.push_back(place);
  }
  return places;
}

/// Checks single correlations: both paths are of uncertain quantities and different, and the pair
/// is given once.
class PairChecks {
 public:
  explicit PairChecks(CheckWalk& walk) : walk_(walk) {
    for (const NamedQuantity& named : find_uncertain_quantities(walk.scenario())) {
      known_.insert(named.path);
    }
  }

  /// Reports faults of the correlation at `place`; returns true if there is none.
  bool check(const Place& place, const Correlation& given) {
    const auto between = walk_.find_valid(place, "between");
    if (!between || !walk_.find_valid(place, "rank")) return false;
    bool all_known = true;
    for (std::size_t i = 0; i < given.between.size(); ++i) {
      const Place item = get_child(*between, static_cast<int>(i));
      all_known = check_path(item, given.between[i]) && all_known;
    }
    return all_known && check_pair(*between, given);
  }

 private:
  bool check_path(const Place& place, const std::string& path) {
    if (!walk_.is_valid(place)) return false;
    if (known_.contains(path)) return true;
    if (walk_.problems().full()) return false;
    std::string hint = walk_.explain_removal(place, list_places_on(path));
    if (hint.empty()) hint = suggest_path(path, known_);
    walk_.report(place, fmt::format("expected the path of an uncertain static quantity, got {}{}",
                                    quote(path), hint));
    return false;
  }

  bool check_pair(const Place& place, const Correlation& given) {
    const auto [a, b] = std::minmax(given.between[0], given.between[1]);
    if (a == b) {
      walk_.report(place, fmt::format("expected two different paths, got {} twice", quote(a)));
      return false;
    }
    const auto [first, is_new] = mark_of_.emplace(std::pair(a, b), place.node.mark);
    if (is_new) return true;
    walk_.report(place, fmt::format("expected each pair once, got it again (first in {})",
                                    walk_.problems().name_line(first->second, place.node.mark)));
    return false;
  }

  CheckWalk& walk_;
  Paths known_;
  std::map<std::pair<std::string, std::string>, Mark> mark_of_;
};

/// Writes pairs with their ranks: `A with B 0.9, A with C -0.5 and 3 more`.
std::string list_pairs(const std::vector<Correlation>& correlations,
                       const std::vector<std::size_t>& chosen) {
  constexpr std::size_t most = 10;
  std::vector<std::string> shown;
  for (const std::size_t i : chosen) {
    if (shown.size() == most) break;
    const auto& [between, rank] = correlations[i];
    shown.push_back(fmt::format("{} with {} {}", between[0], between[1], format_number(rank)));
  }
  std::string text = fmt::format("{}", fmt::join(shown, ", "));
  if (chosen.size() > most) text += fmt::format(" and {} more", chosen.size() - most);
  return text;
}

std::string describe_fault(const std::vector<Correlation>& correlations, const RankFault& fault) {
  const std::string got =
      fault.are_ranks_positive_definite
          ? "expected ranks whose Gaussian copula, 2 sin(pi rank / 6), is a positive definite "
            "matrix, got ranks that are one themselves, but whose copula is not"
          : "expected ranks that can hold together (a positive definite matrix), got others";
  const std::string group = fault.in_group > fault.clashing.size()
                                ? fmt::format("these and the {} other ranks that depend on them",
                                              fault.in_group - fault.clashing.size())
                                : "these";
  return fmt::format("{}: {}; {} times {}, to three decimals, can hold together", got,
                     list_pairs(correlations, fault.clashing), group,
                     format_number(fault.thousandths / 1000.0));
}

}  // namespace

void check_correlations(CheckWalk& walk) {
  const auto& correlations = walk.scenario().correlations;
  const auto list = walk.find_valid(walk.document(), "correlations");
  if (!list || correlations.empty()) return;
  // A path that seems unknown may name a State or a donor whose id could not be read.
  if (!walk.are_ids_valid(walk.document(), "states")) return;
  if (!walk.are_ids_valid(walk.document(), "donors")) return;
  if (!walk.are_ids_valid(walk.document(), "coalitions")) return;
  PairChecks pairs(walk);
  bool all_well = true;
  for (std::size_t i = 0; i < correlations.size(); ++i) {
    const Place place = get_child(*list, static_cast<int>(i));
    all_well = pairs.check(place, correlations[i]) && all_well;
  }
  if (!all_well) return;
  Paths named;
  for (const Correlation& given : correlations) {
    named.insert(given.between.begin(), given.between.end());
  }
  if (named.size() > max_correlated) {
    walk.report(*list, fmt::format("expected at most {} different quantities, got {}",
                                   max_correlated, named.size()));
    return;
  }
  for (const RankFault& fault : find_rank_faults(correlations)) {
    walk.report(*list, describe_fault(correlations, fault));
  }
}

}  // namespace art6
