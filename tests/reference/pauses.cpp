#include "tests/reference/pauses.hpp"

#include <algorithm>

#include "sim/random/stream.hpp"

namespace art6::reference {
namespace {

bool is_of(const Pause& pause, Theme theme) {
  if (!pause.themes) return true;
  return std::find(pause.themes->begin(), pause.themes->end(), theme) != pause.themes->end();
}

bool comes_about(const Scenario& scenario, const State& state, const Pause& pause,
                 std::uint32_t replication) {
  const std::string name = state.id + "/pause/" + to_string(pause.from);
  return Stream(scenario.simulation.seed, name).static_uniform(replication) < pause.probability;
}

/// Of the pauses that begin before `begun_by`, or are certain.
PausedMonth month_of(const Scenario& scenario, const State& state, Theme theme,
                     std::uint32_t replication, Month now, Month begun_by) {
  PausedMonth left;
  for (const Pause& pause : state.pauses) {
    if (!is_of(pause, theme) || now < pause.from || pause.until < now) continue;
    // A pause that lies behind the clock's end as a whole is none.
    if (scenario.clock.end < pause.from) continue;
    if (pause.probability < 1 && !(pause.from < begun_by)) continue;
    if (!comes_about(scenario, state, pause, replication)) continue;
    (pause.staff_paid ? left.output : left.staff) *= pause.output;
  }
  return left;
}

}  // namespace

PausedMonth paused_month(const Scenario& scenario, const State& state, Theme theme,
                         std::uint32_t replication, int t) {
  const Month now = scenario.clock.start + t;
  return month_of(scenario, state, theme, replication, now, now + 1);
}

PausedYear known_pauses(const Scenario& scenario, const State& state, Theme theme,
                        std::uint32_t replication, int year) {
  PausedYear result;
  const Month first = scenario.clock.start + 12 * year;
  for (int m = 0; m < 12; ++m) {
    result.at(static_cast<std::size_t>(m)) =
        month_of(scenario, state, theme, replication, first + m, first);
  }
  return result;
}

double worked_months(const PausedYear& year) {
  double sum = 0;
  for (const PausedMonth& month : year) sum += month.worked();
  return sum;
}

double staffed_months(const PausedYear& year) {
  double sum = 0;
  for (const PausedMonth& month : year) sum += month.staff;
  return sum;
}

}  // namespace art6::reference
