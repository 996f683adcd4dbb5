#include "bench/deadline_scheduling/policy_comparison.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <boost/math/distributions/students_t.hpp>

#include "bench/deadline_scheduling/exact.hpp"
#include "bench/deadline_scheduling/policy.hpp"
#include "bench/deadline_scheduling/simulation.hpp"
#include "bench/deadline_scheduling/whittle_index.hpp"
#include "sim/run/parallel.hpp"

namespace deadline_scheduling {
namespace {

// Of the text. What comes after its slots weighs next to nothing: 0.99^600 = 0.002.
constexpr int slots_shown = 600;
constexpr std::int64_t most_replications_shown = 200;
constexpr std::uint64_t seed_shown = 1;

Relaxation relax_for(const Case& compared, const Table& indices) {
  return relax(compared.model, indices,
               static_cast<double>(compared.size.processors) / compared.size.positions);
}

double bound_of(const Case& compared, const Relaxation& relaxation) {
  return upper_bound(compared.model, relaxation.states, relaxation.price, compared.size);
}

std::vector<Policy> policies_of(const Case& compared, const Table& indices) {
  const Model& model = compared.model;
  std::vector<Policy> policies{whittle(model, indices), whittle_with_interchange(model, indices),
                               least_laxity_first(model), earliest_deadline_first(model)};
  if (compared.baselines == Baselines::myopic_and_by_lot) {
    policies.push_back(myopic(model));
    policies.push_back(by_lot(model));
  }
  return policies;
}

/// Mean and standard error of a - b over the replications.
Estimate difference(const std::vector<double>& a, const std::vector<double>& b) {
  const auto n = static_cast<double>(a.size());
  double sum = 0, squares = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] - b[i];
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double deviation = a[i] - b[i] - sum / n;
    squares += deviation * deviation;
  }
  return {sum / n, std::sqrt(squares / (n - 1) / n)};
}

/// Where there are many positions, fewer futures say as much.
std::int64_t replications_shown(const Size& size) {
  return std::clamp<std::int64_t>(12800 / size.positions, 20, most_replications_shown);
}

/// Half the width of the 95 % interval.
double half_width(Estimate estimate, std::int64_t replications) {
  const boost::math::students_t law(static_cast<double>(replications - 1));
  return boost::math::quantile(law, 0.975) * estimate.standard_error;
}

std::string case_text(const Case& compared, int threads) {
  const Comparison comparison = compare(compared, most_replications_shown, seed_shown, threads);
  std::string text = fmt::format("{}, N = {}, M = {}: upper bound {:.5f}, price {:.5f}\n",
                                 compared.title, compared.size.positions, compared.size.processors,
                                 comparison.upper_bound, comparison.relaxation.price);
  text += fmt::format("  {:<13}  {:>8}  {:>17}  {:>18}\n", "policy", "reward", "gap to the bound",
                      "above Whittle");
  for (const Line& line : comparison.lines) {
    text += fmt::format("  {:<13}  {:>8.5f}  {:.5f} ± {:.5f}", line.policy,
                        comparison.upper_bound - line.gap.mean, line.gap.mean,
                        half_width(line.gap, most_replications_shown));
    if (&line != &comparison.lines.front()) {
      const Estimate difference = above(line, comparison.lines.front());
      text += fmt::format("  {:+.5f} ± {:.5f}", difference.mean,
                          half_width(difference, most_replications_shown));
    }
    text += '\n';
  }
  return text + '\n';
}

std::string growing_text(int threads) {
  std::string text =
      "Cost 0.5, beta 0.99: the gap to the bound as positions and processors grow together\n";
  text += fmt::format("  {:>4}  {:>3}  {:>7}", "N", "M", "futures");
  bool has_heading = false;
  for (const Case& compared : growing_cases()) {
    const std::int64_t replications = replications_shown(compared.size);
    const Comparison comparison = compare(compared, replications, seed_shown, threads);
    if (!has_heading) {
      for (const Line& line : comparison.lines) text += fmt::format("  {:>17}", line.policy);
      text += '\n';
      has_heading = true;
    }
    text += fmt::format("  {:>4}  {:>3}  {:>7}", compared.size.positions, compared.size.processors,
                        replications);
    for (const Line& line : comparison.lines) {
      text += fmt::format("  {:.5f} ± {:.5f}", line.gap.mean, half_width(line.gap, replications));
    }
    text += '\n';
  }
  return text + '\n';
}

std::string small_text() {
  const Case small = small_case();
  const Table indices = whittle_indices(small.model);
  const Relaxation relaxation = relax_for(small, indices);
  const JointProblem joint(small.model, small.size);
  const double unit = small.size.positions * discounted_slots(small.model, small.size.slots);
  std::string text =
      fmt::format("{}, N = {}, M = {}, exact: upper bound {:.5f}\n", small.title,
                  small.size.positions, small.size.processors, bound_of(small, relaxation) / unit);
  text += fmt::format("  {:<13}  {:>8}\n", "policy", "reward");
  const auto add = [&](const std::string& name, const std::vector<double>& values) {
    text += fmt::format("  {:<13}  {:>8.5f}\n", name, joint.mean(values, relaxation.states) / unit);
  };
  add("the best", joint.optimal_values());
  for (const Policy& policy : policies_of(small, indices)) {
    if (!draws_lots(policy)) add(policy.id, joint.values_under(policy));
  }
  return text + '\n';
}

std::string example_text() {
  const Case example = example_without_an_optimal_index(0.5);
  const JointProblem joint(example.model, example.size);
  const std::vector<double> best = joint.optimal_values();
  std::string text = "No index policy is optimal: worth of serving one of the jobs (T, B), exact\n";
  text += fmt::format("  {:<21}  {:>8}  {:>8}\n", "the positions hold", "(1, 1)", "(2, 2)");
  for (const int short_jobs : {1, 2}) {
    std::vector<Job> jobs(3, Job{2, 2});
    std::string names;
    for (int i = 0; i < 3; ++i) {
      if (i < short_jobs) jobs[static_cast<std::size_t>(i)] = {1, 1};
      names += i < short_jobs ? "(1, 1) " : "(2, 2) ";
    }
    text +=
        fmt::format("  {:<21}  {:>8.5f}  {:>8.5f}\n", names, joint.worth(best, jobs, 0, {1, 0, 0}),
                    joint.worth(best, jobs, 0, {0, 0, 1}));
  }
  return text;
}

}  // namespace

Comparison compare(const Case& compared, std::int64_t replications, std::uint64_t seed,
                   int threads) {
  assert(replications >= 2);
  const Model& model = compared.model;
  const Size& size = compared.size;
  const Table indices = whittle_indices(model);
  Relaxation relaxation = relax_for(compared, indices);
  std::vector<Policy> policies = policies_of(compared, indices);
  policies.push_back(relaxed(model, indices, relaxation));
  const Futures futures(model, relaxation.states, seed);

  const double slots = discounted_slots(model, size.slots);
  std::vector<std::vector<double>> rewards(
      policies.size(), std::vector<double>(static_cast<std::size_t>(replications)));
  art6::Runner runner;
  runner.threads = threads;
  runner.batch = 1;  // one replication takes long
  art6::for_each_batch(runner, {0, replications}, [&](int, art6::Range range) {
    for (std::int64_t replication = range.begin; replication < range.end; ++replication) {
      for (std::size_t p = 0; p < policies.size(); ++p) {
        Outcome outcome = futures.under(policies[p], size, static_cast<std::uint32_t>(replication));
        if (policies[p].order == Order::on_average) {
          outcome.reward -= relaxation.price * (outcome.served - size.processors * slots);
        }
        rewards[p][static_cast<std::size_t>(replication)] =
            outcome.reward / (size.positions * slots);
      }
    }
  });

  Comparison result{
      bound_of(compared, relaxation) / (size.positions * slots), std::move(relaxation), {}};
  const double slack = result.upper_bound - result.relaxation.reward;
  for (std::size_t p = 0; p + 1 < policies.size(); ++p) {
    Estimate gap = difference(rewards.back(), rewards[p]);
    gap.mean += slack;
    result.lines.push_back({policies[p].id, std::move(rewards[p]), gap});
  }
  return result;
}

Estimate above(const Line& line, const Line& other) {
  return difference(line.rewards, other.rewards);
}

std::vector<Case> table_cases() {
  const Model constant = uniform_model(0.99, 0.7, 12, 9, 0.2, 0.5);
  const Model moving =
      with_costs(constant, {0.2, 0.5, 0.8}, {{0.8, 0.2, 0}, {0.1, 0.8, 0.1}, {0, 0.2, 0.8}});
  const Model impatient = uniform_model(0.9, 0.7, 12, 9, 0.2, 0.5);
  return {{"Cost 0.5, beta 0.99", constant, {4, 1, slots_shown}},
          {"Cost 0.5, beta 0.99", constant, {10, 1, slots_shown}},
          {"Cost 0.5, beta 0.99", constant, {100, 25, slots_shown}},
          {"Cost 0.5, beta 0.99", constant, {10, 7, slots_shown}},
          {"Cost 0.2 to 0.8, beta 0.99", moving, {10, 7, slots_shown}},
          {"Cost 0.2 to 0.8, beta 0.99", moving, {10, 5, slots_shown}},
          {"Cost 0.5, beta 0.9", impatient, {10, 2, slots_shown}}};
}

std::vector<Case> growing_cases() {
  const Model constant = uniform_model(0.99, 0.7, 12, 9, 0.2, 0.5);
  std::vector<Case> cases;
  for (const int processors : {1, 4, 16, 64, 256}) {
    cases.push_back({"", constant, {4 * processors, processors, slots_shown}, Baselines::none});
  }
  return cases;
}

Case small_case() {
  return {
      "Cost 0.5, beta 0.9, T to 4, B to 3", uniform_model(0.9, 0.7, 4, 3, 0.2, 0.5), {3, 1, 100}};
}

Case example_without_an_optimal_index(double long_jobs) {
  Model model = uniform_model(0.4, 1, 2, 2, 1, 1);
  model.arrivals = {{{1, 1}, 1 - long_jobs}, {{2, 2}, long_jobs}};
  return {"", model, {3, 1, 40}};  // 0.4^40 is below the rounding of a double
}

std::string benchmark_text(int threads) {
  std::string text;
  for (const Case& compared : table_cases()) text += case_text(compared, threads);
  return text + growing_text(threads) + small_text() + example_text();
}

}  // namespace deadline_scheduling
