// Replaces all other sources of the room if the program is built without reports.
#include <stdexcept>

#include "report/report.hpp"

namespace art6 {

bool has_reports() { return false; }

std::string write_run_report(const Forecast& /*forecast*/, const Manifest& /*manifest*/,
                             const ReportSources& /*sources*/) {
  throw std::logic_error("this program was built without reports");
}

std::string write_comparison_report(const Comparison& /*comparison*/, const Manifest& /*manifest*/,
                                    const ReportSources& /*sources*/) {
  throw std::logic_error("this program was built without reports");
}

std::string write_hindcast_report(const HindcastResults& /*results*/, const Manifest& /*manifest*/,
                                  const HindcastSources& /*sources*/) {
  throw std::logic_error("this program was built without reports");
}

}  // namespace art6
