#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "cli/commands/check_command.hpp"
#include "cli/pages/forecast_page.hpp"
#include "cli/pages/replay_page.hpp"
#include "io/results/replay_csv.hpp"
#include "io/results/results_csv.hpp"
#include "io/results/results_json.hpp"
#include "models/engine/engine.hpp"
#include "models/strategies/strategy.hpp"
#include "study/checks/explanation.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/fuzz/promises.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::fuzz {

namespace {

/// What keeps one try at some milliseconds: the clock is cut to so many months of all programmes
/// together, and so many futures are drawn. The last lanes of every instruction set are not full.
constexpr int most_programme_months = 200, most_months = 40;
constexpr std::int64_t futures = 9;

const Paint plain(Paint::Mode::plain);

int programmes_of(const Scenario& scenario) {
  int count = 0;
  for (const State& state : scenario.states) {
    for (const Theme theme : all_themes) count += state.has(theme) ? 1 : 0;
  }
  return count;
}

void cut_to_small_size(Scenario& scenario) {
  const int months = std::clamp(most_programme_months / std::max(1, programmes_of(scenario)), 1,
                                std::min(most_months, scenario.clock.months()));
  scenario.clock.end = scenario.clock.start + (months - 1);
  scenario.simulation.replications = std::min(scenario.simulation.replications, futures);
}

bool same(const ProgrammeRecord::Year& a, const ProgrammeRecord::Year& b) {
  return a.left == b.left && a.spent_usd == b.spent_usd && a.team_months == b.team_months &&
         a.cancelled_km2 == b.cancelled_km2 && a.reduced_km2 == b.reduced_km2 &&
         a.cleared_km2 == b.cleared_km2;
}

bool same(const ProgrammeRecord& a, const ProgrammeRecord& b) {
  return a.completed == b.completed && a.requests == b.requests &&
         a.left_at_deadline == b.left_at_deadline && a.spent_usd == b.spent_usd &&
         a.own_spent_usd == b.own_spent_usd && a.reserve_usd == b.reserve_usd &&
         a.on_its_way_usd == b.on_its_way_usd &&
         std::equal(a.years.begin(), a.years.end(), b.years.begin(), b.years.end(),
                    [](const auto& x, const auto& y) { return same(x, y); });
}

bool same(const ReplicationRecord& a, const ReplicationRecord& b) {
  return std::equal(a.programmes.begin(), a.programmes.end(), b.programmes.begin(),
                    b.programmes.end(), [](const auto& x, const auto& y) { return same(x, y); }) &&
         a.casualties == b.casualties && a.donors_given_usd == b.donors_given_usd &&
         a.placed_usd == b.placed_usd && a.returned_usd == b.returned_usd &&
         a.unplaced_usd == b.unplaced_usd && a.pool_usd == b.pool_usd;
}

/// The first futures under a strategy; why there are none where they end with an error.
struct Futures {
  std::vector<ReplicationRecord> records;
  std::string error;
};

Futures futures_of(const Portfolio& portfolio, const PlacingModel& placing,
                   std::int64_t replications, InstructionSet set) {
  Futures found;
  Memory memory;
  Tally tally(portfolio);
  try {
    simulate(portfolio, placing, {0, replications}, set, memory, tally, &found.records);
  } catch (const ScoreError& error) {
    return {{}, error.what()};
  } catch (const AmountError& error) {
    return {{}, error.what()};
  }
  return found;
}

void check_same_futures(const Futures& plainly, const Futures& others, InstructionSet set) {
  // Sets meet a fault at different moments, as they go through different numbers of futures at
  // once: which one they report may differ.
  promise(plainly.error.empty() == others.error.empty(),
          fmt::format("expected the same end as without lanes, got on {}: \"{}\" and \"{}\"",
                      to_string(set), others.error, plainly.error));
  promise(std::equal(plainly.records.begin(), plainly.records.end(), others.records.begin(),
                     others.records.end(), [](const auto& a, const auto& b) { return same(a, b); }),
          fmt::format("expected the futures without lanes, got others on {}", to_string(set)));
}

void check_replay(const Scenario& scenario, const Portfolio& portfolio) {
  for (const ProgrammeModel& model : portfolio.programmes) {
    const Replayed future = explain_replication(scenario, model.id, 0);
    promise(
        future.months.back().so_far == future.recorded,
        "expected the replay to end with the run's record, got another: " + to_string(model.id));
    check_readable(print_replay_page(future, plain), Lines::many);
    const std::string csv = write_replay_csv(future);
    check_readable(csv, Lines::many);
    check_finite_fields(csv);
  }
}

void check_results(const Scenario& scenario) {
  Runner runner;
  runner.threads = 1;
  const Forecast result = forecast(scenario, runner);
  for (const std::string& csv :
       {write_obligations_csv(result), write_programmes_csv(result), write_regions_csv(result)}) {
    if (csv.empty()) continue;  // of regions, where there are none
    check_readable(csv, Lines::many);
    check_finite_fields(csv);
  }
  check_readable(write_results_json(result, Manifest{}), Lines::many);
  check_readable(print_forecast_page(result, scenario, plain), Lines::many);
}

void try_futures(const Scenario& scenario) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  const std::int64_t replications = scenario.simulation.replications;
  const Futures plainly = futures_of(portfolio, placing, replications, InstructionSet::plain);
  for (const InstructionSet set : available_instruction_sets()) {
    check_same_futures(plainly, futures_of(portfolio, placing, replications, set), set);
  }
  if (!plainly.error.empty()) return check_readable(plainly.error, Lines::one);
  for (const ReplicationRecord& record : plainly.records) check_record(record);
  check_results(scenario);
  check_replay(scenario, portfolio);
}

}  // namespace

void check_record(const ReplicationRecord& record) {
  const auto check_amount = [](double amount, const char* name) {
    promise(std::isfinite(amount) && amount >= 0,
            fmt::format("expected a finite {} >= 0, got {}", name, amount));
  };
  for (const ProgrammeRecord& p : record.programmes) {
    check_amount(p.left_at_deadline, "left_at_deadline");
    check_amount(p.spent_usd, "spent_usd");
    check_amount(p.own_spent_usd, "own_spent_usd");
    check_amount(p.reserve_usd, "reserve_usd");
    check_amount(p.on_its_way_usd, "on_its_way_usd");
    for (const ProgrammeRecord::Year& year : p.years) {
      check_amount(year.left, "left");
      check_amount(year.spent_usd, "spent_usd of a year");
      check_amount(year.team_months, "team_months");
      check_amount(year.cancelled_km2, "cancelled_km2");
      check_amount(year.reduced_km2, "reduced_km2");
      check_amount(year.cleared_km2, "cleared_km2");
    }
  }
  for (const double casualties : record.casualties) check_amount(casualties, "casualties");
  check_amount(record.donors_given_usd, "donors_given_usd");
  check_amount(record.placed_usd, "placed_usd");
  check_amount(record.returned_usd, "returned_usd");
  check_amount(record.unplaced_usd, "unplaced_usd");
  check_amount(record.pool_usd, "pool_usd");
  double moved = record.donors_given_usd;
  for (const ProgrammeRecord& p : record.programmes) moved += p.own_spent_usd + p.spent_usd;
  // Half a cent, and from a trillion USD on what the rounding of some hundred sums takes.
  const double allowed = std::max(worlds::cent / 2, 1e-14 * moved);
  const double missing = worlds::missing_money(record);
  promise(
      std::abs(missing) <= allowed,
      fmt::format("expected all money to be found again, got {} USD less of {}", missing, moved));
}

void check_finite_fields(const std::string& csv) {
  std::size_t start = 0;
  while (start < csv.size()) {
    const std::size_t end = std::min(csv.find_first_of(",\n", start), csv.size());
    double number = 0;
    const auto read = std::from_chars(csv.data() + start, csv.data() + end, number);
    const bool is_number = read.ec == std::errc{} && read.ptr == csv.data() + end;
    promise(!is_number || std::isfinite(number),
            "expected finite numbers, got " + csv.substr(start, end - start) + " in\n" + csv);
    start = end + 1;
  }
}

void try_check(std::string_view input) {
  std::optional<ScenarioFile> file = try_reader(input);
  if (!file) return;
  cut_to_small_size(file->scenario);
  for (const CheckArguments& given :
       {CheckArguments{.scenario = {}, .resolved = false},
        CheckArguments{.scenario = {}, .resolved = true},
        CheckArguments{.scenario = {}, .resolved = true, .places = false}}) {
    check_readable(check_page_of(*file, given, plain), Lines::many);
  }
  try {
    const CheckArguments proposing{.scenario = "f.yaml", .propose = true};
    check_readable(check_page_of(*file, proposing, plain), Lines::many);
  } catch (const WrongUsage&) {  // nothing to propose from
  }
  try_futures(file->scenario);
  for (const StrategyDefinition& own : file->scenario.strategies) {
    if (own.id == file->scenario.strategy) continue;
    Scenario other = file->scenario;
    other.strategy = own.id;
    return try_futures(other);
  }
}

}  // namespace art6::fuzz
