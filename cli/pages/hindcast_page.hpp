// The page that `art6 hindcast` prints.
#pragma once

#include <string>

#include "cli/terminal/paint.hpp"
#include "io/results/hindcast_result.hpp"

namespace art6 {

/// A sentence or two to repeat; the scores of all targets, as issued and recalibrated; the skill
/// over each naive forecast; the same by issue years; deadlines; and what was forecast of each
/// obligation of a vintage beside what happened. At most 100 columns, without colour the same text
/// for the same results.
std::string print_hindcast_page(const HindcastResults& results, const Paint& paint);

}  // namespace art6
