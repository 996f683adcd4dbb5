#include "study/hindcast/case_naive_forecasts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "models/sampling/law_facts.hpp"
#include "study/hindcast/dressed_forecasts.hpp"
#include "study/hindcast/stated_dates.hpp"

namespace art6 {
namespace {

/// A naive forecast of the release, as a whole and by year.
struct ReleaseForecast {
  std::string name;
  std::vector<double> releases;  ///< ascending
  std::vector<double> yearly;    ///< [member][year]
};

/// One of the two yearly rates, and how to find it in the cases of the past.
struct RateRule {
  const char* name;
  std::optional<double> (*find)(ReportedHistory history, int year);
  std::optional<double> PastCase::*of_past;
};
constexpr RateRule rate_rules[]{
    {"last year's rate", last_years_rate, &PastCase::last_rate},
    {"mean rate of three years", mean_rate_of_three_years, &PastCase::mean_rate}};

std::string name_dressed(const RateRule& rule) { return std::string(rule.name) + ", dressed"; }

/// The knowledge with what follows from it.
class NaiveForecaster {
 public:
  NaiveForecaster(const NaiveKnowledge& knowledge, int years) : known_(knowledge), years_(years) {
    for (const ObligationHistory& history : known_.histories) {
      if (history.obligation == known_.obligation) own_ = history.known;
      if (history.obligation.theme != known_.obligation.theme) continue;
      histories_.push_back(history.known);
    }
    past_ = list_past_cases(histories_, years, known_.issued);
  }

  std::vector<ReleaseForecast> forecast_releases() const {
    std::vector<ReleaseForecast> forecasts;
    for (const RateRule& rule : rate_rules) {
      const auto rate = rule.find(own_, known_.issued);
      if (!rate) continue;
      add_point(rule.name, *rate, forecasts);
      const RelativeErrors errors = learn(rule);
      const double point = forecast_release(*rate, years_, known_.left);
      forecasts.push_back({name_dressed(rule), dress_release(point, known_.left, errors),
                           dress_yearly_releases(*rate, known_.left, errors)});
    }
    if (known_.months_to_stated_date && std::isfinite(known_.left)) {
      add_point("stated date", 12 * known_.left / *known_.months_to_stated_date, forecasts);
    }
    add_point("never", 0, forecasts);
    if (std::isfinite(known_.left)) {
      ReleaseForecast climatology{"climatology", climatology_of_release(past_, known_.left),
                                  climatology_of_yearly_releases(past_, known_.left)};
      if (!climatology.releases.empty()) forecasts.push_back(std::move(climatology));
    }
    return forecasts;
  }

  std::vector<NaiveForecast> forecast_completions() const {
    std::vector<NaiveForecast> forecasts;
    const auto add = [&](std::string name, std::vector<double> months) {
      forecasts.push_back({.name = std::move(name), .ensemble = std::move(months), .yearly = {}});
    };
    for (const RateRule& rule : rate_rules) {
      const auto rate = rule.find(own_, known_.issued);
      if (!rate || !std::isfinite(known_.left)) continue;
      add(rule.name, {forecast_completion(*rate, known_.left, known_.horizon)});
      add(name_dressed(rule), dress_completion(*rate, known_.left, known_.horizon, learn(rule)));
    }
    if (known_.months_to_stated_date) {
      const double months = *known_.months_to_stated_date;
      add("stated date", {months <= known_.horizon ? months : forecast_never().front()});
    }
    add("never", forecast_never());
    std::vector<double> climatology = climatology_of_completion(past_, known_.horizon);
    if (!climatology.empty()) add("climatology", std::move(climatology));
    return forecasts;
  }

 private:
  RelativeErrors learn(const RateRule& rule) const {
    return learn_relative_errors(list_point_cases(past_, rule.of_past), years_);
  }

  void add_point(const char* name, double rate, std::vector<ReleaseForecast>& forecasts) const {
    forecasts.push_back({name,
                         {forecast_release(rate, years_, known_.left)},
                         forecast_yearly_releases(rate, years_, known_.left)});
  }

  const NaiveKnowledge& known_;
  int years_;
  std::vector<ReportedYear> own_;
  std::vector<std::vector<ReportedYear>> histories_;  ///< of the obligation's theme
  std::vector<PastCase> past_;
};

/// The sum over the regions, or of the programme where it has none.
double sum_median_area(const Clearance& clearance) {
  if (clearance.regions.empty()) {
    return median(clearance.confirmed_km2) + median(clearance.suspected_km2);
  }
  double sum = 0;
  for (const Region& region : clearance.regions) {
    sum += median(region.confirmed_km2) + median(region.suspected_km2);
  }
  return sum;
}

/// What the scenario says was left at its start; infinity of people.
double find_median_left(const State& state, Theme theme) {
  if (theme == Theme::clearance) return sum_median_area(*state.clearance);
  if (theme == Theme::stockpile) return median(state.stockpile->munitions);
  return std::numeric_limits<double>::infinity();
}

}  // namespace

std::vector<NaiveForecast> list_naive_forecasts(const NaiveKnowledge& knowledge,
                                                HindcastTarget target, int years) {
  if (target == HindcastTarget::completion) {
    return NaiveForecaster(knowledge, 1).forecast_completions();
  }
  std::vector<NaiveForecast> forecasts;
  for (ReleaseForecast& forecast : NaiveForecaster(knowledge, years).forecast_releases()) {
    if (target == HindcastTarget::release) {
      forecasts.push_back({.name = std::move(forecast.name),
                           .ensemble = std::move(forecast.releases),
                           .yearly = std::move(forecast.yearly)});
    } else if (std::isfinite(knowledge.left)) {
      forecasts.push_back({.name = std::move(forecast.name),
                           .ensemble = subtract_releases(knowledge.left, forecast.releases),
                           .yearly = {}});
    }
  }
  return forecasts;
}

void add_naive_forecasts(const Scenario& scenario, std::span<HindcastCase> cases) {
  const std::vector<ObligationHistory> histories = list_obligation_histories(scenario);
  for (HindcastCase& one : cases) {
    const std::string theme = one.obligation.substr(one.obligation.find('/') + 1);
    const ProgrammeId id{one.state, *parse_theme(theme)};
    const State& state = *find_state(scenario, one.state);
    NaiveKnowledge knowledge{
        .histories = histories,
        .obligation = id,
        .issued = one.issued,
        .left = find_median_left(state, id.theme),
        .months_to_stated_date = {},
        .horizon = static_cast<double>(scenario.clock.end - Month::of(one.issued, 12))};
    const auto own = std::ranges::find(histories, id, &ObligationHistory::obligation);
    if (own != histories.end()) {
      const double reported = find_work_left(own->known, one.issued);
      if (std::isfinite(reported)) knowledge.left = reported;
    }
    if (const auto date = deadline(state, id.theme)) {
      const int months = last_whole_month(*date) - Month::of(one.issued, 12);
      if (months >= 1) knowledge.months_to_stated_date = months;
    }
    one.naive = list_naive_forecasts(knowledge, one.target, one.years);
    if (one.target != HindcastTarget::completion && knowledge.left > 0) {
      one.left_at_issue = knowledge.left;
    }
  }
}

}  // namespace art6
