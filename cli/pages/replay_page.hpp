// The table that `art6 run --replay` prints.
#pragma once

#include <string>

#include "cli/terminal/paint.hpp"
#include "io/results/replay_result.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// The future month by month on at most 100 columns, events below their month, until nothing more
/// happens; then what the run recorded.
std::string print_replay_page(const Replayed& replayed, const Paint& paint);

}  // namespace art6
