#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "io/text/number_text.hpp"
#include "models/engine/engine.hpp"
#include "study/checks/advice.hpp"
#include "study/forecasts/forecast.hpp"

namespace art6 {

namespace {

/// Programme-months to simulate: wanted, for about a second, and the most that is tried.
constexpr std::int64_t wanted_programme_months = 20'000'000, most_programme_months = 100'000'000;
constexpr std::int64_t fewest_tried = 16, most_tried = 1000;  // replications

/// USD a year that no programme can spend.
constexpr double ample_usd_per_year = 1e12;

std::int64_t count_programmes(const Scenario& scenario) {
  std::int64_t count = 0;
  for (const State& state : scenario.states) {
    count += std::count_if(all_themes.begin(), all_themes.end(),
                           [&](Theme theme) { return state.has(theme); });
  }
  return count;
}

/// Gives every programme of the scenario ample own funding, and takes all other money away.
Scenario endow_all(Scenario scenario) {
  scenario.donors.clear();
  scenario.coalitions.clear();
  scenario.correlations.clear();  // they may name donors; single obligations hardly depend on them
  scenario.strategy = "equal";
  for (State& state : scenario.states) {
    state.own_growth_per_year = 0;
    const auto endow = [](auto& programme) {
      if (programme) programme->own_funding_usd_per_year = ample_usd_per_year;
    };
    endow(state.clearance);
    endow(state.stockpile);
    endow(state.victim_assistance);
    endow(state.risk_education);
  }
  return scenario;
}

bool is_within(const Clock& clock, Date deadline) {
  const Month last = last_whole_month(deadline);
  return clock.start <= last && last <= clock.end;
}

std::string done_by(const CompletionQuantiles& completion) {
  return completion.p50 ? fmt::format("half of them are done by {}", to_string(*completion.p50))
                        : "half of them are not even done at the clock's end";
}

}  // namespace

std::vector<Advice> find_advice_on_capacity(const Scenario& scenario) {
  const std::int64_t size = count_programmes(scenario) * scenario.clock.months();
  if (size == 0) return {};
  if (size * fewest_tried > most_programme_months) {
    return {{"scenario", "too large to be tried with all the money in a check"}};
  }
  Scenario rich = endow_all(scenario);
  rich.simulation.replications =
      std::clamp(wanted_programme_months / size, fewest_tried, most_tried);
  Forecast result;
  try {
    result = forecast(rich, Runner{});
  } catch (const AmountError& error) {
    return {{"scenario", fmt::format("a run may fail: {}", error.what())}};
  }
  std::vector<Advice> found;
  const std::string futures = fmt::format("{} futures", group_digits(rich.simulation.replications));
  for (const ObligationForecast& obligation : result.obligations) {
    if (obligation.completion.unfinished_share == 1) {
      found.push_back(
          {to_string(obligation.id),
           fmt::format("out of reach whatever the money: with all that it can use it is "
                       "done by the clock's end in none of {}",
                       futures)});
    } else if (obligation.probability_met == 0 && is_within(scenario.clock, obligation.deadline)) {
      found.push_back({to_string(obligation.id),
                       fmt::format("out of reach whatever the money: with all that it can use the "
                                   "deadline is met in none of {}; {}",
                                   futures, done_by(obligation.completion))});
    }
  }
  return found;
}

}  // namespace art6
