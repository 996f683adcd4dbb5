#include "study/hindcast/obligation_history.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <stdexcept>
#include <utility>

#include "study/checks/reported_work.hpp"

namespace art6 {
namespace {

ReportedYear read_report(const ClearanceReport& report) {
  return {.year = report.year,
          .released = sum_released_km2(report),
          .left = take_median(report.left_km2)};
}

ReportedYear read_report(const StockpileReport& report) {
  return {.year = report.year,
          .released = take_median(report.destroyed),
          .left = take_median(report.left)};
}

template <class Report>
void add_history(ProgrammeId id, const std::vector<Report>& reports,
                 std::vector<ObligationHistory>& histories) {
  if (reports.empty()) return;
  ObligationHistory& history = histories.emplace_back();
  history.obligation = std::move(id);
  for (const Report& report : reports) history.reported.push_back(read_report(report));
  history.known = fill_work_left(history.reported);
}

/// Adds the years of `older` that `newest` does not have.
template <class Report>
void add_years(std::vector<Report>& newest, const std::vector<Report>& older) {
  for (const Report& report : older) {
    const auto place = std::ranges::lower_bound(newest, report.year, {}, &Report::year);
    if (place == newest.end() || place->year != report.year) newest.insert(place, report);
  }
}

/// Adds the programme of an older scenario, or what its history has more.
template <class Programme>
void add_programme(std::optional<Programme>& newest, const std::optional<Programme>& older) {
  if (!older) return;
  if (newest) {
    add_years(newest->history, older->history);
  } else {
    newest = older;
  }
}

}  // namespace

std::vector<ObligationHistory> list_obligation_histories(const Scenario& scenario) {
  std::vector<ObligationHistory> histories;
  for (const State& state : scenario.states) {
    if (state.clearance) {
      add_history({state.id, Theme::clearance}, state.clearance->history, histories);
    }
    if (state.stockpile) {
      add_history({state.id, Theme::stockpile}, state.stockpile->history, histories);
    }
  }
  std::ranges::sort(histories, {}, &ObligationHistory::obligation);
  return histories;
}

std::vector<ReportedYear> fill_work_left(ReportedHistory reported) {
  std::vector<ReportedYear> known(reported.begin(), reported.end());
  for (std::size_t i = 1; i < known.size(); ++i) {
    const ReportedYear& before = known[i - 1];
    ReportedYear& now = known[i];
    if (now.left || !now.released || !before.left || before.year != now.year - 1) continue;
    now.left = std::max(0.0, *before.left - *now.released);
  }
  return known;
}

bool is_forecast_possible(const ObligationHistory& history, int year) {
  const double left = find_work_left(history.known, year);
  return left > 0 && std::isfinite(left) && last_years_rate(history.known, year).has_value();
}

Scenario merge_histories(std::span<const Scenario> scenarios) {
  if (scenarios.empty()) throw std::invalid_argument("no scenario to take histories from");
  std::vector<const Scenario*> newest_first;
  for (const Scenario& scenario : scenarios) newest_first.insert(newest_first.begin(), &scenario);
  std::ranges::stable_sort(newest_first, std::greater{},
                           [](const Scenario* scenario) { return scenario->clock.start; });
  Scenario merged = *newest_first.front();
  for (const Scenario* older : std::span(newest_first).subspan(1)) {
    for (const State& state : older->states) {
      const auto place = std::ranges::find(merged.states, state.id, &State::id);
      if (place == merged.states.end()) {
        merged.states.push_back(state);
        continue;
      }
      add_programme(place->clearance, state.clearance);
      add_programme(place->stockpile, state.stockpile);
      add_programme(place->victim_assistance, state.victim_assistance);
      add_programme(place->risk_education, state.risk_education);
      add_years(place->history, state.history);
    }
  }
  return merged;
}

}  // namespace art6
