// Over 300 lines: one page, all that it may say.
#include "cli/pages/comparison_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/terminal/text.hpp"
#include "tests/cli/terminal/without_colour.hpp"
#include "tests/io/results/comparison_example.hpp"

namespace art6 {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// The lines of the page from the second (below the scenario's name) to the first empty one.
std::string summary_of(const Comparison& comparison) {
  const std::string page = print_comparison_page(comparison, plain);
  const auto from = page.find('\n') + 1;
  return page.substr(from, page.find("\n\n") + 1 - from);
}

/// What the summary says below its first sentence, on one line.
std::string said_of(const Comparison& comparison) {
  std::string summary = summary_of(comparison);
  summary = summary.substr(summary.find("Best: "));
  summary.pop_back();
  for (char& c : summary) c = c == '\n' ? ' ' : c;
  return summary;
}

Comparison alone() {
  Comparison comparison = example_comparison();
  comparison.strategies = {comparison.strategies[2]};
  comparison.strategies[0].to_best = comparison.strategies[0].to_baseline;
  comparison.best = "status-quo";
  comparison.not_told_apart_from_best = {"status-quo"};
  for (ObligationComparison& obligation : comparison.obligations) {
    obligation.strategies = {obligation.strategies[2]};
  }
  return comparison;
}

/// Where the choice matters, and what the columns mean: the same for any number of replications.
const std::string choice_and_explanation =
    R"(                           Chance under  Best chance                   Difference,
Obligation     Deadline      status-quo  under                       points (95 %)
LAO/clearance  2020-08-01          38 %  urgency      63 %  +25.0 (+12.5 to +37.5)
1 other is met at least as often under status-quo as under any other strategy.

All strategies met the same futures. Under vs.: a strategy's mean minus that of status-quo or of the
best, with 95 % intervals that hold together for all 2 comparisons (max-t bootstrap, Romano and Wolf
2005). Wins: futures in which it does better than status-quo. Verdict: at a family-wise error of
5 %; not clear: the difference may be due to chance. The sign = marks strategies without a clear
difference from the best. Best chance under: the strategy that meets the obligation most often, if
more often than status-quo; its interval holds for that obligation alone (Tango 1998).
)";

TEST(ComparisonPage, has_the_best_first_and_where_the_choice_matters) {
  EXPECT_EQ(print_comparison_page(example_comparison(), plain), R"(Example "one"
3 strategies, 200 replications, seed 18446744073709551615. Compared by obligations met (more is
better).
Best: urgency. No clear difference from need.

                         vs.                       Wins / ties /             vs. the
Strategy    Mean  status-quo  (95 %, all at once)      losses, %  Verdict       best
urgency     2.50       +0.50     (+0.25 to +0.75)    55 / 40 / 5  better      = 0.00
need        2.25       +0.25     (-0.12 to +0.62)   30 / 60 / 10  not clear  = -0.25
status-quo  2.00                                                  baseline     -0.50

)" + choice_and_explanation);
}

TEST(ComparisonPage, of_a_single_replication_knows_no_interval) {
  EXPECT_EQ(print_comparison_page(single_replication(), plain), R"(Example "one"
3 strategies, 1 replication, seed 18446744073709551615. Compared by obligations met (more is
better).
Best: urgency. No clear difference from need, status-quo.

                         vs.                       Wins / ties /             vs. the
Strategy    Mean  status-quo  (95 %, all at once)      losses, %  Verdict       best
urgency     2.50       +0.50            (unknown)    100 / 0 / 0  not clear   = 0.00
need        2.25       +0.25            (unknown)    100 / 0 / 0  not clear  = -0.25
status-quo  2.00                                                  baseline   = -0.50

)" + choice_and_explanation);
}

TEST(ComparisonPage, of_a_strategy_alone_compares_nothing) {
  EXPECT_EQ(print_comparison_page(alone(), plain), R"(Example "one"
1 strategy, 200 replications, seed 18446744073709551615. Compared by obligations met (more is
better).
Best: status-quo, the baseline.

                         vs.                       Wins / ties /            vs. the
Strategy    Mean  status-quo  (95 %, all at once)      losses, %  Verdict      best
status-quo  2.00                                                  baseline   = 0.00
)");
}

TEST(ComparisonPage, is_coloured_by_verdict_and_the_same_text) {
  const std::string page =
      print_comparison_page(example_comparison(), Paint(Paint::Mode::coloured));
  EXPECT_THAT(page, HasSubstr("\033[1mExample \"one\"\033[0m\n"));
  EXPECT_THAT(page, HasSubstr("\033[1mBest: urgency. No clear difference from need.\033[0m\n"));
  EXPECT_THAT(page, HasSubstr("\033[1murgency\033[0m "));
  EXPECT_THAT(page, HasSubstr("\033[1mneed\033[0m "));
  EXPECT_THAT(page, HasSubstr("\nstatus-quo "));
  EXPECT_THAT(page, HasSubstr("  \033[32mbetter\033[0m "));
  EXPECT_THAT(page, HasSubstr("  not clear "));
  EXPECT_THAT(page, HasSubstr("  baseline "));
  EXPECT_THAT(page, HasSubstr("\033[2mAll strategies met the same futures."));
  std::string text;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page[i] == '\033') {
      i = page.find('m', i);
    } else {
      text += page[i];
    }
  }
  EXPECT_EQ(text, print_comparison_page(example_comparison(), plain));
}

TEST(ComparisonPage, has_what_is_worse_in_red) {
  Comparison comparison = example_comparison();
  comparison.strategies[1].to_baseline.verdict = Verdict::worse;
  EXPECT_THAT(print_comparison_page(comparison, Paint(Paint::Mode::coloured)),
              HasSubstr("  \033[31mworse\033[0m "));
}

TEST(ComparisonPage, has_lower_bounds_where_the_deadline_lies_after_the_clock) {
  Comparison comparison = example_comparison();
  comparison.obligations[0].beyond_horizon = true;
  const std::string page = print_comparison_page(comparison, plain);
  EXPECT_THAT(page, testing::HasSubstr("≥ 38 %"));
  EXPECT_THAT(page, testing::HasSubstr("≥ 63 %"));
  EXPECT_THAT(page, testing::HasSubstr("\nThe deadline of one obligation lies after the clock's "
                                       "end: whatever is compared, only what is done\nby that end "
                                       "counts.\n"));
  EXPECT_THAT(print_comparison_page(example_comparison(), plain),
              testing::Not(testing::HasSubstr("≥")));
}

TEST(ComparisonPage, says_what_is_compared_by_and_puts_less_first_where_less_is_better) {
  Comparison comparison = example_comparison();
  comparison.objective = *parse_objective("casualties");
  const std::string page = print_comparison_page(comparison, plain);
  EXPECT_THAT(page, HasSubstr("Compared by casualties (less is better).\n"));
  EXPECT_LT(page.find("\nstatus-quo "), page.find("\nneed "));
  EXPECT_LT(page.find("\nneed "), page.find("\nurgency "));
}

TEST(ComparisonPage, says_the_weights_of_a_weighted_objective_of_which_more_is_better) {
  Comparison comparison = example_comparison();
  comparison.objective =
      make_weighted_objective({{Measure::obligations_met, 1}, {Measure::casualties, -0.01}});
  EXPECT_THAT(print_comparison_page(comparison, plain),
              HasSubstr("Compared by the sum of 1 obligations-met,\n"
                        "-0.01 casualties (more is better).\n"));
}

TEST(ComparisonPage, says_that_all_others_are_told_apart) {
  Comparison comparison = example_comparison();
  comparison.not_told_apart_from_best = {"urgency"};
  EXPECT_EQ(said_of(comparison), "Best: urgency. All others do clearly worse.");
}

TEST(ComparisonPage, says_where_the_baseline_is_the_best) {
  Comparison comparison = example_comparison();
  comparison.best = "status-quo";
  comparison.not_told_apart_from_best = {"status-quo", "need"};
  EXPECT_EQ(said_of(comparison), "Best: status-quo, the baseline. No clear difference from need.");
}

TEST(ComparisonPage, has_digits_of_large_numbers_in_groups) {
  Comparison comparison = example_comparison();
  comparison.strategies[0].mean = 439546.4;
  comparison.strategies[0].to_baseline.difference = -257604.6;
  comparison.strategies[0].to_best.difference = -0.25;
  for (StrategyComparison& strategy : comparison.strategies) {
    strategy.to_baseline.ci95_max_t = {-274076, 1241133};
  }
  const std::string page = print_comparison_page(comparison, plain);
  const auto row = page.find("\nurgency ") + 1;
  EXPECT_EQ(page.substr(row, page.find('\n', row) - row),
            "urgency     439,546    -257,605  (-274,076 to +1,241,133)    55 / 40 / 5  better      "
            "   = 0");
}

TEST(ComparisonPage, names_all_where_none_are_told_apart) {
  Comparison comparison = example_comparison();
  comparison.not_told_apart_from_best = {"urgency", "need", "status-quo"};
  EXPECT_EQ(said_of(comparison), "Best: urgency. No clear difference from need, status-quo.");
}

TEST(ComparisonPage, says_why_a_selection_stopped) {
  Comparison comparison = example_comparison();
  comparison.replications = 1500;
  const auto stopped = [&](const std::string& why, std::vector<std::string> surviving) {
    comparison.selection = example_selection(why, std::move(surviving));
    const std::string said = said_of(comparison);
    return said.substr(said.find("Stopped"));
  };
  const std::string at = "Stopped at 1,500 replications of at most 10,000: ";
  EXPECT_EQ(stopped("one-left", {"urgency"}),
            at + "urgency is the best with 95 %, where others are worse by 0.125 or more.");
  EXPECT_EQ(stopped("within-indifference", {"urgency", "need"}),
            at + "urgency is the best, or within 0.125 of it, with 95 %.");
  EXPECT_EQ(stopped("replications-used-up", {"urgency", "need"}),
            at + "not decided between urgency, need. More of them (-n) or a larger "
                 "--indifference would decide.");
}

TEST(ComparisonPage, says_what_money_the_baseline_would_need) {
  Comparison comparison = example_comparison();
  comparison.equivalent = example_equivalent();
  const auto said = [&comparison] {
    const std::string text = said_of(comparison);
    return text.substr(text.find("need.") + 6);
  };
  EXPECT_EQ(
      said(),
      "To do as well as urgency, status-quo would need USD 6.25 million more flexible money a "
      "year (95 %: 3.12 to more than was tried), 1.50 times the USD 12.5 million that there "
      "is.");
  comparison.equivalent->more_usd_per_year_ci95 = {3125000, 12500000};
  EXPECT_THAT(said(), HasSubstr("(95 %: 3.12 to 12.5)"));
  comparison.equivalent->more_usd_per_year.reset();
  comparison.equivalent->flexible_scale.reset();
  EXPECT_EQ(said(),
            "With 64 times the USD 12.5 million of flexible money a year status-quo would still "
            "not do as well as urgency.");
}

TEST(ComparisonPage, of_no_obligation_has_no_table_of_them) {
  Comparison comparison = example_comparison();
  comparison.obligations.clear();
  const std::string page = print_comparison_page(comparison, plain);
  EXPECT_THAT(page, Not(HasSubstr("Obligation")));
  EXPECT_THAT(page, Not(HasSubstr("\n\n\n")));
}

TEST(ComparisonPage, says_so_where_no_choice_matters_for_any_obligation) {
  const auto below = [](const Comparison& comparison) {
    const std::string page = print_comparison_page(comparison, plain);
    const auto from = page.find("\n\n", page.find("\nStrategy ")) + 2;
    return page.substr(from, page.find('\n', from) - from);
  };
  Comparison comparison = example_comparison();
  comparison.obligations[0] = comparison.obligations[1];
  EXPECT_EQ(below(comparison),
            "All 2 obligations are met at least as often under status-quo as under any other "
            "strategy.");
  comparison.obligations.pop_back();
  EXPECT_EQ(below(comparison),
            "The one obligation is met at least as often under status-quo as under any other "
            "strategy.");
}

TEST(ComparisonPage, keeps_names_on_their_lines) {
  Comparison comparison = example_comparison();
  const std::string name = "a\nb\033[31mc\td";
  comparison.scenario.name = name;
  comparison.best = comparison.strategies[0].id = comparison.not_told_apart_from_best[0] = name;
  comparison.baseline = comparison.strategies[2].id = name + "2";
  comparison.obligations[0].id.state = name;
  comparison.selection = example_selection("replications-used-up", {name, "need"});
  comparison.equivalent = example_equivalent();
  comparison.equivalent->strategy = name;
  const std::string page = print_comparison_page(comparison, plain);
  EXPECT_THAT(page, Not(HasSubstr("\033")));
  EXPECT_THAT(page, Not(HasSubstr("\t")));
  EXPECT_THAT(page, Not(HasSubstr("a\nb")));
  EXPECT_THAT(page, HasSubstr("\na b [31mc d/clearance "));
  EXPECT_THAT(page, HasSubstr("\na b [31mc d2 "));
  EXPECT_THAT(page, HasSubstr("Best: a b [31mc d. No clear difference from need.\n"));
}

TEST(ComparisonPage, is_no_wider_than_a_page_whatever_the_names) {
  Comparison comparison = example_comparison();
  const std::string name(64, 'n');  // the longest that a scenario may have
  comparison.scenario.name = std::string(300, 'x');
  comparison.best = comparison.strategies[0].id = comparison.not_told_apart_from_best[0] = name;
  comparison.baseline = comparison.strategies[2].id = std::string(64, 'b');
  comparison.obligations[0].id.state = std::string(64, 's');
  comparison.selection = example_selection("one-left", {name});
  comparison.equivalent = example_equivalent();
  comparison.equivalent->strategy = name;
  std::istringstream page(print_comparison_page(comparison, plain));
  for (std::string line; std::getline(page, line);) EXPECT_LE(measure_width(line), 100) << line;
}

}  // namespace
}  // namespace art6
