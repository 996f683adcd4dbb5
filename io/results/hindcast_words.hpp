// A hindcast in words: what the table of the terminal and the page of the report both say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/results/hindcast_result.hpp"
#include "sim/calendar.hpp"

namespace art6 {

/// The groups with all issue years, in their order.
std::vector<const HindcastGroup*> list_whole_groups(const HindcastResults& results);

/// The parts of a group, in their order.
std::vector<const HindcastGroup*> list_parts(const HindcastResults& results,
                                             const HindcastGroup& whole);

/// `release, 1 year`, `munitions left, 3 years`, `completion`.
std::string name_target(const HindcastGroup& group);

/// What the groups of one kind, target and unit have in common: `release`.
std::string name_series(const HindcastGroup& group);

/// The years at whose end the forecasts were issued: `2014`, `2015 to 2019`.
std::string name_issue_years(const HindcastGroup& group);

/// The skill over the naive forecast of that name; null where the scores have none.
const HindcastSkill* find_skill(const std::vector<HindcastSkill>& naive, const std::string& name);

/// The skill in percent: `14`, `-3`; a dash where there is none.
std::string format_skill(const std::optional<double>& skill);

/// Its interval in percent, `(3 to 24)`; nothing where there is none.
std::string format_skill_interval(const std::optional<Interval>& interval);

/// The sentences that say what the hindcast comes to, for a reader without statistics: one of
/// reports that were forecast at past year-ends, one of deadlines and completions of earlier
/// scenarios. None where there is no case.
std::vector<std::string> describe_hindcast(const HindcastResults& results);

/// The month that ends so many months after the end of the year `issued`, at least in part.
Month month_after(int issued, double months);

/// The completions among the cases of a scenario and issue year, in their order.
struct HindcastVintage {
  std::string scenario;
  int issued = 0;
  std::vector<const HindcastCaseResult*> cases;
};

std::vector<HindcastVintage> list_vintages(const HindcastResults& results);

/// Its cases by deadline; those without one, whose deadline is still to come, last.
std::vector<const HindcastCaseResult*> sort_by_deadline(const HindcastVintage& vintage);

/// A forecast of completion as issued, and what happened, in months of the calendar.
struct CompletionWords {
  std::string deadline;  ///< `2020-07`, the last month that counts; `not yet`
  std::string chance;    ///< to meet it, `19 %`; empty where there is none
  std::string half;      ///< the month by which half of the futures are done, or `later`
  std::string interval;  ///< of 80 %: `2021-03 to later`; `later` where all of it is
  std::string outcome;   ///< `done 2020-07`, `open at 2025-12`
  std::string place;     ///< the share of the futures that were done by then: `36 %`
};

CompletionWords describe_completion(const HindcastCaseResult& one);

}  // namespace art6
