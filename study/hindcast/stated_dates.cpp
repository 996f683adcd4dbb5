#include "study/hindcast/stated_dates.hpp"

namespace art6 {
namespace {

/// Whole months from the end of the year to the date; nothing below one.
std::optional<int> months_ahead(Date date, int year) {
  const int months = last_whole_month(date) - Month::of(year, 12);
  return months >= 1 ? std::optional(months) : std::nullopt;
}

}  // namespace

std::vector<StatedDate> list_stated_dates(std::span<const Scenario> scenarios) {
  std::vector<StatedDate> dates;
  for (const Scenario& scenario : scenarios) {
    for (const State& state : scenario.states) {
      for (const Theme theme : {Theme::clearance, Theme::stockpile}) {
        if (!state.has(theme)) continue;
        dates.push_back({.obligation = {state.id, theme},
                         .known_by = scenario.clock.start.year() - 1,
                         .date = *deadline(state, theme)});
      }
    }
  }
  return dates;
}

std::optional<int> months_to_stated_date(std::span<const StatedDate> dates,
                                         const ProgrammeId& obligation,
                                         const std::optional<Date>& joined, int year) {
  const StatedDate* newest = nullptr;
  for (const StatedDate& stated : dates) {
    if (stated.obligation != obligation || stated.known_by > year) continue;
    if (!months_ahead(stated.date, year)) continue;
    if (!newest || stated.known_by > newest->known_by) newest = &stated;
  }
  if (newest) return months_ahead(newest->date, year);
  if (!joined) return std::nullopt;
  const int years = obligation.theme == Theme::stockpile ? 8 : 10;
  return months_ahead(add_months(*joined, 12 * years), year);
}

}  // namespace art6
