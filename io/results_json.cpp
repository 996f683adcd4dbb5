#include "io/results_json.hpp"

#include "io/result_number.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

namespace art6 {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return result_number(value); }

Json number_or_null(const std::optional<double>& value) {
  return value ? number(*value) : Json(nullptr);
}

Json count_or_null(const std::optional<int>& value) { return value ? Json(*value) : Json(nullptr); }

template <class Calendar>
Json date_or_null(const std::optional<Calendar>& value) {
  return value ? Json(to_string(*value)) : Json(nullptr);
}

Json json(const std::optional<WorkLeft>& work) {
  if (!work) return nullptr;
  return {{"unit", work->unit},
          {"mean", number(work->mean)},
          {"p10", number(work->p10)},
          {"p90", number(work->p90)}};
}

Json json(const CompletionQuantiles& completion) {
  return {{"p10", date_or_null(completion.p10)},
          {"p50", date_or_null(completion.p50)},
          {"p80", date_or_null(completion.p80)},
          {"p90", date_or_null(completion.p90)},
          {"unfinished_share", number(completion.unfinished_share)}};
}

Json json(const Extension& extension) {
  Json interval = nullptr;
  if (extension.months_low || extension.months_high)
    interval =
        Json::array({count_or_null(extension.months_low), count_or_null(extension.months_high)});
  return {{"months", count_or_null(extension.months)},
          {"months_ci95", interval},
          {"requests", count_or_null(extension.requests)},
          {"mean_requests", number(extension.mean_requests)}};
}

Json json(const ObligationForecast& obligation) {
  const Interval& interval = obligation.probability_met_ci95;
  return {{"id", to_string(obligation.id)},
          {"state", obligation.id.state},
          {"theme", to_string(obligation.id.theme)},
          {"deadline", to_string(obligation.deadline)},
          {"probability_met", number(obligation.probability_met)},
          {"probability_met_ci95", Json::array({number(interval.low), number(interval.high)})},
          {"probability_met_after_one", number_or_null(obligation.probability_met_after_one)},
          {"risk", to_string(obligation.risk)},
          {"completion", json(obligation.completion)},
          {"remaining_at_deadline", json(obligation.remaining_at_deadline)},
          {"file_by", date_or_null(obligation.file_by)},
          {"extension", json(obligation.extension)},
          {"spent_usd_mean", number(obligation.spent_usd_mean)},
          {"completion_months",
           {{"first", date_or_null(obligation.completion_months.first)},
            {"counts", Json(obligation.completion_months.counts)}}}};
}

Json json(const ProgrammeYear& year) {
  return {{"year", year.year},
          {"left", json(year.left)},
          {"spent_usd_mean", number(year.spent_usd_mean)},
          {"teams_mean", number_or_null(year.teams_mean)},
          {"cancelled_km2_mean", number_or_null(year.cancelled_km2_mean)},
          {"reduced_km2_mean", number_or_null(year.reduced_km2_mean)},
          {"cleared_km2_mean", number_or_null(year.cleared_km2_mean)}};
}

Json json(const ProgrammeForecast& programme) {
  Json years = Json::array();
  for (const ProgrammeYear& year : programme.years) years.push_back(json(year));
  return {{"id", to_string(programme.id)}, {"years", years}};
}

Json json(const StateForecast& state) {
  return {{"id", state.id}, {"casualties_mean", number_or_null(state.casualties_mean)}};
}

Json json(const Totals& totals) {
  return {{"obligations_met_mean", number(totals.obligations_met_mean)},
          {"obligations_met_after_one_mean", number(totals.obligations_met_after_one_mean)},
          {"placed_usd_mean", number(totals.placed_usd_mean)},
          {"unplaced_usd_mean", number(totals.unplaced_usd_mean)},
          {"returned_usd_mean", number(totals.returned_usd_mean)},
          {"spent_usd_mean", number(totals.spent_usd_mean)}};
}

std::string text(const Json& value) {
  // The reader lets valid UTF-8 through only; a library user's names may be anything.
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string line(const std::string& key, const Json& value) {
  return text(key) + ": " + text(value) + ",\n ";
}

template <class Item>
std::string list(const std::string& key, const std::vector<Item>& items) {
  std::string lines = text(key) + ": [";
  const char* separator = "\n  ";
  for (const Item& item : items) {
    lines += separator + text(json(item));
    separator = ",\n  ";
  }
  return lines + "],\n ";
}

}  // namespace

std::string results_json(const Forecast& forecast, const Manifest& manifest) {
  const Json scenario{{"name", forecast.scenario.name}, {"sha256", forecast.scenario.sha256}};
  const Json program{{"version", manifest.version},
                     {"compiler", manifest.compiler},
                     {"instruction_set", manifest.instruction_set},
                     {"scenario_sha256", forecast.scenario.sha256},
                     {"strategy", forecast.strategy},
                     {"replications", forecast.replications},
                     {"seed", forecast.seed},
                     {"started", manifest.started},
                     {"duration_seconds", number(manifest.duration_seconds)}};
  std::string result(1, '{');
  result += line("art6_results", 1);
  result += line("scenario", scenario);
  result += line("strategy", forecast.strategy);
  result += line("replications", forecast.replications);
  result += line("seed", forecast.seed);
  result += line("confidence", number(forecast.confidence));
  result += line("program", program);
  result += list("obligations", forecast.obligations);
  result += list("programmes", forecast.programmes);
  result += list("states", forecast.states);
  result += "\"totals\": " + text(json(forecast.totals));
  return result += "}\n";
}

}  // namespace art6
