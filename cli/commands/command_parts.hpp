// Parts that the commands share: reading files, finding names, writing results.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "cli/grammar/arguments.hpp"
#include "cli/grammar/command.hpp"
#include "io/files/output_folder.hpp"
#include "io/reader/scenario_reader.hpp"
#include "io/results/forecast_result.hpp"
#include "models/engine/amount_error.hpp"
#include "models/scenario/objective.hpp"
#include "models/scenario/scenario.hpp"
#include "report/report.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// The text of a scenario file, of a pipe, or of standard input where the path is `-`. Throws
/// `WrongUsage` where it cannot be read.
GivenScenario read_given(const std::filesystem::path& path);

/// The scenario that is given so, with `over` laid over it. Throws `InvalidScenario`, and
/// `WrongUsage` where it cannot be read.
ScenarioFile read_file(const std::filesystem::path& path);
ScenarioFile read_file(const std::filesystem::path& path, const GivenScenario& over);

/// Throws `WrongUsage` if the scenario's static quantities are Sobol points, because the statistics
/// of comparisons hold for independent replications only.
void require_random_sampling(const Scenario& scenario, const std::string& command);

/// Throws `WrongUsage` with the nearest name for a strategy that the scenario does not know.
void require_strategy(const Scenario& scenario, const std::string& id);

/// The objective of that name, which has to be one of `names`. Throws `WrongUsage` with the nearest
/// of them for another.
Objective find_objective(const std::string& name, const std::vector<std::string>& names);

/// The scenario with the values that the arguments give in place of its own.
Scenario apply_arguments(Scenario scenario, const SimulationArguments& given);

/// Collects what a report shows beside its result: the text, files and sources of the scenario, and
/// the result files of the folder.
ReportSources collect_sources(const Scenario& scenario, ScenarioFile& file,
                              std::span<const OutputFile> results);

/// The manifest of a run by this program that began at `started` and took `duration`.
Manifest make_manifest(std::chrono::system_clock::time_point started,
                       std::chrono::duration<double> duration);

/// The result of `simulate` and its manifest.
template <class Simulate>
auto run_with_manifest(const Simulate& simulate) {
  const auto started = std::chrono::system_clock::now();
  const auto before = std::chrono::steady_clock::now();
  auto result = simulate();
  return std::pair(std::move(result),
                   make_manifest(started, std::chrono::steady_clock::now() - before));
}

/// What `simulate` returns. Puts the name of the scenario's file in front of an AmountError.
template <class Simulate>
auto name_file_in_errors(const std::filesystem::path& file, const Simulate& simulate) {
  try {
    return simulate();
  } catch (const AmountError& error) {
    throw AmountError(name_given_scenario(file), error);
  }
}

/// Takes the folder for the results of the command, in the first process of a job; null where there
/// is no folder, and in other processes. Throws what the constructor of `OutputFolder` throws.
std::unique_ptr<OutputFolder> open_folder(const std::optional<std::filesystem::path>& folder,
                                          const std::string& command, const Runner& runner);

/// Writes the folder, if there is one. Throws `Stopped` and writes nothing once `runner.stop` is
/// set.
void write_files(OutputFolder* folder, std::span<const OutputFile> files, const Runner& runner);

/// The text for standard output in the format asked for: what `page`, `json` or `csv` returns.
template <class Page, class Json, class Csv>
std::string print_as(Format format, const Page& page, const Json& json, const Csv& csv) {
  switch (format) {
    case Format::table:
      return page();
    case Format::json:
      return json();
    case Format::csv:
      return csv();
  }
  return {};
}

}  // namespace art6
