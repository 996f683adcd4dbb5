#include "study/hindcast/rolling.hpp"
#include "study/forecasts/run_tally.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "models/engine/static_draws.hpp"
#include "study/hindcast/case_naive_forecasts.hpp"
#include "study/hindcast/known_area.hpp"
#include "study/hindcast/obligation_history.hpp"
#include "study/hindcast/past_scenario.hpp"
#include "study/hindcast/stated_dates.hpp"

namespace art6 {
namespace {

/// What happened in the years after a year-end, as far as it was reported.
struct ReportedFuture {
  int years = 0;
  std::optional<std::vector<double>> released;  ///< by year, where each was reported
  std::optional<double> left;                   ///< at the end of the last year
};

ReportedFuture find_future(const ObligationHistory& history, int issued, int years) {
  ReportedFuture future{.years = years, .released = std::vector<double>{}, .left = {}};
  for (int year = issued + 1; year <= issued + years; ++year) {
    const auto report = std::ranges::find(history.reported, year, &ReportedYear::year);
    const bool is_there = report != history.reported.end();
    if (!is_there || !report->released) {
      future.released.reset();
    } else if (future.released) {
      future.released->push_back(*report->released);
    }
    if (is_there && year == issued + years) future.left = report->left;
  }
  return future;
}

/// A forecast that can be made and scored.
struct PlannedCase {
  const ObligationHistory* history = nullptr;
  ReportedFuture future;
};

/// The cases by year-end.
std::map<int, std::vector<PlannedCase>> plan_cases(
    const std::vector<ObligationHistory>& histories) {
  std::map<int, std::vector<PlannedCase>> plan;
  for (const ObligationHistory& history : histories) {
    for (const ReportedYear& report : history.known) {
      if (!is_forecast_possible(history, report.year)) continue;
      for (const int years : rolling_years_ahead) {
        ReportedFuture future = find_future(history, report.year, years);
        if (!future.released && !future.left) continue;
        plan[report.year].push_back({&history, std::move(future)});
      }
    }
  }
  return plan;
}

/// What came of one programme in every replication.
struct SimulatedFutures {
  std::vector<double> released;  ///< [replication][year]
  std::vector<double> left;      ///< [replication][year], recorded area or munitions
};

using Records = std::vector<ReplicationRecord>;
using Statics = std::vector<Table<StaticIndex, double>>;  ///< by replication

/// Of land, a record's `left` includes area that nobody has found yet.
SimulatedFutures read_futures(const Portfolio& portfolio, const ClearanceModel& clearance,
                              const Records& records, const Statics& statics) {
  SimulatedFutures futures;
  for (std::size_t i = 0; i < records.size(); ++i) {
    int months = 0;
    for (const ProgrammeRecord::Year& year : records[i].programmes[clearance.programme].years) {
      months += 12;
      futures.released.push_back(year.cancelled_km2 + year.reduced_km2 + year.cleared_km2);
      futures.left.push_back(find_known_km2(portfolio, clearance, statics[i], months, year.left));
    }
  }
  return futures;
}

SimulatedFutures read_futures(const StockpileModel& stockpile, const Records& records,
                              const Statics& statics) {
  SimulatedFutures futures;
  for (std::size_t i = 0; i < records.size(); ++i) {
    double before = statics[i][stockpile.munitions.column];
    for (const ProgrammeRecord::Year& year : records[i].programmes[stockpile.programme].years) {
      futures.released.push_back(std::max(0.0, before - year.left));
      futures.left.push_back(year.left);
      before = year.left;
    }
  }
  return futures;
}

/// All records, in the order of the replications.
Records collect_records(const Portfolio& portfolio, const PlacingModel& placing,
                        std::int64_t replications, const Runner& runner) {
  Records all(static_cast<std::size_t>(replications));
  run_tally_here(portfolio, placing, {0, replications}, runner,
                 [&all](Range batch, Records& records) {
                   std::ranges::move(records, all.begin() + batch.begin);
                 });
  return all;
}

Scenario build_simulated_past(const Scenario& scenario, int issued, const RollingOptions& options) {
  Scenario past = build_past_scenario(scenario, issued);
  past.simulation = {.replications = options.replications, .seed = options.seed};
  return past;
}

/// The forecast of one year-end.
class PastForecast {
 public:
  PastForecast(const Scenario& scenario, int issued, const RollingOptions& options,
               const Runner& runner)
      : past_(build_simulated_past(scenario, issued, options)),
        portfolio_(build_portfolio(past_)),
        records_(collect_records(portfolio_, build_placing(portfolio_, past_), options.replications,
                                 runner)),
        statics_(draw_static_quantities(portfolio_, {0, options.replications})) {}

  SimulatedFutures read(const ProgrammeId& obligation) const {
    const StateModel& state = portfolio_.states[find_state_of(obligation)];
    return obligation.theme == Theme::clearance
               ? read_futures(portfolio_, portfolio_.clearances[*state.clearance], records_,
                              statics_)
               : read_futures(portfolio_.stockpiles[*state.stockpile], records_, statics_);
  }

 private:
  StateIndex find_state_of(const ProgrammeId& obligation) const {
    return portfolio_.programmes[find_programme(portfolio_.programmes, obligation)].state;
  }

  Scenario past_;
  Portfolio portfolio_;
  Records records_;
  Statics statics_;
};

/// The case with its forecast of what is released in the next years.
void add_release(const SimulatedFutures& futures, const ReportedFuture& future, HindcastCase& one) {
  one.target = HindcastTarget::release;
  YearlyPath path{.members = {}, .observed = *future.released};
  for (std::size_t i = 0; i < futures.released.size(); i += years_of_past_scenario) {
    const auto first = futures.released.begin() + static_cast<std::ptrdiff_t>(i);
    path.members.insert(path.members.end(), first, first + future.years);
    one.ensemble.push_back(std::accumulate(first, first + future.years, 0.0));
  }
  one.outcome.value = std::accumulate(path.observed.begin(), path.observed.end(), 0.0);
  if (future.years > 1) one.yearly = std::move(path);
}

void add_left(const SimulatedFutures& futures, const ReportedFuture& future, HindcastCase& one) {
  one.target = HindcastTarget::left;
  const auto last = static_cast<std::size_t>(future.years - 1);
  for (std::size_t i = 0; i < futures.left.size(); i += years_of_past_scenario) {
    one.ensemble.push_back(futures.left[i + last]);
  }
  one.outcome.value = *future.left;
}

/// The name of the newest scenario that has the obligation.
std::string find_name(std::span<const Scenario> scenarios, const ProgrammeId& obligation) {
  const Scenario* newest = nullptr;
  for (const Scenario& scenario : scenarios) {
    const State* state = find_state(scenario, obligation.state);
    if (!state || !state->has(obligation.theme)) continue;
    if (!newest || scenario.clock.start >= newest->clock.start) newest = &scenario;
  }
  return newest ? newest->name : "";
}

/// What all cases are made of.
struct RollingWorld {
  std::span<const Scenario> scenarios;
  Scenario merged = merge_histories(scenarios);
  std::vector<ObligationHistory> histories = list_obligation_histories(merged);
  std::vector<StatedDate> dates = list_stated_dates(scenarios);
};

/// Adds the cases of one obligation, year-end and number of years.
void add_cases(const RollingWorld& world, int issued, const PlannedCase& planned,
               const PastForecast& forecast, std::vector<HindcastCase>& cases) {
  const ProgrammeId& id = planned.history->obligation;
  const ReportedFuture& future = planned.future;
  const SimulatedFutures futures = forecast.read(id);
  const NaiveKnowledge knowledge{
      .histories = world.histories,
      .obligation = id,
      .issued = issued,
      .left = find_work_left(planned.history->known, issued),
      .months_to_stated_date = months_to_stated_date(
          world.dates, id, find_state(world.merged, id.state)->joined, issued),
      .horizon = 0};
  const auto add_case = [&](auto add) {
    HindcastCase& one = cases.emplace_back();
    one.kind = HindcastKind::rolling;
    one.scenario = find_name(world.scenarios, id);
    one.obligation = to_string(id);
    one.state = id.state;
    one.issued = issued;
    one.left_at_issue = knowledge.left;
    one.years = future.years;
    add(futures, future, one);
    std::ranges::sort(one.ensemble);
    one.naive = list_naive_forecasts(knowledge, one.target, one.years);
  };
  if (future.released) add_case(add_release);
  if (future.left) add_case(add_left);
}

}  // namespace

std::vector<HindcastCase> list_rolling_cases(std::span<const Scenario> scenarios,
                                             const RollingOptions& options) {
  const RollingWorld world{.scenarios = scenarios};
  const std::map<int, std::vector<PlannedCase>> plan = plan_cases(world.histories);
  const auto year_ends = static_cast<std::int64_t>(plan.size());
  std::int64_t year_ends_done = 0;
  Runner runner = options.runner;
  runner.processes = nullptr;
  if (options.runner.progress) {
    runner.progress = [&](std::int64_t done, std::int64_t total) {
      options.runner.progress(year_ends_done * total + done, year_ends * total);
    };
  }
  std::vector<HindcastCase> cases;
  for (const auto& [issued, planned] : plan) {
    const PastForecast forecast(world.merged, issued, options, runner);
    for (const PlannedCase& one : planned) add_cases(world, issued, one, forecast, cases);
    ++year_ends_done;
  }
  return cases;
}

std::vector<HindcastCase> list_rolling_cases(const Scenario& scenario,
                                             const RollingOptions& options) {
  return list_rolling_cases(std::span(&scenario, 1), options);
}

}  // namespace art6
