// What became of the obligations of a scenario: an outcomes file as plain structs
// (docs/outcomes-format.md). It changes no future: forecasts are scored against it. A field has the
// name of its key, unit included, except `void`, which is a word of C++.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "sim/calendar.hpp"

namespace art6 {

/// Work that was reported as left at the end of a day: known area (suspected and confirmed) of
/// clearance, or munitions of a stockpile.
struct ReportedWorkLeft {
  Date at;
  std::optional<double> km2, munitions;  ///< just one, by the theme
  std::optional<std::string> source, note;
};

/// What became of one obligation by the day `as_of`. It is open then if it is neither completed nor
/// void.
struct KnownOutcome {
  ProgrammeId id;
  std::optional<Date> completed;           ///< declared complete on that day
  std::optional<std::string> void_reason;  ///< key `void`: why there was nothing to fulfil
  std::vector<ReportedWorkLeft> left;      ///< by date; those before the clock's start are history
  std::optional<std::string> source, note;
};

struct KnownOutcomes {
  Date as_of;  ///< the last day that was watched
  std::vector<KnownOutcome> obligations;
};

}  // namespace art6
