#include "models/sampling/rank_faults.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string_view>

#include "models/sampling/cholesky.hpp"
#include "models/sampling/copula.hpp"

namespace art6 {

namespace {

/// A correlation other than 0 between two quantities, by their numbers.
struct Tie {
  std::size_t number;  ///< of the correlation in the file
  int a, b;
  double rank;
};

/// Quantities that depend on each other, directly or through others.
struct Group {
  std::vector<Tie> ties;  ///< their ends are the quantities 0 to `size` - 1
  int size = 0;
};

std::vector<Group> find_groups(std::span<const Correlation> correlations) {
  std::map<std::string_view, std::string_view> parent;  // of each path, up to its group's root
  const std::function<std::string_view(std::string_view)> find_root = [&](std::string_view path) {
    std::string_view& up = parent.try_emplace(path, path).first->second;
    return up == path ? path : up = find_root(up);
  };
  const auto is_tie = [](const Correlation& c) { return c.rank < 0 || c.rank > 0; };
  for (const Correlation& c : correlations) {
    if (is_tie(c)) parent[find_root(c.between[0])] = find_root(c.between[1]);
  }
  std::map<std::string_view, Group> groups;  // by root
  std::map<std::string_view, int> number_of;
  for (std::size_t i = 0; i < correlations.size(); ++i) {
    const auto& [between, rank] = correlations[i];
    if (!is_tie(correlations[i])) continue;
    Group& group = groups[find_root(between[0])];
    const auto number = [&](std::string_view path) {
      const auto [found, is_new] = number_of.emplace(path, group.size);
      if (is_new) ++group.size;
      return found->second;
    };
    const int a = number(between[0]), b = number(between[1]);
    group.ties.push_back({i, a, b, rank});
  }
  std::vector<Group> listed;
  for (auto& [root, group] : groups) listed.push_back(std::move(group));
  std::ranges::sort(listed, {}, [](const Group& group) { return group.ties.front().number; });
  return listed;
}

Eigen::MatrixXd make_matrix(const Group& group, const std::function<double(double)>& entry) {
  Eigen::MatrixXd matrix = Eigen::MatrixXd::Identity(group.size, group.size);
  for (const Tie& tie : group.ties) matrix(tie.a, tie.b) = matrix(tie.b, tie.a) = entry(tie.rank);
  return matrix;
}

using Members = std::vector<int>;

bool can_hold(const Eigen::MatrixXd& matrix, const Members& members) {
  return cholesky_factor(matrix(members, members)).has_value();
}

/// Takes members out of a set that cannot hold together as long as the rest cannot: first the later
/// half, last each alone. The work is bounded, because each step costs the cube of the set's size.
Members find_smallest(const Eigen::MatrixXd& matrix, Members members) {
  double work_left = 1e10;  // some seconds
  for (std::size_t count = members.size() / 2; count > 0; count /= 2) {
    for (std::size_t end = members.size(); end > 0;) {
      const std::size_t begin = end - std::min(count, end);
      Members rest = members;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(begin),
                 rest.begin() + static_cast<std::ptrdiff_t>(end));
      const auto size = static_cast<double>(rest.size());
      work_left -= size * size * size;
      if (work_left < 0) return members;
      if (!can_hold(matrix, rest)) members = std::move(rest);
      end = begin;
    }
  }
  return members;
}

/// The largest factor below 1, in thousandths, that makes the group hold together. A smaller factor
/// holds where a larger one does (Schur's product theorem, as 2 sin(t asin(x / 2)) has no negative
/// coefficient for t <= 1) except for the rounding; the one found has been tried.
int find_factor(const Group& group) {
  int holds = 0, fails = 1000;
  while (fails - holds > 1) {
    const int middle = (holds + fails) / 2;
    const Eigen::MatrixXd matrix = make_matrix(
        group, [middle](double rank) { return normal_correlation(shrink_rank(rank, middle)); });
    (cholesky_factor(matrix) ? holds : fails) = middle;
  }
  return holds;
}

}  // namespace

double shrink_rank(double rank, int thousandths) { return std::round(rank * thousandths) / 1000; }

std::vector<RankFault> find_rank_faults(std::span<const Correlation> correlations) {
  std::vector<RankFault> faults;
  for (const Group& group : find_groups(correlations)) {
    const Eigen::MatrixXd copula = make_matrix(group, normal_correlation);
    if (cholesky_factor(copula)) continue;
    Members all;
    for (int i = 0; i < group.size; ++i) all.push_back(i);
    const Eigen::MatrixXd ranks = make_matrix(group, [](double rank) { return rank; });
    const bool are_ranks_well = cholesky_factor(ranks).has_value();
    const Members members = find_smallest(are_ranks_well ? copula : ranks, all);
    RankFault fault{.clashing = {},
                    .are_ranks_positive_definite = are_ranks_well,
                    .in_group = group.ties.size(),
                    .thousandths = find_factor(group)};
    const auto is_member = [&](int i) { return std::ranges::binary_search(members, i); };
    for (const Tie& tie : group.ties) {
      if (is_member(tie.a) && is_member(tie.b)) fault.clashing.push_back(tie.number);
    }
    faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace art6
