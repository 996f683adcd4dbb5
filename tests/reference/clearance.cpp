#include "tests/reference/clearance.hpp"

#include <algorithm>
#include <numeric>

namespace art6::reference {
namespace {

constexpr double km2_per_m2 = 1e-6;

/// The numbers that a file gives for an area.
struct GivenNumbers {
  Quantity confirmed, suspected, unrecorded;
  std::optional<Quantity> found_within, cancelled, reduced;
  std::optional<Quantity> survey, technical_survey, clearance, productivity;
};

GivenNumbers given(const Clearance& c) {
  const Quantity& rate = c.clearance_m2_per_team_day;
  const bool has_rate = rate.is_uncertain() || rate.value > 0;
  return {c.confirmed_km2,
          c.suspected_km2,
          c.unrecorded_km2,
          c.unrecorded_found_within_months,
          c.cancelled_share,
          c.reduced_share,
          c.survey_m2_per_team_day,
          c.technical_survey_m2_per_team_day,
          has_rate ? std::optional<Quantity>(rate) : std::nullopt,
          c.productivity};
}

GivenNumbers given(const Region& r) {
  return {r.confirmed_km2,
          r.suspected_km2,
          r.unrecorded_km2,
          r.unrecorded_found_within_months,
          r.cancelled_share,
          r.reduced_share,
          r.survey_m2_per_team_day,
          r.technical_survey_m2_per_team_day,
          r.clearance_m2_per_team_day,
          r.productivity};
}

/// What stands at this path; what does not stand there is as in `otherwise`.
LandNumbers land_numbers(const std::string& path, const GivenNumbers& g,
                         const LandNumbers& otherwise, const Values& values) {
  const auto value = [&](const char* key, const std::optional<Quantity>& quantity, double without) {
    return quantity ? values(path + key, *quantity) : without;
  };
  const auto rate = [&](const char* key, const std::optional<Quantity>& quantity, double without) {
    return quantity ? values(path + key, *quantity) * km2_per_m2 : without;
  };
  LandNumbers n{};
  n.confirmed = value("confirmed_km2", g.confirmed, 0);
  n.suspected = value("suspected_km2", g.suspected, 0);
  n.unrecorded = value("unrecorded_km2", g.unrecorded, 0);
  n.unrecorded_found_within_months = value("unrecorded_found_within_months", g.found_within,
                                           otherwise.unrecorded_found_within_months);
  n.cancelled_share = value("cancelled_share", g.cancelled, otherwise.cancelled_share);
  n.reduced_share = value("reduced_share", g.reduced, otherwise.reduced_share);
  n.survey_rate = rate("survey_m2_per_team_day", g.survey, otherwise.survey_rate);
  n.technical_survey_rate =
      rate("technical_survey_m2_per_team_day", g.technical_survey, otherwise.technical_survey_rate);
  n.clearance_rate = rate("clearance_m2_per_team_day", g.clearance, otherwise.clearance_rate);
  n.productivity = value("productivity", g.productivity, otherwise.productivity);
  return n;
}

TeamCosts team_costs(const State& state, const Values& values) {
  const std::string path = state.id + "/clearance/";
  return {values(path + "team_cost_usd_per_month", state.clearance->team_cost_usd_per_month),
          values(path + "fixed_cost_usd_per_month", state.clearance->fixed_cost_usd_per_month)};
}

/// The whole programme as one area.
Land land_of(const State& state, const Values& real, const Values& planner) {
  const std::string path = state.id + "/clearance/";
  const GivenNumbers numbers = given(*state.clearance);
  Land land;
  land.real = land_numbers(path, numbers, {}, real);
  land.planner = land_numbers(path, numbers, {}, planner);
  land.working_days = state.clearance->working_days_per_month;
  land.survey_share = state.clearance->survey_share;
  land.season = state.season;
  land.access = state.access;
  return land;
}

/// A region of it, which is like the programme where it says nothing.
Land land_of(const State& state, const Region& region, const Land& programme, const Values& real,
             const Values& planner) {
  const std::string path = state.id + "/clearance/regions/" + region.id + "/";
  const GivenNumbers numbers = given(region);
  Land land = programme;
  land.real = land_numbers(path, numbers, programme.real, real);
  land.planner = land_numbers(path, numbers, programme.planner, planner);
  if (region.working_days_per_month) land.working_days = *region.working_days_per_month;
  if (region.survey_share) land.survey_share = *region.survey_share;
  if (region.season) land.season = *region.season;
  if (region.access) land.access = region.access;
  return land;
}

double mean_access(const std::optional<Access>& access) {
  if (!access) return 1;
  const Access& a = *access;
  return (a.mean_open_months + a.closed_output * a.mean_closed_months) /
         (a.mean_open_months + a.mean_closed_months);
}

double mean_season(const std::array<double, 12>& season) {
  return std::accumulate(season.begin(), season.end(), 0.0) / 12;
}

/// A share of the teams' month that counts as none.
constexpr double least_time = 1e-9;

}  // namespace

double LandNumbers::clearance_days_per_km2() const {
  const double technical = reduced_share > 0 ? reduced_share / technical_survey_rate : 0;
  return technical + (1 - reduced_share) / clearance_rate;
}

double Land::team_months(const LandNumbers& by) const {
  const double d = by.clearance_days_per_km2();
  double team_days = confirmed * d;
  if (suspected > 0) {
    team_days += suspected * (1 / by.survey_rate + (1 - by.cancelled_share) * d);
  }
  return team_days / (working_days * mean_access(access) * mean_season(season) * by.productivity);
}

double Land::work(double effort) {
  cancelled = reduced = cleared = 0;
  double for_survey = 0;
  if (suspected > 0) for_survey = confirmed > 0 ? effort * survey_share : effort;
  double used = survey(for_survey);
  find_unrecorded();
  used += clear(std::max(0.0, effort - used));
  used += survey(std::max(0.0, effort - used));
  return used;
}

double Land::survey(double effort) {
  if (suspected <= 0) return 0;
  const double surveyed = std::min(suspected, effort * real.survey_rate);
  suspected -= surveyed;
  cancelled += surveyed * real.cancelled_share;
  confirmed += surveyed * (1 - real.cancelled_share);
  return surveyed / real.survey_rate;
}

void Land::find_unrecorded() {
  if (unrecorded <= 0) return;
  const double found = std::min(unrecorded, real.unrecorded / real.unrecorded_found_within_months);
  unrecorded -= found;
  confirmed += found;
}

double Land::clear(double effort) {
  const double d = real.clearance_days_per_km2();
  const double released = std::min(confirmed, effort / d);
  confirmed -= released;
  reduced += released * real.reduced_share;
  cleared += released * (1 - real.reduced_share);
  return released * d;
}

ClearanceWork::ClearanceWork(const State& of, std::uint64_t seed_, std::uint32_t replication_)
    : state(&of),
      seed(seed_),
      replication(replication_),
      real(team_costs(of, drawn(seed_, replication_))),
      planner(team_costs(of, planned())),
      teams(of.clearance->teams) {
  const Land whole = land_of(of, drawn(seed, replication), planned());
  if (file().regions.empty()) lands = {whole};
  for (const Region& region : file().regions) {
    lands.push_back(land_of(of, region, whole, drawn(seed, replication), planned()));
    if (!region.access) continue;
    lands.back().own_access =
        Chain{Stream(seed, of.id + "/clearance/regions/" + region.id + "/access"), replication,
              1 / region.access->mean_open_months, 1 / region.access->mean_closed_months};
  }
  for (Land& land : lands) {
    land.suspected = land.real.suspected;
    land.confirmed = land.real.confirmed;
    land.unrecorded = land.real.unrecorded;
  }
}

double ClearanceWork::sum(double Land::*what) const {
  double all = 0;
  for (const Land& land : lands) all += land.*what;
  return all;
}

double ClearanceWork::left_at_start() const {
  double all = 0;
  for (const Land& land : lands) all += land.left_at_start();
  return all;
}

Outlook ClearanceWork::outlook(const TeamCosts& costs, LandNumbers Land::*by) const {
  const Clearance& f = file();
  double team_months = 0;
  for (const Land& land : lands) team_months += land.team_months(land.*by);
  const double new_teams = f.new_teams_per_month.value_or(f.max_teams);
  Outlook o;
  o.remaining_cost = team_months * (costs.team_cost + costs.fixed_cost / f.max_teams);
  o.months_at_full_size = team_months / f.max_teams;
  o.capacity_per_year =
      12 * (costs.fixed_cost + costs.team_cost * std::min(f.max_teams, teams + 12 * new_teams));
  o.allowance = 12 * (costs.fixed_cost + costs.team_cost);
  if (unrecorded() <= 0) o.cost_to_end = o.remaining_cost;
  return o;
}

double ClearanceWork::month(int t, int calendar_month, double budget, bool is_open) {
  const double spending = pay_teams(budget);
  const std::uint32_t word = Stream(seed, state->id + "/clearance/output").word(replication, t);
  const double noise = lognoise(file().output_noise, word);
  double time = 1;  // of the teams' month
  for (Land& land : lands) {
    if (land.own_access) land.own_access->take_transition(t);
    const bool is_land_open = land.own_access ? land.own_access->is_open : is_open;
    const double access = is_land_open ? 1 : land.access->closed_output;
    const double season = land.season.at(static_cast<std::size_t>(calendar_month - 1));
    const double days =
        teams * land.working_days * season * access * land.real.productivity * noise;
    const double used = land.work(time * days);
    if (days > 0) time -= used / days;
    if (time <= least_time) time = 0;
  }
  contaminate(t);
  is_complete = true;
  for (Land& land : lands) {
    if (land.left() <= 1e-9 * land.left_at_start()) {
      land.suspected = land.confirmed = land.unrecorded = 0;
      if (!land.completed) land.completed = t;
    } else {
      land.completed.reset();
      is_complete = false;
    }
  }
  return spending;
}

double ClearanceWork::pay_teams(double budget) {
  const double affordable =
      std::clamp((budget - real.fixed_cost) / real.team_cost, 0.0, file().max_teams);
  teams = std::min(affordable, teams + file().new_teams_per_month.value_or(file().max_teams));
  return std::min(real.fixed_cost, budget) + teams * real.team_cost;
}

/// Adds the month's new contamination to the last area.
void ClearanceWork::contaminate(int t) {
  if (!file().new_contamination) return;
  const NewContamination& events = *file().new_contamination;
  const Stream stream(seed, state->id + "/clearance/new_contamination");
  if (happens(events.events_per_year / 12, stream.word(replication, t, 0))) {
    lands.back().confirmed += quantile_of(events.km2_per_event, stream.uniform(replication, t, 1));
  }
}

}  // namespace art6::reference
