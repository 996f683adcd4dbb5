// Placing flexible money by scores (model.md 7.8).
#pragma once

#include <set>
#include <vector>

#include "tests/reference/donors.hpp"
#include "tests/reference/reference.hpp"

namespace art6::reference {

/// The programmes of `all` that a donor's restriction allows.
std::set<ProgrammeId> allowed(const Restriction& restriction, const Amounts& all);

/// Each programme's score, and its precedence over programmes of a lower one.
struct Ranking {
  Amounts scores, precedences;
};

/// Places one donor's money over the programmes it may fund, taking it off `gaps` and adding it to
/// `placed`; theme by theme first where the strategy says so. Returns what found no room.
double place(const Strategy& strategy, const Ranking& ranking, const std::set<ProgrammeId>& allowed,
             double money, Amounts& gaps, Amounts& placed);

}  // namespace art6::reference
