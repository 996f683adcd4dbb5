#include "report/summary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <vector>

#include "io/results/comparison_words.hpp"
#include "io/results/figures.hpp"
#include "io/results/result_words.hpp"
#include "study/forecasts/until_precise.hpp"

namespace art6 {
namespace {

/// The first day after the clock's first year.
Date find_end_of_first_year(const Scenario& scenario) {
  const Month start = scenario.clock.start;
  return add_months({start.year(), start.month_of_year(), 1}, 12);
}

/// The States' names in the order of their ids, `Croatia and Montenegro`; of more than five their
/// number, `7 States`.
std::string name_states(const std::set<std::string>& ids, const Scenario& scenario) {
  constexpr std::size_t most_names = 5;
  if (ids.size() > most_names) return format_count(std::ssize(ids), "State", "States");
  std::vector<std::string> names;
  for (const std::string& id : ids) {
    const State* state = find_state(scenario, id);
    names.push_back(state && !state->name.empty() ? state->name : id);
  }
  const std::string last = names.back();
  names.pop_back();
  return names.empty() ? last : fmt::format("{} and {}", fmt::join(names, ", "), last);
}

}  // namespace

std::string summary_of(const Forecast& forecast, const Scenario& scenario) {
  if (forecast.obligations.empty()) return "The scenario has no obligation with a date.";
  std::int64_t on_track = 0, beyond = 0;
  std::set<std::string> must_file, too_late;
  const Date until = find_end_of_first_year(scenario);
  for (const ObligationForecast& obligation : forecast.obligations) {
    if (obligation.beyond_horizon) {
      ++beyond;
    } else if (obligation.risk == Risk::on_track) {
      ++on_track;
    } else if (obligation.deadline_kind == DeadlineKind::treaty_deadline) {
      if (!obligation.file_by) too_late.insert(obligation.id.state);
      if (obligation.file_by && *obligation.file_by < until) must_file.insert(obligation.id.state);
    }
  }
  const auto states = [](const std::set<std::string>& ids) {
    return format_count(static_cast<std::int64_t>(ids.size()), "State", "States");
  };
  std::string text =
      fmt::format("Of {} {} on track for {}",
                  format_count(std::ssize(forecast.obligations), "obligation", "obligations"),
                  on_track == 0   ? "none is"
                  : on_track == 1 ? "1 is"
                                  : fmt::format("{} are", on_track),
                  format_share(forecast.confidence));
  if (beyond > 0) {
    text += fmt::format("; of {} the deadline lies after {}, beyond which nothing is known", beyond,
                        to_words(scenario.clock.end));
  }
  text += must_file.empty() ? fmt::format("; no State has to file an extension request before {}",
                                          to_words(until))
                            : fmt::format("; {} should file an extension request before {}",
                                          states(must_file), to_words(until));
  if (!too_late.empty()) {
    text += fmt::format("; {} had already missed the filing date in {}",
                        name_states(too_late, scenario), to_words(scenario.clock.start));
  }
  return text + '.';
}

std::string summary_of(const Comparison& comparison) {
  const int digits = decimals(comparison);
  const auto mean_of = [&](const std::string& id) {
    return fixed(std::ranges::find(comparison.strategies, id, &StrategyComparison::id)->mean,
                 digits);
  };
  const std::string found = describe_best(comparison);
  if (comparison.best == comparison.baseline) {
    return fmt::format("{} On average {} comes to {} ({}).", found, comparison.best,
                       mean_of(comparison.best), explain(comparison.objective));
  }
  return fmt::format("{} On average {} comes to {}, {} to {} ({}).", found, comparison.best,
                     mean_of(comparison.best), comparison.baseline, mean_of(comparison.baseline),
                     explain(comparison.objective));
}

std::string describe_sureness(const Forecast& forecast) {
  double widest = find_widest(forecast);
  for (const MilestoneForecast& milestone : forecast.milestones) {
    const Interval interval = milestone.probability_met_ci95.value_or(Interval{});
    widest = std::max(widest, (interval.high - interval.low) / 2);
  }
  return fmt::format(
      "Counted in {} simulated futures: every chance is known to ±{:.2g} percentage points (95 %). "
      "That is the "
      "simulation's own error. It says nothing of how good the scenario's inputs are; those stand "
      "at the end, with "
      "their sources.",
      group_digits(forecast.replications), 100 * widest);
}

std::string summarise_money(const Forecast& forecast, const Scenario& scenario) {
  const Totals& totals = forecast.totals;
  return fmt::format(
      "USD million, mean over the futures, {} to {}: {} spent in all. Of the donors' flexible "
      "money {} were placed by "
      "the strategy and {} stayed unplaced, as no programme that they may fund had room; {} were "
      "returned by "
      "programmes that had finished.",
      to_words(scenario.clock.start), to_words(scenario.clock.end),
      format_millions(totals.spent_usd_mean), format_millions(totals.placed_usd_mean),
      format_millions(totals.unplaced_usd_mean), format_millions(totals.returned_usd_mean));
}

}  // namespace art6
