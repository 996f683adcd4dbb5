#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "io/results/comparison_words.hpp"
#include "io/results/figures.hpp"
#include "io/results/result_words.hpp"
#include "report/names.hpp"
#include "report/page.hpp"
#include "report/report.hpp"
#include "report/summary.hpp"

namespace art6 {
namespace {

class ComparisonPage {
 public:
  ComparisonPage(const Comparison& comparison, const ReportSources& sources)
      : comparison_(comparison),
        scenario_(sources.scenario),
        page_("comparison.html"),
        names_(sources.scenario),
        digits_(decimals(comparison)) {}

  std::string text(const Manifest& manifest, const ReportSources& sources) {
    add_head();
    for (const StrategyComparison* strategy : sort_best_first(comparison_)) add_strategy(*strategy);
    for (const StrategyComparison& strategy : comparison_.strategies) {
      page_.values().AddSectionDictionary("COLUMN")->SetValue("STRATEGY", strategy.id);
    }
    for (const ObligationComparison& obligation : comparison_.obligations) add_row(obligation);
    if (!comparison_.obligations.empty()) page_.values().ShowSection("MATRIX");
    if (const std::string beyond = describe_beyond_horizon(comparison_); !beyond.empty()) {
      page_.values().SetValueAndShowSection("BEYOND", beyond, "BEYOND_LINE");
    }
    page_.add_chart("differences",
                    std::map<std::string, std::string>{{"baseline", comparison_.baseline},
                                                       {"unit", explain(comparison_.objective)}},
                    comparison_.strategies.size());
    page_.add_provenance(comparison_.scenario, comparison_.replications, manifest, sources);
    return page_.text();
  }

 private:
  void add_head() {
    Dictionary& values = page_.values();
    values.SetValue("TITLE", scenario_.name + ": comparison of strategies");
    values.SetValue("NAME", scenario_.name);
    values.SetValue("BASELINE", comparison_.baseline);
    values.SetValue("CONFIDENCE", format_share(scenario_.confidence));
    values.SetValue("COUNT",
                    format_count(std::ssize(comparison_.strategies), "strategy", "strategies"));
    values.SetValue("REPLICATIONS", group_digits(comparison_.replications));
    values.SetValue("OBJECTIVE", explain(comparison_.objective));
    values.SetValue("BETTER", more_is_better(comparison_.objective) ? "more" : "less");
    values.SetValue("SENTENCE", summary_of(comparison_));
    values.SetValueAndShowSection("DESCRIPTION", scenario_.description, "DESCRIPTION_LINE");
    if (comparison_.selection) {
      values.SetValueAndShowSection("SELECTION", describe_stop(comparison_), "SELECTION_LINE");
    }
    if (comparison_.equivalent) {
      values.SetValueAndShowSection("EQUIVALENT", describe_equivalent(comparison_),
                                    "EQUIVALENT_LINE");
    }
  }

  void add_strategy(const StrategyComparison& strategy) {
    const PairedComparison& pair = strategy.to_baseline;
    const bool is_baseline = strategy.id == comparison_.baseline;
    Dictionary& row = *page_.values().AddSectionDictionary("STRATEGY_ROW");
    row.SetValue("STRATEGY", strategy.id);
    row.SetValue("ABOUT", strategy.description);
    row.SetValue("MEAN", fixed(strategy.mean, digits_));
    row.SetValue("DIFFERENCE", is_baseline ? "" : format_signed(pair.difference, digits_));
    row.SetValue("INTERVAL", is_baseline ? "" : format_signed_interval(pair.ci95_max_t, digits_));
    row.SetValue("WINS", is_baseline ? "" : share(pair.wins));
    row.SetValue("LOSSES", is_baseline ? "" : share(pair.losses));
    row.SetValue("VERDICT", is_baseline ? "baseline" : to_words(pair.verdict));
    row.SetValue("TO_BEST", format_signed(strategy.to_best.difference, digits_));
    row.SetValue("TO_BEST_VERDICT",
                 strategy.id == comparison_.best ? "best" : to_words(strategy.to_best.verdict));
  }

  std::string share(std::int64_t futures) const {
    return format_percent(static_cast<double>(futures) /
                          static_cast<double>(comparison_.replications));
  }

  void add_row(const ObligationComparison& obligation) {
    Dictionary& row = *page_.values().AddSectionDictionary("MATRIX_ROW");
    row.SetValue("ID", to_string(obligation.id));
    row.SetValue("OBLIGATION_NAME", names_.of(obligation.id));
    row.SetValue("DEADLINE", to_words(obligation.deadline));
    for (const PairedProbability& pair : obligation.strategies) {
      Dictionary& cell = *row.AddSectionDictionary("MATRIX_CELL");
      std::optional<Risk> risk;
      if (!obligation.beyond_horizon) {
        risk = classify_risk(pair.probability_met, scenario_.confidence);
      }
      cell.SetValue("RISK", name_class(risk));
      cell.SetValue("CHANCE", format_chance(pair.probability_met, obligation.beyond_horizon,
                                            scenario_.confidence));
    }
  }

  const Comparison& comparison_;
  const Scenario& scenario_;
  Page page_;
  Names names_;
  int digits_;
};

}  // namespace

std::string write_comparison_report(const Comparison& comparison, const Manifest& manifest,
                                    const ReportSources& sources) {
  return ComparisonPage(comparison, sources).text(manifest, sources);
}

}  // namespace art6
