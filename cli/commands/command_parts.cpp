#include "cli/commands/command_parts.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ctime>

#include "cli/grammar/version.hpp"
#include "io/files/ordinary_file.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/utf8.hpp"
#include "io/yaml/resolved_text.hpp"
#include "models/strategies/strategy.hpp"
#include "sim/lanes/instruction_set.hpp"
#include "sim/run/processes.hpp"

namespace art6 {

GivenScenario read_given(const std::filesystem::path& path) {
  try {
    return read_given_scenario(path);
  } catch (const UnreadableFile& error) {
    throw WrongUsage(fmt::format("expected a scenario file, got \"{}\": {}",
                                 escape_control_characters(path.string()), error.what()));
  }
}

ScenarioFile read_file(const std::filesystem::path& path) {
  return read_scenario(read_given(path));
}

ScenarioFile read_file(const std::filesystem::path& path, const GivenScenario& over) {
  const GivenScenario given = read_given(path);
  read_scenario(given);  // so that its own faults are not reported as faults of `over`
  return read_scenario(given, over);
}

void require_random_sampling(const Scenario& scenario, const std::string& command) {
  if (scenario.simulation.sampling == Sampling::random) return;
  throw WrongUsage(fmt::format(
      "{}: expected a scenario with `sampling: random`, got `sampling: sobol`, which is for runs "
      "of one strategy",
      command));
}

void require_strategy(const Scenario& scenario, const std::string& id) {
  const std::vector<Strategy> known = list_strategies(scenario);
  if (std::ranges::count(known, id, &Strategy::id) > 0) return;
  throw WrongUsage(fmt::format("unknown strategy \"{}\"{}\nSee 'art6 strategies SCENARIO'.",
                               escape_control_characters(id),
                               suggest_name(id, known, &Strategy::id)));
}

Objective find_objective(const std::string& name, const std::vector<std::string>& names) {
  if (std::ranges::count(names, name) > 0) return *parse_objective(name);
  throw WrongUsage(fmt::format("--objective: unknown objective \"{}\"{}\nExpected one of {}.",
                               escape_control_characters(name), suggest_name(name, names),
                               fmt::join(names, ", ")));
}

Scenario apply_arguments(Scenario scenario, const SimulationArguments& given) {
  if (given.replications) scenario.simulation.replications = *given.replications;
  if (given.seed) scenario.simulation.seed = *given.seed;
  return scenario;
}

ReportSources collect_sources(const Scenario& scenario, ScenarioFile& file,
                              std::span<const OutputFile> results) {
  std::vector<OutputFile> written;
  for (std::size_t i = 0; i < file.names.size(); ++i) {
    const bool is_file = !is_standard_input_name(file.names[i]);
    const std::string name = is_file ? std::filesystem::path(file.names[i]).filename().string()
                                     : std::string("standard-input.yaml");
    written.push_back({escape_control_characters(name), file.texts[i]});
  }
  return {.scenario = scenario,
          .scenario_text = write_resolved_text(file.tree),
          .written = std::move(written),
          .remarks = find_remarks(file.tree),
          .results = results};
}

Manifest make_manifest(std::chrono::system_clock::time_point started,
                       std::chrono::duration<double> duration) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(started);
  return {.version = std::string(program_version()),
          .compiler = std::string(program_compiler()),
          .instruction_set = to_string(best_instruction_set()),
          .started = fmt::format("{:%FT%TZ}", fmt::gmtime(seconds)),
          .duration_seconds = duration.count()};
}

std::unique_ptr<OutputFolder> open_folder(const std::optional<std::filesystem::path>& folder,
                                          const std::string& command, const Runner& runner) {
  if (!folder || !is_first(runner)) return nullptr;
  return std::make_unique<OutputFolder>(
      *folder, FolderMaker{.command = command, .version = std::string(program_version())});
}

void write_files(OutputFolder* folder, std::span<const OutputFile> files, const Runner& runner) {
  if (folder == nullptr) return;
  if (runner.stop != nullptr && *runner.stop) throw Stopped();
  folder->write(files);
}

}  // namespace art6
