#include "cli/pages/benchmark_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "cli/terminal/columns.hpp"
#include "cli/terminal/listing.hpp"
#include "cli/terminal/text.hpp"
#include "io/results/figures.hpp"
#include "io/results/result_words.hpp"

namespace art6 {
namespace {

/// The gap in percent of the bound; a dash if there is none.
std::string format_gap(const std::optional<double>& gap) {
  return gap ? format_decimals(100 * *gap, 1) : "-";
}

std::string format_gap_interval(const std::optional<Interval>& interval) {
  if (!interval) return "";
  if (!std::isfinite(interval->low)) return "(unknown)";
  return fmt::format("({} to {})", format_decimals(100 * interval->low, 1),
                     format_decimals(100 * interval->high, 1));
}

std::string print_benchmarked_strategies(const Benchmark& benchmark, const Paint& paint) {
  std::vector<const BenchmarkedStrategy*> order;
  for (const BenchmarkedStrategy& strategy : benchmark.strategies) order.push_back(&strategy);
  std::ranges::stable_sort(order, {}, [](const BenchmarkedStrategy* strategy) {
    return strategy->mean_gap.value_or(std::numeric_limits<double>::infinity());
  });
  const bool is_timed = order.front()->duration_seconds.has_value();
  std::vector<Align> alignments{Align::left,  Align::right, Align::right,
                                Align::right, Align::right, Align::left};
  std::vector<Cells> rows{make_heads({"", "Mean gap,", "", "", "Worst", ""}),
                          make_heads({"Strategy", "%", "(95 %)", "Wins", "gap, %", "on"})};
  for (const BenchmarkedStrategy* strategy : order) {
    rows.push_back({{to_one_line(strategy->id)},
                    {format_gap(strategy->mean_gap)},
                    {format_gap_interval(strategy->mean_gap_ci95)},
                    {fmt::format("{}", strategy->wins)},
                    {format_gap(strategy->worst_gap)},
                    {to_one_line(strategy->worst_instance)}});
  }
  if (is_timed) {
    alignments.push_back(Align::right);
    rows[0].push_back({"", Colour::bold});
    rows[1].push_back({"Seconds", Colour::bold});
    for (std::size_t i = 0; i < order.size(); ++i) {
      rows[i + 2].push_back({fmt::format("{:.2f}", *order[i]->duration_seconds)});
    }
  }
  return print_table(alignments, rows, paint);
}

std::string print_instances(const Benchmark& benchmark, const Paint& paint) {
  std::vector<Cells> rows{make_heads({"", "Obliga-", "", "", "", "Gap,", "Among"}),
                          make_heads({"Instance", "tions", "Bound", "Best", "Mean", "%", "best"})};
  for (const BenchmarkInstance& instance : benchmark.instances) {
    const StrategyOnInstance& best =
        *std::ranges::find(instance.strategies, instance.best, &StrategyOnInstance::id);
    const auto among_best =
        std::ranges::count(instance.strategies, true, &StrategyOnInstance::is_among_best);
    rows.push_back({{to_one_line(instance.id)},
                    {fmt::format("{}", instance.obligations)},
                    {fmt::format("{:.2f}", instance.bound)},
                    {to_one_line(instance.best)},
                    {fmt::format("{:.2f}", best.mean)},
                    {format_gap(best.gap)},
                    {fmt::format("{}", among_best)}});
  }
  return print_table({Align::left, Align::right, Align::right, Align::left, Align::right,
                      Align::right, Align::right},
                     rows, paint);
}

std::string print_benchmark_head(const Benchmark& benchmark, const Paint& paint) {
  const auto replications = [&] {
    const auto [least, most] =
        std::ranges::minmax(benchmark.instances, {}, &BenchmarkInstance::replications);
    return least.replications == most.replications
               ? group_digits(most.replications)
               : fmt::format("{} to {}", group_digits(least.replications),
                             group_digits(most.replications));
  };
  return paint(Colour::bold, "Benchmark of strategies") + '\n' +
         print_paragraph(
             fmt::format("{} on {}, {} replications each. Counted: {}.",
                         format_count(std::ssize(benchmark.strategies), "strategy", "strategies"),
                         format_count(std::ssize(benchmark.instances), "instance", "instances"),
                         replications(), explain(benchmark.objective)));
}

std::string print_benchmark_legend(const Benchmark& benchmark, const Paint& paint) {
  std::string text =
      "Bound: what perfect information could meet at most in each future, and no strategy can "
      "pass. Gap: how far a strategy's mean stays below the bound's, in percent of it; a part of "
      "it no strategy can close. Wins: instances on which a strategy is among the best, with no "
      "clear difference from the best one (5 %). Among best: how many strategies are.";
  text += benchmark.instances.size() > 1 ? " Intervals are over the instances."
                                         : " Intervals are over the replications of the instance.";
  if (std::ranges::any_of(benchmark.instances, [](const auto& i) { return !(i.bound > 0); })) {
    text += " An instance with a bound of 0 has no gap and does not count.";
  }
  return paint_paragraph(Colour::dim, text, paint);
}

}  // namespace

std::string print_benchmark_page(const Benchmark& benchmark, const Paint& paint) {
  return print_benchmark_head(benchmark, paint) + '\n' +
         print_benchmarked_strategies(benchmark, paint) + '\n' + print_instances(benchmark, paint) +
         '\n' + print_benchmark_legend(benchmark, paint);
}

}  // namespace art6
