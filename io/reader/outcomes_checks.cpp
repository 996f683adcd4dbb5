#include "io/reader/outcomes_checks.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "io/reader/check_walk.hpp"
#include "io/reader/known_ids.hpp"
#include "io/text/number_text.hpp"

namespace art6 {

namespace {

class OutcomesChecks {
 public:
  OutcomesChecks(CheckWalk& walk, const KnownOutcomes& outcomes)
      : walk_(walk), ids_(walk), outcomes_(outcomes) {}

  void check() {
    check_as_of();
    check_ids(walk_, walk_.document(), "obligations", outcomes_.obligations);
    walk_.for_each_valid(walk_.document(), "obligations", outcomes_.obligations,
                         [&](const Place& place, const KnownOutcome& outcome) {
                           check_id(place, outcome);
                           check_completed(place, outcome);
                           check_left(place, outcome);
                         });
  }

 private:
  void check_as_of() {
    const Month start = walk_.scenario().clock.start;
    walk_.if_valid(walk_.document(), "as_of", [&](const Place& place) {
      if (last_whole_month(outcomes_.as_of) >= start) return;
      walk_.report(place, fmt::format("expected a date by which the scenario's first month, {}, is "
                                      "over, got {}",
                                      to_string(start), to_string(outcomes_.as_of)));
    });
  }

  void check_id(const Place& place, const KnownOutcome& outcome) {
    walk_.if_valid(place, "id", [&](const Place& id) {
      ids_.check_programme(walk_, id, outcome.id);
      if (outcome.id.theme != Theme::risk_education || !ids_.has_programme(outcome.id)) return;
      walk_.report(id, fmt::format("expected an obligation, got \"{}\": risk education has no date "
                                   "to meet",
                                   to_string(outcome.id)));
    });
  }

  void check_completed(const Place& place, const KnownOutcome& outcome) {
    walk_.if_valid(place, "completed", [&](const Place& completed) {
      const Month start = walk_.scenario().clock.start;
      const Date date = *outcome.completed;
      if (Month::of(date.year, date.month) < start) {
        walk_.report(completed, fmt::format("expected a date from the scenario's first month, {}, "
                                            "on, got {}",
                                            to_string(start), to_string(date)));
      }
      check_watched(completed, date);
    });
  }

  /// Reports a date that lies after `as_of`.
  void check_watched(const Place& place, Date date) {
    if (!walk_.find_valid(walk_.document(), "as_of") || date <= outcomes_.as_of) return;
    walk_.report(place, fmt::format("expected a date not after as_of ({}), got {}",
                                    to_string(outcomes_.as_of), to_string(date)));
  }

  void check_left(const Place& place, const KnownOutcome& outcome) {
    const auto list = walk_.find_valid(place, "left");
    if (!list) return;
    const bool has_id = walk_.find_valid(place, "id").has_value();
    const Theme theme = outcome.id.theme;
    if (has_id && theme != Theme::clearance && theme != Theme::stockpile) {
      walk_.report(*list,
                   "expected work left of clearance (km2) or of a stockpile (munitions) "
                   "alone, got a list");
      return;
    }
    std::optional<Date> before;
    walk_.for_each_valid(
        place, "left", outcome.left, [&](const Place& row, const ReportedWorkLeft& left) {
          if (has_id) check_unit(row, theme);
          check_not_after_completion(place, row, outcome, left);
          walk_.if_valid(row, "at", [&](const Place& at) {
            if (before && left.at <= *before) {
              walk_.report(at,
                           fmt::format("expected a date after {}, that of the row before, got {}",
                                       to_string(*before), to_string(left.at)));
            }
            check_watched(at, left.at);
            before = left.at;
          });
        });
  }

  /// Reports the other theme's unit, and a row without an amount.
  void check_unit(const Place& row, Theme theme) {
    const bool is_area = theme == Theme::clearance;
    const char* const wanted = is_area ? "km2" : "munitions";
    const char* const other = is_area ? "munitions" : "km2";
    if (row.node.find(wanted)) return;
    if (const Node* const node = row.node.find(other)) {
      walk_.report(get_child(row, other, *node),
                   fmt::format("expected {} of {}, got {}", wanted,
                               is_area ? "clearance" : "a stockpile", other));
    } else {
      walk_.problems().add(row.node.mark, write_path(row, wanted),
                           "missing, expected a number >= 0");
    }
  }

  void check_not_after_completion(const Place& place, const Place& row, const KnownOutcome& outcome,
                                  const ReportedWorkLeft& left) {
    if (!walk_.find_valid(place, "completed") || !walk_.find_valid(row, "at")) return;
    if (left.at < *outcome.completed) return;
    for (const auto& [key, amount] :
         {std::pair("km2", left.km2), std::pair("munitions", left.munitions)}) {
      const auto found = walk_.find_valid(row, key);
      if (!found || *amount == 0) continue;
      walk_.report(*found, fmt::format("expected 0 from its completion ({}) on, got {}",
                                       to_string(*outcome.completed), format_number(*amount)));
    }
  }

  CheckWalk& walk_;
  KnownIds ids_;
  const KnownOutcomes& outcomes_;
};

}  // namespace

void check_known_outcomes(TreeFaults& faults, const Place& document, const Scenario& scenario,
                          const KnownOutcomes& outcomes) {
  CheckWalk walk(faults, document, scenario);
  OutcomesChecks(walk, outcomes).check();
}

}  // namespace art6
