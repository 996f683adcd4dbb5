#include "io/results/results_json.hpp"

#include <optional>

#include "io/results/json_text.hpp"

namespace art6 {
namespace {

Json count_or_null(const std::optional<int>& value) { return value ? Json(*value) : Json(nullptr); }

template <class Calendar>
Json date_or_null(const std::optional<Calendar>& value) {
  return value ? Json(to_string(*value)) : Json(nullptr);
}

Json json(const std::optional<WorkLeft>& work) {
  if (!work) return nullptr;
  return {{"unit", work->unit},
          {"mean", json_number(work->mean)},
          {"p10", json_number(work->p10)},
          {"p90", json_number(work->p90)}};
}

Json json(const CompletionQuantiles& completion) {
  return {{"p10", date_or_null(completion.p10)},
          {"p50", date_or_null(completion.p50)},
          {"p80", date_or_null(completion.p80)},
          {"p90", date_or_null(completion.p90)},
          {"unfinished_share", json_number(completion.unfinished_share)}};
}

Json json(const Extension& extension) {
  Json interval = nullptr;
  if (extension.months_low || extension.months_high)
    interval =
        Json::array({count_or_null(extension.months_low), count_or_null(extension.months_high)});
  return {{"months", count_or_null(extension.months)},
          {"months_ci95", interval},
          {"requests", count_or_null(extension.requests)},
          {"mean_requests", json_number(extension.mean_requests)}};
}

Json json(const ObligationForecast& obligation) {
  const Interval& interval = obligation.probability_met_ci95;
  return {{"id", to_string(obligation.id)},
          {"state", obligation.id.state},
          {"theme", to_string(obligation.id.theme)},
          {"deadline", to_string(obligation.deadline)},
          {"probability_met", json_number(obligation.probability_met)},
          {"probability_met_ci95",
           Json::array({json_number(interval.low), json_number(interval.high)})},
          {"probability_met_after_one", json_number(obligation.probability_met_after_one)},
          {"risk", to_string(obligation.risk)},
          {"completion", json(obligation.completion)},
          {"remaining_at_deadline", json(obligation.remaining_at_deadline)},
          {"file_by", date_or_null(obligation.file_by)},
          {"extension", json(obligation.extension)},
          {"spent_usd_mean", json_number(obligation.spent_usd_mean)},
          {"completion_months",
           {{"first", date_or_null(obligation.completion_months.first)},
            {"counts", Json(obligation.completion_months.counts)}}}};
}

Json json(const ProgrammeYear& year) {
  return {{"year", year.year},
          {"left", json(year.left)},
          {"asked_usd_mean", json_number(year.asked_usd_mean)},
          {"placed_usd_mean", json_number(year.placed_usd_mean)},
          {"received_usd_mean", json_number(year.received_usd_mean)},
          {"spent_usd_mean", json_number(year.spent_usd_mean)},
          {"teams_mean", json_number(year.teams_mean)},
          {"cancelled_km2_mean", json_number(year.cancelled_km2_mean)},
          {"reduced_km2_mean", json_number(year.reduced_km2_mean)},
          {"cleared_km2_mean", json_number(year.cleared_km2_mean)}};
}

Json json(const ProgrammeForecast& programme) {
  Json years = Json::array();
  for (const ProgrammeYear& year : programme.years) years.push_back(json(year));
  return {{"id", to_string(programme.id)}, {"years", years}};
}

Json json(const StateForecast& state) {
  return {{"id", state.id}, {"casualties_mean", json_number(state.casualties_mean)}};
}

Json json(const DonorForecast& donor) {
  Json given = Json::array();
  for (const double usd : donor.given_usd_mean) given.push_back(json_number(usd));
  return {{"id", donor.id}, {"given_usd_mean", given}};
}

Json json(const MoneyYear& year) {
  return {{"year", year.year},
          {"given_usd_mean", json_number(year.given_usd_mean)},
          {"placed_usd_mean", json_number(year.placed_usd_mean)},
          {"unplaced_usd_mean", json_number(year.unplaced_usd_mean)},
          {"returned_usd_mean", json_number(year.returned_usd_mean)}};
}

Json json(const Precision& precision) {
  return {{"half_width", json_number(precision.half_width)},
          {"widest", json_number(precision.widest)},
          {"most_replications", precision.most_replications},
          {"stopped", precision.is_reached() ? "precise" : "replications-used-up"}};
}

Json json(const Totals& totals) {
  return {{"obligations_met_mean", json_number(totals.obligations_met_mean)},
          {"obligations_met_after_one_mean", json_number(totals.obligations_met_after_one_mean)},
          {"placed_usd_mean", json_number(totals.placed_usd_mean)},
          {"unplaced_usd_mean", json_number(totals.unplaced_usd_mean)},
          {"returned_usd_mean", json_number(totals.returned_usd_mean)},
          {"spent_usd_mean", json_number(totals.spent_usd_mean)}};
}

}  // namespace

std::string results_json(const Forecast& forecast, const Manifest& manifest) {
  const Json scenario{{"name", forecast.scenario.name}, {"sha256", forecast.scenario.sha256}};
  const Json run{{"scenario_sha256", forecast.scenario.sha256},
                 {"strategy", forecast.strategy},
                 {"replications", forecast.replications},
                 {"seed", forecast.seed}};
  const auto to_json = [](const auto& item) { return json(item); };
  std::string result(1, '{');
  result += json_line("art6_results", 1);
  result += json_line("scenario", scenario);
  result += json_line("strategy", forecast.strategy);
  result += json_line("replications", forecast.replications);
  result += json_line("seed", forecast.seed);
  if (forecast.precision) result += json_line("precision", json(*forecast.precision));
  result += json_line("confidence", json_number(forecast.confidence));
  result += json_line("program", json_program(manifest, run));
  result += json_list("obligations", forecast.obligations, to_json);
  result += json_list("programmes", forecast.programmes, to_json);
  result += json_list("states", forecast.states, to_json);
  result += json_list("donors", forecast.donors, to_json);
  result += json_list("money", forecast.money, to_json);
  result += "\"totals\": " + json_text(json(forecast.totals));
  return result += "}\n";
}

}  // namespace art6
