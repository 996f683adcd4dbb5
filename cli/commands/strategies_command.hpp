// `art6 strategies`: the strategies that can be run.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "cli/grammar/command.hpp"

namespace art6 {

struct StrategiesArguments {
  std::optional<std::filesystem::path> scenario;
};

/// The command, which stores its arguments in `given`.
Command make_strategies_command(
    const std::shared_ptr<StrategiesArguments>& given = std::make_shared<StrategiesArguments>());

}  // namespace art6
