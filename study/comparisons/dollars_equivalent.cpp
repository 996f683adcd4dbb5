#include "study/comparisons/dollars_equivalent.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "sim/statistics/paired_difference.hpp"
#include "sim/sums/fixed_sum.hpp"
#include "sim/sums/paired_sums.hpp"
#include "study/comparisons/alternatives.hpp"

namespace art6 {

namespace {

constexpr double narrow = 1.001;  ///< high end / low end of a bracket that is narrow enough

/// The baseline with a multiple of the flexible money, compared with the strategy.
struct Trial {
  double scale = 1;
  PairedDifference from_strategy;  ///< baseline minus strategy
};

/// The scales between which a value passes from below 0 to 0 or more: that of the first trial, in
/// ascending order of scale, whose value is at least 0, and that of the trial before it.
struct Bracket {
  double low = 1, high = 1;

  bool is_narrow() const { return high <= low * narrow; }
};

/// The values that must reach 0 at the low end of the interval, at the point, and at the high end.
constexpr std::array<double (*)(const PairedDifference&), 3> values{
    [](const PairedDifference& d) { return d.ci95.high; },
    [](const PairedDifference& d) { return d.mean; },
    [](const PairedDifference& d) { return d.ci95.low; }};

std::optional<Bracket> find_bracket(const std::vector<Trial>& trials,
                                    double (*value)(const PairedDifference&)) {
  const auto reached = std::ranges::find_if(
      trials, [value](const Trial& trial) { return value(trial.from_strategy) >= 0; });
  if (reached == trials.end()) return std::nullopt;
  if (reached == trials.begin()) return Bracket{reached->scale, reached->scale};
  return Bracket{std::prev(reached)->scale, reached->scale};
}

/// Runs trials, all over the same futures.
class Trials {
 public:
  Trials(const Scenario& scenario, const std::string& strategy, const std::string& baseline,
         const Objective& objective, std::int64_t replications, const Runner& runner)
      : scenario_(scenario),
        strategy_(strategy),
        baseline_(baseline),
        objective_(objective),
        replications_(replications),
        runner_(runner) {}

  std::vector<Trial> run(const std::vector<double>& scales) {
    std::vector<Alternative> ways{{.strategy = strategy_}};
    for (const double scale : scales) ways.push_back({baseline_, scale});
    const Alternatives alternatives(scenario_, ways);
    const Sums sums = run_into(
        alternatives, runner_, Range{0, replications_}, Sums{PairedSums(alternatives.count()), {}},
        [&](int /*worker*/, Sums& own, Range batch, const Outcomes& outcomes) {
          add(alternatives, own, batch, outcomes);
        });
    flexible_usd_ = sums.flexible_usd.mean(replications_);
    std::vector<Trial> trials;
    for (int a = 1; a < alternatives.count(); ++a) {
      trials.push_back(
          {scales[static_cast<std::size_t>(a) - 1], compare_pair(sums.objective, a, 0)});
    }
    return trials;
  }

  /// The flexible money of all donors at a scale of 1: USD over the clock, mean of replications.
  double flexible_usd() const { return flexible_usd_; }

 private:
  struct Sums {
    PairedSums objective;
    FixedSum<0> flexible_usd;

    static auto members(auto& sums) { return std::tie(sums.objective, sums.flexible_usd); }
    Sums& operator+=(const Sums& other) { return add_members(*this, other); }
  };

  void add(const Alternatives& alternatives, Sums& sums, Range batch,
           const Outcomes& outcomes) const {
    std::vector<double> amounts(outcomes.row(outcomes.alternatives));
    for (int a = 0; a < outcomes.alternatives; ++a) {
      alternatives.measures().write_objective(outcomes, a, objective_,
                                              amounts.data() + outcomes.row(a));
    }
    add_objective(alternatives, objective_, batch.begin, amounts, sums.objective);
    for (std::int64_t r = 0; r < outcomes.replications; ++r) {
      sums.flexible_usd.add(outcomes.flexible_usd[static_cast<std::size_t>(r)]);
    }
  }

  const Scenario& scenario_;
  const std::string& strategy_;
  const std::string& baseline_;
  const Objective& objective_;
  std::int64_t replications_;
  const Runner& runner_;
  double flexible_usd_ = 0;
};

/// The scales to try first: 1, 1.5, 2, 3, 4, 6, ... up to the largest.
std::vector<double> list_grid() {
  std::vector<double> scales;
  for (double doubled = 1; doubled < most_flexible_scale; doubled *= 2) {
    scales.insert(scales.end(), {doubled, doubled * 1.5});
  }
  scales.push_back(most_flexible_scale);
  return scales;
}

/// Appends the scales that divide the bracket into five parts.
void append_inside(const Bracket& bracket, std::vector<double>& scales) {
  constexpr int parts = 5;
  for (int i = 1; i < parts; ++i) {
    scales.push_back(bracket.low + (bracket.high - bracket.low) * i / parts);
  }
}

}  // namespace

DollarsEquivalent find_dollars_equivalent(const Scenario& scenario, const std::string& strategy,
                                          const std::string& baseline, const Objective& objective,
                                          std::int64_t replications, const Runner& runner) {
  Trials trial_runs(scenario, strategy, baseline, objective, replications, runner);
  std::vector<Trial> trials = trial_runs.run(list_grid());
  std::array<std::optional<Bracket>, values.size()> brackets;
  while (true) {
    std::vector<double> scales;
    for (std::size_t i = 0; i < values.size(); ++i) {
      brackets[i] = find_bracket(trials, values[i]);
      if (brackets[i] && !brackets[i]->is_narrow()) append_inside(*brackets[i], scales);
    }
    std::ranges::sort(scales);
    scales.erase(std::unique(scales.begin(), scales.end()), scales.end());
    if (scales.empty()) break;
    for (const Trial& trial : trial_runs.run(scales)) trials.push_back(trial);
    std::ranges::sort(trials, {}, &Trial::scale);
  }

  const int budget_years = (scenario.clock.months() + 11) / 12;
  const double usd_per_year = trial_runs.flexible_usd() / budget_years;
  const auto scale_of = [&](std::size_t i) {
    return brackets[i] ? std::optional(brackets[i]->high) : std::nullopt;
  };
  const auto usd_of = [&](std::size_t i) {
    const auto scale = scale_of(i);
    return scale ? std::optional((*scale - 1) * usd_per_year) : std::nullopt;
  };
  return {.strategy = strategy,
          .flexible_usd_per_year = usd_per_year,
          .flexible_scale = scale_of(1),
          .flexible_scale_ci95 = {scale_of(0), scale_of(2)},
          .more_usd_per_year = usd_of(1),
          .more_usd_per_year_ci95 = {usd_of(0), usd_of(2)}};
}

}  // namespace art6
