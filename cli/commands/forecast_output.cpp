#include "cli/commands/forecast_output.hpp"

#include <utility>
#include <vector>

#include "cli/commands/command_parts.hpp"
#include "cli/pages/forecast_page.hpp"
#include "io/results/results_csv.hpp"
#include "io/results/results_json.hpp"
#include "report/report.hpp"
#include "study/forecasts/input_spread.hpp"

namespace art6 {
namespace {

/// Adds the standard deviation of each chance over the uncertain inputs. It takes futures beside
/// those of the run, so that it is computed only for a report.
void add_input_spread(Forecast& result, const Scenario& scenario, const Runner& runner) {
  std::vector<std::vector<double>> spread = estimate_input_spread(scenario, runner);
  for (std::size_t i = 0; i < spread.size(); ++i) {
    result.obligations[i].chance_by_month_sd_of_inputs = std::move(spread[i]);
  }
}

}  // namespace

std::string name_forecast_files() {
  return has_reports()
             ? "also write report.html, results.json, obligations.csv, programmes.csv and, where "
               "there are any, regions.csv and milestones.csv to this folder"
             : "also write results.json, obligations.csv, programmes.csv and, where there are any, "
               "regions.csv and milestones.csv to this folder (no report.html: this art6 was "
               "built without reports)";
}

std::string write_and_print(const ResultArguments& given, OutputFolder* folder, Forecast result,
                            const Manifest& manifest, const Scenario& scenario, ScenarioFile& file,
                            const Paint& paint, const Runner& runner) {
  if (folder != nullptr) {
    std::vector files{
        OutputFile{"results.json", write_results_json(result, manifest)},
        OutputFile{"obligations.csv", write_obligations_csv(result)},
        OutputFile{"programmes.csv", write_programmes_csv(result)},
    };
    if (!result.milestones.empty()) {
      files.push_back({"milestones.csv", write_milestones_csv(result)});
    }
    if (std::string regions = write_regions_csv(result); !regions.empty()) {
      files.push_back({"regions.csv", std::move(regions)});
    }
    if (can_report(scenario)) {
      add_input_spread(result, scenario, runner);
      files.push_back({"report.html",
                       write_run_report(result, manifest, collect_sources(scenario, file, files))});
    }
    write_files(folder, files, runner);
  }
  return print_as(
      given.format, [&] { return print_forecast_page(result, scenario, paint); },
      [&] { return write_results_json(result, manifest); },
      [&] { return write_obligations_csv(result); });
}

}  // namespace art6
