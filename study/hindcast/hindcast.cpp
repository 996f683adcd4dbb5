#include "study/hindcast/hindcast.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "study/hindcast/case_scores.hpp"
#include "study/hindcast/earlier_cases.hpp"

namespace art6 {
namespace {

/// What the results are sorted by. Two cases that are alike in all of it are told apart by what
/// happened and what was forecast.
bool comes_before(const HindcastCase* a, const HindcastCase* b) {
  const auto order = [](const HindcastCase& one) {
    return std::tuple(one.kind, one.target, find_unit(one), find_lead(one), one.obligation,
                      one.issued, one.years, one.scenario, one.outcome.value);
  };
  const auto of_a = order(*a), of_b = order(*b);
  return of_a != of_b ? of_a < of_b : a->ensemble < b->ensemble;
}

std::vector<const HindcastCase*> sort_cases(std::span<const HindcastCase> cases) {
  std::vector<const HindcastCase*> sorted;
  for (const HindcastCase& one : cases) sorted.push_back(&one);
  std::ranges::sort(sorted, comes_before);
  return sorted;
}

std::vector<ScoredForecasts> recalibrate_cases(const std::vector<const HindcastCase*>& cases) {
  std::map<std::tuple<HindcastKind, HindcastTarget, int, int>, EarlierLesson> lessons;
  std::vector<ScoredForecasts> scored;
  for (const HindcastCase* one : cases) {
    const auto key = std::tuple(one->kind, one->target, find_lead(*one), one->issued);
    const auto [lesson, is_new] = lessons.try_emplace(key);
    if (is_new) {
      lesson->second =
          learn_from_earlier(cases, one->kind, one->target, find_lead(*one), one->issued);
    }
    scored.push_back({.of = one,
                      .recalibrated = recalibrate_ensemble(one->ensemble, lesson->second.map),
                      .learned_from = lesson->second.cases});
  }
  return scored;
}

HindcastGroup make_group(std::vector<ScoredForecasts> cases, bool is_part, std::uint64_t seed) {
  const HindcastCase& first = *cases.front().of;
  HindcastGroup group;
  group.kind = first.kind;
  group.target = first.target;
  group.unit = find_unit(first);
  group.years = find_lead(first);
  group.is_part = is_part;
  group.cases = std::ssize(cases);
  std::set<std::string> obligations, states;
  group.first_issued = group.last_issued = first.issued;
  for (const ScoredForecasts& one : cases) {
    obligations.insert(one.of->obligation);
    states.insert(one.of->state);
    group.first_issued = std::min(group.first_issued, one.of->issued);
    group.last_issued = std::max(group.last_issued, one.of->issued);
    group.recalibrated_cases += one.learned_from > 0 ? 1 : 0;
  }
  group.obligations = std::ssize(obligations);
  group.states = std::ssize(states);
  group.as_issued = score_forecasts(cases, ForecastVersion::as_issued, seed);
  group.recalibrated = score_forecasts(cases, ForecastVersion::recalibrated, seed);
  if (group.recalibrated_cases > 0) group.recalibration = assess_recalibration(cases, seed);
  group.energy = score_paths(cases, seed);
  return group;
}

/// The last of the issue years that are one part.
int last_year_of_part(const HindcastCase& one) {
  return one.kind == HindcastKind::vintage ? one.issued : one.issued + 4 - one.issued % 5;
}

std::string name_group(const HindcastGroup& group, int last_year) {
  std::string id = fmt::format("{}/{}/{}/{}", to_string(group.kind), to_string(group.target),
                               group.unit, group.years);
  if (!group.is_part) return id;
  return group.kind == HindcastKind::vintage
             ? fmt::format("{}/{}", id, last_year)
             : fmt::format("{}/{}-{}", id, last_year - 4, last_year);
}

std::vector<HindcastGroup> make_groups(const std::vector<ScoredForecasts>& scored,
                                       std::uint64_t seed) {
  std::map<std::tuple<HindcastKind, HindcastTarget, std::string, int>, std::vector<ScoredForecasts>>
      wholes;
  for (const ScoredForecasts& one : scored) {
    wholes[{one.of->kind, one.of->target, find_unit(*one.of), find_lead(*one.of)}].push_back(one);
  }
  std::vector<HindcastGroup> groups;
  for (const auto& [key, whole] : wholes) {
    std::map<int, std::vector<ScoredForecasts>> parts;
    for (const ScoredForecasts& one : whole) parts[last_year_of_part(*one.of)].push_back(one);
    groups.push_back(make_group(whole, false, seed));
    groups.back().id = name_group(groups.back(), 0);
    if (parts.size() < 2) continue;
    for (const auto& [last_year, part] : parts) {
      groups.push_back(make_group(part, true, seed));
      groups.back().id = name_group(groups.back(), last_year);
    }
  }
  return groups;
}

HindcastCaseResult describe_case(const ScoredForecasts& one) {
  const HindcastCase& of = *one.of;
  HindcastCaseResult result;
  result.kind = of.kind;
  result.target = of.target;
  result.scenario = of.scenario;
  result.obligation = of.obligation;
  result.state = of.state;
  result.unit = find_unit(of);
  result.issued = of.issued;
  result.years = of.years;
  result.outcome = of.outcome.value;
  result.is_censored = of.outcome.is_censored;
  result.deadline = of.deadline;
  if (of.deadline) result.is_met = happened_by(of.outcome, *of.deadline);
  result.learned_from = one.learned_from;
  result.as_issued = describe_forecast(one, ForecastVersion::as_issued);
  result.recalibrated = describe_forecast(one, ForecastVersion::recalibrated);
  for (const NaiveForecast& naive : of.naive) {
    result.naive.push_back(
        {naive.name, threshold_weighted_crps(naive.ensemble, of.outcome, of.window)});
  }
  return result;
}

}  // namespace

HindcastResults summarise_hindcast(std::span<const HindcastCase> cases, std::uint64_t seed) {
  const std::vector<ScoredForecasts> scored = recalibrate_cases(sort_cases(cases));
  HindcastResults results;
  results.seed = seed;
  results.groups = make_groups(scored, seed);
  for (const ScoredForecasts& one : scored) results.cases.push_back(describe_case(one));
  return results;
}

}  // namespace art6
