#include "report/report.hpp"

namespace art6 {

bool can_report(const Scenario& scenario) {
  std::size_t programmes = 0;
  for (const State& state : scenario.states) {
    for (const Theme theme : all_themes) programmes += state.has(theme) ? 1 : 0;
  }
  return has_reports() && programmes <= most_programmes_of_a_page;
}

}  // namespace art6
