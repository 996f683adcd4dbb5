// `art6 run --shard` and `art6 merge`: a run in parts.
#pragma once

#include <string>

#include "cli/grammar/arguments.hpp"
#include "cli/terminal/paint.hpp"
#include "io/reader/scenario_reader.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// Simulates one part of the run and writes its file, whole or not at all. Says what it wrote.
/// Errors as for `run`. `scenario` is that of the file with the command's arguments.
std::string write_shard(const RunCommand& command, const ScenarioFile& file,
                        const Scenario& scenario, const Runner& runner);

/// The results of the whole run, as `run` prints and writes them. Throws `WrongUsage` that names
/// every file that is damaged, doubled or of another run and every shard that is missing.
std::string merge(const MergeCommand& command, const Paint& paint, const Runner& runner);

}  // namespace art6
