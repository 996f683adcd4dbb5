#include "io/results/hindcast_json.hpp"

#include <nlohmann/json.hpp>

#include "io/results/json_text.hpp"

namespace art6 {
namespace {

Json make_json(const std::optional<Interval>& interval) {
  return interval ? art6::make_json(*interval) : Json(nullptr);
}

Json make_json(const std::array<std::optional<double>, 2>& ends) {
  return Json::array({make_json_number(ends[0]), make_json_number(ends[1])});
}

template <class Item>
Json make_list(const std::vector<Item>& items, Json (*make)(const Item&)) {
  Json list = Json::array();
  for (const Item& item : items) list.push_back(make(item));
  return list;
}

Json make_json(const HindcastSkill& skill) {
  return {{"name", skill.name},
          {"cases", skill.cases},
          {"states", skill.states},
          {"score", make_json_number(skill.score)},
          {"naive_score", make_json_number(skill.naive_score)},
          {"skill", make_json_number(skill.skill)},
          {"ci95", make_json(skill.ci95)},
          {"skill_of_shares", make_json_number(skill.skill_of_shares)},
          {"skill_of_shares_ci95", make_json(skill.skill_of_shares_ci95)}};
}

Json make_json(const HindcastCoverage& coverage) {
  return {{"level", make_json_number(coverage.level)},
          {"decided", coverage.decided},
          {"share", make_json_number(coverage.share)},
          {"share_expected", make_json_number(coverage.share_expected)},
          {"ci95", make_json(coverage.ci95)},
          {"bounds", art6::make_json(coverage.bounds)}};
}

Json make_json(const HindcastPits& pits) {
  Json expected = Json::array();
  for (const double count : pits.expected_counts) expected.push_back(make_json_number(count));
  return {{"counts", pits.counts},
          {"expected_counts", expected},
          {"mean", make_json_number(pits.mean)},
          {"mean_standard_error", make_json_number(pits.mean_standard_error)},
          {"spread", make_json_number(pits.spread)},
          {"spread_standard_error", make_json_number(pits.spread_standard_error)}};
}

Json make_json(const HindcastReliabilityPoint& point) {
  return {{"lowest", make_json_number(point.lowest)},
          {"highest", make_json_number(point.highest)},
          {"frequency", make_json_number(point.frequency)},
          {"cases", point.cases},
          {"met", point.met}};
}

Json make_json(const HindcastDeadlines& deadlines) {
  return {{"cases", deadlines.cases},
          {"met", deadlines.met},
          {"met_expected", make_json_number(deadlines.met_expected)},
          {"brier_score", make_json_number(deadlines.brier_score)},
          {"miscalibration", make_json_number(deadlines.miscalibration)},
          {"discrimination", make_json_number(deadlines.discrimination)},
          {"uncertainty", make_json_number(deadlines.uncertainty)},
          {"reliability", make_list(deadlines.reliability, make_json)},
          {"naive", make_list(deadlines.naive, make_json)}};
}

Json make_json(const HindcastScores& scores) {
  return {{"score", make_json_number(scores.score)},
          {"best_naive", scores.best_naive.empty() ? Json(nullptr) : Json(scores.best_naive)},
          {"naive", make_list(scores.naive, make_json)},
          {"coverage", make_list(scores.coverage, make_json)},
          {"pits", make_json(scores.pits)},
          {"deadlines", scores.deadlines ? make_json(*scores.deadlines) : Json(nullptr)}};
}

Json make_json(const HindcastEnergy& energy) {
  return {{"cases", energy.cases},
          {"score", make_json_number(energy.score)},
          {"naive", make_list(energy.naive, make_json)}};
}

Json make_json(const HindcastGroup& group) {
  return {{"id", group.id},
          {"kind", to_string(group.kind)},
          {"target", to_string(group.target)},
          {"unit", group.unit},
          {"years", group.years},
          {"is_part", group.is_part},
          {"first_issued", group.first_issued},
          {"last_issued", group.last_issued},
          {"cases", group.cases},
          {"obligations", group.obligations},
          {"states", group.states},
          {"as_issued", make_json(group.as_issued)},
          {"recalibrated", make_json(group.recalibrated)},
          {"recalibrated_cases", group.recalibrated_cases},
          {"recalibration", group.recalibration ? make_json(*group.recalibration) : Json(nullptr)},
          {"energy", group.energy ? make_json(*group.energy) : Json(nullptr)}};
}

Json make_json(const HindcastForecast& forecast) {
  return {{"median", make_json_number(forecast.median)},
          {"interval50", make_json(forecast.interval50)},
          {"interval80", make_json(forecast.interval80)},
          {"interval90", make_json(forecast.interval90)},
          {"pit_low", make_json_number(forecast.pit_low)},
          {"pit_high", make_json_number(forecast.pit_high)},
          {"score", make_json_number(forecast.score)},
          {"chance", make_json_number(forecast.chance)}};
}

Json make_json(const HindcastCaseResult& one) {
  Json naive = Json::object();
  for (const HindcastNaiveScore& score : one.naive) {
    naive[score.name] = make_json_number(score.score);
  }
  return {{"kind", to_string(one.kind)},
          {"target", to_string(one.target)},
          {"scenario", one.scenario},
          {"obligation", one.obligation},
          {"state", one.state},
          {"unit", one.unit},
          {"issued", one.issued},
          {"years", one.years},
          {"outcome", make_json_number(one.outcome)},
          {"is_censored", one.is_censored},
          {"deadline", make_json_number(one.deadline)},
          {"is_met", one.is_met ? Json(*one.is_met) : Json(nullptr)},
          {"as_issued", make_json(one.as_issued)},
          {"recalibrated", make_json(one.recalibrated)},
          {"learned_from", one.learned_from},
          {"naive_scores", naive}};
}

Json make_json(const HindcastVoid& none) {
  return {{"scenario", none.scenario}, {"obligation", none.obligation}, {"reason", none.reason}};
}

}  // namespace

std::string write_hindcast_json(const HindcastResults& results, const Manifest& manifest) {
  Json scenarios = Json::array();
  for (const ScenarioSource& source : results.scenarios) {
    scenarios.push_back(art6::make_json(source));
  }
  JsonLines lines;
  lines.add("art6_hindcast", 1);
  lines.add("scenarios", scenarios);
  lines.add("replications", results.replications);
  lines.add("seed", results.seed);
  lines.add("program", describe_program(manifest, {{"replications", results.replications},
                                                   {"seed", results.seed}}));
  const auto make_item = [](const auto& item) { return make_json(item); };
  lines.add_list("groups", results.groups, make_item);
  lines.add_list("cases", results.cases, make_item);
  lines.add_list("voids", results.voids, make_item);
  return std::move(lines).end();
}

}  // namespace art6
