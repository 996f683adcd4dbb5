// What was known of other cases when a forecast was issued, and the recalibration that this
// teaches.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "study/hindcast/hindcast_case.hpp"
#include "study/hindcast/recalibration.hpp"

namespace art6 {

/// The years ahead by which cases are kept apart. Those of a vintage, which are few, are taken
/// together: 0.
int find_lead(const HindcastCase& one);

/// The outcome of a case as it was known at the end of `year`. An amount is known from the end of
/// the year that it is of; that of a vintage from a year later, because its day may lie half a year
/// after the whole years that the case counts. A completion is known from its month on; before,
/// that it has not come yet: the outcome is then censored at the end of `year`. Nothing where
/// nothing was known, as of a forecast that was issued at the end of `year` or later.
std::optional<ObservedOutcome> find_outcome_known_by(const HindcastCase& one, int year);

struct EarlierLesson {
  RecalibrationMap map;    ///< the identity where there was no case to learn from
  std::int64_t cases = 0;  ///< that it was learned from
};

/// What the cases of the same kind, target and lead (`find_lead`) teach at the end of
/// `year`, from their outcomes as they were known then: nothing that came later changes it. Cases
/// of one obligation whose forecast years overlap say nearly the same, so that each has the weight
/// 1 / n, with n the cases of its obligation, itself among them, whose forecast years share one
/// with its own (of vintages, all of them). The order of the cases changes no bit.
EarlierLesson learn_from_earlier(std::span<const HindcastCase* const> cases, HindcastKind kind,
                                 HindcastTarget target, int lead, int year);

}  // namespace art6
