#include "io/results/comparison_csv.hpp"

#include "io/results/csv_table.hpp"

namespace art6 {
namespace {

using ComparedStrategy = StrategyComparison;

constexpr Column<ComparedStrategy> strategy_columns[] = {
    {"id", [](const ComparedStrategy& s) { return s.id; }},
    {"mean", [](const ComparedStrategy& s) { return format_csv_number(s.mean); }},
    {"mean_ci95_low", [](const ComparedStrategy& s) { return format_csv_end(s.mean_ci95.low); }},
    {"mean_ci95_high", [](const ComparedStrategy& s) { return format_csv_end(s.mean_ci95.high); }},
    {"to_baseline_difference",
     [](const ComparedStrategy& s) { return format_csv_number(s.to_baseline.difference); }},
    {"to_baseline_ci95_low",
     [](const ComparedStrategy& s) { return format_csv_end(s.to_baseline.ci95.low); }},
    {"to_baseline_ci95_high",
     [](const ComparedStrategy& s) { return format_csv_end(s.to_baseline.ci95.high); }},
    {"to_baseline_ci95_max_t_low",
     [](const ComparedStrategy& s) { return format_csv_end(s.to_baseline.ci95_max_t.low); }},
    {"to_baseline_ci95_max_t_high",
     [](const ComparedStrategy& s) { return format_csv_end(s.to_baseline.ci95_max_t.high); }},
    {"to_baseline_p_max_t",
     [](const ComparedStrategy& s) { return format_csv_number(s.to_baseline.p_max_t); }},
    {"to_baseline_variance_reduction",
     [](const ComparedStrategy& s) { return format_csv_number(s.to_baseline.variance_reduction); }},
    {"to_baseline_wins",
     [](const ComparedStrategy& s) { return format_csv_number(s.to_baseline.wins); }},
    {"to_baseline_ties",
     [](const ComparedStrategy& s) { return format_csv_number(s.to_baseline.ties); }},
    {"to_baseline_losses",
     [](const ComparedStrategy& s) { return format_csv_number(s.to_baseline.losses); }},
    {"to_baseline_verdict",
     [](const ComparedStrategy& s) { return std::string(to_string(s.to_baseline.verdict)); }},
    {"to_best_difference",
     [](const ComparedStrategy& s) { return format_csv_number(s.to_best.difference); }},
    {"to_best_ci95_max_t_low",
     [](const ComparedStrategy& s) { return format_csv_end(s.to_best.ci95_max_t.low); }},
    {"to_best_ci95_max_t_high",
     [](const ComparedStrategy& s) { return format_csv_end(s.to_best.ci95_max_t.high); }},
    {"to_best_p_max_t",
     [](const ComparedStrategy& s) { return format_csv_number(s.to_best.p_max_t); }},
    {"to_best_verdict",
     [](const ComparedStrategy& s) { return std::string(to_string(s.to_best.verdict)); }},
};

/// An obligation under one strategy.
struct ObligationLine {
  const ObligationComparison& obligation;
  const std::string& strategy;
  const PairedProbability& pair;
};

constexpr Column<ObligationLine> obligation_columns[] = {
    {"id", [](const ObligationLine& l) { return to_string(l.obligation.id); }},
    {"state", [](const ObligationLine& l) { return l.obligation.id.state; }},
    {"theme",
     [](const ObligationLine& l) { return std::string(to_string(l.obligation.id.theme)); }},
    {"deadline", [](const ObligationLine& l) { return to_string(l.obligation.deadline); }},
    {"strategy", [](const ObligationLine& l) { return l.strategy; }},
    {"probability_met",
     [](const ObligationLine& l) { return format_csv_number(l.pair.probability_met); }},
    {"probability_met_ci95_low",
     [](const ObligationLine& l) { return format_csv_end(l.pair.probability_met_ci95.low); }},
    {"probability_met_ci95_high",
     [](const ObligationLine& l) { return format_csv_end(l.pair.probability_met_ci95.high); }},
    {"difference", [](const ObligationLine& l) { return format_csv_number(l.pair.difference); }},
    {"difference_ci95_low",
     [](const ObligationLine& l) { return format_csv_end(l.pair.difference_ci95.low); }},
    {"difference_ci95_high",
     [](const ObligationLine& l) { return format_csv_end(l.pair.difference_ci95.high); }},
};

}  // namespace

std::string write_comparison_csv(const Comparison& comparison) {
  std::string table;
  append_header(table, strategy_columns);
  for (const ComparedStrategy& strategy : comparison.strategies) {
    append_row(table, strategy_columns, strategy);
  }
  return table;
}

std::string write_compared_obligations_csv(const Comparison& comparison) {
  std::string table;
  append_header(table, obligation_columns);
  for (const ObligationComparison& obligation : comparison.obligations) {
    for (std::size_t a = 0; a < obligation.strategies.size(); ++a) {
      append_row(table, obligation_columns,
                 ObligationLine{obligation, comparison.strategies[a].id, obligation.strategies[a]});
    }
  }
  return table;
}

}  // namespace art6
