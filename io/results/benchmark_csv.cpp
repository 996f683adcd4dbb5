#include "io/results/benchmark_csv.hpp"

#include <optional>

#include "io/results/csv_table.hpp"

namespace art6 {
namespace {

std::string format_low(const std::optional<Interval>& interval) {
  return interval ? format_csv_end(interval->low) : std::string();
}
std::string format_high(const std::optional<Interval>& interval) {
  return interval ? format_csv_end(interval->high) : std::string();
}

constexpr Column<BenchmarkedStrategy> benchmarked_columns[] = {
    {"id", [](const BenchmarkedStrategy& s) { return s.id; }},
    {"mean_gap", [](const BenchmarkedStrategy& s) { return format_csv_number(s.mean_gap); }},
    {"mean_gap_ci95_low", [](const BenchmarkedStrategy& s) { return format_low(s.mean_gap_ci95); }},
    {"mean_gap_ci95_high",
     [](const BenchmarkedStrategy& s) { return format_high(s.mean_gap_ci95); }},
    {"wins", [](const BenchmarkedStrategy& s) { return format_csv_number(s.wins); }},
    {"worst_gap", [](const BenchmarkedStrategy& s) { return format_csv_number(s.worst_gap); }},
    {"worst_instance", [](const BenchmarkedStrategy& s) { return s.worst_instance; }},
    {"duration_seconds",
     [](const BenchmarkedStrategy& s) { return format_csv_number(s.duration_seconds); }},
};

struct InstanceLine {
  const BenchmarkInstance& instance;
  const StrategyOnInstance& strategy;
};

constexpr Column<InstanceLine> instance_columns[] = {
    {"instance", [](const InstanceLine& l) { return l.instance.id; }},
    {"programmes", [](const InstanceLine& l) { return format_csv_number(l.instance.programmes); }},
    {"obligations",
     [](const InstanceLine& l) { return format_csv_number(l.instance.obligations); }},
    {"replications",
     [](const InstanceLine& l) { return format_csv_number(l.instance.replications); }},
    {"bound", [](const InstanceLine& l) { return format_csv_number(l.instance.bound); }},
    {"bound_ci95_low", [](const InstanceLine& l) { return format_low(l.instance.bound_ci95); }},
    {"bound_ci95_high", [](const InstanceLine& l) { return format_high(l.instance.bound_ci95); }},
    {"strategy", [](const InstanceLine& l) { return l.strategy.id; }},
    {"mean", [](const InstanceLine& l) { return format_csv_number(l.strategy.mean); }},
    {"gap", [](const InstanceLine& l) { return format_csv_number(l.strategy.gap); }},
    {"gap_ci95_low", [](const InstanceLine& l) { return format_low(l.strategy.gap_ci95); }},
    {"gap_ci95_high", [](const InstanceLine& l) { return format_high(l.strategy.gap_ci95); }},
    {"is_among_best",
     [](const InstanceLine& l) {
       return std::string(l.strategy.is_among_best ? "true" : "false");
     }},
};

}  // namespace

std::string write_benchmark_strategies_csv(const Benchmark& benchmark) {
  std::string table;
  append_header(table, benchmarked_columns);
  for (const BenchmarkedStrategy& strategy : benchmark.strategies) {
    append_row(table, benchmarked_columns, strategy);
  }
  return table;
}

std::string write_benchmark_instances_csv(const Benchmark& benchmark) {
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
