#include "cli/pages/comparison_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "cli/terminal/columns.hpp"
#include "cli/terminal/listing.hpp"
#include "cli/terminal/text.hpp"
#include "io/results/comparison_words.hpp"
#include "io/results/figures.hpp"
#include "io/results/result_words.hpp"

namespace art6 {
namespace {

/// A strategy's name for a column other than the first: only the first column is cut if a table is
/// too wide.
std::string shorten_name(const std::string& id) {
  constexpr int widest = 24;  // built-in names have 19 columns at most
  return cut(to_one_line(id), widest);
}

std::string format_shares(const PairedComparison& pair, std::int64_t of) {
  const auto share = [of](std::int64_t count) {
    std::string text = format_percent(static_cast<double>(count) / static_cast<double>(of));
    text.resize(text.find(' '));  // the head of the column says %
    return text;
  };
  return fmt::format("{} / {} / {}", share(pair.wins), share(pair.ties), share(pair.losses));
}

Colour choose_colour(Verdict verdict) {
  switch (verdict) {
    case Verdict::better:
      return Colour::green;
    case Verdict::worse:
      return Colour::red;
    case Verdict::not_told_apart:
    case Verdict::same:
      return Colour::none;
  }
  return Colour::none;
}

std::string print_compared_strategies(const Comparison& comparison, const Paint& paint) {
  const int digits = decimals(comparison);
  std::vector<Cells> rows{make_heads({"", "", "vs.", "", "Wins / ties /", "", "vs. the"}),
                          make_heads({"Strategy", "Mean", shorten_name(comparison.baseline),
                                      "(95 %, all at once)", "losses, %", "Verdict", "best"})};
  for (const StrategyComparison* strategy : sort_best_first(comparison)) {
    const PairedComparison& pair = strategy->to_baseline;
    const bool is_baseline = strategy->id == comparison.baseline;
    const bool is_among_best =
        std::ranges::count(comparison.not_told_apart_from_best, strategy->id) > 0;
    rows.push_back(
        {{to_one_line(strategy->id), is_among_best ? Colour::bold : Colour::none},
         {fixed(strategy->mean, digits)},
         {is_baseline ? "" : format_signed(pair.difference, digits)},
         {is_baseline ? "" : format_signed_interval(pair.ci95_max_t, digits)},
         {is_baseline ? "" : format_shares(pair, comparison.replications)},
         {is_baseline ? "baseline" : to_words(pair.verdict), choose_colour(pair.verdict)},
         {(is_among_best ? "= " : "") + format_signed(strategy->to_best.difference, digits)}});
  }
  return print_table({Align::left, Align::right, Align::right, Align::right, Align::right,
                      Align::left, Align::right},
                     rows, paint);
}

/// The strategy under which the obligation has the best chance to be met, the first of equals.
std::size_t find_best_chance(const ObligationComparison& obligation) {
  const auto best =
      std::ranges::max_element(obligation.strategies, {}, &PairedProbability::probability_met);
  return static_cast<std::size_t>(best - obligation.strategies.begin());
}

std::string print_compared_obligations(const Comparison& comparison, const Paint& paint) {
  const auto base = static_cast<std::size_t>(
      std::ranges::find(comparison.strategies, comparison.baseline, &StrategyComparison::id) -
      comparison.strategies.begin());
  std::vector<Cells> rows{make_heads({"", "", "Chance under", "Best chance", "", "Difference,"}),
                          make_heads({"Obligation", "Deadline", shorten_name(comparison.baseline),
                                      "under", "", "points (95 %)"})};
  for (const ObligationComparison& obligation : comparison.obligations) {
    const std::size_t best = find_best_chance(obligation);
    const PairedProbability& pair = obligation.strategies[best];
    if (!(pair.difference > 0)) continue;
    const auto chance = [&obligation](std::size_t a) {
      const double probability = obligation.strategies[a].probability_met;
      return obligation.beyond_horizon ? format_percent_at_least(probability)
                                       : format_percent(probability);
    };
    const Interval points{100 * pair.difference_ci95.low, 100 * pair.difference_ci95.high};
    rows.push_back(
        {{to_one_line(to_string(obligation.id))},
         {to_string(obligation.deadline)},
         {chance(base)},
         {shorten_name(comparison.strategies[best].id)},
         {chance(best)},
         {format_signed(100 * pair.difference, 1) + ' ' + format_signed_interval(points, 1)}});
  }
  const std::size_t none = comparison.obligations.size() - (rows.size() - 2);
  std::string text;
  if (rows.size() > 2) {
    text = print_table(
        {Align::left, Align::left, Align::right, Align::left, Align::right, Align::right}, rows,
        paint);
  }
  if (none > 0 && comparison.strategies.size() > 1) {
    constexpr auto as_often = "{} met at least as often under {} as under any other strategy.";
    const bool is_one = none == 1;
    const std::string those =
        rows.size() > 2
            ? fmt::format("{} other{}", none, is_one ? " is" : "s are")
            : (is_one ? "The one obligation is" : fmt::format("All {} obligations are", none));
    text += print_paragraph(fmt::format(as_often, those, to_one_line(comparison.baseline)));
  }
  if (const std::string beyond = describe_beyond_horizon(comparison); !beyond.empty()) {
    text += print_paragraph(beyond);
  }
  return text;
}

/// The text below the tables that explains them; empty if only one strategy was run.
std::string print_comparison_legend(const Comparison& comparison, const Paint& paint) {
  const std::size_t others = comparison.strategies.size() - 1;
  if (others == 0) return {};
  const std::string baseline = to_one_line(comparison.baseline);
  const std::string together =
      others == 1 ? "" : fmt::format(" that hold together for all {} comparisons", others);
  return paint_paragraph(
      Colour::dim,
      fmt::format(
          "All strategies met the same futures. Under vs.: a strategy's mean minus that of {0} or "
          "of the best, with 95 % intervals{1} (max-t bootstrap, Romano and Wolf 2005). Wins: "
          "futures in which it does better than {0}. Verdict: at a family-wise error of 5 %; not "
          "clear: the difference may be due to chance. The sign = marks strategies without a clear "
          "difference from the best. Best chance under: the strategy that meets the obligation "
          "most often, if more often than {0}; its interval "
          "holds for that obligation alone (Tango 1998).",
          baseline, together),
      paint);
}

}  // namespace

std::string print_comparison_page(const Comparison& comparison, const Paint& paint) {
  const std::string head =
      paint(Colour::bold, cut(to_one_line(comparison.scenario.name), page_width)) + '\n' +
      print_paragraph(fmt::format(
          "{}, {}, seed {}. Compared by {} ({} is better).",
          format_count(std::ssize(comparison.strategies), "strategy", "strategies"),
          format_count(comparison.replications, "replication", "replications"), comparison.seed,
          explain(comparison.objective), more_is_better(comparison.objective) ? "more" : "less"));
  std::string more;
  if (comparison.selection) more += print_paragraph(to_one_line(describe_stop(comparison)));
  if (comparison.equivalent) more += print_paragraph(to_one_line(describe_equivalent(comparison)));
  std::string page =
      head + paint_paragraph(Colour::bold, to_one_line(describe_best(comparison)), paint) + more;
  for (const std::string& section :
       {print_compared_strategies(comparison, paint), print_compared_obligations(comparison, paint),
        print_comparison_legend(comparison, paint)}) {
    if (!section.empty()) page += '\n' + section;
  }
  return page;
}

}  // namespace art6
