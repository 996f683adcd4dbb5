// The output of the commands that end with a forecast.
#pragma once

#include <string>

#include "cli/grammar/arguments.hpp"
#include "cli/terminal/paint.hpp"
#include "io/files/output_folder.hpp"
#include "io/reader/scenario_reader.hpp"
#include "io/results/forecast_result.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// The help of `-o`: which files are written to the folder.
std::string name_forecast_files();

/// The help of `--format`: which file each format is.
inline constexpr const char* forecast_formats = "json is results.json, csv is obligations.csv";

/// Returns what to print; also writes the result folder if there is one. Writes nothing
/// once `runner.stop` is set. `scenario` is that of the `file` with the command's arguments
/// applied.
std::string write_and_print(const ResultArguments& given, OutputFolder* folder, Forecast result,
                            const Manifest& manifest, const Scenario& scenario, ScenarioFile& file,
                            const Paint& paint, const Runner& runner);

}  // namespace art6
