#include "tests/reference/clearance.hpp"

#include <algorithm>
#include <numeric>

namespace art6::reference {
namespace {

constexpr double km2_per_m2 = 1e-6;

ClearanceNumbers clearance_numbers(const State& state, Month start, const Values& values) {
  const Clearance& file = *state.clearance;
  const auto value = [&](const char* key, const Quantity& quantity) {
    return values(state.id + "/clearance/" + key, quantity);
  };
  const auto in_time = [&](const char* key, const QuantityOverTime& quantity, BeforeSteps before) {
    return InTime(values, state.id + "/clearance/" + key, quantity, start, before);
  };
  ClearanceNumbers n{};
  n.confirmed = value("confirmed_km2", file.confirmed_km2);
  n.suspected = value("suspected_km2", file.suspected_km2);
  n.unrecorded = value("unrecorded_km2", file.unrecorded_km2);
  n.unrecorded_found_within_months =
      value("unrecorded_found_within_months", file.unrecorded_found_within_months);
  n.cancelled_share = value("cancelled_share", file.cancelled_share);
  n.reduced_share = value("reduced_share", file.reduced_share);
  if (file.survey_m2_per_team_day) {
    n.survey_m2 =
        in_time("survey_m2_per_team_day", *file.survey_m2_per_team_day, BeforeSteps::first_value);
  }
  n.technical_survey_rate =
      file.technical_survey_m2_per_team_day
          ? value("technical_survey_m2_per_team_day", *file.technical_survey_m2_per_team_day) *
                km2_per_m2
          : 0;
  n.clearance_m2 = in_time("clearance_m2_per_team_day", file.clearance_m2_per_team_day,
                           BeforeSteps::first_value);
  n.productivity = value("productivity", file.productivity);
  n.team_cost =
      in_time("team_cost_usd_per_month", file.team_cost_usd_per_month, BeforeSteps::first_value);
  n.max_teams = n.new_teams = in_time("max_teams", file.max_teams, BeforeSteps::zero);
  if (file.new_teams_per_month) {
    n.new_teams = in_time("new_teams_per_month", *file.new_teams_per_month, BeforeSteps::zero);
  }
  n.fixed_cost = value("fixed_cost_usd_per_month", file.fixed_cost_usd_per_month);
  return n;
}

double mean_access(const State& state) {
  if (!state.access) return 1;
  const Access& a = *state.access;
  return (a.mean_open_months + a.closed_output * a.mean_closed_months) /
         (a.mean_open_months + a.mean_closed_months);
}

double mean_season(const State& state) {
  return std::accumulate(state.season.begin(), state.season.end(), 0.0) / 12;
}

}  // namespace

double ClearanceNumbers::survey_rate(int t) const { return survey_m2.in(t)*km2_per_m2; }

double ClearanceNumbers::clearance_days_per_km2(int t) const {
  const double technical = reduced_share > 0 ? reduced_share / technical_survey_rate : 0;
  return technical + (1 - reduced_share) / (clearance_m2.in(t)*km2_per_m2);
}

ClearanceWork::ClearanceWork(const State& of, Month start, std::uint64_t seed_,
                             std::uint32_t replication_)
    : state(&of),
      seed(seed_),
      replication(replication_),
      real(clearance_numbers(of, start, drawn(seed_, replication_))),
      planner(clearance_numbers(of, start, planned())),
      suspected(real.suspected),
      confirmed(real.confirmed),
      unrecorded(real.unrecorded),
      teams(of.clearance->teams),
      standing(of.clearance->teams) {}

Outlook ClearanceWork::outlook(const ClearanceNumbers& by, int year,
                               const PausedYear& pauses) const {
  const Clearance& f = file();
  const int last = 12 * year + 11;
  const double d = by.clearance_days_per_km2(last);
  double team_days = confirmed * d;
  if (suspected > 0) {
    team_days += suspected * (1 / by.survey_rate(last) + (1 - by.cancelled_share) * d);
  }
  const double team_months = team_days / (f.working_days_per_month * mean_access(*state) *
                                          mean_season(*state) * by.productivity);
  const double full_size = by.max_teams.some_day(last), team_cost = by.team_cost.in(last);
  Outlook o;
  o.remaining_cost = team_months * (team_cost + (full_size > 0 ? by.fixed_cost / full_size : 0));
  o.months_at_full_size =
      team_months <= 0 ? 0 : (full_size > 0 ? team_months / full_size : not_in_any_month);
  o.allowance = 12 * (by.fixed_cost_in(last) + team_cost);
  double team_months_worked = 0;
  for (int m = 0; m < 12; ++m) {
    const int t = 12 * year + m;
    const PausedMonth& pause = pauses[static_cast<std::size_t>(m)];
    const double most = std::min(by.max_teams.in(t), standing + 12 * by.new_teams.in(t));
    const double cost_of_teams = by.team_cost.in(t)*most;
    o.capacity_per_year += by.fixed_cost_in(t) + pause.staff * cost_of_teams;
    if (team_months_worked < team_months) {
      o.allowance += by.fixed_cost_in(t) * (1 - pause.worked()) +
                     cost_of_teams * (pause.staff - pause.worked());
    }
    team_months_worked += pause.worked() * most;
  }
  if (unrecorded <= 0) o.cost_to_end = o.remaining_cost;
  return o;
}

double ClearanceWork::month(int t, double budget, double season, double access,
                            const PausedMonth& pause) {
  cancelled = reduced = cleared = 0;
  const double spending = pay_teams(t, budget, pause);

  const std::uint32_t word = Stream(seed, state->id + "/clearance/output").word(replication, t);
  const double effort = teams * file().working_days_per_month * season * access * pause.output *
                        real.productivity * lognoise(file().output_noise, word);

  double for_survey = 0;
  if (suspected > 0) for_survey = confirmed > 0 ? effort * file().survey_share : effort;
  const double for_clearance = std::max(0.0, effort - survey(t, for_survey));
  find_unrecorded();
  const double for_survey_again = std::max(0.0, for_clearance - clear(t, for_clearance));
  survey(t, for_survey_again);
  contaminate(t);

  if (left() <= 1e-9 * left_at_start()) {
    suspected = confirmed = unrecorded = 0;
    is_complete = true;
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

double ClearanceWork::survey(int t, double effort) {
  if (suspected <= 0) return 0;
  const double surveyed = std::min(suspected, effort * real.survey_rate(t));
  suspected -= surveyed;
  cancelled += surveyed * real.cancelled_share;
  confirmed += surveyed * (1 - real.cancelled_share);
  return surveyed / real.survey_rate(t);
}

void ClearanceWork::find_unrecorded() {
  if (unrecorded <= 0) return;
  const double found = std::min(unrecorded, real.unrecorded / real.unrecorded_found_within_months);
  unrecorded -= found;
  confirmed += found;
}

double ClearanceWork::clear(int t, double effort) {
  const double d = real.clearance_days_per_km2(t);
  const double released = std::min(confirmed, effort / d);
  confirmed -= released;
  reduced += released * real.reduced_share;
  cleared += released * (1 - real.reduced_share);
  return released * d;
}

void ClearanceWork::contaminate(int t) {
  if (!file().new_contamination) return;
  const NewContamination& events = *file().new_contamination;
  const Stream stream(seed, state->id + "/clearance/new_contamination");
  if (happens(events.events_per_year / 12, stream.word(replication, t, 0))) {
    confirmed += quantile_of(events.km2_per_event, stream.uniform(replication, t, 1));
  }
}

}  // namespace art6::reference
