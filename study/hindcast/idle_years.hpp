// Years in which a programme reports that nothing was done: how likely the next ones are idle too.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace art6 {

/// A year for which work was reported, none of it where the year is idle.
struct ReportedWorkYear {
  int year = 0;
  bool is_idle = false;
};

/// Chances that a year is idle, by the year before it.
struct IdleChances {
  double after_idle = 0;  ///< a
  double after_work = 0;  ///< b
};

/// The chances of all programmes together, by the rule of succession (Laplace 1774): (k + 1) / (n +
/// 2) where k of n pairs of successive reports ended idle; nothing where no year was idle. A pair
/// with years between that were not reported counts once, so that what began or ended in them is
/// not lost. `by_programme` is [programme][year], years ascending.
std::optional<IdleChances> pool_idle_chances(
    std::span<const std::vector<ReportedWorkYear>> by_programme);

/// One programme's chances: (k + 2 p) / (n + 2) where k of its own n pairs ended idle and p is the
/// chance of all programmes, which so counts as much as two years of its own.
IdleChances find_idle_chances(std::span<const ReportedWorkYear> own, const IdleChances& pooled);

/// The chance that `year`, which is later than all of `own`, is idle: i a + (1 - i) b with i = a^g
/// if the newest report is of an idle year and 0 if not, after g years without a report. An idle
/// spell may have ended in these, but a report that is missing is no sign that work stopped. `own`
/// is not empty.
double find_chance_of_idle(std::span<const ReportedWorkYear> own, const IdleChances& chances,
                           int year);

/// A stretch of whole years from the start in which nothing is done, and its chance.
struct IdleSpell {
  int years = 0;
  double probability = 0;
};

/// Spells that all begin with the first year and of which the longer is within the shorter, so that
/// year j is idle with the chance first x after_idle^(j - 1). They end after 1, 2, 3, 5, 8, 13, ...
/// years, up to `years` >= 1; a spell that would end in between ends with the end before. Those
/// less likely than one in a hundred are left out.
std::vector<IdleSpell> list_idle_spells(double first, double after_idle, int years);

}  // namespace art6
