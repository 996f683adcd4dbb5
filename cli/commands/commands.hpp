// The commands: each reads a scenario and says what goes to standard output.
#pragma once

#include <string>

#include "cli/commands/command_parts.hpp"
#include "cli/grammar/arguments.hpp"
#include "cli/terminal/paint.hpp"
#include "io/reader/scenario_reader.hpp"
#include "io/results/forecast_result.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"
#include "study/comparisons/comparison.hpp"

namespace art6 {

/// The scenario with what the command gives in place of its own.
Scenario with_arguments(Scenario scenario, const SimulationCommand& command);

/// The same, and the strategy. Throws `WrongUsage` with the nearest name for one that it does not
/// know.
Scenario with_arguments(Scenario scenario, const RunCommand& command);

/// What to compare: each strategy once, the baseline among them. Throws `WrongUsage` with the
/// nearest name for a strategy or an objective that it does not know.
ComparisonPlan plan_of(const Scenario& scenario, const CompareCommand& command);

/// The forecast in the format asked for.
std::string in_format(Format format, const Forecast& forecast, const Manifest& manifest,
                      const Scenario& scenario, const Paint& paint);

/// The same, and in its folder, if one is asked for. `scenario` is what was run, of that `file`.
/// Nothing is written after `runner.stop` was set.
std::string handed_over(const ResultCommand& command, Forecast result, const Manifest& manifest,
                        const Scenario& scenario, ScenarioFile& file, const Paint& paint,
                        const Runner& runner);

/// What `art6 check` says of a scenario that was read; `command.scenario` is not looked at.
std::string checked(ScenarioFile file, const CheckCommand& command, const Paint& paint);

/// Both throw `InvalidScenario`, and `WrongUsage` where the file cannot be read.
std::string check(const CheckCommand& command, const Paint& paint);
std::string list_strategies(const StrategiesCommand& command);

/// Simulates, and writes the folder if one is asked for. Throws as `check`, as `with_arguments`, as
/// `forecast`, and `std::system_error` where the folder cannot be written. Nothing is written after
/// `runner.stop` was set.
std::string run(const RunCommand& command, const Paint& paint, const Runner& runner);

/// The same for several strategies.
std::string compare(const CompareCommand& command, const Paint& paint, const Runner& runner);

}  // namespace art6
