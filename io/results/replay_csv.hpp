// A replay as CSV, for other programs.
#pragma once

#include <string>

#include "io/results/replay_result.hpp"

namespace art6 {

/// CSV (RFC 4180, but with line feeds): a header, then a line a month. Numbers are the shortest
/// text that reads back; the last column has the month's events, separated by `; `.
std::string write_replay_csv(const Replayed& replayed);

}  // namespace art6
