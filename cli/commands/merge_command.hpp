// `art6 merge`, and the shards of `art6 run --shard` that it puts together.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands/run_command.hpp"
#include "cli/grammar/arguments.hpp"
#include "cli/grammar/command.hpp"
#include "io/reader/scenario_reader.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

struct MergeArguments : ResultArguments {
  std::vector<std::filesystem::path> shards;
};

/// The command, which stores its arguments in `given`.
Command make_merge_command(
    const std::shared_ptr<MergeArguments>& given = std::make_shared<MergeArguments>());

/// Simulates one part of the run and writes its file, whole or not at all. Says what it wrote.
/// Throws as `art6 run` does. `scenario` is that of the file with the arguments applied.
std::string write_shard(const RunArguments& given, const ScenarioFile& file,
                        const Scenario& scenario, const Runner& runner);

}  // namespace art6
