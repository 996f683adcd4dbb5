// Over 300 lines: one programme, its land and its teams.
#include "tests/reference/clearance.hpp"

#include <algorithm>
#include <numeric>

namespace art6::reference {
namespace {

constexpr double km2_per_m2 = 1e-6;

/// The numbers that a file gives for an area.
struct GivenNumbers {
  Quantity confirmed, suspected, unrecorded;
  std::optional<Quantity> found_within, cancelled, reduced, technical_survey, productivity;
  std::optional<QuantityOverTime> survey, clearance;
};

GivenNumbers given(const Clearance& c) {
  const QuantityOverTime& rate = c.clearance_m2_per_team_day;
  const bool has_rate = rate.has_steps() || rate.single.is_uncertain() || rate.single.value > 0;
  return {c.confirmed_km2,
          c.suspected_km2,
          c.unrecorded_km2,
          c.unrecorded_found_within_months,
          c.cancelled_share,
          c.reduced_share,
          c.technical_survey_m2_per_team_day,
          c.productivity,
          c.survey_m2_per_team_day,
          has_rate ? std::optional(rate) : std::nullopt};
}

GivenNumbers given(const Region& r) {
  const auto in_time = [](const std::optional<Quantity>& rate) {
    return rate ? std::optional<QuantityOverTime>(*rate) : std::nullopt;
  };
  return {r.confirmed_km2,
          r.suspected_km2,
          r.unrecorded_km2,
          r.unrecorded_found_within_months,
          r.cancelled_share,
          r.reduced_share,
          r.technical_survey_m2_per_team_day,
          r.productivity,
          in_time(r.survey_m2_per_team_day),
          in_time(r.clearance_m2_per_team_day)};
}

/// What stands at this path; what does not stand there is as in `otherwise`.
LandNumbers land_numbers(const std::string& path, const GivenNumbers& g,
                         const LandNumbers& otherwise, Month start, const Values& values) {
  const auto value = [&](const char* key, const std::optional<Quantity>& quantity, double without) {
    return quantity ? values(path + key, *quantity) : without;
  };
  const auto rate = [&](const char* key, const std::optional<QuantityOverTime>& quantity,
                        const InTime& without) {
    return quantity ? InTime(values, path + key, *quantity, start, BeforeSteps::first_value)
                    : without;
  };
  LandNumbers n{};
  n.confirmed = value("confirmed_km2", g.confirmed, 0);
  n.suspected = value("suspected_km2", g.suspected, 0);
  n.unrecorded = value("unrecorded_km2", g.unrecorded, 0);
  n.unrecorded_found_within_months = value("unrecorded_found_within_months", g.found_within,
                                           otherwise.unrecorded_found_within_months);
  n.cancelled_share = value("cancelled_share", g.cancelled, otherwise.cancelled_share);
  n.reduced_share = value("reduced_share", g.reduced, otherwise.reduced_share);
  n.survey_m2 = rate("survey_m2_per_team_day", g.survey, otherwise.survey_m2);
  n.technical_survey_rate =
      g.technical_survey
          ? values(path + "technical_survey_m2_per_team_day", *g.technical_survey) * km2_per_m2
          : otherwise.technical_survey_rate;
  n.clearance_m2 = rate("clearance_m2_per_team_day", g.clearance, otherwise.clearance_m2);
  n.productivity = value("productivity", g.productivity, otherwise.productivity);
  return n;
}

TeamNumbers team_numbers(const State& state, Month start, const Values& values) {
  const std::string path = state.id + "/clearance/";
  const Clearance& file = *state.clearance;
  const auto in_time = [&](const char* key, const QuantityOverTime& quantity, BeforeSteps before) {
    return InTime(values, path + key, quantity, start, before);
  };
  TeamNumbers n{};
  n.fixed_cost = values(path + "fixed_cost_usd_per_month", file.fixed_cost_usd_per_month);
  n.team_cost =
      in_time("team_cost_usd_per_month", file.team_cost_usd_per_month, BeforeSteps::first_value);
  n.max_teams = n.new_teams = in_time("max_teams", file.max_teams, BeforeSteps::zero);
  if (file.new_teams_per_month) {
    n.new_teams = in_time("new_teams_per_month", *file.new_teams_per_month, BeforeSteps::zero);
  }
  return n;
}

/// The whole programme as one area.
Land land_of(const State& state, Month start, const Values& real, const Values& planner) {
  const std::string path = state.id + "/clearance/";
  const GivenNumbers numbers = given(*state.clearance);
  Land land;
  land.real = land_numbers(path, numbers, {}, start, real);
  land.planner = land_numbers(path, numbers, {}, start, planner);
  land.working_days = state.clearance->working_days_per_month;
  land.survey_share = state.clearance->survey_share;
  land.season = state.season;
  land.access = state.access;
  return land;
}

/// A region of it, which is like the programme where it says nothing.
Land land_of(const State& state, Month start, const Region& region, const Land& programme,
             const Values& real, const Values& planner) {
  const std::string path = state.id + "/clearance/regions/" + region.id + "/";
  const GivenNumbers numbers = given(region);
  Land land = programme;
  land.real = land_numbers(path, numbers, programme.real, start, real);
  land.planner = land_numbers(path, numbers, programme.planner, start, planner);
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

double LandNumbers::survey_rate(int t) const { return survey_m2.in(t)*km2_per_m2; }

double LandNumbers::clearance_days_per_km2(int t) const {
  const double technical = reduced_share > 0 ? reduced_share / technical_survey_rate : 0;
  return technical + (1 - reduced_share) / (clearance_m2.in(t)*km2_per_m2);
}

double Land::team_months(const LandNumbers& by, int t) const {
  const double d = by.clearance_days_per_km2(t);
  double team_days = confirmed * d;
  if (suspected > 0) {
    team_days += suspected * (1 / by.survey_rate(t) + (1 - by.cancelled_share) * d);
  }
  return team_days / (working_days * mean_access(access) * mean_season(season) * by.productivity);
}

double Land::work(int t, double effort) {
  cancelled = reduced = cleared = 0;
  double for_survey = 0;
  if (suspected > 0) for_survey = confirmed > 0 ? effort * survey_share : effort;
  double used = survey(t, for_survey);
  find_unrecorded();
  used += clear(t, std::max(0.0, effort - used));
  used += survey(t, std::max(0.0, effort - used));
  return used;
}

double Land::survey(int t, double effort) {
  if (suspected <= 0) return 0;
  const double surveyed = std::min(suspected, effort * real.survey_rate(t));
  suspected -= surveyed;
  cancelled += surveyed * real.cancelled_share;
  confirmed += surveyed * (1 - real.cancelled_share);
  return surveyed / real.survey_rate(t);
}

void Land::find_unrecorded() {
  if (unrecorded <= 0) return;
  const double found = std::min(unrecorded, real.unrecorded / real.unrecorded_found_within_months);
  unrecorded -= found;
  confirmed += found;
}

double Land::clear(int t, double effort) {
  const double d = real.clearance_days_per_km2(t);
  const double released = std::min(confirmed, effort / d);
  confirmed -= released;
  reduced += released * real.reduced_share;
  cleared += released * (1 - real.reduced_share);
  return released * d;
}

ClearanceWork::ClearanceWork(const State& of, Month start, std::uint64_t seed_,
                             std::uint32_t replication_)
    : state(&of),
      seed(seed_),
      replication(replication_),
      real(team_numbers(of, start, drawn(seed_, replication_))),
      planner(team_numbers(of, start, planned())),
      teams(of.clearance->teams),
      standing(of.clearance->teams) {
  const Land whole = land_of(of, start, drawn(seed, replication), planned());
  if (file().regions.empty()) lands = {whole};
  for (const Region& region : file().regions) {
    lands.push_back(land_of(of, start, region, whole, drawn(seed, replication), planned()));
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

Outlook ClearanceWork::outlook(const TeamNumbers& teams_by, LandNumbers Land::*by, int year,
                               const PausedYear& pauses) const {
  const int last = 12 * year + 11;
  double team_months = 0;
  for (const Land& land : lands) team_months += land.team_months(land.*by, last);
  const double full_size = teams_by.max_teams.some_day(last);
  const double team_cost = teams_by.team_cost.in(last), fixed_cost = teams_by.fixed_cost;
  Outlook o;
  o.remaining_cost = team_months * (team_cost + (full_size > 0 ? fixed_cost / full_size : 0));
  o.months_at_full_size =
      team_months <= 0 ? 0 : (full_size > 0 ? team_months / full_size : not_in_any_month);
  o.allowance = 12 * (teams_by.fixed_cost_in(last) + team_cost);
  double team_months_worked = 0;
  for (int m = 0; m < 12; ++m) {
    const int t = 12 * year + m;
    const PausedMonth& pause = pauses[static_cast<std::size_t>(m)];
    const double most =
        std::min(teams_by.max_teams.in(t), standing + 12 * teams_by.new_teams.in(t));
    const double cost_of_teams = teams_by.team_cost.in(t)*most;
    o.capacity_per_year += teams_by.fixed_cost_in(t) + pause.staff * cost_of_teams;
    if (team_months_worked < team_months) {
      o.allowance += teams_by.fixed_cost_in(t) * (1 - pause.worked()) +
                     cost_of_teams * (pause.staff - pause.worked());
    }
    team_months_worked += pause.worked() * most;
  }
  if (unrecorded() <= 0) o.cost_to_end = o.remaining_cost;
  return o;
}

double ClearanceWork::month(int t, int calendar_month, double budget, bool is_open,
                            const PausedMonth& pause) {
  const double spending = pay_teams(t, budget, pause);
  const std::uint32_t word = Stream(seed, state->id + "/clearance/output").word(replication, t);
  const double noise = lognoise(file().output_noise, word);
  double time = 1;  // of the teams' month
  for (Land& land : lands) {
    if (land.own_access) land.own_access->take_transition(t);
    const bool is_land_open = land.own_access ? land.own_access->is_open : is_open;
    const double access = is_land_open ? 1 : land.access->closed_output;
    const double season = land.season.at(static_cast<std::size_t>(calendar_month - 1));
    const double days =
        teams * land.working_days * season * access * pause.output * land.real.productivity * noise;
    const double used = land.work(t, time * days);
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

double ClearanceWork::pay_teams(int t, double budget, const PausedMonth& pause) {
  const double team_cost = real.team_cost.in(t), fixed_cost = real.fixed_cost_in(t);
  const double affordable =
      std::clamp((budget - fixed_cost) / team_cost, 0.0, real.max_teams.in(t));
  if (pause.is_without_staff()) {
    teams = std::min(affordable, standing * pause.staff);
  } else {
    teams = standing = std::min(affordable, standing + real.new_teams.in(t));
  }
  return std::min(fixed_cost, budget) + teams * team_cost;
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
