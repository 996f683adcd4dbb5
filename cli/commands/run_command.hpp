// `art6 run`: the forecast of a scenario under one strategy, one future of it, or one shard.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "cli/grammar/arguments.hpp"
#include "cli/grammar/command.hpp"
#include "io/results/shard.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

struct RunArguments : SimulationArguments {
  std::filesystem::path scenario;
  std::optional<std::string> strategy;
  std::optional<std::int64_t> replay;    ///< the replication to explain, from 0
  std::optional<std::string> programme;  ///< to explain; both are given or none
  std::optional<double> precision;       ///< half-width of every chance's interval, 0 to 0.5
  std::optional<ShardChoice> shard;      ///< the only part to simulate; `output` is its file
};

/// The command, which stores its arguments in `given`.
Command make_run_command(
    const std::shared_ptr<RunArguments>& given = std::make_shared<RunArguments>());

/// The scenario with the values that the arguments give in place of its own. Throws `WrongUsage`
/// with the nearest name for a strategy that the scenario does not know.
Scenario apply_arguments(Scenario scenario, const RunArguments& given);

}  // namespace art6
