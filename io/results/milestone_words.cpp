#include "io/results/milestone_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <vector>

#include "io/results/figures.hpp"
#include "io/results/result_words.hpp"
#include "io/text/number_text.hpp"

namespace art6 {
namespace {

/// In full, as the scenario has it: `1,000`, `0.0625`.
std::string format_limit(double value) {
  return std::floor(value) == value ? format_figure(value) : format_number(value);
}

std::string describe(const MilestoneCondition& condition) {
  switch (condition.measure) {
    case MilestoneMeasure::suspected_km2:
      return fmt::format("at most {} km² suspected", format_limit(condition.value));
    case MilestoneMeasure::left_km2:
      return fmt::format("at most {} km² left", format_limit(condition.value));
    case MilestoneMeasure::left_munitions:
      return fmt::format("at most {} munitions left", format_limit(condition.value));
    case MilestoneMeasure::registered_share:
      return fmt::format("at least {} registered", format_share(condition.value));
    case MilestoneMeasure::coverage:
      return fmt::format("at least {} covered", format_share(condition.value));
  }
  return {};
}

}  // namespace

std::string describe_conditions(const Milestone& milestone) {
  std::vector<std::string> conditions;
  for (const MilestoneCondition& condition : milestone.conditions) {
    conditions.push_back(describe(condition));
  }
  return fmt::format("{}", fmt::join(conditions, ", "));
}

std::string describe_milestone(const Milestone& milestone) {
  const std::string conditions = describe_conditions(milestone);
  return milestone.name.empty() ? conditions : fmt::format("{}: {}", milestone.name, conditions);
}

std::string describe_chance(const MilestoneForecast& milestone) {
  return milestone.probability_met ? format_percent(*milestone.probability_met)
                                   : "beyond the clock";
}

}  // namespace art6
