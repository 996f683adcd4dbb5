// A result as one HTML page that carries all it needs: it opens from a mail attachment, without a
// network. Its charts are Vega-Lite specifications (report/charts/), its text templates
// (report/page/), both embedded in the program.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "io/files/output_folder.hpp"
#include "io/reader/remarks.hpp"
#include "io/results/comparison_result.hpp"
#include "io/results/forecast_result.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// What a page shows beside the result.
struct ReportSources {
  const Scenario& scenario;
  std::string scenario_text;            ///< resolved, as in `art6 check --resolved`
  std::vector<OutputFile> written;      ///< the scenario's own files, comments included
  std::vector<Remark> remarks;          ///< of the scenario
  std::span<const OutputFile> results;  ///< the other files of the folder, which the page hands out
};

/// Whether this program was built with reports (cmake option ART6_WITH_REPORT).
bool has_reports();

/// More programmes than these make a page that no browser opens in a moment.
inline constexpr std::size_t most_programmes_of_a_page = 2000;

/// Whether there can be a page of this scenario: reports are built in, and it is not too large.
bool can_report(const Scenario& scenario);

/// The page of a run. Throws `std::logic_error` where the program was built without reports.
std::string write_run_report(const Forecast& forecast, const Manifest& manifest,
                             const ReportSources& sources);

/// The page of a comparison. Errors as above.
std::string write_comparison_report(const Comparison& comparison, const Manifest& manifest,
                                    const ReportSources& sources);

}  // namespace art6
