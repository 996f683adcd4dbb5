#include "study/comparisons/benchmark.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <memory>
#include <numeric>
#include <stdexcept>

#include "models/engine/perfect_information.hpp"
#include "sim/statistics/intervals.hpp"
#include "sim/statistics/max_t.hpp"
#include "sim/statistics/paired_difference.hpp"
#include "sim/sums/paired_sums.hpp"
#include "study/comparisons/alternatives.hpp"

namespace art6 {

namespace {

/// Sums of the obligations met by each strategy.
struct TrialSums {
  PairedSums strategies;
  PairedSums with_bound;  ///< of the strategies, then of the bound

  explicit TrialSums(int count) : strategies(count), with_bound(count + 1) {}
  static auto members(auto& sums) { return std::tie(sums.strategies, sums.with_bound); }
  TrialSums& operator+=(const TrialSums& other) { return add_members(*this, other); }
};

/// The runs of all strategies on one instance.
class InstanceTrial {
 public:
  InstanceTrial(const InstanceFile& file, const BenchmarkPlan& plan, const Runner& runner)
      : file_(file),
        measure_(plan.measure),
        runner_(runner),
        alternatives_(file.scenario, list_ways(plan.strategies)),
        last_months_(alternatives_.measures().last_months(plan.measure)) {}

  BenchmarkInstance run() const {
    const TrialSums sums = run_all();
    const int bound = alternatives_.count();
    const int best = sums.strategies.largest();
    const Stream bootstrap(file_.scenario.simulation.seed, "benchmark/bootstrap");
    const Portfolio& portfolio = alternatives_.portfolio();
    BenchmarkInstance instance{.id = file_.id,
                               .scenario = {.name = file_.scenario.name, .sha256 = file_.sha256},
                               .replications = sums.with_bound.count(),
                               .seed = file_.scenario.simulation.seed,
                               .programmes = portfolio.programmes.size(),
                               .obligations = alternatives_.measures().obligations().size(),
                               .bound = sums.with_bound.mean(bound),
                               .bound_ci95 = mean_interval(sums.with_bound, bound),
                               .best = alternatives_.strategy(best).id,
                               .strategies = {}};
    for (int a = 0; a < alternatives_.count(); ++a) {
      instance.strategies.push_back(compare_with_bound(sums.with_bound, a, bound));
    }
    for (const int a : find_not_told_apart(compare_many_to_one(sums.strategies, best, bootstrap))) {
      instance.strategies[static_cast<std::size_t>(a)].is_among_best = true;
    }
    return instance;
  }

 private:
  static std::vector<Alternative> list_ways(const std::vector<std::string>& strategies) {
    std::vector<Alternative> ways;
    for (const std::string& id : strategies) ways.push_back({.strategy = id});
    return ways;
  }

  TrialSums run_all() const {
    std::vector<std::unique_ptr<Memory>> memories;
    for (int i = 0; i < thread_count(runner_); ++i) memories.push_back(std::make_unique<Memory>());
    return run_into(alternatives_, runner_, {0, file_.scenario.simulation.replications},
                    TrialSums(alternatives_.count()),
                    [&](int worker, TrialSums& sums, Range batch, const Outcomes& outcomes) {
                      count(batch, outcomes, *memories[static_cast<std::size_t>(worker)], sums);
                    });
  }

  void count(Range batch, const Outcomes& outcomes, Memory& memory, TrialSums& sums) const {
    std::vector<double> met(outcomes.row(outcomes.alternatives), 0.0);
    for (int a = 0; a < outcomes.alternatives; ++a) {
      alternatives_.measures().add(outcomes, a, measure_, 1, met.data() + outcomes.row(a));
    }
    sums.strategies.add(batch.begin, met);
    const std::vector<double> most = count_most_obligations(
        compute_perfect_information(alternatives_.portfolio(), last_months_, batch, memory),
        batch.size());
    check_bound(batch, met, most);
    met.insert(met.end(), most.begin(), most.end());
    sums.with_bound.add(batch.begin, met);
  }

  /// Throws std::logic_error where a strategy meets more than the bound.
  void check_bound(Range batch, const std::vector<double>& met,
                   const std::vector<double>& most) const {
    for (std::size_t i = 0; i < met.size(); ++i) {
      const std::size_t r = i % most.size();
      if (met[i] <= most[r]) continue;
      throw std::logic_error(fmt::format(
          "{}: strategy {} meets {} obligations in replication {}, above the bound of {}", file_.id,
          alternatives_.strategy(static_cast<int>(i / most.size())).id, met[i],
          batch.begin + static_cast<std::int64_t>(r), most[r]));
    }
  }

  /// Compares strategy `a` with the bound. With X and U, the obligations that the strategy and the
  /// bound meet in one replication, gap = 1 - mean X / mean U. Its standard error is that of a
  /// ratio of means, sqrt(Var((1 - gap) U - X) / n) / mean U.
  StrategyOnInstance compare_with_bound(const PairedSums& sums, int a, int bound) const {
    StrategyOnInstance result{.id = alternatives_.strategy(a).id,
                              .mean = sums.mean(a),
                              .gap = {},
                              .gap_ci95 = {},
                              .is_among_best = false};
    const double most = sums.mean(bound);
    if (!(most > 0)) return result;
    const double gap = sums.mean_difference(bound, a) / most;
    result.gap = gap;
    const std::int64_t n = sums.count();
    double error = 0;
    if (n > 1) {
      const double reached = 1 - gap;
      const double of_bound = sums.variance(bound), own = sums.variance(a);
      const double both = (of_bound + own - sums.variance_of_difference(bound, a)) / 2;
      const double residual = reached * reached * of_bound + own - 2 * reached * both;
      error = std::sqrt(std::max(residual, 0.0) / static_cast<double>(n)) / most;
    }
    result.gap_ci95 = student_interval(gap, error, n);
    return result;
  }

  const InstanceFile& file_;
  Measure measure_;
  const Runner& runner_;
  Alternatives alternatives_;
  Table<ObligationIndex, int> last_months_;
};

/// Summarises strategy `s` over the instances.
BenchmarkedStrategy summarise(const std::vector<BenchmarkInstance>& instances, std::size_t s,
                              const std::string& description) {
  BenchmarkedStrategy result{.id = instances.front().strategies[s].id,
                             .description = description,
                             .mean_gap = {},
                             .mean_gap_ci95 = {},
                             .wins = 0,
                             .worst_gap = {},
                             .worst_instance = {},
                             .duration_seconds = {}};
  std::vector<double> gaps;
  for (const BenchmarkInstance& instance : instances) {
    const StrategyOnInstance& strategy = instance.strategies[s];
    if (!strategy.gap) continue;
    if (strategy.is_among_best) ++result.wins;
    gaps.push_back(*strategy.gap);
    result.mean_gap_ci95 = strategy.gap_ci95;  // stands where it is the only one
    if (result.worst_gap && *strategy.gap <= *result.worst_gap) continue;
    result.worst_gap = strategy.gap;
    result.worst_instance = instance.id;
  }
  if (gaps.empty()) return result;
  const auto n = static_cast<double>(gaps.size());
  const double mean = std::accumulate(gaps.begin(), gaps.end(), 0.0) / n;
  result.mean_gap = mean;
  if (gaps.size() == 1) return result;
  double squares = 0;
  for (const double gap : gaps) squares += (gap - mean) * (gap - mean);
  result.mean_gap_ci95 = student_interval(mean, std::sqrt(squares / (n - 1) / n), std::ssize(gaps));
  return result;
}

/// Measures the seconds that a run of only this strategy takes on all instances, with its draws.
double measure_seconds(const std::string& strategy, const BenchmarkPlan& plan, Runner runner) {
  runner.progress = nullptr;
  const auto before = std::chrono::steady_clock::now();
  for (const InstanceFile& file : plan.instances) {
    const Alternatives alone(file.scenario, {{.strategy = strategy}});
    alone.run(runner, {0, file.scenario.simulation.replications},
              [](int /*worker*/, Range /*batch*/, const Outcomes& /*outcomes*/) {});
  }
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

}  // namespace

Benchmark benchmark(const BenchmarkPlan& plan, const Runner& runner) {
  Benchmark result{
      .objective = *parse_objective(to_string(plan.measure)), .instances = {}, .strategies = {}};
  std::int64_t all = 0, done_before = 0;
  for (const InstanceFile& file : plan.instances) all += file.scenario.simulation.replications;
  Runner one = runner;
  if (runner.progress) {
    one.progress = [&](std::int64_t done, std::int64_t /*of_this*/) {
      runner.progress(done_before + done, all);
    };
  }
  for (const InstanceFile& file : plan.instances) {
    result.instances.push_back(InstanceTrial(file, plan, one).run());
    done_before += file.scenario.simulation.replications;
  }
  for (std::size_t s = 0; s < plan.strategies.size(); ++s) {
    const std::string& id = plan.strategies[s];
    result.strategies.push_back(summarise(
        result.instances, s, find_strategy(plan.instances.front().scenario, id).description));
    if (plan.is_timed)
      result.strategies.back().duration_seconds = measure_seconds(id, plan, runner);
  }
  return result;
}

}  // namespace art6
