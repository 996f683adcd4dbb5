#include "io/results/results_json.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "io/results/json_text.hpp"

namespace art6 {
namespace {

Json make_json_count(const std::optional<int>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <class Calendar>
Json make_json_date(const std::optional<Calendar>& value) {
  return value ? Json(to_string(*value)) : Json(nullptr);
}

Json make_json(const std::optional<WorkLeft>& work) {
  if (!work) return nullptr;
  return {{"unit", work->unit},
          {"mean", make_json_number(work->mean)},
          {"p10", make_json_number(work->p10)},
          {"p90", make_json_number(work->p90)}};
}

Json make_json(const CompletionQuantiles& completion) {
  return {{"p10", make_json_date(completion.p10)},
          {"p50", make_json_date(completion.p50)},
          {"p80", make_json_date(completion.p80)},
          {"p90", make_json_date(completion.p90)},
          {"unfinished_share", make_json_number(completion.unfinished_share)}};
}

Json make_json(const Extension& extension) {
  Json interval = nullptr;
  if (extension.months_low || extension.months_high)
    interval = Json::array(
        {make_json_count(extension.months_low), make_json_count(extension.months_high)});
  return {{"months", make_json_count(extension.months)},
          {"months_ci95", interval},
          {"requests", make_json_count(extension.requests)},
          {"mean_requests", make_json_number(extension.mean_requests)}};
}

Json make_json(const RegionForecast& region) {
  Json json{
      {"id", region.id},
      {"name", region.name},
      {"completion", make_json(region.completion)},
      {"deadline", make_json_date(region.deadline)},
      {"probability_met", make_json_number(region.probability_met)},
      {"probability_met_ci95",
       region.probability_met_ci95 ? make_json(*region.probability_met_ci95) : Json(nullptr)}};
  if (region.beyond_horizon) json["beyond_horizon"] = true;
  return json;
}

Json make_json(const ObligationForecast& obligation) {
  Json json{{"id", to_string(obligation.id)},
            {"state", obligation.id.state},
            {"theme", to_string(obligation.id.theme)},
            {"deadline", to_string(obligation.deadline)},
            {"probability_met", make_json_number(obligation.probability_met)},
            {"probability_met_ci95", make_json(obligation.probability_met_ci95)},
            {"extension_months", obligation.extension_months},
            {"probability_met_after_one", make_json_number(obligation.probability_met_after_one)},
            {"risk", obligation.risk ? Json(to_string(*obligation.risk)) : Json(nullptr)},
            {"completion", make_json(obligation.completion)},
            {"remaining_at_deadline", make_json(obligation.remaining_at_deadline)},
            {"file_by", make_json_date(obligation.file_by)},
            {"extension", make_json(obligation.extension)},
            {"spent_usd_mean", make_json_number(obligation.spent_usd_mean)},
            {"completion_months",
             {{"first", make_json_date(obligation.completion_months.first)},
              {"counts", Json(obligation.completion_months.counts)}}}};
  if (obligation.beyond_horizon) json["beyond_horizon"] = true;
  for (const RegionForecast& region : obligation.regions) {
    json["regions"].push_back(make_json(region));
  }
  return json;
}

/// The conditions stand under the names that they have in scenarios; only those that are given.
Json make_json(const MilestoneForecast& milestone) {
  Json json{{"id", milestone.id()},
            {"programme", to_string(milestone.programme)},
            {"state", milestone.programme.state},
            {"theme", to_string(milestone.programme.theme)},
            {"name", milestone.milestone.name},
            {"by", to_string(milestone.milestone.by)}};
  for (const MilestoneCondition& condition : milestone.milestone.conditions) {
    json[to_string(condition.measure)] = make_json_number(condition.value);
  }
  const std::optional<Interval>& interval = milestone.probability_met_ci95;
  json["probability_met"] = make_json_number(milestone.probability_met);
  json["probability_met_ci95"] =
      interval ? Json::array({make_json_number(interval->low), make_json_number(interval->high)})
               : Json(nullptr);
  if (milestone.is_beyond_horizon()) json["beyond_horizon"] = true;
  return json;
}

Json make_json(const ProgrammeYear& year) {
  return {{"year", year.year},
          {"left", make_json(year.left)},
          {"asked_usd_mean", make_json_number(year.asked_usd_mean)},
          {"placed_usd_mean", make_json_number(year.placed_usd_mean)},
          {"received_usd_mean", make_json_number(year.received_usd_mean)},
          {"spent_usd_mean", make_json_number(year.spent_usd_mean)},
          {"teams_mean", make_json_number(year.teams_mean)},
          {"cancelled_km2_mean", make_json_number(year.cancelled_km2_mean)},
          {"reduced_km2_mean", make_json_number(year.reduced_km2_mean)},
          {"cleared_km2_mean", make_json_number(year.cleared_km2_mean)}};
}

Json make_json(const ProgrammeForecast& programme) {
  Json years = Json::array();
  for (const ProgrammeYear& year : programme.years) years.push_back(make_json(year));
  return {{"id", to_string(programme.id)}, {"years", years}};
}

Json make_json(const StateForecast& state) {
  return {{"id", state.id}, {"casualties_mean", make_json_number(state.casualties_mean)}};
}

Json make_json(const DonorForecast& donor) {
  Json given = Json::array();
  for (const double usd : donor.given_usd_mean) given.push_back(make_json_number(usd));
  return {{"id", donor.id}, {"given_usd_mean", given}};
}

Json make_json(const MoneyYear& year) {
  return {{"year", year.year},
          {"given_usd_mean", make_json_number(year.given_usd_mean)},
          {"placed_usd_mean", make_json_number(year.placed_usd_mean)},
          {"unplaced_usd_mean", make_json_number(year.unplaced_usd_mean)},
          {"returned_usd_mean", make_json_number(year.returned_usd_mean)}};
}

Json make_json(const Precision& precision) {
  return {{"half_width", make_json_number(precision.half_width)},
          {"widest", make_json_number(precision.widest)},
          {"most_replications", precision.most_replications},
          {"stopped", precision.is_reached() ? "precise" : "replications-used-up"}};
}

Json make_json(const Totals& totals) {
  return {
      {"obligations_met_mean", make_json_number(totals.obligations_met_mean)},
      {"obligations_met_after_one_mean", make_json_number(totals.obligations_met_after_one_mean)},
      {"placed_usd_mean", make_json_number(totals.placed_usd_mean)},
      {"unplaced_usd_mean", make_json_number(totals.unplaced_usd_mean)},
      {"returned_usd_mean", make_json_number(totals.returned_usd_mean)},
      {"spent_usd_mean", make_json_number(totals.spent_usd_mean)}};
}

}  // namespace

std::string write_results_json(const Forecast& forecast, const Manifest& manifest) {
  const Json run{{"scenario_sha256", forecast.scenario.sha256},
                 {"strategy", forecast.strategy},
                 {"replications", forecast.replications},
                 {"seed", forecast.seed}};
  const auto make_item = [](const auto& item) { return make_json(item); };
  JsonLines lines;
  lines.add("art6_results", 1);
  lines.add("scenario", make_json(forecast.scenario));
  lines.add("strategy", forecast.strategy);
  lines.add("replications", forecast.replications);
  lines.add("seed", forecast.seed);
  if (forecast.precision) lines.add("precision", make_json(*forecast.precision));
  lines.add("confidence", make_json_number(forecast.confidence));
  lines.add("program", describe_program(manifest, run));
  lines.add_list("obligations", forecast.obligations, make_item);
  if (!forecast.milestones.empty()) {
    lines.add_list("milestones", forecast.milestones, make_item);
  }
  lines.add_list("programmes", forecast.programmes, make_item);
  lines.add_list("states", forecast.states, make_item);
  lines.add_list("donors", forecast.donors, make_item);
  lines.add_list("money", forecast.money, make_item);
  lines.add("totals", make_json(forecast.totals));
  return std::move(lines).end();
}

}  // namespace art6
