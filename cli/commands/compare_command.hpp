// `art6 compare`: several strategies in the same futures.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/grammar/arguments.hpp"
#include "cli/grammar/command.hpp"
#include "models/scenario/scenario.hpp"
#include "study/comparisons/comparison.hpp"

namespace art6 {

struct CompareArguments : SimulationArguments {
  std::filesystem::path scenario;
  std::vector<std::string> strategies{"all"};
  std::optional<std::string> baseline;  ///< default: the scenario's strategy
  std::optional<std::string> objective;
  bool until_decided = false;
  std::optional<double> indifference;  ///< > 0
  bool equivalent = false;
};

/// The command, which stores its arguments in `given`.
Command make_compare_command(
    const std::shared_ptr<CompareArguments>& given = std::make_shared<CompareArguments>());

/// The plan of the comparison: each strategy once, the baseline among them. Throws `WrongUsage`
/// with the nearest name for an unknown strategy or objective.
ComparisonPlan plan_comparison(const Scenario& scenario, const CompareArguments& given);

}  // namespace art6
