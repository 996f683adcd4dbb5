#include "tests/reference/deadline.hpp"

namespace art6::reference {

void Deadline::catch_up(int t, std::optional<int> declared) {
  while (planning < t) {
    const bool met = declared && *declared <= planning;
    if (met && !moves_when_met) return;
    if (!met) ++requests;
    planning = last_whole_month(add_months(date, ++moves * length)) - start;
  }
}

std::optional<Deadline> deadline_of(const State& state, Theme theme, Month start) {
  const std::optional<Date> date = deadline(state, theme);
  if (!date) return std::nullopt;
  Deadline d;
  d.date = *date;
  d.start = start;
  d.file = d.planning = last_whole_month(*date) - start;
  d.length = theme == Theme::clearance   ? state.clearance->extension_months
             : theme == Theme::stockpile ? state.stockpile->extension_months
                                         : state.victim_assistance->extension_months;
  d.moves_when_met = theme == Theme::victim_assistance;
  return d;
}

}  // namespace art6::reference
