#include "io/benchmark_csv.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "io/csv_table.hpp"
#include "io/result_number.hpp"

namespace art6 {
namespace {

std::string text(double value) { return fmt::format("{}", result_number(value)); }
std::string text(std::optional<double> value) { return value ? text(*value) : std::string(); }
std::string text(std::int64_t count) { return fmt::format("{}", count); }

/// Empty where a single replication gives no interval.
std::string low(const std::optional<Interval>& interval) {
  return interval && std::isfinite(interval->low) ? text(interval->low) : std::string();
}
std::string high(const std::optional<Interval>& interval) {
  return interval && std::isfinite(interval->high) ? text(interval->high) : std::string();
}

using Benchmarked = BenchmarkedStrategy;

constexpr Column<Benchmarked> strategy_columns[] = {
    {"id", [](const Benchmarked& s) { return s.id; }},
    {"mean_gap", [](const Benchmarked& s) { return text(s.mean_gap); }},
    {"mean_gap_ci95_low", [](const Benchmarked& s) { return low(s.mean_gap_ci95); }},
    {"mean_gap_ci95_high", [](const Benchmarked& s) { return high(s.mean_gap_ci95); }},
    {"wins", [](const Benchmarked& s) { return text(s.wins); }},
    {"worst_gap", [](const Benchmarked& s) { return text(s.worst_gap); }},
    {"worst_instance", [](const Benchmarked& s) { return s.worst_instance; }},
    {"duration_seconds", [](const Benchmarked& s) { return text(s.duration_seconds); }},
};

struct InstanceLine {
  const BenchmarkInstance& instance;
  const StrategyOnInstance& strategy;
};

constexpr Column<InstanceLine> instance_columns[] = {
    {"instance", [](const InstanceLine& l) { return l.instance.id; }},
    {"programmes", [](const InstanceLine& l) { return text(std::int64_t{l.instance.programmes}); }},
    {"obligations",
     [](const InstanceLine& l) { return text(std::int64_t{l.instance.obligations}); }},
    {"replications", [](const InstanceLine& l) { return text(l.instance.replications); }},
    {"bound", [](const InstanceLine& l) { return text(l.instance.bound); }},
    {"bound_ci95_low", [](const InstanceLine& l) { return low(l.instance.bound_ci95); }},
    {"bound_ci95_high", [](const InstanceLine& l) { return high(l.instance.bound_ci95); }},
    {"strategy", [](const InstanceLine& l) { return l.strategy.id; }},
    {"mean", [](const InstanceLine& l) { return text(l.strategy.mean); }},
    {"gap", [](const InstanceLine& l) { return text(l.strategy.gap); }},
    {"gap_ci95_low", [](const InstanceLine& l) { return low(l.strategy.gap_ci95); }},
    {"gap_ci95_high", [](const InstanceLine& l) { return high(l.strategy.gap_ci95); }},
    {"is_among_best",
     [](const InstanceLine& l) {
       return std::string(l.strategy.is_among_best ? "true" : "false");
     }},
};

}  // namespace

std::string benchmarked_strategies_csv(const Benchmark& benchmark) {
  std::string table;
  append_header(table, strategy_columns);
  for (const Benchmarked& strategy : benchmark.strategies) {
    append_row(table, strategy_columns, strategy);
  }
  return table;
}

std::string benchmark_instances_csv(const Benchmark& benchmark) {
  std::string table;
  append_header(table, instance_columns);
  for (const BenchmarkInstance& instance : benchmark.instances) {
    for (const StrategyOnInstance& strategy : instance.strategies) {
      append_row(table, instance_columns, InstanceLine{instance, strategy});
    }
  }
  return table;
}

}  // namespace art6
