// Results as one HTML page that contains all it needs: it opens from a mail attachment, without a
// network. Its charts are Vega-Lite specifications (report/charts/), its text templates
// (report/page/), both embedded in the program.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "io/files/output_folder.hpp"
#include "io/reader/remarks.hpp"
#include "io/results/comparison_result.hpp"
#include "io/results/forecast_result.hpp"
#include "io/results/hindcast_result.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// The sources that a page shows beside the result.
struct ReportSources {
  const Scenario& scenario;
  std::string scenario_text;            ///< resolved, as in `art6 check --resolved`
  std::vector<OutputFile> written;      ///< the scenario's own files, comments included
  std::vector<Remark> remarks;          ///< of the scenario
  std::span<const OutputFile> results;  ///< the other files of the folder, for download
};

/// True if this program was built with reports (CMake option ART6_WITH_REPORT).
bool has_reports();

/// The most programmes of a page: with more, a browser takes too long to open it.
inline constexpr std::size_t most_programmes_of_a_page = 2000;

/// True if this program has reports and the scenario is not too large for one.
bool can_report(const Scenario& scenario);

/// The page of a run. Throws `std::logic_error` if the program was built without reports.
std::string write_run_report(const Forecast& forecast, const Manifest& manifest,
                             const ReportSources& sources);

/// The page of a comparison. Throws as `write_run_report` does.
std::string write_comparison_report(const Comparison& comparison, const Manifest& manifest,
                                    const ReportSources& sources);

/// The sources that the page of a hindcast shows beside the result.
struct HindcastSources {
  std::map<std::string, std::string>
      names;                            ///< of obligations by id: `Peru, stockpile destruction`
  std::vector<OutputFile> written;      ///< the scenarios' and outcomes' own files
  std::span<const OutputFile> results;  ///< the other files of the folder, for download
};

/// The page of a hindcast. Throws as `write_run_report` does.
std::string write_hindcast_report(const HindcastResults& results, const Manifest& manifest,
                                  const HindcastSources& sources);

}  // namespace art6
