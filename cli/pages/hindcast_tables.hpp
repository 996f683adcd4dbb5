// The tables of the page that `art6 hindcast` prints. Each is empty where there is nothing for it.
#pragma once

#include <string>

#include "cli/terminal/paint.hpp"
#include "io/results/hindcast_words.hpp"

namespace art6 {

/// A row for each group and, where something was learned, one for the recalibrated forecast.
std::string print_hindcast_scores(const HindcastResults& results, const Paint& paint);

/// How much a case counts: by its error, so that large States count most, or by that as a share of
/// the work that was left, so that all count alike.
enum class CaseWeight { by_error, by_share };

/// A row for each naive forecast, a column for each group of one kind, target and unit. By share
/// only where the work left is known of every case.
std::string print_hindcast_skills(const HindcastResults& results, CaseWeight weight,
                                  const Paint& paint);

/// A row for each part of a group with parts; of amounts for the shortest time ahead only.
std::string print_hindcast_parts(const HindcastResults& results, const Paint& paint);

/// The chances to meet deadlines: their score with its parts, and the reliability curve.
std::string print_hindcast_deadlines(const HindcastResults& results, const Paint& paint);

/// The obligations of a vintage, by deadline: what was forecast and what happened.
std::string print_hindcast_vintage(const HindcastVintage& vintage, const Paint& paint);

}  // namespace art6
