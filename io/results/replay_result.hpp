// One replication of one programme, month by month, as people read it: what `art6 run --replay`
// prints.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/engine/replay_columns.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/calendar.hpp"

namespace art6 {

/// The record of a programme in a replication, as a run keeps it; in a replay also as far as it is
/// known after a month.
struct ReplayedRecord {
  double spent_usd = 0;
  int requests = 0;
  std::optional<double> left_at_deadline;  ///< none before the deadline
  std::optional<Month> completed;          ///< the month that counts; none before it

  bool operator==(const ReplayedRecord&) const = default;
};

struct ReplayedMonth {
  Month month;
  std::vector<double> values;       ///< one for each of the columns
  ReplayedRecord so_far;            ///< after this month
  std::vector<std::string> events;  ///< clauses without a full stop
};

/// A milestone in one future.
struct ReplayedMilestone {
  Milestone milestone;
  std::optional<bool> is_met;  ///< none where it lies beyond the clock's end
};

struct Replayed {
  ProgrammeId id;
  std::string strategy;
  std::uint64_t seed = 0;
  std::int64_t replication = 0;
  std::vector<ReplayColumnText> columns;
  std::vector<ReplayedMonth> months;          ///< of the clock
  ReplayedRecord recorded;                    ///< by the run; the last month's `so_far` is the same
  std::vector<ReplayedMilestone> milestones;  ///< in the order of the file
  DeadlineKind deadline_kind = DeadlineKind::treaty_deadline;
  const char* unit = "";  ///< of what is left: km2, munitions, people; none for risk education
};

}  // namespace art6
