#include "tests/reference/clearance.hpp"

#include <algorithm>
#include <numeric>

namespace art6::reference {
namespace {

constexpr double km2_per_m2 = 1e-6;

ClearanceNumbers clearance_numbers(const State& state, const Values& values) {
  const Clearance& file = *state.clearance;
  const auto value = [&](const char* key, const Quantity& quantity) {
    return values(state.id + "/clearance/" + key, quantity);
  };
  const auto rate = [&](const char* key, const std::optional<Quantity>& quantity) {
    return quantity ? value(key, *quantity) * km2_per_m2 : 0.0;
  };
  ClearanceNumbers n{};
  n.confirmed = value("confirmed_km2", file.confirmed_km2);
  n.suspected = value("suspected_km2", file.suspected_km2);
  n.unrecorded = value("unrecorded_km2", file.unrecorded_km2);
  n.unrecorded_found_within_months =
      value("unrecorded_found_within_months", file.unrecorded_found_within_months);
  n.cancelled_share = value("cancelled_share", file.cancelled_share);
  n.reduced_share = value("reduced_share", file.reduced_share);
  n.survey_rate = rate("survey_m2_per_team_day", file.survey_m2_per_team_day);
  n.technical_survey_rate =
      rate("technical_survey_m2_per_team_day", file.technical_survey_m2_per_team_day);
  n.clearance_rate = rate("clearance_m2_per_team_day", file.clearance_m2_per_team_day);
  n.productivity = value("productivity", file.productivity);
  n.team_cost = value("team_cost_usd_per_month", file.team_cost_usd_per_month);
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

double ClearanceNumbers::clearance_days_per_km2() const {
  const double technical = reduced_share > 0 ? reduced_share / technical_survey_rate : 0;
  return technical + (1 - reduced_share) / clearance_rate;
}

ClearanceWork::ClearanceWork(const State& of, std::uint64_t seed_, std::uint32_t replication_)
    : state(&of),
      seed(seed_),
      replication(replication_),
      real(clearance_numbers(of, drawn(seed_, replication_))),
      planner(clearance_numbers(of, planned())),
      suspected(real.suspected),
      confirmed(real.confirmed),
      unrecorded(real.unrecorded),
      teams(of.clearance->teams),
      standing(of.clearance->teams) {}

Outlook ClearanceWork::outlook(const ClearanceNumbers& by, const PausedYear& pauses) const {
  const Clearance& f = file();
  const double d = by.clearance_days_per_km2();
  double team_days = confirmed * d;
  if (suspected > 0) {
    team_days += suspected * (1 / by.survey_rate + (1 - by.cancelled_share) * d);
  }
  const double team_months = team_days / (f.working_days_per_month * mean_access(*state) *
                                          mean_season(*state) * by.productivity);
  const double new_teams = f.new_teams_per_month.value_or(f.max_teams);
  Outlook o;
  o.remaining_cost = team_months * (by.team_cost + by.fixed_cost / f.max_teams);
  o.months_at_full_size = team_months / f.max_teams;
  const double most_teams = std::min(f.max_teams, standing + 12 * new_teams);
  o.capacity_per_year = 12 * by.fixed_cost + staffed_months(pauses) * by.team_cost * most_teams;
  o.allowance = 12 * (by.fixed_cost + by.team_cost);
  double months_worked = 0;
  for (const PausedMonth& month : pauses) {
    if (months_worked * most_teams < team_months) {
      o.allowance += by.fixed_cost * (1 - month.worked()) +
                     by.team_cost * most_teams * (month.staff - month.worked());
    }
    months_worked += month.worked();
  }
  if (unrecorded <= 0) o.cost_to_end = o.remaining_cost;
  return o;
}

double ClearanceWork::month(int t, double budget, double season, double access,
                            const PausedMonth& pause) {
  cancelled = reduced = cleared = 0;
  const double spending = pay_teams(budget, pause);

  const std::uint32_t word = Stream(seed, state->id + "/clearance/output").word(replication, t);
  const double effort = teams * file().working_days_per_month * season * access * pause.output *
                        real.productivity * lognoise(file().output_noise, word);

  double for_survey = 0;
  if (suspected > 0) for_survey = confirmed > 0 ? effort * file().survey_share : effort;
  const double for_clearance = std::max(0.0, effort - survey(for_survey));
  find_unrecorded();
  const double for_survey_again = std::max(0.0, for_clearance - clear(for_clearance));
  survey(for_survey_again);
  contaminate(t);

  if (left() <= 1e-9 * left_at_start()) {
    suspected = confirmed = unrecorded = 0;
    is_complete = true;
  }
  return spending;
}

double ClearanceWork::pay_teams(double budget, const PausedMonth& pause) {
  const double affordable =
      std::clamp((budget - real.fixed_cost) / real.team_cost, 0.0, file().max_teams);
  if (pause.is_without_staff()) {
    teams = std::min(affordable, standing * pause.staff);
  } else {
    const double joining = file().new_teams_per_month.value_or(file().max_teams);
    teams = standing = std::min(affordable, standing + joining);
  }
  return std::min(real.fixed_cost, budget) + teams * real.team_cost;
}

double ClearanceWork::survey(double effort) {
  if (suspected <= 0) return 0;
  const double surveyed = std::min(suspected, effort * real.survey_rate);
  suspected -= surveyed;
  cancelled += surveyed * real.cancelled_share;
  confirmed += surveyed * (1 - real.cancelled_share);
  return surveyed / real.survey_rate;
}

void ClearanceWork::find_unrecorded() {
  if (unrecorded <= 0) return;
  const double found = std::min(unrecorded, real.unrecorded / real.unrecorded_found_within_months);
  unrecorded -= found;
  confirmed += found;
}

double ClearanceWork::clear(double effort) {
  const double d = real.clearance_days_per_km2();
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
