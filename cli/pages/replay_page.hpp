// The table that `art6 run --replay` prints.
#pragma once

#include <string>

#include "cli/terminal/paint.hpp"
#include "io/results/replay_result.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// The future month by month, until nothing more happens, with events below their month; then what
/// the run recorded. At most 100 columns.
std::string print_replay_page(const Replayed& replayed, const Paint& paint);

}  // namespace art6
