#include "study/hindcast/past_scenario.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "sim/lanes/elementwise.hpp"
#include "study/checks/reported_work.hpp"
#include "study/hindcast/obligation_history.hpp"
#include "study/hindcast/proposals.hpp"
#include "study/hindcast/stated_dates.hpp"

namespace art6 {
namespace {

constexpr double m2_per_team_day = 1000;                 // of every kind of release
constexpr double plan_margin = 1.25, plan_factor = 2.5;  // rule O3 of docs/scenarios.md

/// The reports up to the end of the year.
template <class Report>
std::vector<Report> keep_known(const std::vector<Report>& history, int known_by) {
  std::vector<Report> known;
  std::ranges::copy_if(history, std::back_inserter(known),
                       [known_by](const Report& report) { return report.year <= known_by; });
  return known;
}

/// The mean of what was reported in the last three years; nothing where nothing was.
template <class Report>
std::optional<double> mean_usd_of_three_years(const std::vector<Report>& known, int known_by) {
  double sum = 0;
  int years = 0;
  for (const Report& report : known) {
    const std::optional<double> usd = sum_usd(report);
    if (!usd || report.year <= known_by - 3) continue;
    sum += *usd;
    years += 1;
  }
  return years > 0 && sum > 0 ? std::optional(sum / years) : std::nullopt;
}

/// The teams of the newest of the last three years with a figure above 0.
std::optional<double> find_newest_teams(const std::vector<ClearanceReport>& known, int known_by) {
  std::optional<double> newest;
  for (const ClearanceReport& report : known) {
    const std::optional<double> teams = take_median(report.teams);
    if (teams && *teams > 0 && report.year > known_by - 3) newest = teams;
  }
  return newest;
}

Date last_day(int known_by) { return {known_by + years_of_past_scenario, 12, 31}; }

/// The log-normal law with these quantiles at 10 and 90 %.
Quantity make_range(double p10, double p90) {
  const double sd = log(p90 / p10) / (2 * normal_quantile(0.9));
  return Distribution(Lognormal{log(p10 * p90) / 2, sd, {}, {}});
}

/// The share of the work left that the State's plan needs a year, model.md 12.1.4.
Quantity make_plan(const ProgrammeId& id, const std::optional<Date>& joined, int known_by) {
  const std::optional<int> months = months_to_stated_date({}, id, joined, known_by);
  if (!months) return Distribution(Uniform{0, 1});
  const double share = plan_margin * 12 / *months;
  return make_range(share / plan_factor, share * plan_factor);
}

/// Leaves of the figures of what was left above 0 the newest alone, so that no find is made of the
/// balance of two of them.
void keep_newest_left(std::vector<ClearanceReport>& known) {
  bool is_newest = true;
  for (auto report = known.rbegin(); report != known.rend(); ++report) {
    const bool is_some = take_median(report->left_km2).value_or(0) > 0;
    if (is_some && !is_newest) report->left_km2.reset();
    if (is_some) is_newest = false;
  }
}

/// A programme whose teams would release `left_km2` in a year (model.md 12.1.2, 12.1.3), with the
/// productivity of its plan unless reports propose another.
Clearance make_clearance(const Clearance& given, const std::array<double, 12>& season,
                         double left_km2, const Quantity& plan, int known_by) {
  Clearance past;
  past.deadline = last_day(known_by);
  past.history = keep_known(given.history, known_by);
  past.confirmed_km2 = left_km2;
  past.suspected_km2 = 0;
  past.unrecorded_km2 = 0;
  past.cancelled_share = 1;
  past.reduced_share = 0;
  past.productivity = plan;
  past.survey_m2_per_team_day = m2_per_team_day;
  past.technical_survey_m2_per_team_day = m2_per_team_day;
  past.clearance_m2_per_team_day = m2_per_team_day;
  past.working_days_per_month = given.working_days_per_month;
  const double days =
      given.working_days_per_month * std::accumulate(season.begin(), season.end(), 0.0);
  past.teams = left_km2 * m2_per_km2 / (m2_per_team_day * days);
  past.max_teams = past.teams;
  const std::optional<double> newest = find_newest_teams(past.history, known_by);
  for (ClearanceReport& report : past.history) {
    const std::optional<double> teams = take_median(report.teams);
    const bool can_compare = newest && teams && *teams > 0;
    report.teams = past.teams * (can_compare ? *teams / *newest : 1);
    report.suspected_km2.reset();
  }
  keep_newest_left(past.history);
  const double usd = mean_usd_of_three_years(past.history, known_by).value_or(12 * past.teams);
  past.own_funding_usd_per_year = usd;
  past.team_cost_usd_per_month = usd / (12 * past.teams);
  past.fixed_cost_usd_per_month = 0;
  return past;
}

/// Set-up and pace of a stock of which nothing was destroyed yet: rule S3 of docs/scenarios.md.
void add_beginning(double left, Stockpile& past) {
  const bool is_small = left < 1000;
  past.setup_months = is_small ? make_range(6, 24) : make_range(12, 48);
  past.munitions_per_month = is_small ? make_range(20, 270) : make_range(100, 600);
}

Stockpile make_stockpile(const Stockpile& given, double left, double rate, int known_by) {
  Stockpile past;
  past.deadline = last_day(known_by);
  past.history = keep_known(given.history, known_by);
  past.munitions = left;
  past.setup_months = 0;
  past.setup_cost_usd = 0;
  past.munitions_per_month = left / 12;
  const bool has_begun = std::ranges::any_of(past.history, [](const StockpileReport& report) {
    return take_median(report.destroyed).value_or(0) > 0;
  });
  if (!has_begun) add_beginning(left, past);
  const std::optional<double> usd = mean_usd_of_three_years(past.history, known_by);
  // At least a hundredth of the stock a year, so that no sum of money is beyond what is counted.
  const double cost = usd && rate > 0 ? *usd / std::max(rate, left / 100) : 1;
  past.cost_usd_per_munition = cost;
  past.own_funding_usd_per_year = 12 * cost * left;
  return past;
}

/// What is left by the newest figure up to the year; nothing where there is none or it is 0.
std::optional<double> find_newest_left(const ObligationHistory& history, int known_by) {
  std::optional<double> newest;
  for (const ReportedYear& year : history.known) {
    if (year.year <= known_by && year.left) newest = year.left;
  }
  return newest && *newest > 0 ? newest : std::nullopt;
}

/// The State of that id in `past`, made of what does not change where it is not there yet.
State& find_or_add_state(const State& given, Scenario& past) {
  const auto place = std::ranges::find(past.states, given.id, &State::id);
  if (place != past.states.end()) return *place;
  State& state = past.states.emplace_back();
  state.id = given.id;
  state.name = given.name;
  state.joined = given.joined;
  if (std::ranges::any_of(given.season, [](double share) { return share > 0; })) {
    state.season = given.season;
  }
  return state;
}

/// Does the proposal's law belong into a past scenario?
bool is_wanted(const ProposedLaw& law) {
  static constexpr std::string_view wanted[] = {"productivity", "output_noise",
                                                "munitions_per_month", "unrecorded_km2",
                                                "unrecorded_found_within_months"};
  return std::ranges::find(wanted, law.key) != std::end(wanted);
}

/// Takes out a programme that taught the others but cannot be forecast itself.
void drop_programme(const ProgrammeId& id, Scenario& past) {
  State& state = *std::ranges::find(past.states, id.state, &State::id);
  if (id.theme == Theme::clearance) {
    state.clearance.reset();
  } else {
    state.stockpile.reset();
  }
}

}  // namespace

Scenario build_past_scenario(const Scenario& scenario, int known_by) {
  Scenario past;
  past.name = scenario.name;
  past.clock = {Month::of(known_by + 1, 1), Month::of(known_by + years_of_past_scenario, 12)};
  past.simulation = scenario.simulation;
  const std::vector<ObligationHistory> histories = list_obligation_histories(scenario);
  for (const ObligationHistory& history : histories) {
    const std::optional<double> left = find_newest_left(history, known_by);
    if (!left) continue;
    const State& given = *find_state(scenario, history.obligation.state);
    State& state = find_or_add_state(given, past);
    if (history.obligation.theme == Theme::clearance) {
      const Quantity plan = make_plan(history.obligation, given.joined, known_by);
      state.clearance = make_clearance(*given.clearance, state.season, *left, plan, known_by);
    } else {
      const double rate = mean_rate_of_three_years(history.known, known_by).value_or(0);
      state.stockpile = make_stockpile(*given.stockpile, *left, rate, known_by);
    }
  }
  for (ProgrammeProposal& proposal : propose_laws(past, build_portfolio(past), known_by)) {
    std::erase_if(proposal.laws, std::not_fn(is_wanted));
    apply_proposal(past, proposal);
  }
  for (const ObligationHistory& history : histories) {
    const bool is_there = find_newest_left(history, known_by).has_value();
    if (is_there && !is_forecast_possible(history, known_by)) {
      drop_programme(history.obligation, past);
    }
  }
  std::erase_if(past.states,
                [](const State& state) { return !state.clearance && !state.stockpile; });
  return past;
}

}  // namespace art6
