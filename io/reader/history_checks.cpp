#include <fmt/format.h>

#include "io/reader/scenario_checks.hpp"
#include "io/text/number_text.hpp"

namespace art6 {

namespace {

/// Reports years that do not ascend, and years that were not over when the clock starts.
template <class Report>
void check_years(CheckWalk& walk, const Place& place, const std::vector<Report>& history) {
  const Month start = walk.scenario().clock.start;
  const bool has_start = walk.find_valid(walk.document(), "clock").has_value();
  const Report* before = nullptr;
  walk.for_each_valid(place, "history", history, [&](const Place& row, const Report& report) {
    walk.if_valid(row, "year", [&](const Place& year) {
      if (before && report.year <= before->year) {
        walk.report(year, fmt::format("expected a year after {}, that of the row before, got {}",
                                      before->year, report.year));
      } else if (has_start && !(Month::of(report.year, 12) < start)) {
        walk.report(year, fmt::format("expected a year that is over when the clock starts, in {}, "
                                      "got {}",
                                      to_string(start), report.year));
      }
      before = &report;
    });
  });
}

/// Reports suspected area that is more than all area left, where both are plain numbers.
void check_areas(CheckWalk& walk, const Place& place, const Clearance& given) {
  walk.for_each_valid(
      place, "history", given.history, [&](const Place& row, const ClearanceReport& report) {
        if (!walk.find_valid(row, "suspected_km2") || !walk.find_valid(row, "left_km2")) return;
        if (report.suspected_km2->is_uncertain() || report.left_km2->is_uncertain()) return;
        walk.check_at_most(row, "suspected_km2", report.suspected_km2->value, "left_km2",
                           report.left_km2->value);
      });
}

template <class Work>
void check_work(CheckWalk& walk, const Place& state, std::string_view key,
                const std::optional<Work>& work) {
  walk.if_valid(state, key, [&](const Place& place) { check_years(walk, place, work->history); });
}

}  // namespace

void check_history(CheckWalk& walk) {
  walk.for_each_valid(walk.document(), "states", walk.scenario().states,
                      [&](const Place& place, const State& state) {
                        check_years(walk, place, state.history);
                        check_work(walk, place, "clearance", state.clearance);
                        check_work(walk, place, "stockpile", state.stockpile);
                        check_work(walk, place, "victim_assistance", state.victim_assistance);
                        check_work(walk, place, "risk_education", state.risk_education);
                        walk.if_valid(place, "clearance", [&](const Place& work) {
                          check_areas(walk, work, *state.clearance);
                        });
                      });
}

}  // namespace art6
