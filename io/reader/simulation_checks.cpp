#include <fmt/format.h>

#include "io/format/scenario_format.hpp"
#include "io/format/uncertain_quantities.hpp"
#include "io/reader/scenario_checks.hpp"
#include "sim/random/scrambled_sobol.hpp"

namespace art6 {

namespace {

void check_clock(CheckWalk& walk) {
  walk.if_valid(walk.document(), "clock", [&](const Place& clock) {
    const Clock& given = walk.scenario().clock;
    walk.check_order(clock, "start", given.start, "end", given.end);
    const auto start = walk.find_valid(clock, "start"), end = walk.find_valid(clock, "end");
    if (!start || !end || given.months() <= max_months) return;
    walk.report(*end, fmt::format("expected at most {} months from start to end, got {}",
                                  max_months, given.months()));
  });
}

/// Each uncertain quantity takes one coordinate of the Sobol points.
void check_sampling(CheckWalk& walk) {
  walk.if_valid(walk.document(), "simulation", [&](const Place& simulation) {
    walk.if_valid(simulation, "sampling", [&](const Place& place) {
      if (walk.scenario().simulation.sampling == Sampling::random) return;
      const std::size_t uncertain = find_uncertain_quantities(walk.scenario()).size();
      if (uncertain <= ScrambledSobol::most_coordinates) return;
      walk.report(place,
                  fmt::format("expected \"random\" for more than {} uncertain quantities, got "
                              "\"sobol\" for {}",
                              ScrambledSobol::most_coordinates, uncertain));
    });
  });
}

}  // namespace

void check_simulation(CheckWalk& walk) {
  check_clock(walk);
  check_sampling(walk);
}

}  // namespace art6
