#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "io/reader/scenario_checks.hpp"

namespace art6 {

namespace {

void check_commitments(CheckWalk& walk, const KnownIds& ids, const Place& place,
                       const Donor& donor) {
  Repeats repeats(walk);
  walk.for_each_valid(place, "committed", donor.committed,
                      [&](const Place& commitment, const Commitment& given) {
                        walk.if_valid(commitment, "programme", [&](const Place& programme) {
                          ids.check_programme(walk, programme, given.programme);
                          repeats.check(programme, to_string(given.programme));
                        });
                      });
}

void check_restriction(CheckWalk& walk, const KnownIds& ids, const Place& place,
                       const Restriction& given) {
  if (given.themes) check_once(walk, place, "themes", *given.themes);
  if (!given.states) return;
  check_once(walk, place, "states", *given.states);
  walk.for_each_valid(
      place, "states", *given.states,
      [&](const Place& state, const std::string& id) { ids.check_state(walk, state, id); });
}

/// Yearly pledges need the months in which they run; a pledge that is paid once needs a donor that
/// has money in its month.
void check_months(CheckWalk& walk, const Place& place, const Coalition& coalition) {
  if (coalition.from && coalition.until) {
    walk.check_order(place, "from", *coalition.from, "until", *coalition.until);
  }
  const bool is_yearly =
      std::ranges::any_of(coalition.pledges, [](const Pledge& pledge) { return !pledge.usd; });
  if (!is_yearly || !walk.find_valid(place, "pledges")) return;
  for (const char* key : {"from", "until"}) {
    if (place.node.find(key)) continue;
    walk.report(place,
                fmt::format("expected from and until for pledges of usd_per_year, got no {}", key));
  }
}

/// The donor has money in the month in which it pays once.
void check_paid_once(CheckWalk& walk, const Place& pledge, const Pledge& given) {
  if (!given.usd || !given.month) return;
  const auto donor = std::ranges::find(walk.scenario().donors, given.donor, &Donor::id);
  if (donor == walk.scenario().donors.end()) return;
  std::optional<Month> starts = donor->starts;
  const Steps& steps = donor->budget_usd_per_year.steps;
  if (!steps.empty() && (!starts || *starts < steps.front().from)) starts = steps.front().from;
  const bool is_early = starts && *given.month < *starts;
  const bool is_late = donor->ends && *donor->ends < *given.month;
  if (!is_early && !is_late) return;
  walk.if_valid(pledge, "month", [&](const Place& month) {
    walk.report(month,
                fmt::format("expected a month in which {} has money, {} {}, got {}", donor->id,
                            is_early ? "from" : "until",
                            to_string(is_early ? *starts : *donor->ends), to_string(*given.month)));
  });
}

void check_coalition(CheckWalk& walk, const KnownIds& ids, const Place& place,
                     const Coalition& coalition) {
  check_months(walk, place, coalition);
  walk.if_valid(place, "state",
                [&](const Place& state) { ids.check_state(walk, state, coalition.state); });
  walk.if_valid(place, "lead",
                [&](const Place& lead) { ids.check_donor(walk, lead, *coalition.lead); });
  Repeats repeats(walk);
  walk.for_each_valid(place, "pledges", coalition.pledges,
                      [&](const Place& pledge, const Pledge& given) {
                        walk.if_valid(pledge, "donor", [&](const Place& donor) {
                          ids.check_donor(walk, donor, given.donor);
                          if (!given.usd) repeats.check(donor, given.donor);
                        });
                        check_paid_once(walk, pledge, given);
                      });
  check_once(walk, place, "themes", coalition.themes);
  if (!walk.find_valid(place, "state") || !ids.has_state(coalition.state)) return;
  walk.for_each_valid(place, "themes", coalition.themes, [&](const Place& theme, Theme given) {
    const ProgrammeId programme{coalition.state, given};
    if (ids.has_programme(programme)) return;
    walk.report(theme, fmt::format("expected a theme on which {} has a programme, got {}{}",
                                   coalition.state, to_string(given),
                                   walk.explain_removal(theme, paths_of_programme(programme))));
  });
}

}  // namespace

void check_donors(CheckWalk& walk, const KnownIds& ids) {
  const Scenario& scenario = walk.scenario();
  check_ids(walk, walk.document(), "donors", scenario.donors);
  walk.for_each_valid(walk.document(), "donors", scenario.donors,
                      [&](const Place& place, const Donor& donor) {
                        check_commitments(walk, ids, place, donor);
                        if (donor.starts && donor.ends) {
                          walk.check_order(place, "starts", *donor.starts, "ends", *donor.ends);
                        }
                        walk.if_valid(place, "flexible", [&](const Place& flexible) {
                          check_restriction(walk, ids, flexible, donor.flexible);
                        });
                      });
  check_ids(walk, walk.document(), "coalitions", scenario.coalitions);
  walk.for_each_valid(walk.document(), "coalitions", scenario.coalitions,
                      [&](const Place& place, const Coalition& coalition) {
                        check_coalition(walk, ids, place, coalition);
                      });
}

}  // namespace art6
