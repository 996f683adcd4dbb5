#include <algorithm>
#include <numeric>

#include "models/portfolio/portfolio_builder.hpp"
#include "models/portfolio/span_starts.hpp"
#include "models/sampling/sampler.hpp"

namespace art6 {

namespace {

/// Sets the months up to which the programme's date counts. The date moves, not the month: moved
/// from 28 February of a leap year to that of another year, February counts as well.
void set_deadlines(Date date, const Clock& clock, ProgrammeModel& model) {
  const auto last_month_after = [&](int moves) {
    return last_whole_month(add_months(date, moves * model.extension_months)) - clock.start;
  };
  model.deadline = last_month_after(0);
  model.extended_deadline = last_month_after(1);
  while (last_month_after(model.initial_requests) < 0) ++model.initial_requests;
  model.planning_deadline = last_month_after(model.initial_requests);
  for (int last = model.planning_deadline, moves = model.initial_requests; last < clock.months();) {
    last = last_month_after(++moves);
    model.next_deadlines.push_back(last);
  }
}

/// Adds the programme's milestones; a span of months ends where one is looked at.
void add_milestones(const std::vector<Milestone>& given, Month start, ProgrammeModel& model) {
  std::vector<int> months_after;
  for (const Milestone& milestone : given) {
    model.milestones.push_back(
        {.index = {}, .by = milestone.by - start, .conditions = milestone.conditions});
    months_after.push_back(model.milestones.back().by + 1);
  }
  add_span_starts(model.span_starts, months_after);
}

double compute_mean_access(const std::optional<Access>& given) {
  if (!given) return 1;
  const Access& access = *given;
  return (access.mean_open_months + access.closed_output * access.mean_closed_months) /
         (access.mean_open_months + access.mean_closed_months);
}

double compute_mean_season(const std::array<double, 12>& season) {
  return std::accumulate(season.begin(), season.end(), 0.0) / 12;
}

/// True if the programme has a rate of clearance; one whose regions all have one needs none.
bool has_rate(const Clearance& given) {
  const QuantityOverTime& rate = given.clearance_m2_per_team_day;
  return rate.has_steps() || rate.single.is_uncertain() || rate.single.value > 0;
}

/// True unless new_teams_per_month certainly never lies below max_teams, which then binds first.
bool is_growth_limited(const Clearance& given) {
  if (!given.new_teams_per_month) return false;
  const QuantityOverTime &fresh = *given.new_teams_per_month, &most = given.max_teams;
  if (fresh.has_steps() || most.has_steps()) return true;
  if (fresh.single.is_uncertain() || most.single.is_uncertain()) return true;
  return fresh.single.value < most.single.value;
}

}  // namespace

std::vector<PauseModel> build_pauses(const Scenario& scenario, const State& state, Theme theme) {
  std::vector<PauseModel> pauses;
  for (const Pause& given : state.pauses) {
    const bool is_of_theme =
        !given.themes || std::ranges::find(*given.themes, theme) != given.themes->end();
    const bool changes_nothing = given.probability == 0 || given.output == 1;
    const int first = given.from - scenario.clock.start, last = given.until - scenario.clock.start;
    if (!is_of_theme || changes_nothing || last < 0 || first >= scenario.clock.months()) continue;
    pauses.push_back(
        {.first = first,
         .last = last,
         .output = given.output,
         .is_staff_paid = given.staff_paid,
         .probability = given.probability,
         .stream = Stream(scenario.simulation.seed, state.id + "/pause/" + to_string(given.from))});
  }
  return pauses;
}

ProgrammeModel build_programme(const Scenario& scenario, const State& state, StateIndex state_index,
                               Theme theme, Statics& statics) {
  const ProgrammeId id{state.id, theme};
  ProgrammeModel model{
      .id = id,
      .state = state_index,
      .own_funding_usd_per_year = statics.add(to_string(id) + "/own_funding_usd_per_year",
                                              own_funding(state, theme), BeforeSteps::zero),
      .weight = weight(state, theme),
      .is_requested = std::ranges::find(state.requests, theme) != state.requests.end(),
      .deadline_kind = deadline_kind(theme),
      .extension_months = extension_months(state, theme),
      .verification_months = theme == Theme::clearance ? state.clearance->verification_months : 0,
      .pauses = build_pauses(scenario, state, theme)};
  if (const auto date = deadline(state, theme)) set_deadlines(*date, scenario.clock, model);
  add_milestones(list_milestones(state, theme), scenario.clock.start, model);
  return model;
}

ClearanceModel build_clearance(const Scenario& scenario, const State& state,
                               ProgrammeIndex programme, Statics& statics) {
  const Clearance& given = *state.clearance;
  const std::string path = state.id + "/clearance/";
  const std::uint64_t seed = scenario.simulation.seed;
  const auto add = [&](const char* key, const Quantity& quantity) {
    return statics.add(path + key, quantity);
  };
  const auto add_rate = [&](const char* key, const QuantityOverTime& quantity) {
    return statics.add(path + key, quantity, BeforeSteps::first_value);
  };
  const auto add_capacity = [&](const char* key, const QuantityOverTime& quantity) {
    return statics.add(path + key, quantity, BeforeSteps::zero);
  };
  ClearanceModel model{
      .programme = programme,
      .confirmed_km2 = add("confirmed_km2", given.confirmed_km2),
      .suspected_km2 = add("suspected_km2", given.suspected_km2),
      .unrecorded_km2 = add("unrecorded_km2", given.unrecorded_km2),
      .unrecorded_found_within_months =
          add("unrecorded_found_within_months", given.unrecorded_found_within_months),
      .cancelled_share = add("cancelled_share", given.cancelled_share),
      .reduced_share = add("reduced_share", given.reduced_share),
      // A rate may be missing only where it is not needed; then any positive number gives the same
      // result.
      .survey_m2_per_team_day =
          add_rate("survey_m2_per_team_day", given.survey_m2_per_team_day.value_or(1.0)),
      .technical_survey_m2_per_team_day = add("technical_survey_m2_per_team_day",
                                              given.technical_survey_m2_per_team_day.value_or(1.0)),
      .clearance_m2_per_team_day =
          add_rate("clearance_m2_per_team_day",
                   has_rate(given) ? given.clearance_m2_per_team_day : QuantityOverTime(1.0)),
      .productivity = add("productivity", given.productivity),
      .team_cost_usd_per_month = add_rate("team_cost_usd_per_month", given.team_cost_usd_per_month),
      .fixed_cost_usd_per_month = add("fixed_cost_usd_per_month", given.fixed_cost_usd_per_month),
      .max_teams = add_capacity("max_teams", given.max_teams),
      .new_teams_per_month = {},
      .limits_growth = is_growth_limited(given),
      .output_noise = given.output_noise,
      .working_days_per_month = given.working_days_per_month,
      .survey_share = given.survey_share,
      .teams = given.teams,
      .mean_output = compute_mean_access(state.access) * compute_mean_season(state.season),
      .output = Stream(seed, path + "output"),
      .new_contamination = Stream(seed, path + "new_contamination")};
  model.new_teams_per_month = given.new_teams_per_month
                                  ? add_capacity("new_teams_per_month", *given.new_teams_per_month)
                                  : model.max_teams;
  if (given.new_contamination && given.new_contamination->events_per_year > 0) {
    model.km2_per_event = make_sampler(given.new_contamination->km2_per_event, statics.tables());
    model.event_below = compute_word_bound(given.new_contamination->events_per_year / 12);
  }
  return model;
}

RegionModel build_region(const Scenario& scenario, const State& state, const Region& given,
                         const ClearanceModel& programme, Statics& statics) {
  const std::string path = state.id + "/clearance/regions/" + given.id + "/";
  const auto add = [&](const char* key, const Quantity& quantity) {
    return statics.add(path + key, quantity);
  };
  const auto add_or = [&](const char* key, const std::optional<Quantity>& quantity,
                          const StaticColumn& of_programme) {
    return quantity ? add(key, *quantity) : of_programme;
  };
  const auto add_rate_or = [&](const char* key, const std::optional<Quantity>& quantity,
                               const ColumnsOverTime& of_programme) {
    return quantity ? statics.add(path + key, QuantityOverTime(*quantity), BeforeSteps::first_value)
                    : of_programme;
  };
  const std::array<double, 12>& season = given.season ? *given.season : state.season;
  RegionModel model{
      .id = given.id,
      .confirmed_km2 = add("confirmed_km2", given.confirmed_km2),
      .suspected_km2 = add("suspected_km2", given.suspected_km2),
      .unrecorded_km2 = add("unrecorded_km2", given.unrecorded_km2),
      .unrecorded_found_within_months =
          add_or("unrecorded_found_within_months", given.unrecorded_found_within_months,
                 programme.unrecorded_found_within_months),
      .cancelled_share =
          add_or("cancelled_share", given.cancelled_share, programme.cancelled_share),
      .reduced_share = add_or("reduced_share", given.reduced_share, programme.reduced_share),
      .survey_m2_per_team_day = add_rate_or("survey_m2_per_team_day", given.survey_m2_per_team_day,
                                            programme.survey_m2_per_team_day),
      .technical_survey_m2_per_team_day =
          add_or("technical_survey_m2_per_team_day", given.technical_survey_m2_per_team_day,
                 programme.technical_survey_m2_per_team_day),
      .clearance_m2_per_team_day =
          add_rate_or("clearance_m2_per_team_day", given.clearance_m2_per_team_day,
                      programme.clearance_m2_per_team_day),
      .productivity = add_or("productivity", given.productivity, programme.productivity),
      .working_days_per_month =
          given.working_days_per_month.value_or(programme.working_days_per_month),
      .survey_share = given.survey_share.value_or(programme.survey_share),
      .mean_output = compute_mean_access(given.access ? given.access : state.access) *
                     compute_mean_season(season)};
  const int first = scenario.clock.start.month_of_year() - 1;
  std::ranges::rotate_copy(season, season.begin() + first, model.season.begin());
  if (given.access) {
    model.access = make_chain(Stream(scenario.simulation.seed, path + "access"),
                              given.access->mean_open_months, given.access->mean_closed_months);
    model.closed_output = given.access->closed_output;
  }
  if (given.deadline) model.deadline = last_whole_month(*given.deadline) - scenario.clock.start;
  return model;
}

StockpileModel build_stockpile(const Scenario& scenario, const State& state,
                               ProgrammeIndex programme, Statics& statics) {
  const Stockpile& given = *state.stockpile;
  const std::string path = state.id + "/stockpile/";
  const std::uint64_t seed = scenario.simulation.seed;
  const auto add = [&](const char* key, const Quantity& quantity) {
    return statics.add(path + key, quantity);
  };
  StockpileModel model{
      .programme = programme,
      .munitions = add("munitions", given.munitions),
      .setup_months = add("setup_months", given.setup_months),
      .setup_cost_usd = add("setup_cost_usd", given.setup_cost_usd),
      .munitions_per_month =
          statics.add(path + "munitions_per_month", given.munitions_per_month, BeforeSteps::zero),
      .productivity = add("productivity", given.productivity),
      .cost_usd_per_munition = statics.add(path + "cost_usd_per_munition",
                                           given.cost_usd_per_munition, BeforeSteps::first_value),
      .output_noise = given.output_noise,
      .output = Stream(seed, path + "output")};
  if (given.stoppage) {
    const auto [running, stopped] = *given.stoppage;
    model.mean_running = running / (running + stopped);
    model.stoppage = make_chain(Stream(seed, path + "stoppage"), running, stopped);
  }
  return model;
}

VictimAssistanceModel build_victim_assistance(const State& state, ProgrammeIndex programme,
                                              Statics& statics) {
  const VictimAssistance& given = *state.victim_assistance;
  const std::string path = state.id + "/victim_assistance/";
  VictimAssistanceModel model{
      .programme = programme,
      .survivors = statics.add(path + "survivors", given.survivors),
      .unregistered = statics.add(path + "unregistered", given.unregistered),
      .mortality_per_year = statics.add(path + "mortality_per_year", given.mortality_per_year),
      .registered_within_months = given.registered_within_months,
      .coverage_target = given.coverage_target,
      .sustained_months = static_cast<double>(given.sustained_months)};
  for (const Pillar& pillar : given.pillars) {
    const std::string pillar_path = path + to_string(pillar.id) + "/";
    model.pillars.push_back(
        {.unmet_share = statics.add(pillar_path + "unmet_share", pillar.unmet_share),
         .cost_usd_per_person =
             statics.add(pillar_path + "cost_usd_per_person", pillar.cost_usd_per_person),
         .max_people_per_month = statics.add(pillar_path + "max_people_per_month",
                                             pillar.max_people_per_month, BeforeSteps::zero),
         .people_per_month = pillar.people_per_month,
         .new_capacity_per_month = pillar.new_capacity_per_month,
         .returns_per_month =
             pillar.returns_after_months ? 1 / *pillar.returns_after_months : 0.0});
  }
  return model;
}

RiskEducationModel build_risk_education(const State& state, ProgrammeIndex programme,
                                        Statics& statics) {
  const RiskEducation& given = *state.risk_education;
  const std::string path = state.id + "/risk_education/";
  return {.programme = programme,
          .coverage = statics.add(path + "coverage", given.coverage),
          .efficacy = statics.add(path + "efficacy", given.efficacy),
          .full_coverage_usd_per_year =
              statics.add(path + "full_coverage_usd_per_year", given.full_coverage_usd_per_year,
                          BeforeSteps::first_value),
          .fades_over_months = given.fades_over_months};
}

}  // namespace art6
