#include <fmt/format.h>

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

void check_coalition(CheckWalk& walk, const KnownIds& ids, const Place& place,
                     const Coalition& coalition) {
  walk.check_order(place, "from", coalition.from, "until", coalition.until);
  walk.if_valid(place, "state",
                [&](const Place& state) { ids.check_state(walk, state, coalition.state); });
  walk.if_valid(place, "lead",
                [&](const Place& lead) { ids.check_donor(walk, lead, *coalition.lead); });
  Repeats repeats(walk);
  walk.for_each_valid(place, "pledges", coalition.pledges,
                      [&](const Place& pledge, const Pledge& given) {
                        walk.if_valid(pledge, "donor", [&](const Place& donor) {
                          ids.check_donor(walk, donor, given.donor);
                          repeats.check(donor, given.donor);
                        });
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
