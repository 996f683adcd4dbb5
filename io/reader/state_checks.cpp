#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <variant>

#include "io/reader/known_ids.hpp"
#include "io/reader/scenario_checks.hpp"
#include "io/text/number_text.hpp"
#include "models/sampling/law_facts.hpp"

namespace art6 {

namespace {

void check_season(CheckWalk& walk, const Place& place, const std::array<double, 12>& season) {
  const auto is_workable = [](double share) { return share > 0; };
  if (std::ranges::any_of(season, is_workable) || !walk.are_items_valid(place)) return;
  walk.report(place, "expected at least one month above 0, got none");
}

/// True if the set-up time can be drawn as 0 months; its cost could then never be spent.
bool can_be_zero(const Quantity& setup_months) {
  if (!setup_months.is_uncertain()) return setup_months.value == 0;
  if (const auto* discrete = std::get_if<Discrete>(&*setup_months.distribution)) {
    return discrete->values.front() == 0 && discrete->weights.front() > 0;
  }
  const auto* quantiles = std::get_if<Quantiles>(&*setup_months.distribution);
  return quantiles && quantiles->values[1] == 0;
}

void check_setup(CheckWalk& walk, const Place& place, const Stockpile& given) {
  const auto cost = walk.find_valid(place, "setup_cost_usd");
  const bool is_free = !given.setup_cost_usd.is_uncertain() && given.setup_cost_usd.value == 0;
  if (!cost || is_free || !walk.is_missing_or_valid(place, "setup_months")) return;
  if (!can_be_zero(given.setup_months)) return;
  walk.report(*cost,
              "expected setup_months > 0 with a cost of set-up, got setup_months that can be 0");
}

void check_pillars(CheckWalk& walk, const Place& place, const VictimAssistance& given) {
  check_ids(walk, place, "pillars", given.pillars);
  walk.for_each_valid(place, "pillars", given.pillars, [&](const Place& pillar, const Pillar& p) {
    walk.check_at_most(pillar, "people_per_month", p.people_per_month, "max_people_per_month",
                       p.max_people_per_month);
  });
}

/// Checks that efficacy * coverage is below 1 at the start, because the rate of casualties is
/// divided by 1 - efficacy * coverage.
void check_risk_education(CheckWalk& walk, const Place& place, const RiskEducation& given) {
  for (const char* key : {"efficacy", "coverage"}) {
    if (!walk.is_missing_or_valid(place, key)) return;
  }
  const double largest = support(given.efficacy).second * support(given.coverage).second;
  if (largest < 1) return;
  walk.report(place, fmt::format("expected efficacy * coverage < 1 at the start, got up to {}",
                                 format_number(largest)));
}

/// A pause is of themes on which the State has a programme.
void check_pauses(CheckWalk& walk, const Place& place, const State& state) {
  walk.for_each_valid(place, "pauses", state.pauses, [&](const Place& pause, const Pause& given) {
    walk.check_order(pause, "from", given.from, "until", given.until);
    if (!given.themes) return;
    check_once(walk, pause, "themes", *given.themes);
    walk.for_each_valid(pause, "themes", *given.themes, [&](const Place& theme, Theme one) {
      if (place.node.find(to_string(one))) return;
      walk.report(theme,
                  fmt::format("expected a theme on which {} has a programme, got {}{}", state.id,
                              to_string(one),
                              walk.explain_removal(theme, paths_of_programme({state.id, one}))));
    });
  });
}

bool is_not_0(const Quantity& quantity) { return quantity.is_uncertain() || quantity.value != 0; }

/// Checks a region together with what it takes from its programme: that one of them has each rate
/// that is needed.
void check_region(CheckWalk& walk, const Place& programme, const Clearance& given,
                  const Place& place, const Region& region) {
  const auto need = [&](const char* key, bool is_given, const char* where) {
    if (is_given || place.node.find(key) || programme.node.find(key)) return;
    const std::string path = write_path(place, key);
    walk.problems().add(place.node.mark, path,
                        fmt::format("missing{}, expected a number > 0 or a distribution, here or "
                                    "for all regions in clearance",
                                    where));
  };
  need("clearance_m2_per_team_day", region.clearance_m2_per_team_day.has_value(), "");
  need("survey_m2_per_team_day", !is_not_0(region.suspected_km2), " where suspected_km2 is not 0");
  const Quantity& reduced = region.reduced_share ? *region.reduced_share : given.reduced_share;
  need("technical_survey_m2_per_team_day", !is_not_0(reduced), " where reduced_share is not 0");
}

void check_regions(CheckWalk& walk, const Place& place, const State& state) {
  const Clearance& given = *state.clearance;
  check_ids(walk, place, "regions", given.regions);
  walk.for_each_valid(place, "regions", given.regions, [&](const Place& at, const Region& region) {
    check_region(walk, place, given, at, region);
    if (!region.season) return;
    walk.if_valid(at, "season",
                  [&](const Place& season) { check_season(walk, season, *region.season); });
  });
}

void check_state(CheckWalk& walk, const Place& place, const State& state) {
  check_once(walk, place, "requests", state.requests);
  walk.if_valid(place, "season",
                [&](const Place& season) { check_season(walk, season, state.season); });
  check_pauses(walk, place, state);
  walk.if_valid(place, "clearance", [&](const Place& clearance) {
    const Clearance& given = *state.clearance;
    walk.check_at_most(clearance, "teams", given.teams, "max_teams", given.max_teams);
    check_regions(walk, clearance, state);
  });
  walk.if_valid(place, "stockpile",
                [&](const Place& stockpile) { check_setup(walk, stockpile, *state.stockpile); });
  walk.if_valid(place, "victim_assistance", [&](const Place& assistance) {
    check_pillars(walk, assistance, *state.victim_assistance);
  });
  walk.if_valid(place, "risk_education", [&](const Place& education) {
    check_risk_education(walk, education, *state.risk_education);
  });
}

}  // namespace

void check_states(CheckWalk& walk) {
  check_ids(walk, walk.document(), "states", walk.scenario().states);
  walk.for_each_valid(
      walk.document(), "states", walk.scenario().states,
      [&](const Place& place, const State& state) { check_state(walk, place, state); });
}

}  // namespace art6
