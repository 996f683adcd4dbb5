// `art6 hindcast`: how good forecasts were.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/grammar/arguments.hpp"
#include "cli/grammar/command.hpp"
#include "io/reader/scenario_reader.hpp"
#include "models/scenario/known_outcomes.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

struct HindcastArguments : SimulationArguments {
  std::vector<std::filesystem::path> scenarios;
  std::vector<std::filesystem::path> outcomes;  ///< one for each scenario, or none
};

/// The command, which stores its arguments in `given`.
Command make_hindcast_command(
    const std::shared_ptr<HindcastArguments>& given = std::make_shared<HindcastArguments>());

/// A scenario to be hindcast, and what became of its obligations where that is known.
struct HindcastScenario {
  std::string name;  ///< of its file, without folders
  ScenarioFile file;
  std::optional<KnownOutcomes> outcomes;
  std::optional<std::filesystem::path> outcomes_path;
};

/// Reads the scenarios and their outcomes: those given, or else `X.outcomes.yaml` beside `X.yaml`
/// where that exists. Throws `InvalidScenario`, and `WrongUsage` for files that cannot be read, for
/// another number of outcomes than of scenarios, and for a scenario with neither outcomes nor
/// history.
std::vector<HindcastScenario> read_hindcast_scenarios(const HindcastArguments& given);

/// Does any programme of clearance or a stockpile say what was reported of past years?
bool has_history(const Scenario& scenario);

}  // namespace art6
